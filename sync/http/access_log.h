// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/request.h"

#include <chrono>
#include <condition_variable>
#include <ctime>
#include <mutex>
#include <thread>

namespace frontdesk::http {

/// One answer, as it is logged.
struct AccessEntry {
    const Request& request;
    std::string_view pattern;  ///< of the route; empty if none matched
    int status = 0;
    std::size_t bytes = 0;  ///< of head and body
    std::chrono::microseconds took{0};
};

/// A JSON line for every answer: time, correlation id, method, route pattern, status, bytes, milliseconds and the
/// client's network. Never the path as asked for, a query, a header, a body or a whole address. Lines are gathered on
/// the net thread and written by a thread of their own; what cannot be written is dropped.
class AccessLog {
public:
    /// @param file empty: nothing is logged. A full one is put aside as FILE.1 … FILE.9
    explicit AccessLog(std::string file, std::size_t fileBytes = 10 * 1024 * 1024);
    ~AccessLog();  ///< writes what is left
    AccessLog(const AccessLog&) = delete;
    AccessLog& operator=(const AccessLog&) = delete;

    /// Net thread.
    void add(const AccessEntry& entry);
    /// Hands what was gathered to the writer: a few times a second, on the net thread.
    void flush();

private:
    void appendTime(std::string& out);
    [[nodiscard]] const std::string& networkOf(const std::string& peer);
    void run();
    void write(const std::string& lines);
    void rotate();

    const std::string m_file;
    const std::size_t m_fileBytes;
    std::string m_gathered;
    std::time_t m_second = 0;
    std::string m_secondText;  ///< "2026-11-21T12:31:05"
    std::string m_peer;        ///< of the last entry
    std::string m_network;     ///< and what is written of it

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::string m_waiting;  ///< guarded
    bool m_stopping = false;
    std::thread m_writer;
};

}  // namespace frontdesk::http

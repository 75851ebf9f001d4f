// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/access_log.h"

#include "sync/http/peer.h"
#include "sync/http/problem.h"

#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <filesystem>

namespace frontdesk::http {

namespace {

constexpr int kFilesKept = 10;
constexpr std::size_t kHandedOver = 64 * 1024;         // without waiting for the next flush()
constexpr std::size_t kMostWaiting = 4 * 1024 * 1024;  // for a disk that does not keep up

template <class Number>
void appendNumber(std::string& out, Number number) {
    std::array<char, 24> digits{};
    out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

/// 12'345 as "12.345".
void appendMilliseconds(std::string& out, std::chrono::microseconds took) {
    const auto us = took.count();
    appendNumber(out, us / 1'000);
    const auto rest = static_cast<int>(us % 1'000);
    out += '.';
    for (const int unit : {100, 10, 1}) out += static_cast<char>('0' + rest / unit % 10);
}

}  // namespace

AccessLog::AccessLog(std::string file, std::size_t fileBytes) : m_file(std::move(file)), m_fileBytes(fileBytes) {
    if (!m_file.empty()) m_writer = std::thread([this] { run(); });
}

AccessLog::~AccessLog() {
    if (!m_writer.joinable()) return;
    flush();
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_writer.join();
}

void AccessLog::add(const AccessEntry& entry) {
    if (m_file.empty()) return;
    std::string& out = m_gathered;
    out += "{\"time\":\"";
    appendTime(out);
    out.append("\",\"id\":").append(jsonQuoted(entry.request.id));
    out.append(",\"method\":\"").append(name(entry.request.method));
    out.append("\",\"route\":").append(entry.pattern.empty() ? "null" : jsonQuoted(entry.pattern));
    out += ",\"status\":";
    appendNumber(out, entry.status);
    out += ",\"bytes\":";
    appendNumber(out, entry.bytes);
    out += ",\"ms\":";
    appendMilliseconds(out, entry.took);
    out.append(",\"net\":\"").append(networkOf(entry.request.peer)).append("\"}\n");
    if (out.size() > kHandedOver) flush();
}

void AccessLog::appendTime(std::string& out) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    const std::time_t second = ms / 1'000;
    if (second != m_second || m_secondText.empty()) {
        std::tm utc{};
        gmtime_r(&second, &utc);
        std::array<char, 32> text{};
        m_secondText.assign(text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &utc));
        m_second = second;
    }
    out += m_secondText;
    out += '.';
    for (const int unit : {100, 10, 1}) out += static_cast<char>('0' + ms % 1'000 / unit % 10);
    out += 'Z';
}

/// Requests come in runs of one client.
const std::string& AccessLog::networkOf(const std::string& peer) {
    if (peer != m_peer) {
        m_peer = peer;
        m_network = abridged(peer);
    }
    return m_network;
}

void AccessLog::flush() {
    if (m_gathered.empty()) return;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_waiting.size() < kMostWaiting) m_waiting += m_gathered;
    }
    m_gathered.clear();
    m_wake.notify_all();
}

void AccessLog::run() {
    pthread_setname_np(pthread_self(), "access-log");
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
        if (m_waiting.empty()) return;
        const std::string lines = std::exchange(m_waiting, {});
        lock.unlock();
        write(lines);
        lock.lock();
    }
}

/// Opened anew each time, so that a file that somebody moved away is made again.
void AccessLog::write(const std::string& lines) {
    std::error_code ignored;
    std::filesystem::create_directories(std::filesystem::path(m_file).parent_path(), ignored);
    const int file = ::open(m_file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return;
    std::size_t written = 0;
    while (written < lines.size()) {
        const ssize_t step = ::write(file, lines.data() + written, lines.size() - written);
        if (step <= 0) break;
        written += static_cast<std::size_t>(step);
    }
    struct stat info {};
    const bool full = ::fstat(file, &info) == 0 && static_cast<std::size_t>(info.st_size) >= m_fileBytes;
    ::close(file);
    if (full) rotate();
}

void AccessLog::rotate() {
    for (int i = kFilesKept - 1; i > 0; --i) {
        const std::string from = i == 1 ? m_file : m_file + '.' + std::to_string(i - 1);
        std::rename(from.c_str(), (m_file + '.' + std::to_string(i)).c_str());
    }
}

}  // namespace frontdesk::http

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <atomic>
#include <mutex>
#include <thread>

namespace frontdesk::test {

/// A network printer on a loopback port, with a thread of its own: answers `DLE EOT` and the fence, keeps the jobs it
/// was sent, and misbehaves on request. One connection at a time, like most printers.
class VirtualPrinter {
public:
    struct Manners {
        bool answers = true;  ///< false: takes everything and never says a word
        bool answersFence = true;
        bool paperOut = false;  ///< the fence waits for the roll
        bool coverOpen = false;
        bool paperLow = false;
        bool cutterJammed = false;
        bool tooHot = false;
        int readPauseMs = 0;      ///< before each read of 64 bytes: a slow one
        int dropAfterBytes = 0;   ///< closes the connection after so many bytes of jobs; 0: never
        int chokeAfterBytes = 0;  ///< reads no more after so many bytes of a job; 0: never
    };
    VirtualPrinter();
    ~VirtualPrinter();

    [[nodiscard]] quint16 port() const { return m_port; }
    void set(const Manners& manners);
    /// Bytes of each connection that sent any besides questions, the questions left out.
    [[nodiscard]] QList<QByteArray> jobs() const;
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void run();
    void serve(int socket);
    [[nodiscard]] Manners manners() const;
    [[nodiscard]] QByteArray answersTo(QByteArray& pending, QByteArray& job, bool& owesFence) const;
    [[nodiscard]] char statusByte(char question) const;

    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_stopping{false};
    std::atomic<int> m_connections{0};
    mutable std::mutex m_mutex;
    Manners m_manners;
    QList<QByteArray> m_jobs;
    std::thread m_thread;
};

}  // namespace frontdesk::test

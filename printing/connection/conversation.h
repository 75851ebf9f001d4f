// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/connection/printer_connection.h"

#include <chrono>
#include <optional>

#include <sys/types.h>

namespace frontdesk {

/// A point in time that something has to be done by.
class Deadline {
public:
    explicit Deadline(int ms) : m_end(std::chrono::steady_clock::now() + std::chrono::milliseconds(ms)) {}
    [[nodiscard]] int leftMs() const;  ///< 0 once it has passed

private:
    std::chrono::steady_clock::time_point m_end;
};

/// What is said to an ESC/POS printer over any line that carries bytes both ways: asks with `DLE EOT` how it is, sends
/// the job, waits for the answer to the fence at its end. What the line is, the classes below this one know.
class Conversation : public PrinterConnection {
public:
    struct Limits {
        int connectMs = 3000;
        int writeMs = 10'000;  ///< without a byte taken; after connectMs it is said to be offline
        int statusMs = 1000;
        int fenceMs = 8000;  ///< for a printer that says nothing is wrong
        int farewellMs = 1000;
    };
    ~Conversation() override;

    [[nodiscard]] PrinterState open(const Interruption& interruption) override;
    [[nodiscard]] PrintDelivery send(const QByteArray& job, const QByteArray& name, const Interruption& interruption,
                                     const std::function<void(PrinterState)>& heard) override;
    void close(const Interruption& interruption) override;

protected:
    enum class Wait { Ready, TimedOut, Closed, Interrupted };
    explicit Conversation(Limits limits) : m_limits(limits) {}

    /// Opens the line. @return a descriptor that never blocks; -1 if the printer cannot be reached
    [[nodiscard]] virtual int reach(const Interruption& interruption) = 0;
    /// As write(2) and read(2), without a signal.
    [[nodiscard]] virtual ssize_t put(int line, const char* bytes, size_t count) = 0;
    [[nodiscard]] virtual ssize_t get(int line, char* bytes, size_t count) = 0;
    /// Whether get() says with 0 that the other end has gone; else there was only nothing to read.
    [[nodiscard]] virtual bool endsWithNothing() const = 0;
    /// Before the line is closed: whatever lets its last bytes arrive.
    virtual void finish(int line) = 0;

    [[nodiscard]] static Wait await(int line, short events, const Deadline& deadline, const Interruption& interruption);
    [[nodiscard]] const Limits& limits() const { return m_limits; }

private:
    /// Whether the printer ever says anything. One that does not is not asked again until it does.
    enum class Voice { Unheard, Speaks, Mute };

    [[nodiscard]] std::optional<unsigned char> nextByte(const Deadline& deadline, const Interruption& interruption);
    [[nodiscard]] std::optional<unsigned char> ask(unsigned char what, const Interruption& interruption);
    [[nodiscard]] PrinterState askState(const Interruption& interruption);
    [[nodiscard]] PrinterState reasonOffline(const Interruption& interruption);
    [[nodiscard]] Wait writeAll(const QByteArray& bytes, qsizetype& written, const Interruption& interruption,
                                const std::function<void(PrinterState)>& heard);
    void readFence(int ms, const Interruption& interruption);
    [[nodiscard]] PrintDelivery awaitFence(const Interruption& interruption,
                                           const std::function<void(PrinterState)>& heard);
    void drain();
    void drop();

    const Limits m_limits;
    int m_line = -1;
    bool m_closedByPrinter = false;
    bool m_fenceAnswered = false;
    Voice m_voice = Voice::Unheard;
    Voice m_fences = Voice::Unheard;  ///< some models say how they are and know no fence
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/connection/printer_connection.h"

#include <QString>

#include <optional>

namespace frontdesk {

/// A printer that takes raw bytes over TCP, port 9100 as a rule. Asks with `DLE EOT` how it is, sends the job, waits
/// for the answer to the fence at its end, shuts down in order (closing with unread bytes could lose the tail).
class NetworkConnection final : public PrinterConnection {
public:
    struct Limits {
        int connectMs = 3000;
        int writeMs = 10'000;  ///< without a byte taken
        int statusMs = 1000;
        int fenceMs = 8000;  ///< for a printer that says nothing is wrong
        int farewellMs = 1000;
    };
    NetworkConnection(QString host, quint16 port, Limits limits);
    ~NetworkConnection() override;

    [[nodiscard]] PrinterState open(const Interruption& interruption) override;
    [[nodiscard]] DeliveryReport send(const QByteArray& job, const QByteArray& name, const Interruption& interruption,
                                      const std::function<void(PrinterState)>& heard) override;
    void close(const Interruption& interruption) override;

private:
    /// Whether the printer ever says anything. One that does not is not asked again until it does.
    enum class Voice { Unheard, Speaks, Mute };
    enum class Wait { Ready, TimedOut, Closed, Interrupted };
    class Deadline;

    [[nodiscard]] bool connectTo(const Interruption& interruption);
    [[nodiscard]] Wait await(short events, const Deadline& deadline, const Interruption& interruption) const;
    [[nodiscard]] std::optional<unsigned char> nextByte(const Deadline& deadline, const Interruption& interruption);
    [[nodiscard]] std::optional<unsigned char> ask(unsigned char what, const Interruption& interruption);
    [[nodiscard]] PrinterState askState(const Interruption& interruption);
    [[nodiscard]] PrinterState reasonOffline(const Interruption& interruption);
    [[nodiscard]] Wait writeAll(const QByteArray& bytes, qsizetype& written, const Interruption& interruption);
    void readFence(int ms, const Interruption& interruption);
    [[nodiscard]] DeliveryReport awaitFence(const Interruption& interruption,
                                            const std::function<void(PrinterState)>& heard);
    void drain();
    void drop();

    QString m_host;
    quint16 m_port;
    Limits m_limits;
    int m_socket = -1;
    bool m_closedByPrinter = false;
    bool m_fenceAnswered = false;
    Voice m_voice = Voice::Unheard;
    Voice m_fences = Voice::Unheard;  ///< some models say how they are and know no fence
};

}  // namespace frontdesk

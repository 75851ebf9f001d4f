// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/connection/cups_session.h"
#include "printing/connection/printer_connection.h"

namespace frontdesk {

/// A printer behind a queue of this machine's CUPS: for one that only CUPS can reach. Jobs go past all filters
/// (`application/vnd.cups-raw`). CUPS says how the printer is only as far as it noticed while it sent something.
class CupsConnection final : public PrinterConnection {
public:
    struct Limits {
        int connectMs = 2000;
        int reachMs = 4000;     ///< for CUPS to reach the printer with a job
        int calmMs = 1000;      ///< at work without trouble for so long: the printer has begun
        int finishMs = 60'000;  ///< for a job that the printer has begun
        int askEveryMs = 200;
    };
    CupsConnection(QString queue, Limits limits) : m_queue(std::move(queue)), m_limits(limits) {}

    [[nodiscard]] PrinterState open(const Interruption& interruption) override;
    /// Waits until CUPS has handed all of it over. What the printer has not begun is taken back from CUPS when the time
    /// is up, so that it can go elsewhere.
    [[nodiscard]] PrintDelivery send(const QByteArray& job, const QByteArray& name, const Interruption& interruption,
                                     const std::function<void(PrinterState)>& heard) override;
    void close(const Interruption& interruption) override;

private:
    [[nodiscard]] PrintDelivery follow(int job, const Interruption& interruption,
                                       const std::function<void(PrinterState)>& heard);

    const QString m_queue;
    const Limits m_limits;
    std::unique_ptr<CupsSession> m_session;
};

/// What a queue's answer says of its printer. Reasons may end in -error, -warning or -report (RFC 8011, 5.4.12).
[[nodiscard]] PrinterState stateOf(const CupsAnswer& printer);

}  // namespace frontdesk

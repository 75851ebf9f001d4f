// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/simulators/conduct.h"
#include "sync/simulators/wire.h"

#include <functional>
#include <vector>

namespace frontdesk::simulators {

class Tally;

/// How tests rule the simulators, below /control and on this machine alone:
///   GET tally                   what really happened, see Tally
///   GET, PUT conduct            {"delay_ms","report_copies","report_spread_ms","forged_reports","amount_offset",
///                               "currency","refund_outcome","fiscal","fiscal_delay_ms"}: those given change
///   PUT reports                 {"paystack","africastalking"}: where the two report that no request tells
///   POST payments/{reference}   {"paid":bool}: the guest decides on a payment that waits; 404 if none does
/// Net thread only.
class Control {
public:
    struct Parts {
        Conduct& conduct;
        const Tally& tally;
        std::function<bool(const QByteArray& reference, bool paid)> finish;
        std::function<void(const QString& provider, const QString& url)> report;
    };
    explicit Control(Parts parts) : m_parts(std::move(parts)) {}
    [[nodiscard]] std::vector<http::Route> routes();

private:
    [[nodiscard]] http::Response changeConduct(const http::Request& request);
    [[nodiscard]] http::Response setReports(const http::Request& request);
    [[nodiscard]] http::Response decide(const http::Request& request);

    Parts m_parts;
};

}  // namespace frontdesk::simulators

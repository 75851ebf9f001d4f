// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/records.h"
#include "printing/connection/printer_connection.h"

#include <optional>

namespace frontdesk {

/// What becomes of a print job, decided from values. PrintJob::problem holds one of these codes, or nothing.
namespace print_problem {
inline constexpr auto kUnsure = u"unsure";            ///< nobody knows whether it printed: ask
inline constexpr auto kOld = u"old";                  ///< waited so long that somebody must want it: ask
inline constexpr auto kWanted = u"wanted";            ///< somebody did
inline constexpr auto kInterrupted = u"interrupted";  ///< may have printed before: says COPY or RESEND
inline constexpr auto kUnreadable = u"unreadable";    ///< its content cannot be read
inline constexpr auto kExpired = u"expired";          ///< nobody asked for it within a day
}  // namespace print_problem

struct JobVerdict {
    PrintJobState state = PrintJobState::Queued;
    QString problem;
};

/// For a job that is found as sent when the program starts: kitchen tickets print again, marked; receipts ask.
[[nodiscard]] JobVerdict afterRestart(const PrintJob& job);
/// After the connection's answer; nullopt leaves it as sent, for the next start.
[[nodiscard]] std::optional<JobVerdict> afterDelivery(const PrintJob& job, Delivery delivery);
/// When somebody answers "print it".
[[nodiscard]] JobVerdict afterRetry(const PrintJob& job);
/// What age does to a job that is not printed: after 20 minutes it asks, after a day it is given up.
[[nodiscard]] std::optional<JobVerdict> afterWaiting(const PrintJob& job, Instant now);
/// Whether what is printed now may be on paper already.
[[nodiscard]] bool mayBePrinted(const PrintJob& job);

/// How long to wait before the next try: doubles from @p first up to @p longest.
struct BackOff {
    int firstMs = 1000;
    int longestMs = 30'000;
    [[nodiscard]] int afterFailures(int count) const;
};

}  // namespace frontdesk

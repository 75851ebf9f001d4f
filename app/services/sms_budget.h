// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/provider.h"
#include "app/ports/clock.h"
#include "app/ports/notification_store.h"
#include "app/ports/phone_parser.h"
#include "app/services/restaurant.h"

#include <QStringList>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>

namespace frontdesk {

/// What configuration says of SMS.
struct SmsRules {
    bool carried = true;                          ///< somebody carries them: else none is written
    int dailyCap = 300;                           ///< messages a business day
    std::map<SmsProvider, QString> statusUrls{};  ///< where a provider reports the delivery of each message
    QStringList prefixes{};  ///< of numbers that may be written to: "+233"; empty: the restaurant's country
};

/// Who may be sent an SMS, and how many leave (SR-40): to one number one a minute and five a business day, and in all
/// so many a business day as the rules say. Service thread only, but for the rules.
class SmsBudget {
public:
    static constexpr int kADay = 5;
    static constexpr qint64 kApartMs = 60'000;

    struct Parts {
        NotificationStore& notifications;
        const PhoneParser& phones;
        const Clock& clock;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit SmsBudget(Parts parts) : m_parts(std::move(parts)) {}

    void setRules(const SmsRules& rules);  ///< any thread
    [[nodiscard]] SmsRules rules() const;  ///< any thread
    /// From now on as many leave as are written: for load tests. Any thread.
    void liftLimits() { m_limited = false; }
    [[nodiscard]] bool isLimited() const { return m_limited; }  ///< any thread

    /// Whether @p e164 is a mobile number that we may write to and that wants to hear from us (SR-44).
    [[nodiscard]] Result<bool> reaches(const QString& e164) const;

    struct Verdict {
        enum class What { Send, Wait, Drop };
        What what = What::Send;
        Instant until{};       ///< of Wait
        QByteArray problem{};  ///< of Drop: "number_cap", "daily_cap", "opted_out"
    };
    /// Whether a message to @p e164 leaves now. @param underway messages that are being sent and not stored as sent yet
    [[nodiscard]] Result<Verdict> verdict(const QString& e164, int underway) const;

private:
    const Parts m_parts;
    mutable std::mutex m_mutex;
    SmsRules m_rules;  ///< guarded by m_mutex
    std::atomic<bool> m_limited = true;
};

}  // namespace frontdesk

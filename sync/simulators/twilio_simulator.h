// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/simulators/carried_sms.h"
#include "sync/simulators/stage.h"
#include "sync/simulators/wire.h"

#include <map>
#include <vector>

namespace frontdesk::simulators {

/// Twilio's Messages resource (github twilio/twilio-oai, twilio_api_v2010) with its signed status callbacks, and the
/// magic numbers of its test credentials. Net thread only.
class TwilioSimulator {
public:
    /// @param stage outlives this
    explicit TwilioSimulator(const Stage& stage) : m_stage(stage) {}
    [[nodiscard]] std::vector<http::Route> routes();
    [[nodiscard]] const std::vector<CarriedSms>& messages() const { return m_messages; }

private:
    [[nodiscard]] http::Response send(const http::Request& request);
    [[nodiscard]] http::Response list(const http::Request& request) const;
    [[nodiscard]] http::Response show(const http::Request& request) const;
    void deliver(size_t index);
    void report(const CarriedSms& message, const QString& status);

    const Stage& m_stage;
    std::vector<CarriedSms> m_messages;
};

/// X-Twilio-Signature of a form that is posted to @p url (twilio.com/docs/usage/security).
[[nodiscard]] QByteArray twilioSignature(const QByteArray& token, const QString& url,
                                         const std::map<QString, QString>& fields);

}  // namespace frontdesk::simulators

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/simulators/carried_sms.h"
#include "sync/simulators/stage.h"
#include "sync/simulators/wire.h"

#include <vector>

namespace frontdesk::simulators {

/// Africa's Talking SMS (npm africastalking 0.8.3, lib/sms.js) with its unsigned delivery reports. Net thread only.
class AfricasTalkingSimulator {
public:
    /// @param stage outlives this
    explicit AfricasTalkingSimulator(const Stage& stage) : m_stage(stage) {}
    [[nodiscard]] std::vector<http::Route> routes();
    /// Where deliveries are reported, as its dashboard would have it; empty: nowhere.
    void setReportUrl(const QString& url) { m_reportUrl = url; }
    [[nodiscard]] const std::vector<CarriedSms>& messages() const { return m_messages; }

private:
    [[nodiscard]] http::Response send(const http::Request& request);
    [[nodiscard]] QJsonObject take(const QString& to, const QString& from, const QString& text);
    void deliver(size_t index);

    const Stage& m_stage;
    QString m_reportUrl;
    std::vector<CarriedSms> m_messages;
};

}  // namespace frontdesk::simulators

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/simulators/carried_sms.h"
#include "sync/simulators/stage.h"
#include "sync/simulators/wire.h"

#include <vector>

namespace frontdesk::simulators {

/// Arkesel's SMS API v2 (github ArkeselDev/arkesel-java-library) with its unsigned callback. Net thread only.
class ArkeselSimulator {
public:
    /// @param stage outlives this
    explicit ArkeselSimulator(const Stage& stage) : m_stage(stage) {}
    [[nodiscard]] std::vector<http::Route> routes();
    [[nodiscard]] const std::vector<CarriedSms>& messages() const { return m_messages; }

private:
    [[nodiscard]] http::Response send(const http::Request& request);
    [[nodiscard]] http::Response show(const http::Request& request) const;
    [[nodiscard]] http::Response reports(const http::Request& request) const;
    [[nodiscard]] const CarriedSms* find(const QString& id) const;
    void deliver(size_t index);

    const Stage& m_stage;
    std::vector<CarriedSms> m_messages;
};

}  // namespace frontdesk::simulators

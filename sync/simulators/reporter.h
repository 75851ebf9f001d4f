// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/simulators/conduct.h"
#include "sync/simulators/timetable.h"
#include "sync/transport/http_transport.h"

namespace frontdesk::simulators {

/// Sends the webhooks, as often and as badly as the conduct says. What does not arrive is tried no more than twice
/// again: whoever waits for a webhook has to ask as well. Net thread only.
class Reporter {
public:
    /// All outlive this.
    Reporter(HttpTransport& transport, Timetable& timetable, const Conduct& conduct)
        : m_transport(transport), m_timetable(timetable), m_conduct(conduct) {}

    /// @param report without a URL: nobody wants to know
    void send(const HttpRequest& report);

private:
    void deliver(const HttpRequest& report, int triesLeft);

    HttpTransport& m_transport;
    Timetable& m_timetable;
    const Conduct& m_conduct;
};

}  // namespace frontdesk::simulators

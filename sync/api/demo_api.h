// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/mailbox.h"
#include "app/services/service_thread.h"
#include "app/services/sms_box.h"
#include "sync/api/endpoint.h"

namespace frontdesk::api {

/// What a demo restaurant shows besides: the messages it would send, to this machine alone. Net thread only.
class DemoApi {
public:
    /// @param mailbox, @param smsBox used on the service thread
    DemoApi(ServiceThread& service, Mailbox& mailbox, SmsBox& smsBox)
        : m_service(service), m_mailbox(mailbox), m_smsBox(smsBox) {}
    /// None unless @p demo.
    [[nodiscard]] std::vector<Endpoint> endpoints(bool demo);

private:
    void messages(const http::Reply& reply) const;

    ServiceThread& m_service;
    Mailbox& m_mailbox;  ///< service thread
    SmsBox& m_smsBox;    ///< service thread
};

}  // namespace frontdesk::api

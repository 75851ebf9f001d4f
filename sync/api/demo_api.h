// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/mailbox.h"
#include "app/services/service_thread.h"
#include "sync/api/endpoint.h"

namespace frontdesk::api {

/// What a demo restaurant shows besides: the e-mails it would send, to this machine alone. Net thread only.
class DemoApi {
public:
    DemoApi(ServiceThread& service, Mailbox& mailbox) : m_service(service), m_mailbox(mailbox) {}
    /// None unless @p demo.
    [[nodiscard]] std::vector<Endpoint> endpoints(bool demo);

private:
    void messages(const http::Reply& reply) const;

    ServiceThread& m_service;
    Mailbox& m_mailbox;  ///< service thread
};

}  // namespace frontdesk::api

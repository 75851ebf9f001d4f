// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/demo_api.h"

#include "sync/api/account_json.h"
#include "sync/api/problems.h"

namespace frontdesk::api {
namespace {

constexpr int kMessages = 100;

}  // namespace

std::vector<Endpoint> DemoApi::endpoints(bool demo) {
    if (!demo) return {};
    const auto show = [this](const http::Request&, const Caller&, const http::Reply& reply) { messages(reply); };
    return {{http::Method::Get, "/api/demo/messages", http::Access::Loopback, Limit::None, show, "list_demo_messages",
             "E-mails a demo restaurant would have sent"}};
}

void DemoApi::messages(const http::Reply& reply) const {
    using Mails = std::vector<Mail>;
    m_service.post<Mails>([&mailbox = m_mailbox] { return mailbox.recent(kMessages); },
                          [reply](const Result<Mails>& mails) {
                              reply(mails ? http::Response::json(200, messagesJson(*mails)) : problemOf(mails.error()));
                          });
}

}  // namespace frontdesk::api

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
             "Messages a demo restaurant would have sent"}};
}

void DemoApi::messages(const http::Reply& reply) const {
    struct Messages {
        std::vector<Mail> mails;
        std::vector<SmsRecord> sms;
    };
    m_service.post<Messages>(
        [this]() -> Result<Messages> {
            auto mails = m_mailbox.recent(kMessages);
            if (!mails) return tl::make_unexpected(mails.error());
            auto sms = m_smsBox.recent(kMessages);
            if (!sms) return tl::make_unexpected(sms.error());
            return Messages{std::move(*mails), std::move(*sms)};
        },
        [reply](const Result<Messages>& messages) {
            if (!messages) return reply(problemOf(messages.error()));
            reply(http::Response::json(200, messagesJson(messages->mails, messages->sms)));
        });
}

}  // namespace frontdesk::api

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/paystack_gateway.h"

#include "sync/providers/call_ends.h"
#include "sync/providers/paystack_answers.h"
#include "sync/providers/paystack_requests.h"
#include "sync/providers/provider_http.h"

#include <mutex>

namespace frontdesk {
namespace {

constexpr int kMostPages = 50;
constexpr auto kTestKeyStart = "sk_test_";

/// A charge whose own answer was final, after it was verified.
GatewayAnswer settled(const GatewayAnswer& charged, const GatewayAnswer& verified) {
    const bool isKnown = verified.end == CallEnd::Accepted && verified.progress != PayProgress::NotFound;
    if (isKnown) return verified;
    const bool neverWas = verified.end == CallEnd::Accepted && charged.progress == PayProgress::Failed;
    if (neverWas) return charged;
    GatewayAnswer pending = acceptedCall(PayProgress::Pending);  // until verifying works
    pending.reference = charged.reference;
    pending.providerId = charged.providerId;
    pending.healthCode = verified.healthCode;
    pending.retryAfterSeconds = verified.retryAfterSeconds;
    return pending;
}

/// Asking decides nothing: a refusal of the question is none of the refund.
GatewayAnswer asked(const GatewayAnswer& answer) {
    return answer.end == CallEnd::Rejected ? unreadableCall(answer.inWords) : answer;
}

/// What verifying says, with what the prompt itself tells the guest to do.
GatewayAnswer completed(const GatewayAnswer& verified, const GatewayAnswer& prompt) {
    if (prompt.end != CallEnd::Accepted || prompt.progress == PayProgress::NotFound) return verified;
    GatewayAnswer answer = verified;
    answer.progress = prompt.progress == PayProgress::NeedsCode ? PayProgress::NeedsCode : PayProgress::Pending;
    answer.displayText = prompt.displayText;
    return answer;
}

}  // namespace

/// What the calls under way share, and keep alive.
class PaystackGateway::Calls : public std::enable_shared_from_this<Calls> {
public:
    Calls(const PaystackConfig& config, HttpTransport& transport)
        : isTestMode(config.secretKey.startsWith(QLatin1String(kTestKeyStart))),
          m_requests(config.baseUrl, config.secretKey),
          m_transport(transport) {}

    void initialize(const ChargeCall& call, Answered answered) {
        const auto request = m_requests.initialize(call);
        if (!request) return answered(rejectedCall("configuration", inexpressible()));
        m_transport.send(*request, [self = shared_from_this(), call, answered](const HttpOutcome& outcome) {
            // The first one got through, but its page is lost: what became of it is all there is to say.
            if (paystack::isDuplicate(outcome)) return self->ask(call, answered);
            answered(paystack::readInitialize(outcome));
        });
    }

    void prompt(const ChargeCall& call, Answered answered) {
        withNetworkCode(call, [self = shared_from_this(), call, answered](const QByteArray& network) {
            const auto request = self->m_requests.charge(call, network);
            if (!request) return answered(rejectedCall("configuration", inexpressible()));
            self->m_transport.send(*request, [self, call, answered](const HttpOutcome& outcome) {
                if (paystack::isDuplicate(outcome)) return self->ask(call, answered);
                self->settle(call, paystack::readCharge(outcome, CallEnd::Rejected), answered);
            });
        });
    }

    void submitCode(const ChargeCall& call, const QByteArray& code, Answered answered) {
        m_transport.send(m_requests.submitCode(call, code),
                         [self = shared_from_this(), call, answered](const HttpOutcome& outcome) {
                             self->settle(call, paystack::readCharge(outcome, CallEnd::NotSent), answered);
                         });
    }

    void ask(const ChargeCall& call, Answered answered) {
        verify(call, [self = shared_from_this(), call, answered](const GatewayAnswer& verified) {
            const bool isOpen = verified.end == CallEnd::Accepted && (verified.progress == PayProgress::Pending ||
                                                                      verified.progress == PayProgress::NotFound);
            if (call.hosted || !isOpen) return answered(verified);
            self->m_transport.send(self->m_requests.checkCharge(call),
                                   [verified, answered](const HttpOutcome& outcome) {
                                       answered(completed(verified, paystack::readCharge(outcome, CallEnd::NotSent)));
                                   });
        });
    }

    void refund(const RefundCall& call, Answered answered) {
        const auto request = m_requests.refund(call);
        if (!request) return answered(rejectedCall("configuration", inexpressible()));
        m_transport.send(*request, [self = shared_from_this(), call, answered](const HttpOutcome& outcome) {
            const GatewayAnswer answer = paystack::readRefund(outcome);
            if (answer.end != CallEnd::Rejected) return answered(answer);
            // "Transaction has been fully reversed": perhaps by this very refund, sent before with its answer lost.
            self->findRefund(call, 1, [answer, answered](const GatewayAnswer& found) {
                const bool isThere = found.end == CallEnd::Accepted && found.progress != PayProgress::NotFound;
                answered(isThere ? found : answer);
            });
        });
    }

    void askRefund(const RefundCall& call, Answered answered) {
        if (call.providerId.isEmpty()) return findRefund(call, 1, std::move(answered));
        m_transport.send(m_requests.refundState(call),
                         [answered](const HttpOutcome& outcome) { answered(asked(paystack::readRefund(outcome))); });
    }

    void list(Instant from, Instant until, int page, std::vector<ListedCharge> before, Listed listed) {
        m_transport.send(m_requests.listCharges(from, until, page), [self = shared_from_this(), from, until, page,
                                                                     all = std::move(before),
                                                                     listed](const HttpOutcome& outcome) mutable {
            const auto read = paystack::readPage(outcome);
            const bool isCut = read && read->rows >= PaystackRequests::kRowsPerPage && page == kMostPages;
            if (!read || isCut) return listed(std::nullopt);
            all.insert(all.end(), read->charges.begin(), read->charges.end());
            if (read->rows < PaystackRequests::kRowsPerPage) return listed(std::move(all));
            self->list(from, until, page + 1, std::move(all), listed);
        });
    }

    void check(Answered answered) {
        m_transport.send(m_requests.check(),
                         [answered](const HttpOutcome& outcome) { answered(checkedCall(outcome)); });
    }

    const bool isTestMode;

private:
    static QString inexpressible() { return QStringLiteral("an amount that Paystack cannot be asked for"); }

    void verify(const ChargeCall& call, Answered answered) {
        m_transport.send(m_requests.verify(call), [call, answered, mode = isTestMode](const HttpOutcome& outcome) {
            answered(paystack::readVerify(outcome, call, mode));
        });
    }

    /// Verifies what says of itself that it is final.
    void settle(const ChargeCall& call, const GatewayAnswer& charged, const Answered& answered) {
        const bool isFinal = charged.end == CallEnd::Accepted &&
                             (charged.progress == PayProgress::Succeeded || charged.progress == PayProgress::Failed);
        if (!isFinal) return answered(charged);
        verify(call, [charged, answered](const GatewayAnswer& verified) { answered(settled(charged, verified)); });
    }

    void findRefund(const RefundCall& call, int page, Answered answered) {
        m_transport.send(m_requests.listRefunds(call, page),
                         [self = shared_from_this(), call, page, answered](const HttpOutcome& outcome) {
                             const auto read = paystack::readRows(outcome);
                             if (!read) return answered(paystack::readNoList(outcome));
                             if (const auto found = paystack::findRefund(outcome, call)) return answered(*found);
                             if (*read < PaystackRequests::kRowsPerPage)
                                 return answered(acceptedCall(PayProgress::NotFound));
                             if (page == kMostPages)
                                 return answered(unreadableCall(QStringLiteral("too many refunds")));
                             self->findRefund(call, page + 1, answered);
                         });
    }

    /// Paystack's code of a network. Two are documented; AT's has changed, so Paystack is asked, once.
    void withNetworkCode(const ChargeCall& call, std::function<void(const QByteArray&)> use) {
        const MobileNetwork network = call.network.value_or(MobileNetwork::Mtn);
        if (network != MobileNetwork::AirtelTigo) return use(network == MobileNetwork::Telecel ? "vod" : "mtn");
        {
            const std::scoped_lock lock(m_mutex);
            if (!m_airtelTigoCode.isEmpty()) return use(m_airtelTigoCode);
        }
        m_transport.send(m_requests.mobileMoneyBanks(call.amount.currency()),
                         [self = shared_from_this(), use](const HttpOutcome& outcome) {
                             const QByteArray code = paystack::airtelTigoCode(outcome);
                             if (!code.isEmpty()) {
                                 const std::scoped_lock lock(self->m_mutex);
                                 self->m_airtelTigoCode = code;
                             }
                             use(code.isEmpty() ? QByteArrayLiteral("atl") : code);
                         });
    }

    const PaystackRequests m_requests;
    HttpTransport& m_transport;
    std::mutex m_mutex;
    QByteArray m_airtelTigoCode;  // guarded by m_mutex
};

PaystackGateway::PaystackGateway(const PaystackConfig& config, HttpTransport& transport)
    : m_calls(std::make_shared<Calls>(config, transport)) {}

bool PaystackGateway::isTestMode() const {
    return m_calls->isTestMode;
}

void PaystackGateway::charge(const ChargeCall& call, Answered answered) {
    if (call.hosted)
        m_calls->initialize(call, std::move(answered));
    else
        m_calls->prompt(call, std::move(answered));
}

void PaystackGateway::ask(const ChargeCall& call, Answered answered) {
    m_calls->ask(call, std::move(answered));
}

void PaystackGateway::submitCode(const ChargeCall& call, const QByteArray& code, Answered answered) {
    m_calls->submitCode(call, code, std::move(answered));
}

void PaystackGateway::refund(const RefundCall& call, Answered answered) {
    m_calls->refund(call, std::move(answered));
}

void PaystackGateway::askRefund(const RefundCall& call, Answered answered) {
    m_calls->askRefund(call, std::move(answered));
}

void PaystackGateway::list(Instant from, Instant until, Listed listed) {
    m_calls->list(from, until, 1, {}, std::move(listed));
}

void PaystackGateway::check(Answered answered) {
    m_calls->check(std::move(answered));
}

}  // namespace frontdesk

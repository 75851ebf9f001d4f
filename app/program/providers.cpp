// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/providers.h"

#include "app/program/mail.h"
#include "app/program/provider_gateways.h"
#include "app/program/provider_rules.h"
#include "app/program/sms_rules.h"
#include "sync/fiscal/fiscal_dispatcher.h"
#include "sync/outbox/payment_dispatcher.h"
#include "sync/outbox/sms_dispatcher.h"
#include "sync/transport/curl_transport.h"

#include <QPromise>

namespace frontdesk {
namespace {

ProviderCheck checkOf(const QByteArray& healthCode, const QString& inWords, bool answered) {
    if (healthCode.isEmpty() && answered) return {true, QByteArrayLiteral("ok"), inWords};
    return {false, healthCode.isEmpty() ? QByteArrayLiteral("rejected") : healthCode, inWords};
}

std::vector<PaymentProvider> refunding(const PaymentDispatcher::Gateways& gateways) {
    std::vector<PaymentProvider> out;
    for (const auto& gateway : gateways)
        if (gateway->canRefund()) out.push_back(gateway->provider());
    return out;
}

/// Calls @p check of the gateway that is named @p provider; the gateway lives until it has answered.
template <class Gateway, class Answer>
bool startCheck(const std::vector<std::shared_ptr<Gateway>>& gateways, const QByteArray& provider,
                const std::shared_ptr<QPromise<ProviderCheck>>& promise) {
    for (const auto& gateway : gateways) {
        if (storedName(gateway->provider()) != provider) continue;
        gateway->check([gateway, promise](const Answer& answer) {
            promise->addResult(checkOf(answer.healthCode, answer.inWords, answer.end == CallEnd::Accepted));
            promise->finish();
        });
        return true;
    }
    return false;
}

/// The same for the tax authority.
bool startFiscalCheck(std::shared_ptr<EvatGateway> gateway, const std::shared_ptr<QPromise<ProviderCheck>>& promise) {
    if (!gateway) return false;
    gateway->check([gateway, promise](const FiscalAnswer& answer) {
        promise->addResult(checkOf(answer.code, answer.inWords, answer.outcome == FiscalAnswer::Outcome::Cleared));
        promise->finish();
    });
    return true;
}

}  // namespace

/// Who is called by one configuration, in the order of construction.
struct Providers::Running {
    Running(Backend& backend, const Config& config, int clockSpeed, ProviderWatch& watch);
    ~Running() { transport->abort(); }

    std::shared_ptr<CurlTransport> transport;
    PaymentDispatcher::Gateways payments;
    std::vector<std::shared_ptr<SmsGateway>> sms;
    std::unique_ptr<PaymentDispatcher> paymentCalls;
    std::unique_ptr<SmsDispatcher> smsCalls;
    std::unique_ptr<FiscalDispatcher> fiscalCalls;
    std::unique_ptr<MailDispatcher> mail;
};

Providers::Running::Running(Backend& backend, const Config& config, int clockSpeed, ProviderWatch& watch)
    : transport(std::make_shared<CurlTransport>(curlSettings())),
      payments(paymentGateways(config, *transport, backend.clock)),
      sms(smsGateways(config, *transport, backend.clock)) {
    watch.watch(watchedProviders(config, payments, sms), transport);
    const auto told = [&watch](const QByteArray& provider, const QByteArray& code, const QString& inWords) {
        watch.note(provider, code, inWords);
    };
    const auto endCalls = [calls = transport] { calls->abort(); };
    if (!payments.empty()) {
        PaymentDispatcher::Settings settings;
        settings.clockSpeed = clockSpeed;
        paymentCalls = std::make_unique<PaymentDispatcher>(
            PaymentDispatcher::Parts{
                backend.thread,
                backend.payments,
                backend.feed,
                backend.paymentCalls,
                backend.clock,
                backend.ids,
                {backend.thread, backend.payments, backend.settings, backend.clock, backend.restaurant},
                told,
                endCalls},
            payments, settings);
        paymentCalls->start();
    }
    if (!sms.empty()) {
        SmsDispatcher::Settings settings;
        settings.clockSpeed = clockSpeed;
        smsCalls = std::make_unique<SmsDispatcher>(
            SmsDispatcher::Parts{backend.thread, backend.smsRelay, backend.feed, backend.messageTally, backend.clock,
                                 backend.ids, told, endCalls},
            sms, settings);
        smsCalls->start();
    }
    if (auto gateway = fiscalGateway(config, *transport)) {
        FiscalDispatcher::Settings settings;
        settings.clockSpeed = clockSpeed;
        const auto toldOfFiscal = [told](const QByteArray& code, const QString& inWords) {
            told(FiscalDispatcher::kName, code, inWords);
        };
        fiscalCalls = std::make_unique<FiscalDispatcher>(
            FiscalDispatcher::Parts{backend.thread, backend.fiscalRelay, backend.feed, backend.clock, backend.ids,
                                    toldOfFiscal, endCalls},
            std::move(gateway), settings);
        fiscalCalls->start();
    }
    mail = startMail(backend, config.mail, clockSpeed,
                     [&watch](const QByteArray& code, const QString& inWords) { watch.note("smtp", code, inWords); });
}

Providers::Providers(Backend& backend, int clockSpeed)
    : m_backend(backend),
      m_clockSpeed(clockSpeed),
      m_watch(ProviderWatch::Parts{backend.thread, backend.alerts, backend.announcements, backend.clock}) {}

Providers::~Providers() = default;

void Providers::offer(const Config& config) {
    CurlTransport transport{CurlTransport::Settings()};
    const auto gateways = paymentGateways(config, transport, m_backend.clock);
    m_backend.paymentRouting.set(std::make_shared<const PaymentRoutes>(
        paymentRoutes(config, *m_backend.restaurant, *m_backend.keys, refunding(gateways))));
    const bool carried = !smsGateways(config, transport, m_backend.clock).empty();
    m_backend.smsBudget.setRules(smsRules(config, *m_backend.restaurant, *m_backend.keys, carried));
    m_backend.fiscal.setReporting(config.fiscal.isSet());
    m_backend.webhookSecrets.set(webhookKeys(config, *m_backend.keys));
}

void Providers::apply(const Config& config) {
    const std::scoped_lock lock(m_mutex);
    m_running.reset();
    offer(config);
    m_running = std::make_unique<Running>(m_backend, config, m_clockSpeed, m_watch);
}

QFuture<ProviderCheck> Providers::check(const QByteArray& provider, const Config& config) {
    const auto promise = std::make_shared<QPromise<ProviderCheck>>();
    promise->start();
    const auto future = promise->future();
    const std::scoped_lock lock(m_mutex);
    const bool started =
        m_running && (startCheck<PaymentGateway, GatewayAnswer>(
                          paymentGateways(config, *m_running->transport, m_backend.clock), provider, promise) ||
                      startCheck<SmsGateway, SmsAnswer>(smsGateways(config, *m_running->transport, m_backend.clock),
                                                        provider, promise) ||
                      (provider == FiscalDispatcher::kName &&
                       startFiscalCheck(fiscalGateway(config, *m_running->transport), promise)));
    if (!started) {
        promise->addResult(ProviderCheck{false, "not_configured", QStringLiteral("nothing is set up to be tested")});
        promise->finish();
    }
    return future;
}

}  // namespace frontdesk

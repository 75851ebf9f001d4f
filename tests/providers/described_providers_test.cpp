// SPDX-License-Identifier: GPL-3.0-or-later
// Our requests against mock servers that Prism makes of the providers' descriptions: it answers 422 to what a
// description does not allow. prism.py starts them and runs this class.
#include "sync/providers/mtn_momo_gateway.h"
#include "sync/providers/paystack_gateway.h"
#include "sync/providers/twilio_gateway.h"
#include "sync/transport/curl_transport.h"
#include "tests/providers/gateway_calls.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <future>
#include <mutex>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

/// The real transport, with a note of what was answered to each request.
class NotedTransport final : public HttpTransport {
public:
    void send(const HttpRequest& request, Done done) override {
        m_transport.send(request, [this, request, done](const HttpOutcome& outcome) {
            note(request, outcome);
            done(outcome);
        });
    }
    void probe(const QString& url, Done done) override { m_transport.probe(url, std::move(done)); }
    void abort() override { m_transport.abort(); }

    /// Requests that were not understood, each with why; and forgets them.
    QStringList refused() {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_refused, {});
    }

private:
    void note(const HttpRequest& request, const HttpOutcome& outcome) {
        if (outcome.end == HttpEnd::Answered && outcome.status >= 200 && outcome.status < 300) return;
        const std::scoped_lock lock(m_mutex);
        m_refused += QStringLiteral("%1 %2: %3 %4 %5")
                         .arg(QString::fromLatin1(request.method), request.url)
                         .arg(outcome.status)
                         .arg(QString::fromLatin1(outcome.problem), QString::fromUtf8(outcome.header("sl-violations")));
    }

    std::mutex m_mutex;
    QStringList m_refused;                                 // guarded by m_mutex
    CurlTransport m_transport{CurlTransport::Settings{}};  // last: its thread notes until it has ended
};

template <class Answer>
Answer waitFor(const std::function<void(std::function<void(const Answer&)>)>& call) {
    auto promise = std::make_shared<std::promise<Answer>>();
    auto future = promise->get_future();
    call([promise](const Answer& answer) { promise->set_value(answer); });
    if (future.wait_for(std::chrono::seconds(60)) != std::future_status::ready) qFatal("no answer");
    return future.get();
}

GatewayAnswer pay(const std::function<void(Answered)>& call) {
    return waitFor<GatewayAnswer>(call);
}

QString urlOfMock(const char* variable) {
    return qEnvironmentVariable(variable);
}

}  // namespace

class DescribedProvidersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paystackUnderstandsEveryRequest() {
        const QString url = urlOfMock("PRISM_PAYSTACK_URL");
        if (url.isEmpty()) QSKIP("PRISM_PAYSTACK_URL is not set: prism.py does it");
        NotedTransport transport;
        PaystackGateway gateway({QStringLiteral("sk_test_made_up"), {}, url}, transport);
        for (const MobileNetwork network : {MobileNetwork::Mtn, MobileNetwork::Telecel, MobileNetwork::AirtelTigo})
            pay([&](const Answered& answered) { gateway.charge(promptCall(network), answered); });
        pay([&](const Answered& answered) { gateway.charge(hostedCall(), answered); });
        pay([&](const Answered& answered) { gateway.ask(hostedCall(), answered); });
        pay([&](const Answered& answered) { gateway.ask(promptCall(), answered); });
        pay([&](const Answered& answered) { gateway.submitCode(promptCall(), "123456", answered); });
        pay([&](const Answered& answered) { gateway.refund(refundCall(), answered); });
        pay([&](const Answered& answered) { gateway.askRefund(refundCall(), answered); });
        RefundCall known = refundCall();
        known.providerId = "3018284";
        pay([&](const Answered& answered) { gateway.askRefund(known, answered); });
        waitFor<bool>([&](const auto& done) {
            gateway.list(Instant{1'795'262'400'000}, Instant{1'795'348'800'000}, [done](auto) { done(true); });
        });
        QCOMPARE(pay([&](const Answered& answered) { gateway.check(answered); }).healthCode, QByteArray());
        QCOMPARE(transport.refused(), QStringList());
    }

    void momoUnderstandsEveryRequest() {
        const QString url = urlOfMock("PRISM_MTN_URL");
        if (url.isEmpty()) QSKIP("PRISM_MTN_URL is not set: prism.py does it");
        MomoConfig config;
        config.collection = {url,
                             QStringLiteral("0123456789abcdef0123456789abcdef"),
                             QStringLiteral("c72025f5-5cd1-4630-99e4-8ba4722fad56"),
                             QStringLiteral("f1db798c98df4bcf83b538175893bbf0"),
                             QStringLiteral("sandbox"),
                             QStringLiteral("EUR")};
        config.disbursement = config.collection;
        NotedTransport transport;
        const FakeClock clock;
        MtnMomoGateway gateway(config, transport, clock);
        ChargeCall call = promptCall();
        call.callbackUrl = QStringLiteral("https://osu.example/webhooks/mtn-momo/s3cret");
        call.description = QStringLiteral("Order 41 & Ama's");
        const GatewayAnswer charged = pay([&](const Answered& answered) { gateway.charge(call, answered); });
        QCOMPARE(charged.end, CallEnd::Accepted);
        QCOMPARE(charged.progress, PayProgress::Pending);
        QCOMPARE(pay([&](const Answered& answered) { gateway.ask(call, answered); }).end, CallEnd::Accepted);
        QCOMPARE(pay([&](const Answered& answered) { gateway.refund(refundCall(), answered); }).end, CallEnd::Accepted);
        QCOMPARE(pay([&](const Answered& answered) { gateway.askRefund(refundCall(), answered); }).end,
                 CallEnd::Accepted);
        QCOMPARE(pay([&](const Answered& answered) { gateway.check(answered); }).healthCode, QByteArray());
        QCOMPARE(transport.refused(), QStringList());
    }

    void twilioUnderstandsEveryRequest() {
        const QString url = urlOfMock("PRISM_TWILIO_URL");
        if (url.isEmpty()) QSKIP("PRISM_TWILIO_URL is not set: prism.py does it");
        const SmsAccount account{QStringLiteral("ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), QStringLiteral("made-up-token"),
                                 QStringLiteral("+15005550006"), url};
        NotedTransport transport;
        const FakeClock clock;
        TwilioGateway gateway(account, transport, clock);
        OutgoingSms sms;
        sms.to = QStringLiteral("+233551234987");
        sms.text = QStringLiteral("Your order 41 is ready");
        sms.statusUrl = QStringLiteral("https://osu.example/webhooks/twilio");
        QCOMPARE(waitFor<SmsAnswer>([&](const SmsAnswered& answered) { gateway.send(sms, answered); }).end,
                 CallEnd::Accepted);
        // find() asks for a day, as Twilio's pages have it; its description wants a time there.
        waitFor<std::optional<DeliveryReport>>(
            [&](const auto& done) { gateway.askDelivery("SM" + kReference, [done](auto report) { done(report); }); });
        QCOMPARE(waitFor<SmsAnswer>([&](const SmsAnswered& answered) { gateway.check(answered); }).healthCode,
                 QByteArray());
        QCOMPARE(transport.refused(), QStringList());
    }
};

FRONTDESK_TEST(DescribedProvidersTest)
#include "described_providers_test.moc"

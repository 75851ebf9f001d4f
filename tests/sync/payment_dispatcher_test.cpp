// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox/payment_dispatcher.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"
#include "tests/sync/payment_fixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

/// Answers charges and questions as the test says, or holds them until it is told.
class FakeGateway final : public PaymentGateway {
public:
    explicit FakeGateway(PaymentProvider provider) : m_provider(provider) {}

    [[nodiscard]] PaymentProvider provider() const override { return m_provider; }
    [[nodiscard]] bool isTestMode() const override { return true; }
    void charge(const ChargeCall& call, Answered answered) override { take(m_charges, call, std::move(answered)); }
    void ask(const ChargeCall& call, Answered answered) override { take(m_asks, call, std::move(answered)); }
    void submitCode(const ChargeCall& call, const QByteArray&, Answered answered) override {
        take(m_asks, call, std::move(answered));
    }
    [[nodiscard]] bool canRefund() const override { return false; }
    void refund(const RefundCall&, Answered answered) override { answered({}); }
    void askRefund(const RefundCall&, Answered answered) override { answered({}); }
    void list(Instant from, Instant until, Listed listed) override {
        const std::scoped_lock lock(m_mutex);
        m_listed.emplace_back(from, until);
        listed(std::vector<ListedCharge>());
    }
    void check(Answered answered) override { answered({}); }

    void answerWith(const GatewayAnswer& answer) {
        const std::scoped_lock lock(m_mutex);
        m_answer = answer;
    }
    void hold() {
        const std::scoped_lock lock(m_mutex);
        m_holds = true;
    }
    /// As the transport's abort(): everything is answered, and whatever comes is at once.
    void endCalls() {
        std::vector<Answered> held;
        {
            const std::scoped_lock lock(m_mutex);
            m_holds = false;
            m_answer = {};
            m_answer.end = CallEnd::Unknown;
            held = std::exchange(m_held, {});
        }
        for (const Answered& answered : held) answered(m_answer);
    }
    size_t charges() { return count(m_charges); }
    size_t asks() { return count(m_asks); }
    QByteArray lastAsked() {
        const std::scoped_lock lock(m_mutex);
        return m_asks.back().reference;
    }
    QByteArray firstCharged() {
        const std::scoped_lock lock(m_mutex);
        return m_charges.front().reference;
    }
    std::vector<std::pair<Instant, Instant>> listed() {
        const std::scoped_lock lock(m_mutex);
        return m_listed;
    }

private:
    void take(std::vector<ChargeCall>& calls, const ChargeCall& call, Answered answered) {
        GatewayAnswer answer;
        {
            const std::scoped_lock lock(m_mutex);
            calls.push_back(call);
            if (m_holds) return m_held.push_back(std::move(answered));
            answer = m_answer;
            answer.reference = call.reference;
        }
        answered(answer);
    }
    size_t count(const std::vector<ChargeCall>& calls) {
        const std::scoped_lock lock(m_mutex);
        return calls.size();
    }

    const PaymentProvider m_provider;
    std::mutex m_mutex;
    GatewayAnswer m_answer = prompted(QStringLiteral("Approve it on your phone"));
    bool m_holds = false;
    std::vector<Answered> m_held;
    std::vector<ChargeCall> m_charges;
    std::vector<ChargeCall> m_asks;
    std::vector<std::pair<Instant, Instant>> m_listed;
};

struct CallDesk : TestDesk {
    std::shared_ptr<FakeGateway> paystack = std::make_shared<FakeGateway>(PaymentProvider::Paystack);
    std::shared_ptr<FakeGateway> mtn = std::make_shared<FakeGateway>(PaymentProvider::MtnMomo);
    PaymentCallTally tally;
    std::vector<QByteArray> told;  ///< by the dispatcher's thread; read after it has stopped
    std::unique_ptr<PaymentDispatcher> dispatcher;

    CallDesk() {
        PaymentRoutes routes = *everythingByPaystack();
        routes.providers[PaymentMethod::MtnMomo] = PaymentProvider::MtnMomo;
        backend().paymentRouting.set(std::make_shared<const PaymentRoutes>(routes));
    }
    ~CallDesk() { dispatcher.reset(); }

    void start(int longestWaitMs = 20) {
        PaymentDispatcher::Settings settings;
        settings.longestWaitMs = longestWaitMs;
        dispatcher = std::make_unique<PaymentDispatcher>(
            PaymentDispatcher::Parts{
                backend().thread,
                backend().payments,
                backend().feed,
                tally,
                clock,
                ids,
                {backend().thread, backend().payments, backend().settings, clock, backend().restaurant},
                [this](const QByteArray& provider, const QByteArray& code, const QString&) {
                    told.push_back(provider + ':' + code);
                },
                [this] {
                    paystack->endCalls();
                    mtn->endCalls();
                }},
            PaymentDispatcher::Gateways{paystack, mtn}, settings);
        dispatcher->start();
    }
    Order placePrepaid(PaymentMethod method = PaymentMethod::Paystack) {
        OrderDraft wanted = draft();
        wanted.paymentMethod = method;
        return place(wanted);
    }
    PaymentState stateOf(const Order& order) {
        return run<PaymentState>(
                   [&]() -> Result<PaymentState> { return (*backend().orders.find(order.id))->payments.front().state; })
            .value();
    }
};

GatewayAnswer unanswered() {
    GatewayAnswer answer;
    answer.end = CallEnd::Unknown;
    answer.healthCode = "timeout";
    return answer;
}

}  // namespace

class PaymentDispatcherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPaymentIsChargedAsSoonAsItIsCommitted() {
        CallDesk desk;
        desk.start(60'000);
        QTest::qWait(50);
        desk.paystack->answerWith(succeeded(6900));
        const Order order = desk.placePrepaid();
        QTRY_COMPARE(desk.stateOf(order), PaymentState::Succeeded);
        QCOMPARE(desk.tally.calls(PaymentProvider::Paystack, CallEnd::Accepted), quint64(1));
        desk.dispatcher.reset();
        QCOMPARE(desk.told, std::vector<QByteArray>{"paystack:"});
    }

    void whatIsPendingIsAskedAgainInTime() {
        CallDesk desk;
        desk.start();
        const Order order = desk.placePrepaid(PaymentMethod::TelecelCash);
        QTRY_COMPARE(desk.paystack->charges(), size_t(1));
        desk.paystack->answerWith(succeeded(6900));
        desk.clock.advanceMs(15'000);
        QTRY_COMPARE(desk.stateOf(order), PaymentState::Succeeded);
        QCOMPARE(desk.paystack->asks(), size_t(1));
        QCOMPARE(desk.paystack->charges(), size_t(1));
    }

    // DI-22
    void aSilentProviderIsLeftAloneAndAnotherGoesOn() {
        CallDesk desk;
        desk.paystack->answerWith(unanswered());
        desk.mtn->answerWith(succeeded(6900));
        desk.start();
        for (int i = 0; i < 10; ++i) (void)desk.placePrepaid(PaymentMethod::TelecelCash);
        QTRY_COMPARE(desk.paystack->charges(), size_t(3));
        const Order order = desk.placePrepaid(PaymentMethod::MtnMomo);
        QTRY_COMPARE(desk.stateOf(order), PaymentState::Succeeded);
        QTest::qWait(100);
        QCOMPARE(desk.paystack->charges() + desk.paystack->asks(), size_t(3));  // the clock stands still
        desk.paystack->answerWith(prompted(QStringLiteral("Approve")));
        QTRY_VERIFY2((desk.clock.advanceMs(500), desk.paystack->charges() == 10), "the others never left");
    }

    void onlySoManyCallsAreUnderWay() {
        CallDesk desk;
        desk.paystack->hold();
        desk.start();
        for (int i = 0; i < 20; ++i) (void)desk.placePrepaid();
        QTRY_COMPARE(desk.paystack->charges(), size_t(PaymentDispatcher::kMostUnderWay));
        QTest::qWait(60);
        QCOMPARE(desk.paystack->charges(), size_t(PaymentDispatcher::kMostUnderWay));
    }

    // DI-21: what was under way is asked for, and never sent again unasked.
    void anEndInTheMiddleOfACallIsFollowedByAQuestion() {
        CallDesk desk;
        desk.paystack->hold();
        desk.start();
        const Order order = desk.placePrepaid();
        QTRY_COMPARE(desk.paystack->charges(), size_t(1));
        QElapsedTimer took;
        took.start();
        desk.dispatcher.reset();
        QVERIFY(took.elapsed() < 2'000);
        QCOMPARE(desk.stateOf(order), PaymentState::Unknown);
        desk.paystack->answerWith(succeeded(6900));
        desk.start();
        QTRY_COMPARE(desk.stateOf(order), PaymentState::Succeeded);
        QCOMPARE(desk.paystack->charges(), size_t(1));
        QCOMPARE(desk.paystack->lastAsked(), desk.paystack->firstCharged());
    }

    // DI-24
    void eachBusinessDayIsComparedOnce() {
        CallDesk desk;
        desk.start();
        QTest::qWait(60);
        QCOMPARE(desk.paystack->listed().size(), size_t(0));  // the days before the first start are not ours
        desk.clock.set(*fromRfc3339("2026-11-22T04:00:01.000Z"));
        QTRY_COMPARE(desk.paystack->listed().size(), size_t(1));
        QCOMPARE(desk.paystack->listed().front().first, *fromRfc3339("2026-11-21T04:00:00.000Z"));
        QCOMPARE(desk.paystack->listed().front().second, *fromRfc3339("2026-11-22T04:00:00.000Z"));
        desk.clock.advanceMinutes(120);
        QTest::qWait(60);
        desk.dispatcher.reset();
        desk.start();
        QTest::qWait(60);
        QCOMPARE(desk.paystack->listed().size(), size_t(1));
        desk.clock.set(*fromRfc3339("2026-11-23T04:00:01.000Z"));
        QTRY_COMPARE(desk.paystack->listed().size(), size_t(2));
    }
};

FRONTDESK_TEST(PaymentDispatcherTest)
#include "payment_dispatcher_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox/sms_dispatcher.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QTest>

#include <deque>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr auto kTwilio = SmsProvider::Twilio;
constexpr auto kArkesel = SmsProvider::Arkesel;

SmsAnswer ending(CallEnd end) {
    SmsAnswer answer;
    answer.end = end;
    answer.inWords = QStringLiteral("as the test wants it");
    return answer;
}

/// A provider that answers as it is told, on a thread of its own as a transport does; Accepted when it is told nothing.
class FakeGateway final : public SmsGateway {
    template <class Work>
    auto at(Work work) {
        const std::scoped_lock lock(m_mutex);
        return work();
    }

public:
    explicit FakeGateway(SmsProvider provider) : m_provider(provider) {}
    ~FakeGateway() override {
        for (std::thread& each : m_threads) each.join();
    }

    [[nodiscard]] SmsProvider provider() const override { return m_provider; }
    [[nodiscard]] bool isTestMode() const override { return true; }
    void send(const OutgoingSms& sms, SmsAnswered answered) override {
        const std::scoped_lock lock(m_mutex);
        m_sent.push_back(sms);
        SmsAnswer answer = ending(m_always.value_or(CallEnd::Accepted));
        if (!m_sends.empty()) {
            answer = m_sends.front();
            m_sends.pop_front();
        }
        if (answer.end == CallEnd::Accepted) answer.messageId = "m-" + QByteArray::number(m_sent.size());
        if (m_hangs)
            m_held.push_back(std::move(answered));
        else
            m_threads.emplace_back([answered, answer] { answered(answer); });
    }
    void find(const OutgoingSms&, SmsAnswered answered) override {
        const std::scoped_lock lock(m_mutex);
        ++m_finds;
        answered(ending(m_found));
    }
    void askDelivery(const QByteArray& messageId,
                     std::function<void(std::optional<DeliveryReport>)> answered) override {
        const std::scoped_lock lock(m_mutex);
        m_asked.push_back(messageId);
        answered(std::exchange(m_delivery, std::nullopt));
    }
    void check(SmsAnswered answered) override { answered(ending(CallEnd::Accepted)); }

    void answer(std::deque<SmsAnswer> sends) {
        at([&] { m_sends = std::move(sends); });
    }
    void always(std::optional<CallEnd> end) {
        at([&] { m_always = end; });
    }
    void finding(CallEnd end) {
        at([&] { m_found = end; });
    }
    void delivering(const DeliveryReport& report) {
        at([&] { m_delivery = report; });
    }
    void hang() {
        at([&] { m_hangs = true; });
    }
    void abort() {
        std::vector<SmsAnswered> held;
        at([&] { held = std::exchange(m_held, {}); });
        for (const SmsAnswered& each : held) each(ending(CallEnd::Unknown));
    }
    size_t sent() {
        return at([&] { return m_sent.size(); });
    }
    size_t asked() {
        return at([&] { return m_asked.size(); });
    }
    int finds() {
        return at([&] { return m_finds; });
    }

private:
    const SmsProvider m_provider;
    std::mutex m_mutex;
    std::deque<SmsAnswer> m_sends;
    std::optional<CallEnd> m_always;
    CallEnd m_found = CallEnd::Unknown;
    std::optional<DeliveryReport> m_delivery;
    bool m_hangs = false;
    std::vector<SmsAnswered> m_held;
    std::vector<OutgoingSms> m_sent;
    std::vector<QByteArray> m_asked;
    int m_finds = 0;
    std::vector<std::thread> m_threads;
};

struct SmsDesk : TestDesk {
    std::shared_ptr<FakeGateway> twilio = std::make_shared<FakeGateway>(kTwilio);
    std::shared_ptr<FakeGateway> arkesel = std::make_shared<FakeGateway>(kArkesel);
    std::unique_ptr<SmsDispatcher> dispatcher;
    std::mutex mutex;
    QByteArrayList healths;  ///< guarded by mutex

    ~SmsDesk() { dispatcher.reset(); }
    void start(int longestWaitMs = 20) {
        SmsDispatcher::Parts parts{
            backend().thread, backend().smsRelay, backend().feed, backend().messageTally, clock, ids};
        parts.told = [this](const QByteArray& provider, const QByteArray& code, const QString&) {
            const std::scoped_lock lock(mutex);
            healths.append(provider + ':' + code);
        };
        parts.endCalls = [this] {
            twilio->abort();
            arkesel->abort();
        };
        dispatcher = std::make_unique<SmsDispatcher>(parts, SmsDispatcher::Gateways{twilio, arkesel},
                                                     SmsDispatcher::Settings{1, longestWaitMs});
        dispatcher->start();
    }
    Order placeFor(int guest) {
        OrderDraft wanted = draft();
        wanted.customerPhone = QStringLiteral("+2332441%1").arg(23000 + guest);
        return place(wanted);
    }
    Order readyFor(int guest) {
        Order order = placeFor(guest);
        const Caller manager = staff(StaffRole::Manager);
        for (const OrderStatus to : {OrderStatus::Accepted, OrderStatus::Preparing, OrderStatus::Ready})
            order = run<Order>([&] { return backend().queue.transition(order.id, {to, {}, {}, {}}, manager); }).value();
        return order;
    }
    OrderNotification notificationOf(const Order& order) {
        return run<std::vector<OrderNotification>>([&] { return backend().notifications.ofOrder(order.id); })->back();
    }
    MessageTally& tally() { return backend().messageTally; }
};

}  // namespace

class SmsDispatcherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anSmsLeavesAsSoonAsItIsCommitted() {
        SmsDesk desk;
        desk.start(60'000);
        QTest::qWait(50);
        const Order order = desk.placeFor(1);
        QTRY_COMPARE(desk.tally().sent.load(), quint64(1));
        QCOMPARE(desk.twilio->sent(), size_t(1));
        QCOMPARE(desk.arkesel->sent(), size_t(0));
        QCOMPARE(desk.notificationOf(order).provider, QByteArray("twilio"));
        const std::scoped_lock lock(desk.mutex);
        QCOMPARE(desk.healths, QByteArrayList{"twilio:"});
    }

    void theNextTakesWhatTheFirstRefusesForItsOwnReason() {
        SmsDesk desk;
        SmsAnswer noRoute = ending(CallEnd::Rejected);
        noRoute.code = "407";
        desk.twilio->answer({noRoute});
        desk.start();
        const Order order = desk.placeFor(1);
        QTRY_COMPARE(desk.tally().sent.load(), quint64(1));
        QCOMPARE(desk.arkesel->sent(), size_t(1));
        QCOMPARE(desk.notificationOf(order).provider, QByteArray("arkesel"));
    }

    void aNumberThatTakesNoneIsNotTriedElsewhere() {
        SmsDesk desk;
        SmsAnswer landline = ending(CallEnd::Rejected);
        landline.badNumber = true;
        desk.twilio->answer({landline});
        desk.start();
        desk.placeFor(1);
        QTRY_COMPARE(desk.tally().dead.load(), quint64(1));
        QCOMPARE(desk.arkesel->sent(), size_t(0));
    }

    void whatEverybodyRefusesIsGivenUp() {
        SmsDesk desk;
        desk.twilio->always(CallEnd::Rejected);
        desk.arkesel->always(CallEnd::Rejected);
        desk.start();
        desk.placeFor(1);
        QTRY_COMPARE(desk.tally().dead.load(), quint64(1));
        QCOMPARE(desk.twilio->sent() + desk.arkesel->sent(), size_t(2));
    }

    void aProviderThatDoesNotAnswerRestsAndTheOtherCarriesAll() {
        SmsDesk desk;
        desk.twilio->always(CallEnd::NotSent);
        for (int guest = 0; guest < 12; ++guest) desk.placeFor(guest);
        desk.start();
        QTRY_COMPARE(desk.tally().sent.load(), quint64(12));
        QCOMPARE(desk.arkesel->sent(), size_t(12));
        // Three in a row make it rest; up to three more were under way with the last.
        QVERIFY2(desk.twilio->sent() < 7, qPrintable(QString::number(desk.twilio->sent())));
    }

    void aProviderWithoutMoneyIsLeftAloneForAWhile() {
        SmsDesk desk;
        SmsAnswer empty = ending(CallEnd::Rejected);
        empty.needsPerson = true;
        empty.healthCode = "no_balance";
        desk.twilio->answer({empty});
        desk.start();
        desk.placeFor(1);
        QTRY_COMPARE(desk.arkesel->sent(), size_t(1));
        desk.placeFor(2);
        QTRY_COMPARE(desk.arkesel->sent(), size_t(2));
        QCOMPARE(desk.twilio->sent(), size_t(1));
        desk.clock.advanceMinutes(16);
        desk.placeFor(3);
        QTRY_COMPARE(desk.twilio->sent(), size_t(2));
    }

    void whatMayHaveArrivedIsNotSentByAnother() {  // DI-22
        SmsDesk desk;
        desk.twilio->answer({ending(CallEnd::Unknown)});
        desk.twilio->finding(CallEnd::Accepted);
        desk.start();
        const Order order = desk.placeFor(1);
        QTRY_COMPARE(desk.tally().failed.load(), quint64(1));
        desk.clock.advanceMinutes(1);
        QTRY_COMPARE(desk.tally().sent.load(), quint64(1));
        QCOMPARE(desk.twilio->finds(), 1);
        QCOMPARE(desk.twilio->sent() + desk.arkesel->sent(), size_t(1));
        QCOMPARE(desk.notificationOf(order).status, NotificationState::Sent);
    }

    void whatDidNotArriveIsSentAgain() {
        SmsDesk desk;
        desk.twilio->answer({ending(CallEnd::Unknown)});
        desk.twilio->finding(CallEnd::Rejected);
        desk.start();
        desk.placeFor(1);
        QTRY_COMPARE(desk.tally().failed.load(), quint64(1));
        desk.clock.advanceMinutes(1);
        QTRY_COMPARE(desk.tally().sent.load(), quint64(1));
        QCOMPARE(desk.twilio->sent(), size_t(2));
    }

    void onlyWhatAGuestActsUponIsRepeatedInTheDark() {  // DI-22
        SmsDesk desk;
        desk.backend().smsBudget.liftLimits();
        desk.readyFor(1);  // confirmation, accepted, ready
        desk.twilio->always(CallEnd::Unknown);
        desk.start();
        for (int minute = 0; minute < 12; ++minute) {
            QTest::qWait(60);
            desk.clock.advanceMinutes(1);
        }
        QTRY_COMPARE(desk.tally().sent.load(), quint64(3));
        QCOMPARE(desk.twilio->sent() + desk.arkesel->sent(), size_t(4));  // "ready" twice, the others once
    }

    void aDayWithoutAnyProviderLosesCountOfNothing() {  // T6
        SmsDesk desk;
        desk.twilio->always(CallEnd::NotSent);
        desk.arkesel->always(CallEnd::NotSent);
        for (int guest = 0; guest < 10; ++guest) desk.placeFor(guest);
        desk.start();
        for (int quarter = 0; quarter < 96; ++quarter) {
            desk.clock.advanceMinutes(15);
            QTest::qWait(5);
        }
        const Order late = desk.placeFor(50);
        desk.twilio->always(std::nullopt);
        desk.arkesel->always(std::nullopt);
        QTRY_VERIFY2((desk.clock.advanceMs(60'000), desk.tally().sent.load() == 1), "the newest was not sent");
        QTRY_COMPARE(desk.tally().dropped.load(), quint64(10));
        QCOMPARE(desk.notificationOf(late).status, NotificationState::Sent);
    }

    void aDeliveryThatNobodyReportedIsAskedForTwice() {
        SmsDesk desk;
        desk.start();
        const Order order = desk.placeFor(1);
        QTRY_COMPARE(desk.tally().sent.load(), quint64(1));
        QCOMPARE(desk.twilio->asked(), size_t(0));
        desk.clock.advanceMinutes(5);
        QTRY_COMPARE(desk.twilio->asked(), size_t(1));
        desk.clock.advanceMinutes(10);
        QTest::qWait(80);
        QCOMPARE(desk.twilio->asked(), size_t(1));
        desk.twilio->delivering({kTwilio, "m-1", DeliveryState::Delivered, "delivered", false});
        desk.clock.advanceMinutes(15);
        QTRY_COMPARE(desk.notificationOf(order).status, NotificationState::Delivered);
    }

    void aStopKeepsWhatWasUnderWayAsUnknown() {
        SmsDesk desk;
        desk.twilio->hang();
        desk.start();
        desk.placeFor(1);
        QTRY_COMPARE(desk.twilio->sent(), size_t(1));
        QElapsedTimer timer;
        timer.start();
        desk.dispatcher.reset();
        QVERIFY(timer.elapsed() < 2000);
        desk.clock.advanceMinutes(1);
        const auto next = desk.run<NextSms>([&] { return desk.backend().smsRelay.next({{kTwilio}, {}}); });
        QVERIFY(next->sms && next->sms->maybeSent);
    }
};

FRONTDESK_TEST(SmsDispatcherTest)
#include "sms_dispatcher_test.moc"

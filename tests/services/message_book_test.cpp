// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/message_desk.h"
#include "tests/support/test_main.h"

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

struct BookDesk : MessageDesk {
    std::vector<ListedMessage> recent(int limit = 50) {
        const Caller cashier = staff(StaffRole::Cashier);
        return run<std::vector<ListedMessage>>([=, this] { return backend().messageBook.recent(limit, cashier); })
            .value();
    }
    std::optional<ErrorCode> retry(const Uuid& id, StaffRole role = StaffRole::Cashier) {
        const Caller caller = staff(role);
        const auto done = run<bool>(
            [=, this]() -> Result<bool> { return backend().messageBook.retry(id, caller).map([] { return true; }); });
        return done ? std::nullopt : std::optional(done.error().code);
    }
};

}  // namespace

class MessageBookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messagesOfBothKindsAreListedNewestFirstWithoutSayingWhose() {
        BookDesk desk;
        OrderDraft draft = desk.draft();
        draft.customerEmail = QStringLiteral("ama@example.com");
        const Order order = desk.place(draft);
        desk.clock.advanceMs(5);
        desk.step(order, OrderStatus::Accepted);
        const auto all = desk.recent();
        QCOMPARE(all.size(), size_t(3));
        QCOMPARE(all.front().kind, QByteArray("accepted"));
        QVERIFY(all.front().sms);
        QCOMPARE(all.front().recipient, QStringLiteral("+233•••3456"));
        QCOMPARE(all.front().orderId, order.id);
        QCOMPARE(all.front().state, MessageState::Waiting);
        QVERIFY(all.front().mayRetry && all.front().nextAt);
        const ListedMessage& mail = all.back();
        QVERIFY(!mail.sms);
        QCOMPARE(mail.recipient, QStringLiteral("a•••@example.com"));
        QCOMPARE(mail.text, QStringLiteral("Test Kitchen: your order 1"));
        QCOMPARE(desk.recent(1).size(), size_t(1));
    }

    void aListShowsWhatTheProviderSaid() {
        BookDesk desk;
        desk.place(desk.draft());
        desk.settle(*desk.next().sms, accepted());
        QCOMPARE(desk.recent().front().state, MessageState::Sent);
        QCOMPARE(desk.recent().front().provider, QByteArray("arkesel"));
        QVERIFY(!desk.recent().front().mayRetry);
        QCOMPARE(desk.retry(desk.recent().front().id), ErrorCode::IllegalTransition);
        desk.report({SmsProvider::Arkesel, "m-1", DeliveryState::Delivered, "DELIVERED", false});
        QCOMPARE(desk.recent().front().state, MessageState::Delivered);
    }

    void aDeadMessageIsSentAgainWhenSomebodyAsks() {
        BookDesk desk;
        const Order order = desk.place(desk.draft());
        desk.settle(*desk.next().sms, ended(CallEnd::Rejected, "407"));
        const ListedMessage dead = desk.recent().front();
        QCOMPARE(dead.state, MessageState::Failed);
        QCOMPARE(dead.problem, QByteArray("code_407"));
        QVERIFY(!desk.retry(dead.id));
        QCOMPARE(desk.notificationsOf(order).front().status, NotificationState::Queued);
        const auto again = desk.next().sms;
        QVERIFY(again);
        QVERIFY(!again->maybeSent);
        desk.settle(*again, accepted());
        QCOMPARE(desk.recent().front().state, MessageState::Sent);
        QCOMPARE(desk.recent().front().attempts, 2);
    }

    void whatIsOfNoUseAnyMoreStaysUnsent() {
        BookDesk desk;
        desk.place(desk.draft());
        desk.clock.advanceMinutes(61);
        desk.next();
        const ListedMessage late = desk.recent().front();
        QCOMPARE(late.state, MessageState::Dropped);
        QCOMPARE(late.problem, QByteArray("expired"));
        QVERIFY(!late.mayRetry);
        QCOMPARE(desk.retry(late.id), ErrorCode::IllegalTransition);
    }

    void whatWaitsIsSentAtOnce() {
        BookDesk desk;
        desk.place(desk.draft());
        SmsAnswer later = ended(CallEnd::NotSent);
        later.retryAfterSeconds = 600;
        desk.settle(*desk.next().sms, later);
        QVERIFY(!desk.next().sms);
        QVERIFY(!desk.retry(desk.recent().front().id));
        QVERIFY(desk.next().sms);
    }

    void onlyWhoMayReadMessagesDoes() {
        BookDesk desk;
        desk.place(desk.draft());
        const Uuid id = desk.recent().front().id;
        QCOMPARE(desk.retry(id, StaffRole::Kitchen), ErrorCode::Forbidden);
        QCOMPARE(desk.retry(desk.ids.next()), ErrorCode::NotFound);
        const Caller kitchen = desk.staff(StaffRole::Kitchen);
        const auto refused =
            desk.run<std::vector<ListedMessage>>([&] { return desk.backend().messageBook.recent(10, kitchen); });
        QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    }
};

FRONTDESK_TEST(MessageBookTest)
#include "message_book_test.moc"

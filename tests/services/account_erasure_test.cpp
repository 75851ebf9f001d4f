// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/account_desk.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

#include <mutex>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QString kAma = QStringLiteral("ama@example.com");

/// A customer with a delivery on its way and something in every table.
struct KnownDesk : AccountDesk {
    CustomerId ama = verified();
    Order order = orderOf(ama);

    KnownDesk() {
        (void)logIn(ama);
        ProfileChange wanted;
        wanted.addressBook = {{{}, QStringLiteral("Home"), QStringLiteral("3 Oxford St"), {}, {}}};
        if (!change(ama, wanted)) qFatal("the profile is refused");
        const auto stored = runStatus([this]() -> Status {
            Backend& b = backend();
            if (auto done = b.factors.setSecret(ama, QByteArray(20, 's')); !done) return done;
            if (auto done = b.factors.setEnabled(ama, true); !done) return done;
            if (auto done = b.factors.replaceCodes(ama, {QByteArray(32, 'c')}); !done) return done;
            return b.sessions.rememberDevice(QByteArray(32, 'd'), ama, clock.now());
        });
        if (!stored) qFatal("the second factor is refused");
        clock.advanceMinutes(1);
        if (!forgot(kAma)) qFatal("no reset");
    }
    Order orderOf(const CustomerId& id) {
        OrderDraft wanted = draft();
        wanted.customerName = QStringLiteral("Ama Mensah");
        wanted.customerPhone = QStringLiteral("0244123456");
        wanted.customerEmail = kAma;
        wanted.fulfilment = Fulfilment::Delivery;
        wanted.address = DeliveryAddress{QStringLiteral("3 Oxford St"), backend().menu.current()->places.front().id,
                                         QStringLiteral("blue gate")};
        wanted.note = QStringLiteral("ring at Mensah");
        wanted.lines[0].note = QStringLiteral("no nuts for Ama");
        wanted.saveDetails = true;
        return place(wanted, asCaller(account(id).value()));
    }
    void finish(const Order& which) {
        const Caller manager = staff(StaffRole::Manager);
        const auto done = run<Order>([&] {
            return backend().queue.transition(which.id, {OrderStatus::Cancelled, QStringLiteral("closed"), {}, {}},
                                              manager);
        });
        if (!done) qFatal("the order is not cancelled");
    }
    Order stored() {
        return *run<std::optional<Order>>([this] { return backend().orders.find(order.id); }).value();
    }
    Result<Customer> row() {
        return run<Customer>([this]() -> Result<Customer> { return *backend().customers.find(ama).value(); });
    }
    Status purge() {
        return call([](Accounts& accounts) { return accounts.purge(); });
    }
};

}  // namespace

class AccountErasureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOfThePersonIsLeftInTheAccount() {  // SR-64
        KnownDesk desk;
        QVERIFY(desk.erase(desk.ama));
        QCOMPARE(desk.account(desk.ama).error().code, ErrorCode::NotFound);
        const Customer nobody = desk.row().value();
        QCOMPARE(nobody.email, QStringLiteral("erased-%1@invalid").arg(desk.ama.toString()));
        QVERIFY(nobody.passwordHash.isEmpty() && nobody.fullName.isEmpty() && nobody.phone.isEmpty());
        QVERIFY(nobody.taxId.isEmpty() && nobody.address.isEmpty() && nobody.addressBook.empty());
        QVERIFY(!nobody.mfaEnabled);
        QCOMPARE(desk.liveSessions(desk.ama), size_t(0));
        for (const char* table :
             {"customer_address", "customer_token", "backup_code", "known_device", "customer_profile"})
            QCOMPARE(desk.scalar("SELECT count(*) FROM " + QByteArray(table)), QByteArray("0"));
        const auto reader = desk.backend().openReader().value();
        QVERIFY(checkStore(*reader, true)->sound());
    }

    void onlyTheLastMessageRemainsAndGoesToTheOldAddress() {
        KnownDesk desk;
        QVERIFY(desk.mails().size() > 1);
        QVERIFY(desk.erase(desk.ama));
        QCOMPARE(desk.mails().size(), size_t(1));
        QCOMPARE(desk.lastMail().kind, MailKind::AccountErased);
        QCOMPARE(desk.lastMail().to, kAma);
    }

    void aFinishedOrderKeepsItsAmountsAndNamesNobody() {  // SR-64
        KnownDesk desk;
        desk.finish(desk.order);
        const Order before = desk.stored();
        QVERIFY(desk.erase(desk.ama));
        const Order after = desk.stored();
        QVERIFY(after.customerName.isEmpty() && after.customerPhone.isEmpty() && after.customerEmail.isEmpty());
        QVERIFY(!after.address);
        QVERIFY(after.note.isEmpty() && after.lines[0].note.isEmpty());
        QVERIFY(after.version > before.version);
        QCOMPARE(after.total, before.total);
        QCOMPARE(after.lines.size(), before.lines.size());
        QCOMPARE(after.timeline.size(), before.timeline.size());
        QCOMPARE(after.customerId, desk.ama);
    }

    void anOpenOrderKeepsWhatTheDriverNeedsUntilItIsFinished() {
        KnownDesk desk;
        QVERIFY(desk.erase(desk.ama));
        QVERIFY(desk.stored().customerName.isEmpty());
        QVERIFY(desk.stored().address);
        QCOMPARE(desk.stored().lines[0].note, QStringLiteral("no nuts for Ama"));
        QVERIFY(desk.purge());
        QVERIFY(desk.stored().address);
        desk.finish(desk.order);
        QVERIFY(desk.purge());
        QVERIFY(!desk.stored().address);
        QVERIFY(desk.stored().note.isEmpty() && desk.stored().lines[0].note.isEmpty());
    }

    void theBoardAndTheSessionsHearOfIt() {
        KnownDesk desk;
        std::mutex mutex;
        std::vector<Event> heard;
        const auto subscription = desk.backend().feed.subscribe([&](const std::vector<Event>& events) {
            const std::scoped_lock lock(mutex);
            heard.insert(heard.end(), events.begin(), events.end());
        });
        QVERIFY(desk.erase(desk.ama));
        const std::scoped_lock lock(mutex);
        int sessions = 0;
        int orders = 0;
        for (const Event& event : heard) {
            sessions += std::holds_alternative<SessionEnded>(event) ? 1 : 0;
            const auto* order = std::get_if<OrderChanged>(&event);
            orders += order && order->order->id == desk.order.id && order->order->customerName.isEmpty() ? 1 : 0;
        }
        QCOMPARE(sessions, 1);
        QCOMPARE(orders, 1);
    }

    void othersAreLeftAlone() {
        KnownDesk desk;
        const CustomerId yaw = desk.verified(QStringLiteral("yaw@example.com"));
        const Order guest = desk.place(desk.draft());
        QVERIFY(desk.erase(desk.ama));
        QCOMPARE(desk.account(yaw)->fullName, QStringLiteral("Ama Mensah"));
        const auto kept = desk.run<std::optional<Order>>([&] { return desk.backend().orders.find(guest.id); });
        QCOMPARE((*kept)->customerName, guest.customerName);
    }

    void erasingTwiceIsFineAndTheAddressIsFreeAgain() {
        KnownDesk desk;
        QVERIFY(desk.erase(desk.ama));
        QVERIFY(desk.erase(desk.ama));
        QCOMPARE(desk.noted("customer.erased"), 1);
        QCOMPARE(desk.mails().size(), size_t(1));
        const CustomerId again = desk.registered();
        QCOMPARE(desk.account(again)->email, kAma);
        QCOMPARE(desk.erase(desk.ids.make<CustomerId>()).error().code, ErrorCode::NotFound);
    }

    void anErasureOutlivesARestore() {  // SR-64
        KnownDesk desk;
        const CustomerId yaw = desk.verified(QStringLiteral("yaw@example.com"));
        const QString copy = desk.folder() + QStringLiteral("/earlier.db");
        QVERIFY(backUp(*desk.backend().openReader().value(), copy));
        QVERIFY(desk.erase(desk.ama));
        const QString database = desk.backend().paths().database;
        desk.reopen([&] {
            for (const char* part : {"", "-wal", "-shm"}) QFile::remove(database + QLatin1String(part));
            QVERIFY(QFile::copy(copy, database));
        });
        QCOMPARE(desk.account(desk.ama).error().code, ErrorCode::NotFound);
        QVERIFY(desk.row()->erasedAt);
        QVERIFY(desk.stored().customerName.isEmpty());
        QVERIFY(desk.account(yaw));
        QCOMPARE(desk.scalar("SELECT detail FROM audit_log WHERE action = 'customer.erased'"),
                 QByteArray("after a restore"));
        desk.reopen();
        QCOMPARE(desk.noted("customer.erased"), 1);
    }

    void theListOfErasuresIsForItsOwnerAlone() {
        KnownDesk desk;
        QVERIFY(desk.erase(desk.ama));
        QFile list(desk.folder() + QStringLiteral("/erasures"));
        QCOMPARE(list.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(list.open(QIODevice::ReadOnly));
        QCOMPARE(list.readAll().trimmed(), desk.ama.text());
    }

    void anAccountThatIsNeverVerifiedGoesAfterThirtyDays() {  // SR-64
        KnownDesk desk;
        const CustomerId late = desk.registered(QStringLiteral("late@example.com"));
        desk.clock.advanceMinutes(30 * 24 * 60);
        QVERIFY(desk.purge());
        QVERIFY(desk.account(late));
        desk.clock.advanceMinutes(1);
        QVERIFY(desk.purge());
        QCOMPARE(desk.account(late).error().code, ErrorCode::NotFound);
        QVERIFY(desk.account(desk.ama));
        for (const Mail& mail : desk.mails()) QVERIFY(mail.to != QStringLiteral("late@example.com"));
    }
};

FRONTDESK_TEST(AccountErasureTest)
#include "account_erasure_test.moc"

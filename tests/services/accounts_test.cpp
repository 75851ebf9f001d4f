// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/account_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QString kAma = QStringLiteral("ama@example.com");
const QString kNobody = QStringLiteral("nobody@example.com");

QByteArrayList codesOf(const Status& status) {
    QByteArrayList codes;
    if (!status)
        for (const FieldError& field : status.error().fields) codes << field.field.toUtf8() + ' ' + field.code;
    return codes;
}

}  // namespace

class AccountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRegistrationIsStoredCleanAndAsksForTheAddressToBeVerified() {
        AccountDesk desk;
        auto wanted = AccountDesk::registration(QStringLiteral("  Ama@Example.COM "));
        wanted.fullName = QStringLiteral(" Ama \u202e Mensah ");
        const CustomerId id = desk.ids.make<CustomerId>();
        const auto answer = desk.registerAs(id, wanted, desk.ids.randomBytes(32));
        QVERIFY(answer);
        QCOMPARE(answer->email, kAma);
        const Customer stored = desk.account(id).value();
        QCOMPARE(stored.email, kAma);
        QCOMPARE(stored.fullName, QStringLiteral("Ama Mensah"));
        QCOMPARE(stored.phone, QStringLiteral("+233244123456"));
        QCOMPARE(stored.taxId, QStringLiteral("C0099887766"));
        QCOMPARE(stored.address, QStringLiteral("14 Ringway St"));
        QVERIFY(!stored.emailVerified && !stored.mfaEnabled);
        QCOMPARE(desk.lastMail().kind, MailKind::VerifyEmail);
        QCOMPARE(desk.lastMail().to, kAma);
        QCOMPARE(AccountDesk::tokenIn(desk.lastMail()).size(), 43);  // SR-4: 256 bits in base64url
        QCOMPARE(desk.noted("customer.registered"), 1);
    }

    void everyFaultyFieldOfARegistrationIsNamed() {
        AccountDesk desk;
        frontdesk::Registration wanted;
        wanted.email = QStringLiteral("ama@@example");
        wanted.phone = QStringLiteral("12");
        wanted.taxId = QString(51, QLatin1Char('1'));
        const Status checked =
            Accounts::check(wanted, QStringLiteral("short"), *desk.backend().restaurant, desk.backend().phones);
        const QByteArrayList codes = codesOf(checked);
        QVERIFY(codes.contains("email invalid_email"));
        QVERIFY(codes.contains("full_name required"));
        QVERIFY(codes.contains("tax_id too_long"));
        QVERIFY(codes.contains("password too_short"));
        QCOMPARE(codes.size(), 5);  // the telephone number too, in its parser's words
    }

    void aKnownAddressIsAnsweredAlikeAndToldByEmail() {  // SR-3
        AccountDesk desk;
        const CustomerId first = desk.verified();
        auto stranger = AccountDesk::registration(QStringLiteral("AMA@example.com"));
        stranger.fullName = QStringLiteral("Buy now");
        const CustomerId id = desk.ids.make<CustomerId>();
        const auto answer = desk.registerAs(id, stranger, desk.ids.randomBytes(32));
        QVERIFY(answer);
        QCOMPARE(answer->id, id);
        QCOMPARE(answer->email, kAma);
        QCOMPARE(desk.account(id).error().code, ErrorCode::NotFound);
        QCOMPARE(desk.account(first)->fullName, QStringLiteral("Ama Mensah"));
        QCOMPARE(desk.lastMail().kind, MailKind::AlreadyRegistered);
        QCOMPARE(desk.lastMail().name, QStringLiteral("Ama Mensah"));
        QVERIFY(desk.lastMail().link.isEmpty());
    }

    void aRegistrationThatRunsTwiceIsOneAccountAndOneMessage() {
        AccountDesk desk;
        const CustomerId id = desk.ids.make<CustomerId>();
        const QByteArray secret = desk.ids.randomBytes(32);
        QVERIFY(desk.registerAs(id, AccountDesk::registration(), secret));
        QVERIFY(desk.registerAs(id, AccountDesk::registration(), secret));
        QCOMPARE(desk.mails().size(), size_t(1));
        const CustomerId other = desk.ids.make<CustomerId>();
        const QByteArray otherSecret = desk.ids.randomBytes(32);
        QVERIFY(desk.registerAs(other, AccountDesk::registration(), otherSecret));
        QVERIFY(desk.registerAs(other, AccountDesk::registration(), otherSecret));
        QCOMPARE(desk.mails().size(), size_t(2));
    }

    void aTokenVerifiesOnce() {  // SR-4
        AccountDesk desk;
        const CustomerId id = desk.registered();
        const QByteArray token = AccountDesk::tokenIn(desk.lastMail());
        QCOMPARE(desk.verify("AAAA").error().code, ErrorCode::InvalidToken);
        QVERIFY(desk.verify(token));
        QVERIFY(desk.account(id)->emailVerified);
        QCOMPARE(desk.verify(token).error().code, ErrorCode::InvalidToken);
        QCOMPARE(desk.noted("customer.verified"), 1);
    }

    void aTokenEndsAfterADay() {  // SR-4
        AccountDesk desk;
        const CustomerId id = desk.registered();
        const QByteArray token = AccountDesk::tokenIn(desk.lastMail());
        desk.clock.advanceMinutes(24 * 60);
        QCOMPARE(desk.verify(token).error().code, ErrorCode::InvalidToken);
        QVERIFY(!desk.account(id)->emailVerified);
    }

    void onlyTheNewestTokenCounts() {  // SR-4
        AccountDesk desk;
        (void)desk.registered();
        const QByteArray old = AccountDesk::tokenIn(desk.lastMail());
        desk.clock.advanceMinutes(1);
        QVERIFY(desk.resend(QStringLiteral("Ama@Example.com")));
        const QByteArray fresh = AccountDesk::tokenIn(desk.lastMail());
        QVERIFY(fresh != old);
        QCOMPARE(desk.verify(old).error().code, ErrorCode::InvalidToken);
        QVERIFY(desk.verify(fresh));
    }

    void onlyTheHashOfATokenIsStored() {  // SR-4
        AccountDesk desk;
        (void)desk.registered();
        const QByteArray token = AccountDesk::tokenIn(desk.lastMail());
        QCOMPARE(desk.scalar("SELECT hex(hash) FROM customer_token").toLower(), tokenHash(token).toHex());
    }

    void askingAgainSaysNothingOfWhoHasAnAccount() {  // SR-3
        AccountDesk desk;
        (void)desk.verified();
        const size_t before = desk.mails().size();
        QVERIFY(desk.resend(kAma));  // verified already
        QVERIFY(desk.resend(kNobody));
        QVERIFY(desk.resend(QStringLiteral("not an address")));
        QVERIFY(desk.forgot(kNobody));
        QVERIFY(desk.forgot(QStringLiteral("not an address")));
        QCOMPARE(desk.mails().size(), before);
    }

    void aResetTakesANewPasswordAndEndsEverySession() {  // SR-2, SR-4
        AccountDesk desk;
        const CustomerId id = desk.registered();
        desk.clock.advanceMinutes(1);
        (void)desk.logIn(id);
        (void)desk.logIn(id);
        QVERIFY(desk.forgot(kAma));
        const QByteArray token = AccountDesk::tokenIn(desk.lastMail());
        QCOMPARE(desk.run<Customer>([&] { return desk.backend().accounts.customerOfReset(token); })->email, kAma);
        desk.clock.advanceMinutes(29);
        QVERIFY(desk.reset(token, "$argon2id$second"));
        QCOMPARE(desk.account(id)->passwordHash, QByteArray("$argon2id$second"));
        QVERIFY(!desk.account(id)->emailVerified);
        QCOMPARE(desk.liveSessions(id), size_t(0));
        QCOMPARE(desk.lastMail().kind, MailKind::PasswordChanged);
        QVERIFY(desk.reset(token, "$argon2id$second"));  // the same command, run again
        QCOMPARE(desk.reset(token, "$argon2id$third").error().code, ErrorCode::InvalidToken);
        QCOMPARE(desk.noted("customer.password_reset"), 1);
    }

    void aResetEndsAfterHalfAnHour() {  // SR-4
        AccountDesk desk;
        (void)desk.registered();
        desk.clock.advanceMinutes(1);
        QVERIFY(desk.forgot(kAma));
        const QByteArray token = AccountDesk::tokenIn(desk.lastMail());
        desk.clock.advanceMinutes(30);
        QCOMPARE(desk.reset(token, "$argon2id$second").error().code, ErrorCode::InvalidToken);
        QCOMPARE(desk.run<Customer>([&] { return desk.backend().accounts.customerOfReset(token); }).error().code,
                 ErrorCode::InvalidToken);
    }

    void aTokenServesItsOwnPurposeOnly() {
        AccountDesk desk;
        (void)desk.registered();
        const QByteArray verifies = AccountDesk::tokenIn(desk.lastMail());
        desk.clock.advanceMinutes(1);
        QVERIFY(desk.forgot(kAma));
        const QByteArray resets = AccountDesk::tokenIn(desk.lastMail());
        QCOMPARE(desk.reset(verifies, "$argon2id$second").error().code, ErrorCode::InvalidToken);
        QCOMPARE(desk.verify(resets).error().code, ErrorCode::InvalidToken);
    }

    void aResetLeavesTwoFactorLoginOn() {  // SR-4
        AccountDesk desk;
        const CustomerId id = desk.verified();
        QVERIFY(desk.runStatus([&] { return desk.backend().factors.setSecret(id, QByteArray(20, 's')); }));
        QVERIFY(desk.runStatus([&] { return desk.backend().factors.setEnabled(id, true); }));
        desk.clock.advanceMinutes(1);
        QVERIFY(desk.forgot(kAma));
        QVERIFY(desk.reset(AccountDesk::tokenIn(desk.lastMail()), "$argon2id$second"));
        QVERIFY(desk.account(id)->mfaEnabled);
        QCOMPARE(desk.run<SecondFactorStore::Factor>([&] { return desk.backend().factors.find(id); })->secret,
                 QByteArray(20, 's'));
    }

    void aChangedPasswordEndsAllOtherSessionsAndWhatWasBegunWithTheOldOne() {  // SR-2
        AccountDesk desk;
        const CustomerId id = desk.verified();
        const SessionId mine = desk.logIn(id);
        (void)desk.logIn(id);
        desk.clock.advanceMinutes(1);
        QVERIFY(desk.forgot(kAma));
        const QByteArray reset = AccountDesk::tokenIn(desk.lastMail());
        const auto change = [&](Accounts& accounts) { return accounts.changePassword(id, mine, "$argon2id$second"); };
        desk.clock.advanceMinutes(1);
        QVERIFY(desk.call(change));
        QVERIFY(desk.call(change));  // the same command, run again
        const auto live = desk.run<std::vector<CustomerSession>>(
            [&] { return desk.backend().sessions.liveOf(id, desk.clock.now()); });
        QCOMPARE(live->size(), size_t(1));
        QCOMPARE(live->front().id, mine);
        QCOMPARE(desk.reset(reset, "$argon2id$third").error().code, ErrorCode::InvalidToken);
        QCOMPARE(desk.lastMail().kind, MailKind::PasswordChanged);
        QCOMPARE(desk.noted("customer.password_changed"), 1);
    }

    void aProfileKeepsWhatIsNotGiven() {
        AccountDesk desk;
        const CustomerId id = desk.registered();
        ProfileChange wanted;
        wanted.fullName = QStringLiteral("Ama Boateng");
        wanted.taxId = QString();
        wanted.preferredPaymentMethod = PaymentMethod::MtnMomo;
        wanted.notifySms = false;
        wanted.addressBook = {
            {{}, QStringLiteral("Home"), QStringLiteral(" 3 Oxford St "), {}, QStringLiteral("blue gate")}};
        QVERIFY(desk.change(id, wanted));
        const Customer changed = desk.account(id).value();
        QCOMPARE(changed.fullName, QStringLiteral("Ama Boateng"));
        QVERIFY(changed.taxId.isEmpty());
        QCOMPARE(changed.phone, QStringLiteral("+233244123456"));
        QCOMPARE(changed.preferredPaymentMethod, PaymentMethod::MtnMomo);
        QVERIFY(!changed.notifySms && changed.notifyEmail);
        QCOMPARE(changed.addressBook.size(), size_t(1));
        QVERIFY(!changed.addressBook[0].id.isNull());
        QCOMPARE(changed.addressBook[0].text, QStringLiteral("3 Oxford St"));
        ProfileChange none;
        none.preferredPaymentMethod = std::optional<PaymentMethod>();
        QVERIFY(desk.change(id, none));
        QVERIFY(!desk.account(id)->preferredPaymentMethod);
        QCOMPARE(desk.account(id)->addressBook.size(), size_t(1));
    }

    void faultsOfAProfileAreNamedAndNothingChanges() {
        AccountDesk desk;
        const CustomerId id = desk.registered();
        ProfileChange wanted;
        wanted.fullName = QStringLiteral(" \u200b ");
        wanted.businessName = QStringLiteral("New");
        wanted.addressBook = {{{}, {}, QStringLiteral("ok"), {}, {}}, {{}, QString(51, QLatin1Char('x')), {}, {}, {}}};
        const auto refused = desk.change(id, wanted);
        QVERIFY(!refused);
        const QByteArrayList codes = codesOf(tl::make_unexpected(refused.error()));
        QCOMPARE(codes, QByteArrayList(
                            {"full_name required", "address_book[1].label too_long", "address_book[1].text required"}));
        QCOMPARE(desk.account(id)->businessName, QStringLiteral("Mensah Trading"));
    }

    void theAuditLogNamesNobody() {  // DI-25
        AccountDesk desk;
        const CustomerId id = desk.verified();
        QVERIFY(desk.run<CustomerExport>([&] { return desk.backend().accounts.exportOf(id); }));
        QVERIFY(desk.erase(id));
        QCOMPARE(desk.noted("customer.exported"), 1);
        QCOMPARE(desk.noted("customer.erased"), 1);
        QCOMPARE(desk.scalar("SELECT count(*) FROM audit_log WHERE actor || subject || detail LIKE '%ama%'"
                             " OR detail LIKE '%244123456%'"),
                 QByteArray("0"));
    }

    void anExportHoldsTheAccountItsSessionsAndItsOrders() {  // SR-64
        AccountDesk desk;
        const CustomerId id = desk.verified();
        (void)desk.logIn(id);
        const Order order = desk.place(desk.draft(), asCaller(desk.account(id).value()));
        (void)desk.place(desk.draft());
        const auto held = desk.run<CustomerExport>([&] { return desk.backend().accounts.exportOf(id); });
        QVERIFY(held);
        QCOMPARE(held->customer.email, kAma);
        QCOMPARE(held->sessions.size(), size_t(1));
        QCOMPARE(held->orders.size(), size_t(1));
        QCOMPARE(held->orders[0].id, order.id);
        QVERIFY(held->invoices.empty());
    }
};

FRONTDESK_TEST(AccountsTest)
#include "accounts_test.moc"

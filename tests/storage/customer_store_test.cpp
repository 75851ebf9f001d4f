// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/installation_keys.h"
#include "app/storage/sql_customer_store.h"
#include "app/storage/sql_customer_token_store.h"
#include "app/storage/sql_second_factor_store.h"
#include "app/storage/sql_session_store.h"
#include "tests/storage/temp_store.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60'000;

QByteArray hashOf(char c) {
    return QByteArray(32, c);
}

/// The stores of accounts, with one account.
struct AccountStores {
    TempStore store;
    std::unique_ptr<InstallationKeys> keys =
        std::move(*InstallationKeys::load(store.folder.filePath(QStringLiteral("test.key")), true));
    SqlCustomerStore customers{*store.writer, *keys};
    SqlCustomerTokenStore tokens{*store.writer};
    SqlSessionStore sessions{*store.writer};
    SqlSecondFactorStore factors{*store.writer, *keys};
    Customer ama = account(QStringLiteral("ama@example.com"));

    AccountStores() {
        if (!customers.insert(ama)) qFatal("the test's account is refused");
    }
    Customer account(const QString& email) {
        Customer customer;
        customer.id = store.ids.make<CustomerId>();
        customer.email = email;
        customer.passwordHash = "$argon2id$v=19$x";
        customer.fullName = QStringLiteral("Ama Mensah");
        customer.businessName = QStringLiteral("Mensah & Söhne");
        customer.phone = QStringLiteral("+233244123456");
        customer.taxId = QStringLiteral("C0099887766");
        customer.address = QStringLiteral("14 Ringway St\nAccra");
        customer.preferredPaymentMethod = PaymentMethod::MtnMomo;
        customer.addressBook = {{store.ids.make<AddressId>(), QStringLiteral("Home"), QStringLiteral("3 Oxford St"),
                                 store.ids.make<PlaceId>(), QStringLiteral("blue gate")},
                                {store.ids.make<AddressId>(), {}, QStringLiteral("Office"), {}, {}}};
        customer.language = QStringLiteral("de");
        customer.notifySms = false;
        customer.createdAt = kNoon;
        customer.updatedAt = kNoon.plusMs(1);
        return customer;
    }
    CustomerToken token(char hash, TokenPurpose purpose) {
        return {hashOf(hash), ama.id, purpose, 0, kNoon, kNoon.plusMinutes(30), {}};
    }
    CustomerSession session(Instant lastUsed) {
        CustomerSession out;
        out.id = store.ids.make<SessionId>();
        out.customerId = ama.id;
        out.device = QStringLiteral("Firefox on Linux");
        out.methods = "pwd otp";
        out.createdAt = kNoon;
        out.lastUsedAt = lastUsed;
        out.expiresAt = kNoon.plusMs(30 * kDayMs);
        return out;
    }
    bool has(const CustomerToken& wanted) { return tokens.find(wanted.hash)->has_value(); }
};

}  // namespace

class CustomerStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAccountComesBackAsItWas() {
        AccountStores stores;
        const Customer found = stores.customers.find(stores.ama.id)->value();
        QCOMPARE(found.email, stores.ama.email);
        QCOMPARE(found.passwordHash, stores.ama.passwordHash);
        QCOMPARE(found.fullName, stores.ama.fullName);
        QCOMPARE(found.businessName, stores.ama.businessName);
        QCOMPARE(found.phone, stores.ama.phone);
        QCOMPARE(found.taxId, stores.ama.taxId);
        QCOMPARE(found.address, stores.ama.address);
        QCOMPARE(found.preferredPaymentMethod, stores.ama.preferredPaymentMethod);
        QCOMPARE(found.language, stores.ama.language);
        QVERIFY(!found.emailVerified && !found.mfaEnabled && !found.notifySms && found.notifyEmail);
        QCOMPARE(found.createdAt, stores.ama.createdAt);
        QCOMPARE(found.updatedAt, stores.ama.updatedAt);
        QVERIFY(!found.erasedAt);
        QCOMPARE(found.addressBook.size(), size_t(2));
        QCOMPARE(found.addressBook[0].id, stores.ama.addressBook[0].id);
        QCOMPARE(found.addressBook[0].label, QStringLiteral("Home"));
        QCOMPARE(found.addressBook[0].text, QStringLiteral("3 Oxford St"));
        QCOMPARE(found.addressBook[0].placeId, stores.ama.addressBook[0].placeId);
        QCOMPARE(found.addressBook[0].directions, QStringLiteral("blue gate"));
        QVERIFY(found.addressBook[1].placeId.isNull());
        QVERIFY(!stores.customers.find(stores.store.ids.make<CustomerId>())->has_value());
    }

    void anAddressBelongsToOneAccount() {
        AccountStores stores;
        QCOMPARE(stores.customers.findByEmail(stores.ama.email)->value().id, stores.ama.id);
        QVERIFY(!stores.customers.findByEmail(QStringLiteral("yaw@example.com"))->has_value());
        const Customer twin = stores.account(stores.ama.email);
        QCOMPARE(stores.customers.insert(twin).error().code, ErrorCode::Conflict);
    }

    void whatIdentifiesSomebodyOutsideIsSealed() {  // SR-62
        AccountStores stores;
        QVERIFY(stores.factors.setSecret(stores.ama.id, "12345678901234567890"));
        QByteArray row;
        const auto keep = [&row](const Row& each) { row += each.bytes(0) + each.bytes(1) + each.bytes(2); };
        QVERIFY(stores.store.writer->visit("SELECT tax_id, address, mfa_secret FROM customer", keep));
        QVERIFY(stores.store.writer->visit("SELECT sealed, '', '' FROM customer_address", keep));
        for (const char* plain : {"C0099887766", "Ringway", "1234567890", "Oxford", "blue"})
            QVERIFY2(!row.contains(plain), plain);
    }

    void aSealedColumnOfAnotherAccountDoesNotOpen() {  // SR-62
        AccountStores stores;
        const Customer yaw = stores.account(QStringLiteral("yaw@example.com"));
        QVERIFY(stores.customers.insert(yaw));
        QVERIFY(
            stores.store.writer->execute("UPDATE customer SET tax_id = (SELECT tax_id FROM customer WHERE email = "
                                         "'ama@example.com')"));
        QCOMPARE(stores.customers.find(yaw.id)->value().taxId, QString());
        QCOMPARE(stores.customers.find(stores.ama.id)->value().taxId, stores.ama.taxId);
    }

    void aChangeRestsOnTheVersionBefore() {
        AccountStores stores;
        Customer changed = stores.ama;
        changed.version = 2;
        changed.fullName = QStringLiteral("Ama Boateng");
        changed.addressBook.erase(changed.addressBook.begin());
        QVERIFY(stores.customers.update(changed));
        QCOMPARE(stores.customers.update(changed).error().code, ErrorCode::Conflict);
        const Customer found = stores.customers.find(stores.ama.id)->value();
        QCOMPARE(found.version, 2);
        QCOMPARE(found.fullName, QStringLiteral("Ama Boateng"));
        QCOMPARE(found.addressBook.size(), size_t(1));
        QCOMPARE(found.addressBook[0].text, QStringLiteral("Office"));
    }

    void aChangeLeavesTheSecondFactorAlone() {
        AccountStores stores;
        QVERIFY(stores.factors.setSecret(stores.ama.id, "12345678901234567890"));
        QVERIFY(stores.factors.setEnabled(stores.ama.id, true));
        Customer changed = stores.ama;  // read before
        changed.version = 2;
        QVERIFY(stores.customers.update(changed));
        QVERIFY(stores.customers.find(stores.ama.id)->value().mfaEnabled);
    }

    void theOldestUnverifiedAccountsAreFound() {
        AccountStores stores;
        Customer verified = stores.account(QStringLiteral("yaw@example.com"));
        verified.emailVerified = true;
        QVERIFY(stores.customers.insert(verified));
        QVERIFY(stores.customers.unverifiedBefore(kNoon)->empty());
        const auto found = stores.customers.unverifiedBefore(kNoon.plusMs(1));
        QCOMPARE(*found, std::vector<CustomerId>{stores.ama.id});
    }

    void aNewLinkEndsTheOlderOneOfItsKind() {  // SR-4
        AccountStores stores;
        const CustomerToken verify = stores.token('a', TokenPurpose::VerifyEmail);
        const CustomerToken reset = stores.token('b', TokenPurpose::ResetPassword);
        const CustomerToken newer = stores.token('c', TokenPurpose::ResetPassword);
        for (const CustomerToken& each : {verify, reset, newer}) QVERIFY(stores.tokens.insert(each));
        QVERIFY(stores.has(verify) && stores.has(newer));
        QVERIFY(!stores.has(reset));
    }

    void aTokenCountsItsAttemptsAndItsUse() {
        AccountStores stores;
        const CustomerToken first = stores.token('a', TokenPurpose::SecondFactor);
        const CustomerToken second = stores.token('b', TokenPurpose::SecondFactor);
        QVERIFY(stores.tokens.insert(first));
        QVERIFY(stores.tokens.insert(second));
        QVERIFY(stores.tokens.countAttempt(first.hash));
        QVERIFY(stores.tokens.countAttempt(first.hash));
        QVERIFY(stores.tokens.setUsed(first.hash, kNoon.plusMs(5)));
        const CustomerToken found = stores.tokens.find(first.hash)->value();
        QCOMPARE(found.attempts, 2);
        QCOMPARE(found.usedAt, kNoon.plusMs(5));
        QCOMPARE(found.expiresAt, first.expiresAt);
        QVERIFY(found.purpose == TokenPurpose::SecondFactor);
        QVERIFY(stores.tokens.endUnused(stores.ama.id, TokenPurpose::SecondFactor));
        QVERIFY(stores.has(first) && !stores.has(second));
        QVERIFY(stores.tokens.purgeExpired(first.expiresAt));
        QVERIFY(stores.has(first));
        QVERIFY(stores.tokens.purgeExpired(first.expiresAt.plusMs(1)));
        QVERIFY(!stores.has(first));
    }

    void sessionsThatEndedOrExpiredAreNotLive() {
        AccountStores stores;
        const CustomerSession older = stores.session(kNoon);
        const CustomerSession newer = stores.session(kNoon.plusMs(1));
        QVERIFY(stores.sessions.insert(older));
        QVERIFY(stores.sessions.insert(newer));
        auto live = stores.sessions.liveOf(stores.ama.id, kNoon).value();
        QCOMPARE(live.size(), size_t(2));
        QCOMPARE(live[0].id, newer.id);
        QCOMPARE(live[0].device, QStringLiteral("Firefox on Linux"));
        QCOMPARE(live[0].methods, QByteArray("pwd otp"));
        QVERIFY(stores.sessions.touch(older.id, kNoon.plusMs(2)));
        QCOMPARE(stores.sessions.liveOf(stores.ama.id, kNoon)->front().id, older.id);
        QVERIFY(stores.sessions.end(newer.id, "logout", kNoon.plusMs(3)));
        QVERIFY(stores.sessions.end(newer.id, "revoked", kNoon.plusMs(9)));  // the first end is the one that counts
        QCOMPARE(stores.sessions.find(newer.id)->value().endReason, QByteArray("logout"));
        QCOMPARE(stores.sessions.liveOf(stores.ama.id, kNoon)->size(), size_t(1));
        QCOMPARE(stores.sessions.endedSince(kNoon.plusMs(3)).value(), std::vector<SessionId>{newer.id});
        QVERIFY(stores.sessions.endedSince(kNoon.plusMs(4))->empty());
        QVERIFY(stores.sessions.liveOf(stores.ama.id, older.expiresAt)->empty());
    }

    void oldSessionsGoWithTheirTokensAndLiveOnesKeepUsedTokens() {
        AccountStores stores;
        const CustomerSession ended = stores.session(kNoon);
        const CustomerSession live = stores.session(kNoon);
        for (const CustomerSession& each : {ended, live}) QVERIFY(stores.sessions.insert(each));
        QVERIFY(stores.sessions.insertToken({hashOf('a'), ended.id, kNoon, kNoon.plusMs(14 * kDayMs), {}}));
        QVERIFY(stores.sessions.insertToken({hashOf('b'), live.id, kNoon, kNoon.plusMs(14 * kDayMs), {}}));
        QVERIFY(stores.sessions.setTokenUsed(hashOf('b'), kNoon.plusMs(7)));
        QVERIFY(stores.sessions.end(ended.id, "logout", kNoon.plusMs(1)));
        QVERIFY(stores.sessions.purgeBefore(kNoon.plusMs(2)));
        QVERIFY(!stores.sessions.find(ended.id)->has_value());
        QVERIFY(!stores.sessions.findToken(hashOf('a'))->has_value());
        const RefreshToken kept = stores.sessions.findToken(hashOf('b'))->value();
        QCOMPARE(kept.sessionId, live.id);
        QCOMPARE(kept.usedAt, kNoon.plusMs(7));
        QVERIFY(stores.sessions.purgeBefore(live.expiresAt.plusMs(1)));
        QVERIFY(!stores.sessions.find(live.id)->has_value());
    }

    void aDeviceIsKnownToItsAccountUntilItIsForgotten() {
        AccountStores stores;
        const CustomerId other = stores.store.ids.make<CustomerId>();
        QVERIFY(stores.sessions.rememberDevice(hashOf('d'), stores.ama.id, kNoon));
        QVERIFY(stores.sessions.rememberDevice(hashOf('d'), stores.ama.id, kNoon));
        QVERIFY(stores.sessions.knowsDevice(hashOf('d'), stores.ama.id).value());
        QVERIFY(!stores.sessions.knowsDevice(hashOf('d'), other).value());
        QVERIFY(stores.sessions.forgetDevices(stores.ama.id));
        QVERIFY(!stores.sessions.knowsDevice(hashOf('d'), stores.ama.id).value());
    }

    void aStepIsTakenOnceAndNeverAnEarlierOne() {  // SR-10
        AccountStores stores;
        QVERIFY(stores.factors.setSecret(stores.ama.id, "12345678901234567890"));
        const auto set = stores.factors.find(stores.ama.id).value();
        QCOMPARE(set.secret, QByteArray("12345678901234567890"));
        QVERIFY(!set.enabled);
        QVERIFY(stores.factors.takeStep(stores.ama.id, 100).value());
        QVERIFY(!stores.factors.takeStep(stores.ama.id, 100).value());
        QVERIFY(!stores.factors.takeStep(stores.ama.id, 99).value());
        QVERIFY(stores.factors.takeStep(stores.ama.id, 101).value());
        QCOMPARE(stores.factors.find(stores.ama.id)->lastStep, qint64(101));
    }

    void switchingOffForgetsTheSecretAndOnNeedsOne() {
        AccountStores stores;
        QVERIFY(stores.factors.setEnabled(stores.ama.id, true));
        QVERIFY(!stores.factors.find(stores.ama.id)->enabled);
        QVERIFY(stores.factors.setSecret(stores.ama.id, "12345678901234567890"));
        QVERIFY(stores.factors.setEnabled(stores.ama.id, true));
        QVERIFY(stores.factors.find(stores.ama.id)->enabled);
        QVERIFY(stores.factors.setEnabled(stores.ama.id, false));
        QVERIFY(stores.factors.find(stores.ama.id)->secret.isEmpty());
        QVERIFY(stores.factors.find(stores.store.ids.make<CustomerId>())->secret.isEmpty());
    }

    void aBackupCodeIsTakenOnce() {
        AccountStores stores;
        QVERIFY(stores.factors.replaceCodes(stores.ama.id, {hashOf('1'), hashOf('2')}));
        QCOMPARE(stores.factors.codesLeft(stores.ama.id).value(), 2);
        QVERIFY(stores.factors.takeCode(stores.ama.id, hashOf('1'), kNoon).value());
        QVERIFY(!stores.factors.takeCode(stores.ama.id, hashOf('1'), kNoon).value());
        QVERIFY(!stores.factors.takeCode(stores.ama.id, hashOf('3'), kNoon).value());
        QCOMPARE(stores.factors.codesLeft(stores.ama.id).value(), 1);
        QVERIFY(stores.factors.replaceCodes(stores.ama.id, {hashOf('4')}));
        QVERIFY(!stores.factors.takeCode(stores.ama.id, hashOf('2'), kNoon).value());
    }
};

FRONTDESK_TEST(CustomerStoreTest)
#include "customer_store_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/sync/account_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

class ApiProfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProfileIsItsOwnersAlone();
    void whatIsNotGivenStaysAndNullEmpties();
    void whatIsReadMayBeWrittenBack();
    void entriesOfAnAddressBookKeepTheirId();
    void faultsOfAProfileAreTold();
    void whatAClientMayNotSetIsIgnored();
    void aPasswordIsChangedByWhoKnowsIt();
    void anExportHoldsWhatIsHeld();
    void anAccountIsErasedWithItsPassword();
};

namespace {

QString email() {
    return QString::fromLatin1(kEmail);
}

http::Response put(AccountDesk& desk, const QJsonObject& change, const ApiDesk::Headers& headers) {
    return desk.send(http::Method::Put, "/customer/profile",
                     QJsonDocument(change).toJson(QJsonDocument::Compact).toStdString(), headers);
}

http::Response erase(AccountDesk& desk, const std::string& password, const ApiDesk::Headers& headers) {
    return desk.send(http::Method::Delete, "/customer/profile", "{\"password\":\"" + password + "\"}", headers);
}

}  // namespace

void ApiProfileTest::aProfileIsItsOwnersAlone() {
    AccountDesk desk;
    const QJsonObject login = desk.newLogin();
    const QJsonObject profile = jsonOf(desk.get("/customer/profile", bearer(login)));
    QCOMPARE(profile.size(), 13);
    QCOMPARE(profile[QStringLiteral("email")].toString(), email());
    QCOMPARE(profile[QStringLiteral("email_verified")], QJsonValue(true));
    QCOMPARE(profile[QStringLiteral("full_name")].toString(), QStringLiteral("Esi Owusu"));
    QCOMPARE(profile[QStringLiteral("phone")].toString(), QStringLiteral("+233244123456"));
    QVERIFY(profile[QStringLiteral("tax_id")].isNull());
    QCOMPARE(profile[QStringLiteral("mfa_enabled")], QJsonValue(false));
    QVERIFY(profile[QStringLiteral("preferred_payment_method")].isNull());
    QVERIFY(profile[QStringLiteral("address_book")].toArray().isEmpty());
    QVERIFY(profile[QStringLiteral("notifications")].isObject());
    for (const char* route : {"/customer/profile", "/customer/export", "/customer/sessions"}) {
        QCOMPARE(desk.get(route).status, 401);
        QCOMPARE(desk.get(route, desk.as(StaffRole::Owner)).status, 401);
    }
}

void ApiProfileTest::whatIsNotGivenStaysAndNullEmpties() {
    AccountDesk desk;
    const auto headers = bearer(desk.newLogin());
    const auto changed = put(desk,
                             {{QStringLiteral("business_name"), QStringLiteral("Esi Ltd")},
                              {QStringLiteral("tax_id"), QStringLiteral("C0099")},
                              {QStringLiteral("preferred_payment_method"), QStringLiteral("cash")},
                              {QStringLiteral("notifications"), QJsonObject{{QStringLiteral("sms"), false}}}},
                             headers);
    QCOMPARE(changed.status, 200);
    const QJsonObject profile = jsonOf(changed);
    QCOMPARE(profile[QStringLiteral("business_name")].toString(), QStringLiteral("Esi Ltd"));
    QCOMPARE(profile[QStringLiteral("phone")].toString(), QStringLiteral("+233244123456"));
    QCOMPARE(profile[QStringLiteral("preferred_payment_method")].toString(), QStringLiteral("cash"));
    QCOMPARE(profile[QStringLiteral("notifications")][QStringLiteral("sms")], QJsonValue(false));
    const QJsonObject emptied = jsonOf(put(
        desk,
        {{QStringLiteral("tax_id"), QJsonValue::Null}, {QStringLiteral("preferred_payment_method"), QJsonValue::Null}},
        headers));
    QVERIFY(emptied[QStringLiteral("tax_id")].isNull());
    QVERIFY(emptied[QStringLiteral("preferred_payment_method")].isNull());
    QCOMPARE(emptied[QStringLiteral("business_name")].toString(), QStringLiteral("Esi Ltd"));
}

void ApiProfileTest::whatIsReadMayBeWrittenBack() {
    AccountDesk desk;
    const auto headers = bearer(desk.newLogin());
    const QJsonObject before = jsonOf(desk.get("/customer/profile", headers));
    const auto written = put(desk, before, headers);
    QCOMPARE(written.status, 200);
    QCOMPARE(jsonOf(written), before);
}

void ApiProfileTest::entriesOfAnAddressBookKeepTheirId() {
    AccountDesk desk;
    const auto headers = bearer(desk.newLogin());
    const QString book = QStringLiteral("address_book");
    const QJsonObject home{{QStringLiteral("label"), QStringLiteral("Home")},
                           {QStringLiteral("text"), QStringLiteral("12 Ring Road, Osu")}};
    const auto first = jsonOf(put(desk, {{book, QJsonArray{home}}}, headers))[book].toArray();
    QCOMPARE(first.size(), 1);
    QVERIFY(!first[0][QStringLiteral("id")].toString().isEmpty());
    const QJsonObject work{{QStringLiteral("text"), QStringLiteral("1 High Street")}};
    const auto both = jsonOf(put(desk, {{book, QJsonArray{work, first[0]}}}, headers))[book].toArray();
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[1], first[0]);
    QVERIFY(jsonOf(put(desk, {{book, QJsonArray()}}, headers))[book].toArray().isEmpty());
}

void ApiProfileTest::faultsOfAProfileAreTold() {
    AccountDesk desk;
    const auto headers = bearer(desk.newLogin());
    const auto refused = put(desk,
                             {{QStringLiteral("full_name"), QString()},
                              {QStringLiteral("phone"), QStringLiteral("12")},
                              {QStringLiteral("preferred_payment_method"), QStringLiteral("shells")},
                              {QStringLiteral("address_book"), QJsonArray{QJsonObject()}}},
                             headers);
    QCOMPARE(refused.status, 422);
    QCOMPARE(faultyFields(refused), QStringLiteral("address_book[0].text,full_name,phone,preferred_payment_method"));
    QCOMPARE(faultyFields(put(desk, {{QStringLiteral("phone"), QStringLiteral("12")}}, headers)),
             QStringLiteral("phone"));
}

// SR-32
void ApiProfileTest::whatAClientMayNotSetIsIgnored() {
    AccountDesk desk;
    const auto headers = bearer(desk.newLogin());
    const QJsonObject before = jsonOf(desk.get("/customer/profile", headers));
    const auto changed = put(desk,
                             {{QStringLiteral("email"), QStringLiteral("other@example.com")},
                              {QStringLiteral("email_verified"), false},
                              {QStringLiteral("mfa_enabled"), true},
                              {QStringLiteral("customer_id"), QStringLiteral("1")}},
                             headers);
    QCOMPARE(changed.status, 200);
    QCOMPARE(jsonOf(changed), before);
}

// SR-2
void ApiProfileTest::aPasswordIsChangedByWhoKnowsIt() {
    AccountDesk desk;
    const QJsonObject elsewhere = desk.newLogin();
    const auto headers = bearer(jsonOf(desk.logIn()));
    const QString wanted = QStringLiteral("copper-lantern-drift-3");
    const auto change = [&](const QString& current, const QString& next) {
        return desk.post("/customer/password",
                         {{QStringLiteral("current_password"), current}, {QStringLiteral("new_password"), next}},
                         headers);
    };
    const auto wrong = change(QStringLiteral("not-the-password"), QStringLiteral("short"));
    QCOMPARE(wrong.status, 401);
    QCOMPARE(codeOf(wrong), QStringLiteral("invalid_credentials"));
    const QString present = QString::fromLatin1(kPassword);
    QCOMPARE(faultyFields(change(present, QStringLiteral("short"))), QStringLiteral("new_password"));
    QCOMPARE(change(present, wanted).status, 204);
    QCOMPARE(desk.get("/customer/profile", headers).status, 200);
    QCOMPARE(desk.get("/customer/profile", bearer(elsewhere)).status, 401);
    QCOMPARE(desk.logIn(email(), wanted).status, 200);
    QCOMPARE(desk.mails().front().kind, MailKind::PasswordChanged);
}

void ApiProfileTest::anExportHoldsWhatIsHeld() {
    AccountDesk desk;
    const auto headers = bearer(desk.newLogin());
    QCOMPARE(desk.post("/api/customer/orders/create", desk.createBody(), headers).status, 201);
    const auto answer = desk.get("/customer/export", headers);
    QCOMPARE(answer.status, 200);
    QVERIFY(headerOf(answer, "Content-Disposition").starts_with("attachment"));
    const QJsonObject held = jsonOf(answer);
    QCOMPARE(held[QStringLiteral("account")][QStringLiteral("email")].toString(), email());
    QVERIFY(held[QStringLiteral("address_book")].isArray());
    QCOMPARE(held[QStringLiteral("sessions")].toArray().size(), 1);
    QCOMPARE(held[QStringLiteral("orders")].toArray().size(), 1);
    QVERIFY(held[QStringLiteral("invoices")].isArray());
}

void ApiProfileTest::anAccountIsErasedWithItsPassword() {
    AccountDesk desk;
    const auto headers = bearer(desk.newLogin());
    const auto wrong = erase(desk, "not-the-password", headers);
    QCOMPARE(wrong.status, 401);
    QCOMPARE(codeOf(wrong), QStringLiteral("invalid_credentials"));
    QCOMPARE(erase(desk, kPassword, headers).status, 204);
    QCOMPARE(desk.get("/customer/profile", headers).status, 401);
    QCOMPARE(desk.logIn().status, 401);
    desk.makeAccount();
    QCOMPARE(desk.logIn().status, 200);
}

FRONTDESK_TEST(ApiProfileTest)
#include "api_profile_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/writes.h"
#include "tests/support/test_main.h"
#include "tests/sync/account_fixture.h"

#include <QTest>

#include <atomic>
#include <future>

using namespace frontdesk;
using namespace frontdesk::test;

class ApiAccountTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAccountIsMadeAndItsOwnerWrittenTo();
    void allFaultsOfARegistrationAreToldAtOnce();
    void aWeakPasswordIsRefused_data();
    void aWeakPasswordIsRefused();
    void aTakenAddressGetsTheSameAnswerAndAnotherEMail();
    void registeringAgainWithTheSameKeyGivesTheFirstAnswer();
    void theStoreHoldsNoPlainHashOfABodyWithAPassword();
    void aLinkVerifiesOnce();
    void aBrowserGetsAPageThatVerifiesNothing();
    void aPageSpeaksTheReadersLanguageAndEscapesNames();
    void theButtonOfThePageVerifies();
    void lookingAtALinkWithHeadVerifiesNothing();
    void askingForAnotherEMailSaysNothing();
    void aForgottenPasswordIsSetAnew();
    void aResetEndsAllSessionsAndWorksOnce();
    void aNewPasswordIsJudgedBeforeTheLinkIsUsedUp();
    void theDemosEMailsAreForThisMachineAlone();
    void tooMuchSlowWorkIsRefusedAtOnce();
};

namespace {

const ApiDesk::Headers kBrowser{{"accept", "text/html,application/xhtml+xml"}};

QJsonObject only(const char* name, const QString& value) {
    return {{QLatin1String(name), value}};
}

QString email() {
    return QString::fromLatin1(kEmail);
}

}  // namespace

void ApiAccountTest::anAccountIsMadeAndItsOwnerWrittenTo() {
    AccountDesk desk;
    const auto answer = desk.post("/customer/register", AccountDesk::registration(QStringLiteral(" Esi@Example.com ")));
    QCOMPARE(answer.status, 201);
    const QJsonObject json = jsonOf(answer);
    QCOMPARE(json.size(), 3);
    QVERIFY(!json[QStringLiteral("customer_id")].toString().isEmpty());
    QCOMPARE(json[QStringLiteral("email")].toString(), email());
    QCOMPARE(json[QStringLiteral("email_verified")], QJsonValue(false));
    const auto mails = desk.mails();
    QCOMPARE(mails.size(), 1U);
    QCOMPARE(mails[0].to, email());
    QCOMPARE(mails[0].kind, MailKind::VerifyEmail);
    QVERIFY(mails[0].link.startsWith(QStringLiteral("https://order.example/customer/verify-email?token=")));
}

void ApiAccountTest::allFaultsOfARegistrationAreToldAtOnce() {
    AccountDesk desk;
    const auto form = desk.post("/customer/register", {{QStringLiteral("password"), 7}});
    QCOMPARE(form.status, 422);
    QCOMPARE(faultyFields(form), QStringLiteral("email,full_name,password"));
    QJsonObject body = AccountDesk::registration(QStringLiteral("esi@"));
    body[QStringLiteral("phone")] = QStringLiteral("12");
    body[QStringLiteral("password")] = QStringLiteral("short");
    const auto content = desk.post("/customer/register", body);
    QCOMPARE(content.status, 422);
    QCOMPARE(faultyFields(content), QStringLiteral("email,password,phone"));
    const auto both = desk.post("/customer/register", {{QStringLiteral("email"), QStringLiteral("esi@")},
                                                       {QStringLiteral("password"), QStringLiteral("short")},
                                                       {QStringLiteral("phone"), QStringLiteral("12")},
                                                       {QStringLiteral("tax_id"), 7},
                                                       {QStringLiteral("address"), QString(301, u'x')}});
    QCOMPARE(both.status, 422);
    QCOMPARE(faultyFields(both), QStringLiteral("address,email,full_name,password,phone,tax_id"));
    QCOMPARE(desk.send(http::Method::Post, "/customer/register", "{").status, 400);
    QVERIFY(desk.mails().empty());
}

// SR-2
void ApiAccountTest::aWeakPasswordIsRefused_data() {
    QTest::addColumn<QString>("password");
    QTest::newRow("short") << QStringLiteral("mango-7");
    QTest::newRow("usual") << QStringLiteral("123456789012");
    QTest::newRow("built on the e-mail address") << QStringLiteral("esi@example.com1");
    QTest::newRow("long") << QStringLiteral("ab").repeated(65);
}

void ApiAccountTest::aWeakPasswordIsRefused() {
    QFETCH(QString, password);
    AccountDesk desk;
    QJsonObject body = AccountDesk::registration();
    body[QStringLiteral("password")] = password;
    const auto answer = desk.post("/customer/register", body);
    QCOMPARE(answer.status, 422);
    QCOMPARE(faultyFields(answer), QStringLiteral("password"));
}

// SR-3
void ApiAccountTest::aTakenAddressGetsTheSameAnswerAndAnotherEMail() {
    AccountDesk desk;
    const auto first = desk.post("/customer/register", AccountDesk::registration());
    const auto second = desk.post("/customer/register", AccountDesk::registration());
    QCOMPARE(shapeOf(second), shapeOf(first));
    QVERIFY(jsonOf(second)[QStringLiteral("customer_id")] != jsonOf(first)[QStringLiteral("customer_id")]);
    QCOMPARE(desk.mails().front().kind, MailKind::AlreadyRegistered);
}

// SR-35
void ApiAccountTest::registeringAgainWithTheSameKeyGivesTheFirstAnswer() {
    AccountDesk desk(true);
    const ApiDesk::Headers key{{"idempotency-key", "register-1"}};
    const auto first = desk.post("/customer/register", AccountDesk::registration(), key);
    const auto again = desk.post("/customer/register", AccountDesk::registration(), key);
    QCOMPARE(again.status, 201);
    QCOMPARE(*again.body, *first.body);
    QCOMPARE(headerOf(again, "Idempotent-Replayed"), std::string("true"));
    QCOMPARE(desk.mails().size(), 1U);
    const auto other = desk.post("/customer/register", AccountDesk::registration(QStringLiteral("o@example.com")), key);
    QCOMPARE(codeOf(other), QStringLiteral("idempotency_key_reused"));
}

void ApiAccountTest::theStoreHoldsNoPlainHashOfABodyWithAPassword() {
    AccountDesk desk;
    http::Request request;
    request.method = http::Method::Post;
    request.path = "/customer/register";
    request.headers = {{"idempotency-key", "register-1"}};
    const auto body = api::parseJson("{\"password\":\"mango\"}");
    const auto plain = api::repeatKeyOf(request, {}, **body);
    const auto kept = api::withSecrets(*plain, {}, *desk.desk.backend().keys);
    QVERIFY(kept.bodyHash != plain->bodyHash);
    QCOMPARE(kept.key, plain->key);
}

// SR-4
void ApiAccountTest::aLinkVerifiesOnce() {
    AccountDesk desk;
    desk.post("/customer/register", AccountDesk::registration());
    const std::string link = "/customer/verify-email?token=" + desk.newestToken().toStdString();
    const auto answer = desk.get(link, {{"accept", "*/*"}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(*answer.body, std::string("{\"email_verified\":true}"));
    const auto wrong = desk.get("/customer/verify-email?token=AAAA");
    QCOMPARE(wrong.status, 400);
    QCOMPARE(codeOf(wrong), QStringLiteral("invalid_token"));
    QCOMPARE(codeOf(desk.get("/customer/verify-email")), QStringLiteral("invalid_token"));
}

// SR-4
void ApiAccountTest::aBrowserGetsAPageThatVerifiesNothing() {
    AccountDesk desk;
    desk.post("/customer/register", AccountDesk::registration());
    const QString token = desk.newestToken();
    const auto page = desk.get("/customer/verify-email?token=" + token.toStdString(), kBrowser);
    QCOMPARE(page.status, 200);
    QVERIFY(page.contentType.starts_with("text/html"));
    QVERIFY(page.body->find("value=\"" + token.toStdString() + "\"") != std::string::npos);
    QVERIFY(page.body->find("<script") == std::string::npos);
    QVERIFY(page.body->find("style=") == std::string::npos);
    QCOMPARE(desk.get("/customer/verify-email/page.css").contentType, std::string("text/css; charset=utf-8"));
    const QJsonObject login = jsonOf(desk.logIn());
    QCOMPARE(login[QStringLiteral("email_verified")], QJsonValue(false));
}

void ApiAccountTest::aPageSpeaksTheReadersLanguageAndEscapesNames() {
    AccountDesk desk;
    ApiDesk::Headers german = kBrowser;
    german.emplace_back("accept-language", "fr, de-AT;q=0.9, en;q=0.5");
    const auto page = desk.get("/customer/verify-email?token=\"><b>%1", german);
    QVERIFY(page.body->find("<html lang=\"de\">") != std::string::npos);
    QVERIFY(page.body->find("Adresse bestätigen") != std::string::npos);
    QVERIFY(page.body->find("value=\"&quot;&gt;&lt;b&gt;%1\"") != std::string::npos);
    QVERIFY(page.body->find("Test Kitchen") != std::string::npos);
    QVERIFY(desk.get("/customer/verify-email", kBrowser).body->find("<html lang=\"en\">") != std::string::npos);
}

void ApiAccountTest::theButtonOfThePageVerifies() {
    AccountDesk desk;
    desk.post("/customer/register", AccountDesk::registration());
    ApiDesk::Headers form = kBrowser;
    form.emplace_back("content-type", "application/x-www-form-urlencoded");
    const std::string body = "token=" + desk.newestToken().toStdString();
    const auto page = desk.send(http::Method::Post, "/customer/verify-email", body, form);
    QCOMPARE(page.status, 200);
    QVERIFY(page.contentType.starts_with("text/html"));
    QCOMPARE(jsonOf(desk.logIn())[QStringLiteral("email_verified")], QJsonValue(true));
    const auto stale = desk.send(http::Method::Post, "/customer/verify-email", "token=AAAA", form);
    QCOMPARE(stale.status, 400);
    QVERIFY(stale.contentType.starts_with("text/html"));
}

void ApiAccountTest::lookingAtALinkWithHeadVerifiesNothing() {
    AccountDesk desk;
    desk.post("/customer/register", AccountDesk::registration());
    const std::string link = "/customer/verify-email?token=" + desk.newestToken().toStdString();
    QCOMPARE(desk.send(http::Method::Head, link).status, 200);
    QCOMPARE(jsonOf(desk.logIn())[QStringLiteral("email_verified")], QJsonValue(false));
}

// SR-3
void ApiAccountTest::askingForAnotherEMailSaysNothing() {
    AccountDesk desk;
    desk.post("/customer/register", AccountDesk::registration());
    for (const char* route : {"/customer/resend-verification", "/customer/forgot-password"}) {
        const auto known = desk.post(route, only("email", email()));
        const auto unknown = desk.post(route, only("email", QStringLiteral("abc@example.com")));
        const auto nonsense = desk.post(route, only("email", QStringLiteral("nonsense")));
        QCOMPARE(known.status, 202);
        QCOMPARE(shapeOf(unknown), shapeOf(known));
        QCOMPARE(*unknown.body, *known.body);
        QCOMPARE(shapeOf(nonsense), shapeOf(known));
        QCOMPARE(desk.post(route, {}).status, 422);
    }
    const auto mails = desk.mails();
    QCOMPARE(mails.size(), 3U);
    for (const Mail& mail : mails) QCOMPARE(mail.to, email());
}

void ApiAccountTest::aForgottenPasswordIsSetAnew() {
    AccountDesk desk;
    desk.makeAccount();
    desk.post("/customer/forgot-password", only("email", email()));
    desk.settle();
    const Mail mail = desk.mails().front();
    QCOMPARE(mail.kind, MailKind::ResetPassword);
    QVERIFY(mail.link.startsWith(QStringLiteral("https://order.example/account/reset-password#token=")));
    const QString wanted = QStringLiteral("copper-lantern-drift-3");
    const QJsonObject body{{QStringLiteral("token"), desk.newestToken()}, {QStringLiteral("new_password"), wanted}};
    QCOMPARE(desk.post("/customer/reset-password", body).status, 204);
    QCOMPARE(desk.logIn().status, 401);
    QCOMPARE(desk.logIn(email(), wanted).status, 200);
}

// SR-2, SR-4
void ApiAccountTest::aResetEndsAllSessionsAndWorksOnce() {
    AccountDesk desk;
    const QJsonObject login = desk.newLogin();
    desk.post("/customer/forgot-password", only("email", email()));
    const QJsonObject body{{QStringLiteral("token"), desk.newestToken()},
                           {QStringLiteral("new_password"), QStringLiteral("copper-lantern-drift-3")}};
    QCOMPARE(desk.post("/customer/reset-password", body).status, 204);
    QCOMPARE(desk.get("/customer/profile", bearer(login)).status, 401);
    QCOMPARE(desk.mails().front().kind, MailKind::PasswordChanged);
    const auto again = desk.post("/customer/reset-password", body);
    QCOMPARE(again.status, 400);
    QCOMPARE(codeOf(again), QStringLiteral("invalid_token"));
}

void ApiAccountTest::aNewPasswordIsJudgedBeforeTheLinkIsUsedUp() {
    AccountDesk desk;
    desk.makeAccount();
    desk.post("/customer/forgot-password", only("email", email()));
    QJsonObject body{{QStringLiteral("token"), desk.newestToken()},
                     {QStringLiteral("new_password"), QStringLiteral("short")}};
    const auto weak = desk.post("/customer/reset-password", body);
    QCOMPARE(weak.status, 422);
    QCOMPARE(faultyFields(weak), QStringLiteral("new_password"));
    body[QStringLiteral("new_password")] = QStringLiteral("copper-lantern-drift-3");
    QCOMPARE(desk.post("/customer/reset-password", body).status, 204);
}

void ApiAccountTest::theDemosEMailsAreForThisMachineAlone() {
    AccountDesk desk;
    desk.post("/customer/register", AccountDesk::registration());
    QCOMPARE(desk.get("/api/demo/messages").status, 404);
    desk.loopback = true;
    const auto answer = desk.get("/api/demo/messages");
    QCOMPARE(answer.status, 200);
    const QJsonValue message = jsonOf(answer)[QStringLiteral("messages")][0];
    QCOMPARE(message[QStringLiteral("to")].toString(), email());
    QCOMPARE(message[QStringLiteral("kind")].toString(), QString::fromLatin1(wireName(MailKind::VerifyEmail)));
    QVERIFY(message[QStringLiteral("link")].toString().contains(QStringLiteral("token=")));
}

// SR-1
void ApiAccountTest::tooMuchSlowWorkIsRefusedAtOnce() {
    AccountDesk desk;
    std::promise<void> release;
    const auto released = release.get_future().share();
    std::atomic<int> running{0};
    const auto work = [&running, released] {
        ++running;
        released.wait();
    };
    WorkPool& pool = desk.desk.backend().pool;
    for (int i = 0; i < WorkPool::Options().threads; ++i) QVERIFY(pool.submit(work));
    QTRY_COMPARE(running.load(), WorkPool::Options().threads);
    size_t waiting = 0;
    while (pool.submit(work)) ++waiting;
    QCOMPARE(waiting, WorkPool::Options().queueLimit);
    const auto busy = desk.post("/customer/register", AccountDesk::registration());
    QCOMPARE(busy.status, 503);
    QCOMPARE(codeOf(busy), QStringLiteral("busy"));
    QVERIFY(!headerOf(busy, "Retry-After").empty());
    QCOMPARE(desk.get("/healthz").status, 200);
    release.set_value();
    const auto served = [&] { return desk.post("/customer/register", AccountDesk::registration()).status == 201; };
    QTRY_VERIFY(served());
    QTRY_COMPARE(running.load(), WorkPool::Options().threads + static_cast<int>(waiting));
}

FRONTDESK_TEST(ApiAccountTest)
#include "api_account_test.moc"

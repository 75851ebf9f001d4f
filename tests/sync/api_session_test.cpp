// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/cookies.h"
#include "sync/api/device_name.h"
#include "tests/support/test_main.h"
#include "tests/sync/account_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

class ApiSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLoginGivesTokens();
    void aLoginMayComeAsAForm();
    void unknownAndWrongAreOneAnswer();
    void tooManyWrongPasswordsAreSlowedDownAndNotForEver();
    void aRepeatedLoginIsOneSession();
    void aRefreshTokenWorksOnceAndItsReuseEndsTheSession();
    void aRefreshThatIsRepeatedWithItsKeyIsNoReuse();
    void theWebAppKeepsItsTokenInACookie();
    void cookiesAreForOurOwnPagesAlone_data();
    void cookiesAreForOurOwnPagesAlone();
    void withoutTheHeaderNoCookieIsRead();
    void loggingOutEndsTheSessionHoweverItIsShown();
    void sessionsAreListedAndEnded();
    void anothersSessionIsNotThere();
    void devicesHaveNames_data();
    void devicesHaveNames();
};

namespace {

const std::string kOrigin = "https://order.example";

QString email() {
    return QString::fromLatin1(kEmail);
}

QJsonObject refreshBody(const QJsonObject& tokens) {
    return {{QStringLiteral("refresh_token"), tokens[QStringLiteral("refresh_token")]}};
}

/// What the web app sends: its header, its origin, and a cookie as it was set.
ApiDesk::Headers webApp(const std::string& setCookie = {}, const std::string& origin = kOrigin) {
    ApiDesk::Headers headers{{"x-requested-with", "frontdesk-web"}};
    if (!origin.empty()) headers.emplace_back("origin", origin);
    if (!setCookie.empty()) headers.emplace_back("cookie", "other=1; " + setCookie.substr(0, setCookie.find(';')));
    return headers;
}

}  // namespace

void ApiSessionTest::aLoginGivesTokens() {
    AccountDesk desk;
    const QJsonObject tokens = desk.newLogin();
    QCOMPARE(tokens.size(), 5);
    QCOMPARE(tokens[QStringLiteral("token_type")].toString(), QStringLiteral("bearer"));
    QCOMPARE(tokens[QStringLiteral("expires_in")].toInt(), 900);
    QCOMPARE(tokens[QStringLiteral("email_verified")], QJsonValue(true));
    QCOMPARE(tokens[QStringLiteral("refresh_token")].toString().size(), 43);
    QCOMPARE(desk.get("/customer/profile", bearer(tokens)).status, 200);
}

void ApiSessionTest::aLoginMayComeAsAForm() {
    AccountDesk desk;
    desk.makeAccount();
    const ApiDesk::Headers form{{"content-type", "application/x-www-form-urlencoded; charset=utf-8"}};
    std::string right = "username=esi%40example.com&password=";
    right += kPassword;
    QCOMPARE(desk.send(http::Method::Post, "/customer/token", right, form).status, 200);
    QCOMPARE(desk.send(http::Method::Post, "/customer/token", right + "&grant_type=password", form).status, 200);
    const auto grant = desk.send(http::Method::Post, "/customer/token", right + "&grant_type=magic", form);
    QCOMPARE(grant.status, 422);
    QCOMPARE(faultyFields(grant), QStringLiteral("grant_type"));
    QCOMPARE(faultyFields(desk.send(http::Method::Post, "/customer/token", "", form)),
             QStringLiteral("password,username"));
    QCOMPARE(desk.send(http::Method::Post, "/customer/token", right + "&password=twice", form).status, 400);
}

// SR-3
void ApiSessionTest::unknownAndWrongAreOneAnswer() {
    AccountDesk desk;
    desk.makeAccount();
    const auto wrong = desk.logIn(email(), QStringLiteral("not-the-password"));
    const auto unknown = desk.logIn(QStringLiteral("abc@example.com"), QStringLiteral("not-the-password"));
    const auto nonsense = desk.logIn(QStringLiteral("nonsense"), QStringLiteral("not-the-password"));
    QCOMPARE(wrong.status, 401);
    QCOMPARE(codeOf(wrong), QStringLiteral("invalid_credentials"));
    QCOMPARE(headerOf(wrong, "WWW-Authenticate"), std::string("Bearer"));
    QCOMPARE(shapeOf(unknown), shapeOf(wrong));
    QCOMPARE(*unknown.body, *wrong.body);
    QCOMPARE(*nonsense.body, *wrong.body);
}

// SR-21
void ApiSessionTest::tooManyWrongPasswordsAreSlowedDownAndNotForEver() {
    AccountDesk desk;
    desk.makeAccount();
    for (int i = 0; i < 5; ++i) QCOMPARE(desk.logIn(email(), QStringLiteral("not-the-password")).status, 401);
    const auto refused = desk.logIn();
    QCOMPARE(refused.status, 429);
    QCOMPARE(codeOf(refused), QStringLiteral("too_many_attempts"));
    QVERIFY(!headerOf(refused, "Retry-After").empty());
    desk.desk.clock.advanceMinutes(16);
    QCOMPARE(desk.logIn().status, 200);
}

// SR-35
void ApiSessionTest::aRepeatedLoginIsOneSession() {
    AccountDesk desk;
    desk.makeAccount();
    const ApiDesk::Headers key{{"idempotency-key", "login-1"}};
    const auto first = desk.logIn(email(), QString::fromLatin1(kPassword), key);
    const auto again = desk.logIn(email(), QString::fromLatin1(kPassword), key);
    QCOMPARE(*again.body, *first.body);
    const auto sessions = jsonOf(desk.get("/customer/sessions", bearer(jsonOf(first))));
    QCOMPARE(sessions[QStringLiteral("sessions")].toArray().size(), 1);
    QCOMPARE(desk.logIn(email(), QStringLiteral("not-the-password"), key).status, 401);
}

// SR-16
void ApiSessionTest::aRefreshTokenWorksOnceAndItsReuseEndsTheSession() {
    AccountDesk desk;
    const QJsonObject first = desk.newLogin();
    const auto answer = desk.post("/customer/token/refresh", refreshBody(first));
    QCOMPARE(answer.status, 200);
    const QJsonObject second = jsonOf(answer);
    QVERIFY(second[QStringLiteral("refresh_token")] != first[QStringLiteral("refresh_token")]);
    QCOMPARE(desk.get("/customer/profile", bearer(second)).status, 200);
    const auto reused = desk.post("/customer/token/refresh", refreshBody(first));
    QCOMPARE(reused.status, 401);
    QCOMPARE(codeOf(reused), QStringLiteral("unauthorized"));
    QCOMPARE(desk.post("/customer/token/refresh", refreshBody(second)).status, 401);
    QCOMPARE(desk.get("/customer/profile", bearer(second)).status, 401);
    QCOMPARE(desk.mails().front().kind, MailKind::SessionsRevoked);
    QCOMPARE(desk.post("/customer/token/refresh", {}).status, 401);
}

void ApiSessionTest::aRefreshThatIsRepeatedWithItsKeyIsNoReuse() {
    AccountDesk desk;
    const QJsonObject first = desk.newLogin();
    const ApiDesk::Headers key{{"idempotency-key", "refresh-1"}};
    const auto answer = desk.post("/customer/token/refresh", refreshBody(first), key);
    const auto again = desk.post("/customer/token/refresh", refreshBody(first), key);
    QCOMPARE(again.status, 200);
    QCOMPARE(*again.body, *answer.body);
}

// SR-16, SR-21
void ApiSessionTest::theWebAppKeepsItsTokenInACookie() {
    AccountDesk desk;
    desk.makeAccount();
    const auto login = desk.logIn(email(), QString::fromLatin1(kPassword), webApp());
    QVERIFY(jsonOf(login)[QStringLiteral("refresh_token")].isNull());
    const std::string refresh = cookieSet(login, "__Host-rt");
    QVERIFY(refresh.ends_with("; Path=/; Max-Age=2592000; Secure; HttpOnly; SameSite=Strict"));
    QVERIFY(cookieSet(login, "__Host-device").find("; Max-Age=31536000; ") != std::string::npos);
    const auto renewed = desk.send(http::Method::Post, "/customer/token/refresh", {}, webApp(refresh));
    QCOMPARE(renewed.status, 200);
    QVERIFY(jsonOf(renewed)[QStringLiteral("refresh_token")].isNull());
    const std::string next = cookieSet(renewed, "__Host-rt");
    QVERIFY(next != refresh);
    const auto out = desk.send(http::Method::Post, "/customer/logout", {}, webApp(next));
    QCOMPARE(out.status, 204);
    QVERIFY(cookieSet(out, "__Host-rt").starts_with("__Host-rt=; Path=/; Max-Age=0;"));
    QCOMPARE(desk.send(http::Method::Post, "/customer/token/refresh", {}, webApp(next)).status, 401);
}

// SR-16
void ApiSessionTest::cookiesAreForOurOwnPagesAlone_data() {
    QTest::addColumn<QString>("origin");
    QTest::addColumn<int>("status");
    QTest::newRow("of the public address") << QStringLiteral("https://order.example") << 200;
    QTest::newRow("where the request went") << QStringLiteral("http://192.0.2.1:8080") << 200;
    QTest::newRow("configured") << QStringLiteral("https://app.example") << 200;
    QTest::newRow("foreign") << QStringLiteral("https://evil.example") << 403;
    QTest::newRow("a longer name") << QStringLiteral("https://order.example.evil.example") << 403;
    QTest::newRow("null") << QStringLiteral("null") << 403;
    QTest::newRow("none") << QString() << 403;
}

void ApiSessionTest::cookiesAreForOurOwnPagesAlone() {
    QFETCH(QString, origin);
    QFETCH(int, status);
    AccountDesk desk;
    desk.makeAccount();
    const auto login = desk.logIn(email(), QString::fromLatin1(kPassword), webApp());
    auto headers = webApp(cookieSet(login, "__Host-rt"), origin.toStdString());
    headers.emplace_back("host", "192.0.2.1:8080");
    QCOMPARE(desk.send(http::Method::Post, "/customer/token/refresh", {}, headers).status, status);
    if (status == 403) QCOMPARE(desk.send(http::Method::Post, "/customer/logout", {}, headers).status, 403);
}

void ApiSessionTest::withoutTheHeaderNoCookieIsRead() {
    AccountDesk desk;
    desk.makeAccount();
    const auto login = desk.logIn(email(), QString::fromLatin1(kPassword), webApp());
    auto headers = webApp(cookieSet(login, "__Host-rt"));
    headers.erase(headers.begin());
    QCOMPARE(desk.send(http::Method::Post, "/customer/token/refresh", {}, headers).status, 401);
    const auto out = desk.send(http::Method::Post, "/customer/logout", {}, headers);
    QCOMPARE(out.status, 204);
    QVERIFY(cookieSet(out, "__Host-rt").empty());
    QCOMPARE(desk.get("/customer/profile", bearer(jsonOf(login))).status, 200);
}

void ApiSessionTest::loggingOutEndsTheSessionHoweverItIsShown() {
    AccountDesk desk;
    const QJsonObject byBody = desk.newLogin();
    QCOMPARE(desk.post("/customer/logout", refreshBody(byBody)).status, 204);
    QCOMPARE(desk.get("/customer/profile", bearer(byBody)).status, 401);
    const QJsonObject byBearer = jsonOf(desk.logIn());
    QCOMPARE(desk.send(http::Method::Post, "/customer/logout", {}, bearer(byBearer)).status, 204);
    QCOMPARE(desk.post("/customer/token/refresh", refreshBody(byBearer)).status, 401);
    QCOMPARE(desk.send(http::Method::Post, "/customer/logout").status, 204);
    QCOMPARE(desk.send(http::Method::Post, "/customer/logout", {}, bearer(byBearer)).status, 204);
}

void ApiSessionTest::sessionsAreListedAndEnded() {
    AccountDesk desk;
    desk.makeAccount();
    const QJsonObject phone = jsonOf(desk.logIn(
        email(), QString::fromLatin1(kPassword),
        {{"user-agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1"}}));
    desk.desk.clock.advanceMinutes(1);
    const QJsonObject here = jsonOf(desk.logIn());
    const auto list = [&] {
        return jsonOf(desk.get("/customer/sessions", bearer(here)))[QStringLiteral("sessions")].toArray();
    };
    QCOMPARE(list().size(), 2);
    QCOMPARE(list()[0][QStringLiteral("current")], QJsonValue(true));
    QCOMPARE(list()[1][QStringLiteral("device")].toString(), QStringLiteral("Safari on iPhone"));
    QCOMPARE(list()[1][QStringLiteral("current")], QJsonValue(false));
    const std::string id = list()[1][QStringLiteral("id")].toString().toStdString();
    QCOMPARE(desk.send(http::Method::Delete, "/customer/sessions/" + id, {}, bearer(here)).status, 204);
    QCOMPARE(desk.get("/customer/profile", bearer(phone)).status, 401);
    QCOMPARE(list().size(), 1);
    QCOMPARE(desk.send(http::Method::Delete, "/customer/sessions/" + id, {}, bearer(here)).status, 404);
}

// SR-31
void ApiSessionTest::anothersSessionIsNotThere() {
    AccountDesk desk;
    const QJsonObject mine = desk.newLogin();
    const QJsonObject theirs = desk.newLogin(QStringLiteral("kofi@example.com"));
    const auto sessions = jsonOf(desk.get("/customer/sessions", bearer(theirs)))[QStringLiteral("sessions")];
    const std::string id = sessions[0][QStringLiteral("id")].toString().toStdString();
    const auto foreign = desk.send(http::Method::Delete, "/customer/sessions/" + id, {}, bearer(mine));
    const auto nonsense = desk.send(http::Method::Delete, "/customer/sessions/nothing", {}, bearer(mine));
    QCOMPARE(foreign.status, 404);
    QCOMPARE(*nonsense.body, *foreign.body);
    QCOMPARE(desk.get("/customer/profile", bearer(theirs)).status, 200);
}

void ApiSessionTest::devicesHaveNames_data() {
    QTest::addColumn<QString>("userAgent");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* agent, const char* name) {
        QTest::newRow(name) << QString::fromLatin1(agent) << QString::fromLatin1(name);
    };
    row("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox on Linux");
    row("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0", "Edge on Windows");
    row("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36", "Chrome on Android");
    row("curl/7.88.1", "curl");
    row("", "");
}

void ApiSessionTest::devicesHaveNames() {
    QFETCH(QString, userAgent);
    QFETCH(QString, name);
    QCOMPARE(api::deviceName(userAgent.toStdString()), name);
}

FRONTDESK_TEST(ApiSessionTest)
#include "api_session_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/sync/api_fixture.h"

#include <QJsonArray>
#include <QTest>

#include <mutex>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr char kPair[] = "/api/staff/pair";
constexpr char kToken[] = "/api/staff/token";
constexpr char kOrders[] = "/api/staff/orders";
constexpr char kCreate[] = "/api/customer/orders/create";

QString text(const QJsonObject& object, const char* name) {
    return object[QLatin1String(name)].toString();
}
QJsonObject pin(const char* digits) {
    return {{QStringLiteral("pin"), QLatin1String(digits)}};
}

/// ApiDesk with devices.
class DeviceDesk : public ApiDesk {
public:
    using ApiDesk::ApiDesk;

    QString code(DeviceKind kind = DeviceKind::Staff) {
        return desk.run<Devices::ShownCode>([&] { return desk.backend().devices.makeCode(kind, Caller::system()); })
            .value()
            .text;
    }
    static QJsonObject pairBody(const QString& code) {
        return {{QStringLiteral("pairing_code"), code}, {QStringLiteral("device_name"), QStringLiteral("Tablet")}};
    }
    /// "X-Device-Token: …" of a device that was just paired.
    Headers paired(DeviceKind kind = DeviceKind::Staff) {
        const auto answer = jsonOf(post(kPair, pairBody(code(kind))));
        return {{"x-device-token", text(answer, "device_token").toStdString()}};
    }
    Headers signedIn(const Headers& device, const char* digits = "141516") {
        const auto answer = jsonOf(post(kToken, pin(digits), device));
        return {{"authorization", "Bearer " + text(answer, "access_token").toStdString()}};
    }
    Device onlyDevice() {
        return desk.run<std::vector<Device>>([&] { return desk.backend().devices.all(Caller::system()); })
            .value()
            .front();
    }
    void revokeOnlyDevice() {
        const DeviceId id = onlyDevice().id;
        QVERIFY(desk.run<Device>([&] { return desk.backend().devices.revoke(id, Caller::system()); }));
    }
};

}  // namespace

class ApiDeviceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCodeGivesADeviceTokenOnce();
    void pairingIsRepeatedWordForWord();
    void pairingNeedsACodeAndAName();
    void pairingCodesCannotBeGuessed();
    void aPinAtAPairedDeviceSignsIn();
    void withoutAPairedDeviceNoPinIsLookedAt();
    void aWrongPinIsRefusedAndFiveLockTheDevice();
    void aRevokedDeviceEndsItsTokensAtOnce();
    void whoLeftIsOutAtOnce();
    void aTokenTellsWhichDeviceItWasMadeAt();
    void aKioskOrdersWithoutAPhone();
    void onlyAPairedKioskOrdersAsOne();
    void aKioskReadsNothing();
    void aKioskRepeatsItsOwnOrderAlone();
    void theKitchenCooksAndDoesNothingElse();
    void managersReadAndSettleAlerts();
    void alertsOfTheCounterAloneAreNotOnTheWire();
    void notificationsAreListedForCashiers();
    void whoRingsIsToldToTheCounter();
};

void ApiDeviceTest::aCodeGivesADeviceTokenOnce() {
    DeviceDesk desk;
    const QString code = desk.code();
    const auto first = desk.post(kPair, DeviceDesk::pairBody(code));
    QCOMPARE(first.status, 200);
    QCOMPARE(text(jsonOf(first), "device_token").size(), 43);
    QCOMPARE(text(jsonOf(first)[QStringLiteral("device")].toObject(), "kind"), QStringLiteral("staff"));
    const auto second = desk.post(kPair, DeviceDesk::pairBody(code));
    QCOMPARE(second.status, 400);
    QCOMPARE(codeOf(second), QStringLiteral("invalid_token"));
}

void ApiDeviceTest::pairingIsRepeatedWordForWord() {
    DeviceDesk desk;
    const auto body = DeviceDesk::pairBody(desk.code());
    const ApiDesk::Headers key{{"idempotency-key", "pair-1"}};
    const auto first = desk.post(kPair, body, key);
    const auto second = desk.post(kPair, body, key);
    QCOMPARE(second.status, 200);
    QCOMPARE(*second.body, *first.body);
    QCOMPARE(headerOf(second, "Idempotent-Replayed"), std::string("true"));
}

void ApiDeviceTest::pairingNeedsACodeAndAName() {
    DeviceDesk desk;
    QCOMPARE(faultyFields(desk.post(kPair, {})), QStringLiteral("device_name,pairing_code"));
}

void ApiDeviceTest::pairingCodesCannotBeGuessed() {
    DeviceDesk desk(true);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(desk.post(kPair, DeviceDesk::pairBody(QStringLiteral("0000-0000"))).status, 400);
    const auto refused = desk.post(kPair, DeviceDesk::pairBody(desk.code()));
    QCOMPARE(refused.status, 429);
    QCOMPARE(codeOf(refused), QStringLiteral("too_many_attempts"));
    QVERIFY(!headerOf(refused, "Retry-After").empty());
}

void ApiDeviceTest::aPinAtAPairedDeviceSignsIn() {
    DeviceDesk desk;
    const auto answer = desk.post(kToken, pin("141516"), desk.paired());
    QCOMPARE(answer.status, 200);
    const auto json = jsonOf(answer);
    QCOMPARE(json.keys().join(u' '), QStringLiteral("access_token expires_in staff token_type"));
    QCOMPARE(text(json, "token_type"), QStringLiteral("bearer"));
    QCOMPARE(json[QStringLiteral("expires_in")].toInt(), 3600);
    const auto staff = json[QStringLiteral("staff")].toObject();
    QCOMPARE(staff.keys().join(u' '), QStringLiteral("id name role"));
    QCOMPARE(text(staff, "role"), QStringLiteral("cashier"));
    const ApiDesk::Headers bearer{{"authorization", "Bearer " + text(json, "access_token").toStdString()}};
    QCOMPARE(desk.get(kOrders, bearer).status, 200);
    desk.desk.clock.advanceMinutes(61);
    QCOMPARE(desk.get(kOrders, bearer).status, 401);
}

void ApiDeviceTest::withoutAPairedDeviceNoPinIsLookedAt() {
    DeviceDesk desk;
    const auto kiosk = desk.paired(DeviceKind::Kiosk);
    const auto device = desk.paired();
    const std::vector<ApiDesk::Headers> others{{},
                                               {{"x-device-token", "made-up"}},
                                               {{"authorization", "Bearer " + device.front().second}},
                                               {{"x-guest-token", device.front().second}},
                                               desk.as(StaffRole::Owner),
                                               kiosk};
    for (const auto& headers : others) {
        const auto answer = desk.post(kToken, pin("141516"), headers);
        QCOMPARE(answer.status, 401);
        QCOMPARE(codeOf(answer), QStringLiteral("unauthorized"));
    }
    QCOMPARE(desk.get(kOrders, device).status, 401);  // a device alone is nobody
}

// SR-22
void ApiDeviceTest::aWrongPinIsRefusedAndFiveLockTheDevice() {
    DeviceDesk desk;
    const auto device = desk.paired();
    for (int i = 0; i < 5; ++i) {
        const auto answer = desk.post(kToken, pin("999999"), device);
        QCOMPARE(answer.status, 401);
        QCOMPARE(codeOf(answer), QStringLiteral("invalid_code"));
    }
    const auto locked = desk.post(kToken, pin("141516"), device);
    QCOMPARE(locked.status, 429);
    QCOMPARE(codeOf(locked), QStringLiteral("too_many_attempts"));
    QCOMPARE(headerOf(locked, "Retry-After"), std::string("30"));
    QCOMPARE(desk.post(kToken, pin("141516"), desk.paired()).status, 200);
    desk.desk.clock.advanceMs(30'000);
    QCOMPARE(desk.post(kToken, pin("141516"), device).status, 200);
}

void ApiDeviceTest::aRevokedDeviceEndsItsTokensAtOnce() {
    DeviceDesk desk;
    const auto device = desk.paired();
    const auto member = desk.signedIn(device);
    QCOMPARE(desk.get(kOrders, member).status, 200);
    desk.revokeOnlyDevice();
    QCOMPARE(desk.get(kOrders, member).status, 401);
    QCOMPARE(desk.post(kToken, pin("141516"), device).status, 401);
    QCOMPARE(desk.get(kOrders, desk.as(StaffRole::Cashier)).status, 200);  // made elsewhere
}

void ApiDeviceTest::whoLeftIsOutAtOnce() {
    DeviceDesk desk;
    const auto member = desk.signedIn(desk.paired());
    const StaffId id = desk.desk.staff(StaffRole::Cashier).staffId;
    QVERIFY(
        desk.desk.run<StaffMember>([&] { return desk.desk.backend().staff.setActive(id, false, Caller::system()); }));
    QCOMPARE(desk.get(kOrders, member).status, 401);
}

void ApiDeviceTest::aTokenTellsWhichDeviceItWasMadeAt() {
    DeviceDesk desk;
    const auto member = desk.signedIn(desk.paired());
    const auto claims = desk.tokens.verify(QByteArray::fromStdString(member.front().second).mid(7));
    QVERIFY(claims);
    QCOMPARE(claims->deviceId, desk.onlyDevice().id);
}

// SR-55
void ApiDeviceTest::aKioskOrdersWithoutAPhone() {
    DeviceDesk desk;
    auto body = desk.createBody();
    body.remove(QStringLiteral("customer_phone"));
    QCOMPARE(faultyFields(desk.post(kCreate, body)), QStringLiteral("customer_phone"));
    const auto answer = desk.post(kCreate, body, desk.paired(DeviceKind::Kiosk));
    QCOMPARE(answer.status, 201);
    QCOMPARE(text(jsonOf(answer)[QStringLiteral("order")].toObject(), "source"), QStringLiteral("kiosk"));
}

void ApiDeviceTest::onlyAPairedKioskOrdersAsOne() {
    DeviceDesk desk;
    QCOMPARE(desk.post(kCreate, desk.createBody(), {{"x-device-token", "made-up"}}).status, 401);
    const auto till = desk.paired();
    QCOMPARE(desk.post(kCreate, desk.createBody(), till).status, 401);
    desk.revokeOnlyDevice();
    const auto kiosk = desk.paired(DeviceKind::Kiosk);
    QCOMPARE(desk.post(kCreate, desk.createBody(), kiosk).status, 201);
    desk.revokeOnlyDevice();  // the newest
    QCOMPARE(desk.post(kCreate, desk.createBody(), kiosk).status, 401);
}

void ApiDeviceTest::aKioskReadsNothing() {
    DeviceDesk desk;
    const auto kiosk = desk.paired(DeviceKind::Kiosk);
    for (const char* path : {"/api/staff/orders", "/api/staff/alerts", "/customer/profile", "/customer/orders"}) {
        const int status = desk.get(path, kiosk).status;
        QVERIFY2(status == 401 || status == 0, path);  // 0: no such route
    }
}

void ApiDeviceTest::aKioskRepeatsItsOwnOrderAlone() {
    DeviceDesk desk;
    auto first = desk.paired(DeviceKind::Kiosk);
    auto second = desk.paired(DeviceKind::Kiosk);
    first.emplace_back("idempotency-key", "tap");
    second.emplace_back("idempotency-key", "tap");
    const auto placed = desk.post(kCreate, desk.createBody(), first);
    QCOMPARE(*desk.post(kCreate, desk.createBody(), first).body, *placed.body);
    QVERIFY(*desk.post(kCreate, desk.createBody(), second).body != *placed.body);
}

// SR-68
void ApiDeviceTest::theKitchenCooksAndDoesNothingElse() {
    DeviceDesk desk;
    const auto kitchen = desk.signedIn(desk.paired(), "171819");
    const std::string order =
        std::string(kOrders) + '/' + text(desk.createOrder()[QStringLiteral("order")].toObject(), "id").toStdString();
    const auto move = [&](const char* to, const ApiDesk::Headers& who) {
        return desk.post(order + "/transition", {{QStringLiteral("to"), QLatin1String(to)}}, who).status;
    };
    QCOMPARE(desk.get(order, kitchen).status, 200);
    QCOMPARE(move("accepted", kitchen), 403);
    QCOMPARE(move("accepted", desk.as(StaffRole::Cashier)), 200);
    QCOMPARE(move("preparing", kitchen), 200);
    QCOMPARE(move("ready", kitchen), 200);
    QCOMPARE(move("preparing", kitchen), 200);
    const QJsonObject cash{{QStringLiteral("method"), QStringLiteral("cash")}, {QStringLiteral("amount_cents"), 6900}};
    QCOMPARE(desk.post(order + "/payments", cash, kitchen).status, 403);
    QCOMPARE(desk.post(order + "/print", {{QStringLiteral("what"), QStringLiteral("receipt")}}, kitchen).status, 403);
    QCOMPARE(desk.get(order + "/notifications", kitchen).status, 403);
    QCOMPARE(desk.get("/api/staff/alerts", kitchen).status, 403);
    QCOMPARE(desk.post("/api/staff/caller", {{QStringLiteral("phone"), QStringLiteral("0244123456")}}, kitchen).status,
             403);
}

void ApiDeviceTest::managersReadAndSettleAlerts() {
    DeviceDesk desk;
    QVERIFY(desk.desk.run<void>(
        [&] { return desk.desk.backend().alerts.raise(AlertKind::PrinterFault, QStringLiteral("No paper.")); }));
    const auto manager = desk.as(StaffRole::Manager);
    QCOMPARE(desk.get("/api/staff/alerts", desk.as(StaffRole::Cashier)).status, 403);
    const auto alert = jsonOf(desk.get("/api/staff/alerts", manager))[QStringLiteral("alerts")][0].toObject();
    QCOMPARE(alert.keys().join(u' '), QStringLiteral("created_at detail id kind order_id payment_id resolved_at"));
    QCOMPARE(text(alert, "kind"), QStringLiteral("printer_fault"));
    const std::string path = "/api/staff/alerts/" + text(alert, "id").toStdString() + "/resolve";
    QCOMPARE(faultyFields(desk.post(path, {{QStringLiteral("action"), QStringLiteral("refund")}}, manager)),
             QStringLiteral("action"));
    QCOMPARE(faultyFields(desk.post(path, {{QStringLiteral("action"), QStringLiteral("burn")}}, manager)),
             QStringLiteral("action"));
    const auto settled = desk.post(path, {{QStringLiteral("action"), QStringLiteral("dismiss")}}, manager);
    QCOMPARE(settled.status, 200);
    QVERIFY(!text(jsonOf(settled)[QStringLiteral("alert")].toObject(), "resolved_at").isEmpty());
    QCOMPARE(*desk.post(path, {{QStringLiteral("action"), QStringLiteral("dismiss")}}, manager).body, *settled.body);
    QVERIFY(jsonOf(desk.get("/api/staff/alerts", manager))[QStringLiteral("alerts")].toArray().isEmpty());
    QCOMPARE(jsonOf(desk.get("/api/staff/alerts?resolved=true", manager))[QStringLiteral("alerts")].toArray().size(),
             1);
    QCOMPARE(desk.post("/api/staff/alerts/17/resolve", {{QStringLiteral("action"), QStringLiteral("dismiss")}}, manager)
                 .status,
             404);
}

void ApiDeviceTest::alertsOfTheCounterAloneAreNotOnTheWire() {
    DeviceDesk desk;
    const auto device = desk.paired();
    for (int i = 0; i < 5; ++i) (void)desk.post(kToken, pin("999999"), device);
    const auto open = desk.desk.run<std::vector<Alert>>(
        [&] { return desk.desk.backend().alerts.list(Alerts::Which::Open, 50, Caller::system()); });
    QCOMPARE(open->size(), size_t(1));
    const auto answer = jsonOf(desk.get("/api/staff/alerts", desk.as(StaffRole::Owner)));
    QVERIFY(answer[QStringLiteral("alerts")].toArray().isEmpty());
}

void ApiDeviceTest::notificationsAreListedForCashiers() {
    DeviceDesk desk;
    const auto cashier = desk.as(StaffRole::Cashier);
    const std::string id = text(desk.createOrder()[QStringLiteral("order")].toObject(), "id").toStdString();
    const auto answer = desk.get(std::string(kOrders) + '/' + id + "/notifications", cashier);
    QCOMPARE(answer.status, 200);
    QVERIFY(jsonOf(answer)[QStringLiteral("notifications")].isArray());
    QCOMPARE(desk.get(std::string(kOrders) + "/00000000-0000-7000-8000-000000000000/notifications", cashier).status,
             404);
}

void ApiDeviceTest::whoRingsIsToldToTheCounter() {
    DeviceDesk desk;
    std::mutex mutex;
    QStringList rung;
    const auto subscription = desk.desk.backend().feed.subscribe([&](const std::vector<Event>& events) {
        const std::scoped_lock lock(mutex);
        for (const Event& event : events)
            if (const auto* call = std::get_if<CallerRinging>(&event)) rung << call->phone;
    });
    const auto answer = desk.post("/api/staff/caller", {{QStringLiteral("phone"), QStringLiteral("024 412 3456")}},
                                  desk.as(StaffRole::Cashier));
    QCOMPARE(answer.status, 202);
    QCOMPARE(text(jsonOf(answer), "phone"), QStringLiteral("+233244123456"));
    const std::scoped_lock lock(mutex);
    QCOMPARE(rung, QStringList(QStringLiteral("+233244123456")));
    QCOMPARE(faultyFields(desk.post("/api/staff/caller", {{QStringLiteral("phone"), QStringLiteral("12")}},
                                    desk.as(StaffRole::Cashier))),
             QStringLiteral("phone"));
}

FRONTDESK_TEST(ApiDeviceTest)
#include "api_device_test.moc"

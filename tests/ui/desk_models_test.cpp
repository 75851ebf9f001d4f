// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/phone_parser.h"
#include "tests/support/test_main.h"
#include "ui/models/alerts_model.h"
#include "ui/models/devices_model.h"
#include "ui/models/guests_model.h"
#include "ui/models/messages_model.h"
#include "ui/models/tables_model.h"
#include "ui/tables/table_words.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace frontdesk;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto kReport = Tester::FailureReportingMode::QtTest;
const Currency kCedi = *Currency::fromCode("GHS");

template <class IdType>
IdType idOf(int number) {
    Uuid uuid;
    uuid.bytes[15] = static_cast<unsigned char>(number);
    return IdType(uuid);
}

DiningTable table(int number, const QString& area) {
    return {idOf<TableId>(number), QString::number(number), area, 4, "token"};
}

Order order(int number, int minute, OrderStatus status = OrderStatus::Placed) {
    Order made;
    made.id = idOf<OrderId>(number);
    made.number = number;
    made.status = status;
    made.createdAt = Instant{minute * 60'000};
    made.currency = kCedi;
    made.total = Money(1000, kCedi);
    return made;
}

OrderPtr at(int tableNumber, Order value) {
    value.tableId = idOf<TableId>(tableNumber);
    return std::make_shared<const Order>(value);
}

Order of(const QString& phone, const QString& name, Order value) {
    value.customerPhone = phone;
    value.customerName = name;
    return value;
}

}  // namespace

class DeskModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tablesHoldTheirOpenOrdersOldestFirst() {
        TablesModel model;
        const Tester tester(&model, kReport);
        model.setTables({table(1, QStringLiteral("Inside")), table(2, QStringLiteral("Terrace"))});
        model.setOrders({at(2, order(8, 20)), at(2, order(7, 10)), std::make_shared<const Order>(order(9, 30))});
        QCOMPARE(model.takenCount(), 1);
        const TableState* taken = model.find(idOf<TableId>(2));
        QCOMPARE(taken->orders.size(), size_t(2));
        QCOMPARE(taken->orders.front()->number, 7);
        QCOMPARE(taken->due(), Money(2000, kCedi));
        QCOMPARE(model.areas(), (QStringList{QStringLiteral("Inside"), QStringLiteral("Terrace")}));
    }
    void aTableThatDidNotChangeIsNotAnnounced() {
        TablesModel model;
        const Tester tester(&model, kReport);
        model.setTables({table(1, {}), table(2, {})});
        const OrderPtr first = at(1, order(7, 10));
        model.setOrders({first});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setOrders({first, at(2, order(8, 20))});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.front().front().toModelIndex().row(), 1);
    }
    void aNewCodeKeepsTheTablesOrders() {
        TablesModel model;
        const Tester tester(&model, kReport);
        DiningTable first = table(1, {});
        model.setTables({first});
        model.setOrders({at(1, order(7, 10))});
        first.token = "another";
        model.setTables({first});
        QCOMPARE(model.tables().front().orders.size(), size_t(1));
        QCOMPARE(model.tables().front().table.token, QByteArray("another"));
    }
    void theMostUrgentOrderSpeaksForTheTable() {
        const Instant now{60 * 60'000};
        TableState state{table(1, {}), {}};
        QCOMPARE(tableWords(state, now).tone, Tone::Neutral);
        state.orders = {at(1, order(7, 20, OrderStatus::Ready)), at(1, order(8, 58, OrderStatus::Placed))};
        QCOMPARE(tableWords(state, now).tone, Tone::New);
        Order late = order(9, 30, OrderStatus::Preparing);
        late.estimatedReadyAt = Instant{50 * 60'000};
        state.orders.push_back(at(1, late));
        QCOMPARE(tableWords(state, now).tone, Tone::Danger);
    }
    void aGuestIsListedOnceUnderTheLatestName() {
        const LibPhoneParser phones(QStringLiteral("GH"));
        GuestsModel model(phones);
        const Tester tester(&model, kReport);
        model.load({of(QStringLiteral("+233244123456"), QStringLiteral("Ama Mensah"), order(3, 30)),
                    of(QStringLiteral("+233201112222"), QStringLiteral("Kofi"), order(2, 20)),
                    of(QStringLiteral("+233244123456"), QStringLiteral("A. M."), order(1, 10))});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.guest(0).name, QStringLiteral("Ama Mensah"));
        QCOMPARE(model.guest(0).national, QStringLiteral("024 412 3456"));
    }
    void aGuestIsFoundByPartsOfNameAndNumber() {
        const LibPhoneParser phones(QStringLiteral("GH"));
        GuestsModel model(phones);
        const Tester tester(&model, kReport);
        model.load({of(QStringLiteral("+233244123456"), QStringLiteral("Ama Mensah"), order(3, 30)),
                    of(QStringLiteral("+233201112222"), QStringLiteral("Kofi Boateng"), order(2, 20))});
        model.search(QStringLiteral("boat"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.guest(0).name, QStringLiteral("Kofi Boateng"));
        model.search(QStringLiteral("412 34"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.guest(0).name, QStringLiteral("Ama Mensah"));
        model.search({});
        QCOMPARE(model.rowCount(), 2);
    }
    void aWholeNumberNobodyHereHasIsShownToo() {
        const LibPhoneParser phones(QStringLiteral("GH"));
        GuestsModel model(phones);
        const Tester tester(&model, kReport);
        model.load({of(QStringLiteral("+233244123456"), QStringLiteral("Ama"), order(3, 30))});
        model.search(QStringLiteral("020 811 7744"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.guest(0).phone, QStringLiteral("+233208117744"));
        model.search(QStringLiteral("ama"));
        QCOMPARE(model.rowCount(), 1);
        model.search({});
        QCOMPARE(model.rowCount(), 1);
    }
    void devicesThatArePutOutStandLast() {
        DevicesModel model;
        const Tester tester(&model, kReport);
        Device out{idOf<DeviceId>(1), QStringLiteral("Old tablet"), DeviceKind::Staff, {}, {}, {}, {}, Instant{5}};
        Device in{idOf<DeviceId>(2), QStringLiteral("Kiosk"), DeviceKind::Kiosk, {}, {}, {}, {}, std::nullopt};
        model.load({out, in});
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Kiosk"));
        QVERIFY(model.index(1).data(DevicesModel::RevokedRole).toBool());
    }
    void everyAlertSaysWhatToDo() {
        AlertsModel model;
        const Tester tester(&model, kReport);
        std::vector<Alert> alerts;
        for (const AlertKind kind : {AlertKind::UnmatchedMoney, AlertKind::AmountMismatch, AlertKind::ProviderFault,
                                     AlertKind::PrinterFault, AlertKind::MessageDead, AlertKind::TooManyPins}) {
            Alert alert;
            alert.kind = kind;
            alerts.push_back(alert);
        }
        model.load(alerts);
        for (const Alert& alert : model.alerts()) {
            QVERIFY(!alertWords(alert).headline.isEmpty());
            QVERIFY(!alertWords(alert).advice.isEmpty());
        }
    }
    void messagesChangeOnlyWhenSomethingIsNew() {
        MessagesModel model;
        const Tester tester(&model, kReport);
        Mail mail;
        mail.to = QStringLiteral("ama@example.com");
        mail.writtenAt = Instant{7};
        QVERIFY(model.load({mail}));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QVERIFY(!model.load({mail}));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.index(0).data(MessagesModel::ToRole).toString(), mail.to);
    }
};
FRONTDESK_TEST(DeskModelsTest)

#include "desk_models_test.moc"

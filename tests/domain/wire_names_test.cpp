// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/caller.h"
#include "app/domain/order.h"
#include "app/ports/records.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

namespace {

/// The names of all values of an enum that counts from 0, after checking that each reads back.
template <class Enum, class Name, class Read>
QByteArray namesOf(Enum last, Name name, Read read) {
    QByteArrayList names;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const auto value = static_cast<Enum>(i);
        if (read(name(value)) != value) return "does not read back: " + name(value);
        names += name(value);
    }
    if (read("nonsense") || read("")) return "reads nonsense";
    return names.join(' ');
}

}  // namespace

class WireNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spellingsAreThoseOfTheContract() {
        QCOMPARE(
            namesOf(
                OrderStatus::Uncollected, [](OrderStatus s) { return wireName(s); }, orderStatusFromWire),
            QByteArray("awaiting_payment placed accepted scheduled preparing ready out_for_delivery completed rejected "
                       "cancelled expired uncollected"));
        QCOMPARE(namesOf(
                     OrderSource::Table, [](OrderSource s) { return wireName(s); }, orderSourceFromWire),
                 QByteArray("web frontdesk phone kiosk table"));
        QCOMPARE(namesOf(
                     LineStatus::Voided, [](LineStatus s) { return wireName(s); }, lineStatusFromWire),
                 QByteArray("new sent cooking ready served voided"));
        QCOMPARE(
            namesOf(
                PaymentMethod::MobileMoneyManual, [](PaymentMethod m) { return wireName(m); }, paymentMethodFromWire),
            QByteArray("cash paystack mtn_momo telecel_cash at_money card_terminal mobile_money_manual"));
        QCOMPARE(namesOf(
                     PaymentStatus::Failed, [](PaymentStatus s) { return wireName(s); }, paymentStatusFromWire),
                 QByteArray("unpaid pending authorised partially_paid paid partially_refunded refunded failed"));
        QCOMPARE(namesOf(
                     StaffRole::Owner, [](StaffRole r) { return wireName(r); }, staffRoleFromWire),
                 QByteArray("kitchen cashier manager owner"));
    }

    void spellingsInTheStoreStayAsTheyAre() {
        QCOMPARE(namesOf(
                     PaymentState::Voided, [](PaymentState s) { return storedName(s); }, paymentStateFromStored),
                 QByteArray("created sent pending unknown succeeded failed expired voided"));
        QCOMPARE(namesOf(
                     PrintJobState::Cancelled, [](PrintJobState s) { return storedName(s); }, printJobStateFromStored),
                 QByteArray("queued sent confirmed failed asking cancelled"));
        QCOMPARE(namesOf(
                     PrintWhat::Kitchen, [](PrintWhat w) { return wireName(w); }, printWhatFromWire),
                 QByteArray("receipt kitchen"));
        QCOMPARE(wireName(PrintWhat::Label), QByteArray("label"));
        QVERIFY(!printWhatFromWire("label"));  // nobody asks for one from outside
        QVERIFY(printWhatFromStored("label") == PrintWhat::Label);
    }

    void fulfilmentsReadBack() {
        QByteArrayList names;
        for (const Fulfilment fulfilment : kAllFulfilments) {
            QVERIFY(fulfilmentFromWire(wireName(fulfilment)) == fulfilment);
            names += wireName(fulfilment);
        }
        QCOMPARE(names.join(' '), QByteArray("pickup delivery dine_in"));
        QVERIFY(!fulfilmentFromWire("Pickup"));
    }

    void reasonsAreSpelledForTheMenu() {
        QCOMPARE(wireName(Unavailable::SoldOut), QByteArray("sold_out"));
        QCOMPARE(wireName(Unavailable::Hours), QByteArray("hours"));
        QCOMPARE(wireName(Unavailable::ServiceType), QByteArray("service_type"));
    }
};

FRONTDESK_TEST(WireNamesTest)
#include "wire_names_test.moc"

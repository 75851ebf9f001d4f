// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/caller.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

namespace {

Caller staff(StaffRole role) {
    Caller caller;
    caller.kind = Caller::Kind::Staff;
    caller.role = role;
    return caller;
}

}  // namespace

class PermissionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRoleMayWhatTheContractGivesIt_data() {
        QTest::addColumn<Permission>("permission");
        QTest::addColumn<QByteArray>("roles");  // kitchen, cashier, manager, owner
        using P = Permission;
        const QByteArray all("kcmo"), fromCashier("cmo"), fromManager("mo"), ownerOnly("o"), nobody("");
        QTest::newRow("read orders") << P::ReadOrders << all;
        QTest::newRow("cook") << P::CookOrders << all;
        QTest::newRow("step back") << P::StepBack << all;
        QTest::newRow("availability") << P::SetAvailability << all;
        QTest::newRow("place") << P::PlaceOrders << fromCashier;
        QTest::newRow("accept") << P::AcceptOrders << fromCashier;
        QTest::newRow("reject") << P::RejectOrders << fromCashier;
        QTest::newRow("cancel before preparing") << P::CancelBeforePreparing << fromCashier;
        QTest::newRow("hand out") << P::HandOut << fromCashier;
        QTest::newRow("complete a paid order") << P::CompletePaid << fromCashier;
        QTest::newRow("take payments") << P::TakePayments << fromCashier;
        QTest::newRow("small discounts") << P::DiscountSmall << fromCashier;
        QTest::newRow("print") << P::Print << fromCashier;
        QTest::newRow("read notifications") << P::ReadNotifications << fromCashier;
        QTest::newRow("tell who rings") << P::TakeCalls << fromCashier;
        QTest::newRow("issue invoices") << P::IssueInvoices << fromCashier;
        QTest::newRow("pair devices") << P::PairDevices << fromManager;
        QTest::newRow("end the token of a table") << P::ReissueTableTokens << fromManager;
        QTest::newRow("cancel later") << P::CancelLater << fromManager;
        QTest::newRow("complete on credit") << P::CompleteOnCredit << fromManager;
        QTest::newRow("any discount") << P::DiscountAny << fromManager;
        QTest::newRow("refund") << P::Refund << fromManager;
        QTest::newRow("resolve alerts") << P::ResolveAlerts << fromManager;
        QTest::newRow("change settings") << P::ChangeSettings << ownerOnly;
        QTest::newRow("what only the system does") << P::SystemOnly << nobody;
    }
    void everyRoleMayWhatTheContractGivesIt() {
        QFETCH(Permission, permission);
        QByteArray found;
        if (isAllowed(staff(StaffRole::Kitchen), permission)) found += 'k';
        if (isAllowed(staff(StaffRole::Cashier), permission)) found += 'c';
        if (isAllowed(staff(StaffRole::Manager), permission)) found += 'm';
        if (isAllowed(staff(StaffRole::Owner), permission)) found += 'o';
        QTEST(found, "roles");
    }

    void othersHaveNothingOfTheTable() {
        for (const auto kind :
             {Caller::Kind::Anonymous, Caller::Kind::Guest, Caller::Kind::Customer, Caller::Kind::Kiosk}) {
            Caller caller = staff(StaffRole::Owner);
            caller.kind = kind;
            for (int p = 0; p <= static_cast<int>(Permission::SystemOnly); ++p)
                QVERIFY(!isAllowed(caller, static_cast<Permission>(p)));
        }
    }

    void theSystemMayEverything() {
        for (int p = 0; p <= static_cast<int>(Permission::SystemOnly); ++p)
            QVERIFY(isAllowed(Caller::system(), static_cast<Permission>(p)));
    }

    void actorsAreNamedForTheLog() {
        const auto uuid = Uuid::fromText("019abcde-0000-7000-8000-000000000001").value();
        Caller clerk = staff(StaffRole::Cashier);
        clerk.staffId = StaffId(uuid);
        QCOMPARE(clerk.actor(), QByteArray("staff:019abcde-0000-7000-8000-000000000001"));
        Caller customer;
        customer.kind = Caller::Kind::Customer;
        customer.customerId = CustomerId(uuid);
        QCOMPARE(customer.actor(), QByteArray("customer:019abcde-0000-7000-8000-000000000001"));
        Caller other;
        other.kind = Caller::Kind::Guest;
        QCOMPARE(other.actor(), QByteArray("guest"));
        other.kind = Caller::Kind::Kiosk;
        QCOMPARE(other.actor(), QByteArray("kiosk"));
        QCOMPARE(Caller::system().actor(), QByteArray("system"));
    }
};

FRONTDESK_TEST(PermissionsTest)
#include "permissions_test.moc"

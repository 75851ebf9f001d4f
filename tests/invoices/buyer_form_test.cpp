// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/buyer_form.h"
#include "tests/invoices/invoice_desk.h"
#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "ui/common/form_field.h"
#include "ui/queue/invoice_sheet.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::InvoiceDesk;

namespace {

struct Fixture {
    InvoiceDesk desk;
    OrderPtr order;

    explicit Fixture(const QString& name = QStringLiteral("Ama Mensah")) {
        order = std::make_shared<const Order>(desk.paidOrder(name));
    }
    InvoiceSheet* open() {
        auto* sheet = new InvoiceSheet({desk.ui.desk, desk.ui.events, desk.ui.theme, desk.ui.session, &desk.actions},
                                       order, &desk.window);
        sheet->open();
        [&] { QTRY_VERIFY(InvoiceDesk::button(sheet, "issue") != nullptr); }();
        return sheet;
    }
    static QLineEdit* field(const QWidget* sheet, const char* name) {
        return sheet->findChild<QLineEdit*>(QString::fromLatin1(name));
    }
    static void press(const QWidget* sheet, const char* name) { InvoiceDesk::button(sheet, name)->click(); }
    std::vector<Invoice> documents() {
        return *desk.ui.test.run<std::vector<Invoice>>([this] { return desk.ui.desk.invoices.ofOrder(order->id); });
    }
};

}  // namespace

class BuyerFormTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theOrderSaysWhoBuys() {
        Fixture f;
        const InvoiceSheet* sheet = f.open();
        QCOMPARE(Fixture::field(sheet, "buyer-name")->text(), QStringLiteral("Ama Mensah"));
        QVERIFY(Fixture::field(sheet, "due-date") == nullptr);
        QCOMPARE(test::tooSmall(f.desk.window.window()), QStringList());
        QCOMPARE(test::nameless(f.desk.window.window()), QStringList());
    }
    void withoutABuyerANameIsMissing() {
        Fixture f;
        const InvoiceSheet* sheet = f.open();
        Fixture::field(sheet, "buyer-name")->clear();
        Fixture::press(sheet, "issue");
        QVERIFY(InvoiceDesk::label(sheet, "buyer-name-below").startsWith(u'!'));
        QVERIFY(f.documents().empty());
        QTest::keyClicks(Fixture::field(sheet, "buyer-name"), QStringLiteral("A"));
        QCOMPARE(InvoiceDesk::label(sheet, "buyer-name-below"), QString());
    }
    void whatTheServiceFindsWrongStandsAtItsField() {
        Fixture f;
        BuyerForm form(f.desk.ui.theme, *f.desk.ui.desk.restaurant, true, &f.desk.window);
        form.show();
        QVERIFY(form.showFaults({{QStringLiteral("buyer.tax_id"), "invalid", {}},
                                 {QStringLiteral("due_date"), "out_of_range", {}},
                                 {QStringLiteral("notes"), "too_long", {}}}));
        QVERIFY(InvoiceDesk::label(&form, "buyer-tax-id-below").startsWith(u'!'));
        QVERIFY(InvoiceDesk::label(&form, "due-date-below").startsWith(u'!'));
        QVERIFY(InvoiceDesk::label(&form, "notes-below").startsWith(u'!'));
        QCOMPARE(InvoiceDesk::label(&form, "buyer-email-below"), QString());
        QVERIFY(!form.showFaults({{QStringLiteral("lines"), "required", {}}}));
    }
    void anUnknownCountryIsToldBeforeAnythingIsSent() {
        Fixture f;
        const InvoiceSheet* sheet = f.open();
        Fixture::field(sheet, "buyer-country")->setText(QStringLiteral("Atlantis"));
        Fixture::press(sheet, "issue");
        QVERIFY(InvoiceDesk::label(sheet, "buyer-country-below").startsWith(u'!'));
        QVERIFY(f.documents().empty());
    }
    void theDocumentSaysWhatWasTyped() {
        Fixture f;
        const InvoiceSheet* sheet = f.open();
        Fixture::field(sheet, "buyer-name")->setText(QStringLiteral("Nordlicht Studio GmbH"));
        Fixture::field(sheet, "buyer-tax-id")->setText(QStringLiteral("DE987654321"));
        Fixture::field(sheet, "buyer-country")->setText(QStringLiteral("Germany"));
        Fixture::field(sheet, "buyer-email")->setText(QStringLiteral("rechnung@nordlicht.example"));
        sheet->findChild<QPlainTextEdit*>(QStringLiteral("buyer-address"))
            ->setPlainText(QStringLiteral("Ritterstraße 11\n10969 Berlin"));
        Fixture::press(sheet, "issue");
        QTRY_VERIFY(InvoiceDesk::button(sheet, "print-invoice") != nullptr);
        QVERIFY(InvoiceDesk::label(sheet, "said").contains(QStringLiteral("INV-")));
        QCOMPARE(f.documents().size(), size_t(1));
        const InvoiceParty buyer = f.documents().front().buyer;
        QCOMPARE(buyer.name, QStringLiteral("Nordlicht Studio GmbH"));
        QCOMPARE(buyer.taxId, QStringLiteral("DE987654321"));
        QCOMPARE(buyer.country, QStringLiteral("DE"));
        QCOMPARE(buyer.email, QStringLiteral("rechnung@nordlicht.example"));
    }
    void withoutABuyerItIsSimplified() {
        Fixture f;
        const InvoiceSheet* sheet = f.open();
        Fixture::press(sheet, "simplified");
        QVERIFY(!Fixture::field(sheet, "buyer-name")->isVisible());
        Fixture::press(sheet, "issue");
        QTRY_VERIFY(InvoiceDesk::button(sheet, "print-invoice") != nullptr);
        QCOMPARE(f.documents().front().buyer.name, QString());
    }
    void aDraftIsKeptAndFoundAgain() {
        Fixture f;
        InvoiceSheet* sheet = f.open();
        Fixture::field(sheet, "buyer-name")->setText(QStringLiteral("Mensah Ltd"));
        Fixture::press(sheet, "save-draft");
        QTRY_VERIFY(InvoiceDesk::button(sheet, "drop-draft") != nullptr);
        QVERIFY(f.documents().empty());
        sheet->dismiss();
        InvoiceSheet* again = f.open();
        QTRY_COMPARE(Fixture::field(again, "buyer-name")->text(), QStringLiteral("Mensah Ltd"));
        Fixture::press(again, "drop-draft");
        QTRY_COMPARE(Fixture::field(again, "buyer-name")->text(), QStringLiteral("Ama Mensah"));
        QVERIFY(InvoiceDesk::button(again, "drop-draft") == nullptr);
    }
    void theAccountOfTheOrderIsTheBuyer() {
        Fixture f;
        Customer account = f.desk.ui.test.addCustomer(QStringLiteral("office@mensah.example"));
        account.businessName = QStringLiteral("Mensah Ltd");
        account.taxId = QStringLiteral("C0004567890");
        account.version += 1;
        const auto saved =
            f.desk.ui.test.run<void>([&f, account] { return f.desk.ui.test.backend().customers.update(account); });
        QVERIFY(saved.has_value());
        Order order = *f.order;
        order.customerId = account.id;
        const auto start = f.desk.ui.test.run<InvoiceStart>(
            [&f, order] { return readInvoiceStart(f.desk.ui.desk, order, f.desk.ui.session.caller()); });
        QVERIFY(start.has_value());
        QCOMPARE(start->buyer.name, QStringLiteral("Mensah Ltd"));
        QCOMPARE(start->buyer.taxId, QStringLiteral("C0004567890"));
    }
    void oneWhoMayNotIssueIsTold() {
        Fixture f;
        f.desk.ui.session.signIn(f.desk.ui.test.staff(StaffRole::Kitchen));
        const InvoiceSheet* sheet = f.open();
        Fixture::press(sheet, "issue");
        QTRY_VERIFY(InvoiceDesk::label(sheet, "said").contains(QStringLiteral("Your role may not do this")));
        QVERIFY(f.documents().empty());
    }
    void atTwiceTheTextEverythingIsReached() {
        Fixture f;
        f.desk.ui.theme.setTextScale(2.0);
        f.desk.window.resize(1024, 600);
        const InvoiceSheet* sheet = f.open();
        QCOMPARE(test::tooSmall(f.desk.window.window()), QStringList());
        QVERIFY(InvoiceDesk::button(sheet, "issue")->visibleRegion().boundingRect().height() >= 48);
    }
};
FRONTDESK_TEST(BuyerFormTest)

#include "buyer_form_test.moc"

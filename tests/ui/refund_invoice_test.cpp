// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "tests/ui/ui_desk.h"
#include "ui/common/figure_label.h"
#include "ui/queue/invoice_sheet.h"
#include "ui/queue/refund_sheet.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

struct Fixture {
    UiDesk ui;
    QWidget window;
    OrderPtr order;

    explicit Fixture(StaffRole role = StaffRole::Manager) {
        // 45.00 + 2 x 12.00 = 69.00
        order = std::make_shared<const Order>(ui.pay(ui.placeWeb(QStringLiteral("Ama Mensah"))));
        ui.session.signIn(ui.test.staff(role));
        window.resize(1290, 734);
        window.show();
    }
    RefundSheet* refund() {
        auto* sheet = new RefundSheet({ui.desk, ui.theme, ui.session}, order, &window);
        sheet->openAtAmount();
        return sheet;
    }
    InvoiceSheet* invoice() {
        auto* sheet = new InvoiceSheet({ui.desk, ui.events, ui.theme, ui.session}, order, &window);
        sheet->open();
        return sheet;
    }
    static QAbstractButton* button(const QWidget* sheet, const char* name) {
        return sheet->findChild<QAbstractButton*>(QString::fromLatin1(name));
    }
    static QLineEdit* field(const QWidget* sheet, const char* name) {
        return sheet->findChild<QLineEdit*>(QString::fromLatin1(name));
    }
    static QString label(const QWidget* sheet, const char* name) {
        const auto* found = sheet->findChild<QLabel*>(QString::fromLatin1(name));
        return found != nullptr ? found->text() : QString();
    }
    static QString figure(const QWidget* sheet, const char* name) {
        return sheet->findChild<FigureLabel*>(QString::fromLatin1(name))->text();
    }
    InvoiceSheet* issued() {
        InvoiceSheet* sheet = invoice();
        [&] { QTRY_VERIFY(button(sheet, "issue")->isVisible()); }();
        button(sheet, "issue")->click();
        [&] { QTRY_VERIFY(button(sheet, "print-invoice")->isVisible()); }();
        return sheet;
    }
};

}  // namespace

class RefundInvoiceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatRemainsIsOfferedAndAReasonIsNeeded() {
        Fixture f;
        RefundSheet* sheet = f.refund();
        QVERIFY(Fixture::figure(sheet, "amount").endsWith(QStringLiteral("69.00")));
        QVERIFY(!Fixture::button(sheet, "give-back")->isEnabled());
        QCOMPARE(test::tooSmall(sheet), QStringList());
        QCOMPARE(test::nameless(sheet), QStringList());
        Fixture::field(sheet, "reason")->setText(QStringLiteral("cold"));
        QVERIFY(Fixture::button(sheet, "give-back")->isEnabled());
    }
    void aPartGoesBackByKeys() {
        Fixture f;
        RefundSheet* sheet = f.refund();
        QTest::keyClicks(sheet, QStringLiteral("12"));
        QVERIFY(Fixture::figure(sheet, "amount").endsWith(QStringLiteral("12")));
        Fixture::field(sheet, "reason")->setText(QStringLiteral("one sobolo was missing"));
        QSignalSpy refunded(sheet, &RefundSheet::refunded);
        QTest::keyClick(sheet, Qt::Key_Return);
        QTRY_COMPARE(refunded.count(), 1);
        QVERIFY(Fixture::figure(sheet, "given-back").endsWith(QStringLiteral("12.00")));
        const Order after = f.ui.find(f.order->id);
        QCOMPARE(after.money().refunded.minor(), qint64(1200));
        QCOMPARE(RefundSheet::remainingOf(after).value.minor(), qint64(5700));
    }
    void moreThanWasPaidIsRefusedInWords() {
        Fixture f;
        RefundSheet* sheet = f.refund();
        QTest::keyClicks(sheet, QStringLiteral("690"));
        Fixture::field(sheet, "reason")->setText(QStringLiteral("x"));
        QVERIFY(!Fixture::button(sheet, "give-back")->isEnabled());
        QVERIFY(Fixture::label(sheet, "problem").contains(QStringLiteral("69.00")));
    }
    void aCashierIsTold() {
        Fixture f(StaffRole::Cashier);
        RefundSheet* sheet = f.refund();
        Fixture::field(sheet, "reason")->setText(QStringLiteral("x"));
        Fixture::button(sheet, "give-back")->click();
        QTRY_VERIFY(Fixture::label(sheet, "problem").contains(QStringLiteral("Your role may not do this")));
    }
    void anInvoiceIsIssuedToTheBuyerAsTyped() {
        Fixture f;
        InvoiceSheet* sheet = f.invoice();
        QTRY_VERIFY(Fixture::button(sheet, "issue")->isVisible());
        QCOMPARE(Fixture::field(sheet, "buyer-name")->text(), QStringLiteral("Ama Mensah"));
        Fixture::field(sheet, "buyer-name")->setText(QStringLiteral("Mensah Ltd"));
        Fixture::field(sheet, "buyer-tax-id")->setText(QStringLiteral("C0004567890"));
        Fixture::button(sheet, "issue")->click();
        QTRY_VERIFY(Fixture::button(sheet, "print-invoice")->isVisible());
        QVERIFY(Fixture::label(sheet, "invoice-number").startsWith(QStringLiteral("INV-")));
        const auto documents =
            f.ui.test.run<std::vector<Invoice>>([&f] { return f.ui.desk.invoices.ofOrder(f.order->id); });
        QVERIFY(documents.has_value());
        QCOMPARE(documents->size(), size_t(1));
        QCOMPARE(documents->front().buyer.name, QStringLiteral("Mensah Ltd"));
        QCOMPARE(documents->front().buyer.taxId, QStringLiteral("C0004567890"));
    }
    void theSecondTimeTheSameInvoiceIsShown() {
        Fixture f;
        const QString number = Fixture::label(f.issued(), "invoice-number");
        InvoiceSheet* again = f.invoice();
        QTRY_COMPARE(Fixture::label(again, "invoice-number"), number);
        QVERIFY(!Fixture::button(again, "issue")->isVisible());
    }
    void aRefundOfAnInvoicedOrderNamesItsCreditNote() {
        Fixture f;
        f.issued()->dismiss();
        RefundSheet* sheet = f.refund();
        Fixture::field(sheet, "reason")->setText(QStringLiteral("cold"));
        Fixture::button(sheet, "give-back")->click();
        QTRY_VERIFY(Fixture::label(sheet, "credit-note").contains(QStringLiteral("CN-")));
    }
};
FRONTDESK_TEST(RefundInvoiceTest)

#include "refund_invoice_test.moc"

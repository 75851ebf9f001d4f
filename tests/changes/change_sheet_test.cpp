// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/change_sheet.h"
#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "tests/ui/ui_desk.h"
#include "ui/common/figure_label.h"
#include "ui/queue/change_row.h"
#include "ui/queue/dish_sheet.h"

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
    Order order;
    ChangeSheet* sheet = nullptr;

    /// An order of one jollof 45.00 and two sobolo 24.00 that the kitchen has.
    explicit Fixture(const QSize& size = {1366, 768}, bool paid = false) {
        ui.desk.changes = &ui.test.backend().changes;
        order = ui.test.placeByCashier();
        if (paid) order = ui.pay(order);
        ui.session.signIn(ui.test.staff(StaffRole::Cashier));
        window.resize(size);
        window.show();
    }
    ChangeSheet& open() {
        sheet = new ChangeSheet({ui.desk, ui.theme, ui.session}, std::make_shared<const Order>(order), &window);
        sheet->openAtLines();
        return *sheet;
    }
    ChangeRow* row(int index) const { return sheet->findChild<ChangeRow*>(QStringLiteral("row-%1").arg(index)); }
    void press(int index, const char* name) const {
        row(index)->findChild<QAbstractButton*>(QString::fromLatin1(name))->click();
    }
    QAbstractButton* button(const char* name) const {
        return sheet->findChild<QAbstractButton*>(QString::fromLatin1(name));
    }
    QString total() const { return sheet->findChild<FigureLabel*>(QStringLiteral("new-total"))->text(); }
    QString label(const char* name) const { return sheet->findChild<QLabel*>(QString::fromLatin1(name))->text(); }
    QLineEdit* reason() const { return sheet->findChild<QLineEdit*>(QStringLiteral("reason")); }
};

}  // namespace

class ChangeSheetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTouchShowsWhatItComesTo() {
        Fixture f;
        f.open();
        QVERIFY(!f.button("send")->isEnabled());
        f.press(1, "more");
        QTRY_VERIFY(f.total().endsWith(QStringLiteral("81.00")));
        QVERIFY(f.label("difference").contains(QStringLiteral("12.00")));
        QVERIFY(f.row(1)->findChild<QLabel*>(QStringLiteral("state"))->text().contains(QStringLiteral("Was 2")));
        QCOMPARE(f.ui.find(f.order.id).version, f.order.version);  // nothing has happened yet
    }

    void changesAreSentOnce() {
        Fixture f;
        ChangeSheet& sheet = f.open();
        QSignalSpy changed(&sheet, &ChangeSheet::changed);
        f.press(1, "more");
        f.button("send")->click();
        f.button("send")->click();
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(f.ui.find(f.order.id).total.minor(), 8100);
        QCOMPARE(f.ui.find(f.order.id).changes, 1);
    }

    void whatTheKitchenHasNeedsAReason() {
        Fixture f;
        ChangeSheet& sheet = f.open();
        QVERIFY(!f.reason()->isVisible());
        f.press(1, "off");
        QVERIFY(f.reason()->isVisible());
        f.button("send")->click();
        QCOMPARE(f.window.focusWidget(), f.reason());
        QSignalSpy changed(&sheet, &ChangeSheet::changed);
        f.reason()->setText(QStringLiteral("sold out"));
        f.button("send")->click();
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(f.ui.find(f.order.id).timeline.back().reason, QStringLiteral("sold out"));
    }

    void whatWasTakenOffComesBack() {
        Fixture f;
        f.open();
        f.press(1, "off");
        f.press(1, "off");  // Keep
        QVERIFY(!f.button("send")->isEnabled());
        f.press(1, "off");
        QTest::keyClick(f.row(1), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!f.button("send")->isEnabled());
    }

    void keysDoAllOfIt() {
        Fixture f;
        ChangeSheet& sheet = f.open();
        QSignalSpy changed(&sheet, &ChangeSheet::changed);
        QVERIFY(f.row(0)->isAncestorOf(f.window.focusWidget()));
        QTest::keyClick(f.window.focusWidget(), Qt::Key_Down);
        QVERIFY(f.row(1)->isAncestorOf(f.window.focusWidget()));
        QTest::keyClick(f.window.focusWidget(), Qt::Key_Plus);
        QTRY_VERIFY(f.total().endsWith(QStringLiteral("81.00")));
        QTest::keyClick(f.window.focusWidget(), Qt::Key_F9);
        QTRY_COMPARE(changed.count(), 1);
    }

    void aDishIsAddedFromTheMenu() {
        Fixture f;
        f.open();
        f.sheet->addDish();
        auto* dishes = f.window.findChild<DishSheet*>();
        QVERIFY(dishes != nullptr);
        auto* search = dishes->findChild<QLineEdit*>(QStringLiteral("dish-search"));
        QTest::keyClicks(search, QStringLiteral("wat"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(f.row(2) != nullptr);
        QTRY_VERIFY(f.total().endsWith(QStringLiteral("75.00")));
        QCOMPARE(f.row(2)->findChild<FigureLabel*>(QStringLiteral("price"))->text(), QStringLiteral("6.00"));
        f.press(2, "off");
        QTRY_VERIFY(f.row(2) == nullptr);
    }

    void moreThanItWouldComeToIsSaidBefore() {
        Fixture f({1366, 768}, true);
        f.open();
        f.press(1, "less");
        QTRY_VERIFY(f.label("problem").contains(QStringLiteral("69.00")));
        QVERIFY(!f.button("send")->isEnabled());
        QCOMPARE(f.ui.find(f.order.id).version, f.order.version);
    }

    void anInvoicedOrderSaysSoAtOnce() {
        Fixture f({1366, 768}, true);
        const Caller cashier = f.ui.test.staff(StaffRole::Cashier);
        QVERIFY(
            f.ui.test.run<IssuedInvoice>([&] { return f.ui.test.backend().invoicing.forStaff(f.order.id, cashier); }));
        f.open();
        QTRY_VERIFY(f.label("problem").contains(QStringLiteral("invoice")));
    }

    void nothingLeftIsSaidInWords() {
        Fixture f;
        f.open();
        f.press(0, "off");
        f.press(1, "off");
        QTRY_VERIFY(f.label("problem").contains(QStringLiteral("Cancel the order")));
    }

    void whatIsSoldOutIsSaidAtItsLine() {
        Fixture f;
        const Caller manager = f.ui.test.staff(StaffRole::Manager);
        const MenuItemId sobolo = f.ui.test.item(QStringLiteral("Sobolo")).id;
        QVERIFY(f.ui.test.run<void>(
            [&] { return f.ui.test.backend().menu.setAvailability(sobolo, false, std::nullopt, manager); }));
        f.open();
        f.press(1, "more");
        QTRY_VERIFY(
            f.row(1)->findChild<QLabel*>(QStringLiteral("problem"))->text().contains(QStringLiteral("had now")));
    }

    void everythingIsLargeEnoughAndNamed_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        QTest::newRow("1366x768") << QSize(1366, 768) << 1.0;
        QTest::newRow("1024x600") << QSize(1024, 600) << 1.0;
        QTest::newRow("1366x768, 200 %") << QSize(1366, 768) << 2.0;
    }
    void everythingIsLargeEnoughAndNamed() {
        QFETCH(QSize, size);
        QFETCH(double, scale);
        Fixture f(size);
        f.ui.theme.setTextScale(scale);
        f.open();
        f.press(1, "off");
        QCOMPARE(test::tooSmall(f.sheet), QStringList());
        QCOMPARE(test::nameless(f.sheet), QStringList());
        QTest::qWait(50);
        const QString folder = qEnvironmentVariable("FRONTDESK_TEST_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(f.window.grab().save(
                QStringLiteral("%1/change-sheet %2.png").arg(folder, QLatin1String(QTest::currentDataTag()))));
    }

    void itIsOfferedWhereItCanBeDone() {
        Fixture f;
        QVERIFY(ChangeSheet::offers(f.order, f.ui.desk, f.ui.session));
        const Order ready = f.ui.move(f.ui.move(f.order, OrderStatus::Preparing), OrderStatus::Ready);
        QVERIFY(!ChangeSheet::offers(ready, f.ui.desk, f.ui.session));
        f.ui.desk.changes = nullptr;
        QVERIFY(!ChangeSheet::offers(f.order, f.ui.desk, f.ui.session));
    }
};

FRONTDESK_TEST(ChangeSheetTest)
#include "change_sheet_test.moc"

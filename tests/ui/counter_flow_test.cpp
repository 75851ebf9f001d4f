// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "tests/ui/ui_desk.h"
#include "ui/common/action_button.h"
#include "ui/common/error_text.h"
#include "ui/common/notices.h"
#include "ui/common/sheet.h"
#include "ui/counter/change_box.h"
#include "ui/counter/counter_screen.h"
#include "ui/counter/menu_grid.h"
#include "ui/counter/option_card.h"
#include "ui/counter/order_panel.h"
#include "ui/counter/payment_sheet.h"
#include "ui/counter/ticket_list.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointingDevice>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

Money cedis(qint64 minor) {
    return {minor, *Currency::fromCode("GHS")};
}

/// New order on fresh services, in a window of its own.
struct Counter {
    explicit Counter(UiDesk& services) : ui(services) {
        window.resize(1290, 734);
        screen.resize(1290, 734);
        window.show();
        if (!QTest::qWaitForWindowActive(&window)) qFatal("the window does not get the keys");
        screen.onShown();
    }

    UiDesk& ui;
    QWidget window;
    Notices notices{ui.theme, &window};
    CounterScreen screen{{ui.desk, ui.events, ui.theme, ui.session, notices}, &window};

    template <class Widget = QWidget>
    Widget* find(const char* name) {
        QWidget* top = Sheet::topOf(&window);
        return (top != nullptr ? top : static_cast<QWidget*>(&screen))->findChild<Widget*>(QString::fromUtf8(name));
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &window, static_cast<Qt::Key>(key), modifiers);
    }
    void type(const char* text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text)); }

    /// A finger on the middle of @p widget, or on @p at of it; down and up again.
    void touch(QWidget* widget, std::optional<QPoint> at = {}) {
        QVERIFY(widget != nullptr);
        const QPoint point = widget->mapTo(&window, at.value_or(widget->rect().center()));
        QTest::touchEvent(window.windowHandle(), finger).press(0, point);
        QTest::touchEvent(window.windowHandle(), finger).release(0, point);
        QCoreApplication::processEvents();
    }
    void touchTile(const char* name) {
        auto* grid = screen.findChild<MenuGrid*>();
        for (int row = 0; row < screen.menuModel().rowCount(); ++row) {
            if (screen.menuModel().tile(row).item->name != QString::fromUtf8(name)) continue;
            touch(grid->viewport(), grid->visualRect(screen.menuModel().index(row)).center());
            return;
        }
        QFAIL("no such tile on this page");
    }
    DraftLine wish(const char* name, int quantity = 1) {
        DraftLine line;
        line.itemId = ui.test.item(QString::fromUtf8(name)).id;
        line.quantity = quantity;
        return line;
    }
    std::vector<Order> orders() {
        auto page = ui.test.run<Page<Order>>([this] { return ui.desk.orders.list({}); });
        return page ? page->rows : std::vector<Order>();
    }
    std::vector<StoredDraft> drafts() {
        auto all = ui.test.run<std::vector<StoredDraft>>([this] { return ui.desk.taking.drafts(); });
        return all ? *all : std::vector<StoredDraft>();
    }

    QPointingDevice* finger = QTest::createTouchDevice();
};

}  // namespace

class CounterFlowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSaleByKeyboardAlone() {
        UiDesk ui;
        Counter c(ui);
        // Three of what "sob" finds: no choices, so it is in the order at once.
        c.key(Qt::Key_F3);
        c.type("3 sob");
        c.key(Qt::Key_Return);
        QCOMPARE(c.screen.ticket().total(), cedis(3600));
        // A jollof needs a size: the sheet opens on it; one step to Regular, Enter takes it and goes on to Add.
        c.type("jol");
        c.key(Qt::Key_Return);
        QVERIFY(Sheet::topOf(&c.window) != nullptr);
        c.key(Qt::Key_Right);
        c.key(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("add"));
        c.key(Qt::Key_Return);
        QVERIFY(Sheet::topOf(&c.window) == nullptr);
        QCOMPARE(c.screen.ticket().total(), cedis(8100));
        // One more of it, then take that back.
        c.key(Qt::Key_Plus);
        QCOMPARE(c.screen.ticket().total(), cedis(12600));
        c.key(Qt::Key_Minus);
        // F10, a hundred given, Enter.
        c.key(Qt::Key_F10);
        c.type("100");
        auto* change = c.find<ChangeBox>("change");
        QCOMPARE(change->figure(), QStringLiteral("19.00"));
        c.key(Qt::Key_Return);
        QTRY_VERIFY(c.find("new-order") != nullptr && c.find("new-order")->isVisible());
        QCOMPARE(c.find<ChangeBox>("change-given")->figure(), QStringLiteral("19.00"));
        const auto orders = c.orders();
        QCOMPARE(orders.size(), 1U);
        QCOMPARE(orders.front().total, cedis(8100));
        QCOMPARE(orders.front().money().status, PaymentStatus::Paid);
        QCOMPARE(orders.front().payments.front().change, cedis(1900));
        QVERIFY(!orders.front().receiptNumber.isEmpty());
        // Enter begins the next order.
        c.key(Qt::Key_Return);
        QTRY_VERIFY(Sheet::topOf(&c.window) == nullptr);
        QCOMPARE(c.screen.ticket().lineCount(), 0);
        QVERIFY(c.drafts().empty());
    }

    void aSaleByTouchAlone() {
        UiDesk ui;
        Counter c(ui);
        c.touchTile("Jollof rice");
        QVERIFY(Sheet::topOf(&c.window) != nullptr);
        c.touch(c.find("option-Large"));
        c.touch(c.find("option-Egg"));
        c.touch(c.find("more"));
        c.touch(c.find("add"));
        QVERIFY(Sheet::topOf(&c.window) == nullptr);
        QCOMPARE(c.screen.ticket().total(), cedis(12800));  // 2 x (45.00 + 15.00 + 4.00)
        c.touch(c.find("category-Drinks"));
        c.touchTile("Water");
        c.touchTile("Water");
        QCOMPARE(c.screen.ticket().total(), cedis(14000));
        c.touch(c.find("line-less"));
        QCOMPARE(c.screen.ticket().total(), cedis(13400));
        c.touch(c.find("charge"));
        c.touch(c.find("quick-14000"));
        QCOMPARE(c.find<ChangeBox>("change")->figure(), QStringLiteral("6.00"));
        c.touch(c.find("take"));
        QTRY_VERIFY(c.find("new-order") != nullptr && c.find("new-order")->isVisible());
        c.touch(c.find("show-receipt"));
        QTRY_VERIFY(!c.find<QLabel>("paper")->pixmap().isNull());
        c.touch(c.find("close"));
        c.touch(c.find("new-order"));
        QTRY_VERIFY(Sheet::topOf(&c.window) == nullptr);
        QCOMPARE(c.orders().front().payments.front().change, cedis(600));
    }

    void addSaysWhatIsMissingAndGoesThere() {
        UiDesk ui;
        Counter c(ui);
        c.touchTile("Jollof rice");
        auto* add = c.find<ActionButton>("add");
        QCOMPARE(add->text(), QStringLiteral("Choose: Size"));
        c.touch(add);
        QVERIFY(Sheet::topOf(&c.window) != nullptr);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("option-Small"));
        QCOMPARE(c.screen.ticket().lineCount(), 0);
    }

    void slidingOffATileAddsNothingAndHoldingItOpensItsOptions() {
        UiDesk ui;
        Counter c(ui);
        c.touch(c.find("category-Drinks"));
        auto* grid = c.screen.findChild<MenuGrid*>();
        const QPoint middle = grid->visualRect(c.screen.menuModel().index(0)).center();
        QTest::mousePress(grid->viewport(), Qt::LeftButton, {}, middle);
        QTest::mouseMove(grid->viewport(), middle + QPoint(0, 400));
        QTest::mouseRelease(grid->viewport(), Qt::LeftButton, {}, middle + QPoint(0, 400));
        QCOMPARE(c.screen.ticket().lineCount(), 0);
        QTest::mousePress(grid->viewport(), Qt::LeftButton, {}, middle);
        QTRY_VERIFY(Sheet::topOf(&c.window) != nullptr);
        QTest::mouseRelease(grid->viewport(), Qt::LeftButton, {}, middle);
        QCOMPARE(c.screen.ticket().lineCount(), 0);
    }

    void tenTapsPayOnce() {
        UiDesk ui;
        Counter c(ui);
        c.screen.ticket().addLine(c.wish("Sobolo", 2));
        QVERIFY(c.screen.charge() != nullptr);
        auto* take = c.find<ActionButton>("take");
        for (int tap = 0; tap < 10; ++tap) QTest::mouseClick(take, Qt::LeftButton);
        for (int tap = 0; tap < 10; ++tap) QTest::keyClick(c.find("given"), Qt::Key_Return);
        QTRY_VERIFY(c.find("new-order") != nullptr && c.find("new-order")->isVisible());
        const auto orders = c.orders();
        QCOMPARE(orders.size(), 1U);
        QCOMPARE(orders.front().payments.size(), 1U);
        QCOMPARE(orders.front().payments.front().amount, cedis(2400));
    }

    void aPartPaymentLeavesTheRestToPay() {
        UiDesk ui;
        Counter c(ui);
        c.screen.ticket().addLine(c.wish("Waakye", 2));  // 80.00
        c.screen.charge();
        c.type("50");
        auto* change = c.find<ChangeBox>("change");
        QCOMPARE(change->tone(), Tone::Warn);
        QCOMPARE(change->figure(), QStringLiteral("30.00"));
        c.key(Qt::Key_Return);
        QTRY_COMPARE(c.find<ActionButton>("take")->isEnabled() && change->figure() == QStringLiteral("0.00"), true);
        QCOMPARE(c.screen.ticket().lineCount(), 0);  // it is an order now
        c.key(Qt::Key_D);                            // the rest by card
        c.key(Qt::Key_Return);
        QTRY_VERIFY(c.find("new-order") != nullptr && c.find("new-order")->isVisible());
        const Order order = c.orders().front();
        QCOMPARE(order.payments.size(), 2U);
        QCOMPARE(order.money().due, cedis(0));
        QCOMPARE(order.payments.back().method, PaymentMethod::CardTerminal);
    }

    void anOrderOfTheQueueIsPaidWhereItStands() {
        UiDesk ui;
        Counter c(ui);
        const Order order = ui.placeWeb(QStringLiteral("Efua Owusu"));
        c.screen.ticket().addLine(c.wish("Water"));
        c.screen.payExisting(order);
        c.key(Qt::Key_E);
        c.key(Qt::Key_Return);
        QTRY_COMPARE(ui.find(order.id).money().status, PaymentStatus::Paid);
        QCOMPARE(c.screen.ticket().lineCount(), 1);  // what was begun here stays
    }

    void aKilledProgramOpensOnTheSameOrder() {
        UiDesk ui;
        DraftLine line;
        {
            Counter c(ui);
            line = c.wish("Sobolo", 4);
            c.screen.ticket().addLine(line);
            c.screen.ticket().setLineNote(0, QStringLiteral("cold"));
            c.screen.ticket().setGuest(QStringLiteral("Ama"), {});
            QTRY_VERIFY(c.screen.unfinished().isSaved());
        }
        Counter again(ui);
        QTRY_COMPARE(again.screen.ticket().lineCount(), 1);
        QCOMPARE(again.screen.ticket().line(0).quantity, 4);
        QCOMPARE(again.screen.ticket().line(0).note, QStringLiteral("cold"));
        QCOMPARE(again.screen.ticket().draft().customerName, QStringLiteral("Ama"));
        QCOMPARE(again.drafts().size(), 1U);
    }

    void holdingPutsAsideAndResumingBringsBack() {
        UiDesk ui;
        Counter c(ui);
        c.screen.ticket().addLine(c.wish("Waakye"));
        c.key(Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(c.screen.ticket().lineCount(), 0);
        c.screen.ticket().addLine(c.wish("Water", 2));
        c.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(Sheet::topOf(&c.window) != nullptr);
        c.key(Qt::Key_Return);
        QTRY_COMPARE(c.screen.ticket().lineCount(), 1);
        QCOMPARE(c.screen.ticket().line(0).name, QStringLiteral("Waakye"));
        // The two waters wait in its place.
        QTRY_VERIFY(c.screen.unfinished().isSaved());
        const auto drafts = c.drafts();
        QCOMPARE(drafts.size(), 2U);
        QCOMPARE(std::count_if(drafts.begin(), drafts.end(), [](const StoredDraft& draft) { return draft.held; }), 1);
    }

    void toTheKitchenPlacesItUnpaid() {
        UiDesk ui;
        Counter c(ui);
        c.screen.ticket().addLine(c.wish("Waakye"));
        c.key(Qt::Key_F9);
        QTRY_COMPARE(c.orders().size(), 1U);
        const Order order = c.orders().front();
        QCOMPARE(order.status, OrderStatus::Accepted);
        QCOMPARE(order.money().status, PaymentStatus::Unpaid);
        QTRY_COMPARE(c.screen.ticket().lineCount(), 0);
        QVERIFY(c.drafts().empty());
    }

    void removingOffersUndo() {
        UiDesk ui;
        Counter c(ui);
        c.screen.ticket().addLine(c.wish("Waakye"));
        c.screen.findChild<TicketList*>()->setCurrent(0);
        c.key(Qt::Key_Delete);
        QCOMPARE(c.screen.ticket().lineCount(), 0);
        QVERIFY(c.notices.offersUndo());
        QVERIFY(c.notices.undo());
        QCOMPARE(c.screen.ticket().lineCount(), 1);
    }

    void aCashierIsToldWhyALargeDiscountIsRefused() {
        UiDesk ui;
        Counter c(ui);
        c.screen.ticket().addLine(c.wish("Waakye"));
        c.key(Qt::Key_F8);
        c.type("50");
        QVERIFY(c.find<QLabel>("problem")->text().contains(QStringLiteral("10 %")));
        QVERIFY(!c.find<ActionButton>("give")->isEnabled());
        c.key(Qt::Key_Delete);
        c.type("10");
        c.find<QLineEdit>("reason")->setText(QStringLiteral("Regular guest"));
        QVERIFY(c.find<ActionButton>("give")->isEnabled());
        c.key(Qt::Key_Return);
        QCOMPARE(c.screen.ticket().total(), cedis(3600));
        QCOMPARE(c.screen.ticket().draft().discountReason, QStringLiteral("Regular guest"));
    }

    void aPhoneOrderNeedsANumberAndAName() {
        UiDesk ui;
        Counter c(ui);
        c.screen.ticket().addLine(c.wish("Waakye"));
        c.screen.showPhone(true);
        c.type("02441234");
        c.screen.sendToKitchen();
        QVERIFY(!c.find<QLabel>("caller-number-state")->text().isEmpty());
        QVERIFY(c.find<QLineEdit>("caller-number")->property("problem").toBool());
        c.find("caller-number")->setFocus();
        c.type("56");
        QCOMPARE(c.find<QLineEdit>("caller-number")->text(), QStringLiteral("024 412 3456"));
        c.find("caller-name")->setFocus();
        c.type("Ama Mensah");
        c.screen.sendToKitchen();
        QTRY_COMPARE(c.orders().size(), 1U);
        QCOMPARE(c.orders().front().source, OrderSource::Phone);
        QCOMPARE(c.orders().front().customerPhone, QStringLiteral("+233244123456"));
    }

    void aKnownCallerHasTheLastOrderAgain() {
        UiDesk ui;
        ui.place(QStringLiteral("Ama Mensah"), OrderSource::Phone);  // 45.00 and 2 x 12.00
        Counter c(ui);
        c.screen.showPhone(true);
        c.type("0244123456");
        QTRY_COMPARE(c.screen.ticket().draft().customerName, QStringLiteral("Ama Mensah"));
        const auto buttons = c.screen.findChildren<ActionButton*>();
        const auto repeat = std::find_if(buttons.begin(), buttons.end(), [](ActionButton* button) {
            return button->text() == QStringLiteral("Repeat");
        });
        QVERIFY(repeat != buttons.end());
        (*repeat)->click();
        QCOMPARE(c.screen.ticket().total(), cedis(6900));
    }

    void aDeliveryAsksWhereTo() {
        UiDesk ui;
        Counter c(ui);
        c.screen.ticket().addLine(c.wish("Waakye"));
        c.key(Qt::Key_F6);  // eat in: which table?
        c.touch(c.find("table-2"));
        QCOMPARE(c.screen.ticket().draft().fulfilment, Fulfilment::DineIn);
        QVERIFY(!c.screen.ticket().draft().tableId.isNull());
        c.key(Qt::Key_F6);  // delivery
        c.touch(c.find("save"));
        QVERIFY(c.find<QLabel>("delivery_address-problem")->isVisible());
        c.touch(c.find("place-Osu"));
        c.find<QLineEdit>("delivery_address")->setText(QStringLiteral("Ringway St 14"));
        c.touch(c.find("save"));
        QVERIFY(Sheet::topOf(&c.window) == nullptr);
        QCOMPARE(c.screen.ticket().total(), cedis(5500));  // 40.00 and 15.00 to Osu
    }

    void aPriceThatChangedIsShownBeforeMoneyIsTaken() {
        UiDesk ui;
        Counter c(ui);
        c.screen.ticket().addLine(c.wish("Waakye"));
        PaymentSheet* sheet = c.screen.charge();
        Menu menu = *ui.desk.menu.current();
        menu.items.at(1).price = cedis(4200);
        const Caller owner = ui.test.staff(StaffRole::Owner);
        QVERIFY(ui.test.run<void>([&] { return ui.desk.menu.replace(menu, owner); }).has_value());
        c.key(Qt::Key_Return);
        QTRY_VERIFY(c.find("payment-problem")->isVisible());
        QVERIFY(c.orders().empty());
        QVERIFY(
            sheet->findChild<QWidget*>(QStringLiteral("to-pay"))->accessibleName().contains(QStringLiteral("42.00")));
        c.key(Qt::Key_Return);
        QTRY_COMPARE(c.orders().size(), 1U);
        QCOMPARE(c.orders().front().total, cedis(4200));
    }

    void atDoubleTextSizeTheWayToTheMoneyStaysInTheWindow() {
        UiDesk ui;
        ui.theme.setTextScale(2.0);
        Counter c(ui);
        c.screen.ticket().addLine(c.wish("Sobolo"));
        c.screen.findChild<TicketList*>()->setCurrent(0);
        const auto isInside = [&c](QWidget* widget) {
            QCoreApplication::processEvents();
            return widget->isVisible() &&
                   c.window.rect().contains(QRect(widget->mapTo(&c.window, QPoint()), widget->size()));
        };
        QVERIFY(isInside(c.find("charge")));
        QVERIFY(c.screen.findChild<TicketList*>()->height() >= 96);
        QVERIFY(isInside(c.screen.findChild<MenuGrid*>()));
        c.screen.addItem(ui.test.item(QStringLiteral("Jollof rice")).id);
        QVERIFY(isInside(c.find("add")));
        Sheet::topOf(&c.window)->close();
        c.screen.charge();
        QVERIFY(isInside(c.find("take")));
        ui.theme.setTextScale(1.0);
    }

    void everythingPressableIsLargeEnoughAndNamed_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1366x768") << QSize(1290, 734);
        QTest::newRow("1024x600") << QSize(948, 566);
    }
    void everythingPressableIsLargeEnoughAndNamed() {
        QFETCH(QSize, size);
        UiDesk ui;
        Counter c(ui);
        c.window.resize(size);
        c.screen.resize(size);
        c.screen.ticket().addLine(c.wish("Sobolo"));
        c.screen.findChild<TicketList*>()->setCurrent(0);
        QCoreApplication::processEvents();
        const auto check = [&c](const char* where) {
            QVERIFY2(test::tooSmall(&c.window).isEmpty(),
                     qPrintable(QString::fromUtf8(where) + u' ' + test::tooSmall(&c.window).join(u'\n')));
            QVERIFY2(test::nameless(&c.window).isEmpty(),
                     qPrintable(QString::fromUtf8(where) + u' ' + test::nameless(&c.window).join(u'\n')));
        };
        check("order");
        c.screen.addItem(ui.test.item(QStringLiteral("Jollof rice")).id);
        QCoreApplication::processEvents();
        check("options");
        Sheet::topOf(&c.window)->close();
        c.screen.charge();
        QCoreApplication::processEvents();
        check("payment");
        QVERIFY(c.find("take")->height() >= 72);
        QVERIFY(c.find("key-5")->width() >= 72 && c.find("key-5")->height() >= 60);
        Sheet::topOf(&c.window)->close();
        c.screen.showPhone(true);
        QCoreApplication::processEvents();
        check("phone");
    }
};

FRONTDESK_TEST(CounterFlowTest)
#include "counter_flow_test.moc"

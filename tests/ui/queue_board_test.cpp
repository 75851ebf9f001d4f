// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_board.h"
#include "tests/support/test_main.h"
#include "tests/ui/ui_desk.h"
#include "ui/common/action_button.h"
#include "ui/common/notices.h"
#include "ui/common/sheet.h"
#include "ui/printers/played_printers.h"
#include "ui/queue/order_card.h"
#include "ui/queue/order_detail_sheet.h"

#include <QSignalSpy>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

/// A board on fresh services, shown.
struct Fixture {
    UiDesk ui;
    QWidget window;
    Notices notices{ui.theme, &window};
    QueueBoard board{{ui.desk, ui.events, ui.theme, ui.session, ui.prompter, notices}, &window};

    Fixture() {
        window.resize(1290, 734);
        board.resize(1290, 734);
        window.show();
    }
    OrderCard* card(const Order& order) {
        return board.findChild<OrderCard*>(QStringLiteral("card-%1").arg(order.number));
    }
    int labelsOf(const Order& order) {
        return ui.test
            .run<int>([this, order] { return ui.test.backend().printJobs.copiesOf(order.id, PrintWhat::Label); })
            .value_or(-1);
    }
    OrderStatus statusOf(const Order& order) { return ui.find(order.id).status; }
};

}  // namespace

class QueueBoardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWebOrderAppearsByItself() {
        Fixture f;
        QSignalSpy badge(&f.board, &Screen::badgeChanged);
        const Order order = f.ui.placeWeb(QStringLiteral("Efua Owusu"));
        QTRY_VERIFY(f.card(order) != nullptr);
        QTRY_VERIFY(!badge.isEmpty() && badge.last().first().toInt() == 1);
        QVERIFY(f.card(order)->accessibleName().contains(QStringLiteral("Efua Owusu")));
    }

    void oneTapAtATimeLeadsToCompleted() {
        Fixture f;
        const Order order = f.ui.placeWeb(QStringLiteral("Yaw Darko"));
        QTRY_VERIFY(f.card(order) != nullptr &&
                    f.card(order)->findChild<ActionButton*>(QStringLiteral("accept")) != nullptr);
        QTest::mouseClick(f.card(order)->findChild<ActionButton*>(QStringLiteral("accept")), Qt::LeftButton);
        QTRY_COMPARE(f.card(order)->order()->status, OrderStatus::Accepted);
        for (const OrderStatus next : {OrderStatus::Preparing, OrderStatus::Ready}) {
            QTRY_VERIFY(f.card(order)->findChild<ActionButton*>(QStringLiteral("step"))->isEnabled());
            QTest::mouseClick(f.card(order)->findChild<ActionButton*>(QStringLiteral("step")), Qt::LeftButton);
            QTRY_COMPARE(f.card(order)->order()->status, next);
        }
        QSignalSpy payment(&f.board, &QueueBoard::paymentRequested);
        QTRY_VERIFY(f.card(order)->findChild<ActionButton*>(QStringLiteral("step"))->isEnabled());
        f.card(order)->takeStep();
        QCOMPARE(payment.count(), 1);
        f.ui.pay(f.ui.find(order.id));
        QTRY_COMPARE(f.card(order)->order()->money().status, PaymentStatus::Paid);
        QTRY_VERIFY(f.card(order)->findChild<ActionButton*>(QStringLiteral("step"))->text() ==
                    QStringLiteral("Handed over"));
        f.card(order)->takeStep();
        QTRY_COMPARE(f.statusOf(order), OrderStatus::Completed);
        QTRY_VERIFY(f.card(order) == nullptr || f.card(order)->isHidden());
    }

    void acceptPromisesTheChosenMinutes() {
        Fixture f;
        const Order order = f.ui.placeWeb(QStringLiteral("Efua"));
        QTRY_VERIFY(f.card(order) != nullptr &&
                    f.card(order)->findChild<QWidget*>(QStringLiteral("promise")) != nullptr);
        const auto choices =
            f.card(order)->findChild<QWidget*>(QStringLiteral("promise"))->findChildren<QAbstractButton*>();
        QCOMPARE(choices.size(), 4);
        QTest::mouseClick(choices.at(2), Qt::LeftButton);
        f.card(order)->takeStep();
        QTRY_COMPARE(f.statusOf(order), OrderStatus::Accepted);
        QCOMPARE(f.ui.find(order.id).estimatedReadyAt->ms, f.ui.test.clock.now().plusMinutes(30).ms);
    }

    void tenFastTapsAreOneStep() {
        Fixture f;
        const Order order = f.ui.placeWeb(QStringLiteral("Efua"));
        QTRY_VERIFY(f.card(order) != nullptr);
        for (int tap = 0; tap < 10; ++tap) f.card(order)->takeStep();
        QTRY_COMPARE(f.statusOf(order), OrderStatus::Accepted);
        QTest::qWait(50);
        QCOMPARE(f.statusOf(order), OrderStatus::Accepted);
    }

    void undoTakesTheStepBack() {
        Fixture f;
        const Order order = f.ui.placeWeb(QStringLiteral("Efua"));
        QTRY_VERIFY(f.card(order) != nullptr);
        f.card(order)->takeStep();
        QTRY_VERIFY(f.notices.offersUndo());
        QVERIFY(f.notices.undo());
        QTRY_COMPARE(f.statusOf(order), OrderStatus::Placed);
        QVERIFY(!f.notices.undo());
    }

    void rejectAsksForAReasonFirst() {
        Fixture f;
        const Order order = f.ui.placeWeb(QStringLiteral("Efua"));
        QTRY_VERIFY(f.card(order) != nullptr &&
                    f.card(order)->findChild<ActionButton*>(QStringLiteral("reject")) != nullptr);
        auto* reject = f.card(order)->findChild<ActionButton*>(QStringLiteral("reject"));
        QTest::mouseClick(reject, Qt::LeftButton);
        QCOMPARE(f.ui.prompter.asked.size(), 1);
        QCOMPARE(f.statusOf(order), OrderStatus::Placed);
        f.ui.prompter.reason = QStringLiteral("Closing soon");
        QTest::mouseClick(reject, Qt::LeftButton);
        QTRY_COMPARE(f.statusOf(order), OrderStatus::Rejected);
    }

    void onlyTheOldestNewOrderStandsOpen() {
        Fixture f;
        const Order first = f.ui.placeWeb(QStringLiteral("First"));
        f.ui.test.clock.advanceMinutes(1);
        const Order second = f.ui.placeWeb(QStringLiteral("Second"));
        QTRY_VERIFY(f.card(first) != nullptr && f.card(second) != nullptr);
        QTRY_VERIFY(f.card(first)->findChild<ActionButton*>(QStringLiteral("accept")) != nullptr);
        QVERIFY(f.card(second)->findChild<ActionButton*>(QStringLiteral("accept")) == nullptr);
        f.card(first)->takeStep();
        QTRY_VERIFY(f.card(second)->findChild<ActionButton*>(QStringLiteral("accept")) != nullptr);
    }

    void keysAloneMoveAnOrder() {
        Fixture f;
        const Order order = f.ui.placeWeb(QStringLiteral("Efua"));
        QTRY_VERIFY(f.card(order) != nullptr);
        QTest::keyClick(f.card(order), Qt::Key_Return);
        QTRY_COMPARE(f.card(order)->order()->status, OrderStatus::Accepted);
        QTRY_VERIFY(f.card(order)->findChild<ActionButton*>(QStringLiteral("step"))->isEnabled());
        QTest::keyClick(f.card(order), Qt::Key_Return);
        QTRY_COMPARE(f.statusOf(order), OrderStatus::Preparing);
        QTest::keyClick(f.card(order), Qt::Key_Space);
        QTRY_VERIFY(Sheet::topOf(&f.window) != nullptr);
        QTest::keyClick(Sheet::topOf(&f.window), Qt::Key_Escape);
        QTRY_VERIFY(Sheet::topOf(&f.window) == nullptr);
    }

    void theDetailsFollowTheOrder() {
        Fixture f;
        const Order order = f.ui.placeWeb(QStringLiteral("Efua"));
        QTRY_VERIFY(f.card(order) != nullptr);
        OrderDetailSheet* sheet = f.board.showDetails(f.card(order)->order());
        f.ui.move(order, OrderStatus::Accepted, 20);
        QTRY_COMPARE(sheet->order()->status, OrderStatus::Accepted);
    }

    void aLabelForTheBagIsOfferedWhereThereIsAPrinterForIt() {
        Fixture f;
        PlayedPrinters printers{f.ui.test.clock, f.ui.test.ids, f.ui.desk.feed};
        f.ui.desk.printers = &printers;
        const Order order = f.ui.placeWeb(QStringLiteral("Efua"));
        QTRY_VERIFY(f.card(order) != nullptr);
        const OrderPtr shown = f.card(order)->order();
        OrderDetailSheet* sheet = f.board.showDetails(shown);
        QVERIFY(sheet->findChild<ActionButton*>(QStringLiteral("label")) == nullptr);
        sheet->close();
        printers.shownPlan.routes.push_back({PaperKind::Labels, {}, printers.shownPlan.printers[1].id});
        const Caller owner = f.ui.test.staff(StaffRole::Owner);
        QVERIFY(f.ui.test.run<void>(
            [&f, &printers, &owner] { return f.ui.test.backend().printerBook.change(printers.shownPlan, owner); }));
        sheet = f.board.showDetails(shown);
        sheet->findChild<ActionButton*>(QStringLiteral("label"))->click();
        QTRY_COMPARE(f.labelsOf(order), 1);
    }

    void everythingPressableIsLargeEnough() {
        Fixture f;
        f.ui.placeWeb(QStringLiteral("Efua"));
        f.ui.test.clock.advanceMinutes(1);
        const Order second = f.ui.placeWeb(QStringLiteral("Yaw"));
        f.ui.move(second, OrderStatus::Accepted, 20);
        QTRY_VERIFY(f.card(second) != nullptr);
        f.board.showDetails(f.card(second)->order());
        QTest::qWait(20);
        for (const QAbstractButton* button : f.window.findChildren<QAbstractButton*>()) {
            if (!button->isVisible()) continue;
            QVERIFY2(button->width() >= 48 && button->height() >= 48,
                     qPrintable(QStringLiteral("%1 %2 is %3x%4")
                                    .arg(button->objectName(), button->text())
                                    .arg(button->width())
                                    .arg(button->height())));
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     qPrintable(button->objectName()));
        }
    }
};
FRONTDESK_TEST(QueueBoardTest)

#include "queue_board_test.moc"

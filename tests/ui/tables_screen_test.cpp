// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tables_screen.h"
#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "tests/ui/ui_desk.h"
#include "ui/tables/table_card.h"
#include "ui/tables/table_code_sheet.h"
#include "ui/tables/table_poster.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

struct Fixture {
    UiDesk ui;
    QueueModel queue;
    TablesScreen screen{{ui.desk, ui.events, ui.theme, ui.session, ui.prompter, queue}};

    Fixture() {
        screen.resize(1290, 734);
        screen.show();
    }
    [[nodiscard]] QAbstractButton* button(const char* name) const {
        return screen.findChild<QAbstractButton*>(QString::fromLatin1(name));
    }
    [[nodiscard]] const DiningTable& table(size_t at = 0) const { return ui.desk.menu.current()->tables.at(at); }
    void signIn(StaffRole role) { ui.session.signIn(ui.test.staff(role)); }
    [[nodiscard]] QString said(const TableCodeSheet* sheet) const {
        return sheet->findChild<QLabel*>(QStringLiteral("said"))->text();
    }
};

}  // namespace

class TablesScreenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTableHasACard() {
        Fixture f;
        QCOMPARE(f.screen.findChildren<TableCard*>().size(), 2);
        QCOMPARE(test::tooSmall(&f.screen), QStringList());
        QCOMPARE(test::nameless(&f.screen), QStringList());
    }
    void anOrderAppearsAtItsTable() {
        Fixture f;
        const Order order = f.ui.place(QStringLiteral("Ama"), OrderSource::Web, Fulfilment::DineIn);
        f.queue.load({order});
        QTRY_COMPARE(f.screen.model().takenCount(), 1);
        f.button("table-1")->click();
        QVERIFY(f.button(qPrintable(QStringLiteral("details-%1").arg(order.number))) != nullptr);
        QSignalSpy pay(&f.screen, &TablesScreen::paymentRequested);
        f.button(qPrintable(QStringLiteral("pay-%1").arg(order.number)))->click();
        QCOMPARE(pay.count(), 1);
    }
    void aNewOrderIsAskedForAtTheChosenTable() {
        Fixture f;
        QSignalSpy wanted(&f.screen, &TablesScreen::orderRequested);
        f.button("table-2")->click();
        f.button("table-order")->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().front().value<TableId>(), f.table(1).id);
    }
    void arrowKeysGoFromTableToTable() {
        Fixture f;
        f.screen.onShown();
        QTest::keyClick(f.button("table-1"), Qt::Key_Right);
        QTRY_VERIFY(f.button("table-2")->hasFocus());
        QTest::keyClick(f.button("table-2"), Qt::Key_Return);
        QVERIFY(f.button("table-2")->isChecked());
    }
    void theCodeLeadsToTheTablesMenu() {
        Fixture f;
        TableCodeSheet* sheet = f.screen.showCode(f.table().id);
        QCOMPARE(sheet->link(), QStringLiteral("https://order.example/menu/AAAAAAAAAAAAAAAAAAAAAA"));
        sheet->findChild<QAbstractButton*>(QStringLiteral("copy-link"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), sheet->link());
    }
    void aCashierMayNotEndACode() {
        Fixture f;
        TableCodeSheet* sheet = f.screen.showCode(f.table().id);
        sheet->findChild<QAbstractButton*>(QStringLiteral("renew"))->click();
        QVERIFY(f.ui.prompter.asked.isEmpty());
        QVERIFY(f.said(sheet).contains(QStringLiteral("Your role may not do this")));
    }
    void aManagerEndsACodeAfterBeingAsked() {
        Fixture f;
        f.signIn(StaffRole::Manager);
        TableCodeSheet* sheet = f.screen.showCode(f.table().id);
        const QString before = sheet->link();
        sheet->findChild<QAbstractButton*>(QStringLiteral("renew"))->click();
        QCOMPARE(f.ui.prompter.asked.size(), 1);
        QTRY_VERIFY(sheet->link() != before);
        QTRY_COMPARE(f.ui.desk.menu.current()->tableByToken("AAAAAAAAAAAAAAAAAAAAAA"), nullptr);
        QTRY_VERIFY(f.said(sheet).contains(QStringLiteral("new code")));
    }
    void aNoLeavesTheCode() {
        Fixture f;
        f.signIn(StaffRole::Manager);
        f.ui.prompter.yes = false;
        TableCodeSheet* sheet = f.screen.showCode(f.table().id);
        const QString before = sheet->link();
        sheet->findChild<QAbstractButton*>(QStringLiteral("renew"))->click();
        QTest::qWait(50);
        QCOMPARE(sheet->link(), before);
    }
    void thePosterIsKeptUnderANameThatFits() {
        const QTemporaryDir folder;
        const QImage poster = drawTablePoster({QStringLiteral("Test Kitchen"), QStringLiteral("Table 1"),
                                               QStringLiteral("Scan"), QStringLiteral("https://order.example/menu/x")});
        QCOMPARE(poster.size(), QSize(1240, 1748));
        const QString path = keepTablePoster(poster, QStringLiteral("Terrace 1/2"), folder.path());
        QCOMPARE(path, folder.filePath(QStringLiteral("Terrace 1-2.png")));
        QVERIFY(!QImage(path).isNull());
    }
    void aPosterThatCannotBeWrittenIsNoCrash() {
        QVERIFY(
            keepTablePoster(QImage(10, 10, QImage::Format_RGB32), QStringLiteral("x"), QStringLiteral("/dev/null/x"))
                .isEmpty());
    }
};
FRONTDESK_TEST(TablesScreenTest)

#include "tables_screen_test.moc"

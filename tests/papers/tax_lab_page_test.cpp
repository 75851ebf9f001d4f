// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tax/tax_lab_page.h"

#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "tests/ui/ui_desk.h"
#include "ui/common/notices.h"
#include "ui/common/segmented.h"
#include "ui/common/sheet.h"
#include "ui/settings/settings_screen.h"
#include "ui/tax/tax_line_row.h"
#include "ui/tax/tax_report_view.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

struct Fixture {
    UiDesk ui;
    QWidget window;
    Notices notices{ui.theme, &window};
    SettingsScreen* screen;
    TaxLabPage* lab;

    explicit Fixture(QSize size = {1290, 734}) {
        screen = new SettingsScreen({ui.desk, ui.events, ui.theme, ui.session, ui.prompter, notices}, &window);
        lab = &screen->taxLab();
        window.resize(size);
        screen->resize(size);
        window.show();
        screen->showSection(SettingsScreen::kTaxLab);
    }
    [[nodiscard]] static QString value(TaxRuleColumn& column, const char* key) {
        for (const TaxReportSection& section : column.report().report())
            for (const TaxReportRow& row : section.rows)
                if (row.key == QLatin1String(key)) return row.value;
        return {};
    }
    [[nodiscard]] static bool differs(TaxRuleColumn& column, const char* key) {
        for (const TaxReportSection& section : column.report().report())
            for (const TaxReportRow& row : section.rows)
                if (row.key == QLatin1String(key)) return row.differs;
        return false;
    }
    void setLines(qint64 price) {
        LabBasket basket;
        basket.lines.push_back({{},
                                QStringLiteral("Soup"),
                                1,
                                Money(price, ui.desk.menu.current()->currency),
                                QStringLiteral("standard"),
                                {}});
        basket.deliveryFee = Money(0, ui.desk.menu.current()->currency);
        lab->basket().setBasket(basket);
        Q_EMIT lab->basket().edited();
    }
    void type(QWidget& parent, const char* field, const QString& text) {
        auto* line = parent.findChild<QLineEdit*>(QString::fromLatin1(field));
        QVERIFY2(line != nullptr, field);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
};

}  // namespace

class TaxLabPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itBeginsWithTodayAndTheRulesBefore() {
        Fixture f;
        QCOMPARE(f.lab->basket().rows().size(), size_t(2));
        QVERIFY(f.lab->second().rules().day < f.lab->first().rules().day);
        QVERIFY(!f.value(f.lab->first(), "total").isEmpty());
        QVERIFY(!f.value(f.lab->second(), "total").isEmpty());
        QCOMPARE(test::tooSmall(f.lab), QStringList());
        QCOMPARE(test::nameless(f.lab), QStringList());
    }
    void aDayDecidesAndWhatDiffersIsMarked() {
        Fixture f;
        f.setLines(12190);
        f.type(f.lab->second(), "day", QStringLiteral("2025-12-31"));
        f.type(f.lab->first(), "day", QStringLiteral("2026-01-01"));
        QTRY_COMPARE(f.value(f.lab->second(), "net"), QStringLiteral("100.00"));
        QTRY_COMPARE(f.value(f.lab->first(), "net"), QStringLiteral("101.58"));
        QVERIFY(f.differs(f.lab->first(), "net"));
        QVERIFY(!f.differs(f.lab->first(), "total"));
    }
    void rulesAreChosenFromAList() {
        Fixture f;
        f.setLines(12000);
        f.lab->second().findChild<QAbstractButton*>(QStringLiteral("rules"))->click();
        Sheet* sheet = Sheet::topOf(&f.window);
        QVERIFY(sheet != nullptr);
        QCOMPARE(test::tooSmall(sheet), QStringList());
        sheet->findChild<QAbstractButton*>(QStringLiteral("choice-4"))->click();
        QTRY_COMPARE(f.value(f.lab->second(), "net"), QStringLiteral("120.00"));
        QCOMPARE(f.lab->second().rules().set, QStringLiteral("none"));
    }
    void taxOnTopIsAPress() {
        Fixture f;
        f.setLines(10000);
        auto* mode = f.lab->first().findChild<Segmented*>(QStringLiteral("mode"));
        QTest::mouseClick(mode->findChildren<QAbstractButton*>().last(), Qt::LeftButton);
        QTRY_COMPARE(f.value(f.lab->first(), "total"), QStringLiteral("120.00"));
    }
    void aDishIsFoundByNameAndAdded() {
        Fixture f;
        auto* search = f.lab->findChild<QLineEdit*>(QStringLiteral("dish-search"));
        QTest::keyClicks(search, QStringLiteral("waak"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(f.lab->basket().rows().size(), size_t(3));
        QCOMPARE(f.lab->basket().rows().back()->line().name, QStringLiteral("Waakye"));
        QVERIFY(search->text().isEmpty());
    }
    void figuresAreTypedAndNonsenseIsMarked() {
        Fixture f;
        f.setLines(10000);
        TaxLineRow& row = *f.lab->basket().rows().front();
        f.type(row, "price", QStringLiteral("20.00"));
        row.findChild<QAbstractButton*>(QStringLiteral("more"))->click();
        f.type(row, "line-discount", QStringLiteral("10%"));
        QTRY_COMPARE(f.value(f.lab->first(), "total"), QStringLiteral("36.00"));
        f.type(row, "price", QStringLiteral("x"));
        QVERIFY(row.findChild<QLineEdit*>(QStringLiteral("price"))->property("problem").toBool());
        f.type(*f.lab, "delivery-fee", QStringLiteral("4"));
        QTRY_COMPARE(f.value(f.lab->first(), "total"), QStringLiteral("40.00"));
        f.type(*f.lab, "order-discount", QStringLiteral("100"));
        QTRY_VERIFY(f.value(f.lab->first(), "total").isEmpty());  // more than there is: told in words
    }
    void anEmptyBasketTeaches() {
        Fixture f;
        while (!f.lab->basket().rows().empty())
            f.lab->basket().rows().front()->findChild<QAbstractButton*>(QStringLiteral("remove"))->click();
        QTRY_VERIFY(f.lab->first().report().report().empty());
    }
    void receiptsStandBesideEachOther() {
        Fixture f;
        f.setLines(12190);
        f.lab->showPapers(true);
        QTRY_VERIFY(!f.lab->first().paper().picture().isNull());
        QTRY_VERIFY(!f.lab->second().paper().picture().isNull());
        QVERIFY(f.lab->first().paper().picture() != f.lab->second().paper().picture());
    }
    void nothingIsStored() {
        Fixture f;
        const quint64 commits = f.ui.desk.thread.commitCount();
        f.setLines(500);
        f.lab->showPapers(true);
        QTest::qWait(200);
        QCOMPARE(f.ui.desk.thread.commitCount(), commits);
    }
    void whereThereIsNoRoomOnePartIsShown() {
        Fixture f({850, 540});
        QVERIFY(f.lab->basket().isVisible());
        QVERIFY(!f.lab->first().isVisible());
        auto* view = f.lab->findChild<Segmented*>(QStringLiteral("view"));
        QTest::mouseClick(view->findChildren<QAbstractButton*>().last(), Qt::LeftButton);
        QVERIFY(f.lab->second().isVisible());
        QVERIFY(!f.lab->basket().isVisible());
        QCOMPARE(test::tooSmall(f.lab), QStringList());
    }
    void largeTextFits() {
        Fixture f;
        f.ui.theme.setTextScale(2.0);
        QCOMPARE(test::tooSmall(f.lab), QStringList());
        QVERIFY2(f.screen->minimumSizeHint().width() <= 1290,
                 qPrintable(QString::number(f.screen->minimumSizeHint().width())));
    }
};

FRONTDESK_TEST(TaxLabPageTest)
#include "tax_lab_page_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/uuid7_source.h"
#include "app/services/events.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_main.h"
#include "ui/printers/played_printers.h"
#include "ui/printers/receipt_words.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

/// What the cashier is told of a receipt once the money is taken.
class ReceiptWordsTest : public QObject {
    Q_OBJECT
private:
    struct House {
        ChangeFeed feed;
        FakeClock clock;
        Uuid7Source ids;
        PlayedPrinters printers{clock, ids, feed};
        PrinterId receipts = *PrinterId::fromText("01900000-0000-7000-8000-000000000001");
        PrinterId grill = *PrinterId::fromText("01900000-0000-7000-8000-000000000002");
        House() {
            printers.shownPlan.printers = {printer(receipts, "Receipts"), printer(grill, "Grill")};
            printers.shownPlan.routes = {{PaperKind::Receipts, {}, receipts}};
            printers.views = {view(receipts, "Receipts"), view(grill, "Grill")};
        }
        static Printer printer(const PrinterId& id, const char* name) {
            Printer made;
            made.id = id;
            made.name = QString::fromLatin1(name);
            return made;
        }
        static PrinterView view(const PrinterId& id, const char* name) {
            PrinterView made;
            made.id = id;
            made.name = QString::fromLatin1(name);
            return made;
        }
        [[nodiscard]] ReceiptWords words(int copy = 0) const { return receiptWords(&printers, copy); }
    };

private Q_SLOTS:
    void itGoesToAPrinterThatPrints() {
        House house;
        QCOMPARE(house.words().text, QStringLiteral("✓ The receipt goes to the printer"));
        QCOMPARE(house.words(2).text, QStringLiteral("✓ Copy 2 goes to the printer"));
        QCOMPARE(house.words().tone, Tone::Ok);
        house.printers.views[0].trouble = PrinterTrouble::PaperLow;
        QCOMPARE(house.words().tone, Tone::Ok);
    }

    void itWaitsForOneThatDoesNot() {
        House house;
        house.printers.views[0].trouble = PrinterTrouble::NoPaper;
        QCOMPARE(house.words().text, QStringLiteral("The receipt waits. Receipts has no paper."));
        QCOMPARE(house.words().tone, Tone::Warn);
    }

    void theStandInIsNamed() {
        House house;
        house.printers.views[0].trouble = PrinterTrouble::Offline;
        house.printers.views[0].standingIn = house.grill;
        QCOMPARE(house.words().text, QStringLiteral("✓ The receipt goes to Grill"));
        QCOMPARE(house.words(1).text, QStringLiteral("✓ Copy 1 goes to Grill"));
    }

    void withoutAPrinterItIsShown() {
        House house;
        house.printers.shownPlan = {};
        QVERIFY(house.words().text.startsWith(QStringLiteral("No printer is set up")));
        QCOMPARE(receiptWords(nullptr, 0).text, QStringLiteral("✓ The receipt goes to the printer"));
    }
};

FRONTDESK_TEST(ReceiptWordsTest)
#include "receipt_words_test.moc"

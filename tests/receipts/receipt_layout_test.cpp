// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/receipt_layout.h"

#include "printing/layout/cells.h"
#include "tests/printing/paper_reading.h"
#include "tests/printing/sample_paper.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QLocale kEnglish(QStringLiteral("en_GB"));

QStringList linesOf(const ReceiptContent& content, int columns = 48) {
    return textOf(receiptRows(content, {columns, true, 576, sampleLook()}, kEnglish));
}

QString randomText(QRandomGenerator& dice, int length) {
    QString out;
    for (int i = 0; i < length; ++i) {
        const quint32 kind = dice.bounded(10u);
        char32_t sign = kind < 6   ? 0x20 + dice.bounded(0x60u)
                        : kind < 8 ? dice.bounded(0x3000u)
                                   : dice.bounded(0x110000u);
        if (sign >= 0xD800 && sign <= 0xDFFF) sign = U' ';
        out += QString::fromUcs4(&sign, 1);
    }
    return out;
}

}  // namespace

class ReceiptLayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysEachPartInItsPlace() {
        const QString rule(48, u'-');
        const QStringList expected{
            QStringLiteral("        MAMA ESI KITCHEN"),
            QStringLiteral("          14 Oxford Street, Osu, Accra"),
            QStringLiteral("         030 277 1234 · TIN C0012345678"),
            QStringLiteral("                     Order"),
            QStringLiteral("                    51"),
            QStringLiteral("               TAKE AWAY"),
            rule,
            QStringLiteral("21 Nov 2026 12:31          Receipt R-2026-004519"),
            QStringLiteral("Served by Kofi A.        Phone order, Ama Mensah"),
            rule,
            QStringLiteral("2 x Jollof rice, chicken                  120.00"),
            QStringLiteral("    Large"),
            QStringLiteral("    Extra shito"),
            QStringLiteral("1 x Grilled chicken ½                      70.00"),
            QStringLiteral("2 x Kelewele                               40.00"),
            QStringLiteral("    * no pepper, well done"),
            QStringLiteral("3 x Sobolo 350 ml                          36.00"),
            rule,
            QStringLiteral("Subtotal                                  266.00"),
            QStringLiteral("Discount, regular guest                   -12.00"),
            QStringLiteral("TOTAL         GHS 254.00"),
            QStringLiteral("included in the total:"),
            QStringLiteral("  Net                                     211.67"),
            QStringLiteral("  VAT 15%                                  31.75"),
            QStringLiteral("  NHIL 2.5%                                 5.29"),
            QStringLiteral("  GETFund levy 2.5%                         5.29"),
            rule,
            QStringLiteral("Mobile money                              150.00"),
            QStringLiteral("    ref. 7391 0042 551"),
            QStringLiteral("Cash                                      110.00"),
            QStringLiteral("CHANGE              6.00"),
            rule,
            QStringLiteral("    Follow the order, ask for a tax invoice:"),
            QStringLiteral("             order.mamaesi.example"),
            QStringLiteral("                   Code 4821"),
            QStringLiteral("                  Yɛda mo ase!"),
            QStringLiteral("        Open Mon to Sat, 09:00 to 22:00"),
        };
        QCOMPARE(linesOf(sampleReceipt()).join(u'\n'), expected.join(u'\n'));
    }

    void originalKicksTheDrawerOnceAndCutsOnce() {
        const Rows rows = receiptRows(sampleReceipt(), {48, true}, kEnglish);
        QCOMPARE(countOf<DrawerRow>(rows), 1);
        QCOMPARE(countOf<CutRow>(rows), 1);
        QCOMPARE(countOf<QrRow>(rows), 1);
        QCOMPARE(countOf<DrawerRow>(receiptRows(sampleReceipt(), {48, false}, kEnglish)), 0);
    }

    void copySaysSoAtBothEndsAndOpensNoDrawer() {
        ReceiptContent copy = sampleReceipt();
        copy.copy = 2;
        copy.printedBy = QStringLiteral("Efua");
        copy.printedAt = sampleTime(14, 5);
        const Rows rows = receiptRows(copy, {48, true}, kEnglish);
        QCOMPARE(countOf<DrawerRow>(rows), 0);
        const QStringList lines = textOf(rows);
        QCOMPARE(lines.first().trimmed(), QStringLiteral("COPY 2"));
        QCOMPARE(lines.last().trimmed(), QStringLiteral("COPY 2"));
        QCOMPARE(lines.at(1).trimmed(), QStringLiteral("Reprinted 21 Nov 2026 14:05 by Efua"));
        QVERIFY(lines.join(u'\n').contains(QStringLiteral("21 Nov 2026 12:31")));  // still the sale's time
        QVERIFY(lines.join(u'\n').contains(QStringLiteral("Served by Kofi A.")));  // and its seller
        const TextRow bar = std::get<TextRow>(rows.front());
        QCOMPARE(bar.cells(), 48);
        QVERIFY(bar.pieces.front().style.reverse);
    }

    void everyRateStandsWithWhatItWasChargedOn() {
        const QString text =
            textOf(receiptRows(sampleEuropeanReceipt(), {48, false}, QLocale(QStringLiteral("de_DE")))).join(u'\n');
        QVERIFY(text.contains(QStringLiteral("  MwSt 19% on 7,58                          1,44")));
        QVERIFY(text.contains(QStringLiteral("  MwSt 7% on 11,21                          0,79")));
        QVERIFY(text.contains(QStringLiteral("Rounding                                   -0,02")));
        QVERIFY(text.contains(QStringLiteral("CHANGE             29,00")));
        QVERIFY(text.contains(QStringLiteral("21. Nov. 2026 20:02")));  // Berlin's clock
    }

    void taxOnTopIsAddedBeforeTheTotal() {
        ReceiptContent content = sampleReceipt();
        content.order.pricesIncludeTax = false;
        const QStringList lines = linesOf(content);
        const auto at = [&](const char* start) {
            for (qsizetype i = 0; i < lines.size(); ++i)
                if (lines.at(i).startsWith(QLatin1String(start))) return i;
            return qsizetype(-1);
        };
        QVERIFY(at("VAT 15%") > at("Subtotal"));
        QVERIFY(at("TOTAL") > at("GETFund"));
        QCOMPARE(at("included"), -1);
    }

    void discountsTipRoundingTendersAndRefundsStandOnLinesOfTheirOwn() {
        const QString text = linesOf(sampleSplitReceipt()).join(u'\n');
        for (const char* part : {"1 x Grilled tilapia with banku             95.00\n    Discount 10%: -9.50\n",
                                 "Subtotal                                  221.03\n"
                                 "Discounts on dishes                        -9.50\n"
                                 "Discount, regular guest                   -20.00\n"
                                 "TOTAL         GHS 191.53\n",
                                 "Rounding                                    0.02\n"
                                 "Tip                                         5.00\n"
                                 "MTN MoMo 024 *** 3456                     100.00\n"
                                 "    ref. 7391 0042 551\n"
                                 "Cash                                      100.00\n"
                                 "CHANGE              3.45\n"
                                 "Refund, Cash                               -6.03\n"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
    }

    void storedReceiptIsTheSamePaper() {
        const ReceiptContent content = sampleSplitReceipt();
        const QByteArray json = encodeReceipt(content);
        const auto read = decodeReceipt(json);
        QVERIFY(read.has_value());
        QCOMPARE(linesOf(*read).join(u'\n'), linesOf(content).join(u'\n'));
        QCOMPARE(encodeReceipt(*read), json);
    }

    void templateShowsHeaderLogoAndFooter() {
        ReceiptTemplate look = sampleLook();
        look.header = QStringLiteral("Est. 1998\n₵ and cards welcome");
        const Rows rows = receiptRows(sampleReceipt(), {48, false, 576, look}, kEnglish);
        QCOMPARE(countOf<ImageRow>(rows), 1);
        const QStringList lines = textOf(rows);
        QCOMPARE(lines.at(3).trimmed(), QStringLiteral("Est. 1998"));
        QCOMPARE(lines.at(4).trimmed(), QStringLiteral("GHS and cards welcome"));
        QCOMPARE(lines.last().trimmed(), QStringLiteral("Open Mon to Sat, 09:00 to 22:00"));
    }

    void templateHidesWhatItMayAndNothingElse() {
        ReceiptTemplate look;
        look.showGuest = look.showOptions = look.showStaff = look.showTrackingQr = false;
        const Rows rows = receiptRows(sampleReceipt(), {48, false, 576, look}, kEnglish);
        QCOMPARE(countOf<QrRow>(rows), 0);
        QCOMPARE(countOf<ImageRow>(rows), 0);
        const QString text = textOf(rows).join(u'\n');
        for (const char* hidden : {"Ama Mensah", "Kofi", "Extra shito", "order.mamaesi.example", "Code 4821"})
            QVERIFY2(!text.contains(QLatin1String(hidden)), hidden);
        for (const char* lawful :
             {"MAMA ESI KITCHEN", "14 Oxford Street", "TIN C0012345678", "R-2026-004519", "21 Nov 2026 12:31",
              "Kelewele", "VAT 15%", "NHIL 2.5%", "GETFund levy 2.5%", "TOTAL"})
            QVERIFY2(text.contains(QLatin1String(lawful)), lawful);
    }

    void unpaidBillSaysWhatIsToPay() {
        ReceiptContent content = sampleReceipt();
        content.order.payments.clear();
        content.order.receiptNumber.clear();
        const QString text = linesOf(content).join(u'\n');
        QVERIFY(text.contains(QStringLiteral("Bill, not a receipt")));
        QVERIFY(text.contains(QStringLiteral("TO PAY        GHS 254.00")));
        QVERIFY(!text.contains(QStringLiteral("CHANGE")));
    }

    void deliveryNamesPlaceFeeAndPhone() {
        ReceiptContent content = sampleReceipt();
        content.order.fulfilment = Fulfilment::Delivery;
        content.order.address = DeliveryAddress{QStringLiteral("House 5, Osu"), {}, QStringLiteral("blue gate")};
        content.order.customerPhone = QStringLiteral("+233241234567");
        content.order.deliveryFee = cedis(1500);
        const QString text = linesOf(content).join(u'\n');
        for (const char* part : {"DELIVERY", "To House 5, Osu", "blue gate", "+233241234567",
                                 "Delivery                                   15.00"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
    }

    void longNameWrapsAndItsAmountStandsOnTheLastLine() {
        ReceiptContent content = sampleReceipt();
        content.order.lines = {content.order.lines.front()};
        content.order.lines.front().name = QStringLiteral("Jollof rice with grilled tilapia, fried plantain and shito");
        const QString text = linesOf(content, 32).join(u'\n');
        QVERIFY(
            text.contains(QStringLiteral("2 x Jollof rice with\n"
                                         "    grilled tilapia,\n"
                                         "    fried plantain and\n"
                                         "    shito                 120.00\n")));
    }

    void noLineIsWiderThanThePaperAndNoAmountIsBroken() {
        QRandomGenerator dice(4711);
        for (int columns = 24; columns <= 64; ++columns) {
            for (int round = 0; round < 12; ++round) {
                ReceiptContent content = round == 0 ? sampleEuropeanReceipt() : sampleReceipt();
                if (round > 1) {
                    content.restaurant.name = randomText(dice, 30);
                    content.restaurant.address = randomText(dice, 60);
                    content.servedBy = randomText(dice, 20);
                    content.order.customerName = randomText(dice, 100);
                    content.order.discountReason = randomText(dice, 60);
                    for (OrderLine& line : content.order.lines) line.name = randomText(dice, 80);
                    content.order.lines.front().note = randomText(dice, 200);
                    content.order.lines.front().total = cedis(123'456'789'012);
                    content.copy = round % 2;
                }
                const Rows rows = receiptRows(content, {columns, true}, kEnglish);
                for (const Row& row : rows)
                    if (const auto* text = std::get_if<TextRow>(&row))
                        QVERIFY2(text->cells() <= columns, qPrintable(textOf({row}).value(0)));
                const QStringList lines = textOf(rows);
                const auto ends = [&](const QString& figure) {
                    return std::any_of(lines.begin(), lines.end(),
                                       [&](const QString& line) { return line.endsWith(figure); });
                };
                if (round > 1) QVERIFY(ends(QStringLiteral("1,234,567,890.12")));
                if (round > 0) QVERIFY(ends(QStringLiteral("GHS 254.00")));
            }
        }
    }
};

FRONTDESK_TEST(ReceiptLayoutTest)
#include "receipt_layout_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/ticket_layout.h"

#include "tests/printing/paper_reading.h"
#include "tests/printing/sample_paper.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QLocale kEnglish(QStringLiteral("en_GB"));

/// The row that holds @p text.
TextRow rowWith(const Rows& rows, const QString& text) {
    for (const Row& row : rows) {
        const auto* line = std::get_if<TextRow>(&row);
        if (line && textOf({row}).first().contains(text)) return *line;
    }
    return {};
}

}  // namespace

class TicketLayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatToMakeAndNoPrice() {
        const QString rule(48, u'=');
        const QStringList expected{
            QStringLiteral("      TAKE AWAY"),
            QStringLiteral("ORDER                                        DUE"),
            QStringLiteral("51") + QString(16, u' ') + QStringLiteral("12:45"),
            QStringLiteral("Phone · Ama Mensah                     in 14 min"),
            rule,
            QStringLiteral("2x Jollof rice, chicken"),
            QStringLiteral("      Large"),
            QStringLiteral("      Extra shito"),
            QStringLiteral("1x Grilled chicken ½"),
            QStringLiteral("2x Kelewele"),
            QStringLiteral("    NO PEPPER, WELL DONE"),
            rule,
            QStringLiteral("At BAR 3                           Lines here: 3"),
            QStringLiteral("KITCHEN                                    12:31"),
            QStringLiteral("Ticket 0187                             order 51"),
        };
        QCOMPARE(textOf(ticketRows(sampleTicket(), 48, kEnglish)).join(u'\n'), expected.join(u'\n'));
    }

    void numberAndTimeAreAsLargeAsThePaperAllows_data() {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("numberWidth");
        QTest::addColumn<int>("dueWidth");
        QTest::newRow("80 mm") << 48 << 51 << 6 << 4;
        QTest::newRow("58 mm") << 32 << 51 << 5 << 4;
        QTest::newRow("58 mm, four digits") << 32 << 1234 << 3 << 3;
        QTest::newRow("24 columns, four digits") << 24 << 1234 << 2 << 2;
    }
    void numberAndTimeAreAsLargeAsThePaperAllows() {
        QFETCH(int, columns);
        QFETCH(int, number);
        QFETCH(int, numberWidth);
        QFETCH(int, dueWidth);
        TicketContent content = sampleTicket();
        content.orderNumber = number;
        const TextRow row = rowWith(ticketRows(content, columns, kEnglish), QStringLiteral("12:45"));
        QCOMPARE(row.pieces.front().style.width, numberWidth);
        QCOMPARE(row.pieces.back().style.width, dueWidth);
        QCOMPARE(row.height(), 6);
    }

    void notesStandInReverseOverTheWholeWidth() {
        const TextRow row = rowWith(ticketRows(sampleTicket(), 48, kEnglish), QStringLiteral("NO PEPPER"));
        QCOMPARE(row.cells(), 48);
        for (const Piece& piece : row.pieces) QVERIFY(piece.style.reverse);
    }

    void resentTicketWarnsFirst() {
        TicketContent content = sampleTicket();
        content.resend = true;
        const QStringList lines = textOf(ticketRows(content, 48, kEnglish));
        QCOMPARE(lines.at(0).trimmed(), QStringLiteral("RESEND"));
        QCOMPARE(lines.at(1).trimmed(), QStringLiteral("CHECK BEFORE COOKING: SENT AT 12:31"));
    }

    void cancelledTicketSaysNotToCook() {
        TicketContent content = sampleTicket();
        content.cancelled = true;
        const QStringList lines = textOf(ticketRows(content, 48, kEnglish));
        QCOMPARE(lines.at(0).trimmed(), QStringLiteral("CANCELLED"));
        QCOMPARE(lines.at(1).trimmed(), QStringLiteral("DO NOT COOK, SENT AT 12:31"));
    }

    void kitchenNameComesBeforeTheMenusName() {
        TicketContent content = sampleTicket();
        content.lines.front().kitchenName = QStringLiteral("JOLLOF CHX");
        const QStringList lines = textOf(ticketRows(content, 48, kEnglish));
        QVERIFY(lines.contains(QStringLiteral("2x JOLLOF CHX")));
    }

    void noLineIsWiderThanThePaper() {
        TicketContent content = sampleTicket();
        content.fulfilment = Fulfilment::DineIn;
        content.tableName = QStringLiteral("Terrace under the mango tree 12");
        content.note = QString(300, u'w');
        content.lines.front().quantity = 99;
        content.lines.front().name = QStringLiteral("Extraordinarilylongnamedvegetablestew 炒飯 with everything");
        for (int columns = 24; columns <= 64; ++columns)
            for (const Row& row : ticketRows(content, columns, kEnglish))
                if (const auto* text = std::get_if<TextRow>(&row))
                    QVERIFY2(text->cells() <= columns, qPrintable(textOf({row}).value(0)));
    }
};

FRONTDESK_TEST(TicketLayoutTest)
#include "ticket_layout_test.moc"

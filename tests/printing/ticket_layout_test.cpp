// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/ticket_layout.h"

#include "tests/printing/paper_reading.h"
#include "tests/printing/sample_paper.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
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
            QStringLiteral("      + Extra shito"),
            QStringLiteral("1x Grilled chicken ½"),
            QStringLiteral("2x Kelewele"),
            QStringLiteral("    NO PEPPER, WELL DONE"),
            rule,
            QStringLiteral("At BAR: 3 items                     3 lines here"),
            QStringLiteral("KITCHEN                            12:31 Kofi A."),
            QStringLiteral("Ticket 0187                      order 51, no. 1"),
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

    // DI-26: what may be there already says so, how often it was sent and when first.
    void resentTicketWarnsFirst() {
        const QStringList lines = textOf(ticketRows(sampleResentTicket(), 48, kEnglish));
        QCOMPARE(lines.at(0).trimmed(), QStringLiteral("RESEND 1"));
        QCOMPARE(lines.at(1).trimmed(), QStringLiteral("CHECK BEFORE COOKING: SENT AT 12:31"));
        QVERIFY(lines.contains(QStringLiteral("Phone · Ama Mensah                      in 9 min")));
        QVERIFY(lines.contains(QStringLiteral("KITCHEN                            12:36 Kofi A.")));
        QVERIFY(lines.contains(QStringLiteral("Ticket 0187                      order 51, no. 1")));
    }

    void ticketThatTheSpoolSendsAgainDoesNotGuessTheTime() {
        TicketContent content = sampleTicket();
        content.resend = true;
        const QStringList lines = textOf(ticketRows(content, 48, kEnglish));
        QCOMPARE(lines.at(0).trimmed(), QStringLiteral("RESEND 1"));
        QVERIFY(!lines.join(u'\n').contains(QStringLiteral("min")));
    }

    void changeTicketSaysOldAndNewAndNothingElse() {
        const QString rule(48, u'=');
        const QStringList expected{
            QStringLiteral("CHANGE 1"),
            QStringLiteral("            COOK ONLY WHAT IS BELOW"),
            QStringLiteral("      TAKE AWAY"),
            QStringLiteral("ORDER                                        DUE"),
            QStringLiteral("51") + QString(16, u' ') + QStringLiteral("12:50"),
            QStringLiteral("Phone · Ama Mensah            due 12:45 -> 12:50"),
            rule,
            QStringLiteral("Jollof rice, chicken"),
            QStringLiteral("Large, Extra shito"),
            QStringLiteral("    2 -> 3   COOK 1 MORE"),
            QStringLiteral("2x Kelewele"),
            QStringLiteral("    no pepper -> mild"),
            QStringLiteral("Grilled chicken ½"),
            QStringLiteral("    1 -> 0   CANCELLED"),
            QStringLiteral("1x Red red"),
            QStringLiteral("          0 -> 1   NEW"),
            rule,
            QStringLiteral("KITCHEN                            12:34 Kofi A."),
            QStringLiteral("Ticket 0188, after 0187          order 51, no. 2"),
        };
        QStringList lines = textOf(ticketRows(sampleChangeTicket(), 48, kEnglish));
        QCOMPARE(lines.size(), expected.size());
        for (qsizetype i = 0; i < lines.size(); ++i) QCOMPARE(lines.at(i).trimmed(), expected.at(i).trimmed());
    }

    void changeTicketFitsNarrowPaper() {
        const QStringList lines = textOf(ticketRows(sampleChangeTicket(), 32, kEnglish));
        const qsizetype at = lines.indexOf(QRegularExpression(QStringLiteral("^ *2 -> 3$")));
        QVERIFY(at > 0);
        QCOMPARE(lines.at(at + 1).trimmed(), QStringLiteral("COOK 1 MORE"));
    }

    void lessAndNotesComeAndGo_data() {
        QTest::addColumn<int>("quantity");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("row");
        QTest::newRow("less") << 1 << QString() << QString() << QStringLiteral("2 -> 1   COOK 1 LESS");
        QTest::newRow("first note") << 2 << QString() << QStringLiteral("mild") << QStringLiteral("MILD");
        QTest::newRow("no note") << 2 << QStringLiteral("mild") << QString() << QStringLiteral("mild -> no note");
    }
    void lessAndNotesComeAndGo() {
        QFETCH(int, quantity);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, row);
        TicketContent content = sampleChangeTicket();
        content.changes.resize(1);
        content.changes[0].before.note = before;
        content.changes[0].after->note = after;
        content.changes[0].after->quantity = quantity;
        QStringList lines;
        for (const QString& line : textOf(ticketRows(content, 48, kEnglish))) lines << line.trimmed();
        QVERIFY2(lines.contains(row), qPrintable(lines.join(u'\n')));
    }

    void cancelledTicketSaysNotToCook() {
        const QStringList lines = textOf(ticketRows(sampleCancelTicket(), 48, kEnglish));
        QCOMPARE(lines.at(0).trimmed(), QStringLiteral("CANCELLED"));
        QCOMPARE(lines.at(1).trimmed(), QStringLiteral("DO NOT COOK, SENT AT 12:31"));
        QVERIFY(lines.contains(QStringLiteral("Ticket 0190, after 0187          order 51, no. 2")));
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
        OrderLine more = content.lines.front();
        more.note = QString(90, u'n');
        content.changes = {{content.lines.front(), more}, {content.lines.front(), std::nullopt}};
        content.change = 12;
        content.after = 99'999;
        content.sentBy = QStringLiteral("Kwabena Owusu-Ansah of the late shift");
        content.elsewhere = {{QStringLiteral("the outdoor grill station"), 12}, {QStringLiteral("bar"), 1}};
        for (int columns = 24; columns <= 64; ++columns)
            for (const Row& row : ticketRows(content, columns, kEnglish))
                if (const auto* text = std::get_if<TextRow>(&row))
                    QVERIFY2(text->cells() <= columns, qPrintable(textOf({row}).value(0)));
    }
};

FRONTDESK_TEST(TicketLayoutTest)
#include "ticket_layout_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/printing/sample_paper.h"

#include "printing/layout/receipt_layout.h"
#include "printing/layout/ticket_layout.h"
#include "tests/printing/paper_reading.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

/// The stored form of what paper says: after reading it back the paper is the same, line by line.
class PrintContentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void receiptReadsBackAsTheSamePaper_data() {
        QTest::addColumn<int>("sample");
        QTest::newRow("Accra") << 0;
        QTest::newRow("Berlin, two rates") << 1;
        QTest::newRow("delivery") << 2;
    }
    void receiptReadsBackAsTheSamePaper() {
        QFETCH(int, sample);
        ReceiptContent content = sample == 1 ? sampleEuropeanReceipt() : sampleReceipt();
        if (sample == 2) {
            content.order.address = DeliveryAddress{QStringLiteral("House 5"), {}, QStringLiteral("blue gate")};
            content.order.customerPhone = QStringLiteral("+233241234567");
        }
        content.copy = sample;
        const QByteArray json = encodeReceipt(content);
        const auto read = decodeReceipt(json);
        QVERIFY(read.has_value());
        const QLocale locale(QStringLiteral("en_GB"));
        QCOMPARE(textOf(receiptRows(*read, {48, true}, locale)).join(u'\n'),
                 textOf(receiptRows(content, {48, true}, locale)).join(u'\n'));
        QCOMPARE(encodeReceipt(*read), json);
        QCOMPARE(read->trackingUrl, content.trackingUrl);
        QCOMPARE(read->order.total, content.order.total);
        QCOMPARE(read->order.total.currency(), content.order.total.currency());
    }

    void ticketReadsBackAsTheSamePaper_data() {
        QTest::addColumn<int>("sample");
        QTest::newRow("first") << 0;
        QTest::newRow("changed") << 1;
        QTest::newRow("sent again") << 2;
        QTest::newRow("cancelled") << 3;
    }
    void ticketReadsBackAsTheSamePaper() {
        QFETCH(int, sample);
        const std::vector<TicketContent> samples{sampleTicket(), sampleChangeTicket(), sampleResentTicket(),
                                                 sampleCancelTicket()};
        TicketContent content = samples[static_cast<size_t>(sample)];
        content.tableName = QStringLiteral("12");
        const QByteArray json = encodeTicket(content);
        const auto read = decodeTicket(json);
        QVERIFY(read.has_value());
        const QLocale locale(QStringLiteral("en_GB"));
        QCOMPARE(textOf(ticketRows(*read, 48, locale)), textOf(ticketRows(content, 48, locale)));
        QCOMPARE(encodeTicket(*read), json);
    }

    void amountsBeyondDoublesAreKeptExactly() {
        ReceiptContent content = sampleReceipt();
        content.order.total = cedis(9'007'199'254'740'993);  // 2^53 + 1
        QCOMPARE(decodeReceipt(encodeReceipt(content))->order.total.minor(), 9'007'199'254'740'993);
    }

    void pickUpStoresNoPhoneNumber() {
        ReceiptContent content = sampleReceipt();
        content.order.customerPhone = QStringLiteral("+233241234567");
        QVERIFY(!encodeReceipt(content).contains("233241234567"));
    }

    void refusesWhatIsNotOfThisVersion_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("broken") << QByteArray("{\"v\":1,");
        QTest::newRow("later version") << QByteArray("{\"v\":2,\"order\":{},\"lines\":[]}");
        QTest::newRow("no content") << QByteArray("{\"v\":1}");
    }
    void refusesWhatIsNotOfThisVersion() {
        QFETCH(QByteArray, json);
        QVERIFY(!decodeReceipt(json).has_value());
        QVERIFY(!decodeTicket(json).has_value());
    }
};

FRONTDESK_TEST(PrintContentTest)
#include "print_content_test.moc"

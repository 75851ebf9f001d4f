// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/invoice.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

class InvoiceNumberTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // DI-15: the number is an integer; how it is written is a setting.
    void anyFormatIsWrittenAsItStands_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QString>("written");
        QTest::newRow("the usual one") << QStringLiteral("INV-{year}-{number:04d}") << 7LL
                                       << QStringLiteral("INV-2026-0007");
        QTest::newRow("widens past its width")
            << QStringLiteral("INV-{year}-{number:04d}") << 12345LL << QStringLiteral("INV-2026-12345");
        QTest::newRow("prefix alone") << QStringLiteral("R{number}") << 7LL << QStringLiteral("R7");
        QTest::newRow("suffix") << QStringLiteral("{number:03d}/{year}/ACC") << 42LL << QStringLiteral("042/2026/ACC");
        QTest::newRow("no year") << QStringLiteral("{number:06d}") << 42LL << QStringLiteral("000042");
        QTest::newRow("a width of one") << QStringLiteral("{number:01d}") << 9LL << QStringLiteral("9");
        QTest::newRow("a width of nine") << QStringLiteral("{number:09d}") << 9LL << QStringLiteral("000000009");
        QTest::newRow("year twice") << QStringLiteral("{year}-{year}-{number:02d}") << 1LL
                                    << QStringLiteral("2026-2026-01");
        QTest::newRow("other scripts") << QStringLiteral("Счёт №{number:04d}–{year}") << 7LL
                                       << QStringLiteral("Счёт №0007–2026");
        QTest::newRow("braces that mean nothing")
            << QStringLiteral("{x}-{number:02d}-{}") << 3LL << QStringLiteral("{x}-03-{}");
    }

    void anyFormatIsWrittenAsItStands() {
        QFETCH(QString, format);
        QFETCH(qint64, number);
        QFETCH(QString, written);
        QCOMPARE(formatInvoiceNumber(format, 2026, number), written);
    }
};

FRONTDESK_TEST(InvoiceNumberTest)
#include "invoice_number_test.moc"

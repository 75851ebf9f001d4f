// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sample_papers.h"

#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using frontdesk::test::TestDesk;

class SamplePapersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSampleIsOfTheOwnMenuAndAddsUp() {
        TestDesk desk;
        const MenuPtr menu = desk.backend().menu.current();
        const Restaurant& restaurant = *desk.backend().restaurant;
        const ReceiptContent receipt = sampleReceipt(*menu, restaurant, desk.clock.now());
        QCOMPARE(receipt.order.lines.size(), size_t(3));
        QVERIFY(!receipt.order.lines.front().options.empty());
        for (const OrderLine& line : receipt.order.lines) {
            QVERIFY(menu->item(line.itemId) != nullptr);
            Money each = line.unitPrice;
            for (const LineOption& option : line.options) each += option.priceDelta;
            QCOMPARE(each.times(line.quantity), line.total);
        }
        QVERIFY(!receipt.order.money().due.isPositive());
        QVERIFY(receipt.order.payments.back().change.isPositive());
        const Invoice invoice = sampleInvoice(*menu, restaurant, desk.clock.now());
        QCOMPARE(invoice.total, receipt.order.total);
        QCOMPARE(invoice.subtotal + invoice.tax, invoice.total);
        Money lines(0, invoice.currency);
        for (const InvoiceLine& line : invoice.lines) lines += line.total;
        QCOMPARE(lines, invoice.total);
    }
    void anEmptyMenuHasASampleToo() {
        TestDesk desk;
        Menu empty;
        empty.currency = desk.backend().menu.current()->currency;
        empty.taxes = TaxSet::builtIn(QStringLiteral("none")).value();
        empty.index();
        const ReceiptContent receipt = sampleReceipt(empty, *desk.backend().restaurant, desk.clock.now());
        QCOMPARE(receipt.order.lines.size(), size_t(1));
        QVERIFY(receipt.order.total.isPositive());
    }
};

FRONTDESK_TEST(SamplePapersTest)
#include "sample_papers_test.moc"

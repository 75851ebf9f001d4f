// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/installation_keys.h"
#include "app/storage/sql_invoice_store.h"
#include "app/storage/sql_order_store.h"
#include "tests/storage/sample_orders.h"
#include "tests/storage/temp_store.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const Currency kCedi = *Currency::fromCode("GHS");

struct Documents {
    TempStore store;
    std::unique_ptr<InstallationKeys> keys =
        std::move(*InstallationKeys::load(store.folder.filePath(QStringLiteral("test.key")), true));
    SqlOrderStore orders{*store.writer, *keys};
    SqlInvoiceStore invoices{*store.writer, *keys};

    /// A document of an order of its own, as it would be issued.
    Invoice make(qint64 number, const CustomerId& customer = {}) {
        const Order order = smallOrder(store.ids, kNoon);
        if (!orders.insert(order)) qFatal("the test's order is refused");
        Invoice invoice;
        invoice.id = store.ids.make<InvoiceId>();
        invoice.series = "invoice";
        invoice.year = 2026;
        invoice.number = number;
        invoice.invoiceNumber = QStringLiteral("INV-2026-%1").arg(number, 4, 10, QLatin1Char('0'));
        invoice.orderId = order.id;
        invoice.customerId = customer;
        invoice.issueDate = invoice.dueDate = invoice.supplyDate = QDate(2026, 11, 20 + static_cast<int>(number));
        invoice.currency = kCedi;
        invoice.subtotal = Money(1000, kCedi);
        invoice.tax = Money(200, kCedi);
        invoice.total = Money(1200, kCedi);
        invoice.status = DocumentState::Paid;
        invoice.notes = QStringLiteral("thanks");
        invoice.pdfFilename = invoice.invoiceNumber + QStringLiteral(".pdf");
        invoice.seller = {QStringLiteral("Test Kitchen"),
                          {},
                          QStringLiteral("Osu"),
                          QStringLiteral("C001"),
                          {},
                          {},
                          QStringLiteral("GH")};
        invoice.buyer = {QStringLiteral("Volta Textiles"),
                         QStringLiteral("Ama"),
                         QStringLiteral("Ring Road"),
                         QStringLiteral("C0098765432"),
                         {},
                         QStringLiteral("+233244123456"),
                         {}};
        InvoiceLine line;
        line.kind = InvoiceLineKind::Delivery;
        line.description = QStringLiteral("Delivery");
        line.quantity = 2;
        line.unitPrice = Money(600, kCedi);
        line.discount = Money(10, kCedi);
        line.total = Money(1200, kCedi);
        line.net = Money(1000, kCedi);
        line.tax = Money(200, kCedi);
        line.rates = QStringLiteral("15 + 2.5 + 2.5");
        invoice.lines = {line};
        invoice.taxes = {
            {QStringLiteral("VAT"), *Rate::fromPercent(QStringLiteral("15")), Money(1000, kCedi), Money(150, kCedi)}};
        invoice.orderNumber = 38;
        invoice.receiptNumber = QStringLiteral("R-2026-000001");
        invoice.createdAt = kNoon;
        return invoice;
    }
    Invoice issued(qint64 number, const CustomerId& customer = {}) {
        const Invoice invoice = make(number, customer);
        if (const auto stored = invoices.insert(invoice); !stored)
            qFatal("the document is refused: %s", qPrintable(stored.error().detail));
        return invoice;
    }
};

QStringList numbersOf(const std::vector<Invoice>& invoices) {
    QStringList numbers;
    for (const Invoice& invoice : invoices) numbers << QString::number(invoice.number);
    return numbers;
}

}  // namespace

class InvoiceStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsStoredComesBack() {
        Documents documents;
        const Invoice invoice = documents.issued(1, documents.store.ids.make<CustomerId>());
        const auto found = documents.invoices.find(invoice.id);
        QVERIFY(found && *found);
        const Invoice& read = **found;
        QCOMPARE(read.invoiceNumber, invoice.invoiceNumber);
        QCOMPARE(read.orderId, invoice.orderId);
        QCOMPARE(read.customerId, invoice.customerId);
        QCOMPARE(read.issueDate, invoice.issueDate);
        QCOMPARE(read.total, invoice.total);
        QCOMPARE(read.status, DocumentState::Paid);
        QCOMPARE(read.buyer.taxId, invoice.buyer.taxId);
        QCOMPARE(read.buyer.contactName, invoice.buyer.contactName);
        QCOMPARE(read.seller.country, invoice.seller.country);
        QCOMPARE(read.lines.size(), size_t(1));
        QCOMPARE(read.lines[0].kind, InvoiceLineKind::Delivery);
        QCOMPARE(read.lines[0].discount.minor(), 10);
        QCOMPARE(read.lines[0].rates, invoice.lines[0].rates);
        QVERIFY(read.taxes == invoice.taxes);
        QCOMPARE(read.receiptNumber, invoice.receiptNumber);
        QCOMPARE(read.sha256, QByteArray());
        QVERIFY(!*documents.invoices.find(documents.store.ids.make<InvoiceId>()));
    }

    // SR-62: what names people is not in the file to be read.
    void partiesAreSealed() {
        Documents documents;
        documents.issued(1);
        documents.store.writer->close();
        QByteArray stored;
        for (const char* end : {"", "-wal"}) {
            QFile file(documents.store.paths.database + QLatin1String(end));
            if (file.open(QIODevice::ReadOnly)) stored += file.readAll();
        }
        QVERIFY(stored.contains("INV-2026-0001"));
        QVERIFY(!stored.contains("C0098765432"));
        QVERIFY(!stored.contains("Volta Textiles"));
    }

    // DI-11, DI-15: what was issued never changes and never goes.
    void anIssuedDocumentIsFinal_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("total") << QByteArray("UPDATE invoice SET total_cents = 1, subtotal_cents = 1, tax_cents = 0");
        QTest::newRow("number") << QByteArray("UPDATE invoice SET number = 7");
        QTest::newRow("snapshot") << QByteArray("UPDATE invoice SET snapshot = x'00'");
        QTest::newRow("back to draft") << QByteArray("UPDATE invoice SET status = 'draft'");
        QTest::newRow("another owner") << QByteArray("UPDATE invoice SET customer_id = 'x'");
        QTest::newRow("deleted") << QByteArray("DELETE FROM invoice");
        QTest::newRow("another file") << QByteArray("UPDATE invoice_file SET content = x'00'");
        QTest::newRow("no file") << QByteArray("DELETE FROM invoice_file");
    }
    void anIssuedDocumentIsFinal() {
        QFETCH(QByteArray, sql);
        Documents documents;
        const Invoice invoice = documents.issued(1, documents.store.ids.make<CustomerId>());
        QVERIFY(documents.invoices.keepFile(invoice.id, "pdf", QByteArray(64, 'a'), kNoon));
        QVERIFY(!documents.store.writer->execute(sql));
    }

    // DI-13
    void numbersAndOrdersAreUnique() {
        Documents documents;
        const Invoice first = documents.issued(1);
        Invoice sameNumber = documents.make(1);
        sameNumber.invoiceNumber = QStringLiteral("another");
        QVERIFY(!documents.invoices.insert(sameNumber));
        Invoice sameOrder = documents.make(2);
        sameOrder.orderId = first.orderId;
        QVERIFY(!documents.invoices.insert(sameOrder));
    }

    void aFileIsKeptOnce() {
        Documents documents;
        const Invoice invoice = documents.issued(1);
        QCOMPARE(numbersOf(*documents.invoices.undrawn()), QStringList{QStringLiteral("1")});
        QVERIFY(documents.invoices.keepFile(invoice.id, "first", QByteArray(64, 'a'), kNoon));
        QVERIFY(documents.invoices.keepFile(invoice.id, "second", QByteArray(64, 'b'), kNoon));
        QCOMPARE(**documents.invoices.file(invoice.id), QByteArray("first"));
        QCOMPARE((*documents.invoices.find(invoice.id))->sha256, QByteArray(64, 'a'));
        QVERIFY(documents.invoices.undrawn()->empty());
    }

    void aStateMovesAlongItsTable() {
        Documents documents;
        const Invoice invoice = documents.issued(1);
        auto& invoices = documents.invoices;
        const auto code = [&](DocumentState from, DocumentState to) {
            const auto moved = invoices.setStatus(invoice.id, from, to, kNoon);
            return moved ? ErrorCode::Internal : moved.error().code;
        };
        QCOMPARE(code(DocumentState::Paid, DocumentState::Sent), ErrorCode::IllegalTransition);
        QCOMPARE(code(DocumentState::Sent, DocumentState::Cancelled), ErrorCode::Conflict);
        QVERIFY(invoices.setStatus(invoice.id, DocumentState::Paid, DocumentState::Cancelled, kNoon));
        QCOMPARE((*invoices.find(invoice.id))->status, DocumentState::Cancelled);
        QCOMPARE((*invoices.find(invoice.id))->version, 2);
    }

    void anAccountsListIsItsOwnNewestFirst() {
        Documents documents;
        const auto ama = documents.store.ids.make<CustomerId>();
        for (int number = 1; number <= 5; ++number)
            documents.issued(number, number == 3 ? documents.store.ids.make<CustomerId>() : ama);
        InvoiceListQuery query;
        query.customer = ama;
        query.limit = 3;
        const auto first = documents.invoices.list(query);
        QCOMPARE(numbersOf(first->rows).join(u' '), QStringLiteral("5 4 2"));
        query.cursor = first->nextCursor;
        const auto rest = documents.invoices.list(query);
        QCOMPARE(numbersOf(rest->rows).join(u' '), QStringLiteral("1"));
        QVERIFY(rest->nextCursor.isEmpty());
        query.cursor.clear();
        query.from = QDate(2026, 11, 22);
        query.to = QDate(2026, 11, 24);
        QCOMPARE(numbersOf(documents.invoices.list(query)->rows).join(u' '), QStringLiteral("4 2"));
        query.status = DocumentState::Cancelled;
        QVERIFY(documents.invoices.list(query)->rows.empty());
        QCOMPARE(*documents.invoices.lastIssueDate("invoice"), std::optional(QDate(2026, 11, 25)));
        QVERIFY(!*documents.invoices.lastIssueDate("credit_note"));
    }

    void anUnownedDocumentIsGivenToTheOwnerOfItsOrder() {
        Documents documents;
        const Invoice invoice = documents.issued(1);
        const auto ama = documents.store.ids.make<CustomerId>();
        QVERIFY(documents.invoices.setCustomer(invoice.orderId, ama));
        QVERIFY(documents.invoices.setCustomer(invoice.orderId, documents.store.ids.make<CustomerId>()));
        QCOMPARE((*documents.invoices.find(invoice.id))->customerId, ama);
        QCOMPARE(documents.invoices.ofOrder(invoice.orderId)->size(), size_t(1));
    }
};

FRONTDESK_TEST(InvoiceStoreTest)
#include "invoice_store_test.moc"

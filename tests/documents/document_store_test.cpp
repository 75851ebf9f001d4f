// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ports/invoice_record.h"
#include "paper_documents.h"
#include "tests/services/invoice_desk.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

/// The numbers of the documents that @p query finds, newest first.
QStringList found(TestDesk& desk, const InvoiceListQuery& query) {
    const auto page = desk.run<Page<Invoice>>([&] { return desk.backend().invoices.list(query); });
    QStringList numbers;
    for (const Invoice& invoice : page->rows) numbers << invoice.invoiceNumber;
    return numbers;
}

QStringList searched(TestDesk& desk, const QString& text) {
    InvoiceListQuery query;
    query.search = text;
    return found(desk, query);
}

Invoice issueTo(TestDesk& desk, const QString& name) {
    const Order order = paidOrder(desk);
    InvoiceRequest request;
    request.buyer.name = name;
    const Caller cashier = desk.staff(StaffRole::Cashier);
    return desk.run<IssuedInvoice>([&] { return desk.backend().invoicing.forStaff(order.id, request, cashier); })
        ->invoice;
}

}  // namespace

class DocumentStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void documentsAreFoundByNumberBuyerAndOrder() {
        TestDesk desk;
        const QString first = issueTo(desk, QStringLiteral("Volta Textiles Ltd")).invoiceNumber;
        const QString second = issueTo(desk, QStringLiteral("ÄHRE & Söhne 100%")).invoiceNumber;
        const Invoice third = issueTo(desk, QString());
        const QStringList all{third.invoiceNumber, second, first};
        QCOMPARE(searched(desk, {}), all);
        QCOMPARE(searched(desk, QStringLiteral("inv-2026")), all);
        QCOMPARE(searched(desk, QStringLiteral("-0002")), QStringList{second});
        QCOMPARE(searched(desk, QStringLiteral("TEXTILES")), QStringList{first});
        QCOMPARE(searched(desk, QStringLiteral("ähre")), QStringList{second});
        QCOMPARE(searched(desk, QStringLiteral("100%")), QStringList{second});
        QVERIFY(searched(desk, QStringLiteral("%")).size() == 1);
        QVERIFY(searched(desk, QStringLiteral("_olta")).isEmpty());
        QVERIFY(searched(desk, QString::number(third.orderNumber)).contains(third.invoiceNumber));
        QVERIFY(searched(desk, QStringLiteral("nobody")).isEmpty());
    }

    void documentsAreListedByKind() {
        TestDesk desk;
        const Invoice invoice = issueTo(desk, QStringLiteral("Volta"));
        const Invoice note = *refund(desk, invoice.orderId, 900)->creditNote;
        InvoiceListQuery query;
        query.kind = InvoiceKind::CreditNote;
        QCOMPARE(found(desk, query), QStringList{note.invoiceNumber});
        query.kind = InvoiceKind::Invoice;
        QCOMPARE(found(desk, query), QStringList{invoice.invoiceNumber});
    }

    void everythingThatADocumentSaysComesBack() {
        for (const Invoice& invoice : {accraInvoice(), wholeCredit(berlinInvoice())}) {
            const auto read = decodeInvoice(encodeInvoice(invoice));
            QVERIFY(read);
            QCOMPARE(encodeInvoice(*read), encodeInvoice(invoice));
            QCOMPARE(read->payments.size(), invoice.payments.size());
            QCOMPARE(read->payments[0].reference, invoice.payments[0].reference);
            QCOMPARE(read->lines[0].pieces, invoice.lines[0].pieces);
            QCOMPARE(read->suppliedAt.has_value(), invoice.suppliedAt.has_value());
            QCOMPARE(read->creditsLeft, invoice.creditsLeft);
            QCOMPARE(read->link, invoice.link);
        }
    }

    void documentsOfTheFirstVersionAreRead() {
        QJsonObject old = QJsonDocument::fromJson(encodeInvoice(accraInvoice())).object();
        old.insert(QStringLiteral("v"), 1);
        for (const char* added : {"language", "buyer_reference", "fulfilment", "place", "zone", "supplied_at",
                                  "payments", "rounding", "balance", "link"})
            old.remove(QLatin1String(added));
        const auto read = decodeInvoice(QJsonDocument(old).toJson());
        QVERIFY(read);
        QCOMPARE(read->total.minor(), 265920);
        QVERIFY(read->payments.empty());
        QVERIFY(!read->fulfilment);
        old.insert(QStringLiteral("v"), 3);
        QVERIFY(!decodeInvoice(QJsonDocument(old).toJson()));
    }
};

FRONTDESK_TEST(DocumentStoreTest)
#include "document_store_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/sync/api_fixture.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr qint64 kOrderMinor = 6900;
const QByteArray kRates = "20";

/// Ama's paid order with its invoice, and the same document once more as a restaurant in Berlin would have issued it.
class EInvoiceDesk : public ApiDesk {
public:
    EInvoiceDesk()
        : account(desk.addCustomer(QStringLiteral("ama@example.com")).id),
          ama(asCustomer(account)),
          accra(issued()),
          berlin(keptAsOfBerlin(accra)) {}

    std::string path(const Invoice& invoice, const std::string& query = {}) const {
        return "/customer/invoices/" + invoice.id.text().toStdString() + "/e-invoice" + query;
    }

    CustomerId account;
    Headers ama;
    Invoice accra;
    Invoice berlin;

private:
    Invoice issued() {
        const auto created = jsonOf(post("/api/customer/orders/create", createBody(), ama));
        const std::string order = created[QStringLiteral("order")][QStringLiteral("id")].toString().toStdString();
        const QJsonObject cash{{QStringLiteral("method"), QStringLiteral("cash")},
                               {QStringLiteral("amount_cents"), kOrderMinor}};
        if (post("/api/staff/orders/" + order + "/payments", cash, as(StaffRole::Cashier)).status != 201)
            qFatal("the payment is refused");
        const OrderId id = *OrderId::fromText(QByteArray::fromStdString(order));
        const auto invoice = desk.run<IssuedInvoice>([this, id, caller = desk.staff(StaffRole::Cashier)] {
            return desk.backend().invoicing.forStaff(id, caller);
        });
        if (!invoice) qFatal("the invoice is refused");
        return invoice->invoice;
    }

    /// As another order's, of which a store has no second here: the first one is cancelled for it.
    Invoice keptAsOfBerlin(Invoice invoice) {
        const Currency euro = *Currency::fromCode("EUR");
        const auto euros = [euro](Money amount) { return Money(amount.minor(), euro); };
        const InvoiceId first = invoice.id;
        invoice.id = desk.ids.make<InvoiceId>();
        invoice.number = 2;
        invoice.invoiceNumber = QStringLiteral("INV-2026-0002");
        invoice.pdfFilename = QStringLiteral("INV-2026-0002.pdf");
        invoice.currency = euro;
        invoice.seller.country = QStringLiteral("DE");
        invoice.seller.taxId = QStringLiteral("DE123456789");
        invoice.buyer.name = QStringLiteral("Ama");
        for (InvoiceLine& line : invoice.lines) line.rates = QString::fromLatin1(kRates);
        invoice.taxes = {{QStringLiteral("MwSt"), *Rate::fromPercent(QString::fromLatin1(kRates)),
                          euros(invoice.subtotal), euros(invoice.tax)}};
        for (Money* amount : {&invoice.subtotal, &invoice.tax, &invoice.total}) *amount = euros(*amount);
        for (InvoiceLine& line : invoice.lines)
            for (Money* amount : {&line.unitPrice, &line.discount, &line.total, &line.net, &line.tax})
                *amount = euros(*amount);
        const auto kept = desk.run<bool>([this, first, invoice]() -> Result<bool> {
            InvoiceStore& store = desk.backend().invoices;
            const auto cancelled = store.setStatus(first, invoice.status, DocumentState::Cancelled, desk.clock.now());
            if (!cancelled) return tl::make_unexpected(cancelled.error());
            const auto done = store.insert(invoice);
            if (!done) return tl::make_unexpected(done.error());
            return true;
        });
        if (!kept) qFatal("the document is refused: %s", qPrintable(kept.error().detail));
        return invoice;
    }
};

}  // namespace

class ApiEInvoiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anInvoiceFromTheUnionHasBothSyntaxes() {
        EInvoiceDesk desk;
        const auto cii = desk.get(desk.path(desk.berlin), desk.ama);
        QCOMPARE(cii.status, 200);
        QCOMPARE(cii.contentType, std::string("application/xml"));
        QCOMPARE(headerOf(cii, "Content-Disposition"), std::string("attachment; filename=\"INV-2026-0002.xml\""));
        QVERIFY(cii.body->find("<rsm:CrossIndustryInvoice") != std::string::npos);
        QVERIFY(cii.body->find("<ram:GrandTotalAmount>69.00<") != std::string::npos);
        QCOMPARE(*desk.get(desk.path(desk.berlin, "?syntax=cii"), desk.ama).body, *cii.body);
        const auto ubl = desk.get(desk.path(desk.berlin, "?syntax=ubl"), desk.ama);
        QVERIFY(ubl.body->find("<cbc:TaxInclusiveAmount currencyID=\"EUR\">69.00<") != std::string::npos);
    }

    void aSyntaxThatIsNoneIsNamed() {
        EInvoiceDesk desk;
        const auto answer = desk.get(desk.path(desk.berlin, "?syntax=edifact"), desk.ama);
        QCOMPARE(answer.status, 422);
        QCOMPARE(faultyFields(answer), QStringLiteral("syntax"));
    }

    void outsideTheUnionThereIsNone() {
        EInvoiceDesk desk;
        QCOMPARE(desk.get(desk.path(desk.accra), desk.ama).status, 404);
    }

    // SR-20
    void nobodyElseReadsIt() {
        EInvoiceDesk desk;
        const auto kofi = desk.asCustomer(desk.desk.addCustomer(QStringLiteral("kofi@example.com")).id);
        Invoice missing;
        missing.id = desk.desk.ids.make<InvoiceId>();
        const auto foreign = desk.get(desk.path(desk.berlin), kofi);
        QCOMPARE(foreign.status, 404);
        QCOMPARE(*foreign.body, *desk.get(desk.path(missing), kofi).body);
        QCOMPARE(desk.get(desk.path(desk.berlin)).status, 401);
        QCOMPARE(desk.get(desk.path(desk.berlin), desk.as(StaffRole::Manager)).status, 401);
    }
};

FRONTDESK_TEST(ApiEInvoiceTest)
#include "api_e_invoice_test.moc"

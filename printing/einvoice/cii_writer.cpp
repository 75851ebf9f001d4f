// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/einvoice/cii_writer.h"

#include "printing/einvoice/xml_output.h"

namespace frontdesk {
namespace {

using Element = XmlOutput::Element;

const QString kVat = QStringLiteral("VAT");

/// The elements in the order that the schema wants.
class CiiWriter {
public:
    explicit CiiWriter(const EInvoice& invoice)
        : m_invoice(invoice),
          m_xml("rsm:CrossIndustryInvoice",
                {{"rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"},
                 {"ram", "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"},
                 {"qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100"},
                 {"udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"}}) {}

    QByteArray run() {
        context();
        document();
        {
            const Element transaction(m_xml, "rsm:SupplyChainTradeTransaction");
            for (const EInvoiceLine& each : m_invoice.lines) line(each);
            agreement();
            delivery();
            settlement();
        }
        return m_xml.finish();
    }

private:
    void amount(const char* name, Money value) { m_xml.text(name, plainAmount(value)); }

    void date(const char* name, QDate value) {
        if (!value.isValid()) return;
        const Element element(m_xml, name);
        m_xml.text("udt:DateTimeString", value.toString(QStringLiteral("yyyyMMdd")), "format", QStringLiteral("102"));
    }

    void indicator(bool value) {
        const Element element(m_xml, "ram:ChargeIndicator");
        m_xml.text("udt:Indicator", value ? QStringLiteral("true") : QStringLiteral("false"));
    }

    /// BT-151 and BT-152 and their like; what is outside the scope of VAT has no rate (BR-O-05).
    void rate(const VatKey& vat) {
        m_xml.text("ram:CategoryCode", categoryCode(vat.category));
        if (vat.category != VatCategory::OutsideScope)
            m_xml.text("ram:RateApplicablePercent", QString::fromLatin1(vat.rate.percentText()));
    }

    void context() {
        const Element context(m_xml, "rsm:ExchangedDocumentContext");
        const Element parameter(m_xml, "ram:GuidelineSpecifiedDocumentContextParameter");
        m_xml.text("ram:ID", specificationId());
    }

    void document() {
        const Element document(m_xml, "rsm:ExchangedDocument");
        m_xml.text("ram:ID", m_invoice.number);
        m_xml.text("ram:TypeCode", typeCode(m_invoice));
        date("ram:IssueDateTime", m_invoice.issueDate);
        if (m_invoice.note.isEmpty()) return;
        const Element note(m_xml, "ram:IncludedNote");
        m_xml.text("ram:Content", m_invoice.note);
    }

    void line(const EInvoiceLine& line) {
        const Element item(m_xml, "ram:IncludedSupplyChainTradeLineItem");
        {
            const Element document(m_xml, "ram:AssociatedDocumentLineDocument");
            m_xml.text("ram:LineID", line.id);
        }
        {
            const Element product(m_xml, "ram:SpecifiedTradeProduct");
            m_xml.text("ram:Name", line.name);
        }
        {
            const Element agreement(m_xml, "ram:SpecifiedLineTradeAgreement");
            const Element price(m_xml, "ram:NetPriceProductTradePrice");
            amount("ram:ChargeAmount", line.price);
            m_xml.text("ram:BasisQuantity", QString::number(line.priceQuantity), "unitCode", unitCode());
        }
        {
            const Element delivery(m_xml, "ram:SpecifiedLineTradeDelivery");
            m_xml.text("ram:BilledQuantity", QString::number(line.quantity), "unitCode", unitCode());
        }
        lineSettlement(line);
    }

    void lineSettlement(const EInvoiceLine& line) {
        const Element settlement(m_xml, "ram:SpecifiedLineTradeSettlement");
        {
            const Element tax(m_xml, "ram:ApplicableTradeTax");
            m_xml.text("ram:TypeCode", kVat);
            rate(line.vat);
        }
        if (line.allowance) {
            const Element allowance(m_xml, "ram:SpecifiedTradeAllowanceCharge");
            indicator(false);
            amount("ram:ActualAmount", line.allowance->amount);
            m_xml.text("ram:ReasonCode", line.allowance->reasonCode);
            m_xml.text("ram:Reason", line.allowance->reason);
        }
        const Element sums(m_xml, "ram:SpecifiedTradeSettlementLineMonetarySummation");
        amount("ram:LineTotalAmount", line.net);
    }

    void agreement() {
        const Element agreement(m_xml, "ram:ApplicableHeaderTradeAgreement");
        m_xml.text("ram:BuyerReference", m_invoice.buyerReference);
        party("ram:SellerTradeParty", m_invoice.seller);
        party("ram:BuyerTradeParty", m_invoice.buyer);
        if (m_invoice.salesOrder.isEmpty()) return;
        const Element order(m_xml, "ram:SellerOrderReferencedDocument");
        m_xml.text("ram:IssuerAssignedID", m_invoice.salesOrder);
    }

    void party(const char* role, const EInvoiceParty& party) {
        const Element element(m_xml, role);
        m_xml.text("ram:ID", party.id);
        m_xml.text("ram:Name", party.name);
        contact(party);
        address(party);
        if (!party.email.isEmpty()) {
            const Element electronic(m_xml, "ram:URIUniversalCommunication");
            m_xml.text("ram:URIID", party.email, "schemeID", QStringLiteral("EM"));
        }
        registration(party.vatId, QStringLiteral("VA"));
        registration(party.taxNumber, QStringLiteral("FC"));
    }

    void registration(const QString& number, const QString& scheme) {
        if (number.isEmpty()) return;
        const Element element(m_xml, "ram:SpecifiedTaxRegistration");
        m_xml.text("ram:ID", number, "schemeID", scheme);
    }

    void contact(const EInvoiceParty& party) {
        if (party.contactName.isEmpty() && party.phone.isEmpty() && party.email.isEmpty()) return;
        const Element contact(m_xml, "ram:DefinedTradeContact");
        m_xml.text("ram:PersonName", party.contactName);
        if (!party.phone.isEmpty()) {
            const Element phone(m_xml, "ram:TelephoneUniversalCommunication");
            m_xml.text("ram:CompleteNumber", party.phone);
        }
        if (!party.email.isEmpty()) {
            const Element email(m_xml, "ram:EmailURIUniversalCommunication");
            m_xml.text("ram:URIID", party.email);
        }
    }

    void address(const EInvoiceParty& party) {
        const Element address(m_xml, "ram:PostalTradeAddress");
        m_xml.text("ram:LineOne", party.addresses.value(0));
        m_xml.text("ram:LineTwo", party.addresses.value(1));
        m_xml.text("ram:LineThree", party.addresses.value(2));
        m_xml.text("ram:CountryID", party.country);
    }

    void delivery() {
        const Element delivery(m_xml, "ram:ApplicableHeaderTradeDelivery");
        if (!m_invoice.supplyDate.isValid()) return;
        const Element event(m_xml, "ram:ActualDeliverySupplyChainEvent");
        date("ram:OccurrenceDateTime", m_invoice.supplyDate);
    }

    void settlement() {
        const Element settlement(m_xml, "ram:ApplicableHeaderTradeSettlement");
        m_xml.text("ram:InvoiceCurrencyCode", QString::fromLatin1(m_invoice.currency.code()));
        {
            const Element means(m_xml, "ram:SpecifiedTradeSettlementPaymentMeans");
            m_xml.text("ram:TypeCode", paymentMeansCode());
        }
        for (const VatBreakdown& row : m_invoice.breakdown) breakdown(row);
        for (const DocumentAllowance& each : m_invoice.allowances) allowance(each);
        if (m_invoice.dueDate.isValid()) {
            const Element terms(m_xml, "ram:SpecifiedTradePaymentTerms");
            date("ram:DueDateDateTime", m_invoice.dueDate);
        }
        totals();
        if (m_invoice.preceding.isEmpty()) return;
        const Element preceding(m_xml, "ram:InvoiceReferencedDocument");
        m_xml.text("ram:IssuerAssignedID", m_invoice.preceding);
    }

    void breakdown(const VatBreakdown& row) {
        const Element tax(m_xml, "ram:ApplicableTradeTax");
        amount("ram:CalculatedAmount", row.tax);
        m_xml.text("ram:TypeCode", kVat);
        m_xml.text("ram:ExemptionReason", row.exemption);
        amount("ram:BasisAmount", row.base);
        m_xml.text("ram:CategoryCode", categoryCode(row.vat.category));
        m_xml.text("ram:ExemptionReasonCode", row.exemptionCode);
        if (row.vat.category != VatCategory::OutsideScope)
            m_xml.text("ram:RateApplicablePercent", QString::fromLatin1(row.vat.rate.percentText()));
    }

    void allowance(const DocumentAllowance& allowance) {
        const Element element(m_xml, "ram:SpecifiedTradeAllowanceCharge");
        indicator(allowance.isCharge);
        amount("ram:ActualAmount", allowance.amount);
        m_xml.text("ram:ReasonCode", allowance.reasonCode);
        m_xml.text("ram:Reason", allowance.reason);
        const Element tax(m_xml, "ram:CategoryTradeTax");
        m_xml.text("ram:TypeCode", kVat);
        rate(allowance.vat);
    }

    void totals() {
        const EInvoiceTotals& totals = m_invoice.totals;
        const Element sums(m_xml, "ram:SpecifiedTradeSettlementHeaderMonetarySummation");
        amount("ram:LineTotalAmount", totals.lines);
        amount("ram:ChargeTotalAmount", totals.charges);
        amount("ram:AllowanceTotalAmount", totals.allowances);
        amount("ram:TaxBasisTotalAmount", totals.net);
        m_xml.text("ram:TaxTotalAmount", plainAmount(totals.tax), "currencyID",
                   QString::fromLatin1(m_invoice.currency.code()));
        amount("ram:GrandTotalAmount", totals.gross);
        amount("ram:TotalPrepaidAmount", totals.paid);
        amount("ram:DuePayableAmount", totals.due);
    }

    const EInvoice& m_invoice;
    XmlOutput m_xml;
};

}  // namespace

QByteArray ciiXml(const EInvoice& invoice) {
    return CiiWriter(invoice).run();
}

}  // namespace frontdesk

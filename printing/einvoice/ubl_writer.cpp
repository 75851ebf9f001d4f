// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/einvoice/ubl_writer.h"

#include "printing/einvoice/xml_output.h"

namespace frontdesk {
namespace {

using Element = XmlOutput::Element;

/// The elements in the order that the schemas want.
class UblWriter {
public:
    explicit UblWriter(const EInvoice& invoice)
        : m_invoice(invoice),
          m_xml(invoice.credit ? "CreditNote" : "Invoice",
                {{"", invoice.credit ? "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"
                                     : "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"},
                 {"cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"},
                 {"cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"}}) {}

    QByteArray run() {
        head();
        references();
        party("cac:AccountingSupplierParty", m_invoice.seller);
        party("cac:AccountingCustomerParty", m_invoice.buyer);
        delivery();
        payment();
        for (const DocumentAllowance& each : m_invoice.allowances) allowance(each);
        taxes();
        totals();
        for (const EInvoiceLine& each : m_invoice.lines) line(each);
        return m_xml.finish();
    }

private:
    void amount(const char* name, Money value) {
        m_xml.text(name, plainAmount(value), "currencyID", QString::fromLatin1(m_invoice.currency.code()));
    }
    void date(const char* name, QDate value) {
        if (value.isValid()) m_xml.text(name, value.toString(Qt::ISODate));
    }
    void indicator(bool value) {
        m_xml.text("cbc:ChargeIndicator", value ? QStringLiteral("true") : QStringLiteral("false"));
    }
    void scheme(const QString& id) {
        const Element element(m_xml, "cac:TaxScheme");
        m_xml.text("cbc:ID", id);
    }

    void head() {
        m_xml.text("cbc:CustomizationID", specificationId());
        m_xml.text("cbc:ID", m_invoice.number);
        date("cbc:IssueDate", m_invoice.issueDate);
        if (!m_invoice.credit) date("cbc:DueDate", m_invoice.dueDate);
        m_xml.text(m_invoice.credit ? "cbc:CreditNoteTypeCode" : "cbc:InvoiceTypeCode", typeCode(m_invoice));
        m_xml.text("cbc:Note", m_invoice.note);
        m_xml.text("cbc:DocumentCurrencyCode", QString::fromLatin1(m_invoice.currency.code()));
        m_xml.text("cbc:BuyerReference", m_invoice.buyerReference);
    }

    void references() {
        if (!m_invoice.salesOrder.isEmpty()) {
            const Element order(m_xml, "cac:OrderReference");
            // The schema wants the buyer's order, which there is none of; Peppol BIS Billing 3.0 says so with NA.
            m_xml.text("cbc:ID", QStringLiteral("NA"));
            m_xml.text("cbc:SalesOrderID", m_invoice.salesOrder);
        }
        if (m_invoice.preceding.isEmpty()) return;
        const Element billing(m_xml, "cac:BillingReference");
        const Element document(m_xml, "cac:InvoiceDocumentReference");
        m_xml.text("cbc:ID", m_invoice.preceding);
    }

    void party(const char* role, const EInvoiceParty& party) {
        const Element outer(m_xml, role);
        const Element inner(m_xml, "cac:Party");
        m_xml.text("cbc:EndpointID", party.email, "schemeID", QStringLiteral("EM"));
        if (!party.id.isEmpty()) {
            const Element identification(m_xml, "cac:PartyIdentification");
            m_xml.text("cbc:ID", party.id);
        }
        address(party);
        registration(party.vatId, QStringLiteral("VAT"));
        registration(party.taxNumber, QStringLiteral("TAX"));
        {
            const Element entity(m_xml, "cac:PartyLegalEntity");
            m_xml.text("cbc:RegistrationName", party.name);
        }
        if (party.contactName.isEmpty() && party.phone.isEmpty() && party.email.isEmpty()) return;
        const Element contact(m_xml, "cac:Contact");
        m_xml.text("cbc:Name", party.contactName);
        m_xml.text("cbc:Telephone", party.phone);
        m_xml.text("cbc:ElectronicMail", party.email);
    }

    void address(const EInvoiceParty& party) {
        const Element address(m_xml, "cac:PostalAddress");
        m_xml.text("cbc:StreetName", party.addresses.value(0));
        m_xml.text("cbc:AdditionalStreetName", party.addresses.value(1));
        if (party.addresses.size() > 2) {
            const Element line(m_xml, "cac:AddressLine");
            m_xml.text("cbc:Line", party.addresses[2]);
        }
        const Element country(m_xml, "cac:Country");
        m_xml.text("cbc:IdentificationCode", party.country);
    }

    void registration(const QString& number, const QString& schemeId) {
        if (number.isEmpty()) return;
        const Element element(m_xml, "cac:PartyTaxScheme");
        m_xml.text("cbc:CompanyID", number);
        scheme(schemeId);
    }

    void delivery() {
        if (!m_invoice.supplyDate.isValid()) return;
        const Element delivery(m_xml, "cac:Delivery");
        date("cbc:ActualDeliveryDate", m_invoice.supplyDate);
    }

    /// A credit note has its due date here (BT-9).
    void payment() {
        const Element means(m_xml, "cac:PaymentMeans");
        m_xml.text("cbc:PaymentMeansCode", paymentMeansCode());
        if (m_invoice.credit) date("cbc:PaymentDueDate", m_invoice.dueDate);
    }

    void category(const char* name, const VatKey& vat, const VatBreakdown* row = nullptr) {
        const Element element(m_xml, name);
        m_xml.text("cbc:ID", categoryCode(vat.category));
        if (vat.category != VatCategory::OutsideScope)
            m_xml.text("cbc:Percent", QString::fromLatin1(vat.rate.percentText()));
        if (row) {
            m_xml.text("cbc:TaxExemptionReasonCode", row->exemptionCode);
            m_xml.text("cbc:TaxExemptionReason", row->exemption);
        }
        scheme(QStringLiteral("VAT"));
    }

    void allowance(const DocumentAllowance& allowance) {
        const Element element(m_xml, "cac:AllowanceCharge");
        indicator(allowance.isCharge);
        m_xml.text("cbc:AllowanceChargeReasonCode", allowance.reasonCode);
        m_xml.text("cbc:AllowanceChargeReason", allowance.reason);
        amount("cbc:Amount", allowance.amount);
        category("cac:TaxCategory", allowance.vat);
    }

    void taxes() {
        const Element total(m_xml, "cac:TaxTotal");
        amount("cbc:TaxAmount", m_invoice.totals.tax);
        for (const VatBreakdown& row : m_invoice.breakdown) {
            const Element subtotal(m_xml, "cac:TaxSubtotal");
            amount("cbc:TaxableAmount", row.base);
            amount("cbc:TaxAmount", row.tax);
            category("cac:TaxCategory", row.vat, &row);
        }
    }

    void totals() {
        const EInvoiceTotals& totals = m_invoice.totals;
        const Element sums(m_xml, "cac:LegalMonetaryTotal");
        amount("cbc:LineExtensionAmount", totals.lines);
        amount("cbc:TaxExclusiveAmount", totals.net);
        amount("cbc:TaxInclusiveAmount", totals.gross);
        amount("cbc:AllowanceTotalAmount", totals.allowances);
        amount("cbc:ChargeTotalAmount", totals.charges);
        amount("cbc:PrepaidAmount", totals.paid);
        amount("cbc:PayableAmount", totals.due);
    }

    void line(const EInvoiceLine& line) {
        const Element element(m_xml, m_invoice.credit ? "cac:CreditNoteLine" : "cac:InvoiceLine");
        m_xml.text("cbc:ID", line.id);
        m_xml.text(m_invoice.credit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity", QString::number(line.quantity),
                   "unitCode", unitCode());
        amount("cbc:LineExtensionAmount", line.net);
        if (line.allowance) {
            const Element allowance(m_xml, "cac:AllowanceCharge");
            indicator(false);
            m_xml.text("cbc:AllowanceChargeReasonCode", line.allowance->reasonCode);
            m_xml.text("cbc:AllowanceChargeReason", line.allowance->reason);
            amount("cbc:Amount", line.allowance->amount);
        }
        {
            const Element item(m_xml, "cac:Item");
            m_xml.text("cbc:Name", line.name);
            category("cac:ClassifiedTaxCategory", line.vat);
        }
        const Element price(m_xml, "cac:Price");
        amount("cbc:PriceAmount", line.price);
        m_xml.text("cbc:BaseQuantity", QString::number(line.priceQuantity), "unitCode", unitCode());
    }

    const EInvoice& m_invoice;
    XmlOutput m_xml;
};

}  // namespace

QByteArray ublXml(const EInvoice& invoice) {
    return UblWriter(invoice).run();
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/einvoice/rules.h"

#include "app/domain/allot.h"
#include "app/domain/int128.h"

#include <algorithm>

namespace frontdesk {
namespace {

/// Amounts of the currency in minor units that are one of it.
qint64 oneUnit(const Currency& currency) {
    qint64 unit = 1;
    for (int i = 0; i < currency.digits(); ++i) unit *= 10;
    return unit;
}

template <class Parts, class Is>
bool any(const Parts& parts, Is is) {
    return std::any_of(parts.begin(), parts.end(), is);
}

class Rules {
public:
    explicit Rules(const EInvoice& invoice) : m_invoice(invoice) {}

    QStringList run() {
        document();
        lines();
        allowances();
        totals();
        for (const VatBreakdown& row : m_invoice.breakdown) breakdown(row);
        for (const VatCategory category :
             {VatCategory::Standard, VatCategory::Zero, VatCategory::Exempt, VatCategory::OutsideScope})
            categoryRules(category);
        outsideScope();
        return m_broken;
    }

private:
    void need(bool holds, const QString& rule) {
        if (!holds && !m_broken.contains(rule)) m_broken << rule;
    }
    void need(bool holds, const char* rule) { need(holds, QString::fromLatin1(rule)); }
    void need(bool holds, VatCategory category, const char* rule) {
        need(holds, QStringLiteral("BR-%1-%2").arg(categoryCode(category), QLatin1String(rule)));
    }

    static bool startsWithCountry(const QString& vatId) {
        return vatId.size() > 2 && vatId[0].isUpper() && vatId[1].isUpper();
    }

    void document() {
        const EInvoiceParty& seller = m_invoice.seller;
        const EInvoiceParty& buyer = m_invoice.buyer;
        need(!m_invoice.number.isEmpty(), "BR-02");
        need(m_invoice.issueDate.isValid(), "BR-03");
        need(m_invoice.currency.isSet(), "BR-05");
        need(!seller.name.isEmpty(), "BR-06");
        need(!buyer.name.isEmpty(), "BR-07");
        need(!seller.country.isEmpty(), "BR-09");
        need(!buyer.country.isEmpty(), "BR-11");
        need(!m_invoice.lines.empty(), "BR-16");
        need(!m_invoice.credit || !m_invoice.preceding.isEmpty(), "BR-55");
        need(seller.vatId.isEmpty() || startsWithCountry(seller.vatId), "BR-CO-09");
        need(buyer.vatId.isEmpty() || startsWithCountry(buyer.vatId), "BR-CO-09");
        need(!m_invoice.breakdown.empty(), "BR-CO-18");
        need(!m_invoice.totals.due.isPositive() || m_invoice.dueDate.isValid(), "BR-CO-25");
        need(!seller.id.isEmpty() || !seller.vatId.isEmpty(), "BR-CO-26");
    }

    void lines() {
        for (const EInvoiceLine& line : m_invoice.lines) {
            need(!line.id.isEmpty(), "BR-21");
            need(!line.name.isEmpty(), "BR-25");
            need(!line.price.isNegative(), "BR-27");
            const auto& off = line.allowance;
            need(!off || !off->reason.isEmpty() || !off->reasonCode.isEmpty(), "BR-42");
            const Int128 net = line.net.minor() + (off ? off->amount.minor() : 0);
            const Int128 product = static_cast<Int128>(line.price.minor()) * line.quantity;
            need(line.priceQuantity > 0 && product == net * line.priceQuantity, "PEPPOL-EN16931-R120");
        }
    }

    void allowances() {
        for (const DocumentAllowance& each : m_invoice.allowances)
            need(!each.reason.isEmpty() || !each.reasonCode.isEmpty(), each.isCharge ? "BR-38" : "BR-33");
    }

    [[nodiscard]] Money allowanceSum(bool charges) const {
        Money sum;
        for (const DocumentAllowance& each : m_invoice.allowances)
            if (each.isCharge == charges) sum += each.amount;
        return sum;
    }

    void totals() {
        const EInvoiceTotals& totals = m_invoice.totals;
        Money lines, tax;
        for (const EInvoiceLine& line : m_invoice.lines) lines += line.net;
        for (const VatBreakdown& row : m_invoice.breakdown) tax += row.tax;
        need(totals.lines == lines, "BR-CO-10");
        need(totals.allowances == allowanceSum(false), "BR-CO-11");
        need(totals.charges == allowanceSum(true), "BR-CO-12");
        need(totals.net == totals.lines - totals.allowances + totals.charges, "BR-CO-13");
        need(totals.tax == tax, "BR-CO-14");
        need(totals.gross == totals.net + totals.tax, "BR-CO-15");
        need(totals.due == totals.gross - totals.paid, "BR-CO-16");
    }

    void breakdown(const VatBreakdown& row) {
        Money base;
        for (const EInvoiceLine& line : m_invoice.lines)
            if (line.vat == row.vat) base += line.net;
        for (const DocumentAllowance& each : m_invoice.allowances)
            if (each.vat == row.vat) base += each.isCharge ? each.amount : -each.amount;
        const VatCategory category = row.vat.category;
        need(row.base == base, category, "08");
        need(taxFits(row), "BR-CO-17");
        need(taxFits(row), category, "09");
        const bool needsReason = category == VatCategory::Exempt || category == VatCategory::OutsideScope;
        const bool hasReason = !row.exemption.isEmpty() || !row.exemptionCode.isEmpty();
        need(hasReason == needsReason, category, "10");
    }

    [[nodiscard]] bool taxFits(const VatBreakdown& row) const {
        if (row.vat.category != VatCategory::Standard) return row.tax.isZero();
        const Rate& rate = row.vat.rate;
        const qint64 product =
            roundFraction(static_cast<Int128>(row.base.minor()) * rate.numerator(), rate.denominator());
        return qAbs(product - row.tax.minor()) < oneUnit(m_invoice.currency);
    }

    /// Rules that are the same for lines (02, 05), allowances (03, 06) and charges (04, 07).
    void categoryRules(VatCategory category) {
        const auto isIt = [category](const auto& part) { return part.vat.category == category; };
        const auto isAllowance = [&isIt](const DocumentAllowance& each) { return isIt(each) && !each.isCharge; };
        const auto isCharge = [&isIt](const DocumentAllowance& each) { return isIt(each) && each.isCharge; };
        const bool onLine = any(m_invoice.lines, isIt);
        const bool onAllowance = any(m_invoice.allowances, isAllowance);
        const bool onCharge = any(m_invoice.allowances, isCharge);
        const auto rows = std::count_if(m_invoice.breakdown.begin(), m_invoice.breakdown.end(), isIt);
        const bool isUsed = onLine || onAllowance || onCharge;
        const bool countFits = category == VatCategory::Standard ? rows >= 1 : rows == 1;
        need(isUsed ? countFits && everyKeyHasItsRow(category) : rows == 0, category, "01");

        const bool named = identifiersFit(category);
        need(!onLine || named, category, "02");
        need(!onAllowance || named, category, "03");
        need(!onCharge || named, category, "04");

        const auto rateIsOff = [category](const auto& part) {
            return part.vat.category == category && part.vat.rate.isZero() != (category != VatCategory::Standard);
        };
        need(!any(m_invoice.lines, rateIsOff), category, "05");
        const auto& allowances = m_invoice.allowances;
        need(!any(allowances, [&](const auto& each) { return !each.isCharge && rateIsOff(each); }), category, "06");
        need(!any(allowances, [&](const auto& each) { return each.isCharge && rateIsOff(each); }), category, "07");
    }

    [[nodiscard]] bool everyKeyHasItsRow(VatCategory category) const {
        const auto lacksRow = [this, category](const auto& part) {
            return part.vat.category == category &&
                   !any(m_invoice.breakdown, [&part](const VatBreakdown& row) { return row.vat == part.vat; });
        };
        return !any(m_invoice.lines, lacksRow) && !any(m_invoice.allowances, lacksRow);
    }

    [[nodiscard]] bool identifiersFit(VatCategory category) const {
        const EInvoiceParty& seller = m_invoice.seller;
        if (category == VatCategory::OutsideScope) return seller.vatId.isEmpty() && m_invoice.buyer.vatId.isEmpty();
        return !seller.vatId.isEmpty() || !seller.taxNumber.isEmpty();
    }

    /// What is outside the scope of VAT stands alone.
    void outsideScope() {
        const auto isOutside = [](const auto& part) { return part.vat.category == VatCategory::OutsideScope; };
        const auto isInside = [&isOutside](const auto& part) { return !isOutside(part); };
        if (!any(m_invoice.breakdown, isOutside)) return;
        const auto& allowances = m_invoice.allowances;
        need(!any(m_invoice.breakdown, isInside), "BR-O-11");
        need(!any(m_invoice.lines, isInside), "BR-O-12");
        need(!any(allowances, [&](const auto& each) { return !each.isCharge && isInside(each); }), "BR-O-13");
        need(!any(allowances, [&](const auto& each) { return each.isCharge && isInside(each); }), "BR-O-14");
    }

    const EInvoice& m_invoice;
    QStringList m_broken;
};

}  // namespace

QStringList brokenRules(const EInvoice& invoice) {
    return Rules(invoice).run();
}

}  // namespace frontdesk

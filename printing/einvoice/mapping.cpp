// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/einvoice/mapping.h"

#include "app/domain/allot.h"
#include "printing/einvoice/line_shares.h"
#include "printing/einvoice/party_mapping.h"
#include "printing/einvoice/rules.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr int kMostDecimals = 2;  // EN 16931-1, 6.5.2

QString text(const char* ascii) {
    return QString::fromLatin1(ascii);
}

tl::unexpected<Error> missing(const char* field) {
    return invalidField(text(field), "required", QStringLiteral("An e-invoice needs it."));
}

Status checkParts(const Invoice& invoice) {
    if (!isInEuropeanUnion(invoice.seller.country))
        return failure(ErrorCode::Unsupported, QStringLiteral("The seller is not in the European Union."));
    if (invoice.currency.digits() > kMostDecimals)
        return failure(ErrorCode::Unsupported, QStringLiteral("The currency has more than two decimals."));
    if (invoice.seller.name.trimmed().isEmpty()) return missing("seller.name");
    if (invoice.seller.taxId.trimmed().isEmpty()) return missing("seller.tax_id");
    if (invoice.buyer.name.trimmed().isEmpty()) return missing("buyer.name");
    if (invoice.lines.empty()) return missing("lines");
    if (invoice.kind == InvoiceKind::CreditNote && invoice.creditsNumber.isEmpty()) return missing("credits");
    return {};
}

/// One document on its way. Amounts are turned positive on a credit note.
class Mapping {
public:
    explicit Mapping(const Invoice& invoice)
        : m_invoice(invoice),
          m_sign(invoice.kind == InvoiceKind::CreditNote ? -1 : 1),
          m_withoutTax(!invoice.taxes.empty() || !vatIdentifier(invoice.seller.taxId).isEmpty()
                           ? VatCategory::Exempt
                           : VatCategory::OutsideScope) {}

    Result<EInvoice> run() {
        for (const InvoiceLine& line : m_invoice.lines) {
            auto keys = keysOf(line);
            if (!keys) return tl::make_unexpected(keys.error());
            m_keys.push_back(std::move(*keys));
        }
        addHead();
        addBreakdown();
        const auto shares = sharesOfMixed();
        if (!shares) return tl::make_unexpected(shares.error());
        addLines(*shares);
        dropUnused();
        addTotals();
        return std::move(m_out);
    }

private:
    using Shares = std::vector<std::vector<qint64>>;

    [[nodiscard]] Money money(qint64 minor) const { return {minor, m_invoice.currency}; }
    [[nodiscard]] qint64 value(Money amount) const { return m_sign * amount.minor(); }

    [[nodiscard]] Result<VatKey> keyOf(const QString& rateText) const {
        if (rateText.trimmed().isEmpty()) return VatKey{m_withoutTax, {}};
        const auto rate = Rate::fromPercent(rateText.trimmed());
        if (!rate) return failure(ErrorCode::Unsupported, QStringLiteral("A line bears more than VAT."));
        return VatKey{rate->isZero() ? VatCategory::Zero : VatCategory::Standard, *rate};
    }

    [[nodiscard]] Result<std::vector<VatKey>> keysOf(const InvoiceLine& line) const {
        std::vector<VatKey> keys;
        for (const QString& rateText : line.rates.split(QStringLiteral(" / "))) {
            const auto key = keyOf(rateText);
            if (!key) return tl::make_unexpected(key.error());
            if (std::find(keys.begin(), keys.end(), *key) == keys.end()) keys.push_back(*key);
        }
        return keys;
    }

    void addHead() {
        const bool outside = m_invoice.taxes.empty() && m_withoutTax == VatCategory::OutsideScope;
        m_out.number = m_invoice.invoiceNumber;
        m_out.issueDate = m_invoice.issueDate;
        m_out.credit = m_invoice.kind == InvoiceKind::CreditNote;
        m_out.currency = m_invoice.currency;
        m_out.dueDate = m_invoice.dueDate;
        if (m_invoice.orderNumber > 0) m_out.salesOrder = QString::number(m_invoice.orderNumber);
        m_out.buyerReference = m_invoice.buyerReference.trimmed();
        m_out.note = m_invoice.notes.trimmed();
        m_out.preceding = m_invoice.creditsNumber;
        m_out.supplyDate = m_invoice.supplyDate;
        m_out.seller = eInvoiceSeller(m_invoice.seller, outside);
        m_out.buyer = eInvoiceBuyer(m_invoice.buyer, m_invoice.seller.country, outside);
    }

    VatBreakdown& rowOf(const VatKey& key) {
        auto& rows = m_out.breakdown;
        const auto found = std::find_if(rows.begin(), rows.end(), [&key](const auto& row) { return row.vat == key; });
        if (found != rows.end()) return *found;
        VatBreakdown row{key, money(0), money(0), {}, {}};
        if (key.category == VatCategory::Exempt) row.exemption = QStringLiteral("Exempt from VAT");
        if (key.category == VatCategory::OutsideScope) {
            row.exemption = QStringLiteral("Not subject to VAT");
            row.exemptionCode = QStringLiteral("VATEX-EU-O");
        }
        return rows.emplace_back(std::move(row));
    }

    /// The stored rows by rate; what they leave of the net bears no tax.
    void addBreakdown() {
        qint64 rest = value(m_invoice.subtotal);
        for (const TaxRow& tax : m_invoice.taxes) {
            const VatCategory category = tax.rate.isZero() ? VatCategory::Zero : VatCategory::Standard;
            VatBreakdown& row = rowOf({category, tax.rate});
            row.base += money(value(tax.base));
            row.tax += money(value(tax.tax));
            rest -= value(tax.base);
        }
        for (const std::vector<VatKey>& keys : m_keys)
            for (const VatKey& key : keys) static_cast<void>(rowOf(key));
        if (rest != 0) rowOf({m_withoutTax, {}}).base = money(rest);
    }

    [[nodiscard]] size_t placeOf(const VatKey& key) { return static_cast<size_t>(&rowOf(key) - &m_out.breakdown[0]); }

    /// For each line across several rates, in document order, its shares.
    Result<Shares> sharesOfMixed() {
        std::vector<MixedLine> mixed;
        for (size_t i = 0; i < m_keys.size(); ++i) {
            MixedLine line{value(m_invoice.lines[i].net), value(m_invoice.lines[i].tax), {}};
            for (const VatKey& key : m_keys[i]) line.rates.push_back(placeOf(key));
            if (line.rates.size() > 1) mixed.push_back(std::move(line));
        }
        std::vector<Rate> rates;
        std::vector<qint64> left;
        for (const VatBreakdown& row : m_out.breakdown) {
            rates.push_back(row.vat.rate);
            left.push_back(row.base.minor());
        }
        if (mixed.empty()) return Shares();
        for (size_t i = 0; i < m_keys.size(); ++i)
            if (m_keys[i].size() == 1) left[placeOf(m_keys[i].front())] -= value(m_invoice.lines[i].net);
        Shares shares = lineShares(mixed, rates, std::move(left));
        if (shares.empty()) return failure(ErrorCode::Unsupported, QStringLiteral("A line cannot be split by rate."));
        return shares;
    }

    void addLines(const Shares& shares) {
        auto next = shares.begin();
        for (size_t i = 0; i < m_keys.size(); ++i) {
            const InvoiceLine& line = m_invoice.lines[i];
            if (line.kind == InvoiceLineKind::OrderDiscount || line.kind == InvoiceLineKind::Delivery)
                addAllowance(line, m_keys[i].front());
            else if (m_keys[i].size() == 1)
                addLine(line, line.description, m_keys[i].front(), value(line.net), line.discount.minor());
            else
                addMixed(line, m_keys[i], *next++);
        }
    }

    void addAllowance(const InvoiceLine& line, const VatKey& key) {
        const bool isCharge = line.kind == InvoiceLineKind::Delivery;
        const Money amount = money(isCharge ? value(line.net) : -value(line.net));
        if (amount.isZero()) return;
        // UNCL 5189: 95 discount. UNCL 7161: DL delivery.
        m_out.allowances.push_back(
            {isCharge, amount, key, line.description, isCharge ? QStringLiteral("DL") : QStringLiteral("95")});
    }

    void addMixed(const InvoiceLine& line, const std::vector<VatKey>& keys, const std::vector<qint64>& shares) {
        const std::vector<qint64> discounts = allot(line.discount.minor(), shares);
        bool added = false;
        for (size_t i = 0; i < keys.size(); ++i) {
            const bool isLastChance = i + 1 == keys.size() && !added;
            if (shares[i] == 0 && discounts[i] == 0 && !isLastChance) continue;
            const QString rate = QString::fromLatin1(keys[i].rate.percentText());
            addLine(line, QStringLiteral("%1, %2%").arg(line.description, rate), keys[i], shares[i], discounts[i]);
            added = true;
        }
    }

    void addLine(const InvoiceLine& line, const QString& name, const VatKey& key, qint64 net, qint64 discount) {
        EInvoiceLine out;
        out.id = QString::number(m_out.lines.size() + 1);
        out.name = name.trimmed();
        out.quantity = line.quantity;
        out.net = money(net);
        out.vat = key;
        const qint64 allowance = netOf(discount, key.rate);
        if (allowance > 0) out.allowance = LineAllowance{money(allowance), QStringLiteral("Discount"), text("95")};
        const qint64 before = net + allowance;
        const bool isMultiple = before % line.quantity == 0;
        out.price = money(isMultiple ? before / line.quantity : before);
        out.priceQuantity = isMultiple ? 1 : line.quantity;
        m_out.lines.push_back(std::move(out));
    }

    /// Of a line's own discount, which is stored in the mode of the prices alone. It is shown beside the line's stored
    /// net, and changes nothing in it.
    [[nodiscard]] qint64 netOf(qint64 amount, const Rate& rate) const {
        if (!m_invoice.pricesIncludeTax) return amount;
        return roundFraction(static_cast<Int128>(amount) * rate.denominator(), rate.denominator() + rate.numerator());
    }

    /// A partial credit note has rows of nothing for what nothing was taken from.
    void dropUnused() {
        const auto isUsed = [this](const VatKey& key) {
            const auto has = [&key](const auto& part) { return part.vat == key; };
            return std::any_of(m_out.lines.begin(), m_out.lines.end(), has) ||
                   std::any_of(m_out.allowances.begin(), m_out.allowances.end(), has);
        };
        std::erase_if(m_out.breakdown, [&isUsed](const VatBreakdown& row) {
            return row.base.isZero() && row.tax.isZero() && !isUsed(row.vat);
        });
    }

    void addTotals() {
        EInvoiceTotals& totals = m_out.totals;
        totals.lines = totals.allowances = totals.charges = totals.due = money(0);
        for (const EInvoiceLine& line : m_out.lines) totals.lines += line.net;
        for (const DocumentAllowance& each : m_out.allowances)
            (each.isCharge ? totals.charges : totals.allowances) += each.amount;
        totals.net = money(value(m_invoice.subtotal));
        totals.tax = money(value(m_invoice.tax));
        totals.gross = money(value(m_invoice.total));
        if (m_invoice.kind == InvoiceKind::Invoice) totals.due = money(m_invoice.balance.minor());
        totals.paid = totals.gross - totals.due;
    }

    const Invoice& m_invoice;
    const qint64 m_sign;
    const VatCategory m_withoutTax;           // what bears no row of tax
    std::vector<std::vector<VatKey>> m_keys;  // by line
    EInvoice m_out;
};

}  // namespace

Result<EInvoice> eInvoiceOf(const Invoice& invoice) {
    if (const auto parts = checkParts(invoice); !parts) return tl::make_unexpected(parts.error());
    auto out = Mapping(invoice).run();
    if (!out) return out;
    const QStringList broken = brokenRules(*out);
    if (!broken.isEmpty())
        return failure(ErrorCode::Unsupported,
                       QStringLiteral("It would break %1.").arg(broken.join(QStringLiteral(", "))));
    return out;
}

}  // namespace frontdesk

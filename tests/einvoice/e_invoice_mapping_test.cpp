// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/einvoice/cii_writer.h"
#include "printing/einvoice/line_shares.h"
#include "printing/einvoice/mapping.h"
#include "printing/einvoice/party_mapping.h"
#include "printing/einvoice/ubl_writer.h"
#include "sample_documents.h"
#include "tests/support/test_main.h"

#include <QTest>
#include <QXmlStreamReader>

#include <random>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

EInvoice mapped(const Invoice& invoice) {
    const auto out = eInvoiceOf(invoice);
    if (!out) qFatal("there is no e-invoice: %s", qPrintable(out.error().detail));
    return *out;
}

/// "S 19 8.82 1.68, S 7 …"
QString breakdownOf(const EInvoice& invoice) {
    QStringList rows;
    for (const VatBreakdown& row : invoice.breakdown)
        rows << QStringLiteral("%1 %2 %3 %4")
                    .arg(categoryCode(row.vat.category), QString::fromLatin1(row.vat.rate.percentText()),
                         plainAmount(row.base), plainAmount(row.tax));
    return rows.join(QStringLiteral(", "));
}

/// "2 x 27.85/2 = 27.85 @7, …"
QString linesOf(const EInvoice& invoice) {
    QStringList lines;
    for (const EInvoiceLine& line : invoice.lines)
        lines << QStringLiteral("%1 x %2/%3 = %4 @%5")
                     .arg(QString::number(line.quantity), plainAmount(line.price), QString::number(line.priceQuantity),
                          plainAmount(line.net), QString::fromLatin1(line.vat.rate.percentText()));
    return lines.join(QStringLiteral(", "));
}

/// "-0.88 @19, +0.44 @19"
QString allowancesOf(const EInvoice& invoice) {
    QStringList out;
    for (const DocumentAllowance& each : invoice.allowances)
        out << QStringLiteral("%1%2 @%3")
                   .arg(each.isCharge ? QStringLiteral("+") : QStringLiteral("-"), plainAmount(each.amount),
                        QString::fromLatin1(each.vat.rate.percentText()));
    return out.join(QStringLiteral(", "));
}

bool isWellFormed(const QByteArray& xml) {
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) reader.readNext();
    return !reader.hasError();
}

class BasketMaker {
public:
    explicit BasketMaker(quint32 seed) : m_random(seed) {}
    Basket next() {
        static const std::array kClasses{"food", "drinks", "standard", "zero"};
        Basket basket = berlinBasket();
        basket.pricesIncludeTax = number(0, 3) > 0;
        for (int i = number(1, 6); i > 0; --i) {
            if (number(0, 2) == 0)
                basket.lines.push_back(combo(number(1, 2999), number(1, 9), number(1, 2000), number(1, 900)));
            else
                basket.lines.push_back(
                    dish(number(0, 2999), number(1, 9), kClasses[static_cast<size_t>(number(0, 3))]));
            if (number(0, 4) == 0) basket.lines.back().discount = *Rate::fromPercent(QString::number(number(1, 100)));
        }
        if (number(0, 2) == 0) basket.discount = *Rate::fromPercent(QString::number(number(1, 100)));
        if (number(0, 2) == 0) basket.fees = {Money(number(1, 500), *Currency::fromCode("EUR"))};
        return basket;
    }

private:
    int number(int least, int most) { return std::uniform_int_distribution(least, most)(m_random); }
    std::mt19937 m_random;
};

}  // namespace

class EInvoiceMappingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // 29.80 at 7%: 1.95 in it (29.80 x 7/107 = 1.9495). 10.50 at 19%: 1.68 (10.50 x 19/119 = 1.6765).
    void twoRatesHaveTwoRows() {
        const EInvoice invoice = mapped(documentOf(twoRates()));
        QCOMPARE(breakdownOf(invoice), QStringLiteral("S 19 8.82 1.68, S 7 27.85 1.95"));
        QCOMPARE(linesOf(invoice), QStringLiteral("2 x 27.85/2 = 27.85 @7, 3 x 2.94/1 = 8.82 @19"));
        QCOMPARE(plainAmount(invoice.totals.net), QStringLiteral("36.67"));
        QCOMPARE(plainAmount(invoice.totals.gross), QStringLiteral("40.30"));
        QCOMPARE(plainAmount(invoice.totals.paid), QStringLiteral("40.30"));
        QCOMPARE(plainAmount(invoice.totals.due), QStringLiteral("0.00"));
        QCOMPARE(invoice.seller.vatId, QStringLiteral("DE123456789"));
        QCOMPARE(invoice.buyer.country, QStringLiteral("FR"));
        QCOMPARE(invoice.seller.addresses.size(), 2);
    }

    // 10% of 40.30 is 4.03: 1.05 and 2.98. The fee of 2.00 lies 0.52 and 1.48. At 19%: 9.97, of it 1.59 tax, net 8.38 =
    // 8.82 - 0.88 + 0.44. At 7%: 28.30, of it 1.85, net 26.45 = 27.85 - 2.78 + 1.38.
    void discountAndDeliveryAreAllowancesAndCharges() {
        const EInvoice invoice = mapped(documentOf(discountedAndDelivered()));
        QCOMPARE(breakdownOf(invoice), QStringLiteral("S 19 8.38 1.59, S 7 26.45 1.85"));
        QCOMPARE(allowancesOf(invoice), QStringLiteral("-0.88 @19, -2.78 @7, +0.44 @19, +1.38 @7"));
        QCOMPARE(plainAmount(invoice.totals.lines), QStringLiteral("36.67"));
        QCOMPARE(plainAmount(invoice.totals.allowances), QStringLiteral("3.66"));
        QCOMPARE(plainAmount(invoice.totals.charges), QStringLiteral("1.82"));
        QCOMPARE(plainAmount(invoice.totals.net), QStringLiteral("34.83"));
        QCOMPARE(plainAmount(invoice.totals.gross), QStringLiteral("38.27"));
    }

    // 12.00 over 10.00 and 4.00: 8.57 and 3.43. Taxes 0.56 and 0.55.
    void aComboBecomesALineForEachRate() {
        const EInvoice invoice = mapped(documentOf(oneCombo()));
        QCOMPARE(breakdownOf(invoice), QStringLiteral("S 19 2.88 0.55, S 7 8.01 0.56"));
        QCOMPARE(linesOf(invoice), QStringLiteral("1 x 2.88/1 = 2.88 @19, 1 x 8.01/1 = 8.01 @7"));
    }

    // 3.00 off 29.80, of it 2.80 net (3.00 / 1.07); 26.80 holds 1.75 of tax.
    void aLinesOwnDiscountIsItsAllowance() {
        Basket basket = twoRates();
        basket.lines[0].discount = Money(300, *Currency::fromCode("EUR"));
        const EInvoice invoice = mapped(documentOf(basket));
        QCOMPARE(plainAmount(invoice.lines[0].allowance->amount), QStringLiteral("2.80"));
        QCOMPARE(plainAmount(invoice.lines[0].net), QStringLiteral("25.05"));
        QCOMPARE(plainAmount(invoice.lines[0].price), QStringLiteral("27.85"));
    }

    // 10.00 over the cells 8.82, 1.68, 27.85, 1.95.
    void aCreditNoteIsPositiveAndNamesItsInvoice() {
        const EInvoice part = mapped(creditOf(twoRates(), 1000));
        QCOMPARE(typeCode(part), QStringLiteral("381"));
        QCOMPARE(part.preceding, QStringLiteral("INV-2026-0119"));
        QCOMPARE(breakdownOf(part), QStringLiteral("S 19 2.19 0.42, S 7 6.91 0.48"));
        QCOMPARE(linesOf(part), QStringLiteral("1 x 2.19/1 = 2.19 @19, 1 x 6.91/1 = 6.91 @7"));
        const EInvoice whole = mapped(creditOf(twoRates(), 4030));
        QCOMPARE(breakdownOf(whole), QStringLiteral("S 19 8.82 1.68, S 7 27.85 1.95"));
        QCOMPARE(plainAmount(whole.totals.gross), QStringLiteral("40.30"));
    }

    void theCategoryFollowsFromTheStoredTaxes() {
        const auto samples = sampleDocuments();
        const EInvoice outside = mapped(samples.at(QStringLiteral("not-registered")));
        QCOMPARE(breakdownOf(outside), QStringLiteral("O 0 40.30 0.00"));
        QVERIFY(outside.seller.vatId.isEmpty() && outside.buyer.vatId.isEmpty());
        QCOMPARE(outside.seller.taxNumber, QStringLiteral("12/345/67890"));
        Invoice exempt = samples.at(QStringLiteral("not-registered"));
        exempt.seller.taxId = QStringLiteral("ATU12345678");
        QCOMPARE(breakdownOf(mapped(exempt)), QStringLiteral("E 0 40.30 0.00"));
        QCOMPARE(breakdownOf(mapped(samples.at(QStringLiteral("zero-rate")))),
                 QStringLiteral("S 19 8.82 1.68, S 7 27.85 1.95, Z 0 5.00 0.00"));
    }

    void whatIsMissingIsNamed() {
        const auto refused = [](const std::function<void(Invoice&)>& change) {
            Invoice invoice = documentOf(twoRates());
            change(invoice);
            const auto out = eInvoiceOf(invoice);
            if (out) return QStringLiteral("none");
            return out.error().fields.empty() ? out.error().detail : out.error().fields.front().field;
        };
        QCOMPARE(refused([](Invoice& invoice) { invoice.seller.taxId.clear(); }), QStringLiteral("seller.tax_id"));
        QCOMPARE(refused([](Invoice& invoice) { invoice.seller.name.clear(); }), QStringLiteral("seller.name"));
        QCOMPARE(refused([](Invoice& invoice) { invoice.buyer.name.clear(); }), QStringLiteral("buyer.name"));
        QCOMPARE(refused([](Invoice& invoice) { invoice.lines.clear(); }), QStringLiteral("lines"));
        QCOMPARE(refused([](Invoice& invoice) { invoice.seller.country = QStringLiteral("GH"); }),
                 QStringLiteral("The seller is not in the European Union."));
        QCOMPARE(refused([](Invoice& invoice) { invoice.lines[0].rates = QStringLiteral("15 + 2.5"); }),
                 QStringLiteral("A line bears more than VAT."));
        QCOMPARE(refused([](Invoice& invoice) { invoice.lines[0].net += Money(1, invoice.currency); }),
                 QStringLiteral("It would break BR-CO-13, BR-S-08."));
    }

    void aVatIdentifierIsToldFromOtherNumbers() {
        QCOMPARE(vatIdentifier(QStringLiteral("de 123.456.789")), QStringLiteral("DE123456789"));
        QCOMPARE(vatIdentifier(QStringLiteral("EL123456789")), QStringLiteral("EL123456789"));
        for (const char* other : {"12/345/67890", "C0012345678", "GR123456789", "DE", "DEABCDEFG", ""})
            QVERIFY2(vatIdentifier(QString::fromLatin1(other)).isEmpty(), other);
    }

    void sharesFillEveryRateOrThereAreNone() {
        const std::vector<Rate> rates{*Rate::fromPercent(QStringLiteral("19")), *Rate::fromPercent(QStringLiteral("7")),
                                      Rate()};
        // The first line can leave the rate of 7% only by 19%, the second only by 0%.
        const std::vector<MixedLine> lines{{100, 13, {0, 1}}, {100, 4, {1, 2}}};
        const auto shares = lineShares(lines, rates, {50, 110, 40});
        QCOMPARE(shares.size(), size_t(2));
        QCOMPARE(shares[0][0] + shares[0][1], 100);
        QCOMPARE(shares[0][0], 50);
        QCOMPARE(shares[1][1], 40);
        QVERIFY(lineShares(lines, rates, {150, 10, 40}).empty());
        QVERIFY(lineShares(lines, rates, {-1, 161, 40}).empty());
    }

    void everyOrderHasItsEInvoice() {
        BasketMaker maker(20261122);
        for (int i = 0; i < 2000; ++i) {
            const Invoice invoice = documentOf(maker.next());
            const auto out = eInvoiceOf(invoice);
            QVERIFY2(out, qPrintable(QStringLiteral("%1: %2").arg(i).arg(out ? QString() : out.error().detail)));
            QCOMPARE(out->totals.gross, invoice.total);
        }
    }

    void namesHoldNothingThatXmlMinds() {
        Invoice document = documentOf(twoRates());
        document.lines[0].description =
            QStringLiteral("Süß & <scharf>\x01\uFFFE") + QChar(0xD800) + QStringLiteral("🍜");
        const EInvoice invoice = mapped(document);
        for (const QByteArray& xml : {ciiXml(invoice), ublXml(invoice)}) {
            QVERIFY(isWellFormed(xml));
            QVERIFY(xml.contains("Süß &amp; &lt;scharf&gt;"));
            QVERIFY(xml.contains("🍜"));
            QVERIFY(!xml.contains('\x01'));
        }
        QCOMPARE(ciiXml(invoice), ciiXml(mapped(document)));
    }

    void ublSaysTheSame() {
        const QByteArray invoice = ublXml(mapped(documentOf(discountedAndDelivered())));
        for (const char* expected :
             {"<cbc:InvoiceTypeCode>380<", "<cbc:TaxExclusiveAmount currencyID=\"EUR\">34.83<",
              "<cbc:AllowanceTotalAmount currencyID=\"EUR\">3.66<", "<cbc:PayableAmount currencyID=\"EUR\">0.00<",
              "<cbc:CompanyID>DE123456789<", "<cbc:BaseQuantity unitCode=\"C62\">2<"})
            QVERIFY2(invoice.contains(expected), expected);
        const QByteArray note = ublXml(mapped(creditOf(twoRates(), 1000)));
        for (const char* expected :
             {"<CreditNote ", "<cbc:CreditNoteTypeCode>381<", "<cac:CreditNoteLine>", "<cbc:PaymentDueDate>2026-11-22<",
              "<cbc:CreditedQuantity unitCode=\"C62\">1<", "<cbc:ID>INV-2026-0119<"})
            QVERIFY2(note.contains(expected), expected);
    }
};

FRONTDESK_TEST(EInvoiceMappingTest)
#include "e_invoice_mapping_test.moc"

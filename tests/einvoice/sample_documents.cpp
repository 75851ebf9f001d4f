// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_documents.h"

#include "app/domain/invoice_lines.h"
#include "app/domain/order.h"

namespace frontdesk::test {
namespace {

Money euros(qint64 cents) {
    return {cents, *Currency::fromCode("EUR")};
}

OrderLine orderLine(const PriceLine& from, const LineResult& sums, size_t place) {
    OrderLine line;
    line.name = QStringLiteral("Gericht %1 & <Beilage>").arg(place + 1);
    line.taxClass = from.taxClass;
    line.quantity = from.quantity;
    line.unitPrice = from.unitPrice;
    line.parts = from.parts;
    line.ownDiscount = from.discount;
    line.total = sums.total;
    line.discount = sums.discount;
    line.net = sums.net;
    return line;
}

Order orderOf(const Basket& basket) {
    const auto sums = calculate(basket);
    if (!sums) qFatal("the basket is refused");
    Order order;
    order.currency = *Currency::fromCode("EUR");
    order.pricesIncludeTax = basket.pricesIncludeTax;
    for (size_t i = 0; i < basket.lines.size(); ++i)
        order.lines.push_back(orderLine(basket.lines[i], sums->lines[i], i));
    order.orderDiscount = basket.discount;
    order.discount = sums->discount;
    order.deliveryFee = sums->fees;
    order.net = sums->net;
    order.tax = sums->tax;
    order.total = sums->total;
    order.groups = sums->groups;
    order.taxRules = std::make_shared<const TaxRules>(basket.rules);
    return order;
}

Basket withRules(Basket basket, const char* set) {
    basket.rules = TaxSet::builtIn(QString::fromLatin1(set))->on(QDate(2026, 11, 22));
    return basket;
}

Invoice head() {
    Invoice invoice;
    invoice.invoiceNumber = QStringLiteral("INV-2026-0119");
    invoice.issueDate = invoice.dueDate = invoice.supplyDate = QDate(2026, 11, 22);
    invoice.currency = *Currency::fromCode("EUR");
    invoice.status = DocumentState::Paid;
    invoice.orderNumber = 38;
    invoice.createdAt = {1'795'305'600'000};  // 2026-11-22 00:00 UTC
    invoice.seller.name = QStringLiteral("Zur Linde GmbH");
    invoice.seller.address = QStringLiteral("Torstraße 14\n10119 Berlin");
    invoice.seller.taxId = QStringLiteral("DE 123 456 789");
    invoice.seller.phone = QStringLiteral("+493012345678");
    invoice.seller.country = QStringLiteral("DE");
    invoice.buyer.name = QStringLiteral("Volta Textiles SARL");
    invoice.buyer.contactName = QStringLiteral("Ama Owusu");
    invoice.buyer.address = QStringLiteral("3 rue de la Paix, 75002 Paris");
    invoice.buyer.taxId = QStringLiteral("FR40303265045");
    invoice.buyer.email = QStringLiteral("ama@example.com");
    return invoice;
}

Invoice notRegistered() {
    Basket basket = withRules(twoRates(), "none");
    Invoice invoice = documentOf(basket);
    invoice.seller.taxId = QStringLiteral("12/345/67890");
    return invoice;
}

}  // namespace

Basket berlinBasket() {
    return withRules({}, "de");
}

PriceLine dish(qint64 cents, int quantity, const char* taxClass) {
    PriceLine line;
    line.unitPrice = euros(cents);
    line.quantity = quantity;
    line.taxClass = QString::fromLatin1(taxClass);
    return line;
}

PriceLine combo(qint64 cents, int quantity, qint64 foodCents, qint64 drinkCents) {
    PriceLine line = dish(cents, quantity, "food");
    line.parts = {{QStringLiteral("food"), euros(foodCents)}, {QStringLiteral("drinks"), euros(drinkCents)}};
    return line;
}

Invoice documentOf(const Basket& basket) {
    const Order order = orderOf(basket);
    Invoice invoice = head();
    invoice.subtotal = order.net;
    invoice.tax = order.tax;
    invoice.total = order.total;
    invoice.lines = invoiceLines(order);
    invoice.taxes = order.taxes();
    invoice.pricesIncludeTax = order.pricesIncludeTax;
    return invoice;
}

Invoice creditOf(const Basket& basket, qint64 cents) {
    std::vector<TaxGroup> remaining = orderOf(basket).groups;
    const auto cells = takeRefund(remaining, euros(cents));
    if (!cells) qFatal("the refund is refused");
    Invoice note = head();
    note.kind = InvoiceKind::CreditNote;
    note.invoiceNumber = QStringLiteral("CN-2026-0007");
    note.creditsNumber = QStringLiteral("INV-2026-0119");
    note.notes = QStringLiteral("Suppe war kalt");
    note.subtotal = -cells->net;
    note.tax = -cells->tax;
    note.total = note.subtotal + note.tax;
    note.lines = creditLines(*cells, basket.pricesIncludeTax);
    note.pricesIncludeTax = basket.pricesIncludeTax;
    for (const TaxRow& row : cells->taxes) note.taxes.push_back({row.name, row.rate, -row.base, -row.tax});
    return note;
}

Basket twoRates() {
    Basket basket = berlinBasket();
    basket.lines = {dish(1490, 2, "food"), dish(350, 3, "drinks")};
    return basket;
}

Basket discountedAndDelivered() {
    Basket basket = twoRates();
    basket.discount = *Rate::fromPercent(QStringLiteral("10"));
    basket.fees = {euros(200)};
    return basket;
}

Basket oneCombo() {
    Basket basket = berlinBasket();
    basket.lines = {combo(1200, 1, 1000, 400)};
    return basket;
}

std::map<QString, Invoice> sampleDocuments() {
    Basket lineDiscount = twoRates();
    lineDiscount.lines[0].discount = euros(300);
    Basket beforeTax = discountedAndDelivered();
    beforeTax.pricesIncludeTax = false;
    Basket zero = twoRates();
    zero.lines.push_back(dish(500, 1, "zero"));
    return {{QStringLiteral("two-rates"), documentOf(twoRates())},
            {QStringLiteral("discount-delivery"), documentOf(discountedAndDelivered())},
            {QStringLiteral("line-discount"), documentOf(lineDiscount)},
            {QStringLiteral("before-tax"), documentOf(beforeTax)},
            {QStringLiteral("zero-rate"), documentOf(zero)},
            {QStringLiteral("combo"), documentOf(oneCombo())},
            {QStringLiteral("not-registered"), notRegistered()},
            {QStringLiteral("credit-part"), creditOf(twoRates(), 1000)},
            {QStringLiteral("credit-whole"), creditOf(twoRates(), 4030)}};
}

}  // namespace frontdesk::test

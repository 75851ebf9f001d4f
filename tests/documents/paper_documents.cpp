// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper_documents.h"

#include "app/domain/invoice_lines.h"
#include "app/domain/order.h"

namespace frontdesk::test {
namespace {

struct Dish {
    const char* name;
    const char* option;
    qint64 price;
    int quantity;
    const char* taxClass;
};

Order orderOf(const std::vector<Dish>& dishes, const char* set, Currency currency, const Discount& discount,
              std::vector<Money> fees) {
    Basket basket;
    basket.rules = TaxSet::builtIn(QString::fromLatin1(set))->on(QDate(2026, 11, 21));
    basket.discount = discount;
    basket.fees = std::move(fees);
    for (const Dish& dish : dishes) {
        PriceLine line;
        line.unitPrice = Money(dish.price, currency);
        line.quantity = dish.quantity;
        line.taxClass = QString::fromLatin1(dish.taxClass);
        basket.lines.push_back(line);
    }
    const auto sums = calculate(basket);
    if (!sums) qFatal("the basket is refused");
    Order order;
    order.currency = currency;
    order.orderDiscount = discount;
    for (size_t i = 0; i < dishes.size(); ++i) {
        OrderLine line;
        line.name = QString::fromUtf8(dishes[i].name);
        if (*dishes[i].option) line.options = {{{}, QString::fromUtf8(dishes[i].option), Money(0, currency), {}}};
        line.taxClass = basket.lines[i].taxClass;
        line.quantity = dishes[i].quantity;
        line.unitPrice = basket.lines[i].unitPrice;
        line.total = sums->lines[i].total;
        line.discount = sums->lines[i].discount;
        line.net = sums->lines[i].net;
        order.lines.push_back(line);
    }
    order.discount = sums->discount;
    order.deliveryFee = sums->fees;
    order.net = sums->net;
    order.tax = sums->tax;
    order.total = sums->total;
    order.groups = sums->groups;
    order.taxRules = std::make_shared<const TaxRules>(basket.rules);
    return order;
}

Invoice documentOf(const Order& order) {
    Invoice invoice;
    invoice.issueDate = invoice.dueDate = invoice.supplyDate = QDate(2026, 11, 21);
    invoice.currency = order.currency;
    invoice.status = DocumentState::Paid;
    invoice.createdAt = {1'795'305'600'000};
    invoice.subtotal = order.net;
    invoice.tax = order.tax;
    invoice.total = order.total;
    invoice.lines = invoiceLines(order);
    invoice.taxes = order.taxes();
    invoice.rounding = invoice.balance = Money(0, order.currency);
    invoice.link = QStringLiteral("https://order.mamaesi.example/t/0193f4c2#token");
    InvoicePayment payment;
    payment.amount = order.total;
    payment.at = {1'795'254'120'000};  // 2026-11-21 09:42 UTC
    invoice.payments = {payment};
    return invoice;
}

}  // namespace

Invoice accraInvoice() {
    const Currency cedi = *Currency::fromCode("GHS");
    Invoice invoice =
        documentOf(orderOf({{"Jollof rice lunch box, chicken", "with coleslaw and shito", 4800, 30, "standard"},
                            {"Waakye lunch box, vegetarian", "egg, gari, spaghetti, stew", 3600, 12, "standard"},
                            {"Sobolo 350 ml", "", 1200, 42, "standard"},
                            {"Kelewele tray, large", "serves 7", 6000, 6, "standard"}},
                           "gh", cedi, *Rate::fromPercent(QStringLiteral("5")), {Money(6000, cedi)}));
    invoice.invoiceNumber = QStringLiteral("INV-2026-0119");
    invoice.orderNumber = 38;
    invoice.seller.name = QStringLiteral("Mama Esi Kitchen Ltd");
    invoice.seller.address = QStringLiteral("14 Oxford Street, Osu\nAccra, GA-081-4417");
    invoice.seller.taxId = QStringLiteral("C0012345678");
    invoice.seller.phone = QStringLiteral("030 277 1234");
    invoice.seller.country = QStringLiteral("GH");
    invoice.buyer.name = QStringLiteral("Volta Textiles Ltd");
    invoice.buyer.address = QStringLiteral("7 Ring Road Central\nAccra, GA-029-1180");
    invoice.buyer.taxId = QStringLiteral("C0098765432");
    invoice.fulfilment = Fulfilment::Delivery;
    invoice.place = QStringLiteral("Ring Road Central");
    invoice.timeZone = "Africa/Accra";
    invoice.suppliedAt = Instant{1'795'260'600'000};  // 11:30 UTC
    invoice.payments.front().method = PaymentMethod::MtnMomo;
    invoice.payments.front().reference = QStringLiteral("7391 0042 551");
    return invoice;
}

Invoice berlinInvoice() {
    const Currency euro = *Currency::fromCode("EUR");
    Invoice invoice = documentOf(orderOf({{"Jollof rice with chicken", "", 1490, 5, "food"},
                                          {"Waakye, vegan", "", 1250, 4, "food"},
                                          {"Kelewele", "", 590, 3, "food"},
                                          {"Sobolo 0.33 l", "", 420, 6, "drinks"},
                                          {"Mineral water 0.75 l", "", 650, 2, "drinks"},
                                          {"Coffee", "", 320, 6, "drinks"}},
                                         "de", euro, Money(1500, euro), {}));
    invoice.invoiceNumber = QStringLiteral("INV-2026-0342");
    invoice.orderNumber = 61;
    invoice.seller.name = QStringLiteral("Mama Esi Berlin GmbH");
    invoice.seller.address = QStringLiteral("Weserstraße 42\n12047 Berlin");
    invoice.seller.taxId = QStringLiteral("DE123456789");
    invoice.seller.phone = QStringLiteral("+49 30 5550 1234");
    invoice.seller.country = QStringLiteral("DE");
    invoice.buyer.name = QStringLiteral("Nordlicht Studio GmbH");
    invoice.buyer.address = QStringLiteral("Ritterstraße 11\n10969 Berlin");
    invoice.buyer.taxId = QStringLiteral("DE987654321");
    invoice.buyerReference = QStringLiteral("PO-7714");
    invoice.fulfilment = Fulfilment::DineIn;
    invoice.place = QStringLiteral("table 8");
    invoice.timeZone = "Europe/Berlin";
    invoice.payments.front().method = PaymentMethod::CardTerminal;
    return invoice;
}

Invoice wholeCredit(const Invoice& invoice) {
    Invoice note = invoice;
    note.kind = InvoiceKind::CreditNote;
    note.invoiceNumber = QStringLiteral("CN-2026-0019");
    note.issueDate = QDate(2026, 11, 23);
    note.notes = QStringLiteral("never delivered");
    note.creditsNumber = invoice.invoiceNumber;
    note.creditsDate = invoice.issueDate;
    note.creditsTotal = invoice.total;
    note.creditsLeft = Money(0, invoice.currency);
    note.subtotal = -note.subtotal;
    note.tax = -note.tax;
    note.total = -note.total;
    for (InvoiceLine& line : note.lines) {
        line.unitPrice = -line.unitPrice;
        line.net = -line.net;
        line.tax = -line.tax;
        line.total = -line.total;
    }
    for (TaxRow& row : note.taxes) {
        row.base = -row.base;
        row.tax = -row.tax;
    }
    for (InvoicePayment& payment : note.payments) payment.amount = -payment.amount;
    return note;
}

}  // namespace frontdesk::test

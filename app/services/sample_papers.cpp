// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sample_papers.h"

#include "app/services/invoice_content.h"
#include "app/services/tax_lab.h"

#include <array>

namespace frontdesk {
namespace {

constexpr std::array kQuantities{2, 1, 3};
constexpr size_t kDishes = kQuantities.size();
constexpr qint64 kMadeUpPrice = 2500;
constexpr int kOrderNumber = 51;
constexpr qint64 kNote = 5000;  // what a guest pays with: whole notes of so many minor units
const QString kTracking = QStringLiteral("/t/01935c2e-7b1a-7cc2-9f00-3d2a5c1b7e51#q7Kx2mVb9TnR4sYw8LpZ1A");

/// The first choice of every group, as far as it is shown: two at most.
std::vector<LineOption> someOptions(const MenuItem& item) {
    std::vector<LineOption> options;
    for (const OptionGroup& group : item.groups)
        if (options.size() < 2 && group.parentOption.isNull() && !group.options.empty()) {
            const MenuOption& option = group.options.front();
            options.push_back({option.id, option.name, option.priceDelta, {}});
        }
    return options;
}

/// Dishes with choices before others, since a template can leave choices out.
std::vector<const MenuItem*> someDishes(const Menu& menu) {
    std::vector<const MenuItem*> dishes;
    for (const bool withOptions : {true, false})
        for (const MenuItem& item : menu.items) {
            const bool fits = item.kind == ItemKind::Item && !item.archived && item.groups.empty() != withOptions;
            const size_t room = withOptions ? 1 : kDishes;
            if (fits && dishes.size() < room) dishes.push_back(&item);
        }
    return dishes;
}

LabBasket basketOf(const std::vector<const MenuItem*>& dishes, const Menu& menu,
                   std::vector<std::vector<LineOption>>& options) {
    LabBasket basket;
    basket.deliveryFee = Money(0, menu.currency);
    for (size_t i = 0; i < dishes.size(); ++i) {
        LabLine line{dishes[i]->id, dishes[i]->name, kQuantities[i], dishes[i]->price, {}, {}};
        options.push_back(someOptions(*dishes[i]));
        for (const LineOption& option : options.back()) line.unitPrice += option.priceDelta;
        if (line.unitPrice.isNegative()) {
            line.unitPrice = dishes[i]->price;
            options.back().clear();
        }
        basket.lines.push_back(std::move(line));
    }
    if (basket.lines.empty())
        basket.lines.push_back(
            {{}, QStringLiteral("Soup"), 2, Money(kMadeUpPrice, menu.currency), QStringLiteral("standard"), {}});
    const auto discount = Rate::fromPercent(QStringLiteral("5"));
    if (discount) basket.discount = *discount;
    return basket;
}

Payment paid(PaymentMethod method, Money amount, Instant at) {
    Payment payment;
    payment.method = method;
    payment.state = PaymentState::Succeeded;
    payment.amount = amount;
    payment.createdAt = at;
    return payment;
}

/// A part by mobile money, the rest in cash with change.
std::vector<Payment> payments(Money total, const Restaurant& restaurant, Instant at) {
    const Money part(total.minor() / 2, total.currency());
    Payment momo = paid(PaymentMethod::MobileMoneyManual, part, at);
    momo.externalReference = QStringLiteral("7391 0042 551");
    const Money rounding = cashRounding(total - part, restaurant.cashStep);
    Payment cash = paid(PaymentMethod::Cash, total - part + rounding, at);
    cash.rounding = rounding;
    cash.tendered = Money((cash.amount.minor() / kNote + 1) * kNote, total.currency());
    cash.change = cash.tendered - cash.amount;
    return {momo, cash};
}

Order sampleOrder(const Menu& menu, const Restaurant& restaurant, Instant now) {
    std::vector<std::vector<LineOption>> options;
    const std::vector<const MenuItem*> dishes = someDishes(menu);
    const LabBasket basket = basketOf(dishes, menu, options);
    const LabRules rules{{}, restaurant.calendar.calendarDay(now), menu.pricesIncludeTax};
    auto worked = workOut(basket, rules, menu, restaurant);
    if (!worked) return {};  // a menu whose taxes are broken: papers without lines
    Order order = std::move(worked->order);
    for (size_t i = 0; i < options.size(); ++i) {
        order.lines[i].unitPrice = dishes[i]->price;
        order.lines[i].options = options[i];
    }
    order.number = kOrderNumber;
    order.verificationCode = "4821";
    order.customerName =
        restaurant.country == QLatin1String("GH") ? QStringLiteral("Ama Mensah") : QStringLiteral("Erika Mustermann");
    order.payments = payments(order.total, restaurant, now);
    order.receiptNumber = QStringLiteral("R-%1-004519").arg(order.businessDay.year());
    order.createdAt = now;
    order.updatedAt = now;
    return order;
}

InvoiceParty sampleBuyer(const Restaurant& restaurant) {
    const bool ghana = restaurant.country == QLatin1String("GH");
    InvoiceParty buyer;
    buyer.name = ghana ? QStringLiteral("Volta Trading Ltd") : QStringLiteral("Muster GmbH");
    buyer.contactName = ghana ? QStringLiteral("Ama Mensah") : QStringLiteral("Erika Mustermann");
    buyer.address =
        ghana ? QStringLiteral("8 Ring Road East, Accra") : QStringLiteral("Musterweg 1, 12345 Musterstadt");
    buyer.taxId = ghana ? QStringLiteral("C0004567890") : QStringLiteral("DE999999999");
    buyer.country = restaurant.country;
    return buyer;
}

}  // namespace

ReceiptContent sampleReceipt(const Menu& menu, const Restaurant& restaurant, Instant now) {
    ReceiptContent content;
    content.restaurant = restaurant;
    content.order = sampleOrder(menu, restaurant, now);
    content.servedBy = QStringLiteral("Kofi A.");
    content.trackingUrl = restaurant.publicUrl + kTracking;
    content.printedAt = now;
    return content;
}

Invoice sampleInvoice(const Menu& menu, const Restaurant& restaurant, Instant now) {
    const Order order = sampleOrder(menu, restaurant, now);
    InvoiceRequest request;
    request.buyer = sampleBuyer(restaurant);
    Invoice invoice = invoiceFor(order, request, restaurant, restaurant.publicUrl + kTracking);
    invoice.series = "invoice";
    invoice.year = order.businessDay.year();
    invoice.number = 1;
    invoice.invoiceNumber = formatInvoiceNumber(restaurant.invoiceNumberFormat, invoice.year, invoice.number);
    invoice.status = DocumentState::Paid;
    invoice.issueDate = order.taxDate;
    invoice.dueDate = order.taxDate.addDays(restaurant.invoiceDueDays);
    invoice.createdAt = now;
    return invoice;
}

}  // namespace frontdesk

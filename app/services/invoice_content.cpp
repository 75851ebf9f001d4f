// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/invoice_content.h"

#include "app/domain/invoice_lines.h"
#include "app/domain/refund_plan.h"

#include <algorithm>

namespace frontdesk {
namespace {

InvoiceParty sellerOf(const Restaurant& restaurant) {
    InvoiceParty seller;
    seller.name = restaurant.name;
    seller.address = restaurant.address;
    seller.taxId = restaurant.taxId;
    seller.phone = restaurant.phone;
    seller.country = restaurant.country;
    return seller;
}

/// When it was handed over, was to be, or was ordered: the first of these on the day whose tax it bears.
std::optional<Instant> suppliedAt(const Order& order, const BusinessCalendar& calendar) {
    std::vector<Instant> moments;
    for (const OrderEvent& event : order.timeline)
        if (event.kind == "status" && event.to == wireName(OrderStatus::Completed)) moments.push_back(event.at);
    if (order.scheduledFor) moments.push_back(*order.scheduledFor);
    moments.push_back(order.createdAt);
    const auto fits = std::find_if(moments.begin(), moments.end(),
                                   [&](Instant moment) { return calendar.calendarDay(moment) == order.taxDate; });
    return fits == moments.end() ? std::nullopt : std::optional(*fits);
}

InvoicePayment told(const Payment& payment) {
    return {payment.method, payment.createdAt, payment.amount - payment.tip, payment.externalReference,
            payment.state == PaymentState::Succeeded};
}

/// The money that came for the order; a tip is no part of what a document charges.
std::vector<InvoicePayment> paymentsOf(const Order& order) {
    std::vector<InvoicePayment> payments;
    for (const Payment& payment : order.payments)
        if (payment.state == PaymentState::Succeeded && (payment.amount - payment.tip).isPositive())
            payments.push_back(told(payment));
    return payments;
}

void copyCircumstances(Invoice& invoice, const Order& order, const Restaurant& restaurant) {
    const PaymentSummary money = order.money();
    invoice.fulfilment = order.fulfilment;
    invoice.place = order.tableName;
    if (order.fulfilment == Fulfilment::Delivery && order.address) invoice.place = order.address->text;
    invoice.timeZone = restaurant.calendar.zone().id();
    invoice.suppliedAt = suppliedAt(order, restaurant.calendar);
    invoice.payments = paymentsOf(order);
    invoice.rounding = Money(money.rounding.minor(), order.currency);
    invoice.balance = Money(std::max<qint64>(0, money.due.minor()), order.currency);
}

bool takesAll(const Invoice& original, const RefundCells& cells) {
    return cells.net == original.subtotal && cells.tax == original.tax;
}

/// Every line as it was, the other way round: it keeps its place and its quantity.
std::vector<InvoiceLine> reversed(std::vector<InvoiceLine> lines) {
    for (InvoiceLine& line : lines) {
        line.unitPrice = -line.unitPrice;
        line.total = -line.total;
        line.net = -line.net;
        line.tax = -line.tax;
    }
    return lines;
}

}  // namespace

InvoiceParty buyerOf(const Customer& customer) {
    InvoiceParty buyer;
    const bool business = !customer.businessName.isEmpty();
    buyer.name = business ? customer.businessName : customer.fullName;
    if (business) buyer.contactName = customer.fullName;
    buyer.address = customer.address;
    buyer.taxId = customer.taxId;
    buyer.email = customer.email;
    buyer.phone = customer.phone;
    return buyer;
}

InvoiceParty buyerOf(const Order& order) {
    InvoiceParty buyer;
    buyer.name = order.customerName;
    if (order.address) buyer.address = order.address->text;
    buyer.email = order.customerEmail;
    buyer.phone = order.customerPhone;
    return buyer;
}

bool isPaidForInvoice(const Order& order) {
    const PaymentSummary money = order.money();
    if (money.due.isPositive() || money.status == PaymentStatus::Refunded) return false;
    const auto remaining = remainingCells(order);
    return order.total.isZero() || std::any_of(remaining.begin(), remaining.end(), [](const TaxGroup& group) {
               return group.net.isPositive() ||
                      std::any_of(group.cells.begin(), group.cells.end(),
                                  [](const TaxGroup::Cell& cell) { return cell.tax.isPositive(); });
           });
}

bool isOnCredit(const Order& order) {
    return order.status == OrderStatus::Completed && order.money().due.isPositive();
}

Invoice invoiceFor(const Order& order, const InvoiceRequest& request, const Restaurant& restaurant,
                   const QString& link) {
    Invoice invoice;
    invoice.orderId = order.id;
    invoice.customerId = order.customerId;
    invoice.supplyDate = order.taxDate;
    invoice.currency = order.currency;
    invoice.subtotal = order.net;
    invoice.tax = order.tax;
    invoice.total = order.total;
    invoice.seller = sellerOf(restaurant);
    invoice.buyer = request.buyer;
    invoice.buyerReference = request.buyerReference;
    invoice.notes = request.notes;
    invoice.language = request.language.isEmpty() ? restaurant.languages.value(0) : request.language;
    invoice.lines = invoiceLines(order);
    invoice.taxes = order.taxes();
    invoice.pricesIncludeTax = order.pricesIncludeTax;
    invoice.orderNumber = order.number;
    invoice.receiptNumber = order.receiptNumber;
    invoice.link = link;
    copyCircumstances(invoice, order, restaurant);
    return invoice;
}

Invoice creditNoteFor(const Invoice& original, const RefundCells& cells, const std::vector<Payment>& refunds,
                      Money credited) {
    Invoice note = original;
    note.kind = InvoiceKind::CreditNote;
    note.credits = original.id;
    note.creditsNumber = original.invoiceNumber;
    note.creditsDate = original.issueDate;
    note.creditsTotal = original.total;
    note.subtotal = -cells.net;
    note.tax = -cells.tax;
    note.total = note.subtotal + note.tax;
    note.creditsLeft = original.total + credited + note.total;
    note.lines = takesAll(original, cells) ? reversed(original.lines) : creditLines(cells, original.pricesIncludeTax);
    note.taxes = cells.taxes;
    for (TaxRow& row : note.taxes) {
        row.base = -row.base;
        row.tax = -row.tax;
    }
    note.payments.clear();
    note.rounding = note.balance = Money(0, original.currency);
    for (const Payment& refund : refunds) {
        note.payments.push_back(told(refund));
        note.rounding += refund.rounding;
        if (refund.state != PaymentState::Succeeded) note.balance += refund.tip - refund.amount;
    }
    note.version = 1;
    note.sha256.clear();
    return note;
}

std::vector<Payment> rowsOfRefund(const Order& order, const PaymentId& first) {
    const auto begin = std::find_if(order.payments.begin(), order.payments.end(),
                                    [&first](const Payment& payment) { return payment.id == first; });
    std::vector<Payment> rows;
    for (auto row = begin; row != order.payments.end(); ++row)
        if (row->amount.isNegative() && row->createdAt.ms == begin->createdAt.ms) rows.push_back(*row);
    return rows;
}

}  // namespace frontdesk

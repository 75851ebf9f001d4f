// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/order_states.h"

#include <algorithm>
#include <array>

namespace frontdesk {
namespace {

using Status = OrderStatus;
using May = Permission;
using Pay = PaymentState;

// One step a line.
// clang-format off
constexpr std::array kOrderTable{
    // from                                  to                      what staff need             guard
    OrderTransition{Status::AwaitingPayment, Status::Placed,         May::SystemOnly,            Guard::Paid},
    OrderTransition{Status::AwaitingPayment, Status::Expired,        May::SystemOnly,            Guard::None},
    OrderTransition{Status::Placed,          Status::Accepted,       May::AcceptOrders,          Guard::None},
    OrderTransition{Status::Placed,          Status::Rejected,       May::RejectOrders,          Guard::None},
    OrderTransition{Status::Accepted,        Status::Scheduled,      May::SystemOnly,            Guard::None},
    OrderTransition{Status::Scheduled,       Status::Preparing,      May::CookOrders,            Guard::Due},
    OrderTransition{Status::Accepted,        Status::Preparing,      May::CookOrders,            Guard::None},
    OrderTransition{Status::Preparing,       Status::Ready,          May::CookOrders,            Guard::None},
    OrderTransition{Status::Ready,           Status::OutForDelivery, May::HandOut,               Guard::Delivery},
    OrderTransition{Status::Ready,           Status::Completed,      May::CompletePaid,          Guard::Paid},
    OrderTransition{Status::OutForDelivery,  Status::Completed,      May::CompletePaid,          Guard::Paid},
    OrderTransition{Status::Ready,           Status::Uncollected,    May::HandOut,               Guard::None},

    OrderTransition{Status::AwaitingPayment, Status::Cancelled,      May::CancelBeforePreparing, Guard::InCancelWindow},
    OrderTransition{Status::Placed,          Status::Cancelled,      May::CancelBeforePreparing, Guard::InCancelWindow},
    OrderTransition{Status::Accepted,        Status::Cancelled,      May::CancelBeforePreparing, Guard::InCancelWindow},
    OrderTransition{Status::Scheduled,       Status::Cancelled,      May::CancelBeforePreparing, Guard::InCancelWindow},
    OrderTransition{Status::Preparing,       Status::Cancelled,      May::CancelLater,           Guard::None},
    OrderTransition{Status::Ready,           Status::Cancelled,      May::CancelLater,           Guard::None},
    OrderTransition{Status::OutForDelivery,  Status::Cancelled,      May::CancelLater,           Guard::None},

    // One step back, for a slip of the finger. What ended with money going back (rejected, cancelled) has none.
    OrderTransition{Status::Accepted,        Status::Placed,         May::StepBack,              Guard::RecentStep},
    OrderTransition{Status::Scheduled,       Status::Accepted,       May::StepBack,              Guard::RecentStep},
    OrderTransition{Status::Preparing,       Status::Accepted,       May::StepBack,              Guard::RecentStep},
    OrderTransition{Status::Ready,           Status::Preparing,      May::StepBack,              Guard::RecentStep},
    OrderTransition{Status::OutForDelivery,  Status::Ready,          May::StepBack,              Guard::RecentStep},
    OrderTransition{Status::Uncollected,     Status::Ready,          May::StepBack,              Guard::RecentStep},
};

constexpr std::array kPaymentTable{
    PaymentTransition{Pay::Created, Pay::Sent},
    PaymentTransition{Pay::Created, Pay::Succeeded},  // taken on the spot: cash, a terminal's slip
    PaymentTransition{Pay::Created, Pay::Expired},
    PaymentTransition{Pay::Created, Pay::Voided},
    PaymentTransition{Pay::Sent, Pay::Pending},
    PaymentTransition{Pay::Sent, Pay::Unknown},
    PaymentTransition{Pay::Sent, Pay::Succeeded},
    PaymentTransition{Pay::Sent, Pay::Failed},
    PaymentTransition{Pay::Pending, Pay::Unknown},
    PaymentTransition{Pay::Pending, Pay::Succeeded},
    PaymentTransition{Pay::Pending, Pay::Failed},
    PaymentTransition{Pay::Pending, Pay::Expired},
    PaymentTransition{Pay::Pending, Pay::Voided},
    PaymentTransition{Pay::Unknown, Pay::Pending},
    PaymentTransition{Pay::Unknown, Pay::Succeeded},
    PaymentTransition{Pay::Unknown, Pay::Failed},
    PaymentTransition{Pay::Unknown, Pay::Expired},
    PaymentTransition{Pay::Sent, Pay::Expired},
    PaymentTransition{Pay::Sent, Pay::Voided},
    PaymentTransition{Pay::Unknown, Pay::Voided},
    // Late money: the provider took it after we had given up, or after it had said that it did not.
    PaymentTransition{Pay::Failed, Pay::Succeeded},
    PaymentTransition{Pay::Expired, Pay::Succeeded},
    PaymentTransition{Pay::Voided, Pay::Succeeded},
};

constexpr std::array kLineTable{
    LineTransition{LineStatus::New, LineStatus::Sent},
    LineTransition{LineStatus::Sent, LineStatus::Cooking},
    LineTransition{LineStatus::Cooking, LineStatus::Ready},
    LineTransition{LineStatus::Ready, LineStatus::Served},
    LineTransition{LineStatus::Ready, LineStatus::Cooking},  // recall
    LineTransition{LineStatus::Cooking, LineStatus::Sent},
    LineTransition{LineStatus::New, LineStatus::Voided},
    LineTransition{LineStatus::Sent, LineStatus::Voided},
    LineTransition{LineStatus::Cooking, LineStatus::Voided},
    LineTransition{LineStatus::Ready, LineStatus::Voided},
};

constexpr std::array kDocumentTable{
    DocumentTransition{DocumentState::Draft, DocumentState::Sent},
    DocumentTransition{DocumentState::Sent, DocumentState::Paid},
    DocumentTransition{DocumentState::Sent, DocumentState::Cancelled},  // only through a credit note
    DocumentTransition{DocumentState::Paid, DocumentState::Cancelled},
};
// clang-format on

template <class Table, class State>
auto findRow(const Table& table, State from, State to) {
    return std::find_if(table.begin(), table.end(), [=](const auto& row) { return row.from == from && row.to == to; });
}

template <class Table, class State>
bool hasRow(const Table& table, State from, State to) {
    return findRow(table, from, to) != table.end();
}

}  // namespace

std::span<const OrderTransition> orderTransitions() {
    return kOrderTable;
}

const OrderTransition* findTransition(OrderStatus from, OrderStatus to) {
    const auto row = findRow(kOrderTable, from, to);
    return row == kOrderTable.end() ? nullptr : &*row;
}

std::span<const PaymentTransition> paymentTransitions() {
    return kPaymentTable;
}
bool mayBecome(PaymentState from, PaymentState to) {
    return hasRow(kPaymentTable, from, to);
}

std::span<const LineTransition> lineTransitions() {
    return kLineTable;
}
bool mayBecome(LineStatus from, LineStatus to) {
    return hasRow(kLineTable, from, to);
}

std::span<const DocumentTransition> documentTransitions() {
    return kDocumentTable;
}
bool mayBecome(DocumentState from, DocumentState to) {
    return hasRow(kDocumentTable, from, to);
}

std::optional<OrderStatus> nextStep(const Order& order) {
    switch (order.status) {
        case OrderStatus::Placed:
            return OrderStatus::Accepted;
        case OrderStatus::Accepted:
            return OrderStatus::Preparing;
        case OrderStatus::Preparing:
            return OrderStatus::Ready;
        case OrderStatus::Ready:
            return order.fulfilment == Fulfilment::Delivery ? OrderStatus::OutForDelivery : OrderStatus::Completed;
        case OrderStatus::OutForDelivery:
            return OrderStatus::Completed;
        default:
            return std::nullopt;
    }
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/services/invoice_desk.h"

namespace frontdesk::test {

inline std::shared_ptr<const PaymentRoutes> allRoutes() {
    auto routes = std::make_shared<PaymentRoutes>();
    routes->providers = {{PaymentMethod::Paystack, PaymentProvider::Paystack},
                         {PaymentMethod::MtnMomo, PaymentProvider::MtnMomo},
                         {PaymentMethod::TelecelCash, PaymentProvider::Hubtel},
                         {PaymentMethod::AtMoney, PaymentProvider::Paystack}};
    routes->refunding = {PaymentProvider::Paystack, PaymentProvider::MtnMomo};
    routes->callbackUrls = {{PaymentProvider::MtnMomo, QStringLiteral("https://order.example/webhooks/mtn-momo/s")}};
    routes->fallbackEmail = QStringLiteral("till@example.com");
    return routes;
}

/// Prompts by MTN MoMo for MTN, by Paystack for AirtelTigo and by Hubtel for Telecel; Paystack's page. MTN and Paystack
/// can refund.
inline void setRoutes(TestDesk& desk) {
    desk.backend().payments.setRoutes(allRoutes());
}

/// TestDesk's order by a guest who pays in advance: 69.00.
inline Order placePrepaid(TestDesk& desk, PaymentMethod method = PaymentMethod::MtnMomo,
                          OrderSource source = OrderSource::Web) {
    OrderDraft draft = desk.draft(source);
    draft.paymentMethod = method;
    return desk.place(draft);
}

inline Caller guestOf(const Order& order) {
    Caller caller;
    caller.kind = Caller::Kind::Guest;
    caller.guestOrder = order.id;
    caller.name = QStringLiteral("guest");
    return caller;
}

inline Order readOrder(TestDesk& desk, const OrderId& id) {
    return *desk.run<Order>([&desk, id] { return desk.backend().queue.find(id); });
}
inline PaymentState stateOf(TestDesk& desk, const OrderId& id, size_t row = 0) {
    return readOrder(desk, id).payments.at(row).state;
}

inline NextProviderTask nextCall(TestDesk& desk, std::vector<PaymentProvider> resting = {}) {
    return *desk.run<NextProviderTask>([&desk, resting] { return desk.backend().payments.next(resting); });
}
/// The call that is due; ends the program if there is none.
inline ProviderTask dueCall(TestDesk& desk) {
    auto next = nextCall(desk);
    if (!next.task) qFatal("no call is due");
    return std::move(*next.task);
}
/// Advances the clock to the next call.
inline ProviderTask laterCall(TestDesk& desk) {
    const auto next = nextCall(desk);
    if (next.task) return *next.task;
    if (!next.dueAt) qFatal("no call will be due");
    desk.clock.set(*next.dueAt);
    return dueCall(desk);
}
inline void settle(TestDesk& desk, const ProviderTask& task, const GatewayAnswer& answer) {
    const auto settled = desk.run<void>([&] { return desk.backend().payments.settle(task, answer); });
    if (!settled) qFatal("the answer is refused: %s", qPrintable(settled.error().detail));
}
inline void tickPayments(TestDesk& desk) {
    if (const auto ticked = desk.run<void>([&desk] { return desk.backend().payments.tick(); }); !ticked)
        qFatal("the tick fails: %s", qPrintable(ticked.error().detail));
}

inline GatewayAnswer ended(CallEnd end) {
    GatewayAnswer answer;
    answer.end = end;
    return answer;
}
inline GatewayAnswer progressed(PayProgress progress) {
    GatewayAnswer answer = ended(CallEnd::Accepted);
    answer.progress = progress;
    return answer;
}
inline GatewayAnswer took(const ProviderTask& task) {
    GatewayAnswer answer = progressed(PayProgress::Succeeded);
    const bool refund = task.row.next == ProviderStep::Refund || task.row.next == ProviderStep::AskRefund;
    answer.amount = refund ? task.refund.amount : task.charge.amount;
    answer.reference = refund ? task.refund.reference : task.charge.reference;
    answer.providerId = "p-77";
    return answer;
}
inline GatewayAnswer declined(const QByteArray& code = "declined") {
    GatewayAnswer answer = progressed(PayProgress::Failed);
    answer.failureCode = code;
    return answer;
}

/// Places a prepaid order and has it paid.
inline Order paidInAdvance(TestDesk& desk, PaymentMethod method = PaymentMethod::MtnMomo) {
    const Order order = placePrepaid(desk, method);
    const ProviderTask task = dueCall(desk);
    settle(desk, task, took(task));
    return readOrder(desk, order.id);
}

inline std::vector<Alert> openAlerts(TestDesk& desk) {
    const Caller manager = desk.staff(StaffRole::Manager);
    return *desk.run<std::vector<Alert>>(
        [&desk, manager] { return desk.backend().alerts.list(Alerts::Which::Open, 50, manager); });
}
inline Result<Alert> resolveAlert(TestDesk& desk, const AlertId& id, AlertAction action) {
    const Caller manager = desk.staff(StaffRole::Manager);
    return desk.run<Alert>([&desk, id, action, manager] { return desk.backend().alerts.resolve(id, action, manager); });
}
inline Result<Order> cancelByGuest(TestDesk& desk, const Order& order) {
    const Caller guest = guestOf(order);
    const OrderId id = order.id;
    return desk.run<Order>([&desk, id, guest] { return desk.backend().queue.cancelOwn(id, {}, {}, guest); });
}
inline Result<PaymentView> startPayment(TestDesk& desk, const OrderId& order, const PaymentStart& start,
                                        const Caller& caller) {
    return desk.run<PaymentView>(
        [&desk, order, start, caller] { return desk.backend().payments.start(order, start, caller); });
}

/// Jobs of a kind in the spool for an order.
inline int jobsOf(TestDesk& desk, const OrderId& order, const char* what) {
    const auto reader = desk.backend().openReader();
    const auto count = (*reader)->scalar("SELECT count(*) FROM print_job WHERE order_id = '" + order.text() +
                                         "' AND what = '" + what + '\'');
    return count->toInt();
}

}  // namespace frontdesk::test

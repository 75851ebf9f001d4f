// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_desk.h"

#include <QApplication>

#include <cstdlib>

namespace frontdesk::test {

namespace {

template <class T>
T must(Result<T> result, const char* what) {
    if (result) return std::move(*result);
    std::fprintf(stderr, "%s: %s\n", what, qPrintable(result.error().detail));
    std::abort();
}

QApplication& application() {
    return *static_cast<QApplication*>(QCoreApplication::instance());
}

}  // namespace

void AnsweringPrompter::ask(const Question& question, std::function<void(bool)> answered) {
    asked += question.title;
    answered(yes);
}

void AnsweringPrompter::askReason(const ReasonQuestion& question,
                                  std::function<void(std::optional<QString>)> answered) {
    asked += question.title;
    answered(reason);
}

UiDesk::UiDesk()
    : desk{test.backend().thread,
           test.backend().taking,
           test.backend().queue,
           test.backend().checkout,
           test.backend().menu,
           test.backend().staff,
           test.backend().customerBook,
           test.backend().refunds,
           test.backend().invoicing,
           test.backend().alerts,
           test.backend().devices,
           test.backend().mailbox,
           test.backend().feed,
           test.backend().orders,
           test.backend().invoices,
           test.backend().restaurant,
           test.clock,
           test.backend().phones,
           test.ids},
      events(desk.feed),
      theme(application()) {
    desk.templates = &test.backend().templates;
    session.signIn(test.staff(StaffRole::Cashier));
}

Order UiDesk::placeWeb(const QString& name, Fulfilment fulfilment) {
    return place(name, OrderSource::Web, fulfilment);
}

Order UiDesk::place(const QString& name, OrderSource source, Fulfilment fulfilment) {
    OrderDraft draft = test.draft(source);
    draft.customerName = name;
    draft.customerPhone = QStringLiteral("024 412 3456");
    draft.fulfilment = fulfilment;
    if (fulfilment == Fulfilment::Delivery) {
        draft.address = DeliveryAddress{QStringLiteral("Osu, blue gate"), desk.menu.current()->places.front().id, {}};
    }
    if (fulfilment == Fulfilment::DineIn) draft.tableId = desk.menu.current()->tables.front().id;
    const bool byStaff = source == OrderSource::Frontdesk || source == OrderSource::Phone;
    Caller caller;
    if (byStaff) caller = test.staff(StaffRole::Cashier);
    if (source == OrderSource::Kiosk) caller.kind = Caller::Kind::Kiosk;
    return test.place(draft, caller);
}

Order UiDesk::move(const Order& order, OrderStatus to, std::optional<int> etaMinutes) {
    const TransitionRequest request{to, QStringLiteral("test"), etaMinutes, {}};
    return must(test.run<Order>([this, id = order.id, request, caller = test.staff(StaffRole::Manager)] {
        return desk.queue.transition(id, request, caller);
    }),
                "the order does not move");
}

Order UiDesk::pay(const Order& order) {
    TenderRequest request;
    request.id = test.ids.make<PaymentId>();
    request.amount = order.money().due;
    request.tendered = order.money().due;
    return must(test.run<Tendered>([this, id = order.id, request, caller = test.staff(StaffRole::Cashier)] {
               return desk.checkout.take(id, request, caller);
           }),
                "the order is not paid")
        .order;
}

Order UiDesk::find(const OrderId& id) {
    return must(test.run<Order>([this, id] { return desk.queue.find(id); }), "the order is not there");
}

}  // namespace frontdesk::test

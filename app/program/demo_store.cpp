// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/demo_store.h"

#include "app/demo/demo_orders.h"
#include "app/demo/demo_restaurant.h"
#include "app/demo/history.h"
#include "app/program/ask.h"
#include "app/storage/sql_history_sink.h"

#include <cstdio>

#include <unistd.h>

namespace frontdesk {
namespace {

constexpr qint64 kMinuteMs = 60'000;

Result<StaffMember> memberOf(Database& writer, StaffRole role) {
    const auto members = SqlStaffStore(writer).all();
    if (!members) return tl::make_unexpected(members.error());
    for (const StaffMember& member : *members)
        if (member.role == role) return member;
    return failure(ErrorCode::NotFound, QStringLiteral("The demo has no such member of staff."));
}

Status placeOne(Backend& backend, AdjustedClock& clock, const demo::DemoOrder& wanted, const Caller& cashier) {
    const auto at = [&clock](int minutesAgo) { clock.setOffsetMs(-minutesAgo * kMinuteMs); };
    const bool byStaff = wanted.draft.source == OrderSource::Frontdesk || wanted.draft.source == OrderSource::Phone;
    const Caller placer = byStaff ? cashier : Caller();
    const OrderId id = backend.ids.make<OrderId>();
    at(wanted.placedMinutesAgo);
    const auto placed = ask<Placed>(backend, [&] { return backend.taking.place(wanted.draft, placer, id); });
    if (!placed) return tl::make_unexpected(placed.error());
    const auto pay = [&]() -> Status {
        at(wanted.payment->minutesAgo);
        TenderRequest tender;
        tender.id = backend.ids.make<PaymentId>();
        tender.method = wanted.payment->method;
        tender.amount = placed->order.total;
        tender.tendered = wanted.payment->tendered;
        tender.externalReference = wanted.payment->reference;
        tender.printReceipt = false;
        const auto taken = ask<Tendered>(backend, [&] { return backend.checkout.take(id, tender, cashier); });
        return taken ? Status() : tl::make_unexpected(taken.error());
    };
    bool paid = !wanted.payment;
    for (const demo::DemoStep& step : wanted.steps) {
        if (!paid && wanted.payment->minutesAgo >= step.minutesAgo) {
            if (auto done = pay(); !done) return done;
            paid = true;
        }
        at(step.minutesAgo);
        const TransitionRequest request{step.to,
                                        step.to == OrderStatus::Rejected ? QStringLiteral("Kitchen closed") : QString(),
                                        step.etaMinutes,
                                        {}};
        const auto moved = ask<Order>(backend, [&] { return backend.queue.transition(id, request, cashier); });
        if (!moved) return tl::make_unexpected(moved.error());
    }
    return paid ? Status() : pay();
}

}  // namespace

Seed demoSeed(DemoKind kind, IdSource& ids) {
    demo::DemoRestaurant demo = kind == DemoKind::Europe ? demo::europe(ids) : demo::ghana(ids);
    Seed seed{std::move(demo.restaurant), std::move(demo.menu), {}};
    seed.restaurant.demo = true;
    for (auto& staff : demo.staff) seed.staff.emplace_back(std::move(staff.member), std::move(staff.pin));
    return seed;
}

Status writeDemoHistory(Database& writer, const Secrets& secrets, const Restaurant& restaurant, qint64 count,
                        const Clock& clock) {
    const auto present = writer.scalar("SELECT 1 FROM orders LIMIT 1");
    if (!present) return tl::make_unexpected(present.error());
    if (!present->isEmpty()) return {};
    const auto menu = SqlMenuStore(writer).load();
    if (!menu) return tl::make_unexpected(menu.error());
    const auto cashier = memberOf(writer, StaffRole::Cashier);
    const auto cook = memberOf(writer, StaffRole::Kitchen);
    if (!cashier) return tl::make_unexpected(cashier.error());
    if (!cook) return tl::make_unexpected(cook.error());
    SqlHistorySink sink(writer, secrets);
    demo::HistoryPlan plan;
    plan.count = count;
    plan.now = clock.now();
    plan.cashier = *cashier;
    plan.cook = *cook;
    const bool shown = ::isatty(STDERR_FILENO) != 0;
    const auto progress = [&](qint64 written) {
        if (shown)
            std::fprintf(stderr, "\r%lld of %lld past orders", static_cast<long long>(written),
                         static_cast<long long>(count));
        return true;
    };
    const auto written = demo::writeHistory(sink, **menu, restaurant, plan, progress);
    if (shown) std::fprintf(stderr, "\n");
    return written ? Status() : tl::make_unexpected(written.error());
}

Status placeDemoOrders(Backend& backend, AdjustedClock& clock) {
    const auto member = ask<StaffMember>(backend, [&backend] { return backend.staff.firstOf(StaffRole::Manager); });
    if (!member) return tl::make_unexpected(member.error());
    const Caller cashier = callerOf(*member, backend.restaurant->deviceName);
    const auto orders = demo::openDemoOrders(*backend.menu.current(), *backend.restaurant, clock.now());
    Status done;
    for (const demo::DemoOrder& order : orders)
        if (done = placeOne(backend, clock, order, cashier); !done) break;
    clock.setOffsetMs(0);
    return done;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/payment_run.h"

namespace frontdesk {

PaymentRun::PaymentRun(Desk& desk, Session& session, QObject* parent)
    : QObject(parent), m_desk(desk), m_session(session) {}

void PaymentRun::place(const Sale& sale) {
    if (m_busy) return;
    m_busy = true;
    m_desk.thread
        .run<Placed>([&taking = m_desk.taking, sale, caller = m_session.caller()] {
            return taking.place(sale.draft, caller, sale.orderId, sale.draftId);
        })
        .then(this, [this](const Result<Placed>& result) {
            m_busy = false;
            if (result)
                Q_EMIT placed(result->order);
            else
                Q_EMIT failed(result.error());
        });
}

void PaymentRun::placeAndTake(const Sale& sale, const TenderRequest& tender) {
    run([&taking = m_desk.taking, &checkout = m_desk.checkout, sale, tender,
         caller = m_session.caller()]() -> Result<Tendered> {
        if (const auto placed = taking.place(sale.draft, caller, sale.orderId, sale.draftId); !placed) {
            return tl::make_unexpected(placed.error());
        }
        return checkout.take(sale.orderId, tender, caller);
    });
}

void PaymentRun::take(const OrderId& order, const TenderRequest& tender) {
    run([&checkout = m_desk.checkout, order, tender, caller = m_session.caller()] {
        return checkout.take(order, tender, caller);
    });
}

void PaymentRun::run(std::function<Result<Tendered>()> work) {
    if (m_busy) return;
    m_busy = true;
    m_desk.thread.run<Tendered>(std::move(work)).then(this, [this](const Result<Tendered>& result) {
        m_busy = false;
        if (result)
            Q_EMIT taken(*result);
        else
            Q_EMIT failed(result.error());
    });
}

void PaymentRun::printAgain(const OrderId& order) {
    if (m_busy) return;
    m_busy = true;
    m_desk.thread
        .run<PrintRequests::Queued>([&checkout = m_desk.checkout, order, caller = m_session.caller()] {
            return checkout.print(order, PrintWhat::Receipt, caller);
        })
        .then(this, [this](const Result<PrintRequests::Queued>& result) {
            m_busy = false;
            if (result)
                Q_EMIT printed(result->copy);
            else
                Q_EMIT failed(result.error());
        });
}

}  // namespace frontdesk

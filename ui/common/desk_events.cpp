// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/desk_events.h"

#include <QMetaObject>

#include <mutex>

namespace frontdesk {

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

}  // namespace

/// The feed may be calling at the moment this object goes; the door then shuts first.
struct DeskEvents::Door {
    std::mutex mutex;
    DeskEvents* inside = nullptr;
};

DeskEvents::DeskEvents(ChangeFeed& feed, QObject* parent) : QObject(parent), m_door(std::make_shared<Door>()) {
    m_door->inside = this;
    // Called on the service thread: copy the values and go on at once. Qt drops the queued call if this object is gone
    // by then.
    m_subscription = feed.subscribe([door = m_door](const std::vector<Event>& events) {
        const std::scoped_lock lock(door->mutex);
        DeskEvents* self = door->inside;
        if (self != nullptr)
            QMetaObject::invokeMethod(
                self, [self, events] { self->announce(events); }, Qt::QueuedConnection);
    });
}

DeskEvents::~DeskEvents() {
    const std::scoped_lock lock(m_door->mutex);
    m_door->inside = nullptr;
}

void DeskEvents::announce(const std::vector<Event>& events) {
    for (const Event& event : events) {
        std::visit(Overloaded{
                       [this](const OrderChanged& change) { Q_EMIT orderChanged(change); },
                       [this](const MenuChanged& change) { Q_EMIT menuChanged(change.menu); },
                       [](const auto&) {},  // what concerns no window
                       [this](const PrintJobChanged& change) { Q_EMIT printJobChanged(change); },
                       [this](const DraftsChanged&) { Q_EMIT draftsChanged(); },
                       [this](const CallerRinging& call) { Q_EMIT callerRinging(call.phone); },
                       [this](const DeviceChanged& change) { Q_EMIT deviceChanged(change.device); },
                       [this](const AlertsChanged&) { Q_EMIT alertsChanged(); },
                       [this](const PaymentAnswered& answered) { Q_EMIT paymentAnswered(answered); },
                       [this](const ProviderChanged& change) { Q_EMIT providerChanged(change.provider); },
                       [this](const MailQueued&) { Q_EMIT messagesQueued(); },
                       [this](const SmsQueued&) { Q_EMIT messagesQueued(); },
                       [this](const InvoiceIssued& issued) { Q_EMIT invoiceIssued(issued.invoice); },
                       [this](const FiscalChanged& change) { Q_EMIT fiscalChanged(change.record); },
                       [this](const InvoiceDrawn& drawn) { Q_EMIT invoiceDrawn(drawn.id); },
                       [this](const PrintersChanged& change) { Q_EMIT printersChanged(change.plan); },
                       [this](const PrinterReported& report) { Q_EMIT printerReported(report.printer); },
                       [this](const StoreHealth& health) { Q_EMIT storeHealthChanged(health); },
                   },
                   event);
    }
}

}  // namespace frontdesk

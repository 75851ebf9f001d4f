// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/desk_events.h"

#include <QMetaObject>
#include <QPointer>

namespace frontdesk {

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

}  // namespace

DeskEvents::DeskEvents(ChangeFeed& feed, QObject* parent) : QObject(parent) {
    // The feed calls on the service thread: copy the values and go on at once. The queued call is dropped by Qt if this
    // object is gone by then.
    m_subscription = feed.subscribe([this](const std::vector<Event>& events) {
        QMetaObject::invokeMethod(this, [this, events] { announce(events); }, Qt::QueuedConnection);
    });
}

DeskEvents::~DeskEvents() { m_subscription.reset(); }

void DeskEvents::announce(const std::vector<Event>& events) {
    for (const Event& event : events) {
        std::visit(Overloaded{
                       [this](const OrderChanged& change) { Q_EMIT orderChanged(change); },
                       [this](const MenuChanged& change) { Q_EMIT menuChanged(change.menu); },
                       [](const PrintJobsQueued&) {},
                       [this](const PrintJobChanged& change) { Q_EMIT printJobChanged(change); },
                       [this](const DraftsChanged&) { Q_EMIT draftsChanged(); },
                       [this](const StoreHealth& health) { Q_EMIT storeHealthChanged(health); },
                   },
                   event);
    }
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/unfinished_orders.h"

#include "ui/common/money_text.h"

namespace frontdesk {

UnfinishedOrders::UnfinishedOrders(Desk& desk, Session& session, TicketModel& ticket, QObject* parent)
    : QObject(parent), m_desk(desk), m_session(session), m_ticket(ticket), m_keeper(desk) {
    connect(&ticket, &TicketModel::edited, this, &UnfinishedOrders::keep);
}

void UnfinishedOrders::begin(Fulfilment fulfilment) {
    m_id = m_desk.ids.make<DraftId>();
    m_version = 0;
    m_isStored = false;
    CounterDraft draft;
    draft.orderId = m_desk.ids.make<OrderId>();
    draft.order.source = OrderSource::Frontdesk;
    draft.order.fulfilment = fulfilment;
    m_ticket.open(draft);
}

void UnfinishedOrders::keep() {
    if (!m_ticket.isBlank())
        save(false);
    else if (std::exchange(m_isStored, false))
        m_keeper.remove(m_id);
}

void UnfinishedOrders::save(bool held) {
    m_isStored = true;
    ++m_version;
    m_keeper.keep({m_id, m_version, encodeDraft(m_ticket.counterDraft()), m_session.caller().name,
                   m_desk.restaurant->deviceName, held, m_desk.clock.now()});
}

void UnfinishedOrders::letGo() {
    m_keeper.letGo(m_id);
}

void UnfinishedOrders::takeBack() {
    if (m_isStored) save(false);
}

void UnfinishedOrders::hold(Fulfilment next) {
    save(true);
    begin(next);
}

void UnfinishedOrders::resume(const HeldOrder& held) {
    if (!m_ticket.isBlank()) save(true);
    m_id = held.stored.id;
    m_version = held.stored.version;
    m_ticket.open(held.draft);
    save(false);
    count();
}

void UnfinishedOrders::reopen() {
    m_keeper.list([this](const Result<std::vector<StoredDraft>>& drafts) {
        if (!drafts) return;
        for (const StoredDraft& stored : *drafts) {
            if (stored.held || stored.device != m_desk.restaurant->deviceName || stored.id == m_id) continue;
            const auto draft = decodeDraft(stored.json, m_desk.restaurant->currency);
            // Who was faster than the store goes on with what they began; the older one waits among the held ones.
            if (!draft || !m_ticket.isBlank()) continue;
            m_id = stored.id;
            m_version = stored.version;
            m_isStored = true;
            m_ticket.open(*draft);
            Q_EMIT reopened();
        }
        count();
    });
}

bool UnfinishedOrders::isAside(const StoredDraft& stored) const {
    return stored.id != m_id && (stored.held || stored.device == m_desk.restaurant->deviceName);
}

std::optional<HeldOrder> UnfinishedOrders::heldOrder(const StoredDraft& stored) const {
    auto draft = decodeDraft(stored.json, m_desk.restaurant->currency);
    if (!draft) return std::nullopt;
    TicketModel shown;
    shown.setPricing(m_ticket.pricing());
    shown.setMenu(m_desk.menu.current());
    shown.open(*draft);
    QStringList items;
    for (int row = 0; row < shown.lineCount(); ++row) {
        const TicketLine line = shown.line(row);
        items << QLocale().toString(line.quantity) + u' ' + line.name;
    }
    HeldOrder held;
    held.headline = draft->order.customerName.isEmpty() ? tr("Walk-in guest") : draft->order.customerName;
    held.items = items.isEmpty() ? tr("nothing ordered yet") : items.join(QStringLiteral(", "));
    held.when = clockText(stored.updatedAt, m_desk.restaurant->calendar, QLocale()) + QStringLiteral(" · ") +
                agoText(stored.updatedAt, m_desk.clock.now());
    held.total = moneyText(shown.total(), QLocale());
    held.stored = stored;
    held.draft = std::move(*draft);
    return held;
}

void UnfinishedOrders::list(std::function<void(const Result<std::vector<HeldOrder>>&)> done) {
    m_keeper.list([this, done = std::move(done)](const Result<std::vector<StoredDraft>>& drafts) {
        if (!drafts) {
            done(tl::make_unexpected(drafts.error()));
            return;
        }
        std::vector<HeldOrder> orders;
        for (const StoredDraft& stored : *drafts) {
            if (!isAside(stored)) continue;
            if (auto held = heldOrder(stored)) orders.push_back(std::move(*held));
        }
        done(orders);
    });
}

void UnfinishedOrders::count() {
    m_keeper.list([this](const Result<std::vector<StoredDraft>>& drafts) {
        if (!drafts) return;
        const auto aside = std::count_if(drafts->begin(), drafts->end(),
                                         [this](const StoredDraft& stored) { return isAside(stored); });
        Q_EMIT heldCounted(static_cast<int>(aside));
    });
}

}  // namespace frontdesk

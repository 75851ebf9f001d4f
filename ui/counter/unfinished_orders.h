// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"
#include "ui/counter/draft_keeper.h"
#include "ui/models/ticket_model.h"

namespace frontdesk {

/// A held order as a list shows it.
struct HeldOrder {
    StoredDraft stored;
    CounterDraft draft;
    QString headline;  ///< "Ama Mensah" or "Walk-in guest"
    QString items;     ///< "2 Jollof rice, 1 Kelewele"
    QString when;      ///< "12:18 · 4 min ago"
    QString total;     ///< with currency
};

/// The ticket of this counter as an unfinished order in the store: every edit is kept, holding puts it aside, and after
/// a killed program the same ticket is open again. GUI thread.
class UnfinishedOrders : public QObject {
    Q_OBJECT
public:
    UnfinishedOrders(Desk& desk, Session& session, TicketModel& ticket, QObject* parent = nullptr);

    /// Puts an empty ticket in front.
    void begin(Fulfilment fulfilment);
    /// Looks for the ticket that was open when the program ended.
    void reopen();
    /// The draft that becomes the order when it is placed.
    [[nodiscard]] const DraftId& id() const { return m_id; }
    /// The ticket is being placed: it is not saved any more, or it would come back after it has become an order.
    void letGo();
    /// It was not placed after all.
    void takeBack();
    /// Puts the ticket aside and an empty one in front.
    void hold(Fulfilment next);
    /// Puts @p held in front; what was there is held in its place.
    void resume(const HeldOrder& held);
    /// Everything that is put aside, newest first, with today's totals. @p done is called on the GUI thread.
    void list(std::function<void(const Result<std::vector<HeldOrder>>&)> done);
    void count();  ///< answers with heldCounted()
    [[nodiscard]] bool isSaved() const { return m_keeper.isIdle(); }

Q_SIGNALS:
    void reopened();
    void heldCounted(int count);

private:
    void keep();
    void save(bool held);
    [[nodiscard]] bool isAside(const StoredDraft& stored) const;
    [[nodiscard]] std::optional<HeldOrder> heldOrder(const StoredDraft& stored) const;

    Desk& m_desk;
    Session& m_session;
    TicketModel& m_ticket;
    DraftKeeper m_keeper;
    DraftId m_id;
    int m_version = 0;
    bool m_isStored = false;  ///< in the store, or on its way
};

}  // namespace frontdesk

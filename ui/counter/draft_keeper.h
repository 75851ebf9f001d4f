// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <set>

namespace frontdesk {

/// Keeps unfinished orders in the store without ever waiting for it: while a save is on its way, of what changes only
/// the latest follows. A save that fails is tried again until it succeeds or is replaced. GUI thread.
class DraftKeeper : public QObject {
    Q_OBJECT
public:
    explicit DraftKeeper(Desk& desk, QObject* parent = nullptr);
    /// Hands the store what has not been sent yet.
    ~DraftKeeper() override;

    void keep(StoredDraft draft);
    /// Takes it out of the store.
    void remove(const DraftId& id);
    /// The order it was is being placed: nothing more of it is saved. Undone by the next keep().
    void letGo(const DraftId& id);
    /// All unfinished orders, newest first, with everything kept so far. @p done is called on the GUI thread.
    void list(std::function<void(const Result<std::vector<StoredDraft>>&)> done);
    /// Nothing is on its way or waiting.
    [[nodiscard]] bool isIdle() const { return m_onTheWay == 0 && m_waiting.empty(); }

Q_SIGNALS:
    void failed(const frontdesk::Error& error);

private:
    void sendNext();
    void sendAll();
    void sendFirst();
    void finish(const StoredDraft& draft, const Status& saved);

    Desk& m_desk;
    std::map<DraftId, StoredDraft> m_waiting;
    std::set<DraftId> m_gone;
    int m_onTheWay = 0;
    QTimer m_retry;
};

}  // namespace frontdesk

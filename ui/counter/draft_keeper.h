// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <set>

namespace frontdesk {

/// Keeps unfinished orders in the store without ever waiting for it: one save is on its way at a time, and of what changes
/// meanwhile only the latest follows. A save that fails is tried again until it succeeds or is replaced. GUI thread.
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
    /// All unfinished orders, newest first. @p done is called on the GUI thread.
    void list(std::function<void(const Result<std::vector<StoredDraft>>&)> done);
    /// Nothing is on its way or waiting.
    [[nodiscard]] bool isIdle() const { return !m_sending && m_waiting.empty(); }

Q_SIGNALS:
    void failed(const frontdesk::Error& error);

private:
    void sendNext();
    void finish(const StoredDraft& draft, const Status& saved);

    Desk& m_desk;
    std::map<DraftId, StoredDraft> m_waiting;
    std::set<DraftId> m_gone;
    bool m_sending = false;
    QTimer m_retry;
};

}  // namespace frontdesk

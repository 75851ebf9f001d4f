// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/draft_keeper.h"

namespace frontdesk {

namespace {
constexpr int kRetryMs = 2'000;
}

DraftKeeper::DraftKeeper(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetryMs);
    connect(&m_retry, &QTimer::timeout, this, &DraftKeeper::sendNext);
}

DraftKeeper::~DraftKeeper() {
    for (const auto& [id, draft] : m_waiting) {
        m_desk.thread.post<void>([&taking = m_desk.taking, draft = draft] { return taking.saveDraft(draft); },
                                 [](const Status&) {});
    }
}

void DraftKeeper::keep(StoredDraft draft) {
    m_gone.erase(draft.id);
    m_waiting[draft.id] = std::move(draft);
    sendNext();
}

void DraftKeeper::letGo(const DraftId& id) {
    m_waiting.erase(id);
    m_gone.insert(id);
}

void DraftKeeper::remove(const DraftId& id) {
    letGo(id);
    m_desk.thread.run<void>([&taking = m_desk.taking, id] { return taking.removeDraft(id); })
        .then(this, [this](const Status& removed) {
            if (!removed) Q_EMIT failed(removed.error());
        });
}

void DraftKeeper::list(std::function<void(const Result<std::vector<StoredDraft>>&)> done) {
    sendAll();
    m_desk.thread.run<std::vector<StoredDraft>>([&taking = m_desk.taking] { return taking.drafts(); })
        .then(this, [done = std::move(done)](const Result<std::vector<StoredDraft>>& drafts) { done(drafts); });
}

void DraftKeeper::sendNext() {
    if (m_onTheWay == 0 && !m_waiting.empty()) sendFirst();
}

void DraftKeeper::sendAll() {
    while (!m_waiting.empty()) sendFirst();
}

void DraftKeeper::sendFirst() {
    ++m_onTheWay;
    const StoredDraft draft = std::move(m_waiting.begin()->second);
    m_waiting.erase(m_waiting.begin());
    m_desk.thread.run<void>([&taking = m_desk.taking, draft] { return taking.saveDraft(draft); })
        .then(this, [this, draft](const Status& saved) { finish(draft, saved); });
}

void DraftKeeper::finish(const StoredDraft& draft, const Status& saved) {
    --m_onTheWay;
    if (saved) {
        sendNext();
        return;
    }
    // A newer state that came meanwhile replaces the one that failed.
    if (!m_gone.contains(draft.id)) m_waiting.try_emplace(draft.id, draft);
    m_retry.start();
    Q_EMIT failed(saved.error());
}

}  // namespace frontdesk

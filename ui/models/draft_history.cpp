// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/draft_history.h"

namespace frontdesk {

namespace {

std::optional<DraftLines> step(std::vector<DraftLines>& from, std::vector<DraftLines>& to, DraftLines now) {
    if (from.empty()) return std::nullopt;
    to.push_back(std::move(now));
    DraftLines found = std::move(from.back());
    from.pop_back();
    return found;
}

}  // namespace

void DraftHistory::clear() {
    m_undo.clear();
    m_redo.clear();
}

void DraftHistory::remember(DraftLines before) {
    m_redo.clear();
    m_undo.push_back(std::move(before));
    if (m_undo.size() > kMostSteps) m_undo.erase(m_undo.begin());
}

std::optional<DraftLines> DraftHistory::undo(DraftLines now) {
    return step(m_undo, m_redo, std::move(now));
}

std::optional<DraftLines> DraftHistory::redo(DraftLines now) {
    return step(m_redo, m_undo, std::move(now));
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"

#include <optional>
#include <vector>

namespace frontdesk {

/// What undo and redo of a ticket bring back: its lines and its discount. Who it is for is not undone.
struct DraftLines {
    std::vector<DraftLine> lines;
    std::optional<Discount> discount;
    QString discountReason;
};

/// The steps of one ticket, back and forth. A value; keeps the last hundred.
class DraftHistory {
public:
    static constexpr size_t kMostSteps = 100;

    void clear();
    /// Remembers how it was before a change. What had been undone cannot be redone any more.
    void remember(DraftLines before);
    [[nodiscard]] bool canUndo() const { return !m_undo.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.empty(); }
    /// The state before the last change; @p now is kept for redo(). @return nullopt if there is none
    [[nodiscard]] std::optional<DraftLines> undo(DraftLines now);
    [[nodiscard]] std::optional<DraftLines> redo(DraftLines now);

private:
    std::vector<DraftLines> m_undo;
    std::vector<DraftLines> m_redo;
};

}  // namespace frontdesk

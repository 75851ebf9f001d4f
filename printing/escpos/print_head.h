// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/layout/rows.h"

namespace frontdesk {

/// One line under a printer's head: text lands where the head stands, which commands may move. Blank paper between two
/// texts reads as spaces.
class PrintHead {
public:
    /// @param cellDots of the printer's plain font
    explicit PrintHead(int cellDots) : m_cellDots(cellDots) {}

    void print(QChar sign, const TextStyle& style);
    /// To @p dots from the left edge, not negative.
    void moveTo(int dots) { m_at = dots; }
    [[nodiscard]] int at() const { return m_at; }
    [[nodiscard]] bool isEmpty() const { return m_runs.empty(); }
    /// The line from the left edge on, and an empty one next that begins at @p leftDots.
    /// @return nullopt if something was printed over something else
    [[nodiscard]] std::optional<std::vector<Piece>> take(int leftDots);

private:
    struct Run {
        int from = 0;  ///< dots
        int to = 0;
        Piece piece;
    };
    int m_cellDots;
    int m_at = 0;
    std::vector<Run> m_runs;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/print_head.h"

#include "printing/layout/cells.h"

#include <algorithm>
#include <utility>

namespace frontdesk {

void PrintHead::print(QChar sign, const TextStyle& style) {
    const int width = cellsOf(sign.unicode()) * style.width * m_cellDots;
    if (m_runs.empty() || m_runs.back().to != m_at || !(m_runs.back().piece.style == style))
        m_runs.push_back({m_at, m_at, {{}, style}});
    m_runs.back().piece.text += sign;
    m_at += width;
    m_runs.back().to = m_at;
}

std::optional<std::vector<Piece>> PrintHead::take(int leftDots) {
    std::vector<Run> runs = std::exchange(m_runs, {});
    m_at = leftDots;
    std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.from < b.from; });
    std::vector<Piece> line;
    int reached = 0;
    for (Run& run : runs) {
        if (run.from < reached) return std::nullopt;
        const int gap = (run.from - reached) / m_cellDots;
        if (gap > 0) line.push_back({QString(gap, QLatin1Char(' ')), {}});
        reached = run.to;
        line.push_back(std::move(run.piece));
    }
    return line;
}

}  // namespace frontdesk

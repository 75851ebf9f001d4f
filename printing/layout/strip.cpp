// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/strip.h"

#include "printing/layout/cells.h"

#include <algorithm>
#include <utility>

namespace frontdesk {
namespace {

constexpr int kLeastTextCells = 8;  // beside an amount; with less the amount has a line of its own

QString spaces(int count) {
    return QString(std::max(count, 0), QLatin1Char(' '));
}

TextStyle narrower(TextStyle style) {
    style.width -= 1;
    return style;
}

}  // namespace

int Strip::widest(const QString& text, int most) const {
    const int cells = std::max(1, cellsOf(paperText(text)));
    return std::clamp(m_columns / cells, 1, most);
}

void Strip::centred(const QString& text, TextStyle style, int gapDots) {
    const QString clean = paperText(text);
    if (clean.isEmpty()) return;
    for (const QString& part : wrapped(clean, m_columns / style.width))
        line({{spaces((m_columns - cellsOf(part) * style.width) / 2), {}}, {part, style}}, gapDots);
}

void Strip::indented(int indent, const QString& first, const QString& text, TextStyle style) {
    const int hanging = cellsOf(first);
    QString lead = first;
    for (const QString& part : wrapped(paperText(text), (m_columns - indent) / style.width - hanging)) {
        line({{spaces(indent), {}}, {lead, style}, {part, style}});
        lead = spaces(hanging);
    }
}

void Strip::sides(const QString& left, const QString& right, TextStyle style) {
    const QString a = paperText(left);
    const QString b = paperText(right);
    const int room = m_columns / style.width - cellsOf(a) - cellsOf(b);
    if (room >= 1 && !a.isEmpty() && !b.isEmpty()) return line({{a, style}, {spaces(room), style}, {b, style}});
    if (!a.isEmpty()) indented(0, {}, a, style);
    if (!b.isEmpty()) indented(0, {}, b, style);
}

void Strip::amount(const QString& first, const QString& text, const QString& amount, TextStyle style) {
    const QString figure = paperText(amount);
    const QString clean = paperText(text);
    const int capacity = m_columns / style.width;
    const int hanging = cellsOf(first);
    const int whole = hanging + cellsOf(clean);
    const int room = capacity - cellsOf(figure) - 1;
    if (style.width > 1 && whole > room) return this->amount(first, text, amount, narrower(style));

    const bool beside = whole <= room || room - hanging >= kLeastTextCells;
    QStringList parts = wrapped(clean, (beside ? room : capacity) - hanging);
    if (!beside) parts << QString();
    QString lead = first;
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        line({{lead, style}, {parts.at(i), style}});
        lead = spaces(hanging);
    }
    if (!beside) lead.clear();
    const int gap = capacity - cellsOf(lead) - cellsOf(parts.last()) - cellsOf(figure);
    line({{lead, style}, {parts.last(), style}, {spaces(gap) + figure, style}});
}

void Strip::bar(const QString& text, TextStyle style, int gapDots) {
    style.reverse = true;
    TextStyle edge = style;
    edge.width = 1;
    const QStringList parts = wrapped(paperText(text), m_columns / style.width);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const int room = m_columns - cellsOf(parts.at(i)) * style.width;
        const bool isLast = i + 1 == parts.size();
        line({{spaces(room / 2), edge}, {parts.at(i), style}, {spaces(room - room / 2), edge}}, isLast ? gapDots : 0);
    }
}

void Strip::feed(int dots) {
    m_rows.emplace_back(FeedRow{dots});
}

void Strip::add(Row row) {
    m_rows.push_back(std::move(row));
}

void Strip::line(std::vector<Piece> pieces, int gapDots) {
    m_rows.emplace_back(TextRow{std::move(pieces), gapDots});
}

Rows Strip::take() {
    return std::exchange(m_rows, {});
}

void Strip::rule(QChar mark) {
    line({{QString(m_columns, mark), {}}});
}

}  // namespace frontdesk

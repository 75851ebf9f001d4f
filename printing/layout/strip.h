// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/layout/rows.h"

namespace frontdesk {

/// Rows for paper of a given width, in the few shapes that receipts and tickets are made of. All text but @p first,
/// which is the program's own, goes through paperText(). No row is wider than the paper: an amount that does not fit in
/// its size is drawn narrower, text is wrapped.
class Strip {
public:
    /// @param columns plain cells in a line, 24 to 64
    explicit Strip(int columns) : m_columns(columns) {}

    [[nodiscard]] int columns() const { return m_columns; }

    void centred(const QString& text, TextStyle style = {}, int gapDots = kGapDots);
    /// Lines that begin @p indent plain cells from the edge; the lines after the first stand under @p first.
    void indented(int indent, const QString& first, const QString& text, TextStyle style = {});
    /// Two texts at the two edges; below each other, both on the left, where they do not fit.
    void sides(const QString& left, const QString& right, TextStyle style = {});
    /// @p text wraps at words beside @p amount, which stands on the last line and is never broken. Lines after the
    /// first stand under the end of @p first.
    void amount(const QString& first, const QString& text, const QString& amount, TextStyle style = {});
    /// Reverse over the whole width, the text in the middle.
    void bar(const QString& text, TextStyle style, int gapDots = kGapDots);
    void rule(QChar mark);
    void feed(int dots);
    void add(Row row);

    /// The largest width multiple up to @p most in which @p text fits on one line.
    [[nodiscard]] int widest(const QString& text, int most) const;
    [[nodiscard]] Rows take();

    static constexpr int kGapDots = 6;

private:
    void line(std::vector<Piece> pieces, int gapDots = kGapDots);

    int m_columns;
    Rows m_rows;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/layout/rows.h"

#include <QStringList>

namespace frontdesk::test {

/// The text lines of rows, one string each, trailing spaces dropped.
[[nodiscard]] inline QStringList textOf(const Rows& rows) {
    QStringList out;
    for (const Row& row : rows) {
        const auto* text = std::get_if<TextRow>(&row);
        if (!text) continue;
        QString line;
        for (const Piece& piece : text->pieces) line += piece.text;
        while (line.endsWith(u' ')) line.chop(1);
        out << line;
    }
    return out;
}

template <class T>
[[nodiscard]] int countOf(const Rows& rows) {
    int count = 0;
    for (const Row& row : rows) count += std::holds_alternative<T>(row) ? 1 : 0;
    return count;
}

}  // namespace frontdesk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/printing/printed_paper.h"

#include "printing/escpos/decoder.h"

#include <algorithm>

namespace frontdesk::test {

QString wordsOf(const QByteArray& job) {
    const auto items = decodeJob(job, PrinterProfile());
    if (!items) return items.error().detail;
    QString out;
    for (const PaperItem& item : *items)
        if (const auto* line = std::get_if<PrintedLine>(&item))
            for (const Piece& piece : line->pieces) out += piece.text + u' ';
    return out;
}

int kicksIn(const QByteArray& job) {
    const auto items = decodeJob(job, PrinterProfile());
    if (!items) return -1;
    return static_cast<int>(std::count_if(items->begin(), items->end(), [](const PaperItem& item) {
        return std::holds_alternative<DrawerKicked>(item);
    }));
}

}  // namespace frontdesk::test

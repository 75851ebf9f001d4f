// SPDX-License-Identifier: GPL-3.0-or-later
#include "printed_lines.h"

#include "printing/escpos/decoder.h"
#include "printing/job_paper.h"
#include "printing/layout/paper_words.h"

namespace frontdesk::test {

QStringList printedLines(const PrintJob& job, const Secrets& secrets, const QLocale& locale) {
    static EscPosEncoder encoder(PrinterProfile::paper80());
    const auto paper = paperOf(job, secrets, encoder, locale, PaperLook());
    if (!paper) return {};
    const auto items = decodeJob(paper->bytes, PrinterProfile::paper80());
    if (!items) return {};
    QStringList lines;
    for (const PaperItem& item : *items) {
        const auto* line = std::get_if<PrintedLine>(&item);
        if (line == nullptr) continue;
        QString text;
        for (const Piece& piece : line->pieces) text += piece.text;
        lines << text.simplified();
    }
    return lines;
}

QString printedPercent(const Rate& rate, const QLocale& locale) {
    return paperPercent(rate, locale);
}

}  // namespace frontdesk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/changes/ticket_paper.h"

#include "app/domain/paper_template.h"
#include "printing/escpos/escpos_encoder.h"
#include "printing/job_paper.h"
#include "tests/printing/printed_paper.h"

namespace frontdesk::test {

QString printedWords(const PrintJob& job, const Secrets& secrets) {
    EscPosEncoder encoder(PrinterProfile::paper80());
    const auto paper = paperOf(job, secrets, encoder, QLocale(QStringLiteral("en_GB")), PaperLook());
    return paper ? wordsOf(paper->bytes) : paper.error().detail;
}

}  // namespace frontdesk::test

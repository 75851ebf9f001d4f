// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/printer_banner.h"

#include "ui/common/action_button.h"
#include "ui/common/error_text.h"
#include "ui/common/notices.h"

#include <algorithm>

namespace frontdesk {

PrinterBanner::PrinterBanner(const Parts& parts, QWidget* parent)
    : Banner(parts.theme, parent),
      m_parts(parts),
      m_yes(addAction({})),
      m_print(addAction({})),
      m_move(addAction({})),
      m_look(addAction(tr("Papers"))) {
    setObjectName(QStringLiteral("printer-banner"));
    m_yes->setObjectName(QStringLiteral("banner-yes"));
    m_print->setObjectName(QStringLiteral("banner-print"));
    m_move->setObjectName(QStringLiteral("banner-move"));
    m_look->setObjectName(QStringLiteral("banner-papers"));
    connect(m_yes, &QAbstractButton::clicked, this, [this] { answer(false); });
    connect(m_print, &QAbstractButton::clicked, this, [this] { answer(true); });
    connect(m_move, &QAbstractButton::clicked, this, &PrinterBanner::moveAll);
    connect(m_look, &QAbstractButton::clicked, this, &PrinterBanner::papersWanted);
    hideActions();
}

void PrinterBanner::hideActions() {
    for (ActionButton* button : {m_yes, m_print, m_move, m_look}) {
        button->hide();
        button->setEnabled(true);
    }
}

void PrinterBanner::showPrinters(const std::vector<PrinterView>& printers) {
    ++m_shown;
    const PrinterView* worst = worstOf(printers);
    m_saying = worst != nullptr;
    setVisible(m_saying);
    if (worst == nullptr) return;
    sayTrouble(*worst, printers);
    if (worst->asking > 0 && (!stops(worst->trouble) || worst->waiting == 0)) askAboutPapers(*worst);
}

void PrinterBanner::sayTrouble(const PrinterView& printer, const std::vector<PrinterView>& printers) {
    hideActions();
    const PrinterView* other = otherThan(printer.id, printers);
    const PrinterView* standIn = findPrinter(printer.standingIn, printers);
    const PrinterWords words = printerWords(printer, other == nullptr ? QString() : other->name);
    QString text = words.text;
    if (standIn != nullptr)
        text = tr("%1 prints its papers meanwhile.", "a printer").arg(standIn->name);
    else if (printer.waiting > 0)
        text = tr("%n papers are kept.", "receipts and kitchen tickets waiting for the printer", printer.waiting) +
               u' ' + text;
    say(standIn != nullptr ? Tone::Warn : words.tone, QStringLiteral("printer"), words.headline, text);
    const bool mayPrint = m_parts.desk.printers != nullptr && isAllowed(m_parts.session.caller(), Permission::Print);
    if (mayPrint && other != nullptr && standIn == nullptr && stops(printer.trouble) && printer.waiting > 0) {
        m_from = printer.id;
        m_to = other->id;
        m_move->setText(tr("Print on %1", "a printer").arg(other->name));
        m_move->show();
    }
    m_look->setVisible(m_parts.desk.printers != nullptr && printer.waiting + printer.asking > 0);
}

void PrinterBanner::askAboutPapers(const PrinterView& printer) {
    if (m_parts.desk.printers == nullptr) return;
    m_parts.desk.printers->papers(0).then(
        this, [this, shown = m_shown, id = printer.id](const Result<std::vector<PaperView>>& papers) {
            if (shown != m_shown || !papers) return;
            std::vector<PaperView> asking;
            std::copy_if(papers->begin(), papers->end(), std::back_inserter(asking), [&id](const PaperView& each) {
                return each.state == PrintJobState::Asking && each.printer == id;
            });
            if (asking.size() == 1) sayPaper(asking.front());
        });
}

/// One paper can be answered for right here.
void PrinterBanner::sayPaper(const PaperView& paper) {
    m_paper = paper.id;
    m_unsure = isUnsure(paper);
    const QString what = paperWords(paper, nullptr).what;
    if (m_unsure)
        say(Tone::Warn, QStringLiteral("printer"), tr("Not sure whether it printed."),
            tr("%1: did it come out?", "a paper").arg(what));
    else
        say(Tone::Warn, QStringLiteral("printer"), tr("Is it still wanted?"),
            tr("%1 waited a long time.", "a paper").arg(what));
    if (!isAllowed(m_parts.session.caller(), Permission::Print)) return;
    m_yes->setText(m_unsure ? tr("Yes", "it did print") : tr("Not any more", "a paper is wanted"));
    m_print->setText(m_unsure ? tr("Print again") : tr("Print it"));
    m_yes->show();
    m_print->show();
}

void PrinterBanner::answer(bool print) {
    m_yes->setEnabled(false);
    m_print->setEnabled(false);
    PrinterDesk& printers = *m_parts.desk.printers;
    if (print) return tell(printers.retry(m_paper));
    tell(m_unsure ? printers.confirm(m_paper) : printers.cancel(m_paper, m_parts.session.caller()));
}

void PrinterBanner::tell(const QFuture<Status>& answer) {
    QFuture<Status>(answer).then(this, [this](const Status& done) {
        m_yes->setEnabled(true);
        m_print->setEnabled(true);
        if (!done) m_parts.notices().tell(errorText(done.error()).whole(), Tone::Danger);
    });
}

void PrinterBanner::moveAll() {
    m_move->setEnabled(false);
    m_parts.desk.printers->papers(0).then(
        this, [this, from = m_from, to = m_to](const Result<std::vector<PaperView>>& papers) {
            m_move->setEnabled(true);
            if (!papers) return m_parts.notices().tell(errorText(papers.error()).whole(), Tone::Danger);
            for (const PaperView& paper : *papers)
                if (paper.printer == from && paper.state == PrintJobState::Queued)
                    tell(m_parts.desk.printers->move(paper.id, to, m_parts.session.caller()));
        });
}

}  // namespace frontdesk

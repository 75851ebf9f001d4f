// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/paper_list_sheet.h"

#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/prompter.h"
#include "ui/common/text_label.h"
#include "ui/printers/choice_sheet.h"
#include "ui/printers/paper_picture.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdesk {

namespace {
constexpr int kWidth = 1'080;
constexpr int kHeight = 680;
constexpr int kPictureWidth = 300;
constexpr int kListWidth = 500;  // with less the picture is shown alone
constexpr int kPrintedShown = 20;
constexpr int kAgesEveryMs = 20'000;
}  // namespace

PaperListSheet::PaperListSheet(const Parts& parts, QWidget* over)
    : Sheet(parts.theme, tr("Papers"), over),
      m_parts(parts),
      m_printers(*parts.desk.printers),
      m_theme(parts.theme),
      m_told(new TextLabel(parts.theme, {}, TypeSize::Small, QFont::DemiBold, Tone::Ok, this)),
      m_empty(new EmptyState(parts.theme, this)),
      m_list(new FlowScroll(Qt::Vertical, this)),
      m_picture(new PaperPicture(m_printers, parts.theme, this)) {
    setObjectName(QStringLiteral("paper-list"));
    setPanelWidth(kWidth);
    setPanelHeight(kHeight);
    m_told->setObjectName(QStringLiteral("told"));
    m_told->setWordWrap(true);
    m_told->hide();
    body()->addWidget(m_told);
    body()->addWidget(m_empty, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k3);
    row->addWidget(m_list, 1);
    row->addWidget(m_picture);
    body()->addLayout(row, 1);
    m_list->hide();
    m_picture->hide();
    m_empty->say(QStringLiteral("clock"), tr("Reading papers …"), {});
    connect(&parts.events, &DeskEvents::printJobChanged, this, &PaperListSheet::read);
    connect(&parts.events, &DeskEvents::printerReported, this, &PaperListSheet::read);
    connect(&parts.events, &DeskEvents::printersChanged, this, &PaperListSheet::read);
    connect(&m_ages, &QTimer::timeout, this, &PaperListSheet::read);
    m_ages.start(kAgesEveryMs);
    read();
}

void PaperListSheet::read() {
    m_stale = m_reading;
    if (m_reading) return;
    m_reading = true;
    m_printers.papers(kPrintedShown).then(this, [this](const Result<std::vector<PaperView>>& papers) {
        m_reading = false;
        take(papers);
        if (m_stale) read();
    });
}

void PaperListSheet::take(const Result<std::vector<PaperView>>& papers) {
    if (!papers) {
        const ErrorText text = errorText(papers.error());
        m_list->hide();
        m_picture->hide();
        m_empty->show();
        m_empty->say(QStringLiteral("warning"), text.headline, text.text, Tone::Danger);
        return;
    }
    m_papers = *papers;
    m_views = m_printers.printers();
    m_plan = m_printers.plan();
    fill();
}

const PaperView* PaperListSheet::find(const PrintJobId& id) const {
    const auto at =
        std::find_if(m_papers.begin(), m_papers.end(), [&id](const PaperView& each) { return each.id == id; });
    return at == m_papers.end() ? nullptr : &*at;
}

void PaperListSheet::fill() {
    m_empty->setVisible(m_papers.empty());
    m_list->setVisible(!m_papers.empty());
    placePicture();
    if (m_papers.empty()) {
        m_empty->say(QStringLiteral("printer"), tr("Nothing waits to be printed"),
                     tr("Receipts, kitchen tickets and invoices pass through here. What a printer cannot take waits "
                        "here and prints by itself."));
        return;
    }
    // The focus stays where it was, though every row is a new one.
    const QWidget* focus = QApplication::focusWidget();
    const QString focused = focus != nullptr && m_list->isAncestorOf(focus) ? focus->objectName() : QString();
    if (find(m_chosen) == nullptr) m_chosen = m_papers.front().id;
    const int at = m_list->verticalScrollBar()->value();
    m_rows.clear();
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(3, 3, 8, 3);
    column->setSpacing(space::k2);
    addRows(content, tr("Waiting"), true);
    addRows(content, tr("Printed"), false);
    column->addStretch(1);
    m_list->setWidget(content);
    content->adjustSize();
    m_list->verticalScrollBar()->setValue(at);
    if (!focused.isEmpty())
        if (auto* again = content->findChild<QWidget*>(focused)) again->setFocus(Qt::OtherFocusReason);
    choose(m_chosen);
}

void PaperListSheet::addRows(QWidget* content, const QString& heading, bool open) {
    bool first = true;
    for (const PaperView& paper : m_papers) {
        if (isOpen(paper) != open) continue;
        if (first)
            content->layout()->addWidget(
                new TextLabel(m_theme, heading, TypeSize::Small, QFont::DemiBold, Tone::Neutral, content));
        first = false;
        auto* row =
            new PaperRow(m_theme, shownOf(paper), m_parts.desk.clock.now(), m_parts.desk.restaurant->calendar, content);
        connect(row, &PaperRow::chosen, this, &PaperListSheet::choose);
        connect(row, &PaperRow::pressed, this, &PaperListSheet::press);
        content->layout()->addWidget(row);
        m_rows.push_back(row);
    }
}

PaperRow::Shown PaperListSheet::shownOf(const PaperView& paper) const {
    const Printer* printer = m_plan.find(paper.printer);
    return {paper, findPrinter(paper.printer, m_views), printer == nullptr ? QString() : printer->name,
            actionsFor(paper), paper.id == m_chosen};
}

std::vector<PaperAction> PaperListSheet::actionsFor(const PaperView& paper) const {
    std::vector<PaperAction> actions;
    if (isAllowed(m_parts.session.caller(), Permission::Print)) {
        const bool asks = paper.state == PrintJobState::Asking;
        const bool others = std::any_of(m_plan.printers.begin(), m_plan.printers.end(), [&paper](const Printer& each) {
            return each.enabled && each.id != paper.printer;
        });
        if (isUnsure(paper)) actions.push_back(PaperAction::Confirm);
        if (asks || paper.state == PrintJobState::Failed) actions.push_back(PaperAction::Print);
        if (others && (asks || paper.state == PrintJobState::Queued)) actions.push_back(PaperAction::Move);
        if (asks || paper.state == PrintJobState::Queued) actions.push_back(PaperAction::Cancel);
        const bool isReceipt = paper.what == PrintWhat::Receipt && !paper.order.isNull();
        if (isReceipt && paper.state == PrintJobState::Confirmed) actions.push_back(PaperAction::Copy);
    }
    if (!m_beside) actions.push_back(PaperAction::Show);
    return actions;
}

void PaperListSheet::choose(const PrintJobId& id) {
    m_chosen = id;
    for (PaperRow* row : m_rows) row->setChosen(row->paper() == id && m_beside);
    const PaperView* paper = find(id);
    if (paper != nullptr && m_beside) m_picture->showPaper(id, paperWords(*paper, nullptr).what);
}

void PaperListSheet::press(const PrintJobId& id, PaperAction action) {
    const PaperView* paper = find(id);
    if (paper == nullptr) return;
    switch (action) {
        case PaperAction::Print:
            return tell(m_printers.retry(id), tr("✓ It prints now."));
        case PaperAction::Confirm:
            return tell(m_printers.confirm(id), tr("✓ Noted: it did print."));
        case PaperAction::Move:
            return askWhere(*paper);
        case PaperAction::Cancel:
            return askCancel(*paper);
        case PaperAction::Copy:
            return printCopy(*paper);
        case PaperAction::Show:
            (new PaperPictureSheet(m_printers, m_theme, id, paperWords(*paper, nullptr).what, this))->open();
    }
}

void PaperListSheet::askWhere(const PaperView& paper) {
    std::vector<ChoiceSheet::Option> options;
    std::vector<Printer> others;
    for (const Printer& printer : m_plan.printers) {
        if (!printer.enabled || printer.id == paper.printer) continue;
        const PrinterView* view = findPrinter(printer.id, m_views);
        options.push_back({printer.name, view == nullptr ? placeWords(printer.target) : printerWords(*view).chip});
        others.push_back(printer);
    }
    auto* sheet = new ChoiceSheet(m_theme, tr("Move %1 to").arg(paperWords(paper, nullptr).what), options, -1, this);
    connect(sheet, &ChoiceSheet::chosen, this, [this, id = paper.id, others](int at) {
        const Printer& printer = others.at(static_cast<size_t>(at));
        tell(m_printers.move(id, printer.id, m_parts.session.caller()),
             tr("✓ It prints on %1.", "a printer").arg(printer.name));
    });
    sheet->open();
}

void PaperListSheet::askCancel(const PaperView& paper) {
    const QString what = paperWords(paper, nullptr).what;
    Question question;
    question.title = tr("Cancel: %1?", "a paper").arg(what);
    question.text = paper.what == PrintWhat::Kitchen
                        ? tr("It will not be printed: the kitchen does not get it. The order stays as it is.")
                        : tr("It will not be printed. The order and its payment stay as they are.");
    question.yes = tr("Do not print it");
    question.dangerous = true;
    m_parts.prompter.ask(question, [this, self = QPointer(this), id = paper.id](bool yes) {
        if (yes && self) tell(m_printers.cancel(id, m_parts.session.caller()), tr("✓ It is not printed."));
    });
}

/// The order as it is now, marked as a copy.
void PaperListSheet::printCopy(const PaperView& paper) {
    tell(m_parts.desk.thread.run<void>(
             [&checkout = m_parts.desk.checkout, order = paper.order, caller = m_parts.session.caller()]() -> Status {
                 const auto queued = checkout.print(order, PrintWhat::Receipt, caller);
                 if (!queued) return tl::make_unexpected(queued.error());
                 return {};
             }),
         tr("✓ A copy prints now."));
}

void PaperListSheet::tell(const QFuture<Status>& answer, const QString& done) {
    QFuture<Status>(answer).then(this, [this, done](const Status& status) {
        m_told->setTone(status ? Tone::Ok : Tone::Danger);
        m_told->setText(status ? done : QStringLiteral("! ") + errorText(status.error()).whole());
        m_told->show();
        read();
    });
}

void PaperListSheet::placePicture() {
    m_beside = std::min(width() - 2 * space::k5, m_theme.scaled(kWidth)) >= m_theme.scaled(kPictureWidth + kListWidth);
    m_picture->setFixedWidth(m_theme.scaled(kPictureWidth));
    m_picture->setVisible(m_beside && !m_papers.empty());
}

void PaperListSheet::resizeEvent(QResizeEvent* event) {
    Sheet::resizeEvent(event);
    const bool before = m_beside;
    placePicture();
    if (before != m_beside && !m_papers.empty()) fill();
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/print_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/margins.h"
#include "ui/common/segmented.h"
#include "ui/common/text_label.h"
#include "ui/counter/stepper.h"
#include "ui/invoices/document_actions.h"
#include "ui/invoices/pages_view.h"
#include "ui/invoices/print_progress.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr int kWidth = 1000;
constexpr int kHeight = 720;
constexpr int kMostCopies = 20;

TextLabel* heading(Theme& theme, const QString& text, QWidget* parent) {
    return new TextLabel(theme, text, TypeSize::Small, QFont::DemiBold, Tone::Neutral, parent);
}

}  // namespace

PrintSheet::PrintSheet(const Parts& parts, const Invoice& document, QWidget* over)
    : Sheet(parts.theme, tr("Print %1").arg(document.invoiceNumber), over),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_actions(parts.actions),
      m_document(document) {
    setObjectName(QStringLiteral("print-sheet"));
    setPanelWidth(kWidth);
    setPanelHeight(kHeight);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::k5);
    columns->addWidget(makePreview(), 3);
    columns->addWidget(makeChoices(), 2);
    body()->addLayout(columns, 1);
    makeFooter();
    OfficePrinting& office = m_actions.office();
    connect(&office, &OfficePrinting::progressed, this, [this](int page, int of) {
        if (m_printing) m_progress->set(tr("Drawing page %1 of %2").arg(page).arg(of), page, of);
    });
    connect(&office, &OfficePrinting::sending, this, [this] {
        if (!m_printing) return;
        m_progress->set(tr("Sending to the printer …"), 1, 1);
        m_cancel->hide();
        setDismissible(false);
    });
    connect(&office, &OfficePrinting::finished, this, &PrintSheet::takeOutcome);
    readPages();
    readPrinters();
    refresh();
}

QWidget* PrintSheet::makePreview() {
    m_previewPages = new QStackedWidget(this);
    m_waiting = new EmptyState(m_theme, m_previewPages);
    m_waiting->say(QStringLiteral("clock"), tr("Reading the pages …"), {});
    m_scroll = new FlowScroll(Qt::Vertical, m_previewPages);
    auto* paper = new QWidget(m_scroll);
    auto* column = new QVBoxLayout(paper);
    // Room at the end for the mark of where one is.
    setMargins(*column, 0, 0, space::k3, 0);
    m_pages = new PagesView(m_theme, paper);
    column->addWidget(m_pages);
    column->addStretch(1);
    m_scroll->setWidget(paper);
    m_previewPages->addWidget(m_waiting);
    m_previewPages->addWidget(m_scroll);
    return m_previewPages;
}

QWidget* PrintSheet::makeChoices() {
    auto* scroll = new FlowScroll(Qt::Vertical, this);
    auto* side = new QWidget(scroll);
    auto* column = new QVBoxLayout(side);
    setMargins(*column, 3, 3, 8, 3);
    column->setSpacing(space::k2);
    column->addWidget(heading(m_theme, tr("Printer"), side));
    m_printerBox = new QWidget(side);
    auto* printers = new QVBoxLayout(m_printerBox);
    printers->setContentsMargins(0, 0, 0, 0);
    printers->setSpacing(space::k2);
    printers->addWidget(new TextLabel(m_theme, tr("Looking for printers …"), TypeSize::Body, QFont::Normal,
                                      Tone::Neutral, m_printerBox));
    column->addWidget(m_printerBox);
    column->addSpacing(space::k2);
    m_wishes = new QWidget(side);
    auto* wishes = new QVBoxLayout(m_wishes);
    wishes->setContentsMargins(0, 0, 0, 0);
    wishes->setSpacing(space::k2);
    wishes->addWidget(heading(m_theme, tr("Copies"), m_wishes));
    m_copies = new Stepper(m_theme, tr("Copies"), 1, kMostCopies, m_wishes);
    m_copies->setObjectName(QStringLiteral("copies"));
    wishes->addWidget(m_copies);
    m_rangeBox = new QWidget(m_wishes);
    m_rangeBox->hide();
    wishes->addWidget(m_rangeBox);
    m_wishes->hide();
    column->addWidget(m_wishes);
    column->addStretch(1);
    m_said = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Danger, side);
    m_said->setObjectName(QStringLiteral("said"));
    m_said->setWordWrap(true);
    m_said->hide();
    column->addWidget(m_said);
    m_progress = new PrintProgress(m_theme, side);
    m_progress->hide();
    column->addWidget(m_progress);
    scroll->setWidget(side);
    return scroll;
}

/// Once the number of pages is known, and only for more than one.
void PrintSheet::makeRange(QVBoxLayout& column) {
    column.setContentsMargins(0, space::k2, 0, 0);
    column.setSpacing(space::k2);
    column.addWidget(heading(m_theme, tr("Pages"), m_rangeBox));
    m_which = new Segmented(m_theme, tr("Pages"), Segmented::Look::Raised, m_rangeBox);
    m_which->setObjectName(QStringLiteral("which-pages"));
    m_which->add(tr("All %n", "pages of a document", m_opened.count()));
    m_which->add(tr("Some", "pages of a document"));
    m_which->setCurrent(0);
    column.addWidget(m_which);
    m_fromTo = new QWidget(m_rangeBox);
    auto* rows = new QVBoxLayout(m_fromTo);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::k2);
    const auto add = [this, rows](const QString& name, const QString& text) {
        auto* stepper = new Stepper(m_theme, text, 1, m_opened.count(), m_fromTo);
        stepper->setObjectName(name);
        rows->addWidget(heading(m_theme, text, m_fromTo));
        rows->addWidget(stepper);
        connect(stepper, &Stepper::changed, this, &PrintSheet::showRange);
        return stepper;
    };
    m_from = add(QStringLiteral("first-page"), tr("From page"));
    m_to = add(QStringLiteral("last-page"), tr("To page"));
    m_to->setValue(m_opened.count());
    m_fromTo->hide();
    column.addWidget(m_fromTo);
    connect(m_which, &Segmented::chosen, this, &PrintSheet::showRange);
    m_rangeBox->show();
}

void PrintSheet::makeFooter() {
    const auto add = [this](const QString& name, const QString& text, const QString& icon, ActionButton::Kind kind) {
        auto* button = new ActionButton(m_theme, text, kind, ActionButton::Size::Main, this);
        button->setObjectName(name);
        button->setIconName(icon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        footer()->addWidget(button, 1);
        return button;
    };
    m_save = add(QStringLiteral("save-pdf"), tr("Save as PDF"), QStringLiteral("download"), ActionButton::Kind::Normal);
    m_cancel = add(QStringLiteral("cancel"), tr("Cancel"), QString(), ActionButton::Kind::Normal);
    m_print = add(QStringLiteral("print"), tr("Print"), QStringLiteral("printer"), ActionButton::Kind::Primary);
    connect(m_save, &QAbstractButton::clicked, this, &PrintSheet::saveWanted);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        m_cancel->setBusy(true, tr("Stopping …"));
        m_actions.office().cancel();
    });
    connect(m_print, &QAbstractButton::clicked, this, &PrintSheet::print);
}

void PrintSheet::readPages() {
    openDocument(m_desk, m_document.id, this, [this](const Result<std::optional<OpenedPages>>& opened) {
        if (!opened || !*opened) {
            const ErrorText text = opened ? ErrorText{tr("It is not drawn yet."), tr("Try again in a moment.")}
                                          : errorText(opened.error());
            m_waiting->say(QStringLiteral("warning"), text.headline, text.text, Tone::Danger);
            return;
        }
        m_opened = **opened;
        m_pages->show(m_opened, tr("%1 as it is printed").arg(m_document.invoiceNumber));
        m_previewPages->setCurrentWidget(m_scroll);
        if (m_opened.count() > 1) makeRange(*new QVBoxLayout(m_rangeBox));
        refresh();
    });
}

void PrintSheet::readPrinters() {
    m_actions.office().printers(this, [this](const std::vector<OfficePrinter>& printers) { takePrinters(printers); });
}

void PrintSheet::takePrinters(const std::vector<OfficePrinter>& printers) {
    while (QLayoutItem* old = m_printerBox->layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const auto known = std::find_if(printers.begin(), printers.end(), [this](const OfficePrinter& printer) {
        return printer.name == m_actions.printer();
    });
    const auto usual =
        std::find_if(printers.begin(), printers.end(), [](const OfficePrinter& printer) { return printer.usual; });
    const auto first = known != printers.end() ? known : usual != printers.end() ? usual : printers.begin();
    m_printer = first == printers.end() ? QString() : first->name;
    if (printers.empty()) {
        auto* none = new TextLabel(m_theme,
                                   tr("No office printer is set up on this computer. Add one in the system's settings, "
                                      "or keep the PDF and print it elsewhere."),
                                   TypeSize::Body, QFont::Normal, Tone::Warn, m_printerBox);
        none->setObjectName(QStringLiteral("no-printer"));
        none->setWordWrap(true);
        m_printerBox->layout()->addWidget(none);
        m_save->setKind(ActionButton::Kind::Primary);
        m_print->hide();
        m_save->setFocus(Qt::OtherFocusReason);
    }
    auto* group = new QButtonGroup(m_printerBox);
    for (const OfficePrinter& printer : printers) {
        auto* choice = new ActionButton(m_theme, printer.text, ActionButton::Kind::Normal, ActionButton::Size::Normal,
                                        m_printerBox);
        choice->setObjectName(QStringLiteral("printer-") + printer.name);
        choice->setCheckable(true);
        choice->setChecked(printer.name == m_printer);
        choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        group->addButton(choice);
        connect(choice, &QAbstractButton::clicked, this, [this, printer] {
            m_printer = printer.name;
            m_printerText = printer.text;
        });
        if (printer.name == m_printer) m_printerText = printer.text;
        m_printerBox->layout()->addWidget(choice);
    }
    refresh();
}

void PrintSheet::setFile(const QString& path) {
    m_file = path;
    m_print->show();
    refresh();
}

int PrintSheet::firstPage() const {
    return m_which != nullptr && m_which->current() == 1 ? std::min(m_from->value(), m_to->value()) - 1 : 0;
}

int PrintSheet::lastPage() const {
    return m_which != nullptr && m_which->current() == 1 ? std::max(m_from->value(), m_to->value()) - 1
                                                         : m_opened.count() - 1;
}

void PrintSheet::showRange() {
    m_fromTo->setVisible(m_which->current() == 1);
    m_pages->setChosen(firstPage(), lastPage());
}

void PrintSheet::refresh() {
    m_wishes->setVisible(!m_printer.isEmpty() || !m_file.isEmpty());
    m_print->setBusy(m_printing, tr("Printing …"));
    if (!m_printing) m_print->setEnabled(m_opened.count() > 0 && (!m_printer.isEmpty() || !m_file.isEmpty()));
    m_save->setVisible(!m_printing);
    m_cancel->setVisible(m_printing);
    m_progress->setVisible(m_printing);
}

void PrintSheet::print() {
    if (m_printing || m_opened.count() == 0) return;
    m_said->hide();
    m_printing = true;
    m_progress->set(tr("Drawing …"), 0, lastPage() - firstPage() + 1);
    m_cancel->setBusy(false);
    refresh();
    m_cancel->setFocus(Qt::OtherFocusReason);
    OfficeJob job;
    job.pages = m_opened;
    job.title = m_document.invoiceNumber;
    job.printer = m_printer;
    job.file = m_file;
    job.copies = m_copies->value();
    job.first = firstPage();
    job.last = lastPage();
    m_actions.office().print(job);
}

void PrintSheet::takeOutcome(OfficeOutcome outcome) {
    if (!m_printing) return;
    m_printing = false;
    setDismissible(true);
    refresh();
    if (outcome == OfficeOutcome::Printed) {
        m_actions.setPrinter(m_printer);
        Q_EMIT told(Tone::Ok,
                    tr("%1 goes to %2.", "a document, a printer").arg(m_document.invoiceNumber, m_printerText));
        close();
        return;
    }
    m_print->setFocus(Qt::OtherFocusReason);
    say(outcome == OfficeOutcome::Cancelled ? Tone::Neutral : Tone::Danger, outcomeText(outcome));
}

QString PrintSheet::outcomeText(OfficeOutcome outcome) const {
    switch (outcome) {
        case OfficeOutcome::Printed:
            break;
        case OfficeOutcome::Cancelled:
            return tr("Cancelled. Nothing was printed.");
        case OfficeOutcome::NoSuchPrinter:
            return tr("%1 is not there any more. Choose another printer.", "a printer").arg(m_printerText);
        case OfficeOutcome::NotDrawn:
            return tr("The pages cannot be drawn. Nothing was printed.");
        case OfficeOutcome::Refused:
            return tr("%1 does not take it. Nothing was printed; look at the printer, or choose another.", "a printer")
                .arg(m_printerText);
    }
    return {};
}

void PrintSheet::say(Tone tone, const QString& text) {
    m_said->setTone(tone);
    m_said->setText((tone == Tone::Danger ? QStringLiteral("! ")
                     : tone == Tone::Ok   ? QStringLiteral("✓ ")
                                          : QString()) +
                    text);
    m_said->show();
}

void PrintSheet::closeEvent(QCloseEvent* event) {
    if (m_printing) m_actions.office().cancel();
    Sheet::closeEvent(event);
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/printers_page.h"

#include "ui/common/action_button.h"
#include "ui/common/empty_state.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/prompter.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"
#include "ui/printers/paper_list_sheet.h"
#include "ui/printers/printer_card.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdesk {

PrintersPage::PrintersPage(const Parts& parts, QWidget* parent)
    : QWidget(parent),
      m_printers(*parts.desk.printers),
      m_parts(parts),
      m_theme(parts.theme),
      m_pages(new QStackedWidget(this)),
      m_finder(new FinderPage(m_printers, parts.theme, m_pages)),
      m_page(new PrinterPage({m_printers, parts.theme, parts.session, parts.prompter, parts.notices, parts.desk.ids},
                             m_pages)) {
    setObjectName(QStringLiteral("printers-page"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_pages->addWidget(makeList());
    m_pages->addWidget(m_finder);
    m_pages->addWidget(m_page);
    column->addWidget(m_pages);
    connect(m_finder, &FinderPage::backWanted, this, &PrintersPage::stepBack);
    connect(m_finder, &FinderPage::picked, this, &PrintersPage::openNew);
    connect(m_page, &PrinterPage::backWanted, this, &PrintersPage::stepBack);
    for (const auto signal : {&PrinterPage::saved, &PrinterPage::removed})
        connect(m_page, signal, this, [this] {
            showList();
            refresh();
        });
    connect(&parts.events, &DeskEvents::printersChanged, this, &PrintersPage::refresh);
    connect(&parts.events, &DeskEvents::printerReported, this, &PrintersPage::showStates);
    connect(&parts.session, &Session::changed, this, [this] {
        showList();
        if (isVisible()) refresh();
    });
}

QWidget* PrintersPage::makeHead(QWidget* parent) {
    auto* head = new QWidget(parent);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(3, 3, 3, 0);
    row->setSpacing(space::k2);
    auto* title =
        new TextLabel(m_theme, tr("Printers and drawer"), TypeSize::Huge, QFont::DemiBold, std::nullopt, head);
    title->setWordWrap(true);
    row->addWidget(title, 1);
    m_papers = new ActionButton(m_theme, tr("Papers"), ActionButton::Kind::Normal, ActionButton::Size::Compact, head);
    m_papers->setObjectName(QStringLiteral("papers"));
    m_papers->setIconName(QStringLiteral("receipt"));
    m_papers->setAccessibleName(tr("Papers that wait or were printed"));
    m_add =
        new ActionButton(m_theme, tr("Add a printer"), ActionButton::Kind::Primary, ActionButton::Size::Compact, head);
    m_add->setObjectName(QStringLiteral("add-printer"));
    m_add->setIconName(QStringLiteral("plus"));
    row->addWidget(m_papers);
    row->addWidget(m_add);
    connect(m_papers, &QAbstractButton::clicked, this, &PrintersPage::showPapers);
    connect(m_add, &QAbstractButton::clicked, this, &PrintersPage::addPrinter);
    return head;
}

QWidget* PrintersPage::makeList() {
    auto* list = new QWidget(m_pages);
    auto* outer = new QVBoxLayout(list);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::k2);
    outer->addWidget(makeHead(list));
    auto* margins = new QHBoxLayout;
    margins->setContentsMargins(3, 0, 3, 0);
    m_why = new Surface(m_theme, Surface::Fill::Sunken, radius::kMedium, list);
    auto* words = new QVBoxLayout(m_why);
    words->setContentsMargins(space::k4, space::k2 + 2, space::k4, space::k2 + 2);
    m_whyText = new TextLabel(m_theme, {}, TypeSize::Body, QFont::Normal, std::nullopt, m_why);
    m_whyText->setObjectName(QStringLiteral("why-fixed"));
    m_whyText->setWordWrap(true);
    words->addWidget(m_whyText);
    margins->addWidget(m_why);
    outer->addLayout(margins);
    m_empty = new EmptyState(m_theme, list);
    outer->addWidget(m_empty, 1);
    m_scroll = new FlowScroll(Qt::Vertical, list);
    outer->addWidget(m_scroll, 1);
    return list;
}

QString PrintersPage::whyFixed() const {
    if (m_printers.isFixed())
        return tr(
            "Frontdesk was started with --print-to: until it is started without, everything prints there and "
            "nothing is changed here.");
    if (!isAllowed(m_parts.session.caller(), Permission::ChangeSettings))
        return tr("Printers are set up by the owner. What waits to be printed is under Papers.");
    return {};
}

void PrintersPage::refresh() {
    m_plan = m_printers.plan();
    const QString why = whyFixed();
    m_whyText->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_add->setVisible(why.isEmpty());
    fill();
    showStates();
}

void PrintersPage::fill() {
    const PrinterId focused = [this] {
        for (const PrinterCard* card : m_cards)
            if (card->hasFocus()) return card->printer();
        return PrinterId();
    }();
    m_cards.clear();
    m_empty->setVisible(m_plan.printers.empty());
    m_scroll->setVisible(!m_plan.printers.empty());
    if (m_plan.printers.empty()) {
        m_empty->say(QStringLiteral("printer"), tr("No printer yet"),
                     tr("Receipts are shown on the screen until there is one. A printer is found by itself once it is "
                        "switched on."));
        return;
    }
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(3, 3, 8, 3);
    column->setSpacing(space::k2);
    const std::vector<ProfileView> profiles = m_printers.profiles();
    for (const Printer& printer : m_plan.printers) {
        const auto profile = std::find_if(profiles.begin(), profiles.end(),
                                          [&printer](const ProfileView& each) { return each.key == printer.model; });
        auto* card = new PrinterCard(m_theme, printer.id, content);
        card->show(printer, m_plan, profile == profiles.end() ? QString() : profile->name);
        connect(card, &QAbstractButton::clicked, this, [this, id = printer.id] { openPrinter(id); });
        column->addWidget(card);
        m_cards.push_back(card);
    }
    column->addStretch(1);
    m_scroll->setWidget(content);
    for (PrinterCard* card : m_cards)
        if (card->printer() == focused) card->setFocus(Qt::OtherFocusReason);
}

void PrintersPage::showStates() {
    const std::vector<PrinterView> views = m_printers.printers();
    for (PrinterCard* card : m_cards) {
        const Printer* printer = m_plan.find(card->printer());
        card->showState(findPrinter(card->printer(), views), printer == nullptr || printer->enabled);
    }
    if (m_pages->currentWidget() == m_page) m_page->setView(findPrinter(m_page->printer(), views));
}

bool PrintersPage::showsList() const {
    return m_pages->currentIndex() == 0;
}

void PrintersPage::showList() {
    m_finder->cancel();
    m_pages->setCurrentIndex(0);
}

void PrintersPage::addPrinter() {
    if (!whyFixed().isEmpty()) return;
    m_pages->setCurrentWidget(m_finder);
    m_finder->start();
}

void PrintersPage::openNew(const FoundPrinter& found) {
    m_page->setReadOnly({});
    m_pages->setCurrentWidget(m_page);
    m_page->openNew(found);
}

void PrintersPage::openPrinter(const PrinterId& id) {
    m_page->setReadOnly(whyFixed());
    m_pages->setCurrentWidget(m_page);
    m_page->openExisting(id);
    showStates();
    m_page->findChild<QWidget*>(QStringLiteral("printer-back"))->setFocus(Qt::OtherFocusReason);
}

void PrintersPage::showPapers() {
    (new PaperListSheet({m_parts.desk, m_parts.events, m_theme, m_parts.session, m_parts.prompter}, this))->open();
}

bool PrintersPage::stepBack() {
    if (showsList()) return false;
    if (m_pages->currentWidget() != m_page || !m_page->isEdited()) {
        leavePage();
        return true;
    }
    Question question;
    question.title = tr("Leave without saving?");
    question.text = tr("What you typed for this printer is not kept.");
    question.yes = tr("Leave");
    question.no = tr("Stay");
    question.dangerous = true;
    m_parts.prompter.ask(question, [this](bool yes) {
        if (yes) leavePage();
    });
    return true;
}

void PrintersPage::leavePage() {
    const PrinterId id = m_page->printer();
    showList();
    refresh();
    for (PrinterCard* card : m_cards)
        if (card->printer() == id) return card->setFocus(Qt::OtherFocusReason);
    if (m_add->isVisible()) m_add->setFocus(Qt::OtherFocusReason);
}

}  // namespace frontdesk

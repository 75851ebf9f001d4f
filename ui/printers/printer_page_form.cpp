// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of a printer is made of; printer_page.cpp has what it does.
#include "ui/common/action_button.h"
#include "ui/common/chip.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/form_field.h"
#include "ui/common/surface.h"
#include "ui/common/switch_box.h"
#include "ui/common/text_label.h"
#include "ui/printers/choice_sheet.h"
#include "ui/printers/letters_box.h"
#include "ui/printers/printer_page.h"
#include "ui/printers/routes_box.h"
#include "ui/printers/target_edit.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kLongestName = 40;
}

PrinterPage::PrinterPage(const Parts& parts, QWidget* parent)
    : QWidget(parent), m_parts(parts), m_theme(parts.theme), m_profiles(parts.printers.profiles()) {
    setObjectName(QStringLiteral("printer-page"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k2);
    column->addWidget(makeHead());
    m_scroll = new FlowScroll(Qt::Vertical, this);
    m_form = makeForm();
    m_scroll->setWidget(m_form);
    column->addWidget(m_scroll, 1);
    m_foot = makeFoot();
    column->addWidget(m_foot);
}

QWidget* PrinterPage::makeHead() {
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(3, 3, 3, 0);
    column->setSpacing(space::k2);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    auto* back = new ActionButton(m_theme, tr("Back"), ActionButton::Kind::Normal, ActionButton::Size::Compact, head);
    back->setObjectName(QStringLiteral("printer-back"));
    back->setIconName(layoutDirection() == Qt::RightToLeft ? QStringLiteral("arrow-right")
                                                           : QStringLiteral("arrow-left"));
    row->addWidget(back);
    row->addSpacing(space::k1);
    m_title = new TextLabel(m_theme, {}, TypeSize::Huge, QFont::DemiBold, std::nullopt, head);
    m_title->setWordWrap(true);
    row->addWidget(m_title, 1);
    m_state = new StatusChip(m_theme, head);
    row->addWidget(m_state);
    column->addLayout(row);
    m_why = new Surface(m_theme, Surface::Fill::Sunken, radius::kMedium, head);
    auto* words = new QVBoxLayout(m_why);
    words->setContentsMargins(space::k4, space::k2 + 2, space::k4, space::k2 + 2);
    m_whyText = new TextLabel(m_theme, {}, TypeSize::Body, QFont::Normal, std::nullopt, m_why);
    m_whyText->setObjectName(QStringLiteral("read-only"));
    m_whyText->setWordWrap(true);
    words->addWidget(m_whyText);
    m_why->hide();
    column->addWidget(m_why);
    connect(back, &QAbstractButton::clicked, this, &PrinterPage::backWanted);
    return head;
}

QVBoxLayout* PrinterPage::addCard(QVBoxLayout& column, const QString& heading) {
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, column.parentWidget());
    card->setBordered(true);
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(space::k4, space::k3, space::k4, space::k4);
    inner->setSpacing(space::k3);
    auto* title = new TextLabel(m_theme, heading, TypeSize::Body, QFont::DemiBold, std::nullopt, card);
    title->setWordWrap(true);
    inner->addWidget(title);
    column.addWidget(card);
    return inner;
}

QWidget* PrinterPage::makeForm() {
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(3, 0, 8, 3);
    column->setSpacing(space::k2);
    makePlaceCard(*column);
    makeTestCard(*column);
    m_routes = new RoutesBox(m_theme, form);
    addCard(*column, tr("What it prints"))->addWidget(m_routes);
    m_letters = new LettersBox(m_theme, form);
    addCard(*column, tr("Letters", "how a printer writes them"))->addWidget(m_letters);
    auto* spare = addCard(*column, tr("When it cannot print"));
    m_backup = new ChoiceField(m_theme, QStringLiteral("backup"), tr("Its papers print meanwhile on"), form);
    m_enabled = new SwitchBox(m_theme, tr("Use this printer"), form);
    m_enabled->setObjectName(QStringLiteral("enabled"));
    spare->addWidget(m_backup);
    spare->addWidget(m_enabled);
    column->addStretch(1);
    connect(m_routes, &RoutesBox::edited, this, &PrinterPage::showActions);
    connect(m_letters, &LettersBox::edited, this, &PrinterPage::showActions);
    connect(m_backup, &ChoiceField::chosen, this, &PrinterPage::showActions);
    connect(m_enabled, &QAbstractButton::toggled, this, &PrinterPage::showActions);
    return form;
}

void PrinterPage::makePlaceCard(QVBoxLayout& column) {
    auto* inner = addCard(column, tr("Name, place and paper"));
    auto* card = inner->parentWidget();
    m_name = new FormField(m_theme, QStringLiteral("printer-name"), tr("What people call it"), kLongestName, 1, card);
    m_name->setPlaceholder(tr("Receipts, Grill, Bar", "names of printers"));
    m_target = new TargetEdit(m_theme, card);
    m_paper = new ChoiceField(m_theme, QStringLiteral("paper"), tr("Its paper"), card);
    std::vector<ChoiceSheet::Option> papers;
    for (const ProfileView& profile : m_profiles) papers.push_back({profile.name, {}});
    m_paper->setOptions(std::move(papers));
    inner->addWidget(m_name);
    inner->addWidget(m_target);
    inner->addWidget(m_paper);
    connect(m_name, &FormField::edited, this, &PrinterPage::showActions);
    connect(m_name, &FormField::entered, this, &PrinterPage::save);
    connect(m_target, &TargetEdit::edited, this, &PrinterPage::showActions);
    connect(m_target, &TargetEdit::entered, this, &PrinterPage::save);
    connect(m_paper, &ChoiceField::chosen, this, &PrinterPage::showActions);
}

void PrinterPage::makeTestCard(QVBoxLayout& column) {
    auto* inner = addCard(column, tr("Try it"));
    auto* card = inner->parentWidget();
    auto* hint = new TextLabel(m_theme,
                               tr("The test page shows whether the paper's width is right. Nothing has to be saved "
                                  "before."),
                               TypeSize::Small, QFont::Normal, Tone::Neutral, card);
    hint->setWordWrap(true);
    inner->addWidget(hint);
    const auto add = [&](const QString& name, const QString& text, const QString& icon) {
        auto* button = new ActionButton(m_theme, text, ActionButton::Kind::Normal, ActionButton::Size::Compact, card);
        button->setObjectName(name);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        if (!icon.isEmpty()) button->setIconName(icon);
        return button;
    };
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    m_page = add(QStringLiteral("test-page"), tr("Print a test page"), QStringLiteral("printer"));
    m_drawer = add(QStringLiteral("test-drawer"), tr("Open the drawer"), QStringLiteral("cash"));
    m_cancelTest = add(QStringLiteral("cancel-test"), tr("Cancel"), {});
    m_cancelTest->hide();
    for (ActionButton* button : {m_page, m_drawer, m_cancelTest}) row->addWidget(button);
    inner->addLayout(row);
    m_result = new Surface(m_theme, Surface::Fill::Sunken, radius::kMedium, card);
    m_result->setObjectName(QStringLiteral("printer-result"));
    auto* words = new QVBoxLayout(m_result);
    words->setContentsMargins(space::k4, space::k2 + 2, space::k4, space::k2 + 2);
    words->setSpacing(2);
    m_headline = new TextLabel(m_theme, {}, TypeSize::Body, QFont::DemiBold, std::nullopt, m_result);
    m_headline->setObjectName(QStringLiteral("printer-result-headline"));
    m_text = new TextLabel(m_theme, {}, TypeSize::Small, QFont::Normal, std::nullopt, m_result);
    for (TextLabel* label : {m_headline, m_text}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    m_result->hide();
    connect(m_page, &QAbstractButton::clicked, this, [this] { test(TestPaper::Page); });
    connect(m_drawer, &QAbstractButton::clicked, this, [this] { test(TestPaper::Drawer); });
    connect(m_cancelTest, &QAbstractButton::clicked, this, &PrinterPage::endTest);
}

QWidget* PrinterPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(3, 0, 3, 3);
    column->setSpacing(space::k2);
    column->addWidget(m_result);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    m_remove = new ActionButton(m_theme, tr("Remove"), ActionButton::Kind::Danger, ActionButton::Size::Normal, foot);
    m_remove->setObjectName(QStringLiteral("printer-remove"));
    m_save = new ActionButton(m_theme, tr("Save"), ActionButton::Kind::Primary, ActionButton::Size::Normal, foot);
    m_save->setObjectName(QStringLiteral("printer-save"));
    m_save->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(m_remove);
    row->addWidget(m_save, 1);
    column->addLayout(row);
    connect(m_remove, &QAbstractButton::clicked, this, &PrinterPage::askRemove);
    connect(m_save, &QAbstractButton::clicked, this, &PrinterPage::save);
    return foot;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/options_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/chip.h"
#include "ui/common/figure_label.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/money_text.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"
#include "ui/counter/option_card.h"
#include "ui/counter/option_group_box.h"
#include "ui/counter/quick_notes.h"
#include "ui/counter/stepper.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>

#include <algorithm>

namespace frontdesk {

namespace {

constexpr int kWidth = 1096;
constexpr int kHeight = 692;
constexpr int kSummaryWidth = 312;
constexpr int kCardWidth = 216;
constexpr int kLongestNote = 500;
constexpr int kMostPieces = 99;

QFrame* makeRule(Theme& theme, QWidget* parent) {
    auto* rule = new QFrame(parent);
    rule->setFixedHeight(1);
    rule->setStyleSheet(QStringLiteral("background:%1").arg(theme.colors().line.name()));
    return rule;
}

}  // namespace

OptionsSheet::OptionsSheet(Theme& theme, const MenuPtr& menu, const DraftLine& line, Purpose purpose, QWidget* over)
    : Sheet(theme, QString(), over),
      m_theme(theme),
      m_menu(menu),
      m_line(line),
      m_purpose(purpose),
      m_choice(*menu, *menu->item(line.itemId), line.optionIds) {
    const MenuItem& item = m_choice.item();
    setObjectName(QStringLiteral("options"));
    setTitle(item.name);
    showAbout(item);
    setPanelWidth(kWidth);
    setPanelHeight(kHeight);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k5);
    row->addWidget(makeGroups(), 1);
    row->addWidget(makeSummary());
    body()->addLayout(row, 1);
    auto* toNote = new QShortcut(Qt::Key_F7, this);
    connect(toNote, &QShortcut::activated, this, [this] { goTo(m_note); });
    showGroups();
    showSummary();
}

void OptionsSheet::showAbout(const MenuItem& item) {
    header()->setStretch(0, 0);
    if (!item.emoji.isEmpty())
        header()->insertWidget(0,
                               new TextLabel(m_theme, item.emoji, TypeSize::Giant, QFont::Normal, std::nullopt, this));
    auto* about = new TextLabel(m_theme, item.description, TypeSize::Small, QFont::Normal, Tone::Neutral, this);
    about->setWordWrap(true);
    header()->insertWidget(header()->count() - 1, about, 1);
}

QWidget* OptionsSheet::makeGroups() {
    m_scroll = new FlowScroll(Qt::Vertical, this);
    auto* content = new QWidget(m_scroll);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::k1, 0);
    column->setSpacing(space::k5);
    for (const OptionGroup& group : m_choice.item().groups) {
        auto* box = new OptionGroupBox(m_theme, m_choice.item(), group, content);
        connectGroup(box);
        column->addWidget(box);
        m_boxes.push_back(box);
    }
    column->addWidget(makeNote());
    column->addStretch(1);
    m_scroll->setWidget(content);
    return m_scroll;
}

void OptionsSheet::connectGroup(OptionGroupBox* box) {
    connect(box, &OptionGroupBox::toggled, this, [this, box](int option) { toggle(box, option); });
    connect(box, &OptionGroupBox::entered, this, [this, box](int option) { goOnFrom(box, option); });
    connect(box, &OptionGroupBox::moved, this, [this, box](int option, int key) { moveFrom(box, option, key); });
}

QWidget* OptionsSheet::makeNote() {
    auto* field = new QWidget(this);
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins(3, 0, 3, 3);
    column->setSpacing(space::k2);
    column->addWidget(
        new TextLabel(m_theme, tr("Note for the kitchen"), TypeSize::Large, QFont::DemiBold, std::nullopt, field));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    m_note = new QLineEdit(m_line.note, field);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setAccessibleName(tr("Note for the kitchen"));
    m_note->setPlaceholderText(tr("for example: sauce on the side"));
    m_note->setMaxLength(kLongestNote);
    m_note->setProperty("focusRadius", radius::kMedium);
    row->addWidget(m_note, 1);
    for (const QString& quick : quickNotes()) {
        auto* button = new ActionButton(m_theme, quick, ActionButton::Kind::Normal, ActionButton::Size::Compact, field);
        connect(button, &QAbstractButton::clicked, this,
                [this, quick] { m_note->setText(withNoteToggled(m_note->text(), quick.toLower())); });
        row->addWidget(button);
    }
    column->addLayout(row);
    connect(m_note, &QLineEdit::textChanged, this, &OptionsSheet::showSummary);
    connect(m_note, &QLineEdit::returnPressed, this, &OptionsSheet::finish);
    return field;
}

QWidget* OptionsSheet::makeSummary() {
    auto* side = new Surface(m_theme, Surface::Fill::Page, radius::kMedium, this);
    side->setFixedWidth(std::min(m_theme.scaled(kSummaryWidth), window()->width() * 2 / 5));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(space::k4, space::k4, space::k4, space::k4);
    column->setSpacing(space::k3);
    column->addWidget(new TextLabel(m_theme, tr("This line"), TypeSize::Small, QFont::DemiBold, Tone::Neutral, side));
    auto* scroll = new FlowScroll(Qt::Vertical, side);
    auto* rows = new QWidget(scroll);
    m_prices = new QVBoxLayout(rows);
    m_prices->setContentsMargins(0, 0, 0, 0);
    m_prices->setSpacing(space::k2);
    scroll->setWidget(rows);
    column->addWidget(scroll, 1);
    column->addWidget(makeRule(m_theme, side));
    auto* each = new QHBoxLayout;
    each->addWidget(new TextLabel(m_theme, tr("Each"), TypeSize::Large, QFont::DemiBold, std::nullopt, side));
    m_each = new FigureLabel(m_theme, QString(), TypeSize::Large, QFont::DemiBold, side);
    each->addWidget(m_each, 1);
    column->addLayout(each);
    const QString allergens = allergenText();
    if (!allergens.isEmpty()) {
        auto* row = new QHBoxLayout;
        auto* chip = new StatusChip(m_theme, side);
        chip->set(Tone::Warn, tr("! Contains"));
        auto* words = new TextLabel(m_theme, allergens, TypeSize::Small, QFont::Normal, Tone::Neutral, side);
        words->setWordWrap(true);
        row->addWidget(chip, 0, Qt::AlignTop);
        row->addWidget(words, 1);
        column->addLayout(row);
    }
    column->addWidget(new TextLabel(m_theme, tr("Quantity"), TypeSize::Small, QFont::DemiBold, Tone::Neutral, side));
    m_quantity = new Stepper(m_theme, tr("Quantity"), 1, kMostPieces, side);
    m_quantity->setValue(m_line.quantity);
    connect(m_quantity, &Stepper::changed, this, &OptionsSheet::showSummary);
    column->addWidget(m_quantity);
    m_add = new ActionButton(m_theme, QString(), ActionButton::Kind::Primary, ActionButton::Size::Money, side);
    m_add->setObjectName(QStringLiteral("add"));
    connect(m_add, &QAbstractButton::clicked, this, &OptionsSheet::finish);
    column->addWidget(m_add);
    return side;
}

QString OptionsSheet::allergenText() const {
    QStringList names = m_choice.item().allergens;
    for (const OptionGroup& group : m_choice.item().groups) {
        for (const MenuOption& option : group.options) {
            const MenuItem* part = option.itemId.isNull() ? nullptr : m_menu->item(option.itemId);
            if (part == nullptr || part->allergens.isEmpty()) continue;
            names << tr("%1 (%2)", "allergens, dish").arg(part->allergens.join(QStringLiteral(", ")), part->name);
        }
    }
    return names.join(QStringLiteral(", "));
}

void OptionsSheet::showGroups() {
    for (OptionGroupBox* box : m_boxes) {
        box->present(m_choice);
        box->setVisible(m_choice.isOpen(box->group()));
    }
}

void OptionsSheet::addPriceRow(const QString& name, const QString& price) {
    auto* row = new QWidget(m_prices->parentWidget());
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* words = new TextLabel(m_theme, name, TypeSize::Body, QFont::Normal, std::nullopt, row);
    words->setWordWrap(true);
    line->addWidget(words, 1);
    line->addWidget(new FigureLabel(m_theme, price, TypeSize::Body, QFont::Normal, row), 0, Qt::AlignTop);
    m_prices->addWidget(row);
    row->show();
}

void OptionsSheet::showSummary() {
    while (QLayoutItem* old = m_prices->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const MenuItem& item = m_choice.item();
    const bool sized =
        !item.groups.empty() && isSizeGroup(item, item.groups.front()) && m_choice.countOf(item.groups.front()) > 0;
    if (!sized) addPriceRow(item.name, amountText(item.price, locale()));
    for (const OptionGroup& group : item.groups) {
        for (const MenuOption& option : group.options) {
            if (m_choice.isChosen(option.id)) addPriceRow(option.name, optionPriceText(item, group, option));
        }
    }
    const QString note = m_note->text().trimmed();
    if (!note.isEmpty()) {
        auto* words = new TextLabel(m_theme, QStringLiteral("✎ ") + note, TypeSize::Body, QFont::Medium, Tone::Warn,
                                    m_prices->parentWidget());
        words->setWordWrap(true);
        m_prices->addWidget(words);
    }
    m_prices->addStretch(1);
    m_each->setText(amountText(m_choice.unitPrice(), locale()));

    const OptionGroup* missing = m_choice.firstUnmet();
    const int pieces = m_quantity->value();
    if (missing != nullptr) {
        m_add->setText(tr("Choose: %1").arg(missing->name));
        m_add->setRightText({});
        m_add->setKind(ActionButton::Kind::Soft);
        return;
    }
    m_add->setText(m_purpose == Purpose::Add ? tr("Add %1").arg(locale().toString(pieces)) : tr("Save"));
    m_add->setRightText(moneyText(m_choice.unitPrice().times(pieces), locale()));
    m_add->setKind(ActionButton::Kind::Primary);
}

void OptionsSheet::toggle(OptionGroupBox* box, int option) {
    m_choice.toggle(box->group(), box->group().options[static_cast<size_t>(option)]);
    showGroups();
    showSummary();
}

void OptionsSheet::goOnFrom(OptionGroupBox* box, int option) {
    const MenuOption& wanted = box->group().options[static_cast<size_t>(option)];
    if (!m_choice.isMet(box->group()) || (box->group().max == 1 && !m_choice.isChosen(wanted.id))) toggle(box, option);
    if (m_choice.firstUnmet() != nullptr)
        goToMissing();
    else
        goTo(m_add);
}

OptionGroupBox* OptionsSheet::boxOf(const OptionGroup* group) const {
    const auto found =
        std::find_if(m_boxes.begin(), m_boxes.end(), [group](OptionGroupBox* box) { return &box->group() == group; });
    return found == m_boxes.end() ? nullptr : *found;
}

OptionGroupBox* OptionsSheet::neighbour(OptionGroupBox* box, int step) const {
    std::vector<OptionGroupBox*> open;
    std::copy_if(m_boxes.begin(), m_boxes.end(), std::back_inserter(open),
                 [](OptionGroupBox* each) { return !each->isHidden(); });
    const auto at = std::find(open.begin(), open.end(), box) - open.begin() + step;
    return at < 0 || at >= static_cast<qsizetype>(open.size()) ? nullptr : open[static_cast<size_t>(at)];
}

void OptionsSheet::moveFrom(OptionGroupBox* box, int option, int key) {
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const int forward = rtl ? Qt::Key_Left : Qt::Key_Right;
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const int direction = key == Qt::Key_Down || (sideways && key == forward) ? 1 : -1;
    const int step = direction * (sideways ? 1 : box->columns());
    const auto& cards = box->cards();
    for (int at = option + step; at >= 0 && at < static_cast<int>(cards.size()); at += step) {
        if (!cards[static_cast<size_t>(at)]->isEnabled()) continue;
        goTo(cards[static_cast<size_t>(at)]);
        return;
    }
    OptionGroupBox* next = neighbour(box, direction);
    if (next != nullptr && next->entry() != nullptr)
        goTo(next->entry());
    else if (direction > 0)
        goTo(m_note);
}

void OptionsSheet::goTo(QWidget* widget) {
    widget->setFocus(Qt::TabFocusReason);
    if (m_scroll->isAncestorOf(widget)) m_scroll->ensureWidgetVisible(widget, 0, space::k6);
}

void OptionsSheet::goToMissing() {
    OptionGroupBox* box = boxOf(m_choice.firstUnmet());
    if (box == nullptr || box->entry() == nullptr) return;
    m_scroll->ensureWidgetVisible(box, 0, 0);
    goTo(box->entry());
}

void OptionsSheet::openAtStart() {
    OptionGroupBox* box = boxOf(m_choice.firstUnmet());
    if (box == nullptr && !m_boxes.empty()) box = m_boxes.front();
    QWidget* first = box != nullptr ? box->entry() : nullptr;
    open(first != nullptr ? first : m_note);
    if (first != nullptr) goTo(first);
}

void OptionsSheet::openAtNote() {
    open(m_note);
    goTo(m_note);
}

void OptionsSheet::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Minus) {
        m_quantity->setValue(m_quantity->value() + (event->key() == Qt::Key_Plus ? 1 : -1));
        showSummary();
        return;
    }
    Sheet::keyPressEvent(event);
}

void OptionsSheet::resizeEvent(QResizeEvent* event) {
    Sheet::resizeEvent(event);
    const int room =
        std::min(m_theme.scaled(kWidth), width() - 2 * space::k4) - m_theme.scaled(kSummaryWidth) - 3 * space::k5;
    const int columns = std::clamp(room / m_theme.scaled(kCardWidth), 1, 3);
    for (OptionGroupBox* box : m_boxes) box->setColumns(columns);
}

void OptionsSheet::finish() {
    if (m_choice.firstUnmet() != nullptr) {
        goToMissing();
        return;
    }
    m_line.optionIds = m_choice.ids();
    m_line.note = m_note->text().trimmed();
    m_line.quantity = m_quantity->value();
    Q_EMIT done(m_line);
    close();
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/change_row.h"

#include "ui/common/action_button.h"
#include "ui/common/figure_label.h"
#include "ui/common/money_text.h"
#include "ui/common/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace frontdesk {
namespace {

constexpr int kQuantityWidth = 36;
constexpr int kPriceWidth = 84;

ActionButton* iconButton(Theme& theme, const QString& name, const QString& icon, QWidget* parent) {
    auto* button = new ActionButton(theme, QString(), ActionButton::Kind::Normal, ActionButton::Size::Compact, parent);
    button->setObjectName(name);
    button->setIconName(icon);
    button->setFixedWidth(theme.scaled(static_cast<int>(ActionButton::Size::Compact)));
    return button;
}

}  // namespace

ChangeRow::ChangeRow(Theme& theme, QWidget* parent)
    : Surface(theme, Surface::Fill::Card, radius::kMedium, parent),
      m_less(iconButton(theme, QStringLiteral("less"), QStringLiteral("minus"), this)),
      m_more(iconButton(theme, QStringLiteral("more"), QStringLiteral("plus"), this)),
      m_note(iconButton(theme, QStringLiteral("note"), QStringLiteral("note"), this)),
      m_off(iconButton(theme, QStringLiteral("off"), QStringLiteral("trash"), this)),
      m_quantity(new FigureLabel(theme, QString(), TypeSize::Large, QFont::Bold, this)),
      m_price(new FigureLabel(theme, QString(), TypeSize::Body, QFont::Normal, this)),
      m_name(new TextLabel(theme, QString(), TypeSize::Body, QFont::DemiBold, std::nullopt, this)),
      m_details(new TextLabel(theme, QString(), TypeSize::Small, QFont::Normal, Tone::Neutral, this)),
      m_state(new TextLabel(theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Warn, this)),
      m_problem(new TextLabel(theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Danger, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(space::k2);
    m_quantity->setMinimumWidth(theme.scaled(kQuantityWidth));
    m_quantity->setAlignment(Qt::AlignHCenter);
    m_price->setMinimumWidth(theme.scaled(kPriceWidth));
    row->addWidget(m_less);
    row->addWidget(m_quantity);
    row->addWidget(m_more);
    row->addSpacing(space::k2);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    for (TextLabel* label : {m_name, m_details, m_state, m_problem}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    m_state->setObjectName(QStringLiteral("state"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->hide();
    row->addLayout(words, 1);
    row->addWidget(m_price);
    row->addWidget(m_note);
    row->addWidget(m_off);
    m_price->setObjectName(QStringLiteral("price"));
    m_quantity->setObjectName(QStringLiteral("quantity"));
    for (ActionButton* button : {m_less, m_more, m_note, m_off}) button->installEventFilter(this);
    connect(m_less, &QAbstractButton::clicked, this, [this] { Q_EMIT quantityWanted(m_wanted - 1); });
    connect(m_more, &QAbstractButton::clicked, this, [this] { Q_EMIT quantityWanted(m_wanted + 1); });
    connect(m_note, &QAbstractButton::clicked, this, &ChangeRow::noteWanted);
    connect(m_off, &QAbstractButton::clicked, this, [this] { Q_EMIT quantityWanted(m_wanted == 0 ? m_original : 0); });
}

QString ChangeRow::stateText(const OrderEdit::Row& row) const {
    if (!row.kept) return tr("New");
    QStringList parts;
    if (row.quantity == 0)
        parts << tr("Taken off");
    else if (row.quantity != row.kept->quantity)
        parts << tr("was %1", "how many").arg(locale().toString(row.kept->quantity));
    if (row.quantity > 0 && row.note != row.kept->note)
        parts << (row.kept->note.isEmpty() ? tr("note is new") : tr("note was: %1").arg(row.kept->note));
    if (row.kept->status == LineStatus::Cooking)
        parts << tr("being cooked");
    else if (row.kept->status != LineStatus::New)
        parts << tr("sent to the kitchen");
    QString text = parts.join(QStringLiteral(" · "));
    if (!text.isEmpty()) text.front() = text.front().toUpper();
    return text;
}

void ChangeRow::present(const OrderEdit::Row& row, std::optional<Money> price) {
    m_wanted = row.quantity;
    m_original = row.kept ? row.kept->quantity : 0;
    const bool isOff = row.quantity == 0;
    m_quantity->setText(locale().toString(row.quantity));
    m_quantity->setTone(isOff ? std::optional(Tone::Neutral) : std::nullopt);
    m_name->setText(row.name);
    m_name->setTone(isOff ? std::optional(Tone::Neutral) : std::nullopt);
    QStringList details = row.options;
    if (!row.note.isEmpty()) details << QStringLiteral("✎ ") + row.note;
    m_details->setText(details.join(QStringLiteral(" · ")));
    m_details->setVisible(!details.isEmpty());
    const QString state = stateText(row);
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    m_state->setTone(!row.isChanged() ? Tone::Neutral : isOff ? Tone::Danger : row.kept ? Tone::Warn : Tone::Ok);
    m_price->setText(price && !isOff ? amountText(*price, locale()) : QStringLiteral("–"));
    m_less->setEnabled(!isOff);
    m_note->setEnabled(!isOff);
    m_off->setIconName(isOff ? QStringLiteral("undo") : QStringLiteral("trash"));
    setMarked(row.isChanged());
    nameForReaders(row);
}

void ChangeRow::nameForReaders(const OrderEdit::Row& row) {
    m_less->setAccessibleName(tr("One %1 less").arg(row.name));
    m_more->setAccessibleName(tr("One %1 more").arg(row.name));
    m_note->setAccessibleName(tr("Note on %1").arg(row.name));
    m_off->setAccessibleName(row.quantity == 0 ? tr("Keep %1").arg(row.name) : tr("Take %1 off").arg(row.name));
    for (ActionButton* button : {m_note, m_off}) button->setToolTip(button->accessibleName());
    setAccessibleName(QStringLiteral("%1 %2").arg(row.quantity).arg(row.name));
}

void ChangeRow::setProblem(const QString& text) {
    m_problem->setText(text.isEmpty() ? text : QStringLiteral("! ") + text);
    m_problem->setVisible(!text.isEmpty());
}

void ChangeRow::focusMore() {
    m_more->setFocus(Qt::TabFocusReason);
}

/// Up and Down go from row to row; a button alone would go to the next button.
bool ChangeRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            Q_EMIT stepWanted(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return Surface::eventFilter(watched, event);
}

void ChangeRow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Plus:
            Q_EMIT quantityWanted(m_wanted + 1);
            return;
        case Qt::Key_Minus:
            if (m_wanted > 0) Q_EMIT quantityWanted(m_wanted - 1);
            return;
        case Qt::Key_Delete:
            Q_EMIT quantityWanted(0);
            return;
        case Qt::Key_F7:
            if (m_wanted > 0) Q_EMIT noteWanted();
            return;
        default:
            Surface::keyPressEvent(event);
    }
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/paper_row.h"

#include "ui/common/action_button.h"
#include "ui/common/chip.h"
#include "ui/common/icon_disc.h"
#include "ui/common/money_text.h"
#include "ui/common/painting.h"
#include "ui/common/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr int kSign = 44;

const char* nameOf(PaperAction action) {
    switch (action) {
        case PaperAction::Print:
            return "print";
        case PaperAction::Confirm:
            return "confirm";
        case PaperAction::Move:
            return "move";
        case PaperAction::Cancel:
            return "cancel";
        case PaperAction::Copy:
            return "copy";
        case PaperAction::Show:
            break;
    }
    return "show";
}

QString textOf(PaperAction action, const PaperView& paper) {
    switch (action) {
        case PaperAction::Print:
            return isUnsure(paper) || paper.state == PrintJobState::Failed ? PaperRow::tr("Print again")
                                                                           : PaperRow::tr("Print it");
        case PaperAction::Confirm:
            return PaperRow::tr("It did print");
        case PaperAction::Move:
            return PaperRow::tr("Move to …", "another printer");
        case PaperAction::Cancel:
            return PaperRow::tr("Cancel", "a paper");
        case PaperAction::Copy:
            return PaperRow::tr("Print a copy");
        case PaperAction::Show:
            break;
    }
    return PaperRow::tr("Show", "a paper");
}

}  // namespace

PaperRow::PaperRow(Theme& theme, const Shown& shown, Instant now, const BusinessCalendar& calendar, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_id(shown.paper.id) {
    const PaperWords words = paperWords(shown.paper, shown.printer);
    m_tone = words.tone;
    m_chosen = shown.chosen;
    setObjectName(QStringLiteral("paper-") + QLatin1String(m_id.text()));
    setAccessibleName(words.what + QStringLiteral(", ") + words.state);
    setAccessibleDescription(words.why);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRadius", radius::kMedium);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::k3, space::k3, space::k3, space::k3);
    column->setSpacing(space::k2);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k3);
    row->addWidget(new IconDisc(theme, words.iconName, words.tone, kSign, this), 0, Qt::AlignTop);
    row->addWidget(makeWords(shown, words), 1);
    auto* end = new QVBoxLayout;
    end->setSpacing(space::k1);
    auto* chip = new StatusChip(theme, this);
    chip->set(words.tone, words.state);
    end->addWidget(chip, 0, Qt::AlignTrailing);
    auto* since =
        new TextLabel(theme, agoText(shown.paper.createdAt, now), TypeSize::Small, QFont::Normal, Tone::Neutral, this);
    since->setToolTip(dayAndTimeText(shown.paper.createdAt, calendar, locale()));
    end->addWidget(since, 0, Qt::AlignTrailing);
    end->addStretch(1);
    row->addLayout(end);
    column->addLayout(row);
    if (shown.actions.empty()) return;
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::k2);
    for (const PaperAction action : shown.actions) addButton(*buttons, shown.paper, words, action);
    column->addLayout(buttons);
}

QWidget* PaperRow::makeWords(const Shown& shown, const PaperWords& words) {
    auto* text = new QWidget(this);
    auto* column = new QVBoxLayout(text);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto add = [&](const QString& line, TypeSize size, QFont::Weight weight, std::optional<Tone> tone) {
        if (line.isEmpty()) return;
        auto* label = new TextLabel(m_theme, line, size, weight, tone, text);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    add(words.what, TypeSize::Body, QFont::DemiBold, std::nullopt);
    QStringList about;
    const QString station = shown.paper.station.isEmpty() ? QString() : stationName(shown.paper.station);
    if (!station.isEmpty() && station != shown.printerName) about += station;
    if (!shown.printerName.isEmpty())
        about += shown.paper.moved ? tr("%1, moved there", "a printer").arg(shown.printerName) : shown.printerName;
    if (shown.paper.attempts > 1) about += tr("%n tries", "of printing a paper", shown.paper.attempts);
    add(about.join(QStringLiteral(" · ")), TypeSize::Small, QFont::Normal, Tone::Neutral);
    add(words.why, TypeSize::Small, QFont::DemiBold, words.tone == Tone::Neutral ? Tone::Warn : words.tone);
    return text;
}

void PaperRow::addButton(QHBoxLayout& row, const PaperView& paper, const PaperWords& words, PaperAction action) {
    const ActionButton::Kind kind = action == PaperAction::Cancel  ? ActionButton::Kind::Danger
                                    : action == PaperAction::Print ? ActionButton::Kind::Soft
                                                                   : ActionButton::Kind::Normal;
    auto* button = new ActionButton(m_theme, textOf(action, paper), kind, ActionButton::Size::Compact, this);
    button->setObjectName(QStringLiteral("%1-%2").arg(QLatin1String(nameOf(action)), QLatin1String(m_id.text())));
    button->setAccessibleName(button->text() + QStringLiteral(": ") + words.what);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(button, &QAbstractButton::clicked, this, [this, action] { Q_EMIT pressed(m_id, action); });
    row.addWidget(button, 1);
}

void PaperRow::setChosen(bool chosen) {
    if (chosen == m_chosen) return;
    m_chosen = chosen;
    update();
}

void PaperRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    drawPanel(painter, rect(), radius::kMedium, p.surface, m_chosen ? p.accent : p.line, m_chosen ? 2 : 1);
}

void PaperRow::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    Q_EMIT chosen(m_id);
}

void PaperRow::mousePressEvent(QMouseEvent* event) {
    QWidget::mousePressEvent(event);
    Q_EMIT chosen(m_id);
}

void PaperRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace frontdesk

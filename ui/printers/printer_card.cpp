// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/printer_card.h"

#include "ui/common/chip.h"
#include "ui/common/icon_disc.h"
#include "ui/common/margins.h"
#include "ui/common/painting.h"
#include "ui/common/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kLeast = 72;
constexpr int kSign = 44;
constexpr int kArrow = 18;
}  // namespace

PrinterCard::PrinterCard(Theme& theme, const PrinterId& id, QWidget* parent)
    : QAbstractButton(parent),
      m_theme(theme),
      m_id(id),
      m_name(new TextLabel(theme, {}, TypeSize::Body, QFont::DemiBold, std::nullopt, this)),
      m_prints(new TextLabel(theme, {}, TypeSize::Small, QFont::Normal, std::nullopt, this)),
      m_place(new TextLabel(theme, {}, TypeSize::Small, QFont::Normal, Tone::Neutral, this)),
      m_waiting(new TextLabel(theme, {}, TypeSize::Small, QFont::DemiBold, Tone::Neutral, this)),
      m_state(new StatusChip(theme, this)) {
    setObjectName(QStringLiteral("printer-") + QLatin1String(id.text()));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setProperty("focusRadius", radius::kMedium);
    auto* row = new QHBoxLayout(this);
    setMargins(*row, space::k3, space::k3, space::k4 + theme.scaled(kArrow), space::k3);
    row->setSpacing(space::k3);
    row->addWidget(new IconDisc(theme, QStringLiteral("printer"), Tone::Neutral, kSign, this), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    for (TextLabel* label : {m_name, m_prints, m_place}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    auto* end = new QVBoxLayout;
    end->setSpacing(space::k1);
    end->addWidget(m_state, 0, Qt::AlignTrailing);
    end->addWidget(m_waiting, 0, Qt::AlignTrailing);
    end->addStretch(1);
    row->addLayout(end);
    const auto children = findChildren<QWidget*>();
    for (QWidget* child : children) {
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
        child->setForegroundRole(QPalette::WindowText);  // not that of words on a button
    }
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void PrinterCard::show(const Printer& printer, const PrinterPlan& plan, const QString& paper) {
    const QString prints = whatGoesTo(printer.id, plan);
    m_name->setText(printer.name);
    m_prints->setText(prints.isEmpty() ? tr("Nothing is sent to it") : prints);
    QStringList place{placeWords(printer.target)};
    if (!paper.isEmpty()) place.prepend(paper);
    if (const Printer* backup = plan.find(printer.backup)) place += tr("stand-in: %1", "a printer").arg(backup->name);
    m_place->setText(place.join(QStringLiteral(" · ")));
    setAccessibleName(printer.name);
}

void PrinterCard::showState(const PrinterView* view, bool enabled) {
    PrinterWords words{Tone::Neutral, tr("… Asking it how it is"), {}, {}, {}};
    if (!enabled)
        words.chip = tr("○ Switched off", "a printer");
    else if (view != nullptr)
        words = printerWords(*view);
    m_tone = words.tone;
    m_state->set(words.tone, words.chip);
    const int waiting = view == nullptr ? 0 : view->waiting + view->asking;
    m_waiting->setText(waiting == 0 ? QString() : tr("%n papers wait", "at a printer", waiting));
    m_waiting->setVisible(waiting > 0);
    setAccessibleDescription(words.chip + QStringLiteral(", ") + m_prints->text() + QStringLiteral(", ") +
                             m_place->text() + (waiting > 0 ? QStringLiteral(", ") + m_waiting->text() : QString()));
    update();
}

QSize PrinterCard::sizeHint() const {
    return layout()->sizeHint().expandedTo({0, m_theme.scaled(kLeast)});
}

void PrinterCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    const bool bad = m_tone == Tone::Danger;
    drawPanel(painter, rect(), radius::kMedium, isDown() ? p.surface2 : p.surface, bad ? p.danger : p.line,
              bad ? 2 : 1);
    const int side = m_theme.scaled(kArrow);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const QRect end = mirrored({width() - space::k3 - side, 0, side, height()}, rect(), layoutDirection());
    m_theme.drawIcon(painter, rtl ? QStringLiteral("arrow-left") : QStringLiteral("arrow-right"), p.text3,
                     QRect(end.x(), (height() - side) / 2, side, side));
}

void PrinterCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

}  // namespace frontdesk

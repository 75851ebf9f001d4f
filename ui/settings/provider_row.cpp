// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/provider_row.h"

#include "ui/common/chip.h"
#include "ui/common/margins.h"
#include "ui/common/painting.h"
#include "ui/common/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kLeast = 64;
constexpr int kSign = 44;
constexpr int kSignIcon = 22;
constexpr int kArrow = 18;
}  // namespace

ProviderSign::ProviderSign(Theme& theme, const QByteArray& provider, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_provider(provider) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

QSize ProviderSign::sizeHint() const {
    return {m_theme.scaled(kSign), m_theme.scaled(kSign)};
}

void ProviderSign::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    drawPanel(painter, rect(), radius::kSmall, p.surface2);
    const QString letters = shortSign(m_provider);
    if (letters.isEmpty()) {
        const int side = m_theme.scaled(kSignIcon);
        const QString icon = m_provider == "smtp" ? QStringLiteral("mail") : QStringLiteral("note");
        m_theme.drawIcon(painter, icon, p.text2, QRect((width() - side) / 2, (height() - side) / 2, side, side));
        return;
    }
    painter.setFont(m_theme.font(letters.size() > 2 ? TypeSize::Small : TypeSize::Body, QFont::Bold));
    painter.setPen(p.text2);
    painter.drawText(rect(), Qt::AlignCenter, letters);
}

ProviderRow::ProviderRow(Theme& theme, const QByteArray& provider, QWidget* parent)
    : QAbstractButton(parent),
      m_theme(theme),
      m_provider(provider),
      m_testMode(new StatusChip(theme, this)),
      m_state(new StatusChip(theme, this)) {
    setObjectName(QStringLiteral("provider-") + QString::fromLatin1(provider));
    setAccessibleName(settingsName(provider));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("focusRadius", radius::kMedium);
    auto* row = new QHBoxLayout(this);
    setMargins(*row, space::k3, space::k2, space::k4 + theme.scaled(kArrow), space::k2);
    row->setSpacing(space::k3);
    row->addWidget(new ProviderSign(theme, provider, this));
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    auto* name = new TextLabel(theme, settingsName(provider), TypeSize::Body, QFont::DemiBold, std::nullopt, this);
    auto* does = new TextLabel(theme, whatItDoes(provider), TypeSize::Small, QFont::Normal, Tone::Neutral, this);
    for (TextLabel* label : {name, does}) {
        label->setWordWrap(true);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        label->setForegroundRole(QPalette::WindowText);  // not that of words on a button
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    m_testMode->set(Tone::Out, tr("⚑ Test mode"));
    for (StatusChip* chip : {m_testMode, m_state}) {
        chip->setAttribute(Qt::WA_TransparentForMouseEvents);
        chip->hide();
        row->addWidget(chip);
    }
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void ProviderRow::setState(const std::optional<ProviderStateWords>& words, bool testMode) {
    m_tone = words ? words->tone : Tone::Neutral;
    m_state->setVisible(words.has_value());
    if (words) m_state->set(words->tone, words->text);
    m_testMode->setVisible(testMode);
    setAccessibleDescription((words ? words->text : QString()) +
                             (testMode ? QStringLiteral(", ") + tr("Test mode") : QString()));
    update();
}

QSize ProviderRow::sizeHint() const {
    return layout()->sizeHint().expandedTo({0, m_theme.scaled(kLeast)});
}

void ProviderRow::paintEvent(QPaintEvent*) {
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

void ProviderRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

}  // namespace frontdesk

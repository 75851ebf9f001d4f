// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/action_button.h"

#include "ui/common/painting.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace frontdesk {

namespace {

constexpr int kIconGap = 8;

QColor blended(const QColor& top, const QColor& under, double share) {
    const auto mix = [share](int a, int b) { return static_cast<int>(a * share + b * (1 - share)); };
    return QColor(mix(top.red(), under.red()), mix(top.green(), under.green()), mix(top.blue(), under.blue()));
}

}  // namespace

ActionButton::ActionButton(Theme& theme, const QString& text, Kind kind, Size size, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_kind(kind), m_size(size) {
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setProperty("focusRadius", size == Size::Money ? 14 : radius::kMedium);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    connect(&theme, &Theme::showsKeysChanged, this, [this] {
        if (!m_keyHint.isEmpty()) update();
    });
}

void ActionButton::setKind(Kind kind) {
    m_kind = kind;
    update();
}

void ActionButton::setRightText(const QString& text) {
    if (text == m_rightText) return;
    m_rightText = text;
    nameForReaders();
    updateGeometry();
    update();
}

void ActionButton::setSecondLine(const QString& text) {
    if (text == m_secondLine) return;
    m_secondLine = text;
    updateGeometry();
    update();
}

void ActionButton::setIconName(const QString& name) {
    m_iconName = name;
    updateGeometry();
    update();
}

void ActionButton::setTextSize(TypeSize size) {
    m_textSize = size;
    updateGeometry();
    update();
}

void ActionButton::setKey(const QKeySequence& key) {
    setShortcut(key);
    setKeyHint(key.toString(QKeySequence::NativeText));
}

void ActionButton::setKeyHint(const QString& hint) {
    m_keyHint = hint;
    update();
}

void ActionButton::setBusy(bool busy, const QString& text) {
    m_busy = busy;
    m_busyText = text;
    setEnabled(!busy);
    update();
}

void ActionButton::nameForReaders() {
    if (!m_rightText.isEmpty()) setAccessibleName(text() + u' ' + m_rightText);
}

QFont ActionButton::textFont() const {
    if (m_textSize) return m_theme.font(*m_textSize, QFont::DemiBold);
    switch (m_size) {
        case Size::Money:
            return m_theme.font(TypeSize::Money, QFont::DemiBold);
        case Size::Main:
            return m_theme.font(TypeSize::Large, QFont::DemiBold);
        default:
            return m_theme.font(TypeSize::Body, QFont::DemiBold);
    }
}

QSize ActionButton::sizeHint() const {
    const QFontMetrics metrics(textFont());
    int width = figuresWidth(metrics, shownText());
    if (!m_secondLine.isEmpty()) {
        width = std::max(width, figuresWidth(QFontMetrics(m_theme.font(TypeSize::Small, QFont::Medium)), m_secondLine));
    }
    if (!m_rightText.isEmpty()) width += figuresWidth(metrics, m_rightText) + space::k5;
    if (!m_iconName.isEmpty()) width += m_theme.scaled(20) + (shownText().isEmpty() ? 0 : kIconGap);
    const int padding = m_size == Size::Money ? 22 : m_size == Size::Compact ? 14 : int(space::k4);
    const int height = m_theme.scaled(static_cast<int>(m_size));
    return {std::max(width + 2 * padding, height), height};
}

QSize ActionButton::minimumSizeHint() const {
    const int height = m_theme.scaled(static_cast<int>(m_size));
    return {std::min(sizeHint().width(), std::max(height, sizeHint().width() - space::k4)), height};
}

ActionButton::Look ActionButton::look() const {
    const Palette& p = m_theme.colors();
    const bool pressed = isDown();
    Look look;
    switch (m_kind) {
        case Kind::Primary:
            look = {pressed ? p.accentPress : p.accent, {}, p.onAccent, 0};
            break;
        case Kind::Soft:
            look = {pressed ? blended(p.accent, p.accentSoft, 0.22) : p.accentSoft, {}, p.accent, 0};
            break;
        case Kind::Danger:
            look = {pressed ? p.surface2 : p.surface, p.line, p.danger, 1};
            break;
        case Kind::DangerFilled:
            look = {pressed ? blended(p.text, p.danger, 0.25) : p.danger, {}, p.bg, 0};
            break;
        case Kind::Ghost:
            look = {pressed ? p.surface2 : QColor(), {}, text().isEmpty() ? p.text2 : p.accent, 0};
            break;
        case Kind::Normal:
            look = {pressed ? p.surface2 : p.surface, p.line, p.text, 1};
            break;
    }
    if (isChecked()) look = {pressed ? p.surface2 : p.accentSoft, p.accent, p.accent, 2};
    if (!isEnabled() && !m_busy) {
        const bool filled = m_kind == Kind::Primary || m_kind == Kind::DangerFilled;
        if (filled)
            look.fill = blended(look.fill, p.surface, 0.45);
        else
            look.text = blended(look.text, p.surface, 0.45);
    }
    return look;
}

void ActionButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look now = look();
    const int corner = m_size == Size::Money ? 14 : radius::kMedium;
    drawPanel(painter, rect(), corner, now.fill, now.border, now.borderWidth);
    drawContent(painter, now.text);
    if (m_theme.showsKeys() && !m_keyHint.isEmpty()) drawKeyHint(painter);
}

void ActionButton::drawContent(QPainter& painter, const QColor& color) {
    const int wanted = m_size == Size::Compact ? 14 : int(space::k4);  // as sizeHint()
    const int padding = m_size == Size::Money ? 22 : std::min(wanted, width() / 10);
    const QRect inner = rect().adjusted(padding, 0, -padding, 0);
    painter.setFont(textFont());
    painter.setPen(color);
    const QFontMetrics metrics = painter.fontMetrics();
    const QFont second = m_theme.font(TypeSize::Small, QFont::Medium);
    const int secondWidth = m_secondLine.isEmpty() ? 0 : figuresWidth(QFontMetrics(second), m_secondLine);
    const int right = m_rightText.isEmpty() ? 0 : figuresWidth(metrics, m_rightText);
    int icon = m_iconName.isEmpty() ? 0 : m_theme.scaled(m_size == Size::Main ? 24 : 20);
    // Words say more than the picture: it goes first where room is short.
    const int asked = std::max(secondWidth, figuresWidth(metrics, shownText()));
    if (!shownText().isEmpty() && icon + kIconGap + asked + right > inner.width()) icon = 0;
    const int gap = icon > 0 && !shownText().isEmpty() ? kIconGap : 0;
    const int room = inner.width() - icon - gap - right;
    // Measured as it is drawn: an elided text counts other fractions of a pixel.
    const QString words = figuresWidth(metrics, shownText()) <= room
                              ? shownText()
                              : metrics.elidedText(shownText(), Qt::ElideRight, room);
    const int wordsWidth = std::max(secondWidth, figuresWidth(metrics, words));
    const int content = icon + gap + wordsWidth;
    const int start = right > 0 ? inner.left() : inner.left() + std::max(0, (inner.width() - content) / 2);

    if (icon > 0) {
        const QRect box(start, (height() - icon) / 2, icon, icon);
        m_theme.drawIcon(painter, m_iconName, color, mirrored(box, rect(), layoutDirection()));
    }
    QRect text(start + icon + gap, 0, wordsWidth, height());
    const Qt::Alignment side = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    if (m_secondLine.isEmpty()) {
        drawFigures(painter, mirrored(text, rect(), layoutDirection()), side, words);
    } else {
        const int lower = QFontMetrics(second).height();
        const int top = (height() - metrics.height() - lower) / 2;
        text.setRect(text.x(), top, text.width(), metrics.height());
        drawFigures(painter, mirrored(text, rect(), layoutDirection()), side, words);
        painter.setFont(second);
        text.setRect(text.x(), top + metrics.height() - 2, text.width(), lower);
        drawFigures(painter, mirrored(text, rect(), layoutDirection()), side, m_secondLine);
    }
    if (right > 0) {
        painter.setFont(textFont());
        const QRect box(inner.right() + 1 - right, 0, right, height());
        drawFigures(painter, mirrored(box, rect(), layoutDirection()), Qt::AlignLeft, m_rightText);
    }
}

void ActionButton::drawKeyHint(QPainter& painter) {
    const Palette& p = m_theme.colors();
    painter.setFont(m_theme.font(TypeSize::Tiny, QFont::DemiBold));
    const QFontMetrics metrics = painter.fontMetrics();
    const int keyWidth = metrics.horizontalAdvance(m_keyHint) + 10;
    const QRect box(width() - keyWidth - 4, 4, keyWidth, metrics.height() + 4);
    const QRect placed = mirrored(box, rect(), layoutDirection());
    drawPanel(painter, placed, 5, p.text, p.bg, 1);
    painter.setPen(p.bg);
    painter.drawText(placed, Qt::AlignCenter, m_keyHint);
}

void ActionButton::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->isAutoRepeat()) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ActionButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::EnabledChange) {
        setCursor(isEnabled() ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
    QAbstractButton::changeEvent(event);
}

}  // namespace frontdesk

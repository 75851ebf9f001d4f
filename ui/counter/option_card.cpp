// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/option_card.h"

#include "ui/common/painting.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace frontdesk {

namespace {
constexpr int kHeight = 56;
constexpr int kPad = 14;
constexpr int kMarkSize = 22;
constexpr int kGap = 10;
constexpr int kChip = 26;
constexpr double kFullOpacity = 0.5;
}  // namespace

OptionCard::OptionCard(Theme& theme, Mark mark, const QString& name, const QString& price, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_mark(mark), m_price(price) {
    setText(name);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("focusRadius", radius::kMedium);
}

void OptionCard::present(bool chosen, bool soldOut, bool full) {
    m_chosen = chosen;
    m_soldOut = soldOut;
    m_full = full && !chosen;
    setChecked(chosen);
    setEnabled(!soldOut);
    QString name = text() + QStringLiteral(", ") + m_price;
    if (soldOut)
        name += QStringLiteral(", ") + tr("sold out");
    else if (m_full)
        name += QStringLiteral(", ") + tr("no more can be chosen");
    setAccessibleName(name);
    update();
}

QSize OptionCard::sizeHint() const {
    const int words = QFontMetrics(m_theme.font(TypeSize::Body, QFont::Medium)).horizontalAdvance(text());
    const int price = figuresWidth(QFontMetrics(m_theme.font(TypeSize::Body, QFont::DemiBold)), m_price);
    return {2 * kPad + m_theme.scaled(kMarkSize) + 2 * kGap + words + price, m_theme.scaled(kHeight)};
}

QSize OptionCard::minimumSizeHint() const {
    return {m_theme.scaled(140), m_theme.scaled(kHeight)};
}

int OptionCard::chipWidth() const {
    return drawChip(nullptr, m_theme, {}, m_theme.scaled(kChip), Tone::Danger, tr("sold out"));
}

void OptionCard::drawMark(QPainter& painter, const QRect& box, const QColor& edge) {
    const Palette& p = m_theme.colors();
    const double corner = m_mark == Mark::Round ? box.width() / 2.0 : 6;
    drawPanel(painter, box, corner, m_chosen ? p.accent : QColor(), m_chosen ? p.accent : edge, 2);
    if (m_chosen) m_theme.drawIcon(painter, QStringLiteral("check"), p.onAccent, box.adjusted(3, 3, -3, -3));
}

void OptionCard::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.colors();
    QPainter painter(this);
    QColor fill = m_chosen ? p.accentSoft : p.surface;
    if (m_soldOut || isDown()) fill = p.surface2;
    drawPanel(painter, rect(), radius::kMedium, fill, m_chosen ? p.accent : p.line, m_chosen ? 2 : 1);
    if (m_full) painter.setOpacity(kFullOpacity);

    const QRect inner = rect().adjusted(kPad, 0, -kPad, 0);
    const auto place = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    const int mark = m_theme.scaled(kMarkSize);
    drawMark(painter, place({inner.left(), (height() - mark) / 2, mark, mark}), p.text3);

    painter.setFont(m_theme.font(TypeSize::Body, m_chosen ? QFont::DemiBold : QFont::Medium));
    int end = 0;
    if (m_soldOut) {
        end = chipWidth();
        const int tall = m_theme.scaled(kChip);
        drawChip(&painter, m_theme, place({inner.right() + 1 - end, (height() - tall) / 2, end, tall}).topLeft(), tall,
                 Tone::Danger, tr("sold out"));
    } else {
        end = figuresWidth(painter.fontMetrics(), m_price);
        painter.setPen(m_chosen ? p.accent : p.text2);
        drawFigures(painter, place({inner.right() + 1 - end, 0, end, height()}), Qt::AlignLeft, m_price);
    }
    QFont font = m_theme.font(TypeSize::Body, QFont::Medium);
    font.setStrikeOut(m_soldOut);
    painter.setFont(font);
    painter.setPen(m_soldOut ? p.text2 : p.text);
    const int start = inner.left() + mark + kGap;
    const QRect words(start, 0, inner.right() + 1 - end - kGap - start, height());
    drawWords(painter, place(words), Qt::AlignLeft,
              painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

void OptionCard::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
            Q_EMIT moved(event->key());
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!event->isAutoRepeat()) Q_EMIT entered();
            return;
        default:
            QAbstractButton::keyPressEvent(event);
    }
}

}  // namespace frontdesk

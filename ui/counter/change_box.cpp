// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/change_box.h"

#include "ui/common/painting.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QPainter>

namespace frontdesk {

namespace {
constexpr int kBiggest = 104;
constexpr int kSmallest = 34;
constexpr int kPad = 20;
constexpr int kPiece = 30;
}  // namespace

ChangeBox::ChangeBox(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("change"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChangeBox::say(Tone tone, const QString& label, const QString& figure, const QStringList& pieces) {
    m_tone = tone;
    m_label = label;
    m_figure = figure;
    m_pieces = pieces;
    setAccessibleName(QStringList({label, figure, pieces.join(QStringLiteral(", "))}).join(u' '));
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    update();
}

QSize ChangeBox::sizeHint() const {
    return {m_theme.scaled(320), m_theme.scaled(260)};
}

QSize ChangeBox::minimumSizeHint() const {
    return {m_theme.scaled(200), m_theme.scaled(150)};
}

void ChangeBox::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.colors();
    QPainter painter(this);
    drawPanel(painter, rect(), radius::kLarge, p.softOf(m_tone));
    const QRect inner = rect().adjusted(kPad, kPad - 4, -kPad, -kPad);
    painter.setFont(m_theme.font(TypeSize::Body, QFont::DemiBold));
    painter.setPen(p.of(m_tone));
    const int label = painter.fontMetrics().height();
    drawWords(painter, {inner.left(), inner.top(), inner.width(), label}, Qt::AlignLeft, m_label);

    const std::vector<QRect> boxes = pieceBoxes(inner);
    const int pieces = boxes.empty() ? m_theme.scaled(kPiece) : inner.bottom() + 1 - boxes.front().top();
    const QRect room = inner.adjusted(0, label, 0, -pieces);
    QFont font = m_theme.font(TypeSize::Giant, QFont::Bold);
    font.setPixelSize(std::min(m_theme.scaled(kBiggest), room.height()));
    const int wide = figuresWidth(QFontMetrics(font), m_figure);
    if (wide > room.width()) font.setPixelSize(std::max(kSmallest, font.pixelSize() * room.width() / wide));
    painter.setFont(font);
    painter.setPen(m_tone == Tone::Accent ? p.text : p.of(m_tone));
    drawFigures(painter, room, Qt::AlignHCenter, m_figure);
    if (!boxes.empty()) drawPieces(painter, inner, boxes);
}

QFont ChangeBox::pieceFont() const {
    return m_theme.font(TypeSize::Body, QFont::DemiBold);
}

std::vector<QRect> ChangeBox::pieceBoxes(const QRect& inner) const {
    const QFontMetrics metrics(pieceFont());
    const int tall = m_theme.scaled(kPiece);
    const int first =
        inner.left() + QFontMetrics(m_theme.font(TypeSize::Body)).horizontalAdvance(tr("Hand back")) + space::k3;
    std::vector<QRect> boxes;
    int x = first;
    int y = 0;
    for (const QString& piece : m_pieces) {
        const int wide = figuresWidth(metrics, piece) + 2 * space::k3;
        if (x > first && x + wide > inner.right() + 1) {
            x = first;
            y += tall + space::k1;
        }
        boxes.emplace_back(x, y, wide, tall);
        x += wide + space::k2;
    }
    // Every piece is shown: the rows end at the lower edge and the figure above gives way.
    for (QRect& box : boxes) box.translate(0, inner.bottom() + 1 - y - tall);
    return boxes;
}

void ChangeBox::drawPieces(QPainter& painter, const QRect& inner, const std::vector<QRect>& boxes) {
    const Palette& p = m_theme.colors();
    const auto place = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    painter.setFont(m_theme.font(TypeSize::Body));
    painter.setPen(p.text2);
    const QRect words(inner.left(), boxes.front().top(), boxes.front().left() - inner.left(), boxes.front().height());
    drawWords(painter, place(words), Qt::AlignLeft, tr("Hand back"));
    painter.setFont(pieceFont());
    painter.setPen(p.text);
    for (size_t i = 0; i < boxes.size(); ++i) {
        drawPanel(painter, place(boxes[i]), radius::kSmall, p.surface);
        drawFigures(painter, place(boxes[i]), Qt::AlignHCenter, m_pieces[static_cast<qsizetype>(i)]);
    }
}

}  // namespace frontdesk

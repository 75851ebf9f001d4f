// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/search_field.h"

#include "ui/common/painting.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>

namespace frontdesk {

namespace {

constexpr int kCrossSize = 48;

class CrossButton : public QAbstractButton {
public:
    CrossButton(Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
        setCursor(Qt::ArrowCursor);
        setFocusPolicy(Qt::NoFocus);
        setAccessibleName(SearchField::tr("Clear the search"));
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Palette& p = m_theme.colors();
        if (isDown()) drawPanel(painter, QRectF(rect()).adjusted(8, 8, -8, -8), radius::kSmall, p.surface2);
        m_theme.drawIcon(painter, QStringLiteral("cross"), p.text2, rect().adjusted(15, 15, -15, -15));
    }

private:
    Theme& m_theme;
};

}  // namespace

SearchField::SearchField(Theme& theme, const QString& placeholder, const QString& keyHint, QWidget* parent)
    : QLineEdit(parent), m_theme(theme), m_keyHint(keyHint), m_cross(new CrossButton(theme, this)) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    const auto measure = [this] {
        const int icon = m_theme.scaled(18) + 10;
        setTextMargins(icon, 0, icon, 0);
    };
    measure();
    connect(&theme, &Theme::changed, this, measure);
    setProperty("focusRadius", radius::kMedium);
    connect(m_cross, &QAbstractButton::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) { m_cross->setVisible(!text.isEmpty()); });
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    const int size = m_theme.scaled(18);
    const QRect icon(14, (height() - size) / 2, size, size);
    m_theme.drawIcon(painter, QStringLiteral("search"), p.text3, mirrored(icon, rect(), layoutDirection()));
    if (m_keyHint.isEmpty() || !text().isEmpty()) return;
    painter.setFont(m_theme.font(TypeSize::Tiny, QFont::Medium));
    const int wide = painter.fontMetrics().horizontalAdvance(m_keyHint) + 14;
    const int tall = painter.fontMetrics().height() + 4;
    const QRect key(width() - wide - 14, (height() - tall) / 2, wide, tall);
    const QRect placed = mirrored(key, rect(), layoutDirection());
    drawPanel(painter, placed, 5, p.surface2, p.line);
    painter.setPen(p.text3);
    painter.drawText(placed, Qt::AlignCenter, m_keyHint);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty())
            Q_EMIT escaped();
        else
            clear();
        return;
    }
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        Q_EMIT moved(event->key());
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::resizeEvent(QResizeEvent* event) {
    QLineEdit::resizeEvent(event);
    placeCross();
}

void SearchField::placeCross() {
    const QRect box(width() - kCrossSize, (height() - kCrossSize) / 2, kCrossSize, kCrossSize);
    m_cross->setGeometry(mirrored(box, rect(), layoutDirection()));
}

}  // namespace frontdesk

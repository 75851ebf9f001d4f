// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/segmented.h"

#include "ui/common/painting.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace frontdesk {

namespace {

constexpr int kHeight = 48;
constexpr int kInset = 4;
constexpr int kSide = 14;

class SegmentPart : public QAbstractButton {
public:
    SegmentPart(Theme& theme, Segmented::Look look, const QString& text, QString small, QString iconName,
                QWidget* parent)
        : QAbstractButton(parent),
          m_theme(theme),
          m_look(look),
          m_small(std::move(small)),
          m_iconName(std::move(iconName)) {
        setText(text);
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleName(m_small.isEmpty() ? text : text + u' ' + m_small);
        setProperty("focusRadius", radius::kMedium);
    }

    [[nodiscard]] QSize sizeHint() const override {
        int width = figuresWidth(QFontMetrics(textFont()), text()) + 2 * kSide;
        if (!m_iconName.isEmpty()) width += iconSize() + 8;
        if (!m_small.isEmpty())
            width += QFontMetrics(m_theme.font(TypeSize::Tiny, QFont::Medium)).horizontalAdvance(m_small) + 4;
        return {std::max(width, m_theme.scaled(kHeight)), m_theme.scaled(kHeight)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {std::min(sizeHint().width(), m_theme.scaled(kHeight)), m_theme.scaled(kHeight)};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Palette& p = m_theme.colors();
        QPainter painter(this);
        QColor ink = isChecked() ? p.text : p.text2;
        if (m_look == Segmented::Look::Raised) {
            const QRectF field = QRectF(rect()).adjusted(kInset, kInset, -kInset, -kInset);
            if (isChecked()) {
                drawShadow(painter, field, 9, p.shadow, 3);
                drawPanel(painter, field, 9, p.surface);
            } else if (isDown()) {
                drawPanel(painter, field, 9, p.line);
            }
        } else {
            ink = isChecked() ? p.bg : p.text;
            // The ends follow the round corners of the whole.
            QPainterPath whole;
            whole.addRoundedRect(QRectF(parentWidget()->rect()).translated(-pos()).adjusted(1, 1, -1, -1),
                                 radius::kMedium - 1, radius::kMedium - 1);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setClipPath(whole);
            if (isChecked())
                painter.fillRect(rect(), p.fresh);
            else if (isDown())
                painter.fillRect(rect(), p.line);
            painter.setClipping(false);
        }
        drawWords(painter, ink);
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            click();
            return;
        }
        QAbstractButton::keyPressEvent(event);
    }

private:
    [[nodiscard]] int iconSize() const { return m_theme.scaled(18); }
    [[nodiscard]] QFont textFont() const {
        if (m_look == Segmented::Look::Filled) return m_theme.font(TypeSize::Large, QFont::DemiBold);
        return m_theme.font(TypeSize::Body, QFont::Medium);
    }
    void drawWords(QPainter& painter, const QColor& ink) {
        painter.setFont(textFont());
        painter.setPen(ink);
        const QFontMetrics metrics = painter.fontMetrics();
        const QFont smallFont = m_theme.font(TypeSize::Tiny, QFont::Medium);
        const int icon = m_iconName.isEmpty() ? 0 : iconSize();
        const int gap = icon > 0 ? 8 : 0;
        // The small word is the first to go where room is short.
        const int room = width() - 8 - icon - gap - figuresWidth(metrics, text());
        QString small = isChecked() ? m_small : QString();
        if (QFontMetrics(smallFont).horizontalAdvance(small) + 4 > room) small.clear();
        const int smallWidth = small.isEmpty() ? 0 : QFontMetrics(smallFont).horizontalAdvance(small) + 4;
        const QString words = metrics.elidedText(text(), Qt::ElideRight, width() - 8 - icon - gap - smallWidth);
        const int wordsWidth = figuresWidth(metrics, words);
        int x = (width() - icon - gap - wordsWidth - smallWidth) / 2;
        const auto place = [this](int left, int wide) {
            return mirrored(QRect(left, 0, wide, height()), rect(), layoutDirection());
        };
        if (icon > 0) m_theme.drawIcon(painter, m_iconName, ink, place(x, icon));
        x += icon + gap;
        drawFigures(painter, place(x, wordsWidth), Qt::AlignLeft, words);
        if (smallWidth > 0) {
            painter.setFont(smallFont);
            painter.drawText(place(x + wordsWidth + 4, smallWidth), Qt::AlignVCenter | Qt::AlignLeft, small);
        }
    }

    Theme& m_theme;
    Segmented::Look m_look;
    QString m_small;
    QString m_iconName;
};

}  // namespace

Segmented::Segmented(Theme& theme, const QString& accessibleName, Look look, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_look(look), m_row(new QHBoxLayout(this)), m_group(new QButtonGroup(this)) {
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(look == Look::Filled ? 1 : 0);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, &Segmented::chosen);
    connect(&theme, &Theme::changed, this, [this] {
        for (QAbstractButton* part : m_parts) part->updateGeometry();
        update();
    });
}

void Segmented::add(const QString& text, const QString& small, const QString& iconName) {
    auto* part = new SegmentPart(m_theme, m_look, text, small, iconName, this);
    m_group->addButton(part, static_cast<int>(m_parts.size()));
    m_parts.push_back(part);
    m_row->addWidget(part);
}

void Segmented::clear() {
    for (QAbstractButton* part : m_parts) delete part;
    m_parts.clear();
}

int Segmented::count() const {
    return static_cast<int>(m_parts.size());
}

int Segmented::current() const {
    return m_group->checkedId();
}

void Segmented::setCurrent(int index) {
    if (index >= 0 && index < count()) m_parts[static_cast<size_t>(index)]->setChecked(true);
}

void Segmented::setOptionText(int index, const QString& text) {
    if (index < 0 || index >= count()) return;
    QAbstractButton* part = m_parts[static_cast<size_t>(index)];
    part->setText(text);
    part->setAccessibleName(text);
    part->updateGeometry();
}

void Segmented::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    drawPanel(painter, rect(), radius::kMedium, p.surface2, m_look == Look::Filled ? p.line : QColor());
    if (m_look != Look::Filled) return;
    for (size_t i = 1; i < m_parts.size(); ++i) {
        const int x = std::max(m_parts[i - 1]->x(), m_parts[i]->x()) - 1;
        painter.fillRect(x, 1, 1, height() - 2, p.line);
    }
}

}  // namespace frontdesk

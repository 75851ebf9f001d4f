// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/held_sheet.h"

#include "ui/common/empty_state.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/painting.h"

#include <QAbstractButton>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr int kWidth = 640;
constexpr int kRowHeight = 76;
constexpr int kPad = 14;

class HeldRow : public QAbstractButton {
public:
    HeldRow(Theme& theme, const HeldOrder& order, QWidget* parent)
        : QAbstractButton(parent), m_theme(theme), m_order(order) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setFixedHeight(theme.scaled(kRowHeight));
        setProperty("focusRadius", radius::kMedium);
        setAccessibleName(QStringList{order.headline, order.items, order.when, order.total}.join(QStringLiteral(", ")));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Palette& p = m_theme.colors();
        QPainter painter(this);
        drawPanel(painter, rect(), radius::kMedium, isDown() ? p.surface2 : p.surface, p.line);
        const QRect inner = rect().adjusted(kPad, kPad - 4, -kPad, 4 - kPad);
        const auto place = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
        painter.setFont(m_theme.font(TypeSize::Large, QFont::DemiBold));
        painter.setPen(p.text);
        const int wide = figuresWidth(painter.fontMetrics(), m_order.total);
        drawFigures(painter, place({inner.right() + 1 - wide, 0, wide, height()}), Qt::AlignLeft, m_order.total);
        const int room = inner.width() - wide - kPad;
        painter.setFont(m_theme.font(TypeSize::Body, QFont::DemiBold));
        const int half = inner.height() / 2;
        const QString head = m_order.headline + QStringLiteral("  ·  ") + m_order.when;
        drawWords(painter, place({inner.left(), inner.top(), room, half}), Qt::AlignLeft,
                  painter.fontMetrics().elidedText(head, Qt::ElideRight, room));
        painter.setFont(m_theme.font(TypeSize::Small));
        painter.setPen(p.text2);
        drawWords(painter, place({inner.left(), inner.top() + half, room, half}), Qt::AlignLeft,
                  painter.fontMetrics().elidedText(m_order.items, Qt::ElideRight, room));
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else if (event->key() == Qt::Key_Down)
            focusNextChild();
        else if (event->key() == Qt::Key_Up)
            focusPreviousChild();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    Theme& m_theme;
    const HeldOrder m_order;
};

}  // namespace

HeldSheet::HeldSheet(Theme& theme, const std::vector<HeldOrder>& orders, QWidget* over)
    : Sheet(theme, tr("Held orders"), over) {
    setObjectName(QStringLiteral("held-sheet"));
    setPanelWidth(kWidth);
    if (orders.empty()) {
        auto* empty = new EmptyState(theme, this);
        empty->say(QStringLiteral("hold"), tr("Nothing is held"),
                   tr("Hold puts an order aside, so that the next guest can be served. Ctrl+H does the same."));
        body()->addWidget(empty);
        return;
    }
    auto* scroll = new FlowScroll(Qt::Vertical, this);
    auto* content = new QWidget(scroll);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(3, 3, 3, 3);
    column->setSpacing(space::k2);
    for (const HeldOrder& order : orders) {
        auto* row = new HeldRow(theme, order, content);
        connect(row, &QAbstractButton::clicked, this, [this, order] {
            Q_EMIT resumed(order);
            close();
        });
        column->addWidget(row);
    }
    column->addStretch(1);
    scroll->setWidget(content);
    body()->addWidget(scroll, 1);
}

}  // namespace frontdesk

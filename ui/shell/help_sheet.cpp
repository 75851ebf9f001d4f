// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_sheet.h"

#include "ui/common/flow_scroll.h"
#include "ui/common/margins.h"
#include "ui/common/painting.h"

#include <QFontMetrics>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

/// A key as it looks on a keyboard.
class KeyCap : public QWidget {
public:
    KeyCap(Theme& theme, QString text, QWidget* parent) : QWidget(parent), m_theme(theme), m_text(std::move(text)) {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAccessibleName(m_text);
    }
    [[nodiscard]] QSize sizeHint() const override {
        const QFontMetrics metrics(m_theme.font(TypeSize::Small, QFont::DemiBold));
        return {metrics.horizontalAdvance(m_text) + 18, metrics.height() + 8};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Palette& p = m_theme.colors();
        drawPanel(painter, rect(), 6, p.surface2, p.line);
        painter.setFont(m_theme.font(TypeSize::Small, QFont::DemiBold));
        painter.setPen(p.text);
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

private:
    Theme& m_theme;
    QString m_text;
};

}  // namespace

HelpSheet::HelpSheet(Theme& theme, const Screen& screen, const std::vector<KeyHelp>& everywhere, QWidget* over)
    : Sheet(theme, tr("Keys"), over) {
    setObjectName(QStringLiteral("help"));
    setPanelWidth(820);
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    setMargins(*columns, 0, 0, 8, 0);
    columns->setSpacing(space::k6);
    columns->addWidget(makeColumn(theme, screen.title(), screen.keys()), 1, Qt::AlignTop);
    columns->addWidget(makeColumn(theme, tr("Everywhere"), everywhere), 1, Qt::AlignTop);
    auto* scroll = new FlowScroll(Qt::Vertical, this);
    scroll->setWidget(content);
    body()->addWidget(scroll, 1);
    auto* hint = new QLabel(tr("Hold Alt to see each key on its button."), this);
    hint->setFont(theme.font(TypeSize::Small));
    footer()->addWidget(hint);
}

QWidget* HelpSheet::makeColumn(Theme& theme, const QString& heading, const std::vector<KeyHelp>& keys) {
    auto* column = new QWidget;
    auto* grid = new QGridLayout(column);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::k3);
    grid->setVerticalSpacing(space::k2);
    grid->setColumnStretch(1, 1);
    auto* title = new QLabel(heading, column);
    title->setFont(theme.font(TypeSize::Body, QFont::DemiBold));
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const KeyHelp& key : keys) {
        grid->addWidget(new KeyCap(theme, key.key, column), row, 0);
        auto* does = new QLabel(key.does, column);
        does->setWordWrap(true);
        does->setFont(theme.font(TypeSize::Body));
        grid->addWidget(does, row, 1);
        ++row;
    }
    return column;
}

}  // namespace frontdesk

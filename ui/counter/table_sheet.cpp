// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/table_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/text_label.h"

#include <QGridLayout>

namespace frontdesk {

namespace {
constexpr int kWidth = 720;
constexpr int kColumns = 5;
}  // namespace

TableSheet::TableSheet(Theme& theme, const std::vector<DiningTable>& tables, const TableId& chosen, QWidget* over)
    : Sheet(theme, tr("Which table?"), over) {
    setObjectName(QStringLiteral("table-sheet"));
    setPanelWidth(kWidth);
    auto* scroll = new FlowScroll(Qt::Vertical, this);
    auto* content = new QWidget(scroll);
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(3, 3, 3, 3);
    grid->setSpacing(space::k2);
    int row = -1;
    int column = 0;
    QString area;
    for (const DiningTable& table : tables) {
        if (row < 0 || table.area != area) {
            area = table.area;
            grid->addWidget(new TextLabel(theme, area, TypeSize::Small, QFont::DemiBold, Tone::Neutral, content), ++row,
                            0, 1, kColumns);
            ++row;
            column = 0;
        } else if (column == kColumns) {
            ++row;
            column = 0;
        }
        auto* button =
            new ActionButton(theme, table.name, ActionButton::Kind::Normal, ActionButton::Size::Main, content);
        button->setObjectName(QStringLiteral("table-%1").arg(table.name));
        button->setSecondLine(tr("%n seat(s)", nullptr, table.seats));
        button->setAccessibleName(tr("Table %1, %n seat(s)", nullptr, table.seats).arg(table.name));
        button->setCheckable(true);
        button->setChecked(table.id == chosen);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QAbstractButton::clicked, this, [this, id = table.id] { finish(id); });
        grid->addWidget(button, row, column++);
    }
    for (int each = 0; each < kColumns; ++each) grid->setColumnStretch(each, 1);
    scroll->setWidget(content);
    body()->addWidget(scroll, 1);
    auto* none =
        new ActionButton(theme, tr("No table yet"), ActionButton::Kind::Normal, ActionButton::Size::Main, this);
    none->setObjectName(QStringLiteral("no-table"));
    none->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(none, &QAbstractButton::clicked, this, [this] { finish({}); });
    footer()->addWidget(none);
}

void TableSheet::finish(const TableId& id) {
    Q_EMIT done(id);
    close();
}

}  // namespace frontdesk

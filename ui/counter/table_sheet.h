// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sheet.h"

#include "app/domain/menu.h"

namespace frontdesk {

/// Which table an order is for, by area; or none yet.
class TableSheet : public Sheet {
    Q_OBJECT
public:
    TableSheet(Theme& theme, const std::vector<DiningTable>& tables, const TableId& chosen, QWidget* over);

Q_SIGNALS:
    void done(const frontdesk::TableId& id);  ///< null: no table

private:
    void finish(const TableId& id);
};

}  // namespace frontdesk

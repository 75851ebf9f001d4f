// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sheet.h"
#include "ui/counter/unfinished_orders.h"

namespace frontdesk {

/// Orders that were put aside, newest first, with time and total. A press takes one up again.
class HeldSheet : public Sheet {
    Q_OBJECT
public:
    HeldSheet(Theme& theme, const std::vector<HeldOrder>& orders, QWidget* over);

Q_SIGNALS:
    void resumed(const frontdesk::HeldOrder& order);
};

}  // namespace frontdesk

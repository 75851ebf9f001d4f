// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/menu.h"
#include "app/domain/order.h"

#include <QStringList>

namespace frontdesk::test {

/// Every field of a value as a line "path = text", so that a comparison of two shows where they differ.
[[nodiscard]] QStringList described(const Order& order);
[[nodiscard]] QStringList described(const Menu& menu);

}  // namespace frontdesk::test

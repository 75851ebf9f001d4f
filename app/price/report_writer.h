// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/report_store.h"

namespace frontdesk {

/// A report as one JSON object and a line break; amounts are minor units, keys as in `frontdesk price`.
[[nodiscard]] QByteArray jsonOf(const SalesReport& report);

}  // namespace frontdesk

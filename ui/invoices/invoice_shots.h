// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screenshots.h"

namespace frontdesk {

/// The pictures of the list of invoices, a document and what can be done with it. They issue invoices for what is paid.
[[nodiscard]] std::vector<Shot> invoiceShots();

}  // namespace frontdesk

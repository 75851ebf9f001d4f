// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screenshots.h"

namespace frontdesk {

/// The pictures of payments through a provider. @param charge opens the payment of a filled ticket; may give nullptr
[[nodiscard]] std::vector<Shot> paymentShots(std::function<class PaymentSheet*(GuiApp&)> charge);

}  // namespace frontdesk

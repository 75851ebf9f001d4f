// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/qr_code.h"

#include <QImage>

namespace frontdesk {

/// @p data as a QR code. Format_Mono, 1 is black. Null if it is empty or too long.
/// @param quietModules white modules on each side
[[nodiscard]] QImage qrPicture(const QByteArray& data, int moduleDots, int quietModules);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace frontdesk {

inline constexpr int kQrQuietModules = 4;  ///< white around a code, ISO/IEC 18004

/// @p data as a QR code with error correction M, byte mode. Format_Mono, 1 is black. Null if it is empty or too long.
/// @param quietModules white modules on each side
[[nodiscard]] QImage qrPicture(const QByteArray& data, int moduleDots, int quietModules);

}  // namespace frontdesk

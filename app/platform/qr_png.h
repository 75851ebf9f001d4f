// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace frontdesk {

/// @p text as a QR code (qr_code.h) with its quiet zone in a black and white PNG file, six pixels a module. Empty if
/// @p text is empty or too long. Any thread, a millisecond.
[[nodiscard]] QByteArray qrPng(const QByteArray& text);

}  // namespace frontdesk

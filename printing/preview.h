// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/escpos/printer_profile.h"

#include <QByteArray>
#include <QImage>

namespace frontdesk {

/// The paper that a job makes, dot by dot as the head burns it: black and white, @p profile's dots wide. Drawn from the
/// bytes that the printer gets, so that what the screen shows is what was sent. Any thread.
/// @return a null image if the bytes are not a job of ours
[[nodiscard]] QImage drawReceipt(const QByteArray& bytes, const PrinterProfile& profile);

}  // namespace frontdesk

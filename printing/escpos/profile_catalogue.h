// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "printing/escpos/printer_profile.h"

#include <vector>

namespace frontdesk {

/// The profiles that an owner chooses from. A key is stored with a printer and never changes.
struct NamedProfile {
    QString key;  ///< "80mm-48"
    PrinterProfile profile;
};
[[nodiscard]] std::vector<NamedProfile> profileCatalogue();

/// The profile of the catalogue with what differs on one printer, a JSON object of any of:
///   "columns" 24..64, "dots" 192..832 by 8, "font" "a" or "b"
///   "code_pages" {"cp858": 19, …} in the catalogue's order of preference, 0..255
///   "text" "codes" or "pictures", "plain_twi" true: e and o for ɛ and ɔ, "currency_sign" "code", "cent" or "real"
///   "leave_double_byte" true: `FS .`
///   "qr" "native" or "raster", "qr_module" 2..16 dots
///   "cutter" true, "feed" 0..255 dots to the tear bar, "band_rows" 8..1024
///   "drawer_pin" 2 or 5, "drawer_on_ms", "drawer_off_ms" 2..510, "bell" "none", "esc_b" or "drawer"
/// @param overridesJson empty: nothing differs
/// @return ValidationFailed by field: "model" (unknown), "profile" (no JSON object), "profile.columns" and so on
[[nodiscard]] Result<PrinterProfile> profileOf(const QString& key, const QByteArray& overridesJson);

}  // namespace frontdesk

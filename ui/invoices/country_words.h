// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace frontdesk {

/// The country people mean, as ISO 3166-1 alpha-2: by its code, or by its name in English or in its own language.
/// @return empty for nothing and for what is no country
[[nodiscard]] QString countryCode(const QString& typed);
/// "Germany"; empty for no country. @param code ISO 3166-1 alpha-2
[[nodiscard]] QString countryName(const QString& code);

}  // namespace frontdesk

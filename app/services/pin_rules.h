// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

namespace frontdesk {

/// Whether a new PIN may be taken (SR-22): 4 to 8 digits, and none of those that are tried first: one digit over and
/// over, runs up or down, years from 1900 to 2099, and dates in the usual orders.
/// @return ValidationFailed for the field "pin"
[[nodiscard]] Status checkNewPin(const QString& pin);

/// How long a device stays locked after @p wrong wrong PINs in a row, in milliseconds: from the fifth on 30 s, 60 s, …
/// 15 min.
[[nodiscard]] qint64 pinLockMs(int wrong);
/// So many wrong PINs in a row lock a device for the first time.
inline constexpr int kPinTries = 5;

}  // namespace frontdesk

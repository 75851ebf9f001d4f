// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/customer.h"
#include "app/domain/result.h"
#include "app/services/restaurant.h"

namespace frontdesk {

inline constexpr int kShortestPassword = 12;       ///< characters
inline constexpr int kLongestPassword = 128;       ///< characters
inline constexpr int kLongestPasswordBytes = 512;  ///< as UTF-8

/// Whether @p password may be used (SR-2): 12 to 128 characters (at most 512 bytes), not one of the usual ones or a
/// trivial change of one, not built on @p context. No composition is asked for unless @p composed. Any thread, some
/// milliseconds.
/// @param context what others know of the person: e-mail, names, phone, the restaurant's name, each as it is written
/// @return ValidationFailed on @p field: too_short, too_long, too_common, contains_context, needs_composition
[[nodiscard]] Status checkPassword(const QString& password, const QStringList& context, bool composed,
                                   const QString& field);

/// What a new password of @p customer must not be built on.
[[nodiscard]] QStringList passwordContext(const Customer& customer, const Restaurant& restaurant);

}  // namespace frontdesk

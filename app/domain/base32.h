// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace frontdesk {

/// @p bytes in the digits A-Z and 2-7 (RFC 4648 §6), without padding.
[[nodiscard]] QByteArray toBase32(const QByteArray& bytes);

/// Codes that people copy by hand: Crockford's digits 0-9 and A-Z without I, L, O, U.
namespace crockford {

/// The first @p digits digits of @p bytes, five bits each. @p bytes must hold as many.
[[nodiscard]] QByteArray digits(const QByteArray& bytes, int digits);
/// What somebody typed, as digits: dashes and white space are left out, case does not matter, O is 0 and I and L are 1.
/// @return nullopt if anything else is in it
[[nodiscard]] std::optional<QByteArray> read(const QString& typed);

}  // namespace crockford
}  // namespace frontdesk

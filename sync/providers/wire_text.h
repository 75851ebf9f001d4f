// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// References, numbers and notes as providers write them.
namespace frontdesk {

/// "+233551234987" → "0551234987", as Paystack writes numbers of Ghana; one of another country stays as it is.
[[nodiscard]] QString localPhone(const QString& e164);
/// "+233551234987" → "233551234987", as MTN and Hubtel write it.
[[nodiscard]] QString bareMsisdn(const QString& e164);

/// Our reference (32 hex digits) as a UUID with hyphens, as MTN wants it; as it is if it is none of ours.
[[nodiscard]] QByteArray hyphenated(const QByteArray& reference);
/// The other way round, in lower case.
[[nodiscard]] QByteArray withoutHyphens(const QByteArray& reference);

/// Letters, digits, spaces and `.,-` alone, at most 160 characters: all that MTN and Hubtel take in a note. Never
/// empty, for MTN's production answers an empty one with 500.
[[nodiscard]] QString plainNote(const QString& text);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace frontdesk {

/// How a text travels: in GSM-7 (3GPP TS 23.038, 6.2.1, with its extension table) a message holds 160 septets, and 153
/// each where it takes several; with any other character all of it is UCS-2, 70 and 67 units of UTF-16. Pure functions.
/// Any thread.
struct SmsSize {
    bool gsm7 = true;
    int units = 0;     ///< septets, or units of UTF-16
    int segments = 0;  ///< 0: an empty text
    friend bool operator==(const SmsSize&, const SmsSize&) = default;
};
[[nodiscard]] SmsSize smsSize(const QString& text);

/// @p text as one line with plain signs for what GSM-7 lacks where nothing is lost by it: "GHS" for the cedi sign,
/// straight quotes, hyphens and "..." for typographic ones, one space for any white space. Letters stay as they are.
[[nodiscard]] QString plainForSms(const QString& text);

/// The beginning of @p text that fits into @p segments, cut between characters.
[[nodiscard]] QString clippedForSms(const QString& text, int segments);

}  // namespace frontdesk

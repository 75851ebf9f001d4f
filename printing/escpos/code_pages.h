// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace frontdesk {

/// Eight-bit character sets of receipt printers. All hold ASCII below 0x80.
enum class CodePage {
    Cp437,
    Cp850,
    Cp858,
    Cp1252,
    Latin9,
    Cp852,
    Cp860,
    Cp863,
    Cp865,
    Cp866,
    Cp1250,
    Cp1251,
    Katakana
};
[[nodiscard]] QByteArray codePageName(CodePage page);  ///< "cp858", "iso8859-15"
[[nodiscard]] std::optional<CodePage> codePageFromName(QByteArrayView name);

/// @return nullopt if @p text has a sign that the page lacks. Control characters are dropped, never encoded.
[[nodiscard]] std::optional<QByteArray> encodeText(const QString& text, CodePage page);
/// The sign of @p byte; U+FFFD where the page has none.
[[nodiscard]] QChar decodeByte(unsigned char byte, CodePage page);

/// @p text with typographic signs replaced by plain ones of the same width: quotes, dashes, spaces.
[[nodiscard]] QString withPlainSigns(const QString& text);
/// @p text with e for ɛ and o for ɔ, which changes what is read: only where a printer's profile allows it.
[[nodiscard]] QString withoutTwiLetters(const QString& text);

}  // namespace frontdesk

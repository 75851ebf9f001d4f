// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/escpos/paper_font.h"
#include "printing/escpos/printer_profile.h"
#include "printing/layout/rows.h"

#include <memory>

namespace frontdesk {

/// A whole job, from initialise to the fence (`GS r 1`, answered once all before it was done).
struct EncodedJob {
    QByteArray bytes;
    int rasteredLines = 0;  ///< lines that no code page of the printer can write, sent as pictures
    int missingSigns = 0;   ///< signs that not even the bundled font has: an empty box on the paper
};

/// Rows as ESC/POS. Commands come from this class alone: of text, every byte below 0x20 and 0x7F is dropped after it is
/// encoded, so that no name opens a drawer. Each line is written in the current code page if it can be, else in the
/// first page of the profile that can, else with plain signs in place of typographic ones, else, where the profile
/// allows it, with e and o for the letters of Twi, else as a picture. The word GHS, which is what paperText() makes of
/// the cedi sign too, is written as the profile's currency sign. One instance per thread; it keeps the glyphs it has
/// drawn.
class EscPosEncoder {
public:
    explicit EscPosEncoder(PrinterProfile profile);
    ~EscPosEncoder();

    [[nodiscard]] const PrinterProfile& profile() const { return m_profile; }
    [[nodiscard]] EncodedJob encode(const Rows& rows);

private:
    class Job;
    PaperFont& font();
    PrinterProfile m_profile;
    QString m_currencySign;             ///< in the place of GHS; empty: as it is
    std::unique_ptr<PaperFont> m_font;  ///< made for the first line that needs it
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/escpos/code_pages.h"

#include <QString>

#include <vector>

namespace frontdesk {

/// How Ghana's currency stands on a printer's paper. The cedi sign is in no code page of any printer. All take three
/// cells, so that a layout does not depend on it.
enum class CurrencySign {
    Code,  ///< GHS 45.00
    Cent,  ///< GH¢ 45.00, a common look-alike; the code where no page of the printer has the cent
    Real,  ///< GH₵ 45.00, the lines that hold it as pictures
};

/// What differs between printers, as data: no code asks for a model. Defaults are the 80 mm paper of most shops.
struct PrinterProfile {
    struct Page {
        CodePage page;
        unsigned char number;  ///< of `ESC t n` on this model
        friend bool operator==(const Page&, const Page&) = default;
    };
    enum class QrKind { Native, Raster };
    enum class DrawerPin : unsigned char { Two = 0, Five = 1 };
    enum class Bell {
        None,
        EscB,    ///< `ESC B n t`, clones
        Drawer,  ///< wired to the drawer's port
    };

    QString name = QStringLiteral("80 mm, 48 columns");
    int columns = 48;  ///< of the plain font
    int widthDots = 576;
    int cellDots = 12;  ///< width of a plain cell
    int cellHeightDots = 24;
    bool smallFont = false;  ///< plain text is the printer's font B (9x17)
    /// In order of preference, not empty; the first is set at the start of a job.
    std::vector<Page> pages{{CodePage::Cp858, 19}, {CodePage::Cp1252, 16}, {CodePage::Cp437, 0}};
    bool textAsPictures = false;  ///< nothing is known of its code pages and fonts: every line is drawn
    bool plainTwi = false;        ///< e and o may stand for ɛ and ɔ before a line is drawn
    CurrencySign currencySign = CurrencySign::Code;
    /// `FS .` after initialise; else printers for the Chinese market read bytes from 0x80 in pairs.
    bool leaveDoubleByte = true;
    QrKind qr = QrKind::Native;
    int qrModuleDots = 6;  ///< 2 to 16
    bool hasCutter = true;
    int feedBeforeTear = 96;  ///< to the tear bar where there is no cutter
    DrawerPin drawer = DrawerPin::Two;
    int drawerOnMs = 50;  ///< of the pulse, steps of 2 up to 510
    int drawerOffMs = 500;
    Bell bell = Bell::None;
    int bandRows = 128;  ///< largest picture sent at once, for small buffers
    friend bool operator==(const PrinterProfile&, const PrinterProfile&) = default;

    static PrinterProfile paper80() { return {}; }
    /// Older 180 dpi heads: 512 dots.
    static PrinterProfile paper80Narrow() {
        PrinterProfile profile;
        profile.name = QStringLiteral("80 mm, 42 columns");
        profile.columns = 42;
        profile.widthDots = 512;
        return profile;
    }
    static PrinterProfile paper58() {
        PrinterProfile profile;
        profile.name = QStringLiteral("58 mm, 32 columns");
        profile.columns = 32;
        profile.widthDots = 384;
        profile.qrModuleDots = 4;
        profile.hasCutter = false;
        return profile;
    }
};

}  // namespace frontdesk

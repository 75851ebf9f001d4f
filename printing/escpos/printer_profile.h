// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/escpos/code_pages.h"

#include <QString>

#include <vector>

namespace frontdesk {

/// What differs between printers, as data: no code asks for a model. Defaults are the 80 mm paper of most shops.
struct PrinterProfile {
    struct Page {
        CodePage page;
        unsigned char number;  ///< of `ESC t n` on this model
    };
    enum class QrKind { Native, Raster };
    enum class DrawerPin : unsigned char { Two = 0, Five = 1 };

    QString name = QStringLiteral("80 mm, 48 columns");
    int columns = 48;  ///< of the plain font
    int widthDots = 576;
    int cellDots = 12;  ///< width of a plain cell
    int cellHeightDots = 24;
    /// In order of preference; the first is set at the start of a job.
    std::vector<Page> pages{{CodePage::Cp858, 19}, {CodePage::Cp1252, 16}, {CodePage::Cp437, 0}};
    QrKind qr = QrKind::Native;
    int qrModuleDots = 6;
    bool hasCutter = true;
    int feedBeforeTear = 96;  ///< dots to the tear bar where there is no cutter
    DrawerPin drawer = DrawerPin::Two;
    int bandRows = 128;  ///< largest picture sent at once, for small buffers

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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/qr_picture.h"

#include "printing/escpos/paper_font.h"

namespace frontdesk {

QImage qrPicture(const QByteArray& data, int moduleDots, int quietModules) {
    const QrCode code(data);
    if (code.isNull()) return {};
    const int dots = code.width() * moduleDots;
    const int quiet = quietModules * moduleDots;
    QImage picture = blankPaper(dots + 2 * quiet, dots + 2 * quiet);
    for (int y = 0; y < dots; ++y)
        for (int x = 0; x < dots; ++x)
            if (code.isDark(x / moduleDots, y / moduleDots)) picture.setPixel(x + quiet, y + quiet, 1);
    return picture;
}

}  // namespace frontdesk

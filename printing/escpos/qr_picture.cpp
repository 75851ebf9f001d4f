// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/qr_picture.h"

#include "printing/escpos/paper_font.h"

#include <memory>

#include <qrencode.h>

namespace frontdesk {

QImage qrPicture(const QByteArray& data, int moduleDots, int quietModules) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(data.constData());
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(data.size()), bytes, 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code) return {};
    const int modules = code->width;
    const int size = (modules + 2 * quietModules) * moduleDots;
    QImage picture = blankPaper(size, size);
    for (int y = 0; y < modules * moduleDots; ++y) {
        const unsigned char* row = code->data + static_cast<std::ptrdiff_t>(y / moduleDots) * modules;
        for (int x = 0; x < modules * moduleDots; ++x)
            if (row[x / moduleDots] & 1)
                picture.setPixel(x + quietModules * moduleDots, y + quietModules * moduleDots, 1);
    }
    return picture;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/qr_code.h"

#include <memory>

#include <qrencode.h>

namespace frontdesk {

QrCode::QrCode(const QByteArray& data) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(data.constData());
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(data.size()), bytes, 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code) return;
    m_width = code->width;
    m_modules = QByteArray(reinterpret_cast<const char*>(code->data), qsizetype{m_width} * m_width);
}

}  // namespace frontdesk

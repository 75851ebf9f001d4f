// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace frontdesk {

inline constexpr int kQrQuietModules = 4;  ///< white around a code, ISO/IEC 18004

/// A QR code with error correction M, byte mode: a square of dark and light modules. Null if its data was empty or too
/// long.
class QrCode {
public:
    explicit QrCode(const QByteArray& data);
    [[nodiscard]] bool isNull() const { return m_width == 0; }
    [[nodiscard]] int width() const { return m_width; }  ///< modules a side, without the quiet zone
    [[nodiscard]] bool isDark(int x, int y) const { return m_modules[qsizetype{y} * m_width + x] & 1; }

private:
    int m_width = 0;
    QByteArray m_modules;  ///< row by row; the lowest bit of each is its colour
};

}  // namespace frontdesk

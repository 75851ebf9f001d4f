// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ids.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr std::array<int, 4> kHyphensBefore{4, 6, 8, 10};  // byte positions

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

bool Uuid::isNull() const {
    return std::all_of(bytes.begin(), bytes.end(), [](unsigned char b) { return b == 0; });
}

QByteArray Uuid::text() const {
    static constexpr char kDigits[] = "0123456789abcdef";
    QByteArray out(36, '-');
    char* at = out.data();
    for (size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) ++at;
        *at++ = kDigits[bytes[i] >> 4];
        *at++ = kDigits[bytes[i] & 15];
    }
    return out;
}

std::optional<Uuid> Uuid::fromText(QByteArrayView text) {
    if (text.size() != 36) return std::nullopt;
    Uuid out;
    qsizetype at = 0;
    for (int i = 0; i < 16; ++i) {
        if (std::find(kHyphensBefore.begin(), kHyphensBefore.end(), i) != kHyphensBefore.end() && text[at++] != '-')
            return std::nullopt;
        const int high = hexValue(text[at]);
        const int low = hexValue(text[at + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        out.bytes[static_cast<size_t>(i)] = static_cast<unsigned char>(high << 4 | low);
        at += 2;
    }
    return out;
}

}  // namespace frontdesk

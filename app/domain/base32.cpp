// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/base32.h"

#include <cstring>

namespace frontdesk {
namespace {

constexpr int kBitsPerDigit = 5;
constexpr char kRfc4648[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr char kCrockford[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// All bits of @p bytes in digits of five, most significant first, the last filled with zeros.
QByteArray encode(const QByteArray& bytes, const char* alphabet) {
    QByteArray text;
    unsigned int bits = 0;
    int held = 0;
    for (const char byte : bytes) {
        bits = bits << 8 | static_cast<unsigned char>(byte);
        held += 8;
        for (; held >= kBitsPerDigit; held -= kBitsPerDigit) text += alphabet[bits >> (held - kBitsPerDigit) & 31];
    }
    if (held > 0) text += alphabet[bits << (kBitsPerDigit - held) & 31];
    return text;
}

}  // namespace

QByteArray toBase32(const QByteArray& bytes) {
    return encode(bytes, kRfc4648);
}

QByteArray crockford::digits(const QByteArray& bytes, int digits) {
    Q_ASSERT(bytes.size() * 8 >= qsizetype{digits} * kBitsPerDigit);
    return encode(bytes, kCrockford).left(digits);
}

std::optional<QByteArray> crockford::read(const QString& typed) {
    QByteArray digits;
    for (const QChar sign : typed) {
        if (sign == QLatin1Char('-') || sign.isSpace()) continue;
        char digit = sign.toUpper().toLatin1();
        if (digit == 'O') digit = '0';
        if (digit == 'I' || digit == 'L') digit = '1';
        if (digit == '\0' || !std::strchr(kCrockford, digit)) return std::nullopt;
        digits += digit;
    }
    return digits;
}

}  // namespace frontdesk

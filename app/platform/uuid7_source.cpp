// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/uuid7_source.h"

#include <sodium.h>

#include <chrono>

namespace frontdesk {

Uuid7Source::Uuid7Source() {
    if (sodium_init() < 0) qFatal("libsodium could not be initialised");
}

Uuid Uuid7Source::next() {
    using namespace std::chrono;
    const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    Uuid uuid;
    randombytes_buf(uuid.bytes.data(), uuid.bytes.size());
    // RFC 9562 §5.7: 48 bits of milliseconds, the version 7, 12 random bits, the variant 10, 62 random bits.
    for (size_t i = 0; i < 6; ++i) uuid.bytes[i] = static_cast<unsigned char>(now >> (40 - 8 * i));
    uuid.bytes[6] = static_cast<unsigned char>(0x70 | (uuid.bytes[6] & 0x0f));
    uuid.bytes[8] = static_cast<unsigned char>(0x80 | (uuid.bytes[8] & 0x3f));
    return uuid;
}

QByteArray Uuid7Source::randomBytes(int count) {
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(count));
    return bytes;
}

}  // namespace frontdesk

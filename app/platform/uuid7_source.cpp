// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/uuid7_source.h"

#include <sodium.h>

#include <algorithm>
#include <chrono>

namespace frontdesk {
namespace {

constexpr int kTickBits = 12;
constexpr std::uint64_t kTicksPerMs = 1 << kTickBits;
constexpr long long kNanosecondsPerMs = 1'000'000;

}  // namespace

Uuid7Source::Uuid7Source() {
    if (sodium_init() < 0) qFatal("libsodium could not be initialised");
}

/// Milliseconds since 1970 and twelve bits below them, always above the number given before.
std::uint64_t Uuid7Source::nextTick() {
    using namespace std::chrono;
    const auto now = duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
    const auto ms = static_cast<std::uint64_t>(now / kNanosecondsPerMs);
    const auto fraction = static_cast<std::uint64_t>(now % kNanosecondsPerMs) * kTicksPerMs / kNanosecondsPerMs;
    const std::uint64_t wanted = ms * kTicksPerMs + fraction;
    std::uint64_t last = m_lastTick.load(std::memory_order_relaxed);
    std::uint64_t tick = 0;
    do {
        tick = std::max(wanted, last + 1);
    } while (!m_lastTick.compare_exchange_weak(last, tick, std::memory_order_relaxed));
    return tick;
}

Uuid Uuid7Source::next() {
    const std::uint64_t tick = nextTick();
    Uuid uuid;
    takeRandom(uuid.bytes.data() + 8, 8);
    // RFC 9562 §5.7 and §6.2, method 3: 48 bits of milliseconds, the version 7, 12 bits of the fraction, the variant
    // 10, 62 random bits.
    for (size_t i = 0; i < 6; ++i) uuid.bytes[i] = static_cast<unsigned char>(tick >> (kTickBits + 40 - 8 * i));
    uuid.bytes[6] = static_cast<unsigned char>(0x70 | ((tick >> 8) & 0x0f));
    uuid.bytes[7] = static_cast<unsigned char>(tick & 0xff);
    uuid.bytes[8] = static_cast<unsigned char>(0x80 | (uuid.bytes[8] & 0x3f));
    return uuid;
}

/// From a small stock, since every draw from the kernel is a system call; what was given is wiped from it.
void Uuid7Source::takeRandom(unsigned char* to, size_t count) {
    const std::scoped_lock lock(m_mutex);
    if (count > m_stock.size()) return randombytes_buf(to, count);
    if (m_left < count) {
        randombytes_buf(m_stock.data(), m_stock.size());
        m_left = m_stock.size();
    }
    m_left -= count;
    std::copy_n(m_stock.data() + m_left, count, to);
    sodium_memzero(m_stock.data() + m_left, count);
}

QByteArray Uuid7Source::randomBytes(int count) {
    QByteArray bytes(count, Qt::Uninitialized);
    takeRandom(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<size_t>(count));
    return bytes;
}

}  // namespace frontdesk

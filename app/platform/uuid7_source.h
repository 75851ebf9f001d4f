// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/id_source.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>

namespace frontdesk {

/// Ids and secrets from libsodium's generator, which draws from the kernel (getrandom).
/// Ids of one source rise strictly, also within a millisecond. Any thread.
class Uuid7Source : public IdSource {
public:
    /// Ends the program if the system has no randomness to give: nothing may be sold with guessable ids.
    Uuid7Source();

    [[nodiscard]] Uuid next() override;
    [[nodiscard]] QByteArray randomBytes(int count) override;

private:
    [[nodiscard]] std::uint64_t nextTick();
    void takeRandom(unsigned char* to, size_t count);
    std::atomic<std::uint64_t> m_lastTick{0};
    std::mutex m_mutex;
    std::array<unsigned char, 1024> m_stock{};
    size_t m_left = 0;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/id_source.h"

#include <atomic>
#include <cstdint>

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
    std::atomic<std::uint64_t> m_lastTick{0};
};

}  // namespace frontdesk

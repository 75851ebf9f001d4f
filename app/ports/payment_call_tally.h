// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/payment_gateway.h"

#include <array>
#include <atomic>

namespace frontdesk {

[[nodiscard]] constexpr const char* nameOf(CallEnd end) {
    constexpr std::array kNames{"accepted", "rejected", "not_sent", "unknown"};
    return kNames[static_cast<size_t>(end)];
}

/// How calls to providers of payments ended since the program started. Any thread.
class PaymentCallTally {
public:
    static constexpr std::array kProviders{PaymentProvider::Paystack, PaymentProvider::MtnMomo,
                                           PaymentProvider::Hubtel};
    static constexpr std::array kEnds{CallEnd::Accepted, CallEnd::Rejected, CallEnd::NotSent, CallEnd::Unknown};

    void count(PaymentProvider provider, CallEnd end) { ++m_calls[at(provider)][at(end)]; }
    [[nodiscard]] quint64 calls(PaymentProvider provider, CallEnd end) const { return m_calls[at(provider)][at(end)]; }

private:
    template <class T>
    [[nodiscard]] static size_t at(T value) {
        return static_cast<size_t>(value);
    }
    std::array<std::array<std::atomic<quint64>, kEnds.size()>, kProviders.size()> m_calls{};
};

}  // namespace frontdesk

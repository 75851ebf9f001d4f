// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace frontdesk::http {

inline constexpr std::size_t kKibibyte = 1'024;

/// Every size, number and time the listener enforces, with the values it is shipped with.
struct Limits {
    std::size_t requestLineBytes = 4 * kKibibyte;    ///< longer: 414
    std::size_t headerBytes = 16 * kKibibyte;        ///< all fields together; more: 431
    std::size_t headerFields = 100;                  ///< more: 431
    std::size_t bodyBytes = 64 * kKibibyte;          ///< more: 413
    std::size_t webhookBodyBytes = 256 * kKibibyte;  ///< the same below /webhooks/
    std::size_t bodyBytesPerSecond = 512;            ///< slower than this on average, after bodyGrace: 408
    std::chrono::milliseconds handshake{5'000};      ///< of TLS, from accept; then the connection is dropped
    std::chrono::milliseconds head{5'000};       ///< from the first byte (of a new connection: from accept); then 408
    std::chrono::milliseconds body{10'000};      ///< from the end of the head; then 408
    std::chrono::milliseconds bodyGrace{5'000};  ///< before the rate counts
    std::chrono::milliseconds handler{5'000};    ///< then 503
    std::chrono::milliseconds write{15'000};     ///< for one answer; then the connection is dropped
    std::chrono::milliseconds idle{60'000};      ///< between requests
    std::chrono::milliseconds linger{2'000};     ///< after a refusal, for the client to read it
    std::chrono::milliseconds drain{3'000};      ///< for answers under way when the server stops
    std::chrono::milliseconds tick{250};         ///< how exactly the times above are kept
    std::chrono::milliseconds certificateWatch{30'000};  ///< how often its files are looked at
    int requestsPerConnection = 10'000;
    int connections = 1'024;
    int connectionsPerAddress = 32;  ///< IPv6: per /64; behind a trusted proxy: requests at the same time
};

}  // namespace frontdesk::http

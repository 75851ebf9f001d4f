// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/host_lookup.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <memory>
#include <mutex>
#include <thread>

#include <netdb.h>

namespace frontdesk {
namespace {

constexpr auto kStopCheck = std::chrono::milliseconds(50);

struct Lookup {
    std::mutex mutex;
    std::condition_variable done;
    bool isDone = false;
    std::optional<HostAddress> address;
};

std::optional<HostAddress> resolve(const QByteArray& host, quint16 port, int flags) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags | AI_NUMERICSERV;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.constData(), QByteArray::number(port).constData(), &hints, &found) != 0 || !found)
        return std::nullopt;
    HostAddress address;
    address.length = std::min<socklen_t>(found->ai_addrlen, sizeof address.storage);
    std::memcpy(&address.storage, found->ai_addr, address.length);
    ::freeaddrinfo(found);
    return address;
}

}  // namespace

std::optional<HostAddress> lookUpHost(const QString& host, quint16 port, int limitMs,
                                      const Interruption& interruption) {
    const QByteArray name = host.toUtf8();
    if (auto address = resolve(name, port, AI_NUMERICHOST)) return address;
    auto lookup = std::make_shared<Lookup>();
    std::thread([lookup, name, port] {
        auto address = resolve(name, port, 0);
        const std::scoped_lock lock(lookup->mutex);
        lookup->address = address;
        lookup->isDone = true;
        lookup->done.notify_all();
    }).detach();
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(limitMs);
    std::unique_lock lock(lookup->mutex);
    while (!lookup->isDone && std::chrono::steady_clock::now() < end && !interruption.isRaised())
        lookup->done.wait_for(lock, kStopCheck);
    return lookup->address;
}

}  // namespace frontdesk

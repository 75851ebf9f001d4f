// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/network_connection.h"

#include "printing/connection/host_lookup.h"

#include <algorithm>
#include <cerrno>
#include <chrono>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace frontdesk {
namespace {

constexpr unsigned char kDle = 0x10;
constexpr unsigned char kEot = 0x04;

// `DLE EOT n`: what is asked and the bits of the answers.
constexpr unsigned char kAskPrinter = 1;
constexpr unsigned char kAskOfflineCause = 2;
constexpr unsigned char kAskPaper = 4;
constexpr unsigned char kIsOffline = 0x08;
constexpr unsigned char kCoverOpen = 0x04;
constexpr unsigned char kStoppedForPaper = 0x20;
constexpr unsigned char kPaperGone = 0x60;
constexpr unsigned char kPaperNearEnd = 0x0C;

bool isStatusReply(unsigned char byte) {
    return (byte & 0x93) == 0x12;
}
bool isFenceReply(unsigned char byte) {
    return (byte & 0x90) == 0;
}

}  // namespace

class NetworkConnection::Deadline {
public:
    explicit Deadline(int ms) : m_end(std::chrono::steady_clock::now() + std::chrono::milliseconds(ms)) {}
    [[nodiscard]] int leftMs() const {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(m_end - std::chrono::steady_clock::now());
        return static_cast<int>(std::max<qint64>(0, left.count()));
    }

private:
    std::chrono::steady_clock::time_point m_end;
};

NetworkConnection::NetworkConnection(QString host, quint16 port, Limits limits)
    : m_host(std::move(host)), m_port(port), m_limits(limits) {}

NetworkConnection::~NetworkConnection() {
    drop();
}

void NetworkConnection::drop() {
    if (m_socket >= 0) ::close(m_socket);
    m_socket = -1;
}

NetworkConnection::Wait NetworkConnection::await(short events, const Deadline& deadline,
                                                 const Interruption& interruption) const {
    while (true) {
        pollfd entries[] = {{m_socket, events, 0}, {interruption.descriptor(), POLLIN, 0}};
        const int count = ::poll(entries, 2, deadline.leftMs());
        if (count < 0 && errno == EINTR) continue;
        if (entries[1].revents != 0) return Wait::Interrupted;
        if (count <= 0) return Wait::TimedOut;
        return entries[0].revents & events ? Wait::Ready : Wait::Closed;
    }
}

bool NetworkConnection::connectTo(const Interruption& interruption) {
    const Deadline deadline(m_limits.connectMs);
    const auto address = lookUpHost(m_host, m_port, m_limits.connectMs, interruption);
    if (!address) return false;
    m_socket = ::socket(address->storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_socket < 0) return false;
    const int yes = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);  // a status question is three bytes
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address->storage), address->length) == 0) return true;
    if (errno != EINPROGRESS || await(POLLOUT, deadline, interruption) != Wait::Ready) return false;
    int error = 0;
    socklen_t length = sizeof error;
    return ::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &error, &length) == 0 && error == 0;
}

void NetworkConnection::drain() {
    char bytes[256];
    while (::recv(m_socket, bytes, sizeof bytes, 0) > 0) {
    }
}

std::optional<unsigned char> NetworkConnection::nextByte(const Deadline& deadline, const Interruption& interruption) {
    while (await(POLLIN, deadline, interruption) == Wait::Ready) {
        unsigned char byte = 0;
        const ssize_t count = ::recv(m_socket, &byte, 1, 0);
        if (count == 1) {
            m_voice = Voice::Speaks;
            return byte;
        }
        if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
            m_closedByPrinter = true;
            break;
        }
    }
    return std::nullopt;
}

/// One question at a time. A fence's answer that comes first is remembered.
std::optional<unsigned char> NetworkConnection::ask(unsigned char what, const Interruption& interruption) {
    const char question[] = {static_cast<char>(kDle), static_cast<char>(kEot), static_cast<char>(what)};
    if (::send(m_socket, question, sizeof question, MSG_NOSIGNAL) != static_cast<ssize_t>(sizeof question))
        return std::nullopt;
    const Deadline deadline(m_limits.statusMs);
    while (const auto byte = nextByte(deadline, interruption)) {
        if (isStatusReply(*byte)) return byte;
        if (isFenceReply(*byte)) m_fenceAnswered = true;
    }
    return std::nullopt;
}

PrinterState NetworkConnection::reasonOffline(const Interruption& interruption) {
    const auto cause = ask(kAskOfflineCause, interruption);
    if (!cause) return PrinterState::Offline;
    if (*cause & kCoverOpen) return PrinterState::CoverOpen;
    return *cause & kStoppedForPaper ? PrinterState::PaperOut : PrinterState::Fault;
}

PrinterState NetworkConnection::askState(const Interruption& interruption) {
    const auto printer = ask(kAskPrinter, interruption);
    if (!printer) return m_closedByPrinter ? PrinterState::Offline : PrinterState::Unknown;
    const auto paper = ask(kAskPaper, interruption);
    if (paper && (*paper & kPaperGone) == kPaperGone) return PrinterState::PaperOut;
    if (*printer & kIsOffline) return reasonOffline(interruption);
    return paper && (*paper & kPaperNearEnd) == kPaperNearEnd ? PrinterState::PaperLow : PrinterState::Fine;
}

PrinterState NetworkConnection::open(const Interruption& interruption) {
    drop();
    m_closedByPrinter = false;
    m_fenceAnswered = false;
    if (!connectTo(interruption)) {
        drop();
        return PrinterState::Offline;
    }
    if (m_voice == Voice::Mute) return PrinterState::Unknown;
    drain();
    const bool spoke = m_voice == Voice::Speaks;
    const PrinterState state = askState(interruption);
    if (state != PrinterState::Unknown) return state;
    if (spoke) return PrinterState::Offline;  // it always answered before
    m_voice = Voice::Mute;
    return PrinterState::Unknown;
}

NetworkConnection::Wait NetworkConnection::writeAll(const QByteArray& bytes, qsizetype& written,
                                                    const Interruption& interruption) {
    while (written < bytes.size()) {
        const ssize_t count =
            ::send(m_socket, bytes.constData() + written, static_cast<size_t>(bytes.size() - written), MSG_NOSIGNAL);
        if (count > 0) {
            written += count;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            if (const Wait wait = await(POLLOUT, Deadline(m_limits.writeMs), interruption); wait != Wait::Ready)
                return wait;
        } else if (errno != EINTR) {
            return Wait::Closed;
        }
    }
    return Wait::Ready;
}

DeliveryReport NetworkConnection::send(const QByteArray& job, const QByteArray&, const Interruption& interruption,
                                       const std::function<void(PrinterState)>& heard) {
    qsizetype written = 0;
    const Wait wait = writeAll(job, written, interruption);
    if (wait == Wait::Interrupted) return {Delivery::Interrupted, PrinterState::Unknown};
    if (wait != Wait::Ready) return {written == 0 ? Delivery::NotSent : Delivery::Dropped, PrinterState::Offline};
    return awaitFence(interruption, heard);
}

void NetworkConnection::readFence(int ms, const Interruption& interruption) {
    const Deadline deadline(ms);
    while (!m_fenceAnswered) {
        const auto byte = nextByte(deadline, interruption);
        if (!byte) return;
        m_fenceAnswered = isFenceReply(*byte);
    }
}

/// A printer that says why it has stopped is waited for as long as it takes: it prints on by itself. One that never
/// says anything, or never answered a fence and says it is fine, is believed.
DeliveryReport NetworkConnection::awaitFence(const Interruption& interruption,
                                             const std::function<void(PrinterState)>& heard) {
    Deadline patience(m_fences == Voice::Mute ? m_limits.statusMs : m_limits.fenceMs);
    PrinterState state = PrinterState::Fine;
    while (true) {
        readFence(m_limits.statusMs, interruption);
        if (m_fenceAnswered) {
            m_fences = Voice::Speaks;
            return {Delivery::Confirmed, canPrint(state) ? state : PrinterState::Fine};
        }
        if (interruption.isRaised()) return {Delivery::Interrupted, state};
        if (m_voice != Voice::Speaks) return {Delivery::Taken, PrinterState::Unknown};
        const PrinterState now = m_closedByPrinter ? PrinterState::Offline : askState(interruption);
        if (m_closedByPrinter) return {Delivery::Dropped, PrinterState::Offline};
        if (now == PrinterState::PaperOut || now == PrinterState::CoverOpen) patience = Deadline(m_limits.fenceMs);
        if (now != PrinterState::Unknown && now != state) heard(state = now);
        if (patience.leftMs() > 0 || m_fenceAnswered) continue;
        if (m_fences == Voice::Speaks || !canPrint(now) || now == PrinterState::Unknown) return {Delivery::Unsure, now};
        m_fences = Voice::Mute;
        return {Delivery::Taken, now};
    }
}

void NetworkConnection::close(const Interruption& interruption) {
    if (m_socket < 0) return;
    ::shutdown(m_socket, SHUT_WR);
    const Deadline deadline(m_limits.farewellMs);
    while (!m_closedByPrinter && await(POLLIN, deadline, interruption) == Wait::Ready) {
        char bytes[256];
        const ssize_t count = ::recv(m_socket, bytes, sizeof bytes, 0);
        if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) break;
    }
    drop();
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/conversation.h"

#include <algorithm>
#include <cerrno>
#include <chrono>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace frontdesk {
namespace {

constexpr int kEmptyReadMs = 20;

constexpr unsigned char kDle = 0x10;
constexpr unsigned char kEot = 0x04;

// `DLE EOT n`: what is asked and the bits of the answers.
constexpr unsigned char kAskPrinter = 1;
constexpr unsigned char kAskOfflineCause = 2;
constexpr unsigned char kAskErrorCause = 3;
constexpr unsigned char kAskPaper = 4;
constexpr unsigned char kIsOffline = 0x08;
constexpr unsigned char kCoverOpen = 0x04;
constexpr unsigned char kStoppedForPaper = 0x20;
constexpr unsigned char kHasError = 0x40;
constexpr unsigned char kCutterError = 0x08;
constexpr unsigned char kHeatError = 0x40;  // of those that end by themselves
constexpr unsigned char kPaperGone = 0x60;
constexpr unsigned char kPaperNearEnd = 0x0C;

bool isStatusReply(unsigned char byte) {
    return (byte & 0x93) == 0x12;
}
bool isFenceReply(unsigned char byte) {
    return (byte & 0x90) == 0;
}

}  // namespace

int Deadline::leftMs() const {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(m_end - std::chrono::steady_clock::now());
    return static_cast<int>(std::max<qint64>(0, left.count()));
}

Conversation::~Conversation() {
    drop();
}

void Conversation::drop() {
    if (m_line >= 0) ::close(m_line);
    m_line = -1;
}

Conversation::Wait Conversation::await(int line, short events, const Deadline& deadline,
                                       const Interruption& interruption) {
    while (true) {
        pollfd entries[] = {{line, events, 0}, {interruption.descriptor(), POLLIN, 0}};
        const int count = ::poll(entries, 2, deadline.leftMs());
        if (count < 0 && errno == EINTR) continue;
        if (entries[1].revents != 0) return Wait::Interrupted;
        if (count <= 0) return Wait::TimedOut;
        return entries[0].revents & events ? Wait::Ready : Wait::Closed;
    }
}

void Conversation::drain() {
    char bytes[256];
    while (get(m_line, bytes, sizeof bytes) > 0) {
    }
}

std::optional<unsigned char> Conversation::nextByte(const Deadline& deadline, const Interruption& interruption) {
    while (await(m_line, POLLIN, deadline, interruption) == Wait::Ready) {
        char byte = 0;
        const ssize_t count = get(m_line, &byte, 1);
        if (count == 1) {
            m_voice = Voice::Speaks;
            return static_cast<unsigned char>(byte);
        }
        if (count == 0 && !endsWithNothing()) {
            // Ready with nothing: some drivers say so all the time.
            (void)await(m_line, 0, Deadline(kEmptyReadMs), interruption);
        } else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
            m_closedByPrinter = true;
            break;
        }
    }
    return std::nullopt;
}

/// One question at a time. A fence's answer that comes first is remembered.
std::optional<unsigned char> Conversation::ask(unsigned char what, const Interruption& interruption) {
    const char question[] = {static_cast<char>(kDle), static_cast<char>(kEot), static_cast<char>(what)};
    if (put(m_line, question, sizeof question) != static_cast<ssize_t>(sizeof question)) return std::nullopt;
    const Deadline deadline(m_limits.statusMs);
    while (const auto byte = nextByte(deadline, interruption)) {
        if (isStatusReply(*byte)) return byte;
        if (isFenceReply(*byte)) m_fenceAnswered = true;
    }
    return std::nullopt;
}

PrinterState Conversation::reasonOffline(const Interruption& interruption) {
    const auto cause = ask(kAskOfflineCause, interruption);
    if (!cause) return PrinterState::Offline;
    if (*cause & kCoverOpen) return PrinterState::CoverOpen;
    if (*cause & kStoppedForPaper) return PrinterState::PaperOut;
    const auto error = *cause & kHasError ? ask(kAskErrorCause, interruption) : std::nullopt;
    if (error && (*error & kCutterError)) return PrinterState::CutterFault;
    return error && (*error & kHeatError) ? PrinterState::TooHot : PrinterState::Fault;
}

PrinterState Conversation::askState(const Interruption& interruption) {
    const auto printer = ask(kAskPrinter, interruption);
    if (!printer) return m_closedByPrinter ? PrinterState::Offline : PrinterState::Unknown;
    const auto paper = ask(kAskPaper, interruption);
    const bool isOut = paper && (*paper & kPaperGone) == kPaperGone;
    if (*printer & kIsOffline) {
        const PrinterState reason = reasonOffline(interruption);
        // An open cover lifts the paper off its sensor: closing it may be all that is needed.
        if (!isOut || reason == PrinterState::CoverOpen) return reason;
    }
    if (isOut) return PrinterState::PaperOut;
    return paper && (*paper & kPaperNearEnd) == kPaperNearEnd ? PrinterState::PaperLow : PrinterState::Fine;
}

PrinterState Conversation::open(const Interruption& interruption) {
    drop();
    m_closedByPrinter = false;
    m_fenceAnswered = false;
    m_line = reach(interruption);
    if (m_line < 0) return PrinterState::Offline;
    if (m_voice == Voice::Mute) return PrinterState::Unknown;
    drain();
    const bool spoke = m_voice == Voice::Speaks;
    const PrinterState state = askState(interruption);
    if (state != PrinterState::Unknown) return state;
    if (spoke) return PrinterState::Offline;  // it always answered before
    m_voice = Voice::Mute;
    return PrinterState::Unknown;
}

/// A printer that takes nothing for a while is told to be gone before it is given up.
Conversation::Wait Conversation::writeAll(const QByteArray& bytes, qsizetype& written, const Interruption& interruption,
                                          const std::function<void(PrinterState)>& heard) {
    while (written < bytes.size()) {
        const ssize_t count = put(m_line, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (count > 0) {
            written += count;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            const int patienceMs = std::min(m_limits.writeMs, m_limits.connectMs);
            Wait wait = await(m_line, POLLOUT, Deadline(patienceMs), interruption);
            if (wait == Wait::TimedOut) {
                heard(PrinterState::Offline);
                wait = await(m_line, POLLOUT, Deadline(m_limits.writeMs - patienceMs), interruption);
            }
            if (wait != Wait::Ready) return wait;
        } else if (errno != EINTR) {
            return Wait::Closed;
        }
    }
    return Wait::Ready;
}

PrintDelivery Conversation::send(const QByteArray& job, const QByteArray&, const Interruption& interruption,
                                 const std::function<void(PrinterState)>& heard) {
    qsizetype written = 0;
    const Wait wait = writeAll(job, written, interruption, heard);
    if (wait == Wait::Interrupted) return {Delivery::Interrupted, PrinterState::Unknown};
    if (wait != Wait::Ready) return {written == 0 ? Delivery::NotSent : Delivery::Dropped, PrinterState::Offline};
    return awaitFence(interruption, heard);
}

void Conversation::readFence(int ms, const Interruption& interruption) {
    const Deadline deadline(ms);
    while (!m_fenceAnswered) {
        const auto byte = nextByte(deadline, interruption);
        if (!byte) return;
        m_fenceAnswered = isFenceReply(*byte);
    }
}

/// A printer that says why it has stopped is waited for as long as it takes: it prints on by itself. One that never
/// says anything, or never answered a fence and says it is fine, is believed.
PrintDelivery Conversation::awaitFence(const Interruption& interruption,
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
        PrinterState now = m_closedByPrinter ? PrinterState::Offline : askState(interruption);
        if (m_closedByPrinter) return {Delivery::Dropped, PrinterState::Offline};
        if (now == PrinterState::Unknown) now = PrinterState::Offline;  // it has answered before
        if (now == PrinterState::PaperOut || now == PrinterState::CoverOpen) patience = Deadline(m_limits.fenceMs);
        if (now != state) heard(state = now);
        if (patience.leftMs() > 0 || m_fenceAnswered) continue;
        if (m_fences == Voice::Speaks || !canPrint(now)) return {Delivery::Unsure, now};
        m_fences = Voice::Mute;
        return {Delivery::Taken, now};
    }
}

void Conversation::close(const Interruption& interruption) {
    if (m_line < 0) return;
    finish(m_line);
    if (!endsWithNothing()) return drop();
    const Deadline deadline(m_limits.farewellMs);
    while (!m_closedByPrinter && await(m_line, POLLIN, deadline, interruption) == Wait::Ready) {
        char bytes[256];
        const ssize_t count = get(m_line, bytes, sizeof bytes);
        if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) break;
    }
    drop();
}

}  // namespace frontdesk

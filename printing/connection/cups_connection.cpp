// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/cups_connection.h"

#include "printing/connection/conversation.h"

#include <algorithm>
#include <array>

#include <poll.h>

namespace frontdesk {
namespace {

// RFC 8011, 5.4.11 and 5.3.7.
constexpr int kPrinterStopped = 5;
constexpr int kJobProcessing = 5;
constexpr int kJobCompleted = 9;
constexpr int kJobCancelled = 7;

struct Meaning {
    const char* reason;
    PrinterState state;
};
/// In order of weight: the first that applies is what people are told.
constexpr std::array<Meaning, 14> kMeanings{{
    {"cover-open", PrinterState::CoverOpen},
    {"door-open", PrinterState::CoverOpen},
    {"media-empty", PrinterState::PaperOut},
    {"media-needed", PrinterState::PaperOut},
    {"input-tray-missing", PrinterState::PaperOut},
    {"offline", PrinterState::Offline},
    {"connecting-to-device", PrinterState::Offline},
    {"timed-out", PrinterState::Offline},
    {"shutdown", PrinterState::Offline},
    {"media-jam", PrinterState::Fault},
    {"other-error", PrinterState::Fault},
    {"fuser-over-temp", PrinterState::Fault},
    {"paused", PrinterState::Fault},
    {"media-low", PrinterState::PaperLow},
}};

bool says(const CupsAnswer& answer, QByteArrayView reason) {
    return std::any_of(answer.reasons.begin(), answer.reasons.end(), [reason](const QByteArray& given) {
        return given == reason || (given.startsWith(reason) && given.at(reason.size()) == '-');
    });
}

/// Waits a little. @return false if the program ends
bool rest(int ms, const Interruption& interruption) {
    pollfd end{interruption.descriptor(), POLLIN, 0};
    return ::poll(&end, 1, ms) == 0;
}

}  // namespace

PrinterState stateOf(const CupsAnswer& printer) {
    for (const Meaning& meaning : kMeanings)
        if (says(printer, meaning.reason)) return meaning.state;
    if (printer.state == kPrinterStopped || !printer.accepting) return PrinterState::Fault;
    return PrinterState::Fine;
}

PrinterState CupsConnection::open(const Interruption&) {
    if (!m_session) m_session = CupsSession::open(m_limits.connectMs);
    const auto printer = m_session ? m_session->printer(m_queue) : std::nullopt;
    if (!printer) {
        m_session.reset();
        return PrinterState::Offline;
    }
    // CUPS keeps saying that it is connecting long after it gave up a job; only a new one tells.
    const PrinterState state = stateOf(*printer);
    return state == PrinterState::Offline && printer->state != kPrinterStopped ? PrinterState::Unknown : state;
}

PrintDelivery CupsConnection::send(const QByteArray& job, const QByteArray& name, const Interruption& interruption,
                                   const std::function<void(PrinterState)>& heard) {
    if (!m_session) return {Delivery::NotSent, PrinterState::Offline};
    const int number = m_session->print(m_queue, name, job);
    if (number == 0) return {Delivery::NotSent, PrinterState::Fault};
    return follow(number, interruption, heard);
}

PrintDelivery CupsConnection::follow(int job, const Interruption& interruption,
                                     const std::function<void(PrinterState)>& heard) {
    const Deadline reach(m_limits.reachMs);
    Deadline finish(m_limits.finishMs);
    // CUPS says that it works on a job before it has reached the printer; trouble shows a little later.
    Deadline calm(m_limits.calmMs);
    PrinterState known = PrinterState::Fine;
    bool begun = false;
    for (;;) {
        const auto answer = m_session->job(m_queue, job);
        const auto printer = m_session->printer(m_queue);
        if (!answer || !printer) return {Delivery::Unsure, PrinterState::Unknown};
        if (answer->state == kJobCompleted) return {Delivery::Taken, PrinterState::Fine};
        if (answer->state >= kJobCancelled) return {begun ? Delivery::Dropped : Delivery::NotSent, PrinterState::Fault};
        const PrinterState state = stateOf(*printer);
        if (answer->state != kJobProcessing || !canPrint(state)) calm = Deadline(m_limits.calmMs);
        begun = begun || calm.leftMs() == 0;
        if (state != known) heard(known = state);
        const bool waitsForPeople = state == PrinterState::PaperOut || state == PrinterState::CoverOpen;
        if (waitsForPeople) finish = Deadline(m_limits.finishMs);
        if (!begun && !waitsForPeople && reach.leftMs() == 0) {
            const PrinterState why = canPrint(state) ? PrinterState::Offline : state;
            return {m_session->cancel(m_queue, job) ? Delivery::NotSent : Delivery::Unsure, why};
        }
        if (begun && finish.leftMs() == 0) return {Delivery::Unsure, state};
        if (!rest(m_limits.askEveryMs, interruption)) return {Delivery::Interrupted, state};
    }
}

void CupsConnection::close(const Interruption&) {
    m_session.reset();
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/print_requests.h"

#include <algorithm>
#include <map>

namespace frontdesk {
namespace {

std::optional<Instant> dueOf(const Order& order) {
    return order.scheduledFor ? order.scheduledFor : order.estimatedReadyAt;
}

/// Whom the kitchen can ask: the member of staff who had the order in hand last.
QString lastStaffOf(const Order& order) {
    const auto event = std::find_if(order.timeline.rbegin(), order.timeline.rend(),
                                    [](const OrderEvent& each) { return each.actor.startsWith("staff:"); });
    return event == order.timeline.rend() ? QString() : event->by;
}

/// How much of the order is made at other stations.
std::vector<StationPieces> elsewhere(const Order& order, const QString& station) {
    std::map<QString, int> pieces;
    for (const OrderLine& line : order.lines)
        if (line.station != station && line.status != LineStatus::Voided) pieces[line.station] += line.quantity;
    std::vector<StationPieces> out;
    for (const auto& [name, count] : pieces) out.push_back({name, count});
    return out;
}

TicketContent ticketOf(const Order& order, const Restaurant& restaurant, const QString& station, Instant now) {
    TicketContent content;
    content.station = station;
    content.orderNumber = order.number;
    content.fulfilment = order.fulfilment;
    content.source = order.source;
    content.tableName = order.tableName;
    content.customerName = order.customerName;
    content.note = order.note;
    content.elsewhere = elsewhere(order, station);
    content.firedAt = now;
    content.sentBy = lastStaffOf(order);
    content.dueAt = dueOf(order);
    content.zone = restaurant.calendar.zone();
    return content;
}

/// What a station has of an order.
struct StationPast {
    int tickets = 0;
    int changes = 0;
    int lastSeq = 0;
    Instant firstSent;
};

std::map<QString, StationPast> pastOf(const std::vector<PrintJob>& tickets) {
    std::map<QString, StationPast> past;
    for (const PrintJob& ticket : tickets) {
        StationPast& station = past[ticket.station];
        if (station.tickets++ == 0) station.firstSent = ticket.createdAt;
        station.lastSeq = ticket.ticketSeq;
        const auto content = decodeTicket(ticket.content);
        if (content && content->change > 0) ++station.changes;
    }
    return past;
}

bool isWithKitchen(const OrderLine& line) {
    return line.status != LineStatus::New && line.status != LineStatus::Voided;
}

}  // namespace

Result<PrintJob> PrintRequests::queueTicket(const OrderId& order, TicketContent content) {
    const auto seq = m_series.next("ticket-" + content.station.toUtf8());
    if (!seq) return tl::make_unexpected(seq.error());
    content.ticketSeq = static_cast<int>(*seq);
    PrintJob job;
    job.id = m_ids.make<PrintJobId>();
    job.what = PrintWhat::Kitchen;
    job.orderId = order;
    job.station = content.station;
    job.ticketSeq = content.ticketSeq;
    job.content = encodeTicket(content);
    job.createdAt = m_clock.now();
    if (auto queued = m_jobs.insert(job); !queued) return tl::make_unexpected(queued.error());
    return job;
}

Status PrintRequests::fire(Order& order) {
    const bool isFirst = std::none_of(order.lines.begin(), order.lines.end(), isWithKitchen);
    if (auto sent = sendNews(order, {}, std::nullopt, isFirst); !sent) return sent;
    const bool isSent = std::any_of(order.lines.begin(), order.lines.end(), isWithKitchen);
    return isFirst && isSent ? labelWhere(order, false) : Status();
}

Status PrintRequests::change(Order& order, const std::vector<TicketChange>& changes, std::optional<Instant> dueBefore) {
    if (auto sent = sendNews(order, changes, dueBefore, false); !sent) return sent;
    return labelWhere(order, true);
}

Status PrintRequests::sendNews(Order& order, const std::vector<TicketChange>& changes, std::optional<Instant> dueBefore,
                               bool isFirst) {
    std::map<QString, TicketContent> news;
    const Instant now = m_clock.now();
    const auto ticketFor = [&](const QString& station) -> TicketContent& {
        const auto known = news.find(station);
        if (known != news.end()) return known->second;
        return news.emplace(station, ticketOf(order, *m_restaurant, station, now)).first->second;
    };
    for (const TicketChange& each : changes) ticketFor(each.before.station).changes.push_back(each);
    for (OrderLine& line : order.lines) {
        if (line.status != LineStatus::New) continue;
        line.status = LineStatus::Sent;
        ticketFor(line.station).lines.push_back(line);
    }
    if (news.empty()) return {};
    const auto before = isFirst ? Result<std::vector<PrintJob>>() : m_jobs.ticketsOf(order.id);
    if (!before) return tl::make_unexpected(before.error());
    const auto past = pastOf(*before);
    for (auto& [station, content] : news) {
        if (const auto known = past.find(station); known != past.end()) {
            content.change = known->second.changes + 1;
            content.ofOrder = known->second.tickets + 1;
            content.after = known->second.lastSeq;
            content.note.clear();  // it stands on the first ticket
            if (dueBefore && dueBefore != content.dueAt) content.dueBefore = dueBefore;
        }
        if (auto queued = queueTicket(order.id, std::move(content)); !queued)
            return tl::make_unexpected(queued.error());
    }
    m_announcements.add(PrintJobsQueued{});
    return {};
}

Status PrintRequests::cancel(const Order& order) {
    const auto tickets = m_jobs.ticketsOf(order.id);
    if (!tickets) return tl::make_unexpected(tickets.error());
    for (const auto& [station, past] : pastOf(*tickets)) {
        TicketContent content = ticketOf(order, *m_restaurant, station, m_clock.now());
        for (const OrderLine& line : order.lines)
            if (line.station == station && isWithKitchen(line)) content.lines.push_back(line);
        if (content.lines.empty()) continue;  // a change took all of it off before
        content.cancelled = true;
        content.ofOrder = past.tickets + 1;
        content.after = past.lastSeq;
        content.againAt = content.firedAt;
        content.firedAt = past.firstSent;
        if (auto queued = queueTicket(order.id, std::move(content)); !queued)
            return tl::make_unexpected(queued.error());
    }
    if (!tickets->empty()) m_announcements.add(PrintJobsQueued{});
    return {};
}

Result<PrintRequests::Queued> PrintRequests::resend(const Order& order, const QString& by) {
    const auto tickets = m_jobs.ticketsOf(order.id);
    if (!tickets) return tl::make_unexpected(tickets.error());
    Queued last;
    for (const PrintJob& ticket : *tickets) {
        auto content = decodeTicket(ticket.content);
        if (!content || content->cancelled) continue;
        const auto copies = m_jobs.copiesOfTicket(ticket);
        if (!copies) return tl::make_unexpected(copies.error());
        content->resend = true;
        content->again = *copies + 1;
        content->againAt = m_clock.now();
        content->sentBy = by;
        PrintJob job = ticket;
        job.id = m_ids.make<PrintJobId>();
        job.copy = *copies + 1;
        job.content = encodeTicket(*content);
        job.state = PrintJobState::Queued;
        job.attempts = 0;
        job.problem.clear();
        job.movedTo = {};
        job.printedOn = {};
        job.createdAt = m_clock.now();
        if (auto queued = m_jobs.insert(job); !queued) return tl::make_unexpected(queued.error());
        last = {job.id, job.copy};
    }
    if (last.id.isNull())
        return failure(ErrorCode::IllegalTransition,
                       QStringLiteral("Nothing of this order has gone to the kitchen yet."));
    m_announcements.add(PrintJobsQueued{});
    return last;
}

}  // namespace frontdesk

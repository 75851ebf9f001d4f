// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/print_requests.h"

#include "app/ports/invoice_record.h"

#include <map>

namespace frontdesk {
namespace {

TicketContent ticketOf(const Order& order, const Restaurant& restaurant, const QString& station, Instant now) {
    TicketContent content;
    content.station = station;
    content.orderNumber = order.number;
    content.fulfilment = order.fulfilment;
    content.source = order.source;
    content.tableName = order.tableName;
    content.customerName = order.customerName;
    content.note = order.note;
    content.firedAt = now;
    content.dueAt = order.scheduledFor ? order.scheduledFor : order.estimatedReadyAt;
    content.zone = restaurant.calendar.zone();
    return content;
}

/// "bar 2": how much of the order is made at other stations.
QStringList elsewhere(const Order& order, const QString& station) {
    std::map<QString, int> pieces;
    for (const OrderLine& line : order.lines)
        if (line.station != station && line.status != LineStatus::Voided) pieces[line.station] += line.quantity;
    QStringList out;
    for (const auto& [name, count] : pieces) out << QStringLiteral("%1 %2").arg(name).arg(count);
    return out;
}

/// Who took the money, as the original said.
QString cashierOf(const Order& order) {
    QString name;
    for (const OrderEvent& event : order.timeline)
        if (event.kind == "payment" && event.actor.startsWith("staff:")) name = event.by;
    return name;
}

/// "024 *** 3456": enough for its owner to know it by.
QString maskedWallet(const QString& phone) {
    constexpr auto kGhana = u"+233";
    constexpr int kShown = 3;
    constexpr int kLast = 4;
    const QString number = phone.startsWith(QStringView(kGhana)) ? QLatin1Char('0') + phone.mid(4) : phone;
    if (number.size() < kShown + kLast + 2) return {};
    return number.left(kShown) + QStringLiteral(" *** ") + number.right(kLast);
}

}  // namespace

PrintRequests::PrintRequests(PrintJobStore& jobs, SeriesStore& series, Announcements& announcements, const Clock& clock,
                             IdSource& ids, const Secrets& secrets, std::shared_ptr<const Restaurant> restaurant,
                             ProviderPaymentStore* wallets, std::function<bool()> printsLabels)
    : m_jobs(jobs),
      m_series(series),
      m_announcements(announcements),
      m_clock(clock),
      m_ids(ids),
      m_secrets(secrets),
      m_restaurant(std::move(restaurant)),
      m_wallets(wallets),
      m_printsLabels(std::move(printsLabels)) {}

Status PrintRequests::fire(Order& order) {
    std::map<QString, std::vector<OrderLine*>> fresh;
    for (OrderLine& line : order.lines)
        if (line.status == LineStatus::New) fresh[line.station].push_back(&line);
    const Instant now = m_clock.now();
    for (const auto& [station, lines] : fresh) {
        TicketContent content = ticketOf(order, *m_restaurant, station, now);
        content.elsewhere = elsewhere(order, station);
        for (OrderLine* line : lines) {
            line->status = LineStatus::Sent;
            content.lines.push_back(*line);
        }
        const auto seq = m_series.next("ticket-" + station.toUtf8());
        if (!seq) return tl::make_unexpected(seq.error());
        content.ticketSeq = static_cast<int>(*seq);
        PrintJob job;
        job.id = m_ids.make<PrintJobId>();
        job.what = PrintWhat::Kitchen;
        job.orderId = order.id;
        job.station = station;
        job.ticketSeq = content.ticketSeq;
        job.content = encodeTicket(content);
        job.createdAt = now;
        if (auto queued = m_jobs.insert(job); !queued) return queued;
    }
    if (fresh.empty()) return {};
    m_announcements.add(PrintJobsQueued{});
    return firstLabel(order);
}

Status PrintRequests::again(const Order& order, bool cancelled, Queued& last) {
    const auto tickets = m_jobs.ticketsOf(order.id);
    if (!tickets) return tl::make_unexpected(tickets.error());
    for (const PrintJob& ticket : *tickets) {
        auto content = decodeTicket(ticket.content);
        if (!content) continue;
        content->cancelled = cancelled;
        content->resend = !cancelled;
        PrintJob job = ticket;
        job.id = m_ids.make<PrintJobId>();
        job.copy = 1;
        job.content = encodeTicket(*content);
        job.state = PrintJobState::Queued;
        job.attempts = 0;
        job.problem.clear();
        job.createdAt = m_clock.now();
        if (auto queued = m_jobs.insert(job); !queued) return queued;
        last = {job.id, job.copy};
    }
    if (!tickets->empty()) m_announcements.add(PrintJobsQueued{});
    return {};
}

Status PrintRequests::cancel(const Order& order) {
    Queued ignored;
    return again(order, true, ignored);
}

Result<PrintRequests::Queued> PrintRequests::resend(const Order& order) {
    Queued last;
    if (auto done = again(order, false, last); !done) return tl::make_unexpected(done.error());
    if (last.id.isNull())
        return failure(ErrorCode::IllegalTransition,
                       QStringLiteral("Nothing of this order has gone to the kitchen yet."));
    return last;
}

Result<QStringList> PrintRequests::walletsOf(const Order& order) {
    QStringList wallets;
    if (m_wallets == nullptr) return wallets;
    for (const Payment& payment : order.payments) {
        const auto provided = m_wallets->find(payment.id);
        if (!provided) return tl::make_unexpected(provided.error());
        const bool named = *provided && !(*provided)->hosted;
        wallets << (named ? maskedWallet((*provided)->phone) : QString());
    }
    return wallets;
}

Result<PrintRequests::Queued> PrintRequests::receipt(const Order& order, const QString& servedBy, bool openDrawer) {
    const auto copies = m_jobs.copiesOf(order.id, PrintWhat::Receipt);
    if (!copies) return tl::make_unexpected(copies.error());
    ReceiptContent content;
    content.order = order;
    content.restaurant = *m_restaurant;
    auto wallets = walletsOf(order);
    if (!wallets) return tl::make_unexpected(wallets.error());
    content.wallets = std::move(*wallets);
    content.servedBy = *copies == 0 ? servedBy : cashierOf(order);
    content.printedBy = servedBy;
    if (!m_restaurant->publicUrl.isEmpty())
        content.trackingUrl = QStringLiteral("%1/t/%2#%3")
                                  .arg(m_restaurant->publicUrl, order.id.toString(),
                                       QString::fromLatin1(m_secrets.guestToken(order.id, order.tokenGeneration)));
    content.copy = *copies;
    content.printedAt = m_clock.now();
    PrintJob job;
    job.id = m_ids.make<PrintJobId>();
    job.what = PrintWhat::Receipt;
    job.orderId = order.id;
    job.copy = *copies;
    job.openDrawer = openDrawer && job.copy == 0;
    job.content = m_secrets.seal(encodeReceipt(content), receiptContext(job.id));
    job.createdAt = content.printedAt;
    if (auto queued = m_jobs.insert(job); !queued) return tl::make_unexpected(queued.error());
    m_announcements.add(PrintJobsQueued{});
    return Queued{job.id, job.copy};
}

Result<PrintRequests::Queued> PrintRequests::invoice(const Invoice& invoice) {
    const auto copies = m_jobs.copiesOf(invoice.orderId, PrintWhat::Invoice);
    if (!copies) return tl::make_unexpected(copies.error());
    PrintJob job;
    job.id = m_ids.make<PrintJobId>();
    job.what = PrintWhat::Invoice;
    job.orderId = invoice.orderId;
    job.copy = *copies;
    job.content = m_secrets.seal(encodeInvoice(invoice), receiptContext(job.id));
    job.createdAt = m_clock.now();
    if (auto queued = m_jobs.insert(job); !queued) return tl::make_unexpected(queued.error());
    m_announcements.add(PrintJobsQueued{});
    return Queued{job.id, job.copy};
}

QByteArray receiptContext(const PrintJobId& id) {
    return "print_job|content|" + id.text();
}

}  // namespace frontdesk

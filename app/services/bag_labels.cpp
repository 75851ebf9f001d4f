// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/print_requests.h"

namespace frontdesk {
namespace {

LabelContent labelOf(const Order& order, const QTimeZone& zone, Instant now) {
    LabelContent content;
    content.orderNumber = order.number;
    content.fulfilment = order.fulfilment;
    content.customerName = order.customerName;
    if (order.fulfilment == Fulfilment::Delivery) {
        content.customerPhone = order.customerPhone;
        content.address = order.address;
    }
    for (const OrderLine& line : order.lines)
        if (line.status != LineStatus::Voided) content.lines.push_back(line);
    content.dueAt = order.scheduledFor ? order.scheduledFor : order.estimatedReadyAt;
    content.firedAt = now;
    content.zone = zone;
    return content;
}

}  // namespace

Result<PrintRequests::Queued> PrintRequests::label(const Order& order) {
    if (!m_printsLabels || !m_printsLabels())
        return failure(ErrorCode::IllegalTransition, QStringLiteral("No printer is set up for labels."));
    const auto copies = m_jobs.copiesOf(order.id, PrintWhat::Label);
    if (!copies) return tl::make_unexpected(copies.error());
    LabelContent content = labelOf(order, m_restaurant->calendar.zone(), m_clock.now());
    content.copy = *copies;
    PrintJob job;
    job.id = m_ids.make<PrintJobId>();
    job.what = PrintWhat::Label;
    job.orderId = order.id;
    job.copy = *copies;
    job.content = m_secrets.seal(encodeLabel(content), receiptContext(job.id));
    job.createdAt = content.firedAt;
    if (auto queued = m_jobs.insert(job); !queued) return tl::make_unexpected(queued.error());
    m_announcements.add(PrintJobsQueued{});
    return Queued{job.id, job.copy};
}

Status PrintRequests::labelWhere(const Order& order, bool hasOne) {
    if (order.fulfilment == Fulfilment::DineIn || !m_printsLabels || !m_printsLabels()) return {};
    const auto copies = m_jobs.copiesOf(order.id, PrintWhat::Label);
    if (!copies) return tl::make_unexpected(copies.error());
    if ((*copies > 0) != hasOne) return {};
    return label(order).map([](const Queued&) {});
}

}  // namespace frontdesk

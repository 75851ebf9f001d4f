// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/fiscal_relay.h"

#include <algorithm>

namespace frontdesk {

Status FiscalRelay::hurry() {
    return m_parts.records.makeDue(m_parts.clock.now());
}

Result<NextDocument> FiscalRelay::next(const std::vector<InvoiceId>& underway) {
    NextDocument out;
    const auto handed = m_parts.desk.handOut();
    if (!handed) return tl::make_unexpected(handed.error());
    const Instant now = m_parts.clock.now();
    for (size_t turn = 0; turn <= underway.size(); ++turn) {
        auto leased = m_parts.records.lease(now, now.plusMs(kLeaseMs));
        if (!leased) return tl::make_unexpected(leased.error());
        if (!*leased) break;
        const InvoiceId id = (*leased)->record.document;
        if (std::find(underway.begin(), underway.end(), id) != underway.end()) continue;
        auto document = m_parts.invoices.find(id);
        if (!document) return tl::make_unexpected(document.error());
        if (!*document) continue;
        out.document = LeasedDocument{std::move(**leased), std::move(**document)};
        return out;
    }
    const auto due = m_parts.records.nextDue();
    if (!due) return tl::make_unexpected(due.error());
    out.dueAt = *due && *handed ? std::min(**due, **handed) : (*due ? *due : *handed);
    return out;
}

Result<FiscalRecord> FiscalRelay::settle(const LeasedDocument& document, FiscalCall call, const FiscalAnswer& answer,
                                         quint32 random) {
    const FiscalStep step = stepAfter(document.leased, call, answer, m_parts.clock.now(), random);
    return m_parts.desk.settle(step.record, step.inDoubt);
}

}  // namespace frontdesk

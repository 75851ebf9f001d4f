// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/fiscal_desk.h"

#include "app/services/fiscal_schedule.h"

namespace frontdesk {
namespace {

/// How the alert of a rejected document begins: by this it is found again.
QString rejectionText(const QString& number) {
    return QStringLiteral("Document %1 was rejected by the tax authority").arg(number);
}

}  // namespace

Result<FiscalState> FiscalDesk::issued(const Invoice& document) {
    if (document.kind == InvoiceKind::CreditNote) {
        const auto original = m_parts.records.find(document.credits);
        if (!original) return tl::make_unexpected(original.error());
        if (!*original) return FiscalState::NotRequired;
    } else if (!m_reporting) {
        return FiscalState::NotRequired;
    }
    FiscalRecord record;
    record.document = document.id;
    record.state = FiscalState::Queued;
    record.nextAt = record.changedAt = m_parts.clock.now();
    if (auto stored = m_parts.records.insert(record); !stored) return tl::make_unexpected(stored.error());
    m_parts.announcements.add(FiscalChanged{record});
    return record.state;
}

Result<std::optional<FiscalRecord>> FiscalDesk::recordOf(const InvoiceId& document) {
    return m_parts.records.find(document);
}

Result<std::vector<FiscalRecord>> FiscalDesk::recordsOf(const std::vector<InvoiceId>& documents) {
    return m_parts.records.ofDocuments(documents);
}

Result<std::optional<FiscalPaper>> FiscalDesk::paperOf(const Invoice& document) {
    auto record = m_parts.records.find(document.id);
    if (!record) return tl::make_unexpected(record.error());
    if (!*record) return std::optional(FiscalPaper());
    if ((*record)->state == FiscalState::Queued) {
        const Instant now = m_parts.clock.now();
        // A clock that was set back makes nobody wait longer.
        const bool waits = document.createdAt <= now && now < document.createdAt.plusMs(kFiscalPatienceMs);
        if (waits) return std::optional<FiscalPaper>();
        auto provisional = makeProvisional(std::move(**record));
        if (!provisional) return tl::make_unexpected(provisional.error());
        **record = std::move(*provisional);
    }
    return std::optional(FiscalPaper{(*record)->state, (*record)->stamp});
}

Result<std::optional<Instant>> FiscalDesk::handOut() {
    const auto waiting = m_parts.records.queuedSince(m_parts.clock.now().plusMs(-kFiscalPatienceMs));
    if (!waiting) return tl::make_unexpected(waiting.error());
    for (const InvoiceId& document : *waiting) {
        auto record = m_parts.records.find(document);
        if (!record) return tl::make_unexpected(record.error());
        if (!*record) continue;
        if (auto handed = makeProvisional(std::move(**record)); !handed) return tl::make_unexpected(handed.error());
    }
    const auto oldest = m_parts.records.oldestQueued();
    if (!oldest) return tl::make_unexpected(oldest.error());
    return *oldest ? std::optional((*oldest)->plusMs(kFiscalPatienceMs)) : std::nullopt;
}

Result<FiscalRecord> FiscalDesk::makeProvisional(FiscalRecord record) {
    record.state = FiscalState::Provisional;
    record.changedAt = m_parts.clock.now();
    if (auto stored = m_parts.records.setState(record.document, record.state, record.changedAt); !stored)
        return tl::make_unexpected(stored.error());
    m_parts.announcements.add(FiscalChanged{record});
    return record;
}

Result<FiscalRecord> FiscalDesk::queueAgain(const InvoiceId& document, const Caller& caller) {
    if (!isAllowed(caller, Permission::ResolveAlerts))
        return failure(ErrorCode::Forbidden, QStringLiteral("Reporting again is for managers."));
    auto found = m_parts.records.find(document);
    if (!found) return tl::make_unexpected(found.error());
    const auto invoice = m_parts.invoices.find(document);
    if (!invoice) return tl::make_unexpected(invoice.error());
    if (!*found || !*invoice) return failure(ErrorCode::NotFound, QStringLiteral("There is no such document."));
    FiscalRecord& record = **found;
    if (record.state == FiscalState::Queued) return record;
    if (!canBecome(record.state, FiscalState::Queued))
        return failure(ErrorCode::IllegalTransition, QStringLiteral("Only a rejected document is reported again."));
    const Instant now = m_parts.clock.now();
    record.state = FiscalState::Queued;
    record.problem.clear();
    record.nextAt = record.changedAt = now;
    if (auto stored = change(record, false); !stored) return tl::make_unexpected(stored.error());
    const QString& number = (*invoice)->invoiceNumber;
    if (auto over = m_parts.alerts.recovered(AlertKind::ProviderFault, rejectionText(number)); !over)
        return tl::make_unexpected(over.error());
    const auto audited =
        m_parts.audit.append({now, caller.actor(), "document.reported_again", "invoice:" + document.text(), number});
    if (!audited) return tl::make_unexpected(audited.error());
    return record;
}

Result<FiscalRecord> FiscalDesk::settle(const FiscalRecord& record, bool inDoubt) {
    const auto now = m_parts.records.find(record.document);
    if (!now) return tl::make_unexpected(now.error());
    if (!*now) return failure(ErrorCode::NotFound, QStringLiteral("There is no such record."));
    FiscalRecord settled = record;
    const FiscalState before = (*now)->state;
    const bool stays = record.state == FiscalState::Queued || record.state == FiscalState::Provisional;
    // It may have been handed out while the authority was asked.
    if (stays) settled.state = before;
    if (!stays && !canBecome(before, record.state)) return **now;
    if (stays && !(*now)->nextAt) return **now;
    if (before != settled.state && settled.state == FiscalState::Rejected)
        if (auto told = tellRejected(settled); !told) return tl::make_unexpected(told.error());
    if (before == settled.state) {
        if (auto stored = m_parts.records.update(settled, inDoubt); !stored) return tl::make_unexpected(stored.error());
        return settled;
    }
    if (auto stored = change(settled, inDoubt); !stored) return tl::make_unexpected(stored.error());
    return settled;
}

Status FiscalDesk::change(const FiscalRecord& record, bool inDoubt) {
    if (auto stored = m_parts.records.update(record, inDoubt); !stored) return stored;
    m_parts.announcements.add(FiscalChanged{record});
    return {};
}

Status FiscalDesk::tellRejected(const FiscalRecord& record) {
    const auto document = m_parts.invoices.find(record.document);
    if (!document) return tl::make_unexpected(document.error());
    if (!*document) return {};
    const QString text =
        rejectionText((*document)->invoiceNumber) + QStringLiteral(". Mend the cause, then report it again: ");
    return m_parts.alerts.raise(AlertKind::ProviderFault, text + record.problem, {(*document)->orderId, {}});
}

}  // namespace frontdesk

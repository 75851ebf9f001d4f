// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/ports/clock.h"
#include "app/ports/fiscal_store.h"
#include "app/ports/invoice_store.h"
#include "app/services/alerts.h"
#include "app/services/events.h"

#include <atomic>

namespace frontdesk {

/// What a document's paper says of the tax authority.
struct FiscalPaper {
    FiscalState state = FiscalState::NotRequired;
    std::optional<FiscalStamp> stamp;  ///< of a cleared one
};

/// How documents stand with a tax authority that clears them. Nothing ever waits for the authority: a document is
/// issued with its record, is handed out as provisional where no answer comes in time, and is reported until there is
/// one. Service thread only, but for the two that say otherwise.
class FiscalDesk {
public:
    struct Parts {
        FiscalStore& records;
        InvoiceStore& invoices;
        Alerts& alerts;
        AuditLog& audit;
        Announcements& announcements;
        const Clock& clock;
    };
    explicit FiscalDesk(const Parts& parts) : m_parts(parts) {}

    /// Whether what is issued from now on is reported: somebody to report to is configured. Any thread.
    void setReporting(bool reporting) { m_reporting = reporting; }
    [[nodiscard]] bool isReporting() const { return m_reporting; }  ///< any thread

    /// Queues a document in the transaction that issues it. A credit note follows its invoice: what the authority never
    /// saw need not be taken back there. @return its state: NotRequired or Queued
    [[nodiscard]] Result<FiscalState> issued(const Invoice& document);

    /// @return nullopt for a document that is reported to nobody
    [[nodiscard]] Result<std::optional<FiscalRecord>> recordOf(const InvoiceId& document);
    /// The same for a list; documents that are reported to nobody are left out.
    [[nodiscard]] Result<std::vector<FiscalRecord>> recordsOf(const std::vector<InvoiceId>& documents);

    /// What to print on a document that is about to be drawn. One that has waited for kFiscalPatienceMs is handed out
    /// as provisional by that. @return nullopt: wait, FiscalChanged tells
    [[nodiscard]] Result<std::optional<FiscalPaper>> paperOf(const Invoice& document);
    /// Hands out as provisional what has waited long enough. @return when the next one will have; nullopt: none waits
    [[nodiscard]] Result<std::optional<Instant>> handOut();

    /// Reports once more what was rejected, once its cause is mended. The same again answers the same.
    /// @return NotFound, Forbidden (needs a manager), IllegalTransition for what is not rejected
    [[nodiscard]] Result<FiscalRecord> queueAgain(const InvoiceId& document, const Caller& caller);

    /// Stores what became of a record, tells those who show it and, of what is rejected, a manager. A record that has
    /// come to its end meanwhile stays as it is. @return the record as it is now
    [[nodiscard]] Result<FiscalRecord> settle(const FiscalRecord& record, bool inDoubt);

private:
    [[nodiscard]] Status change(const FiscalRecord& record, bool inDoubt);
    [[nodiscard]] Status tellRejected(const FiscalRecord& record);
    [[nodiscard]] Result<FiscalRecord> makeProvisional(FiscalRecord record);

    const Parts m_parts;
    std::atomic<bool> m_reporting = false;
};

}  // namespace frontdesk

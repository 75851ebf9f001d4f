// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/fiscal_gateway.h"
#include "app/services/fiscal_desk.h"
#include "app/services/fiscal_schedule.h"

#include <vector>

namespace frontdesk {

/// A document that is on its way to the tax authority.
struct LeasedDocument {
    LeasedFiscal leased;
    Invoice document;
};
struct NextDocument {
    std::optional<LeasedDocument> document;  ///< nullopt: none is due
    std::optional<Instant> dueAt;            ///< then: when to look again, if nothing is added
};

/// The documents' way out to a tax authority: takes what is due, one after the other for each order, and keeps what
/// became of it. A record is stored as being in doubt, with a lease, before its first byte goes: after a crash in
/// between the authority is asked under the same number before anything is sent again. Sending itself is the caller's.
/// Service thread only.
class FiscalRelay {
public:
    struct Parts {
        FiscalStore& records;
        InvoiceStore& invoices;
        FiscalDesk& desk;
        const Clock& clock;
    };
    explicit FiscalRelay(const Parts& parts) : m_parts(parts) {}

    static constexpr qint64 kLeaseMs = 60'000;  ///< a call takes 30 s at most

    /// Makes due at once whatever waits: before the first next(), and when the authority is back after an outage.
    [[nodiscard]] Status hurry();
    /// @param underway taken before, and not settled yet: their leases are prolonged
    [[nodiscard]] Result<NextDocument> next(const std::vector<InvoiceId>& underway);
    /// While nobody is there to report to: hands out what has waited long enough.
    [[nodiscard]] Result<std::optional<Instant>> handOut() { return m_parts.desk.handOut(); }
    /// @return the record as it is now
    [[nodiscard]] Result<FiscalRecord> settle(const LeasedDocument& document, FiscalCall call,
                                              const FiscalAnswer& answer, quint32 random);

private:
    const Parts m_parts;
};

}  // namespace frontdesk

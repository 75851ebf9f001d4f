// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fiscal.h"
#include "app/domain/result.h"

#include <optional>
#include <vector>

namespace frontdesk {

/// A record that is taken up to be sent or asked about.
struct LeasedFiscal {
    FiscalRecord record;   ///< the present attempt included
    bool inDoubt = false;  ///< an earlier attempt may have arrived: ask before anything is sent again
};

/// How documents stand with the tax authority; a document without a record is reported to nobody. One instance per
/// connection, used on that connection's thread.
class FiscalStore {
public:
    virtual ~FiscalStore() = default;
    /// A new record, of a document that was just issued.
    [[nodiscard]] virtual Status insert(const FiscalRecord& record) = 0;
    [[nodiscard]] virtual Result<std::optional<FiscalRecord>> find(const InvoiceId& document) = 0;
    /// Those of @p documents that have a record, in no order.
    [[nodiscard]] virtual Result<std::vector<FiscalRecord>> ofDocuments(const std::vector<InvoiceId>& documents) = 0;
    /// What became of a record. @param inDoubt something was sent, and nobody knows whether it arrived
    [[nodiscard]] virtual Status update(const FiscalRecord& record, bool inDoubt) = 0;
    /// Its state alone, while it may be on its way.
    [[nodiscard]] virtual Status setState(const InvoiceId& document, FiscalState state, Instant at) = 0;

    /// Takes up the record that is due first, and marks it as in doubt until update(): whoever finds it after a crash
    /// cannot know how far it went. A credit note is not due before its invoice is cleared, nor one of several before
    /// those issued before it. @param until when it is due again if nobody says what became of it
    /// @return nullopt if none is due
    [[nodiscard]] virtual Result<std::optional<LeasedFiscal>> lease(Instant now, Instant until) = 0;
    /// When lease() finds something, if nothing changes; nullopt: never.
    [[nodiscard]] virtual Result<std::optional<Instant>> nextDue() = 0;
    /// Makes due at once whatever waits, by back-off or by a lease.
    [[nodiscard]] virtual Status makeDue(Instant now) = 0;

    /// Documents that are queued and were issued at @p before or earlier, oldest first; at most 100.
    [[nodiscard]] virtual Result<std::vector<InvoiceId>> queuedSince(Instant before) = 0;
    /// When the oldest queued document was issued; nullopt: none is queued.
    [[nodiscard]] virtual Result<std::optional<Instant>> oldestQueued() = 0;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/fiscal_gateway.h"
#include "app/ports/fiscal_store.h"

namespace frontdesk {

/// When a tax authority is told of documents, and told again. Pure functions of values. Any thread.

/// How long a document waits for the authority before it is handed out as provisional: the guest stands there.
inline constexpr qint64 kFiscalPatienceMs = 3'000;

/// What the authority was asked to do.
enum class FiscalCall {
    Clear,  ///< the document was sent
    Ask,    ///< it was asked about what may have been sent before
};

struct FiscalStep {
    FiscalRecord record;
    bool inDoubt = false;
};
/// What becomes of @p leased after @p answer. Cleared and rejected are final. What may have arrived is asked about
/// after 1 s · 2^n with full jitter, at most 15 minutes, and never sent before an answer says that it is not there;
/// what surely did not arrive is sent again after as long, at once where the authority itself says so.
/// @param random spread evenly
[[nodiscard]] FiscalStep stepAfter(const LeasedFiscal& leased, FiscalCall call, const FiscalAnswer& answer, Instant now,
                                   quint32 random);

}  // namespace frontdesk

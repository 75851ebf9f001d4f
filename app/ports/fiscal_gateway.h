// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fiscal.h"
#include "app/domain/invoice.h"

#include <functional>

namespace frontdesk {

/// What a tax authority answered about a document.
struct FiscalAnswer {
    enum class Outcome {
        Cleared,
        Rejected,  ///< for good, unless somebody mends the cause
        Unknown,   ///< no answer, or none that can be read: ask again with the same reference
        NotSent,   ///< surely nothing arrived
    };
    Outcome outcome = Outcome::Unknown;
    FiscalStamp stamp;  ///< of what is cleared
    QByteArray code;    ///< stable and short: "refused", "timeout", "http_5xx", "bad_key", "a_tax_number", …
    QString inWords;    ///< the authority's own words or English; no secret
};

/// A tax authority, or the service in between, that clears documents. Sending a document twice under the same number
/// must answer the same. Nothing here is certified: that is between an authority and whoever runs the program.
class FiscalGateway {
public:
    virtual ~FiscalGateway() = default;
    /// @param answered called once, on the transport's thread
    virtual void clear(const Invoice& document, std::function<void(const FiscalAnswer&)> answered) = 0;
    /// How a document stands that was sent before and is in doubt.
    virtual void ask(const Invoice& document, std::function<void(const FiscalAnswer&)> answered) = 0;
};

}  // namespace frontdesk

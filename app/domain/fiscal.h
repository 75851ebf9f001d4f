// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/time.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace frontdesk {

/// How an issued document stands with a tax authority that clears documents, such as Ghana's E-VAT.
enum class FiscalState {
    NotRequired,  ///< the restaurant reports to no such authority
    Queued,       ///< will be reported
    Provisional,  ///< handed out before the authority answered; is reported as soon as it can be reached
    Cleared,
    Rejected,  ///< the authority says why; a person has to look at it
};
[[nodiscard]] QByteArray storedName(FiscalState state);  ///< "not_required", "queued", …
[[nodiscard]] std::optional<FiscalState> fiscalStateFromStored(QByteArrayView name);
/// not_required stays; queued goes anywhere but back; provisional ends as cleared or rejected; rejected may be queued
/// again by a person.
[[nodiscard]] bool canBecome(FiscalState from, FiscalState to);

/// What the authority gave a document that it cleared.
struct FiscalStamp {
    QString device;  ///< the authority's name for the unit that signed
    QString number;  ///< the authority's number of the document
    QString mark;    ///< its signature, as printed
    QString qr;      ///< what its QR code holds
    Instant clearedAt;
    friend bool operator==(const FiscalStamp&, const FiscalStamp&) = default;
};

struct FiscalRecord {
    InvoiceId document;
    FiscalState state = FiscalState::NotRequired;
    std::optional<FiscalStamp> stamp;  ///< once it is cleared
    int attempts = 0;
    QString problem;  ///< why it is not cleared yet: a code, and for rejected the authority's words
    std::optional<Instant> nextAt;
    Instant changedAt;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/paper_template.h"
#include "app/domain/result.h"
#include "app/ports/clock.h"
#include "app/ports/records.h"
#include "app/services/events.h"

#include <memory>

namespace frontdesk {

/// What receipts and documents look like, as one value that never changes.
struct PaperLook {
    ReceiptTemplate receipt;
    InvoiceTemplate invoice;
};

/// The owner's templates, as versioned settings (DI-27). Announces PaperLookChanged.
class PaperTemplates {
public:
    struct Parts {
        SettingStore& settings;
        AuditLog& audit;
        Announcements& announcements;
        const Clock& clock;
    };
    /// Reads what is stored; defaults where nothing is. Service thread, or before it runs.
    /// @param footer of receipts where nobody has decided yet
    PaperTemplates(Parts parts, const QString& footer);

    /// What is in force. Any thread.
    [[nodiscard]] std::shared_ptr<const PaperLook> look() const;

    /// Service thread. @return Forbidden for those who may not change settings; ValidationFailed by field: "logo" (no
    /// PNG, too large), "header", "footer" (more than 10 lines, a line of more than 64 characters), "accent"
    [[nodiscard]] Status setReceipt(const ReceiptTemplate& wanted, const Caller& caller);
    [[nodiscard]] Status setInvoice(const InvoiceTemplate& wanted, const Caller& caller);

private:
    const Parts m_parts;
    std::shared_ptr<const PaperLook> m_look;  ///< read and exchanged atomically
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/paper_template.h"
#include "app/domain/result.h"
#include "app/ports/clock.h"
#include "app/ports/records.h"
#include "app/services/events.h"

#include <memory>
#include <mutex>

namespace frontdesk {

/// What receipts and documents look like, as one value that never changes.
struct PaperLook {
    ReceiptTemplate receipt;
    InvoiceTemplate invoice;
};

/// A header or footer has at most so many lines, each of so many characters.
inline constexpr int kMostTemplateLines = 10;
inline constexpr int kLongestTemplateLine = 64;

/// The owner's templates, as versioned settings (DI-27). Announces PaperLookChanged. A change counts once it is
/// committed: until then look() is the one before.
class PaperTemplates {
public:
    struct Parts {
        SettingStore& settings;
        AuditLog& audit;
        Announcements& announcements;
        ChangeFeed& feed;
        const Clock& clock;
    };
    /// Reads what is stored; defaults where nothing is or where it cannot be read. Service thread, or before it runs.
    /// @param footer of receipts where nobody has decided yet
    PaperTemplates(Parts parts, const QString& footer);

    /// What is in force. Any thread; never null.
    [[nodiscard]] std::shared_ptr<const PaperLook> look() const;

    /// Service thread. @return Forbidden for those who may not change settings; ValidationFailed by field: "logo" (no
    /// PNG, too large), "header", "footer" (more than 10 lines, a line of more than 64 characters), "columns" (no width
    /// of paper), "accent" (no colour as "#0f6b52")
    [[nodiscard]] Status setReceipt(const ReceiptTemplate& wanted, const Caller& caller);
    [[nodiscard]] Status setInvoice(const InvoiceTemplate& wanted, const Caller& caller);

    /// What nobody has decided on yet. Any thread.
    [[nodiscard]] const PaperLook& defaults() const { return m_defaults; }

private:
    /// What is stored, uncommitted changes included.
    [[nodiscard]] Result<PaperLook> stored();
    [[nodiscard]] Status store(const QByteArray& key, const QByteArray& json, const QByteArray& logoBefore,
                               const QByteArray& logo, const Caller& caller);

    const Parts m_parts;
    const PaperLook m_defaults;
    mutable std::mutex m_mutex;  ///< of m_look
    std::shared_ptr<const PaperLook> m_look;
    std::shared_ptr<void> m_subscription;
};

}  // namespace frontdesk

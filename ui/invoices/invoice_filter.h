// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/invoice_store.h"
#include "app/services/invoicing.h"

#include <QLocale>

namespace frontdesk {

/// Which days' documents are wanted.
enum class InvoicePeriod { AllTime, Today, ThisMonth, ThisQuarter, Chosen };

/// What the list of invoices shows.
struct InvoiceFilter {
    std::optional<DocumentState> status;  ///< Draft: what is prepared alone
    std::optional<InvoiceKind> kind;
    InvoicePeriod period = InvoicePeriod::AllTime;
    QDate from;  ///< with Chosen; an invalid day is no limit
    QDate to;    ///< likewise, inclusive
    QString search;
    friend bool operator==(const InvoiceFilter&, const InvoiceFilter&) = default;

    [[nodiscard]] bool narrows() const { return *this != InvoiceFilter(); }
    /// @param today the day of the books
    [[nodiscard]] InvoiceListQuery query(QDate today) const;
    /// Whether drafts belong to what is wanted: they have no number, no day and are no credit notes.
    [[nodiscard]] bool wantsDrafts() const;
    [[nodiscard]] bool wantsDocuments() const { return status != DocumentState::Draft; }
    [[nodiscard]] bool finds(const InvoiceDraft& draft, int orderNumber) const;
};

/// The first and the last day of @p filter's period; nullopt: no limit.
struct InvoiceDays {
    std::optional<QDate> from;
    std::optional<QDate> to;
};
[[nodiscard]] InvoiceDays daysOf(const InvoiceFilter& filter, QDate today);

/// "This month · credit notes", for the button that opens the choice.
[[nodiscard]] QString periodText(const InvoiceFilter& filter, const QLocale& locale);

}  // namespace frontdesk

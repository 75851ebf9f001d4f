// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fiscal.h"
#include "app/domain/invoice.h"
#include "ui/common/order_words.h"

namespace frontdesk {

/// Words, signs and colours of a document's state, the same in lists and on pages.
[[nodiscard]] StateWords documentWords(const Invoice& document);
[[nodiscard]] StateWords documentWords(DocumentState state);
/// Of how it stands with the tax authority; nothing is shown for NotRequired.
[[nodiscard]] StateWords fiscalWords(FiscalState state);
/// "Invoice" or "Credit note"
[[nodiscard]] QString kindWord(InvoiceKind kind);
/// Who bought, never empty: the name, else that nobody is named.
[[nodiscard]] QString buyerWord(const InvoiceParty& buyer);
/// "21 Nov 2026"
[[nodiscard]] QString documentDay(QDate day, const QLocale& locale);

}  // namespace frontdesk

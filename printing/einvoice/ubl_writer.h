// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/einvoice/en16931.h"

#include <QByteArray>

namespace frontdesk {

/// OASIS UBL 2.1 as CEN/TS 16931-3-2 binds it: an Invoice, or a CreditNote for a credit. UTF-8; the same invoice is the
/// same bytes. @param invoice breaks no rule
[[nodiscard]] QByteArray ublXml(const EInvoice& invoice);

}  // namespace frontdesk

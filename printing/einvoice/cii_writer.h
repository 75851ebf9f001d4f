// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/einvoice/en16931.h"

#include <QByteArray>

namespace frontdesk {

/// UN/CEFACT Cross Industry Invoice D16B as CEN/TS 16931-3-3 binds it, which is the profile EN 16931 of Factur-X 1.07
/// and ZUGFeRD 2.3. UTF-8; the same invoice is the same bytes. @param invoice breaks no rule
[[nodiscard]] QByteArray ciiXml(const EInvoice& invoice);

}  // namespace frontdesk

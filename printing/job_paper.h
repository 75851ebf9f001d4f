// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/records.h"
#include "app/ports/secrets.h"
#include "app/services/paper_templates.h"
#include "printing/escpos/escpos_encoder.h"

#include <QLocale>

namespace frontdesk {

/// The bytes of a stored job, drawn anew from its content. A receipt or document that may be on paper already is a copy
/// and opens no drawer; such a kitchen ticket says RESEND.
/// @param look what the owner's templates say now
/// @return Corrupt if the content cannot be read
[[nodiscard]] Result<EncodedJob> paperOf(const PrintJob& job, const Secrets& secrets, EscPosEncoder& encoder,
                                         const QLocale& locale, const PaperLook& look);

/// What it is, for a file's name: "receipt", "invoice", "label", "kitchen-grill". Lower-case ASCII letters, digits and
/// hyphens.
[[nodiscard]] QByteArray paperName(const PrintJob& job);

}  // namespace frontdesk

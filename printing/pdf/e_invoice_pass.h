// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/time.h"

#include <QByteArray>

namespace frontdesk {

/// Makes of an archived() PDF/A-1b one for people and machines: PDF/A-3b (ISO 19005-3, 6.8) with @p xml in it as
/// "factur-x.xml", and in its XMP what Factur-X 1.07 wants there (6.2, profile EN 16931). Any thread.
/// @param xml  ciiXml() of the same document
/// @param made as in DocumentFacts
/// @return empty if @p pdf is not such a file
[[nodiscard]] QByteArray withEInvoice(const QByteArray& pdf, const QByteArray& xml, Instant made);

}  // namespace frontdesk

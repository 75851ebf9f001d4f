// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

class QPDF;

namespace frontdesk::qpdf {

/// A file by libqpdf, in memory; throws what libqpdf throws. @param pdf outlives what is returned
[[nodiscard]] std::unique_ptr<QPDF> openedPdf(const QByteArray& pdf);

/// Its bytes, with an identifier that depends on them alone; without streams of objects, which PDF 1.4 lacks.
/// @param version the least that the file says it is ("1.7"); empty: as it is
[[nodiscard]] QByteArray writtenPdf(QPDF& file, const char* version = "");

}  // namespace frontdesk::qpdf

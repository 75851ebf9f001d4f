// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdf/qpdf/pdf_file.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace frontdesk::qpdf {

std::unique_ptr<QPDF> openedPdf(const QByteArray& pdf) {
    auto file = std::make_unique<QPDF>();
    file->setSuppressWarnings(true);
    file->processMemoryFile("document", pdf.constData(), static_cast<size_t>(pdf.size()));
    return file;
}

QByteArray writtenPdf(QPDF& file, const char* version) {
    file.getTrailer().removeKey("/ID");  // it is random in Qt's, and its first half would be kept
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    if (*version) writer.setMinimumPDFVersion(version);
    writer.setDeterministicID(true);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), static_cast<qsizetype>(bytes->getSize())};
}

}  // namespace frontdesk::qpdf

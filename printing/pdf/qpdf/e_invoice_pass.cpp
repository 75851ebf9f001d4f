// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdf/qpdf/passes.h"
#include "printing/pdf/qpdf/pdf_file.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QTimeZone>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <stdexcept>

namespace frontdesk::qpdf {
namespace {

Q_LOGGING_CATEGORY(log, "frontdesk.printing")

constexpr char kName[] = "factur-x.xml";

/// The four properties of Factur-X, and the description that PDF/A wants of properties that XMP does not know (ISO
/// 19005-3, 6.6.2.3.3).
const QByteArray kFacturX =
    "<rdf:Description rdf:about=\"\" xmlns:fx=\"urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#\">"
    "<fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>"
    "<fx:Version>1.0</fx:Version><fx:ConformanceLevel>EN 16931</fx:ConformanceLevel></rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag>"
    "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>fx</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>%properties%</rdf:Seq>"
    "</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n";

QByteArray property(const char* name, const char* description) {
    return QByteArray("<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>") + name +
           "</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external"
           "</pdfaProperty:category><pdfaProperty:description>" +
           description + "</pdfaProperty:description></rdf:li>";
}

QByteArray facturXPart() {
    QByteArray properties = property("DocumentFileName", "The name of the embedded XML document");
    properties += property("DocumentType", "The type of the hybrid document in capital letters");
    properties += property("Version", "The actual version of the standard applying to the embedded XML document");
    properties += property("ConformanceLevel", "The conformance level of the embedded XML document");
    return QByteArray(kFacturX).replace("%properties%", properties);
}

void describe(QPDF& file) {
    QPDFObjectHandle metadata = file.getRoot().getKey("/Metadata");
    const auto data = metadata.getStreamData();
    QByteArray xmp(reinterpret_cast<const char*>(data->getBuffer()), static_cast<qsizetype>(data->getSize()));
    const QByteArray oldPart = "<pdfaid:part>1</pdfaid:part>";
    const qsizetype end = xmp.indexOf("</rdf:RDF>");
    if (end < 0 || !xmp.contains(oldPart)) throw std::runtime_error("its metadata are not those of PDF/A-1");
    xmp.insert(end, facturXPart());
    xmp.replace(oldPart, "<pdfaid:part>3</pdfaid:part>");
    metadata.replaceStreamData(xmp.toStdString(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

void attach(QPDF& file, const QByteArray& xml, Instant made) {
    const auto date = QDateTime::fromMSecsSinceEpoch(made.ms, QTimeZone::utc())
                          .toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'"))
                          .toStdString();
    auto stream = QPDFEFStreamObjectHelper::createEFStream(file, xml.toStdString());
    stream.setSubtype("text/xml").setCreationDate(date).setModDate(date);
    auto spec = QPDFFileSpecObjectHelper::createFileSpec(file, kName, stream);
    spec.setDescription("The invoice for machines: Factur-X, EN 16931");
    // ISO 19005-3, 6.8. Alternative: the same as the pages say (Factur-X 1.07, 6.2.2).
    QPDFObjectHandle dictionary = spec.getObjectHandle();
    dictionary.replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Alternative"));
    QPDFEmbeddedFileDocumentHelper(file).replaceEmbeddedFile(kName, spec);
    file.getRoot().replaceKey("/AF", QPDFObjectHandle::newArray({dictionary}));
}

}  // namespace

QByteArray withEInvoice(const QByteArray& pdf, const QByteArray& xml, Instant made) {
    try {
        const auto file = openedPdf(pdf);
        describe(*file);
        attach(*file, xml, made);
        return writtenPdf(*file, "1.7");
    } catch (const std::exception& fault) {
        qCWarning(log) << "an e-invoice could not be put into its document:" << fault.what();
        return {};
    }
}

}  // namespace frontdesk::qpdf

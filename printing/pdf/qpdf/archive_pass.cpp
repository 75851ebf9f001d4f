// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdf/qpdf/passes.h"
#include "printing/pdf/qpdf/pdf_file.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLoggingCategory>
#include <QTimeZone>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <set>

namespace frontdesk::qpdf {
namespace {

Q_LOGGING_CATEGORY(log, "frontdesk.printing")

constexpr int kTagLetters = 6;

QDateTime utc(Instant instant) {
    return QDateTime::fromMSecsSinceEpoch(instant.ms, QTimeZone::utc());
}

std::string infoDate(Instant instant) {
    return utc(instant).toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString();
}

/// The XMP packet. Its values are those of the Info dictionary.
std::string xmpPacket(const DocumentFacts& facts, const QString& producer, const QString& creator) {
    const QString date = utc(facts.made).toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'"));
    return QStringLiteral(
               "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
               "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt>"
               "<rdf:li "
               "xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>%2</rdf:li>"
               "</rdf:Bag></dc:language></rdf:Description>\n"
               "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"><xmp:CreatorTool>%3"
               "</xmp:CreatorTool><xmp:CreateDate>%4</xmp:CreateDate><xmp:ModifyDate>%4</xmp:ModifyDate>"
               "</rdf:Description>\n"
               "<rdf:Description rdf:about=\"\" "
               "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"><pdf:Producer>%5</pdf:Producer>"
               "</rdf:Description>\n"
               "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><pdfaid:part>1"
               "</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>\n"
               "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
        .arg(facts.title.toHtmlEscaped(), facts.language.toHtmlEscaped(), creator.toHtmlEscaped(), date,
             producer.toHtmlEscaped())
        .toStdString();
}

QString textOf(QPDFObjectHandle dictionary, const char* key) {
    QPDFObjectHandle value = dictionary.getKey(key);
    return value.isString() ? QString::fromStdString(value.getUTF8Value()) : QString();
}

void describe(QPDF& file, const DocumentFacts& facts) {
    QPDFObjectHandle root = file.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(facts.language.toStdString()));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);

    QPDFObjectHandle info = file.getTrailer().getKey("/Info");
    const auto date = QPDFObjectHandle::newString(infoDate(facts.made));
    info.replaceKey("/CreationDate", date);
    info.replaceKey("/ModDate", date);
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(facts.title.toStdString()));
    root.getKey("/Metadata")
        .replaceStreamData(xmpPacket(facts, textOf(info, "/Producer"), textOf(info, "/Creator")),
                           QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

/// Six capitals that depend on the subset's glyphs.
std::string tagOf(QPDFObjectHandle descriptor) {
    const auto glyphs = descriptor.getKey("/FontFile2").getStreamData();
    const QByteArray hash = QCryptographicHash::hash(
        {reinterpret_cast<const char*>(glyphs->getBuffer()), static_cast<qsizetype>(glyphs->getSize())},
        QCryptographicHash::Sha256);
    std::string tag;
    for (int i = 0; i < kTagLetters; ++i) tag += static_cast<char>('A' + static_cast<unsigned char>(hash[i]) % 26);
    return tag;
}

/// Qt takes the first character that has a glyph, and a space's glyph is a tab's too. In a line `<from> <to> <text>` or
/// `<from> <to> [<text> <text> …]` the first two are glyphs and stay.
QByteArray withSpaces(const QByteArray& map) {
    QByteArrayList lines = map.split('\n');
    for (QByteArray& line : lines) {
        const qsizetype to = line.indexOf('>') + 1;
        const qsizetype texts = line.indexOf('>', to) + 1;
        if (line.startsWith('<') && to > 0 && texts > 0)
            line = line.first(texts) + line.mid(texts).replace("<0009>", "<0020>");
    }
    return lines.join('\n');
}

void mapSpaces(QPDFObjectHandle font) {
    QPDFObjectHandle map = font.getKey("/ToUnicode");
    if (!map.isStream()) return;
    const auto data = map.getStreamData();
    const QByteArray text(reinterpret_cast<const char*>(data->getBuffer()), static_cast<qsizetype>(data->getSize()));
    map.replaceStreamData(withSpaces(text).toStdString(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

void nameSubset(QPDFObjectHandle font) {
    QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    QPDFObjectHandle descriptor = descendant.getKey("/FontDescriptor");
    const std::string plain = font.getKey("/BaseFont").getName().substr(1);
    const auto name = QPDFObjectHandle::newName("/" + tagOf(descriptor) + "+" + plain);
    font.replaceKey("/BaseFont", name);
    descendant.replaceKey("/BaseFont", name);
    descriptor.replaceKey("/FontName", name);
}

void mendFonts(QPDF& file) {
    for (QPDFObjectHandle& object : file.getAllObjects()) {
        if (!object.isDictionaryOfType("/Font", "/Type0")) continue;
        mapSpaces(object);
        nameSubset(object);
    }
}

}  // namespace

QByteArray archived(const QByteArray& pdf, const DocumentFacts& facts) {
    try {
        const auto file = openedPdf(pdf);
        describe(*file, facts);
        mendFonts(*file);
        return writtenPdf(*file);
    } catch (const std::exception& fault) {
        qCWarning(log) << "a document could not be made ready for the archive:" << fault.what();
        return {};
    }
}

}  // namespace frontdesk::qpdf

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/einvoice/xml_output.h"

namespace frontdesk {
namespace {

bool isXmlCharacter(char32_t c) {
    return c == U'\t' || c == U'\n' || c == U'\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
           c >= 0x10000;
}

QString xmlText(const QString& value) {
    QString out;
    for (const uint c : value.toUcs4())
        if (isXmlCharacter(c)) out += QString::fromUcs4(reinterpret_cast<const char32_t*>(&c), 1);
    return out;
}

}  // namespace

XmlOutput::XmlOutput(const char* root, Namespaces namespaces) : m_writer(&m_bytes) {
    m_writer.setAutoFormatting(true);
    m_writer.setAutoFormattingIndent(2);
    m_writer.writeStartDocument();
    m_writer.writeStartElement(QString::fromLatin1(root));
    for (const auto& [prefix, address] : namespaces) {
        const QString name = QString::fromLatin1(prefix);
        m_writer.writeAttribute(name.isEmpty() ? QStringLiteral("xmlns") : QStringLiteral("xmlns:") + name,
                                QString::fromLatin1(address));
    }
}

QByteArray XmlOutput::finish() {
    m_writer.writeEndDocument();
    return m_bytes;
}

void XmlOutput::text(const char* name, const QString& value) {
    const QString plain = xmlText(value);
    if (!plain.isEmpty()) m_writer.writeTextElement(QString::fromLatin1(name), plain);
}

void XmlOutput::text(const char* name, const QString& value, const char* attribute, const QString& attributeValue) {
    const QString plain = xmlText(value);
    if (plain.isEmpty()) return;
    m_writer.writeStartElement(QString::fromLatin1(name));
    m_writer.writeAttribute(QString::fromLatin1(attribute), attributeValue);
    m_writer.writeCharacters(plain);
    m_writer.writeEndElement();
}

}  // namespace frontdesk

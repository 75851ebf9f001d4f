// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamWriter>

namespace frontdesk {

/// A document of XML in UTF-8, indented, the same for the same calls. Names are given with their prefix. Characters
/// that XML 1.0 (2.2) cannot hold are left out.
class XmlOutput {
public:
    using Namespaces = std::initializer_list<std::pair<const char*, const char*>>;
    /// @param namespaces prefix (empty: the default one) and address of each
    XmlOutput(const char* root, Namespaces namespaces);

    /// Ends every element still open. @return the document
    [[nodiscard]] QByteArray finish();

    /// An element with text; none where there is no text.
    void text(const char* name, const QString& value);
    void text(const char* name, const QString& value, const char* attribute, const QString& attributeValue);

    /// An element with others in it, for as long as this lives.
    class Element {
    public:
        Element(XmlOutput& xml, const char* name) : m_xml(xml) {
            m_xml.m_writer.writeStartElement(QString::fromLatin1(name));
        }
        ~Element() { m_xml.m_writer.writeEndElement(); }
        Element(const Element&) = delete;
        Element& operator=(const Element&) = delete;

    private:
        XmlOutput& m_xml;
    };

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

}  // namespace frontdesk

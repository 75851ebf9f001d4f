// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace frontdesk {

/// Writes the one JSON object of a request, members in the order of the calls. One use: construct, write, take().
class ProviderJsonWriter {
public:
    ProviderJsonWriter() { m_writer.StartObject(); }

    ProviderJsonWriter& text(const char* name, const QByteArray& utf8) {
        m_writer.Key(name);
        m_writer.String(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()));
        return *this;
    }
    ProviderJsonWriter& text(const char* name, const QString& content) { return text(name, content.toUtf8()); }
    /// Nothing where @p content is empty.
    ProviderJsonWriter& textIfAny(const char* name, const QString& content) {
        return content.isEmpty() ? *this : text(name, content);
    }
    ProviderJsonWriter& integer(const char* name, qint64 number) {
        m_writer.Key(name);
        m_writer.Int64(number);
        return *this;
    }
    /// @param digits a number as it is to be written: "61.00"
    ProviderJsonWriter& number(const char* name, const QByteArray& digits) {
        m_writer.Key(name);
        m_writer.RawValue(digits.constData(), static_cast<size_t>(digits.size()), rapidjson::kNumberType);
        return *this;
    }
    ProviderJsonWriter& begin(const char* name) {
        m_writer.Key(name);
        m_writer.StartObject();
        return *this;
    }
    ProviderJsonWriter& end() {
        m_writer.EndObject();
        return *this;
    }
    [[nodiscard]] QByteArray take() {
        m_writer.EndObject();
        return {m_buffer.GetString(), static_cast<qsizetype>(m_buffer.GetSize())};
    }

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer{m_buffer};
};

}  // namespace frontdesk

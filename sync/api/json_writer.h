// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/money.h"
#include "app/domain/time.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace frontdesk::api {

/// Writes one JSON text in the wire's spellings: amounts as minor units, instants as RFC 3339, ids as text, what is not
/// there as null. Calls nest as the JSON does. One use: construct, write, take().
class JsonWriter {
public:
    JsonWriter& beginObject() {
        m_writer.StartObject();
        return *this;
    }
    JsonWriter& endObject() {
        m_writer.EndObject();
        return *this;
    }
    JsonWriter& beginArray() {
        m_writer.StartArray();
        return *this;
    }
    JsonWriter& endArray() {
        m_writer.EndArray();
        return *this;
    }
    JsonWriter& beginObject(std::string_view name) { return key(name).beginObject(); }
    JsonWriter& beginArray(std::string_view name) { return key(name).beginArray(); }
    JsonWriter& key(std::string_view name) {
        m_writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
        return *this;
    }

    template <class T>
    JsonWriter& field(std::string_view name, const T& content) {
        key(name);
        value(content);
        return *this;
    }
    /// null where @p text is empty
    JsonWriter& textOrNull(std::string_view name, const QString& text) {
        key(name);
        if (text.isEmpty())
            value(nullptr);
        else
            value(text);
        return *this;
    }
    /// @p json is a complete JSON text of an object
    JsonWriter& rawField(std::string_view name, std::string_view json) {
        key(name);
        rawValue(json);
        return *this;
    }
    void rawValue(std::string_view json) { m_writer.RawValue(json.data(), json.size(), rapidjson::kObjectType); }

    void value(std::nullptr_t) { m_writer.Null(); }
    void value(std::same_as<bool> auto flag) { m_writer.Bool(flag); }
    void value(int number) { m_writer.Int(number); }
    void value(qint64 number) { m_writer.Int64(number); }
    void value(std::string_view text) { m_writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
    void value(const char* text) { value(std::string_view(text)); }
    void value(const std::string& text) { value(std::string_view(text)); }
    void value(const QByteArray& text) { value(std::string_view(text.constData(), static_cast<size_t>(text.size()))); }
    void value(const QString& text) { value(text.toUtf8()); }
    void value(const Money& amount) { value(amount.minor()); }
    void value(const Instant& instant) { value(toRfc3339(instant)); }
    template <class Tag>
    void value(const Id<Tag>& id) {
        if (id.isNull())
            value(nullptr);
        else
            value(id.text());
    }
    template <class T>
    void value(const std::optional<T>& content) {
        if (content)
            value(*content);
        else
            value(nullptr);
    }

    [[nodiscard]] std::string take() const { return {m_buffer.GetString(), m_buffer.GetSize()}; }

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer{m_buffer};
};

}  // namespace frontdesk::api

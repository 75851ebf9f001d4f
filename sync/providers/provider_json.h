// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <rapidjson/document.h>

#include <memory>
#include <optional>
#include <vector>

namespace frontdesk {

/// A value in a provider's JSON, read leniently, for providers write the same thing in several ways: a number with or
/// without quotes, a flag as a word. Numbers are kept as they are written and never become floating point. What is not
/// there, and what is not of the kind asked for, is empty. Copies share the text.
class ProviderJson {
public:
    ProviderJson() = default;
    /// @param body empty, no JSON, or of another encoding than UTF-8: a value that is not there
    [[nodiscard]] static ProviderJson read(const QByteArray& body);

    [[nodiscard]] bool isObject() const { return m_value && m_value->IsObject(); }
    [[nodiscard]] bool isArray() const { return m_value && m_value->IsArray(); }
    /// A member of an object.
    [[nodiscard]] ProviderJson operator[](const char* name) const;
    /// All of an array.
    [[nodiscard]] std::vector<ProviderJson> items() const;

    /// A text, or a number as it is written.
    [[nodiscard]] QByteArray text() const;
    /// A whole number, with or without quotes.
    [[nodiscard]] std::optional<qint64> integer() const;
    /// true, false, "true", "False", …
    [[nodiscard]] std::optional<bool> flag() const;
    /// In words for people: cleaned by cleanLine(), at most @p longest characters.
    [[nodiscard]] QString words(int longest) const;

private:
    ProviderJson(std::shared_ptr<const rapidjson::Document> document, const rapidjson::Value& value)
        : m_document(std::move(document)), m_value(&value) {}

    std::shared_ptr<const rapidjson::Document> m_document;
    const rapidjson::Value* m_value = nullptr;
};

/// The same for the log and for alerts: longer figures and addresses are left out, for they may be somebody's.
[[nodiscard]] QString withoutPersons(const QString& words);

}  // namespace frontdesk

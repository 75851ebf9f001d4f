// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/menu.h"
#include "app/domain/result.h"
#include "app/domain/time.h"

#include <rapidjson/document.h>

#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>

namespace frontdesk::api {

/// A JSON text that was read strictly. Copies share it.
using JsonDocument = std::shared_ptr<const rapidjson::Document>;
using JsonValue = rapidjson::Value;

inline constexpr int kMaxJsonDepth = 16;
inline constexpr int kMaxJsonItems = 200;

/// Reads one JSON text: UTF-8, at most kMaxJsonDepth levels, kMaxJsonItems items per array and members per object, no
/// duplicate keys, no NaN or infinity, no lone surrogates, nothing behind it.
/// @return MalformedInput; ValidationFailed for a list that is too long
[[nodiscard]] Result<JsonDocument> parseJson(std::string_view text);

/// SHA-256 over the meaning of a JSON text: order of keys, white space, escapes and the spelling of numbers do not
/// matter.
[[nodiscard]] QByteArray canonicalHash(const JsonValue& value);

enum class Presence { Optional, Required };
enum class Lines { One, Many };  ///< whether a text may hold line breaks

/// Reads the members of one JSON object and notes everything that is wrong with them, so that all faults of a request
/// are told at once. A null counts as absent; unknown members are ignored.
class ObjectReader {
public:
    /// @param path of the object in the request: empty for the whole, "items[2]" for a part
    ObjectReader(const JsonValue& value, QString path, std::vector<FieldError>& errors);

    /// Cleaned by cleanLine() or cleanNote(); lengths in characters after cleaning. A required text is not empty.
    [[nodiscard]] QString text(const char* name, int maxLength, Presence presence, Lines lines = Lines::One);
    [[nodiscard]] std::optional<qint64> integer(const char* name, qint64 least, qint64 most, Presence presence);
    [[nodiscard]] std::optional<bool> boolean(const char* name, Presence presence);
    [[nodiscard]] std::optional<Instant> instant(const char* name);
    /// A number or its decimal text, as written: "2.5".
    [[nodiscard]] std::optional<QString> decimal(const char* name);
    template <class IdType>
    [[nodiscard]] std::optional<IdType> id(const char* name, Presence presence) {
        return converted<IdType>(name, presence, "unknown", &IdType::fromText);
    }
    /// One of a fixed set of words.
    template <class T>
    [[nodiscard]] std::optional<T> choice(const char* name, Presence presence,
                                          std::optional<T> (*fromWire)(QByteArrayView)) {
        return converted<T>(name, presence, "unknown", fromWire);
    }
    /// Null if absent or no object.
    [[nodiscard]] const JsonValue* object(const char* name, Presence presence);
    /// Null if absent, no array, or of a wrong length.
    [[nodiscard]] const JsonValue* array(const char* name, int least, int most, Presence presence);

    [[nodiscard]] bool has(const char* name) const;
    void refuse(const char* name, QByteArray code, const QString& message);
    [[nodiscard]] QString pathOf(const char* name) const;

private:
    [[nodiscard]] const JsonValue* find(const char* name, Presence presence);
    [[nodiscard]] std::optional<QByteArray> word(const char* name, Presence presence);
    template <class T, class Convert>
    std::optional<T> converted(const char* name, Presence presence, const char* code, Convert convert) {
        const auto text = word(name, presence);
        if (!text) return std::nullopt;
        auto result = std::optional<T>(convert(*text));
        if (!result) refuse(name, code, QStringLiteral("Not a value this field can have."));
        return result;
    }

    const JsonValue* m_object = nullptr;  // null: not an object, already refused
    QString m_path;
    std::vector<FieldError>& m_errors;
};

/// The `version` an order had when its sender saw it.
[[nodiscard]] std::optional<int> readVersion(ObjectReader& body);

/// All faults in one error.
[[nodiscard]] tl::unexpected<Error> invalidFields(std::vector<FieldError> errors);

}  // namespace frontdesk::api

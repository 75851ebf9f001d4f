// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/json_reader.h"

#include "app/domain/text.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace frontdesk::api {
namespace {

// A text of three bytes ED A0..BF xx is a surrogate on its own; the library lets "\uDC00" through as one.
bool holdsSurrogate(std::string_view utf8) {
    for (size_t at = utf8.find('\xED'); at != std::string_view::npos && at + 1 < utf8.size();
         at = utf8.find('\xED', at + 1))
        if (static_cast<unsigned char>(utf8[at + 1]) >= 0xA0) return true;
    return false;
}

/// Between parser and document: refuses what RFC 8259 leaves open and what is too big.
class StrictHandler {
public:
    explicit StrictHandler(rapidjson::Document& out) : m_out(out) {}

    bool Null() { return countItem() && m_out.Null(); }
    bool Bool(bool b) { return countItem() && m_out.Bool(b); }
    bool Int(int i) { return countItem() && m_out.Int(i); }
    bool Uint(unsigned i) { return countItem() && m_out.Uint(i); }
    bool Int64(int64_t i) { return countItem() && m_out.Int64(i); }
    bool Uint64(uint64_t i) { return countItem() && m_out.Uint64(i); }
    bool Double(double d) { return countItem() && m_out.Double(d); }
    bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
    bool String(const char* text, rapidjson::SizeType length, bool copy) {
        return countItem() && !holdsSurrogate({text, length}) && m_out.String(text, length, copy);
    }
    bool StartObject() { return open(false) && m_out.StartObject(); }
    bool Key(const char* text, rapidjson::SizeType length, bool copy) {
        auto& keys = m_levels.back().keys;
        std::string key(text, length);
        if (holdsSurrogate(key) || std::find(keys.begin(), keys.end(), key) != keys.end()) return false;
        keys.push_back(std::move(key));
        return fits(keys.size()) && m_out.Key(text, length, copy);
    }
    bool EndObject(rapidjson::SizeType count) { return close() && m_out.EndObject(count); }
    bool StartArray() { return open(true) && m_out.StartArray(); }
    bool EndArray(rapidjson::SizeType count) { return close() && m_out.EndArray(count); }

    [[nodiscard]] bool tooLong() const { return m_tooLong; }

private:
    struct Level {
        bool isArray = false;
        size_t items = 0;
        std::vector<std::string> keys;  // at most kMaxJsonItems: a search is cheaper than a set
    };
    bool countItem() {
        if (m_levels.empty() || !m_levels.back().isArray) return true;
        return fits(++m_levels.back().items);
    }
    bool fits(size_t count) {
        m_tooLong = count > size_t{kMaxJsonItems};
        return !m_tooLong;
    }
    bool open(bool isArray) {
        if (!countItem() || m_levels.size() >= size_t{kMaxJsonDepth}) return false;
        m_levels.push_back({isArray, 0, {}});
        return true;
    }
    bool close() {
        m_levels.pop_back();
        return true;
    }

    rapidjson::Document& m_out;
    std::vector<Level> m_levels;
    bool m_tooLong = false;
};

constexpr unsigned kParseFlags = rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;

void addCounted(QCryptographicHash& hash, char kind, QByteArrayView text) {
    const QByteArray head = kind + QByteArray::number(text.size()) + ':';
    hash.addData(head);
    hash.addData(text);
}

QByteArrayView viewOf(const JsonValue& string) {
    return {string.GetString(), static_cast<qsizetype>(string.GetStringLength())};
}

QByteArray numberText(const JsonValue& number) {
    if (number.IsInt64()) return QByteArray::number(static_cast<qint64>(number.GetInt64()));
    if (number.IsUint64()) return QByteArray::number(static_cast<quint64>(number.GetUint64()));
    const double value = number.GetDouble();
    constexpr double kExact = 9007199254740992.0;  // 2^53
    if (std::trunc(value) == value && std::abs(value) < kExact) return QByteArray::number(static_cast<qint64>(value));
    return QByteArray::number(value, 'g', 17);
}

void addTo(QCryptographicHash& hash, const JsonValue& value) {
    switch (value.GetType()) {
        case rapidjson::kNullType:
            addCounted(hash, 'n', {});
            break;
        case rapidjson::kFalseType:
            addCounted(hash, 'f', {});
            break;
        case rapidjson::kTrueType:
            addCounted(hash, 't', {});
            break;
        case rapidjson::kNumberType:
            addCounted(hash, '#', numberText(value));
            break;
        case rapidjson::kStringType:
            addCounted(hash, 's', viewOf(value));
            break;
        case rapidjson::kArrayType:
            addCounted(hash, '[', QByteArray::number(value.Size()));
            for (const auto& item : value.GetArray()) addTo(hash, item);
            break;
        case rapidjson::kObjectType: {
            std::vector<const JsonValue::Member*> members;
            for (const auto& member : value.GetObject()) members.push_back(&member);
            std::sort(members.begin(), members.end(),
                      [](const auto* a, const auto* b) { return viewOf(a->name) < viewOf(b->name); });
            addCounted(hash, '{', QByteArray::number(members.size()));
            for (const auto* member : members) {
                addCounted(hash, 'k', viewOf(member->name));
                addTo(hash, member->value);
            }
            break;
        }
    }
}

}  // namespace

Result<JsonDocument> parseJson(std::string_view text) {
    const auto malformed = [] {
        return failure(ErrorCode::MalformedInput, QStringLiteral("The body is not JSON as this API reads it."));
    };
    if (text.find('\0') != std::string_view::npos) return malformed();  // the parser would take it for the end
    auto document = std::make_shared<rapidjson::Document>();
    bool parsed = false;
    bool tooLong = false;
    auto parse = [&](rapidjson::Document& out) {
        StrictHandler strict(out);
        rapidjson::MemoryStream bytes(text.data(), text.size());
        rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(bytes);
        parsed = !rapidjson::Reader().Parse<kParseFlags>(stream, strict).IsError();
        tooLong = strict.tooLong();
        return parsed;
    };
    document->Populate(parse);
    if (tooLong) return invalidField({}, "too_many", QStringLiteral("A list or object has more than 200 entries."));
    if (!parsed) return malformed();
    return document;
}

QByteArray canonicalHash(const JsonValue& value) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addTo(hash, value);
    return hash.result();
}

ObjectReader::ObjectReader(const JsonValue& value, QString path, std::vector<FieldError>& errors)
    : m_object(value.IsObject() ? &value : nullptr), m_path(std::move(path)), m_errors(errors) {
    if (!m_object) m_errors.push_back({m_path, "wrong_type", QStringLiteral("Must be an object.")});
}

QString ObjectReader::pathOf(const char* name) const {
    const QString field = QString::fromLatin1(name);
    return m_path.isEmpty() ? field : QString(m_path + u'.' + field);
}

void ObjectReader::refuse(const char* name, QByteArray code, const QString& message) {
    m_errors.push_back({pathOf(name), std::move(code), message});
}

bool ObjectReader::has(const char* name) const {
    if (!m_object) return false;
    const auto member = m_object->FindMember(name);
    return member != m_object->MemberEnd() && !member->value.IsNull();
}

const JsonValue* ObjectReader::find(const char* name, Presence presence) {
    if (!m_object) return nullptr;
    if (has(name)) return &m_object->FindMember(name)->value;
    if (presence == Presence::Required) refuse(name, "required", QStringLiteral("Must be given."));
    return nullptr;
}

QString ObjectReader::text(const char* name, int maxLength, Presence presence, Lines lines) {
    const JsonValue* value = find(name, presence);
    if (!value) return {};
    if (!value->IsString()) {
        refuse(name, "wrong_type", QStringLiteral("Must be a string."));
        return {};
    }
    const QString given = QString::fromUtf8(viewOf(*value));
    QString cleaned = lines == Lines::One ? cleanLine(given) : cleanNote(given);
    if (cleaned.isEmpty() && presence == Presence::Required)
        refuse(name, "required", QStringLiteral("Must not be empty."));
    if (cleaned.toUcs4().size() <= maxLength) return cleaned;
    refuse(name, "too_long", QStringLiteral("At most %1 characters.").arg(maxLength));
    return {};
}

std::optional<qint64> ObjectReader::integer(const char* name, qint64 least, qint64 most, Presence presence) {
    const JsonValue* value = find(name, presence);
    if (!value) return std::nullopt;
    if (!value->IsInt64() && !value->IsUint64()) {
        refuse(name, "wrong_type", QStringLiteral("Must be an integer."));
        return std::nullopt;
    }
    if (!value->IsInt64() || value->GetInt64() < least || value->GetInt64() > most) {
        refuse(name, "out_of_range", QStringLiteral("Must be from %1 to %2.").arg(least).arg(most));
        return std::nullopt;
    }
    return value->GetInt64();
}

std::optional<bool> ObjectReader::boolean(const char* name, Presence presence) {
    const JsonValue* value = find(name, presence);
    if (!value) return std::nullopt;
    if (value->IsBool()) return value->GetBool();
    refuse(name, "wrong_type", QStringLiteral("Must be true or false."));
    return std::nullopt;
}

std::optional<Instant> ObjectReader::instant(const char* name) {
    const auto text = word(name, Presence::Optional);
    if (!text) return std::nullopt;
    const auto instant = fromRfc3339(*text);
    if (!instant) refuse(name, "invalid", QStringLiteral("Must be an RFC 3339 time with Z or an offset."));
    return instant;
}

std::optional<QString> ObjectReader::decimal(const char* name) {
    const JsonValue* value = find(name, Presence::Optional);
    if (!value) return std::nullopt;
    if (value->IsString()) return QString::fromUtf8(viewOf(*value));
    if (value->IsInt64()) return QString::number(value->GetInt64());
    if (value->IsDouble()) return QString::number(value->GetDouble(), 'g', QLocale::FloatingPointShortest);
    refuse(name, "wrong_type", QStringLiteral("Must be a number or its decimal text."));
    return std::nullopt;
}

std::optional<QByteArray> ObjectReader::word(const char* name, Presence presence) {
    const JsonValue* value = find(name, presence);
    if (!value) return std::nullopt;
    if (value->IsString()) return viewOf(*value).toByteArray();
    refuse(name, "wrong_type", QStringLiteral("Must be a string."));
    return std::nullopt;
}

const JsonValue* ObjectReader::object(const char* name, Presence presence) {
    const JsonValue* value = find(name, presence);
    if (!value || value->IsObject()) return value;
    refuse(name, "wrong_type", QStringLiteral("Must be an object."));
    return nullptr;
}

const JsonValue* ObjectReader::array(const char* name, int least, int most, Presence presence) {
    const JsonValue* value = find(name, presence);
    if (!value) return nullptr;
    if (!value->IsArray()) {
        refuse(name, "wrong_type", QStringLiteral("Must be a list."));
        return nullptr;
    }
    const auto size = static_cast<int>(value->Size());
    if (size >= least && size <= most) return value;
    refuse(name, size < least ? "too_few" : "too_many",
           QStringLiteral("Must have %1 to %2 entries.").arg(least).arg(most));
    return nullptr;
}

std::optional<int> readVersion(ObjectReader& body) {
    const auto version = body.integer("version", 1, std::numeric_limits<int>::max(), Presence::Optional);
    return version ? std::optional<int>(static_cast<int>(*version)) : std::nullopt;
}

tl::unexpected<Error> invalidFields(std::vector<FieldError> errors) {
    Error error{ErrorCode::ValidationFailed, QStringLiteral("The request has invalid fields."), {}, {}, {}, 0};
    error.fields = std::move(errors);
    return tl::make_unexpected(std::move(error));
}

}  // namespace frontdesk::api

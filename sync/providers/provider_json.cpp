// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/provider_json.h"

#include "app/domain/text.h"

#include <QRegularExpression>

namespace frontdesk {
namespace {

// Iterative: a deeply nested text must not use up the stack.
constexpr unsigned kLenient =
    rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag;

}  // namespace

ProviderJson ProviderJson::read(const QByteArray& body) {
    const auto document = std::make_shared<rapidjson::Document>();
    document->Parse<kLenient>(body.constData(), static_cast<size_t>(body.size()));
    if (document->HasParseError()) return {};
    return {document, *document};
}

ProviderJson ProviderJson::operator[](const char* name) const {
    if (!isObject()) return {};
    const auto member = m_value->FindMember(name);
    if (member == m_value->MemberEnd()) return {};
    return {m_document, member->value};
}

std::vector<ProviderJson> ProviderJson::items() const {
    std::vector<ProviderJson> out;
    if (!isArray()) return out;
    out.reserve(m_value->Size());
    for (const rapidjson::Value& each : m_value->GetArray()) out.push_back(ProviderJson(m_document, each));
    return out;
}

QByteArray ProviderJson::text() const {
    if (!m_value || !m_value->IsString()) return {};
    return {m_value->GetString(), static_cast<qsizetype>(m_value->GetStringLength())};
}

std::optional<qint64> ProviderJson::integer() const {
    bool isNumber = false;
    const qint64 number = text().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<bool> ProviderJson::flag() const {
    if (m_value && m_value->IsBool()) return m_value->GetBool();
    const QByteArray word = text().toLower();
    if (word == "true") return true;
    if (word == "false") return false;
    return std::nullopt;
}

QString ProviderJson::words(int longest) const {
    return cleanLine(QString::fromUtf8(text().left(4 * longest))).left(longest);
}

QString withoutPersons(const QString& words) {
    static const QRegularExpression somebodys(QStringLiteral("\\S*@\\S*|[+\\d][\\d -]{4,}\\d"));
    return QString(words).replace(somebodys, QStringLiteral("…"));
}

}  // namespace frontdesk

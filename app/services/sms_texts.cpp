// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sms_texts.h"

#include "app/domain/name_table.h"
#include "app/domain/text.h"
#include "app/services/mail_texts.h"
#include "app/services/sms_segments.h"
#include "app/services/template_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qsizetype kLongestReason = 60;
constexpr qsizetype kLongestRestaurant = 40;

constexpr std::array kKindNames{
    Named<SmsKind>{SmsKind::OrderConfirmation, "order_confirmation"},
    Named<SmsKind>{SmsKind::Accepted, "accepted"},
    Named<SmsKind>{SmsKind::Ready, "ready"},
    Named<SmsKind>{SmsKind::OutForDelivery, "out_for_delivery"},
    Named<SmsKind>{SmsKind::Completed, "completed"},
    Named<SmsKind>{SmsKind::Rejected, "rejected"},
    Named<SmsKind>{SmsKind::Cancelled, "cancelled"},
    Named<SmsKind>{SmsKind::Expired, "expired"},
};

QString builtIn(const QByteArray& key, const QString& language) {
    static const BundledTexts texts(QStringLiteral("messages"));
    return texts.in(language).value(QString::fromLatin1(key)).toString();
}

/// What people or phones would take for the address of a web page.
bool namesPage(const QString& text) {
    if (!text.contains(u'.') && !text.contains(QLatin1String("://"))) return false;  // spares most words the search
    static const QRegularExpression page(
        QStringLiteral("://|\\bwww\\.|[\\w-]\\.[a-z]{2,}(/|\\b)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return page.match(text).hasMatch();
}

/// Without the words that name a page.
QString withoutPages(const QString& text) {
    QStringList words;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (!namesPage(word)) words.append(word);
    return words.join(QLatin1Char(' '));
}

Placeholders placeholdersOf(const SmsValues& values) {
    return {{QStringLiteral("name"), nameForMail(values.name)},
            {QStringLiteral("number"), values.number},
            {QStringLiteral("time"), values.time},
            {QStringLiteral("total"), values.total},
            {QStringLiteral("restaurant"), cleanLine(values.restaurant).left(kLongestRestaurant).trimmed()},
            {QStringLiteral("link"), values.link},
            {QStringLiteral("minutes"), values.minutes},
            {QStringLiteral("reason"), withoutPages(cleanLine(values.reason)).left(kLongestReason).trimmed()}};
}

/// Values as long as they usually get.
SmsValues longValues(const Restaurant& restaurant) {
    const QString link = restaurant.publicUrl + QStringLiteral("/t/00000000-0000-7000-8000-000000000000#") +
                         QString(22, QLatin1Char('x'));
    return {QString(20, QLatin1Char('x')),
            QStringLiteral("1234"),
            QStringLiteral("Wed 25 Nov 12:40"),
            QStringLiteral("GHS 12345.00"),
            restaurant.name,
            link,
            QStringLiteral("120"),
            QString(60, QLatin1Char('x'))};
}

/// Braces and brackets that open and close, brackets around braces and not in one another.
bool isBalanced(const QString& text) {
    bool inBrace = false;
    bool inBracket = false;
    for (const QChar c : text) {
        if ((c == QLatin1Char('{') && inBrace) || (c == QLatin1Char('}') && !inBrace)) return false;
        if ((c == QLatin1Char('[') && (inBracket || inBrace)) || (c == QLatin1Char(']') && (!inBracket || inBrace)))
            return false;
        if (c == QLatin1Char('{') || c == QLatin1Char('}')) inBrace = !inBrace;
        if (c == QLatin1Char('[') || c == QLatin1Char(']')) inBracket = !inBracket;
    }
    return !inBrace && !inBracket;
}

bool knowsPlaceholders(const QString& text) {
    static const QRegularExpression placeholder(QStringLiteral("\\{([^{}]*)\\}"));
    const QStringList known = smsPlaceholders();
    for (auto found = placeholder.globalMatch(text); found.hasNext();)
        if (!known.contains(found.next().captured(1))) return false;
    return true;
}

QByteArray settingOf(SmsKind kind, const QString& language) {
    return "sms." + wireName(kind) + '.' + primaryLanguage(language).toLatin1();
}

}  // namespace

QByteArray wireName(SmsKind kind) {
    return nameIn(kKindNames, kind);
}
std::optional<SmsKind> smsKindFromWire(QByteArrayView name) {
    return valueIn(kKindNames, name);
}

QStringList smsPlaceholders() {
    QStringList names;
    for (const auto& [name, value] : placeholdersOf({})) names.append(name);
    return names;
}

QString smsText(const QString& wanted, const SmsValues& values) {
    const Placeholders placeholders = placeholdersOf(values);
    return clippedForSms(plainForSms(fillTemplate(withoutEmptyParts(wanted, placeholders), placeholders)),
                         kMostSmsSegments);
}

QString builtInSmsText(SmsKind kind, const QString& language) {
    return builtIn(wireName(kind), language);
}

QString nobodyAnswered(const QString& language) {
    return builtIn("nobody_answered", language);
}

Result<SmsTemplate> SmsTexts::text(SmsKind kind, const QString& language) {
    const auto stored = m_parts.settings.value(settingOf(kind, language));
    if (!stored) return tl::make_unexpected(stored.error());
    const QString own = QJsonDocument::fromJson('[' + stored->value_or(QByteArray()) + ']').array().at(0).toString();
    return SmsTemplate{kind, primaryLanguage(language), own.isEmpty() ? builtInSmsText(kind, language) : own,
                       !own.isEmpty()};
}

Result<std::vector<SmsTemplate>> SmsTexts::all(const Caller& caller) {
    if (!isAllowed(caller, Permission::ChangeSettings))
        return failure(ErrorCode::Forbidden, QStringLiteral("Texts of messages are for the owner."));
    std::vector<SmsTemplate> texts;
    for (const QString& language : m_parts.restaurant->languages)
        for (const SmsKind kind : kSmsKinds) {
            auto each = text(kind, language);
            if (!each) return tl::make_unexpected(each.error());
            texts.push_back(std::move(*each));
        }
    return texts;
}

Status SmsTexts::check(const QString& text) const {
    const QString field = QStringLiteral("text");
    if (!isBalanced(text))
        return invalidField(field, "unbalanced", QStringLiteral("A brace or bracket is not closed, or not opened."));
    if (!knowsPlaceholders(text))
        return invalidField(
            field, "unknown_placeholder",
            QStringLiteral("The placeholders are: %1.").arg(smsPlaceholders().join(QLatin1String(", "))));
    if (namesPage(text)) return invalidField(field, "link", QStringLiteral("A web page is named by {link} alone."));
    const Placeholders longest = placeholdersOf(longValues(*m_parts.restaurant));
    if (smsSize(plainForSms(fillTemplate(withoutEmptyParts(text, longest), longest))).segments > kMostSmsSegments)
        return invalidField(field, "too_long", QStringLiteral("The message would be longer than three SMS."));
    return {};
}

Status SmsTexts::set(SmsKind kind, const QString& language, const QString& wanted, const Caller& caller) {
    if (!isAllowed(caller, Permission::ChangeSettings))
        return failure(ErrorCode::Forbidden, QStringLiteral("Texts of messages are for the owner."));
    const auto speaks = [&](const QString& each) { return primaryLanguage(each) == primaryLanguage(language); };
    const QStringList& languages = m_parts.restaurant->languages;
    if (std::none_of(languages.begin(), languages.end(), speaks))
        return invalidField(QStringLiteral("language"), "unknown",
                            QStringLiteral("The restaurant does not use this language."));
    const QString text = plainForSms(wanted);
    if (auto checked = check(text); !checked) return checked;
    const Instant now = m_parts.clock.now();
    const QByteArray key = settingOf(kind, language);
    const QByteArray listed = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    if (auto stored = m_parts.settings.set(key, listed.mid(1, listed.size() - 2), caller.actor(), now); !stored)
        return stored;
    return m_parts.audit.append({now, caller.actor(), "sms_text.changed", "setting:" + key, {}});
}

}  // namespace frontdesk

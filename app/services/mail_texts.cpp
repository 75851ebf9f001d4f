// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/mail_texts.h"

#include "app/domain/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace frontdesk {
namespace {

constexpr int kLongestName = 20;

QJsonObject readTexts(const QString& language) {
    QFile file(QStringLiteral(":/mail/%1.json").arg(language));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

const QJsonObject& textsIn(const QString& language) {
    static const std::map<QString, QJsonObject> languages{
        {QStringLiteral("de"), readTexts(QStringLiteral("de"))},
        {QStringLiteral("en"), readTexts(QStringLiteral("en"))},
    };
    const auto found = languages.find(language.section(QLatin1Char('-'), 0, 0).toLower());
    return found != languages.end() ? found->second : languages.at(QStringLiteral("en"));
}

using Placeholders = std::map<QString, QString>;

/// Replaces {key} once, from left to right, so that nothing in a value is taken for a placeholder.
QString filled(const QString& text, const Placeholders& values) {
    QString out;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype open = text.indexOf(QLatin1Char('{'), at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
        if (close < 0) return out + text.mid(at);
        const auto value = values.find(text.mid(open + 1, close - open - 1));
        out += text.mid(at, open - at);
        out += value != values.end() ? value->second : text.mid(open, close - open + 1);
        at = close + 1;
    }
    return out;
}

}  // namespace

QString nameForMail(const QString& name) {
    QString out;
    for (const QChar c : cleanLine(name))
        if (c.isLetter() || c == QLatin1Char(' ') || c == QLatin1Char('-') || c == QLatin1Char('\'')) out += c;
    return out.simplified().left(kLongestName).trimmed();
}

MailText mailText(MailKind kind, const QString& language, const MailValues& values) {
    const QJsonObject& texts = textsIn(language);
    const QJsonObject message = texts.value(QString::fromLatin1(wireName(kind))).toObject();
    const Placeholders placeholders{
        {QStringLiteral("name"), nameForMail(values.name)},
        {QStringLiteral("restaurant"), cleanLine(values.restaurant)},
        {QStringLiteral("link"), values.link},
        {QStringLiteral("hours"), QString::number(kVerifyHours)},
        {QStringLiteral("minutes"), QString::number(kResetMinutes)},
    };
    const bool named = !placeholders.at(QStringLiteral("name")).isEmpty();
    QStringList paragraphs{texts.value(named ? u"greeting" : u"greeting_without_name").toString()};
    for (const QJsonValue& paragraph : message.value(u"text").toArray()) paragraphs.append(paragraph.toString());
    paragraphs.append(texts.value(u"closing").toString());
    return {filled(message.value(u"subject").toString(), placeholders),
            filled(paragraphs.join(QStringLiteral("\n\n")), placeholders) + QLatin1Char('\n'),
            message.value(u"button").toString()};
}

}  // namespace frontdesk

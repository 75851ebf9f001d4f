// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/mail_texts.h"

#include "app/domain/text.h"
#include "app/services/template_text.h"

#include <QJsonArray>
#include <QJsonObject>

namespace frontdesk {
namespace {

constexpr int kLongestName = 20;

const BundledTexts& bundled() {
    static const BundledTexts texts(QStringLiteral("mail"));
    return texts;
}

QString linesOf(const std::vector<MailLine>& lines) {
    QStringList out;
    for (const MailLine& line : lines) out.append(QStringLiteral("%1: %2").arg(cleanLine(line.text), line.amount));
    return out.join(QLatin1Char('\n'));
}

}  // namespace

QString nameForMail(const QString& name) {
    QString out;
    for (const QChar c : cleanLine(name))
        if (c.isLetter() || c == QLatin1Char(' ') || c == QLatin1Char('-') || c == QLatin1Char('\'')) out += c;
    return out.simplified().left(kLongestName).trimmed();
}

QString mailLabel(const QString& what, const QString& language) {
    return bundled().in(language).value(u"labels").toObject().value(what).toString();
}

MailText mailText(MailKind kind, const QString& language, const MailValues& values) {
    const QJsonObject& texts = bundled().in(language);
    const QJsonObject message = texts.value(QString::fromLatin1(wireName(kind))).toObject();
    const Placeholders placeholders{
        {QStringLiteral("name"), nameForMail(values.name)},
        {QStringLiteral("restaurant"), cleanLine(values.restaurant)},
        {QStringLiteral("link"), values.link},
        {QStringLiteral("number"), values.number},
        {QStringLiteral("lines"), linesOf(values.lines)},
        {QStringLiteral("total"), values.total},
        {QStringLiteral("hours"), QString::number(kVerifyHours)},
        {QStringLiteral("minutes"), QString::number(kResetMinutes)},
    };
    const bool named = !placeholders.at(QStringLiteral("name")).isEmpty();
    QStringList paragraphs{texts.value(named ? u"greeting" : u"greeting_without_name").toString()};
    for (const QJsonValue& paragraph : message.value(u"text").toArray()) {
        const QString text = withoutEmptyParts(paragraph.toString(), placeholders);
        if (!text.isEmpty()) paragraphs.append(text);
    }
    paragraphs.append(texts.value(u"closing").toString());
    return {fillTemplate(message.value(u"subject").toString(), placeholders),
            fillTemplate(paragraphs.join(QStringLiteral("\n\n")), placeholders) + QLatin1Char('\n'),
            message.value(u"button").toString()};
}

}  // namespace frontdesk

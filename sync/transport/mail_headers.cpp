// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/mail_headers.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace frontdesk {
namespace {

const QByteArray kWordBegins = QByteArrayLiteral("=?UTF-8?B?");
const QByteArray kWordEnds = QByteArrayLiteral("?=");
/// Base64 of 45 bytes is 60 characters: with what is around it a word stays below 75.
constexpr qsizetype kBytesInWord = 45;

bool isControl(QChar c) {
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

bool isPlain(const QString& text) {
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c >= QLatin1Char(' ') && c <= QLatin1Char('~'); });
}

QByteArray encodedWord(const QByteArray& utf8) {
    return kWordBegins + utf8.toBase64() + kWordEnds;
}

/// Words end between code points, and each stands alone.
QByteArray encodedWords(const QString& text) {
    QByteArrayList words;
    QByteArray word;
    for (const char32_t c : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        if (word.size() + bytes.size() > kBytesInWord) words.append(encodedWord(std::exchange(word, {})));
        word += bytes;
    }
    if (!word.isEmpty()) words.append(encodedWord(word));
    return words.join("\r\n ");
}

/// A name in quotes, so that no sign in it means anything.
QByteArray quoted(const QString& name) {
    QByteArray out = "\"";
    for (const char c : name.toLatin1()) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

Status refuseBreaks(const OutgoingMail& mail, const QString& from) {
    for (const QString& value :
         {mail.to, mail.toName, mail.fromName, mail.subject, from, QString::fromLatin1(mail.key)})
        if (std::any_of(value.begin(), value.end(), isControl))
            return failure(ErrorCode::ValidationFailed, QStringLiteral("A header has a line break in it."));
    if (!isEnvelopeAddress(mail.to) || !isEnvelopeAddress(from))
        return failure(ErrorCode::ValidationFailed, QStringLiteral("An address is none."));
    return {};
}

}  // namespace

QByteArray headerText(const QString& text) {
    // What looks like an encoded word must not be read as one.
    return isPlain(text) && !text.contains(QStringLiteral("=?")) ? text.toLatin1() : encodedWords(text);
}

QByteArray mailbox(const QString& name, const QString& address) {
    const QByteArray in = '<' + address.toUtf8() + '>';
    if (name.isEmpty()) return in;
    return (isPlain(name) ? quoted(name) : encodedWords(name)) + ' ' + in;
}

QByteArray mailDate(Instant instant) {
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC);
    return QLocale::c().toString(utc, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " +0000";
}

QByteArray domainOf(const QString& address) {
    return address.section(QLatin1Char('@'), -1).toUtf8();
}

bool isEnvelopeAddress(const QString& address) {
    const auto isForbidden = [](QChar c) {
        return c.isSpace() || isControl(c) || QStringLiteral("<>()[]\\,;:\"").contains(c);
    };
    return address.count(QLatin1Char('@')) == 1 && !address.startsWith(QLatin1Char('@')) &&
           !address.endsWith(QLatin1Char('@')) && std::none_of(address.begin(), address.end(), isForbidden);
}

Result<std::vector<QByteArray>> headerFields(const OutgoingMail& mail, const QString& from) {
    if (auto fine = refuseBreaks(mail, from); !fine) return tl::make_unexpected(fine.error());
    return std::vector<QByteArray>{
        "Date: " + mailDate(mail.written),
        "From: " + mailbox(mail.fromName, from),
        "To: " + mailbox(mail.toName, mail.to),
        "Subject: " + headerText(mail.subject),
        "Message-ID: <" + mail.key + '@' + domainOf(from) + '>',
        "Auto-Submitted: auto-generated",  // RFC 3834: no answer of a holiday notice
    };
}

}  // namespace frontdesk

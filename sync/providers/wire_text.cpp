// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/wire_text.h"

#include <QUuid>

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qsizetype kLongestNote = 160;
constexpr qsizetype kReferenceDigits = 32;

bool isPlain(QChar c) {
    const bool isLetter =
        (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
    const bool isDigit = c >= QLatin1Char('0') && c <= QLatin1Char('9');
    return isLetter || isDigit || QStringView(u" .,-").contains(c);
}

}  // namespace

QString localPhone(const QString& e164) {
    const QLatin1String ghana("+233");
    return e164.startsWith(ghana) ? QLatin1Char('0') + e164.mid(ghana.size()) : e164;
}

QString bareMsisdn(const QString& e164) {
    return e164.startsWith(QLatin1Char('+')) ? e164.mid(1) : e164;
}

QByteArray hyphenated(const QByteArray& reference) {
    const QByteArray bytes = QByteArray::fromHex(reference);
    if (reference.size() != kReferenceDigits || bytes.toHex() != reference) return reference;
    return QUuid::fromRfc4122(bytes).toByteArray(QUuid::WithoutBraces);
}

QByteArray withoutHyphens(const QByteArray& reference) {
    return QByteArray(reference).replace('-', "").toLower();
}

QString plainNote(const QString& text) {
    QString out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), isPlain);
    out = out.simplified().left(kLongestNote);
    return out.isEmpty() ? QStringLiteral("Payment") : out;
}

}  // namespace frontdesk

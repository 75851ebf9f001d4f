// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/customer.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qsizetype kLongestAddress = 254;  // RFC 5321 §4.5.3.1.3 less the angle brackets
constexpr qsizetype kLongestLocalPart = 64;
constexpr qsizetype kLongestLabel = 63;

bool isLetterOrDigit(QChar c) {
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
}

bool isHostLabel(QStringView label) {
    return !label.isEmpty() && label.size() <= kLongestLabel && label.front() != QLatin1Char('-') &&
           label.back() != QLatin1Char('-') &&
           std::all_of(label.begin(), label.end(), [](QChar c) { return isLetterOrDigit(c) || c == QLatin1Char('-'); });
}

bool isDomain(QStringView domain) {
    const auto labels = domain.split(QLatin1Char('.'));
    return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), isHostLabel);
}

// What RFC 5322 calls a dot-atom, with letters of any script (RFC 6531); quoted local parts are not taken.
bool isLocalPart(QStringView local) {
    static const QString marks = QStringLiteral("!#$%&'*+-/=?^_`{|}~.");
    return !local.isEmpty() && local.size() <= kLongestLocalPart && local.front() != QLatin1Char('.') &&
           local.back() != QLatin1Char('.') && !local.contains(QLatin1String("..")) &&
           std::all_of(local.begin(), local.end(), [](QChar c) {
               return isLetterOrDigit(c) || marks.contains(c) || (c.unicode() > 0x7f && c.isLetterOrNumber());
           });
}

}  // namespace

std::optional<QString> canonicalEmail(const QString& text) {
    const QString email = text.trimmed().normalized(QString::NormalizationForm_C).toLower();
    const qsizetype at = email.lastIndexOf(QLatin1Char('@'));
    if (at < 0 || email.toUtf8().size() > kLongestAddress || !isLocalPart(QStringView(email).first(at)) ||
        !isDomain(QStringView(email).sliced(at + 1)))
        return std::nullopt;
    return email;
}

}  // namespace frontdesk

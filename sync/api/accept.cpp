// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/accept.h"

namespace frontdesk::api {
namespace {

QString textOf(std::string_view header) {
    return QString::fromLatin1(header.data(), static_cast<qsizetype>(header.size())).toLower();
}

/// Thousandths of ";q=0.8", as RFC 9110 §12.4.2 writes it; 0 if it is malformed.
int weightOf(const QString& parameter) {
    const QString number = parameter.trimmed();
    if (number.isEmpty()) return 1000;
    if (!number.startsWith(QLatin1String("q="))) return 0;
    const QString digits = number.mid(2);
    if (digits.startsWith(u'1')) return 1000;
    return digits.startsWith(QLatin1String("0.")) ? digits.mid(2).leftJustified(3, u'0').left(3).toInt() : 0;
}

}  // namespace

bool acceptsHtml(const http::Request& request) {
    return textOf(request.header("accept")).contains(QLatin1String("text/html"));
}

QString languageFor(const http::Request& request, const QStringList& offered) {
    QString best = offered.first();
    int bestWeight = 0;
    for (const QString& range : textOf(request.header("accept-language")).split(u',', Qt::SkipEmptyParts)) {
        const QString tag = range.section(u';', 0, 0).trimmed().section(u'-', 0, 0);
        const int weight = weightOf(range.section(u';', 1));
        if (weight <= bestWeight || !offered.contains(tag)) continue;
        best = tag;
        bestWeight = weight;
    }
    return best;
}

}  // namespace frontdesk::api

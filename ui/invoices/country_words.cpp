// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/country_words.h"

#include "ui/common/search_text.h"

#include <QLocale>

namespace frontdesk {

QString countryName(const QString& code) {
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory || code.size() != 2 ? QString() : QLocale::territoryToString(territory);
}

QString countryCode(const QString& typed) {
    const QString text = typed.trimmed();
    if (text.isEmpty()) return {};
    if (text.size() == 2) return countryName(text.toUpper()).isEmpty() ? QString() : text.toUpper();
    const QString wanted = foldedForSearch(text);
    const auto locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale& locale : locales) {
        const QString code = QLocale::territoryToCode(locale.territory());
        if (code.size() != 2) continue;
        if (foldedForSearch(QLocale::territoryToString(locale.territory())) == wanted ||
            foldedForSearch(locale.nativeTerritoryName()) == wanted)
            return code;
    }
    return {};
}

}  // namespace frontdesk

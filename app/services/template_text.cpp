// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/template_text.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace frontdesk {
namespace {

/// The bounds of the next @p open … @p close from @p from on; close < 0: there is none.
struct Bounds {
    qsizetype open = -1;
    qsizetype close = -1;
};
Bounds nextIn(const QString& text, QChar open, QChar close, qsizetype from) {
    Bounds out;
    out.open = text.indexOf(open, from);
    if (out.open >= 0) out.close = text.indexOf(close, out.open);
    return out;
}

bool hasEmptyValue(const QString& part, const Placeholders& values) {
    return std::any_of(values.begin(), values.end(), [&part](const auto& value) {
        return value.second.isEmpty() && part.contains(QLatin1Char('{') + value.first + QLatin1Char('}'));
    });
}

}  // namespace

QString primaryLanguage(const QString& language) {
    return language.section(QLatin1Char('-'), 0, 0).toLower();
}

BundledTexts::BundledTexts(const QString& folder) {
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("de")}) {
        QFile file(QStringLiteral(":/%1/%2.json").arg(folder, language));
        if (file.open(QIODevice::ReadOnly)) m_languages[language] = QJsonDocument::fromJson(file.readAll()).object();
    }
}

const QJsonObject& BundledTexts::in(const QString& language) const {
    const auto found = m_languages.find(primaryLanguage(language));
    return found != m_languages.end() ? found->second : m_languages.at(QStringLiteral("en"));
}

QString fillTemplate(const QString& text, const Placeholders& values) {
    QString out;
    for (qsizetype at = 0; at < text.size();) {
        const auto [open, close] = nextIn(text, QLatin1Char('{'), QLatin1Char('}'), at);
        if (close < 0) return out + text.mid(at);
        const auto value = values.find(text.mid(open + 1, close - open - 1));
        out += text.mid(at, open - at);
        out += value != values.end() ? value->second : text.mid(open, close - open + 1);
        at = close + 1;
    }
    return out;
}

QString withoutEmptyParts(const QString& text, const Placeholders& values) {
    QString out;
    for (qsizetype at = 0; at < text.size();) {
        const auto [open, close] = nextIn(text, QLatin1Char('['), QLatin1Char(']'), at);
        if (close < 0) return out + text.mid(at);
        const QString part = text.mid(open + 1, close - open - 1);
        out += text.mid(at, open - at);
        if (!hasEmptyValue(part, values)) out += part;
        at = close + 1;
    }
    return out;
}

}  // namespace frontdesk

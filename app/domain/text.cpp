// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/text.h"

#include <QList>

namespace frontdesk {
namespace {

bool isUnwanted(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F)            // C0, DEL, C1
           || (c >= 0x200B && c <= 0x200F)                 // zero-width signs, direction marks
           || (c >= 0x202A && c <= 0x202E)                 // embeddings and overrides
           || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF  // invisible operators, isolates, byte order mark
           || (c >= 0xE0000 && c <= 0xE007F)               // tags
           || (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE;
}

bool isSpace(char32_t c) {
    return c == U' ' || c == U'\t' || QChar::isSpace(c);
}

/// Whether there is nothing to clean, as in most of what people type: printable ASCII, its words a space apart.
bool isPlain(const QString& text) {
    QChar before = u' ';
    for (const QChar c : text) {
        if (c < u' ' || c > u'~' || (c == u' ' && before == u' ')) return false;
        before = c;
    }
    return text.isEmpty() || before != u' ';
}

QString clean(const QString& text, bool keepLineFeeds) {
    if (isPlain(text)) return text;
    QString out;
    out.reserve(text.size());
    bool pendingSpace = false;
    const auto codePoints = text.normalized(QString::NormalizationForm_C).toUcs4();
    for (const uint value : codePoints) {
        const auto c = static_cast<char32_t>(value);
        if (c == U'\n' && keepLineFeeds) {
            if (!out.isEmpty()) out += QLatin1Char('\n');
            pendingSpace = false;
        } else if (isSpace(c)) {
            pendingSpace = true;
        } else if (!isUnwanted(c)) {
            if (pendingSpace && !out.isEmpty() && !out.endsWith(QLatin1Char('\n'))) out += QLatin1Char(' ');
            pendingSpace = false;
            out += QStringView(QChar::fromUcs4(c));
        }
    }
    return out.trimmed();
}

}  // namespace

QString cleanLine(const QString& text) {
    return clean(text, false);
}
QString cleanNote(const QString& text) {
    return clean(text, true);
}

}  // namespace frontdesk

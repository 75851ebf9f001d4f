// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/menu_csv/escaped_text.h"

namespace frontdesk {
namespace {

constexpr QChar kEscape = u'\\';

}  // namespace

QString EscapedReader::until(QStringView stops) {
    QString out;
    while (m_at < m_text.size() && !stops.contains(m_text[m_at])) {
        if (m_text[m_at] == kEscape && m_at + 1 < m_text.size()) ++m_at;
        out += m_text[m_at++];
    }
    return out.trimmed();
}

bool EscapedReader::take(QChar sign) {
    if (peek() != sign || atEnd()) return false;
    ++m_at;
    return true;
}

QChar EscapedReader::peek() {
    while (m_at < m_text.size() && m_text[m_at].isSpace()) ++m_at;
    return m_at < m_text.size() ? m_text[m_at] : QChar();
}

void EscapedReader::skipPast(QChar sign) {
    (void)until(QStringView(&sign, 1));
    (void)take(sign);
}

QString escapedText(const QString& text, QStringView stops) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == kEscape || stops.contains(c)) out += kEscape;
        out += c;
    }
    return out;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/menu_csv/csv_text.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace frontdesk {
namespace {

constexpr QChar kQuote = u'"';
constexpr std::array<QChar, 3> kSeparators{u',', u';', u'\t'};

bool startsLikeFormula(QStringView text) {
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; });
    return first != text.end() && QStringView(u"=+-@\t\r\0", 7).contains(*first);
}

bool isLineEnd(QChar c) {
    return c == u'\r' || c == u'\n';
}

QChar guessSeparator(QStringView text) {
    std::array<int, kSeparators.size()> counts{};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == kQuote) quoted = !quoted;
        if (quoted) continue;
        if (isLineEnd(c)) break;
        for (size_t i = 0; i < kSeparators.size(); ++i) counts[i] += c == kSeparators[i] ? 1 : 0;
    }
    return kSeparators[static_cast<size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

class RowCutter {
public:
    explicit RowCutter(const QString& text) : m_text(text), m_separator(guessSeparator(text)) {}

    Result<std::vector<QStringList>> cut() {
        while (m_at < m_text.size()) {
            if (!readField())
                return failure(ErrorCode::MalformedInput,
                               QStringLiteral("row %1: a quote is opened and never closed").arg(m_rows.size() + 1));
            if (m_at >= m_text.size()) {
                endRow();
            } else if (m_text[m_at] == m_separator) {
                ++m_at;
                if (m_at >= m_text.size()) {
                    m_row.append(QString());
                    endRow();
                }
            } else {
                skipLineEnd();
                endRow();
            }
        }
        return std::move(m_rows);
    }

private:
    bool readField() {
        QString field;
        if (m_text[m_at] == kQuote && !readQuoted(field)) return false;
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && !isLineEnd(m_text[m_at])) ++m_at;
        field += QStringView(m_text).mid(from, m_at - from);
        if (field.startsWith(u'\'') && startsLikeFormula(field)) field.remove(0, 1);
        m_row.append(field);
        return true;
    }

    bool readQuoted(QString& field) {
        ++m_at;
        while (m_at < m_text.size()) {
            const qsizetype end = m_text.indexOf(kQuote, m_at);
            if (end < 0) return false;
            field += QStringView(m_text).mid(m_at, end - m_at);
            m_at = end + 1;
            if (m_at >= m_text.size() || m_text[m_at] != kQuote) return true;
            field += kQuote;
            ++m_at;
        }
        return false;
    }

    void skipLineEnd() {
        m_at += m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n' ? 2 : 1;
    }
    void endRow() { m_rows.push_back(std::exchange(m_row, {})); }

    const QString& m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    QStringList m_row;
    std::vector<QStringList> m_rows;
};

}  // namespace

QString decodeSpreadsheetText(const QByteArray& bytes) {
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding);
    QString text = decoder.decode(bytes);
    if (encoding == QStringConverter::Utf8 && decoder.hasError()) text = QString::fromLatin1(bytes);
    if (text.startsWith(QChar::ByteOrderMark)) text.remove(0, 1);
    return text;
}

Result<std::vector<QStringList>> parseCsv(const QString& text) {
    return RowCutter(text).cut();
}

void appendCsvText(QString& row, const QString& text) {
    const bool guarded = startsLikeFormula(text);
    const bool quoted = guarded || std::any_of(text.begin(), text.end(), [](QChar c) {
                            return c == kQuote || isLineEnd(c) ||
                                   std::find(kSeparators.begin(), kSeparators.end(), c) != kSeparators.end();
                        });
    if (!quoted) {
        row += text;
        return;
    }
    row += kQuote;
    if (guarded) row += u'\'';
    for (const QChar c : text) {
        if (c == kQuote) row += kQuote;
        row += c;
    }
    row += kQuote;
}

}  // namespace frontdesk

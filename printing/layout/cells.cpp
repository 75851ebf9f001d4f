// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/cells.h"

#include "app/domain/text.h"

#include <QList>

#include <algorithm>
#include <array>

namespace frontdesk {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Wide and fullwidth ranges of Unicode's EastAsianWidth.txt (15.0), neighbours joined, unassigned gaps closed.
constexpr std::array kWide{
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2329, 0x232A},   Range{0x23E9, 0x23EC},
    Range{0x23F0, 0x23F0},   Range{0x23F3, 0x23F3},   Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},
    Range{0x2648, 0x2653},   Range{0x267F, 0x267F},   Range{0x2693, 0x2693},   Range{0x26A1, 0x26A1},
    Range{0x26AA, 0x26AB},   Range{0x26BD, 0x26BE},   Range{0x26C4, 0x26C5},   Range{0x26CE, 0x26CE},
    Range{0x26D4, 0x26D4},   Range{0x26EA, 0x26EA},   Range{0x26F2, 0x26F3},   Range{0x26F5, 0x26F5},
    Range{0x26FA, 0x26FA},   Range{0x26FD, 0x26FD},   Range{0x2705, 0x2705},   Range{0x270A, 0x270B},
    Range{0x2728, 0x2728},   Range{0x274C, 0x274C},   Range{0x274E, 0x274E},   Range{0x2753, 0x2755},
    Range{0x2757, 0x2757},   Range{0x2795, 0x2797},   Range{0x27B0, 0x27B0},   Range{0x27BF, 0x27BF},
    Range{0x2B1B, 0x2B1C},   Range{0x2B50, 0x2B50},   Range{0x2B55, 0x2B55},   Range{0x2E80, 0x303E},
    Range{0x3041, 0x4DBF},   Range{0x4E00, 0xA4CF},   Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},
    Range{0xF900, 0xFAFF},   Range{0xFE10, 0xFE19},   Range{0xFE30, 0xFE6F},   Range{0xFF01, 0xFF60},
    Range{0xFFE0, 0xFFE6},   Range{0x16FE0, 0x18CFF}, Range{0x1AFF0, 0x1B2FF}, Range{0x1F004, 0x1F004},
    Range{0x1F0CF, 0x1F0CF}, Range{0x1F18E, 0x1F18E}, Range{0x1F191, 0x1F19A}, Range{0x1F200, 0x1F320},
    Range{0x1F32D, 0x1F335}, Range{0x1F337, 0x1F37C}, Range{0x1F37E, 0x1F393}, Range{0x1F3A0, 0x1F3CA},
    Range{0x1F3CF, 0x1F3D3}, Range{0x1F3E0, 0x1F3F0}, Range{0x1F3F4, 0x1F3F4}, Range{0x1F3F8, 0x1F43E},
    Range{0x1F440, 0x1F440}, Range{0x1F442, 0x1F4FC}, Range{0x1F4FF, 0x1F53D}, Range{0x1F54B, 0x1F567},
    Range{0x1F57A, 0x1F57A}, Range{0x1F595, 0x1F596}, Range{0x1F5A4, 0x1F5A4}, Range{0x1F5FB, 0x1F64F},
    Range{0x1F680, 0x1F6C5}, Range{0x1F6CC, 0x1F6CC}, Range{0x1F6D0, 0x1F6DF}, Range{0x1F6EB, 0x1F6FC},
    Range{0x1F7E0, 0x1F7F0}, Range{0x1F90C, 0x1F9FF}, Range{0x1FA70, 0x1FAFF}, Range{0x20000, 0x3FFFD},
};

bool isWide(char32_t codePoint) {
    const auto range =
        std::lower_bound(kWide.begin(), kWide.end(), codePoint, [](const Range& r, char32_t c) { return r.last < c; });
    return range != kWide.end() && range->first <= codePoint;
}

bool isMark(char32_t codePoint) {
    const auto category = QChar::category(codePoint);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format;
}

QString spelledOut(char32_t codePoint) {
    switch (codePoint) {
        case 0x20B5:
            return QStringLiteral("GHS");  // cedi sign: in no code page of any printer
        case 0x2026:
            return QStringLiteral("...");
        case 0x2192:
            return QStringLiteral("->");
        case 0x00AD:
            return {};  // soft hyphen: printers print it
        default:
            return QString::fromUcs4(&codePoint, 1);
    }
}

/// How many code units from @p from on fit into @p width cells; a sign keeps its marks, and at least one is taken.
qsizetype unitsFitting(const QString& text, qsizetype from, int width) {
    int used = 0;
    qsizetype at = from;
    while (at < text.size()) {
        const bool pair = text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        const char32_t codePoint = pair ? QChar::surrogateToUcs4(text.at(at), text.at(at + 1)) : text.at(at).unicode();
        used += cellsOf(codePoint);
        if (used > width && at > from) break;
        at += pair ? 2 : 1;
    }
    return at - from;
}

}  // namespace

int cellsOf(char32_t codePoint) {
    if (codePoint < 0x300) return codePoint == 0xAD ? 0 : 1;
    if (isMark(codePoint)) return 0;
    return isWide(codePoint) ? 2 : 1;
}

int cellsOf(const QString& text) {
    int cells = 0;
    for (const uint codePoint : text.toUcs4()) cells += cellsOf(static_cast<char32_t>(codePoint));
    return cells;
}

QString paperText(const QString& text) {
    const QString clean = cleanLine(text).replace(QStringLiteral("GH₵"), QStringLiteral("GHS"));
    const auto plain = [](QChar c) { return c.unicode() < 0x7F; };
    if (std::all_of(clean.begin(), clean.end(), plain)) return clean;
    QString out;
    for (const uint codePoint : clean.toUcs4()) out += spelledOut(static_cast<char32_t>(codePoint));
    return out;
}

QStringList wrapped(const QString& text, int width) {
    Q_ASSERT(width >= 2);
    QStringList lines;
    QString line;
    int used = 0;
    const auto flush = [&] {
        lines << line;
        line.clear();
        used = 0;
    };
    for (QString word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        int cells = cellsOf(word);
        if (used > 0 && used + 1 + cells > width) flush();
        while (cells > width) {
            const qsizetype units = unitsFitting(word, 0, width);
            line = word.left(units);
            word.remove(0, units);
            cells = cellsOf(word);
            flush();
        }
        if (word.isEmpty()) continue;
        if (used > 0) line += QLatin1Char(' ');
        line += word;
        used = cellsOf(line);
    }
    if (!line.isEmpty() || lines.isEmpty()) lines << line;
    return lines;
}

QString fitted(const QString& text, int width) {
    if (cellsOf(text) <= width) return text;
    const QString head = text.left(unitsFitting(text, 0, width));
    return cellsOf(head) <= width ? head : QString();
}

}  // namespace frontdesk

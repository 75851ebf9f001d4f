// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/search_text.h"

#include <QStringList>

namespace frontdesk {

namespace {

constexpr qsizetype kShortestForgiven = 4;

/// Whether @p typed is the start of @p word but for one wrong, missing, extra or swapped letter.
bool startsAlmost(QStringView word, QStringView typed) {
    qsizetype same = 0;
    while (same < word.size() && same < typed.size() && word.at(same) == typed.at(same)) ++same;
    const QStringView typedRest = typed.mid(same);
    const QStringView wordRest = word.mid(same);
    if (typedRest.size() <= 1) return true;
    if (wordRest.isEmpty()) return false;
    const bool wrong = wordRest.mid(1).startsWith(typedRest.mid(1));
    const bool extra = wordRest.startsWith(typedRest.mid(1));
    const bool missing = wordRest.mid(1).startsWith(typedRest);
    const bool swapped = wordRest.size() > 1 && wordRest.at(0) == typedRest.at(1) &&
                         wordRest.at(1) == typedRest.at(0) && wordRest.mid(2).startsWith(typedRest.mid(2));
    return wrong || extra || missing || swapped;
}

bool findsWord(const QString& haystack, QStringView typed) {
    if (haystack.contains(typed)) return true;
    const bool number = typed.front().isDigit();
    if (typed.size() < kShortestForgiven || number) return false;
    const auto words = QStringView(haystack).split(u' ', Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [typed](QStringView word) { return startsAlmost(word, typed); });
}

}  // namespace

QString foldedForSearch(const QString& text) {
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toLower();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar sign : decomposed) {
        if (sign.category() != QChar::Mark_NonSpacing) folded += sign;
    }
    return folded.simplified();
}

bool searchFinds(const QString& haystack, const QString& needle) {
    const auto words = QStringView(needle).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&haystack](QStringView word) { return findsWord(haystack, word); });
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/password_rules.h"

#include <QRegularExpression>
#include <QSet>

#include <zxcvbn.h>
#include <algorithm>
#include <vector>

namespace frontdesk {
namespace {

// zxcvbn's estimate of the guesses that somebody needs who knows the usual passwords and how people vary them, as a
// power of two. At 21, two million, a usual password, one word of the lists or a run of keys falls, with a year, digits
// and marks behind it too; two or three words of one's own pass. Guessing online is slowed to a hundred tries at most.
constexpr double kFewestBits = 21;
// Whoever knows the person guesses on from there, so what stands beside a name of theirs counts for less.
constexpr double kFewestBitsBesideContext = 25;

// zxcvbn reads bytes: of letters outside ASCII it does not see that they repeat.
constexpr qsizetype kFewestDistinct = 4;

constexpr qsizetype kShortestWord = 4;
constexpr qsizetype kSubscriberDigits = 9;  // what is left of a number whatever the prefix it is typed with

/// The words of @p context as they turn up in passwords: each text whole and without what separates its parts, and the
/// parts that are long enough to tell something.
QStringList wordsOf(const QStringList& context) {
    static const QRegularExpression separators(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QStringList words;
    for (const QString& text : context) {
        const QString lower = text.normalized(QString::NormalizationForm_C).toLower();
        const QStringList parts = lower.split(separators, Qt::SkipEmptyParts);
        words << lower << lower.section(QLatin1Char('@'), 0, 0) << parts.join(QString()) << parts;
        for (const QString& part : parts)
            if (part.size() > kSubscriberDigits && part.back().isDigit()) words << part.right(kSubscriberDigits);
    }
    words.erase(std::remove_if(words.begin(), words.end(), [](const QString& w) { return w.size() < kShortestWord; }),
                words.end());
    words.removeDuplicates();
    return words;
}

double bitsOf(const QByteArray& password, const QStringList& words) {
    std::vector<QByteArray> utf8;
    utf8.reserve(static_cast<size_t>(words.size()));
    for (const QString& word : words) utf8.push_back(word.toUtf8());
    std::vector<const char*> dictionary;
    dictionary.reserve(utf8.size() + 1);
    for (const QByteArray& word : utf8) dictionary.push_back(word.constData());
    dictionary.push_back(nullptr);
    return ZxcvbnMatch(password.constData(), dictionary.data(), nullptr);
}

bool isBuiltOn(const QStringList& words, const QByteArray& password) {
    const double bits = bitsOf(password, words);
    return bits < kFewestBitsBesideContext && bits < bitsOf(password, {});
}

bool isCommon(const QString& password) {
    const QList<uint> characters = password.toUcs4();
    return QSet<uint>(characters.begin(), characters.end()).size() < kFewestDistinct ||
           bitsOf(password.toUtf8(), {}) < kFewestBits;
}

bool isComposed(const QString& password) {
    const auto has = [&password](auto is) { return std::any_of(password.begin(), password.end(), is); };
    return has([](QChar c) { return c.isLetter(); }) && has([](QChar c) { return c.isDigit(); }) &&
           has([](QChar c) { return !c.isLetterOrNumber() && !c.isSpace(); });
}

}  // namespace

Status checkPassword(const QString& password, const QStringList& context, bool composed, const QString& field) {
    const QString normal = password.normalized(QString::NormalizationForm_C);
    const QByteArray utf8 = normal.toUtf8();
    const qsizetype characters = normal.toUcs4().size();
    if (characters < kShortestPassword)
        return invalidField(field, "too_short",
                            QStringLiteral("A password has at least %1 characters.").arg(kShortestPassword));
    if (characters > kLongestPassword || utf8.size() > kLongestPasswordBytes)
        return invalidField(field, "too_long",
                            QStringLiteral("A password has at most %1 characters.").arg(kLongestPassword));
    if (isCommon(normal))
        return invalidField(field, "too_common", QStringLiteral("This password is among the first to be guessed."));
    if (isBuiltOn(wordsOf(context), utf8))
        return invalidField(field, "contains_context",
                            QStringLiteral("This password is built on a name, an address or a number of yours."));
    if (composed && !isComposed(normal))
        return invalidField(field, "needs_composition",
                            QStringLiteral("This restaurant asks for letters, digits and marks in a password."));
    return {};
}

QStringList passwordContext(const Customer& customer, const Restaurant& restaurant) {
    return {customer.email, customer.fullName, customer.businessName, customer.phone, restaurant.name};
}

}  // namespace frontdesk

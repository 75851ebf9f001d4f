// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace frontdesk {

/// Reads the small languages inside a field of the menu CSV: signs that mean something there, and a backslash before a
/// sign that is meant as itself.
class EscapedReader {
public:
    explicit EscapedReader(QStringView text) : m_text(text) {}

    /// The text up to the first unescaped sign of @p stops, or to the end: backslashes resolved, outer spaces trimmed.
    [[nodiscard]] QString until(QStringView stops);
    /// Skips spaces, and @p sign if it comes next.
    bool take(QChar sign);
    /// The next sign after spaces; null at the end.
    [[nodiscard]] QChar peek();
    [[nodiscard]] bool atEnd() { return peek().isNull(); }
    /// Goes on behind the next unescaped @p sign, or to the end.
    void skipPast(QChar sign);

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

/// @p text with a backslash before every backslash and every sign of @p stops.
[[nodiscard]] QString escapedText(const QString& text, QStringView stops);

}  // namespace frontdesk

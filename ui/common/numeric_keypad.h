// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

#include <vector>

namespace frontdesk {

class ActionButton;

/// Keys to press with a finger, each at least 72x60: digits, 00, the decimal key of the locale, backspace and C. It
/// keeps no text: it says which key was pressed, and the owner applies it (applyKey() does so for plain amounts).
class NumericKeypad : public QWidget {
    Q_OBJECT
public:
    enum class Keys {
        Amount,  ///< with 00 and the decimal key
        Pin,     ///< digits, C and backspace
    };
    NumericKeypad(Theme& theme, Keys keys, QWidget* parent = nullptr);
    void setKeysEnabled(bool enabled);

    /// @p text after @p key: a digit, "00", the decimal sign, "back" or "clear". A second decimal sign and more than
    /// @p decimals digits after it are ignored.
    [[nodiscard]] static QString applyKey(const QString& text, const QString& key, QChar decimalSign, int decimals);

Q_SIGNALS:
    void pressed(const QString& key);

private:
    void add(const QString& label, const QString& key, const QString& name, int row, int column, int rows = 1);

    Theme& m_theme;
    std::vector<ActionButton*> m_keys;
};

}  // namespace frontdesk

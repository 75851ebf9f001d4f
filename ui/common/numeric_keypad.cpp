// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/numeric_keypad.h"

#include "ui/common/action_button.h"

#include <QGridLayout>
#include <QLocale>

namespace frontdesk {

NumericKeypad::NumericKeypad(Theme& theme, Keys keys, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::k2);
    // Digits keep their places in every writing direction.
    setLayoutDirection(Qt::LeftToRight);
    setAccessibleName(tr("Number keys"));
    for (int digit = 1; digit <= 9; ++digit) {
        const QString text = locale().toString(digit);
        add(text, QString::number(digit), text, (digit - 1) / 3, (digit - 1) % 3);
    }
    const QString zero = locale().toString(0);
    if (keys == Keys::Amount) {
        add(zero + zero, QStringLiteral("00"), tr("double zero"), 3, 0);
        add(zero, QStringLiteral("0"), zero, 3, 1);
        add(locale().decimalPoint(), locale().decimalPoint(), tr("decimal sign"), 3, 2);
        add(QString(), QStringLiteral("back"), tr("delete last digit"), 0, 3, 2);
        add(QStringLiteral("C"), QStringLiteral("clear"), tr("clear"), 2, 3, 2);
    } else {
        add(QStringLiteral("C"), QStringLiteral("clear"), tr("clear"), 3, 0);
        add(zero, QStringLiteral("0"), zero, 3, 1);
        add(QString(), QStringLiteral("back"), tr("delete last digit"), 3, 2);
    }
}

void NumericKeypad::add(const QString& label, const QString& key, const QString& name, int row, int column, int rows) {
    auto* button = new ActionButton(m_theme, label, ActionButton::Kind::Normal, ActionButton::Size::Main, this);
    button->setAccessibleName(name);
    button->setTextSize(TypeSize::Huge);
    button->setObjectName(QStringLiteral("key-") + key);
    button->setMinimumSize(m_theme.scaled(72), m_theme.scaled(60));
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    button->setFocusPolicy(Qt::TabFocus);
    if (key == QLatin1String("back")) button->setIconName(QStringLiteral("backspace"));
    connect(button, &QAbstractButton::clicked, this, [this, key] { Q_EMIT pressed(key); });
    static_cast<QGridLayout*>(layout())->addWidget(button, row, column, rows, 1);
    m_keys.push_back(button);
}

void NumericKeypad::setKeysEnabled(bool enabled) {
    for (ActionButton* key : m_keys) key->setEnabled(enabled);
}

QString NumericKeypad::applyKey(const QString& text, const QString& key, QChar decimalSign, int decimals) {
    if (key == QLatin1String("clear")) return {};
    if (key == QLatin1String("back")) return text.chopped(std::min<qsizetype>(1, text.size()));
    const qsizetype sign = text.indexOf(decimalSign);
    if (key == QString(decimalSign)) {
        if (sign >= 0 || decimals == 0) return text;
        return (text.isEmpty() ? QStringLiteral("0") : text) + decimalSign;
    }
    if (sign >= 0) return text + key.left(std::max<qsizetype>(0, decimals - (text.size() - sign - 1)));
    constexpr int kMaxDigits = 12;
    if (text.size() + key.size() > kMaxDigits) return text;
    if (text.isEmpty() && key == QLatin1String("00")) return QStringLiteral("0");
    return text == QLatin1String("0") ? (key == QLatin1String("00") ? text : key) : text + key;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/phone_edit.h"

#include <algorithm>

namespace frontdesk {

namespace {

constexpr int kLongest = 24;

qsizetype digitsBefore(const QString& text, qsizetype end) {
    return std::count_if(text.begin(), text.begin() + end, [](QChar sign) { return sign.isDigit() || sign == u'+'; });
}

}  // namespace

PhoneEdit::PhoneEdit(const PhoneParser& phones, const QString& number, QWidget* parent)
    : QLineEdit(parent), m_phones(phones) {
    setMaxLength(kLongest);
    setInputMethodHints(Qt::ImhDialableCharactersOnly);
    setText(number.isEmpty() ? number : phones.formatPartial(number));
    setProperty("focusRadius", 12);
    connect(this, &QLineEdit::textEdited, this, &PhoneEdit::regroup);
}

void PhoneEdit::regroup() {
    const qsizetype digits = digitsBefore(text(), cursorPosition());
    const QString grouped = m_phones.formatPartial(text());
    if (grouped == text()) return;
    setText(grouped);
    qsizetype at = 0;
    while (at < grouped.size() && digitsBefore(grouped, at) < digits) ++at;
    setCursorPosition(static_cast<int>(at));
}

void PhoneEdit::press(const QString& key) {
    setCursorPosition(static_cast<int>(text().size()));
    if (key == QLatin1String("clear"))
        clear();
    else if (key == QLatin1String("back")) {
        QString left = text().chopped(std::min<qsizetype>(1, text().size()));
        while (!left.isEmpty() && left.back().isSpace()) left.chop(1);
        setText(m_phones.formatPartial(left));
    } else
        setText(m_phones.formatPartial(text() + key));
    Q_EMIT textEdited(text());
}

Status PhoneEdit::check() const {
    if (text().trimmed().isEmpty()) return {};
    const auto number = m_phones.toE164(text(), QStringLiteral("customer_phone"));
    return number ? Status() : tl::make_unexpected(number.error());
}

bool PhoneEdit::isWhole() const {
    return !text().trimmed().isEmpty() && check().has_value();
}

}  // namespace frontdesk

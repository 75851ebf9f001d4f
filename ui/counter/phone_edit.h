// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/phone_parser.h"

#include <QLineEdit>

namespace frontdesk {

/// A field for a telephone number that groups the digits while they are typed and keeps the cursor where it was.
class PhoneEdit : public QLineEdit {
    Q_OBJECT
public:
    PhoneEdit(const PhoneParser& phones, const QString& number, QWidget* parent = nullptr);
    /// Presses a key of a pad: a digit, "back" or "clear".
    void press(const QString& key);
    /// Nothing typed is fine; else what libphonenumber says.
    [[nodiscard]] Status check() const;
    [[nodiscard]] bool isWhole() const;

private:
    void regroup();
    const PhoneParser& m_phones;
};

}  // namespace frontdesk

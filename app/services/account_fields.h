// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/customer.h"
#include "app/domain/result.h"
#include "app/ports/phone_parser.h"

namespace frontdesk {

/// Cleans what people type into an account and notes every faulty field under its wire name. Each function returns the
/// value to store. Any thread.
class AccountFields {
public:
    explicit AccountFields(const PhoneParser& phones) : m_phones(phones) {}

    QString email(const QString& typed);         ///< canonical; field "email"
    QString fullName(const QString& typed);      ///< field "full_name"
    QString businessName(const QString& typed);  ///< may be empty, as all below
    QString phone(const QString& typed);         ///< E.164
    QString taxId(const QString& typed);
    QString address(const QString& typed);
    std::vector<SavedAddress> addressBook(std::vector<SavedAddress> typed);
    void also(const Status& status);  ///< takes over the faulty fields of another check

    /// @return ValidationFailed with all faulty fields
    [[nodiscard]] Status status() const;

private:
    void refuse(const QString& field, const QByteArray& code, const QString& message);
    QString notLonger(const QString& field, const QString& text, int most);

    const PhoneParser& m_phones;
    std::vector<FieldError> m_errors;
};

}  // namespace frontdesk

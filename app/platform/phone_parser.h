// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/phone_parser.h"

#include <QCache>

#include <mutex>
#include <string>

namespace frontdesk {

/// Telephone numbers by libphonenumber's tables, which are loaded at the first number. Any thread.
class LibPhoneParser : public PhoneParser {
public:
    /// @param regionCode ISO 3166-1 alpha-2 of the restaurant ("GH"): numbers without + are read as of there
    explicit LibPhoneParser(const QString& regionCode);

    [[nodiscard]] Result<QString> toE164(const QString& text, const QString& field) const override;
    [[nodiscard]] QString national(const QString& e164) const override;
    [[nodiscard]] bool isMobile(const QString& e164) const override;
    [[nodiscard]] QString countryPrefix() const override;
    [[nodiscard]] QString formatPartial(const QString& typed) const override;

private:
    [[nodiscard]] Result<QString> parse(const QString& text, const QString& field) const;
    [[nodiscard]] bool readMobile(const QString& e164) const;
    std::string m_region;
    /// Numbers read lately: a guest's comes with the quote, the order and every look-up of it, and reading one takes
    /// longer than storing an order's line.
    mutable std::mutex m_mutex;
    mutable QCache<QString, QString> m_recent;
    mutable QCache<QString, bool> m_mobiles;  ///< whether E.164 numbers of late are mobile ones
};

}  // namespace frontdesk

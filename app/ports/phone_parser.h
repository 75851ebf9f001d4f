// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QString>

namespace frontdesk {

/// Reads telephone numbers as people write them. Any thread.
class PhoneParser {
public:
    virtual ~PhoneParser() = default;
    /// @return E.164 ("+233244123456"), or ValidationFailed on @p field with code invalid_phone, too_short or too_long
    [[nodiscard]] virtual Result<QString> toE164(const QString& text, const QString& field) const = 0;
    /// A valid E.164 number as people of the restaurant's country write it: "024 412 3456".
    [[nodiscard]] virtual QString national(const QString& e164) const = 0;
    /// Whether a valid E.164 number can be a mobile telephone's, which SMS reach.
    [[nodiscard]] virtual bool isMobile(const QString& e164) const = 0;
    /// "+233" of the restaurant's country.
    [[nodiscard]] virtual QString countryPrefix() const = 0;
    /// Groups digits while they are typed.
    [[nodiscard]] virtual QString formatPartial(const QString& typed) const = 0;
};

}  // namespace frontdesk

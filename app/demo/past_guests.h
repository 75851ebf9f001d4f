// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/dice.h"

#include <QString>

namespace frontdesk::demo {

/// People who never ordered: names of the country, and telephone numbers that are valid and reach nobody.
class PastGuests {
public:
    struct Guest {
        QString name;
        QString phone;  ///< E.164
    };

    /// @param country  "DE", else Ghana
    /// @param regulars how many there are; some come far more often than others
    PastGuests(const QString& country, qint64 regulars);

    [[nodiscard]] Guest anyone(Dice& dice) const;
    [[nodiscard]] QString address(Dice& dice, const QString& place) const;

private:
    [[nodiscard]] QString phoneOf(qint64 guest) const;

    bool m_german;
    qint64 m_regulars;
    std::vector<QString> m_names;
    std::vector<QString> m_streets;
};

}  // namespace frontdesk::demo

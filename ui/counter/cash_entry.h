// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/money.h"

#include <QString>

#include <optional>

namespace frontdesk {

/// Works out what a tender of the payment sheet means: what is asked for, what is given, what goes back. A value; the
/// store decides in the end.
class CashEntry {
public:
    /// @param due  what the order still owes, without tip
    /// @param step smallest coin in minor units; 1: no rounding
    CashEntry(Money due, qint64 step);

    void setTip(Money tip);
    /// Cash is rounded to the smallest coin when it settles all; other methods never are.
    void setRounds(bool rounds);
    /// What was typed or pressed; nullopt: nothing yet, which means exactly what is asked for.
    void setGiven(std::optional<Money> given);

    [[nodiscard]] Money due() const { return m_due; }
    [[nodiscard]] Money tip() const { return m_tip; }
    [[nodiscard]] Money rounding() const;
    /// To be taken for everything: due, tip and rounding.
    [[nodiscard]] Money asked() const;
    [[nodiscard]] bool hasGiven() const { return m_given.has_value(); }
    [[nodiscard]] Money given() const;
    /// What this tender takes of what is asked for; never more.
    [[nodiscard]] Money amount() const;
    [[nodiscard]] Money change() const;      ///< to hand back, not negative
    [[nodiscard]] Money stillToPay() const;  ///< left after this tender, not negative
    [[nodiscard]] bool settles() const { return stillToPay().isZero(); }
    /// The tip that goes with this tender: the order is paid before the tip, so a part payment mostly carries none.
    [[nodiscard]] Money tipTaken() const;
    [[nodiscard]] bool canTake() const { return amount().isPositive(); }

private:
    [[nodiscard]] Money money(qint64 minor) const { return {minor, m_due.currency()}; }

    Money m_due;
    Money m_tip;
    qint64 m_step;
    bool m_rounds = true;
    std::optional<Money> m_given;
};

}  // namespace frontdesk

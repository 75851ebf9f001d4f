// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "ui/common/theme.h"

namespace frontdesk {

/// Words, signs and colours of states, the same on every screen.
struct StateWords {
    Tone tone = Tone::Neutral;
    QString sign;  ///< "●"
    QString word;  ///< "New"
    [[nodiscard]] QString chip() const { return sign + u' ' + word; }
};
[[nodiscard]] StateWords stateWords(OrderStatus status);
[[nodiscard]] StateWords stateWords(PaymentStatus status);
/// The word of a status inside a sentence: "preparing".
[[nodiscard]] QString statusWord(OrderStatus status);
[[nodiscard]] QString sourceWord(OrderSource source);
[[nodiscard]] QString sourceIcon(OrderSource source);
[[nodiscard]] QString fulfilmentWord(
    const Order& order);  ///< "pick-up", "delivery", "eat in"; "take away" at the counter
[[nodiscard]] QString methodWord(PaymentMethod method);  ///< "Cash", "MoMo", "Card"
/// "Table 2"; the table's own name where it has one.
[[nodiscard]] QString tableWord(const Order& order);
/// Who it is for, never empty: the name, else "Guest" or "Kiosk guest".
[[nodiscard]] QString customerWord(const Order& order);
/// "2 Waakye special, 1 Kelewele"
[[nodiscard]] QString itemsLine(const Order& order);

}  // namespace frontdesk

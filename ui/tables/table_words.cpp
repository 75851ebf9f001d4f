// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_words.h"

#include "ui/common/order_words.h"
#include "ui/queue/board_rules.h"

#include <QCoreApplication>

namespace frontdesk {

namespace {

struct TableTexts {
    Q_DECLARE_TR_FUNCTIONS(TableTexts)
};

int urgency(const Order& order, Instant now) {
    if (cardAge(order, now).late) return 0;
    if (order.status == OrderStatus::Placed) return 1;
    if (order.status == OrderStatus::Ready) return 2;
    return order.status == OrderStatus::Scheduled ? 4 : 3;
}

}  // namespace

TableWords tableWords(const TableState& state, Instant now) {
    if (!state.isTaken()) return {Tone::Neutral, TableTexts::tr("○ free", "a table nobody sits at")};
    const Order* first = nullptr;
    for (const OrderPtr& order : state.orders) {
        if (first == nullptr || urgency(*order, now) < urgency(*first, now)) first = order.get();
    }
    const CardAge age = cardAge(*first, now);
    if (age.late || first->status == OrderStatus::Placed) return {age.late ? Tone::Danger : Tone::New, age.text};
    const StateWords words = stateWords(first->status);
    if (first->status == OrderStatus::Preparing || first->status == OrderStatus::Accepted)
        return {Tone::Warn, age.text.isEmpty() ? words.chip() : age.text};
    return {words.tone, words.chip()};
}

}  // namespace frontdesk

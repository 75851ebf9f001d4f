// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/board_rules.h"

#include "app/domain/order_states.h"
#include "app/services/order_history.h"
#include "ui/common/money_text.h"
#include "ui/common/order_words.h"
#include "ui/common/search_text.h"
#include "ui/models/charge_view.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace frontdesk {

namespace {

constexpr int kAnswerSoonMinutes = 4;   ///< an unanswered order turns amber
constexpr int kAnswerLateMinutes = 8;   ///< and red
constexpr int kDueSoonMinutes = 4;      ///< before the promise
constexpr int kStandsLongMinutes = 15;  ///< ready and not fetched

struct BoardWords {
    Q_DECLARE_TR_FUNCTIONS(BoardWords)
};

CardAge unansweredAge(const Order& order, Instant now) {
    const int minutes = std::max(0, minutesBetween(order.createdAt, now));
    const QString waited = durationText(minutes);
    if (minutes >= kAnswerLateMinutes) return {Tone::Danger, QStringLiteral("! ") + waited, true, false};
    if (minutes >= kAnswerSoonMinutes) return {Tone::Warn, QStringLiteral("! ") + waited, false, false};
    return {Tone::New, QStringLiteral("● ") + waited, false, false};
}

CardAge kitchenAge(const Order& order, Instant now) {
    const Instant from = order.acceptedAt.value_or(order.createdAt);
    const int gone = std::max(0, minutesBetween(from, now));
    const QString sign = stateWords(order.status).sign + u' ';
    if (!order.estimatedReadyAt) return {Tone::Neutral, sign + durationText(gone), false, false};
    const int lateBy = minutesBetween(*order.estimatedReadyAt, now);
    if (lateBy >= 1)
        return {Tone::Danger, BoardWords::tr("! late %1", "late 6 min").arg(durationText(lateBy)), true, false};
    const int promised = std::max(1, minutesBetween(from, *order.estimatedReadyAt));
    const bool soon = -lateBy < kDueSoonMinutes;
    const QString text = sign + BoardWords::tr("%1 of %2", "minutes gone of minutes promised").arg(gone).arg(promised);
    return {soon ? Tone::Warn : Tone::Neutral, text, false, soon};
}

CardAge standingAge(const Order& order, Instant now) {
    const int minutes = std::max(0, minutesBetween(lastStatusChange(order), now));
    const StateWords words = stateWords(order.status);
    const bool longer = order.status == OrderStatus::Ready && minutes >= kStandsLongMinutes;
    return {longer ? Tone::Warn : words.tone, words.sign + u' ' + durationText(minutes), false, longer};
}

QString advanceLabel(OrderStatus to, const Order& order) {
    switch (to) {
        case OrderStatus::Preparing:
            return BoardWords::tr("Start", "begin cooking an order");
        case OrderStatus::Ready:
            return BoardWords::tr("Mark ready");
        case OrderStatus::OutForDelivery:
            return BoardWords::tr("Send out");
        case OrderStatus::Completed:
            return order.fulfilment == Fulfilment::Delivery ? BoardWords::tr("Delivered")
                                                            : BoardWords::tr("Handed over");
        default:
            return stateWords(to).word;
    }
}

qint64 promiseMs(const Order& order) {
    if (order.status == OrderStatus::Placed) return order.createdAt.ms;
    return order.estimatedReadyAt ? order.estimatedReadyAt->ms : std::numeric_limits<qint64>::max();
}

void sortByUrgency(std::vector<OrderPtr>& column, Instant now) {
    std::stable_sort(column.begin(), column.end(), [now](const OrderPtr& a, const OrderPtr& b) {
        const bool lateA = cardAge(*a, now).late;
        const bool lateB = cardAge(*b, now).late;
        if (lateA != lateB) return lateA;
        const qint64 dueA = promiseMs(*a);
        const qint64 dueB = promiseMs(*b);
        return dueA != dueB ? dueA < dueB : a->number < b->number;
    });
}

}  // namespace

std::optional<BoardColumn> columnOf(OrderStatus status) {
    switch (status) {
        case OrderStatus::Placed:
            return BoardColumn::New;
        case OrderStatus::Accepted:
        case OrderStatus::Preparing:
            return BoardColumn::Preparing;
        case OrderStatus::Ready:
            return BoardColumn::Ready;
        case OrderStatus::OutForDelivery:
            return BoardColumn::Out;
        default:
            return std::nullopt;
    }
}

CardAge cardAge(const Order& order, Instant now) {
    switch (order.status) {
        case OrderStatus::Placed:
            return unansweredAge(order, now);
        case OrderStatus::Accepted:
        case OrderStatus::Preparing:
            return kitchenAge(order, now);
        default:
            return standingAge(order, now);
    }
}

CardStep cardStep(const Order& order) {
    if (order.status == OrderStatus::Placed)
        return {CardStep::Kind::Accept, OrderStatus::Accepted, BoardWords::tr("Accept")};
    const auto next = nextStep(order);
    if (!next) return {};
    if (*next == OrderStatus::Completed && order.money().due.isPositive()) {
        return {CardStep::Kind::TakePayment, *next, BoardWords::tr("Take payment")};
    }
    return {CardStep::Kind::Advance, *next, advanceLabel(*next, order)};
}

CardPayment cardPayment(const Order& order) {
    const PaymentSummary money = order.money();
    if (const Payment* running = chargeUnderWay(order); running != nullptr && money.due.isPositive()) {
        return {Tone::Warn, QStringLiteral("mobile"),
                running->method == PaymentMethod::Paystack ? BoardWords::tr("Waiting for the pay link")
                                                           : BoardWords::tr("Waiting for mobile money")};
    }
    switch (money.status) {
        case PaymentStatus::Paid:
        case PaymentStatus::Authorised: {
            QString how;
            for (const Payment& payment : order.payments) {
                if (payment.state == PaymentState::Succeeded && !payment.amount.isNegative())
                    how = methodWord(payment.method);
            }
            const QString word = stateWords(money.status).word;
            return {Tone::Ok, QStringLiteral("check"), how.isEmpty() ? word : word + QStringLiteral(" · ") + how};
        }
        case PaymentStatus::Unpaid:
            break;
        case PaymentStatus::Failed:
            return {Tone::Danger, QStringLiteral("warning"), stateWords(money.status).word};
        case PaymentStatus::Pending:
            return {Tone::Warn, QStringLiteral("clock"), stateWords(money.status).word};
        default:
            return {stateWords(money.status).tone, QStringLiteral("cash"), stateWords(money.status).word};
    }
    const QString icon = QStringLiteral("cash");
    if (order.fulfilment == Fulfilment::Delivery) return {Tone::Warn, icon, BoardWords::tr("Pays at the door")};
    if (order.fulfilment == Fulfilment::DineIn) return {Tone::Warn, icon, BoardWords::tr("Pays at table")};
    if (order.source == OrderSource::Web) return {Tone::Warn, icon, BoardWords::tr("Pays on pick-up")};
    return {Tone::Warn, icon, BoardWords::tr("To pay")};
}

QString placeLine(const Order& order, const QLocale& locale) {
    QStringList parts;
    if (order.address && !order.address->text.isEmpty()) parts += order.address->text;
    if (order.deliveryFee.isPositive())
        parts += BoardWords::tr("+ %1 fee", "delivery fee").arg(amountText(order.deliveryFee, locale));
    if (!order.note.isEmpty()) parts += QStringLiteral("✎ ") + order.note;
    return parts.join(QStringLiteral(" · "));
}

bool passes(const Order& order, const BoardFilter& filter) {
    if (filter.source && order.source != *filter.source) return false;
    const QString needle = foldedForSearch(filter.text);
    if (needle.isEmpty()) return true;
    QString haystack = QString::number(order.number) + u' ' + foldedForSearch(customerWord(order)) + u' ' +
                       foldedForSearch(itemsLine(order)) + u' ' + order.customerPhone;
    if (searchFinds(haystack, needle)) return true;
    // "024 412" is typed as people write it; the stored form is +23324412….
    QString digits = needle;
    digits.remove(u' ');
    if (digits.startsWith(u'0')) digits.remove(0, 1);
    constexpr qsizetype kShortestPhonePart = 3;
    const bool number = std::all_of(digits.cbegin(), digits.cend(), [](QChar sign) { return sign.isDigit(); });
    return number && digits.size() >= kShortestPhonePart && order.customerPhone.contains(digits);
}

BoardView boardView(const std::vector<OrderPtr>& orders, const BoardFilter& filter, Instant now) {
    BoardView view;
    for (const OrderPtr& order : orders) {
        if (order->status == OrderStatus::Scheduled) {
            view.scheduled.push_back(order);
            continue;
        }
        const auto column = columnOf(order->status);
        if (!column) continue;
        const size_t at = static_cast<size_t>(*column);
        ++view.open;
        ++view.bySource[order->source];
        const bool late = cardAge(*order, now).late;
        if (late) ++view.late[at];
        if (late || *column == BoardColumn::New) ++view.needsYou;
        if (*column == BoardColumn::New && (!view.oldestNew || order->createdAt < view.oldestNew->createdAt)) {
            view.oldestNew = order;
        }
        // A filter by source must not put a new order out of sight; only a search does.
        const bool always = *column == BoardColumn::New && filter.text.isEmpty();
        if (always || passes(*order, filter)) view.columns[at].push_back(order);
    }
    for (auto& column : view.columns) sortByUrgency(column, now);
    std::sort(view.scheduled.begin(), view.scheduled.end(), [](const OrderPtr& a, const OrderPtr& b) {
        return a->scheduledFor.value_or(a->createdAt) < b->scheduledFor.value_or(b->createdAt);
    });
    return view;
}

size_t preselectedPromise(int estimate) {
    const auto fits =
        std::find_if(kPromises.begin(), kPromises.end(), [estimate](int minutes) { return minutes >= estimate; });
    return fits == kPromises.end() ? kPromises.size() - 1 : static_cast<size_t>(fits - kPromises.begin());
}

}  // namespace frontdesk

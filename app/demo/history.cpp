// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/history.h"

#include "app/demo/past_order.h"
#include "app/domain/allot.h"

#include <algorithm>
#include <numeric>

namespace frontdesk::demo {
namespace {

constexpr qint64 kOrdersPerTransaction = 2000;
constexpr qint64 kOrdersPerDay = 220;
constexpr qint64 kDaysAtMost = 3 * 365;
constexpr qint64 kOrdersPerGuest = 6;
constexpr int kBaskets = 2000;
constexpr int kFirstMinute = 8 * 60;
constexpr int kSlotMinutes = 30;
constexpr int kMorningUntil = 11 * 60;
constexpr qint64 kFloatMinor = 20'000;

// How busy each half-hour from 08:00 is, and each day from Monday.
constexpr std::array<int, 30> kBusy{2, 3, 4, 4, 4,  5,  8,  14, 22, 26, 24, 18, 11, 7, 5,
                                    5, 6, 7, 9, 13, 19, 22, 20, 16, 12, 9,  6,  4,  2, 1};
constexpr std::array<int, 7> kBusyDays{8, 9, 10, 10, 13, 14, 11};

// Moments of one day in order: the k-th of n lies at its share of the day's busyness.
class DayRhythm {
public:
    explicit DayRhythm(qint64 orders) : m_orders(orders) {}

    double minuteOf(qint64 k, Dice& dice) {
        const double within = static_cast<double>(dice.below(1'000'000)) / 1e6;
        const double share = (static_cast<double>(k) + within) / static_cast<double>(m_orders) * m_total;
        while (m_slot + 1 < kBusy.size() && share >= m_before + kBusy[m_slot]) m_before += kBusy[m_slot++];
        return kFirstMinute +
               kSlotMinutes * (static_cast<double>(m_slot) + std::min(1.0, (share - m_before) / kBusy[m_slot]));
    }

private:
    qint64 m_orders;
    double m_total = std::accumulate(kBusy.begin(), kBusy.end(), 0);
    double m_before = 0;
    size_t m_slot = 0;
};

// How many orders each of the days has, oldest first: together exactly the plan's.
std::vector<qint64> ordersPerDay(qint64 count, QDate lastDay) {
    const qint64 days = std::clamp<qint64>((count + kOrdersPerDay - 1) / kOrdersPerDay, 1, kDaysAtMost);
    std::vector<qint64> weights;
    for (qint64 back = days - 1; back >= 0; --back)
        weights.push_back(kBusyDays[static_cast<size_t>(lastDay.addDays(-back).dayOfWeek() - 1)]);
    return allot(count, weights);
}

class HistoryWriter {
public:
    HistoryWriter(HistorySink& sink, const Menu& menu, const Restaurant& restaurant, const HistoryPlan& plan,
                  const HistoryProgress& progress)
        : m_sink(sink),
          m_restaurant(restaurant),
          m_plan(plan),
          m_progress(progress),
          m_dice(plan.seed),
          m_guests(restaurant.country, plan.count / kOrdersPerGuest),
          m_baskets(menu, restaurant, m_guests, m_dice, kBaskets),
          m_teller(restaurant, m_guests, plan.cashier, plan.cook) {
        m_written.receipts = plan.receiptsBefore;
    }

    Result<HistoryWritten> write() {
        const QDate lastDay = m_restaurant.calendar.businessDay(m_plan.now).addDays(-1);
        const auto counts = ordersPerDay(m_plan.count, lastDay);
        for (size_t i = 0; i < counts.size() && !m_stopped; ++i) {
            const QDate day = lastDay.addDays(static_cast<qint64>(i + 1) - static_cast<qint64>(counts.size()));
            if (counts[i] == 0) continue;
            if (auto status = writeDay(day, counts[i]); !status) return tl::make_unexpected(status.error());
        }
        if (auto status = commit(); !status) return tl::make_unexpected(status.error());
        return m_written;
    }

private:
    Status writeDay(QDate day, qint64 orders) {
        if (auto status = m_baskets.priceFor(day); !status) return status;
        const Instant opening = m_restaurant.calendar.at(day, kFirstMinute);
        const Shift shift = shiftOf(opening);
        if (auto status = begin(); !status) return status;
        if (auto status = m_sink.insert(shift); !status) return status;
        DayRhythm rhythm(orders);
        PastOrderTeller::Place place{1, day, day, opening, shift.id};
        qint64& receipts = m_written.receipts[day.year()];
        Money cash(0, m_restaurant.currency);
        for (qint64 k = 0; k < orders && !m_stopped; ++k, ++place.number) {
            const double minute = rhythm.minuteOf(k, m_dice);
            place.at = opening.plusMs(static_cast<qint64>((minute - kFirstMinute) * 60'000));
            auto& basket = minute < kMorningUntil ? m_baskets.morning(m_dice) : m_baskets.later(m_dice);
            qint64 receipt = receipts + 1;
            m_teller.tell(basket, place, receipt, m_dice);
            receipts = receipt - 1;
            if (auto status = write(basket.order); !status) return status;
            for (const Payment& payment : basket.order.payments)
                if (payment.method == PaymentMethod::Cash) cash += payment.amount;
        }
        if (auto status = begin(); !status) return status;
        return cash.isZero() ? Status() : m_sink.addTakings(shift.id, cash, *shift.closedAt);
    }

    [[nodiscard]] Shift shiftOf(Instant opening) {
        Shift shift;
        shift.id = ShiftId(m_dice.uuidAt(opening));
        shift.staffId = m_plan.cashier.id;
        shift.device = m_restaurant.deviceName;
        shift.openingFloat = Money(kFloatMinor, m_restaurant.currency);
        shift.openedAt = opening.plusMinutes(-30);
        shift.closedAt = opening.plusMinutes(17 * 60);
        return shift;
    }

    Status write(const Order& order) {
        if (auto status = begin(); !status) return status;
        if (auto status = m_sink.insert(order); !status) return status;
        ++m_written.orders;
        return m_written.orders % kOrdersPerTransaction == 0 ? commit() : Status();
    }

    Status begin() {
        if (m_inTransaction) return {};
        m_inTransaction = true;
        return m_sink.begin();
    }

    Status commit() {
        if (!m_inTransaction) return {};
        m_inTransaction = false;
        if (auto status = m_sink.commit(); !status) return status;
        m_stopped = m_progress && !m_progress(m_written.orders);
        return {};
    }

    HistorySink& m_sink;
    const Restaurant& m_restaurant;
    const HistoryPlan& m_plan;
    const HistoryProgress& m_progress;
    Dice m_dice;
    PastGuests m_guests;
    PastBaskets m_baskets;
    PastOrderTeller m_teller;
    HistoryWritten m_written;
    bool m_inTransaction = false;
    bool m_stopped = false;
};

}  // namespace

Result<HistoryWritten> writeHistory(HistorySink& sink, const Menu& menu, const Restaurant& restaurant,
                                    const HistoryPlan& plan, const HistoryProgress& progress) {
    if (plan.count <= 0) return HistoryWritten{0, plan.receiptsBefore};
    return HistoryWriter(sink, menu, restaurant, plan, progress).write();
}

}  // namespace frontdesk::demo

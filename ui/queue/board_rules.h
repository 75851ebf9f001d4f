// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/models/queue_model.h"

#include <QLocale>

#include <array>
#include <map>

namespace frontdesk {

/// What the board shows, as pure functions of orders and the time.

enum class BoardColumn { New, Preparing, Ready, Out };
inline constexpr size_t kBoardColumns = 4;
/// nullopt for what stands in no column: scheduled for later, or finished.
[[nodiscard]] std::optional<BoardColumn> columnOf(OrderStatus status);

/// How long an order waits, as its card says it.
struct CardAge {
    Tone tone = Tone::Neutral;
    QString text;       ///< "● 3 min", "◐ 8 of 20", "! late 6 min"
    bool late = false;  ///< red frame, top of its column, counted on the rail
    bool soon = false;  ///< amber frame
};
[[nodiscard]] CardAge cardAge(const Order& order, Instant now);

/// What the one tap of a card does.
struct CardStep {
    enum class Kind { Accept, Advance, TakePayment, None };
    Kind kind = Kind::None;
    OrderStatus to = OrderStatus::Accepted;  ///< with Accept and Advance
    QString label;
};
[[nodiscard]] CardStep cardStep(const Order& order);

/// "Paid · MoMo", "To pay", "Pays on pick-up", with tone and icon.
struct CardPayment {
    Tone tone = Tone::Warn;
    QString iconName;
    QString text;
};
[[nodiscard]] CardPayment cardPayment(const Order& order);

/// "Osu, blue gate · + 15.00 fee" and the guest's note; empty if there is nothing to say.
[[nodiscard]] QString placeLine(const Order& order, const QLocale& locale);

struct BoardFilter {
    std::optional<OrderSource> source;
    QString text;  ///< number, name, phone or item, as typed
};
[[nodiscard]] bool passes(const Order& order, const BoardFilter& filter);

/// The board at one moment. Counts ignore the filter, so that no new order hides behind it.
struct BoardView {
    std::array<std::vector<OrderPtr>, kBoardColumns> columns;  ///< late first, then by promise, then by number
    std::array<int, kBoardColumns> late{};
    std::vector<OrderPtr> scheduled;  ///< soonest first
    std::map<OrderSource, int> bySource;
    int open = 0;        ///< in the four columns
    int needsYou = 0;    ///< new and late: the rail's badge
    OrderPtr oldestNew;  ///< the card that stands open
};
[[nodiscard]] BoardView boardView(const std::vector<OrderPtr>& orders, const BoardFilter& filter, Instant now);

/// Promises offered on an open card, in minutes, and the one preselected: the smallest not below the kitchen's @p
/// estimate.
inline constexpr std::array kPromises{15, 20, 30, 45};
[[nodiscard]] size_t preselectedPromise(int estimate);

}  // namespace frontdesk

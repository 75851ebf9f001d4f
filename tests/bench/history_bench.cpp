// SPDX-License-Identifier: GPL-3.0-or-later
// Past orders of `--demo-history`, made up and stored, against a bare loop that writes the same rows.
//
//   history_bench FOLDER [ORDERS]
//
// Prints one JSON object. FOLDER must lie on a real disk: in memory nothing is durable and all is fast.

#include "app/backend/backend.h"
#include "app/demo/demo_restaurant.h"
#include "app/demo/history.h"
#include "app/platform/system_clock.h"
#include "app/platform/uuid7_source.h"
#include "app/storage/sql_history_sink.h"
#include "bare_loop.h"
#include "rounds.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <chrono>
#include <cstdio>

namespace frontdesk::bench {
namespace {

constexpr int kDefaultOrders = 50'000;
constexpr int kPatterns = 1000;         // orders whose rows the bare loop repeats
constexpr int kBatch = 2000;            // orders of a transaction, in both
constexpr int kRounds = 3;              // of both; the median counts
constexpr qint64 kDaysApart = 4 * 365;  // a history spans three years at most

/// Opens the demo store of @p folder, making it if need be, and adds history that ends @p daysAhead days from now: two
/// histories of one store must not share a day. @return seconds for the history alone
double addHistory(const QString& folder, qint64 orders, qint64 daysAhead) {
    const SystemClock clock;
    Uuid7Source ids;
    const demo::DemoRestaurant demo = demo::ghana(ids);
    double seconds = 0;
    const auto prepare = [&](Database& writer, const Secrets& secrets, const Restaurant& restaurant) -> Status {
        SqlHistorySink sink(writer, secrets);
        const auto menu = SqlMenuStore(writer).load();
        if (!menu) return tl::make_unexpected(menu.error());
        demo::HistoryPlan plan;
        plan.count = orders;
        plan.seed = static_cast<quint64>(daysAhead) + 1;
        plan.now = clock.now().plusMinutes(daysAhead * 24 * 60);
        plan.cashier = demo.staff[1].member;
        plan.cook = demo.staff[2].member;
        const auto started = std::chrono::steady_clock::now();
        const auto written = demo::writeHistory(sink, **menu, restaurant, plan, {});
        seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
        if (!written) return tl::make_unexpected(written.error());
        return {};
    };
    const auto backend = Backend::open({folder,
                                        [&] {
                                            return Seed{demo.restaurant, demo.menu, {}};
                                        },
                                        true,
                                        prepare,
                                        {},
                                        clock,
                                        ids});
    if (!backend) {
        std::fprintf(stderr, "%s\n", qPrintable(backend.error().detail));
        std::exit(1);
    }
    return seconds;
}

int compare(const QString& parent, int orders) {
    // Both start from a store that has some orders already, which also tells the bare loop what rows an order has.
    const QString base = freshFolder(parent, QStringLiteral("base"));
    addHistory(base, kPatterns, 0);
    const BareLoop bare(StorePaths(base).database, kPatterns);
    std::vector<double> ours;
    std::vector<double> theirs;
    double bytesPerOrder = 0;
    for (int round = 0; round < kRounds; ++round) {
        const QString store = copyOfStore(base, parent, QStringLiteral("store"));
        const qint64 before = QFileInfo(StorePaths(store).database).size();
        ours.push_back(orders / addHistory(store, orders, kDaysApart));
        bytesPerOrder = static_cast<double>(QFileInfo(StorePaths(store).database).size() - before) / orders;
        const QString copy = copyOfStore(base, parent, QStringLiteral("bare"));
        theirs.push_back(orders / bare.write(StorePaths(copy).database, orders, kBatch));
    }
    std::printf(
        "{\"orders\": %d, \"rows_per_order\": %.1f, \"bytes_per_order\": %.0f, \"orders_per_second\": %.0f, "
        "\"bare_per_second\": %.0f}\n",
        orders, bare.rowsPerOrder(), bytesPerOrder, median(ours), median(theirs));
    return 0;
}

}  // namespace
}  // namespace frontdesk::bench

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "Usage: history_bench FOLDER [ORDERS]\n");
        return 2;
    }
    return frontdesk::bench::compare(arguments[1],
                                     arguments.size() > 2 ? arguments[2].toInt() : frontdesk::bench::kDefaultOrders);
}

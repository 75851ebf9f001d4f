// SPDX-License-Identifier: GPL-3.0-or-later
// Durable orders through the store alone, against a bare loop that writes the same rows.
//
//   store_bench FOLDER [ORDERS]          both, alternating, on fresh copies in FOLDER
//   store_bench FOLDER ORDERS STORE      the bare loop alone, with the rows of the newest orders of a closed store
//
// Prints one JSON object. FOLDER must lie on a real disk: in memory nothing is durable and all is fast.

#include "app/backend/backend.h"
#include "app/demo/demo_restaurant.h"
#include "app/platform/system_clock.h"
#include "app/platform/uuid7_source.h"
#include "bare_loop.h"
#include "rounds.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <random>
#include <semaphore>

namespace frontdesk::bench {
namespace {

constexpr int kPatterns = 64;  // orders whose rows the bare loop repeats
constexpr int kCallers = 256;  // commands that wait at any time
constexpr int kRounds = 3;     // of both; the median counts
constexpr int kLinesPerOrder = 3;
constexpr int kDefaultOrders = 20'000;

template <class T>
T need(Result<T> result) {
    if (result) return std::move(*result);
    std::fprintf(stderr, "%s\n", qPrintable(result.error().detail));
    std::exit(1);
}

/// The demo restaurant on a store of its own.
class Shop {
public:
    explicit Shop(const QString& folder) : m_backend(need(Backend::open(options(folder)))) {}

    /// Places @p count orders with kCallers waiting. @return seconds until the last was answered
    double sell(int count) {
        std::counting_semaphore<kCallers> places(kCallers);
        std::atomic<int> refused{0};
        const auto drafts = someDrafts();
        const Caller guest;
        const quint64 commitsBefore = m_backend->thread.commitCount();
        const auto started = std::chrono::steady_clock::now();
        for (int i = 0; i < count; ++i) {
            places.acquire();
            const OrderDraft& draft = drafts[static_cast<size_t>(i) % drafts.size()];
            m_backend->thread.post<Placed>(
                [this, &draft, &guest, id = m_ids.make<OrderId>()] {
                    return m_backend->taking.place(draft, guest, id);
                },
                [&](const Result<Placed>& placed) {
                    if (!placed) ++refused;
                    places.release();
                });
        }
        for (int i = 0; i < kCallers; ++i) places.acquire();
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
        m_commits = m_backend->thread.commitCount() - commitsBefore;
        if (refused > 0) {
            std::fprintf(stderr, "%d orders were refused\n", refused.load());
            std::exit(1);
        }
        return seconds;
    }
    /// Transactions of the last sell().
    [[nodiscard]] quint64 commits() const { return m_commits; }

private:
    Backend::Options options(const QString& folder) {
        return {.folder = folder,
                .seed = [this] { return seed(); },
                .demo = true,
                .prepare = {},
                .adjust = {},
                .clock = m_clock,
                .ids = m_ids};
    }
    Seed seed() {
        demo::DemoRestaurant demo = demo::ghana(m_ids);
        return {std::move(demo.restaurant), std::move(demo.menu), {}};
    }
    std::vector<OrderDraft> someDrafts() {
        std::mt19937 random(1);
        const MenuPtr menu = m_backend->menu.current();
        std::vector<OrderDraft> drafts;
        while (drafts.size() < kPatterns) {
            OrderDraft draft;
            draft.customerName = QStringLiteral("Ama Mensah");
            draft.customerPhone = QStringLiteral("024 412 3456");
            for (int i = 0; i < kLinesPerOrder; ++i)
                draft.lines.push_back(lineOf(menu->items[random() % menu->items.size()]));
            if (m_backend->taking.quote(draft, Caller())) drafts.push_back(std::move(draft));
        }
        return drafts;
    }
    static DraftLine lineOf(const MenuItem& item) {
        DraftLine line;
        line.itemId = item.id;
        for (const OptionGroup& group : item.groups) {
            for (int i = 0; i < group.min && i < static_cast<int>(group.options.size()); ++i)
                line.optionIds.push_back(group.options[static_cast<size_t>(i)].id);
        }
        return line;
    }

    SystemClock m_clock;
    Uuid7Source m_ids;
    std::unique_ptr<Backend> m_backend;
    quint64 m_commits = 0;
};

int compare(const QString& parent, int orders) {
    const QString base = freshFolder(parent, QStringLiteral("base"));
    {
        Shop shop(base);
        shop.sell(kPatterns);
    }
    const BareLoop bare(StorePaths(base).database, kPatterns);
    std::vector<double> ours;
    std::vector<double> theirs;
    double batch = 1;
    for (int round = 0; round < kRounds; ++round) {
        {
            Shop shop(copyOfStore(base, parent, QStringLiteral("store")));
            ours.push_back(orders / shop.sell(orders));
            batch = static_cast<double>(orders) / static_cast<double>(std::max<quint64>(shop.commits(), 1));
        }
        const QString copy = copyOfStore(base, parent, QStringLiteral("bare"));
        theirs.push_back(orders /
                         bare.write(StorePaths(copy).database, orders, std::max(1, static_cast<int>(batch + 0.5))));
    }
    std::printf(
        "{\"orders\": %d, \"batch\": %.1f, \"rows_per_order\": %.1f, \"store_per_second\": %.0f, \"bare_per_second\": "
        "%.0f}\n",
        orders, batch, bare.rowsPerOrder(), median(ours), median(theirs));
    return 0;
}

int bareAlone(const QString& parent, int orders, const QString& store) {
    const BareLoop bare(StorePaths(store).database, kPatterns);
    std::vector<double> rates;
    for (int round = 0; round < kRounds; ++round) {
        const QString copy = copyOfStore(store, parent, QStringLiteral("bare"));
        rates.push_back(orders / bare.write(StorePaths(copy).database, orders, kPatterns));
    }
    std::printf(
        "{\"orders\": %d, \"batch\": %d, \"rows_per_order\": %.1f, \"bytes_per_order\": %.0f, \"bare_per_second\": "
        "%.0f}\n",
        orders, kPatterns, bare.rowsPerOrder(), bare.bytesPerOrder(), median(rates));
    return 0;
}

}  // namespace
}  // namespace frontdesk::bench

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "Usage: store_bench FOLDER [ORDERS [STORE]]\n");
        return 2;
    }
    const int orders = arguments.size() > 2 ? arguments[2].toInt() : frontdesk::bench::kDefaultOrders;
    return arguments.size() > 3 ? frontdesk::bench::bareAlone(arguments[1], orders, arguments[3])
                                : frontdesk::bench::compare(arguments[1], orders);
}

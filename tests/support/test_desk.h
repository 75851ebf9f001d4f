// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/platform/uuid7_source.h"
#include "tests/support/fake_clock.h"

#include <QTemporaryDir>

#include <condition_variable>
#include <mutex>

namespace frontdesk::test {

/// A small restaurant in Accra on a real SQLite store in a temporary folder, with all services.
///   Rice: Jollof rice 45.00 (Size exactly one: Small -10.00, Regular, Large +15.00; Extras 0-2: Shito free,
///   Plantain 8.00,
///         Egg 4.00), Waakye 40.00
///   Drinks: Sobolo 12.00, Water 6.00 (made at the bar)
///   Combos: Lunch box 50.00 (Main: Jollof rice, Waakye; Drink: Sobolo, Water)
/// Prices include Ghana's taxes of 2026 (15 + 2.5 + 2.5 on one base). Places: Osu 15.00. Tables: 1, 2.
/// Staff: Akosua owner 111213, Kofi A. cashier 141516, Yaw kitchen 171819, Efua manager 202122.
class TestDesk {
public:
    TestDesk();
    /// Opens the same folder again, as after a restart. @param meanwhile what happens to the folder
    void reopen(const std::function<void()>& meanwhile = {});

    FakeClock clock;
    Uuid7Source ids;
    [[nodiscard]] Backend& backend() { return *m_backend; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// Runs @p work on the service thread and waits for its answer.
    template <class T>
    Result<T> run(std::function<Result<T>()> work) {
        std::mutex mutex;
        std::condition_variable wake;
        std::optional<Result<T>> answer;
        m_backend->thread.post<T>(std::move(work), [&](Result<T> result) {
            const std::scoped_lock lock(mutex);
            answer.emplace(std::move(result));
            wake.notify_one();
        });
        std::unique_lock lock(mutex);
        wake.wait(lock, [&] { return answer.has_value(); });
        return std::move(*answer);
    }

    [[nodiscard]] Caller staff(StaffRole role);
    /// Stores an account without a password. @param email canonical
    [[nodiscard]] Customer addCustomer(const QString& email, bool verified = true);
    [[nodiscard]] const MenuItem& item(const QString& name) const;
    [[nodiscard]] OptionId option(const QString& item, const QString& option) const;

    /// One Regular jollof (45.00) and two Sobolo (24.00), for pick-up.
    [[nodiscard]] OrderDraft draft(OrderSource source = OrderSource::Web) const;
    /// Places it; fails the program if that fails.
    Order place(const OrderDraft& draft, const Caller& caller = {});
    Order placeByCashier();

private:
    void open();
    QTemporaryDir m_folder;
    MenuPtr m_menu;
    std::unique_ptr<Backend> m_backend;
};

[[nodiscard]] Seed smallRestaurant(IdSource& ids);
/// Who calls with a token of this account.
[[nodiscard]] Caller asCaller(const Customer& customer);

}  // namespace frontdesk::test

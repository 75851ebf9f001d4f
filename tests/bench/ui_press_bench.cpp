// SPDX-License-Identifier: GPL-3.0-or-later
// From a press on a tile to the end of the paint that shows it, with 5,000 items and 200 open orders: on the whole
// window of the counter, drawn offscreen. The release that adds the item, prices the order and paints it is measured
// the same way.
//
//   ui_press_bench [PRESSES]
//
// Prints one JSON object, in milliseconds.

#include "app/backend/backend.h"
#include "app/demo/demo_restaurant.h"
#include "app/platform/system_clock.h"
#include "app/platform/uuid7_source.h"
#include "ui/counter/counter_screen.h"
#include "ui/counter/menu_grid.h"
#include "ui/shell/gui_app.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <future>

namespace frontdesk::bench {
namespace {

constexpr int kItems = 5000;
constexpr int kOrders = 200;
constexpr int kPresses = 500;
constexpr int kLinesPerTicket = 20;

/// Remembers whether a widget has been painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget& watched) { watched.installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) painted = true;
        return false;
    }
};

template <class T>
T answerOf(Backend& backend, std::function<Result<T>()> work) {
    std::promise<Result<T>> promise;
    backend.thread.post<T>(std::move(work), [&promise](Result<T> result) { promise.set_value(std::move(result)); });
    Result<T> answer = promise.get_future().get();
    if (!answer) qFatal("%s", qPrintable(answer.error().detail));
    return std::move(*answer);
}

const MenuItem& plainItem(const Menu& menu) {
    return *std::find_if(menu.items.begin(), menu.items.end(),
                         [](const MenuItem& item) { return item.groups.empty(); });
}

void placeOpenOrders(Backend& backend, const Caller& cashier, IdSource& ids) {
    OrderDraft draft;
    draft.source = OrderSource::Frontdesk;
    draft.lines.push_back({plainItem(*backend.menu.current()).id, 2, {}, {}, {}});
    for (int i = 0; i < kOrders; ++i) {
        const auto id = ids.make<OrderId>();
        answerOf<Placed>(backend, [&] { return backend.taking.place(draft, cashier, id); });
    }
}

/// Sends @p type to the middle of a tile and waits for the paint. @return milliseconds
double timeEvent(QEvent::Type type, MenuGrid& grid, int row, PaintWatch& watch) {
    QWidget* viewport = grid.viewport();
    const QPointF at = grid.visualRect(grid.model()->index(row, 0)).center();
    const auto buttons = type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton;
    QMouseEvent event(type, at, viewport->mapToGlobal(at), Qt::LeftButton, buttons, Qt::NoModifier);
    watch.painted = false;
    QElapsedTimer timer;
    timer.start();
    QApplication::sendEvent(viewport, &event);
    while (!watch.painted) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double quantile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values[static_cast<size_t>(share * static_cast<double>(values.size() - 1))];
}

void settle() {
    for (int i = 0; i < 20; ++i) QApplication::processEvents(QEventLoop::AllEvents, 10);
}

int run(QApplication& application, int presses) {
    const QTemporaryDir folder;
    const SystemClock clock;
    Uuid7Source ids;
    const auto seed = [&ids] {
        const demo::DemoRestaurant demo = demo::ghana(ids);
        Seed made{demo.restaurant, demo::stressMenu(kItems), {}};
        for (const demo::DemoStaff& each : demo.staff) made.staff.push_back({each.member, each.pin});
        return made;
    };
    auto opened = Backend::open({folder.path(), seed, true, {}, {}, clock, ids});
    if (!opened) qFatal("%s", qPrintable(opened.error().detail));
    Backend& backend = **opened;
    const Caller cashier =
        callerOf(answerOf<StaffMember>(backend, [&] { return backend.staff.firstOf(StaffRole::Cashier); }),
                 backend.restaurant->deviceName);
    placeOpenOrders(backend, cashier, ids);

    Desk desk{backend.thread,
              backend.taking,
              backend.queue,
              backend.checkout,
              backend.menu,
              backend.staff,
              backend.customerBook,
              backend.refunds,
              backend.invoicing,
              backend.alerts,
              backend.devices,
              backend.mailbox,
              backend.feed,
              backend.orders,
              backend.invoices,
              backend.restaurant,
              clock,
              backend.phones,
              ids};
    GuiApp gui(application, desk, {});
    gui.signIn(cashier);
    gui.show();
    gui.window().showScreen(&gui.counter());
    settle();

    auto& grid = *gui.counter().findChild<MenuGrid*>();
    PaintWatch watch(*grid.viewport());
    // A search shows thousands of items at once; every tile of it can be scrolled to.
    gui.counter().menuModel().search(QStringLiteral("i"));
    settle();
    std::vector<double> down;
    std::vector<double> up;
    const int rows = gui.counter().menuModel().rowCount();
    for (int i = 0; i < presses; ++i) {
        int row = static_cast<int>(static_cast<qint64>(i) * 7919 % rows);
        while (!gui.counter().menuModel().tile(row).item->groups.empty()) row = (row + 1) % rows;
        grid.scrollTo(grid.model()->index(row, 0));
        settle();
        down.push_back(timeEvent(QEvent::MouseButtonPress, grid, row, watch));
        up.push_back(timeEvent(QEvent::MouseButtonRelease, grid, row, watch));
        if (gui.counter().ticket().lineCount() >= kLinesPerTicket)
            gui.counter().ticket().open({ids.make<OrderId>(), {}});
    }
    std::printf(
        "{\"items\": %d, \"orders\": %d, \"presses\": %d, \"p50_ms\": %.2f, \"p99_ms\": %.2f, \"release_p50_ms\": "
        "%.2f, \"release_p99_ms\": %.2f}\n",
        rows, kOrders, presses, quantile(down, 0.5), quantile(down, 0.99), quantile(up, 0.5), quantile(up, 0.99));
    return 0;
}

}  // namespace
}  // namespace frontdesk::bench

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    return frontdesk::bench::run(application, argc > 1 ? std::atoi(argv[1]) : frontdesk::bench::kPresses);
}

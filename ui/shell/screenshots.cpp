// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshots.h"

#include "ui/common/prompter.h"
#include "ui/common/sheet.h"
#include "ui/queue/order_card.h"
#include "ui/queue/order_detail_sheet.h"
#include "ui/queue/queue_board.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QThread>

namespace frontdesk {

namespace {

constexpr int kSettleMs = 120;

/// Lets queued answers of the service thread, layouts and paints happen.
void settle() {
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < kSettleMs) {
        QApplication::processEvents(QEventLoop::AllEvents, kSettleMs);
        QThread::msleep(5);
    }
}

void closeSheets(MainWindow& window) {
    while (Sheet* sheet = Sheet::topOf(&window)) sheet->close();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

bool draw(GuiApp& gui, const Shot& shot, const QString& look, const QDir& folder) {
    MainWindow& window = gui.window();
    const Caller caller = gui.session().caller();
    window.showScreen(&gui.queue());
    settle();
    shot.setup(gui);
    settle();
    const bool saved = window.grab().save(folder.filePath(QStringLiteral("%1-%2.png").arg(shot.name, look)));
    closeSheets(window);
    if (shot.after) shot.after(gui);
    if (gui.session().caller().staffId != caller.staffId) gui.signIn(caller);
    return saved;
}

OrderPtr firstOrder(const QueueBoard& board, OrderStatus status) {
    for (const OrderPtr& order : board.model().orders()) {
        if (order->status == status) return order;
    }
    return nullptr;
}

}  // namespace

int drawScreenshots(GuiApp& gui, const ScreenshotOptions& options, const std::vector<Shot>& shots) {
    const QDir folder(options.folder);
    if (!folder.mkpath(QStringLiteral("."))) return -1;
    gui.window().resize(options.size);
    // A picture shows where things come to rest.
    gui.theme().setReducesMotion(true);
    gui.show();
    int drawn = 0;
    for (const QString& look : {QStringLiteral("light"), QStringLiteral("dark")}) {
        if (!options.theme.isEmpty() && options.theme != look) continue;
        gui.theme().setMode(look == QLatin1String("dark") ? Theme::Mode::Dark : Theme::Mode::Light);
        for (const Shot& shot : shots) {
            if (!options.only.isEmpty() && !shot.name.contains(options.only)) continue;
            if (!draw(gui, shot, look, folder)) return -1;
            ++drawn;
        }
    }
    return drawn;
}

std::vector<Shot> queueShots() {
    const auto details = [](GuiApp& gui) {
        if (const OrderPtr order = firstOrder(gui.queue(), OrderStatus::Preparing)) gui.queue().showDetails(order);
    };
    const auto reject = [](GuiApp& gui) {
        const auto cards = gui.queue().findChildren<OrderCard*>();
        for (OrderCard* card : cards) {
            if (card->order()->status == OrderStatus::Placed) {
                Q_EMIT card->rejectRequested(card->order());
                return;
            }
        }
    };
    const auto receiptPrinter = [](PrinterTrouble trouble, int waiting) {
        PrinterView printer;
        printer.name = QApplication::translate("Screenshots", "Receipt printer");
        printer.trouble = trouble;
        printer.waiting = waiting;
        return std::vector{printer};
    };
    const auto trouble = [receiptPrinter](GuiApp& gui) {
        gui.status().setListener(ListenerState::Failed, QStringLiteral("127.0.0.1:8080"));
        gui.status().setPrinters(receiptPrinter(PrinterTrouble::NoPaper, 2));
        gui.status().setStore({StoreHealth::State::Full, {}});
    };
    const auto fine = [receiptPrinter](GuiApp& gui) {
        gui.status().setListener(ListenerState::Running, QStringLiteral("127.0.0.1:8080"));
        gui.status().setPrinters(receiptPrinter(PrinterTrouble::None, 0));
        gui.status().setStore({StoreHealth::State::Fine, {}});
    };
    return {
        {QStringLiteral("counter-queue"), [](GuiApp&) {}},
        {QStringLiteral("counter-queue-details"), details},
        {QStringLiteral("counter-queue-reject"), reject},
        {QStringLiteral("counter-help"), [](GuiApp& gui) { gui.window().showHelp(); }},
        {QStringLiteral("counter-person"), [](GuiApp& gui) { gui.window().showPerson(); }},
        {QStringLiteral("counter-lock"), [](GuiApp& gui) { gui.session().lock(); }},
        {QStringLiteral("counter-trouble"), trouble, fine},
    };
}

}  // namespace frontdesk

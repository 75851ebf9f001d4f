// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_shots.h"

#include "ui/common/notices.h"
#include "ui/common/search_field.h"
#include "ui/common/sheet.h"
#include "ui/counter/counter_screen.h"
#include "ui/counter/option_card.h"
#include "ui/counter/option_choice.h"
#include "ui/counter/order_panel.h"
#include "ui/counter/payment_sheet.h"
#include "ui/counter/payment_shots.h"
#include "ui/counter/phone_edit.h"
#include "ui/counter/ticket_list.h"
#include "ui/queue/queue_board.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>

namespace frontdesk {

namespace {

constexpr int kPatienceMs = 2'000;

bool isPlain(const MenuTile& tile) {
    return tile.isAvailable() && !OptionChoice::mustChoose(*tile.item);
}

/// The first item on the page that @p fits.
const MenuItem* itemThat(CounterScreen& counter, const std::function<bool(const MenuTile&)>& fits, int skip = 0) {
    for (int row = 0; row < counter.menuModel().rowCount(); ++row) {
        const MenuTile& tile = counter.menuModel().tile(row);
        if (fits(tile) && skip-- == 0) return tile.item;
    }
    return nullptr;
}

/// An item with choices as its own ticket line, every needed group answered by its first option.
void addWithChoices(CounterScreen& counter, const MenuItem& item, int quantity) {
    OptionChoice choice(*counter.menuModel().menu(), item, {});
    while (const OptionGroup* group = choice.firstUnmet()) {
        const auto free = std::find_if(group->options.begin(), group->options.end(), [&](const MenuOption& option) {
            return !choice.isChosen(option.id) && !choice.isSoldOut(option);
        });
        if (free == group->options.end() || !choice.toggle(*group, *free)) return;
    }
    DraftLine line;
    line.itemId = item.id;
    line.quantity = quantity;
    line.optionIds = choice.ids();
    counter.ticket().addLine(line);
}

void fillTicket(CounterScreen& counter) {
    const auto needsChoice = [](const MenuTile& tile) {
        return tile.isAvailable() && OptionChoice::mustChoose(*tile.item);
    };
    if (const MenuItem* item = itemThat(counter, needsChoice)) addWithChoices(counter, *item, 2);
    if (const MenuItem* item = itemThat(counter, isPlain)) counter.addItem(item->id);
    if (const MenuItem* item = itemThat(counter, isPlain, 1)) counter.addItem(item->id, 3);
    if (counter.ticket().lineCount() < 2) return;
    counter.ticket().setLineNote(1, CounterScreen::tr("well done"));
    counter.findChild<TicketList*>(QStringLiteral("lines"))->setCurrent(1);
}

/// The screen with an empty ticket in front.
CounterScreen& emptyCounter(GuiApp& gui) {
    CounterScreen& counter = gui.counter();
    gui.window().showScreen(&counter);
    counter.ticket().open({gui.desk().ids.make<OrderId>(), {}});
    counter.ticket().setSource(OrderSource::Frontdesk);
    return counter;
}

CounterScreen& filledCounter(GuiApp& gui) {
    CounterScreen& counter = emptyCounter(gui);
    fillTicket(counter);
    return counter;
}

bool waitUntil(const std::function<bool()>& done) {
    QElapsedTimer waited;
    waited.start();
    while (!done() && waited.elapsed() < kPatienceMs) QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    return done();
}

void press(QWidget& parent, const QString& name) {
    if (auto* button = parent.findChild<QAbstractButton*>(name)) button->click();
}

PaymentSheet* paidSheet(GuiApp& gui) {
    PaymentSheet* sheet = filledCounter(gui).charge();
    if (sheet == nullptr) return nullptr;
    press(*sheet, QStringLiteral("key-5"));
    press(*sheet, QStringLiteral("key-00"));
    press(*sheet, QStringLiteral("take"));
    auto* done = sheet->findChild<QWidget*>(QStringLiteral("new-order"));
    waitUntil([done] { return done->isVisible(); });
    return sheet;
}

void showOptions(GuiApp& gui) {
    CounterScreen& counter = filledCounter(gui);
    const MenuItem* richest = nullptr;
    for (int row = 0; row < counter.menuModel().rowCount(); ++row) {
        const MenuTile& tile = counter.menuModel().tile(row);
        if (tile.isAvailable() && (richest == nullptr || tile.item->groups.size() > richest->groups.size()))
            richest = tile.item;
    }
    if (richest == nullptr) return;
    counter.addItem(richest->id, 1, true);
    const auto cards = Sheet::topOf(&gui.window())->findChildren<OptionCard*>();
    for (qsizetype at = 1; at < cards.size(); at += 4) cards.at(at)->click();
}

void showPhoneOrder(GuiApp& gui) {
    CounterScreen& counter = filledCounter(gui);
    counter.showPhone(true);
    auto* number = counter.findChild<PhoneEdit*>(QStringLiteral("caller-number"));
    // Any open order with a number shows a caller who is known.
    QString known = QStringLiteral("0244123456");
    for (const OrderPtr& order : gui.queue().model().orders()) {
        if (!order->customerPhone.isEmpty()) known = gui.desk().phones.national(order->customerPhone);
    }
    number->press(QStringLiteral("clear"));
    for (const QChar sign : known) {
        if (sign.isDigit()) number->press(sign);
    }
    waitUntil([&counter] { return !counter.ticket().draft().customerName.isEmpty(); });
}

void showHeldOrders(GuiApp& gui) {
    filledCounter(gui).hold();
    CounterScreen& counter = gui.counter();
    if (const MenuItem* item = itemThat(counter, isPlain)) counter.addItem(item->id, 2);
    counter.ticket().setGuest(QStringLiteral("Ama Mensah"), QStringLiteral("024 412 3456"));
    counter.hold();
    counter.showHeld();
    waitUntil([&gui] { return Sheet::topOf(&gui.window()) != nullptr; });
}

}  // namespace

std::vector<Shot> counterShots() {
    const auto cash = [](GuiApp& gui) {
        if (PaymentSheet* sheet = filledCounter(gui).charge()) {
            press(*sheet, QStringLiteral("key-5"));
            press(*sheet, QStringLiteral("key-00"));
        }
    };
    const auto part = [](GuiApp& gui) {
        if (PaymentSheet* sheet = filledCounter(gui).charge()) {
            press(*sheet, QStringLiteral("key-5"));
            press(*sheet, QStringLiteral("key-0"));
        }
    };
    const auto receipt = [](GuiApp& gui) {
        if (PaymentSheet* sheet = paidSheet(gui)) press(*sheet, QStringLiteral("show-receipt"));
    };
    const auto discount = [](GuiApp& gui) {
        filledCounter(gui).showDiscount();
        if (Sheet* sheet = Sheet::topOf(&gui.window())) press(*sheet, QStringLiteral("key-5"));
    };
    const auto search = [](GuiApp& gui) {
        filledCounter(gui).findChild<SearchField*>(QStringLiteral("search"))->setText(QStringLiteral("3 jol"));
    };
    const auto empty = [](GuiApp& gui) {
        emptyCounter(gui).findChild<SearchField*>(QStringLiteral("search"))->clear();
    };
    const auto chargeAma = [](GuiApp& gui) {
        CounterScreen& counter = filledCounter(gui);
        counter.ticket().setGuest(QStringLiteral("Ama Mensah"), QStringLiteral("024 412 3456"));
        return counter.charge();
    };
    std::vector<Shot> shots{
        {QStringLiteral("counter-order"), [](GuiApp& gui) { filledCounter(gui); }},
        {QStringLiteral("counter-order-empty"), empty},
        {QStringLiteral("counter-search"), search, empty},
        {QStringLiteral("counter-options"), showOptions},
        {QStringLiteral("counter-discount"), discount},
        {QStringLiteral("counter-phone"), showPhoneOrder, [](GuiApp& gui) { gui.counter().showPhone(false); }},
        {QStringLiteral("counter-pay-cash"), cash},
        {QStringLiteral("counter-pay-part"), part},
        {QStringLiteral("counter-pay-done"), [](GuiApp& gui) { paidSheet(gui); }},
        {QStringLiteral("counter-receipt"), receipt},
        {QStringLiteral("counter-hold"), showHeldOrders, [](GuiApp& gui) { gui.window().notices().clear(); }},
    };
    for (Shot& shot : paymentShots(chargeAma)) shots.push_back(std::move(shot));
    return shots;
}

}  // namespace frontdesk

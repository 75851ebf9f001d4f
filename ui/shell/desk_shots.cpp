// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk_shots.h"

#include "ui/common/sheet.h"
#include "ui/guests/guests_screen.h"
#include "ui/messages/played_messages.h"
#include "ui/queue/change_sheet.h"
#include "ui/queue/queue_board.h"
#include "ui/settings/settings_screen.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shown_providers.h"
#include "ui/tables/table_code_sheet.h"
#include "ui/tables/tables_screen.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace frontdesk {

namespace {

constexpr int kPatienceMs = 2'000;

void waitUntil(const std::function<bool()>& done) {
    QElapsedTimer waited;
    waited.start();
    while (!done() && waited.elapsed() < kPatienceMs) QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

/// Runs @p work on the service thread and waits while the window lives on.
template <class T>
std::optional<Result<T>> ask(GuiApp& gui, std::function<Result<T>()> work) {
    std::optional<Result<T>> answer;
    gui.desk().thread.run<T>(std::move(work)).then(&gui.window(), [&answer](const Result<T>& result) {
        answer.emplace(result);
    });
    waitUntil([&answer] { return answer.has_value(); });
    return answer;
}

Caller signIn(GuiApp& gui, StaffRole role) {
    const auto member = ask<StaffMember>(gui, [&staff = gui.desk().staff, role] { return staff.firstOf(role); });
    if (!member || !*member) return {};
    const Caller caller = callerOf(**member, gui.desk().restaurant->deviceName);
    gui.signIn(caller);
    return caller;
}

Caller signInManager(GuiApp& gui) {
    return signIn(gui, StaffRole::Manager);
}

void showTables(GuiApp& gui) {
    gui.window().showScreen(&gui.tables());
    for (const TableState& state : gui.tables().model().tables()) {
        if (!state.isTaken()) continue;
        gui.tables().choose(state.table.id);
        return;
    }
}

void showTableCode(GuiApp& gui) {
    showTables(gui);
    if (!gui.tables().model().tables().empty()) gui.tables().showCode(gui.tables().model().tables().front().table.id);
}

void showGuests(GuiApp& gui) {
    gui.window().showScreen(&gui.guests());
    waitUntil([&gui] { return gui.guests().model().rowCount() > 0; });
    if (gui.guests().model().rowCount() > 1) gui.guests().showGuest(gui.guests().model().guest(1).phone);
}

void ringTwice(GuiApp& gui) {
    const auto& orders = gui.queue().model().orders();
    for (auto order = orders.rbegin(); order != orders.rend(); ++order) {
        if ((*order)->customerPhone.isEmpty()) continue;
        gui.window().ring((*order)->customerPhone);
        break;
    }
    gui.window().ring(QStringLiteral("+233208117744"));
}

void endCalls(GuiApp& gui) {
    const auto buttons = gui.window().findChildren<QAbstractButton*>(QStringLiteral("dismiss-call"));
    for (QAbstractButton* button : buttons) button->click();
    QApplication::processEvents();
}

/// Lets a device of @p kind in, once for all pictures.
void pairDevice(GuiApp& gui, DeviceKind kind, const QString& name, const Caller& manager) {
    Desk& desk = gui.desk();
    const auto known =
        ask<std::vector<Device>>(gui, [&devices = desk.devices, manager] { return devices.all(manager); });
    if (!known || !*known) return;
    for (const Device& device : **known) {
        if (device.name == name) return;
    }
    const DeviceId id = desk.ids.make<DeviceId>();
    const QByteArray token = newDeviceToken(desk.ids);
    ask<Device>(gui, [&devices = desk.devices, kind, name, manager, id, token]() -> Result<Device> {
        const auto code = devices.makeCode(kind, manager);
        if (!code) return tl::make_unexpected(code.error());
        return devices.pair({code->text, name, id, token});
    });
}

void showDevices(GuiApp& gui) {
    const Caller manager = signInManager(gui);
    pairDevice(gui, DeviceKind::Staff, QStringLiteral("Grill tablet"), manager);
    pairDevice(gui, DeviceKind::Kiosk, QStringLiteral("Kiosk at the door"), manager);
    pairDevice(gui, DeviceKind::Staff, QStringLiteral("Ama's phone"), manager);
    gui.window().showScreen(&gui.settings());
    gui.settings().showSection(SettingsScreen::kDevices);
    waitUntil([&gui] { return gui.settings().devices().model().rowCount() > 2; });
}

void showPairing(GuiApp& gui) {
    showDevices(gui);
    PairSheet* sheet = gui.settings().devices().pair();
    waitUntil([sheet] { return sheet->code().size() > 4; });
}

ShownProviders* shownProviders(GuiApp& gui) {
    return dynamic_cast<ShownProviders*>(gui.desk().providers);
}

void showProviders(GuiApp& gui) {
    ShownProviders* shown = shownProviders(gui);
    if (shown == nullptr) return;
    shown->setTroubled(true);
    gui.status().setProviders(shown->states());
    signIn(gui, StaffRole::Owner);
    gui.window().showScreen(&gui.settings());
    gui.settings().showSection(SettingsScreen::kProviders);
    waitUntil([&gui] { return gui.settings().providers()->keys().isVisible(); });
}

/// @param press buttons of the page, one after the other
void showProvider(GuiApp& gui, const QByteArray& provider, const QStringList& press = {}) {
    showProviders(gui);
    if (gui.settings().providers() == nullptr) return;
    gui.settings().providers()->openProvider(provider);
    const auto button = [&gui](const QString& name) {
        return gui.settings().providers()->findChild<QAbstractButton*>(name);
    };
    waitUntil([&button] { return button(QStringLiteral("save"))->isVisible(); });
    for (const QString& name : press) {
        if (QAbstractButton* found = button(name)) found->click();
        QApplication::processEvents();
    }
}

void leaveProviders(GuiApp& gui) {
    ShownProviders* shown = shownProviders(gui);
    if (shown == nullptr) return;
    shown->setTroubled(false);
    gui.status().setProviders(shown->states());
    shown->setKeyPlace(KeyPlace::Keychain);
    if (gui.settings().providers()->showsProvider()) gui.settings().providers()->leaveProvider();
    gui.settings().showSection(SettingsScreen::kDevices);
}

std::vector<Shot> providerShots() {
    const auto tested = [](GuiApp& gui) { showProvider(gui, "hubtel", {QStringLiteral("test")}); };
    const auto replacing = [](GuiApp& gui) {
        showProvider(gui, "paystack", {QStringLiteral("replace-PAYSTACK_SECRET_KEY"), QStringLiteral("more")});
    };
    const auto wallet = [](GuiApp& gui) { showProvider(gui, "mtn-momo"); };
    const auto rules = [](GuiApp& gui) { showProvider(gui, "sms"); };
    const auto undecided = [](GuiApp& gui) {
        if (ShownProviders* shown = shownProviders(gui)) shown->setKeyPlace(KeyPlace::Undecided);
        showProvider(gui, "paystack");
    };
    return {{QStringLiteral("counter-providers"), showProviders, leaveProviders},
            {QStringLiteral("counter-provider-test"), tested, leaveProviders},
            {QStringLiteral("counter-provider-replace"), replacing, leaveProviders},
            {QStringLiteral("counter-provider-wallet"), wallet, leaveProviders},
            {QStringLiteral("counter-provider-sms"), rules, leaveProviders},
            {QStringLiteral("counter-provider-lock"), undecided, leaveProviders}};
}

void showAlerts(GuiApp& gui) {
    signInManager(gui);
    ask<void>(gui, [&alerts = gui.desk().alerts] {
        auto raised = alerts.raise(AlertKind::PrinterFault, QStringLiteral("The receipt printer does not print."));
        return raised ? alerts.raise(AlertKind::TooManyPins, QStringLiteral("5 wrong PINs in a row on Grill tablet."))
                      : raised;
    });
    gui.showAlerts();
}

void showMoneyAlerts(GuiApp& gui) {
    signInManager(gui);
    ask<void>(gui, [&alerts = gui.desk().alerts] {
        auto raised = alerts.raise(AlertKind::ProviderFault, QStringLiteral("A refund was refused by the provider."));
        return raised ? alerts.raise(AlertKind::UnmatchedMoney, QStringLiteral("GHS 146.00 came by mtn_momo."))
                      : raised;
    });
    gui.showAlerts();
}

void showMessageList(GuiApp& gui) {
    const auto& orders = gui.queue().model().orders();
    static std::unique_ptr<PlayedMessages> played;
    played = std::make_unique<PlayedMessages>(gui.desk().clock, gui.desk().ids,
                                              orders.empty() ? OrderId() : orders.front()->id);
    gui.desk().messages = played.get();
    gui.showMessages();
    gui.status().setWaitingMessages(1);
}

void leaveMessageList(GuiApp& gui) {
    gui.desk().messages = nullptr;
    gui.status().setWaitingMessages(0);
}

void loseProvider(GuiApp& gui) {
    std::vector<ProviderState> states = gui.status().providers();
    for (ProviderState& state : states)
        if (state.name == "paystack") state.health = ProviderHealth::Unreachable;
    gui.status().setProviders(states);
}

void findProvider(GuiApp& gui) {
    gui.status().setProviders(gui.desk().providers->states());
}

void showMessages(GuiApp& gui) {
    const QByteArray token = newDeviceToken(gui.desk().ids);
    ask<void>(gui, [&mailbox = gui.desk().mailbox, token] {
        return mailbox.send(MailKind::VerifyEmail, QStringLiteral("ama.mensah@example.com"),
                            QStringLiteral("Ama Mensah"), QStringLiteral("en"), token);
    });
    gui.showMessages();
}

/// An order that is paid in full.
OrderPtr paidOrder(const QueueBoard& board) {
    for (const OrderPtr& order : board.model().orders()) {
        const PaymentSummary money = order->money();
        if (money.paid.isPositive() && !money.due.isPositive() && money.refunded.isZero()) return order;
    }
    return nullptr;
}

void showRefund(GuiApp& gui) {
    signInManager(gui);
    if (const OrderPtr order = paidOrder(gui.queue())) gui.queue().showRefund(order);
}

/// An order at work whose change takes something off the kitchen, has more of another and a new dish.
void showChange(GuiApp& gui) {
    signInManager(gui);
    const auto& orders = gui.queue().model().orders();
    const auto busy = std::find_if(orders.begin(), orders.end(), [&gui](const OrderPtr& order) {
        const bool isWithKitchen = order->lines.front().status != LineStatus::New;
        return isWithKitchen && order->lines.size() > 1 && !order->money().paid.isPositive() &&
               ChangeSheet::offers(*order, gui.desk(), gui.session());
    });
    if (busy == orders.end()) return;
    ChangeSheet* sheet = gui.queue().showChange(*busy);
    QApplication::processEvents();
    for (const auto& [row, button] : {std::pair("row-0", "more"), std::pair("row-1", "off")})
        if (auto* found = sheet->findChild<QWidget*>(QLatin1String(row)))
            found->findChild<QAbstractButton*>(QLatin1String(button))->click();
    waitUntil([sheet] { return !sheet->findChild<QLabel*>(QStringLiteral("difference"))->text().isEmpty(); });
}

void showDishes(GuiApp& gui) {
    showChange(gui);
    if (auto* sheet = dynamic_cast<ChangeSheet*>(Sheet::topOf(&gui.window()))) sheet->addDish();
}

void showInvoiceForm(GuiApp& gui) {
    if (const OrderPtr order = paidOrder(gui.queue())) gui.queue().showInvoice(order);
}

void showInvoice(GuiApp& gui) {
    showInvoiceForm(gui);
    Sheet* sheet = Sheet::topOf(&gui.window());
    if (sheet == nullptr) return;
    auto* issue = sheet->findChild<QAbstractButton*>(QStringLiteral("issue"));
    auto* print = sheet->findChild<QAbstractButton*>(QStringLiteral("print-invoice"));
    waitUntil([issue, print] { return issue->isVisible() || print->isVisible(); });
    if (auto* taxId = sheet->findChild<QLineEdit*>(QStringLiteral("buyer-tax-id")))
        taxId->setText(QStringLiteral("C0004567890"));
    if (issue->isVisible()) issue->click();
    waitUntil([print] { return print->isVisible(); });
}

}  // namespace

std::vector<Shot> deskShots() {
    const auto details = [](GuiApp& gui) {
        signInManager(gui);
        if (const OrderPtr order = paidOrder(gui.queue())) gui.queue().showDetails(order);
    };
    const auto look = [](GuiApp& gui) {
        gui.window().showScreen(&gui.settings());
        gui.settings().showSection(SettingsScreen::kLook);
    };
    const auto refused = [](GuiApp& gui) {
        gui.window().showScreen(&gui.settings());
        gui.settings().showSection(SettingsScreen::kDevices);
    };
    std::vector<Shot> shots{
        {QStringLiteral("counter-tables"), showTables},
        {QStringLiteral("counter-table-code"), showTableCode},
        {QStringLiteral("counter-guests"), showGuests},
        {QStringLiteral("counter-calls"), ringTwice, endCalls},
        {QStringLiteral("counter-devices-refused"), refused},
        {QStringLiteral("counter-devices"), showDevices},
        {QStringLiteral("counter-pairing"), showPairing},
        {QStringLiteral("counter-look"), look},
        {QStringLiteral("counter-alerts"), showAlerts},
        {QStringLiteral("counter-messages"), showMessages},
        {QStringLiteral("counter-message-list"), showMessageList, leaveMessageList},
        {QStringLiteral("counter-provider-lost"), loseProvider, findProvider},
        {QStringLiteral("counter-alerts-money"), showMoneyAlerts},
        {QStringLiteral("counter-paid-details"), details},
        {QStringLiteral("counter-change"), showChange},
        {QStringLiteral("counter-change-dish"), showDishes},
        {QStringLiteral("counter-refund"), showRefund},
        {QStringLiteral("counter-invoice-form"), showInvoiceForm},
        {QStringLiteral("counter-invoice"), showInvoice},
    };
    for (Shot& shot : providerShots()) shots.push_back(std::move(shot));
    return shots;
}

}  // namespace frontdesk

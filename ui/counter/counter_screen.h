// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk_events.h"
#include "ui/common/session.h"
#include "ui/counter/discount_sheet.h"
#include "ui/counter/order_start.h"
#include "ui/counter/payment_run.h"
#include "ui/counter/unfinished_orders.h"
#include "ui/models/menu_model.h"
#include "ui/models/ticket_model.h"
#include "ui/shell/screen.h"

#include <QTimer>

class QBoxLayout;
class QStackedWidget;

namespace frontdesk {

class Banner;
class CategoryStrip;
class Chip;
class EmptyState;
class MenuGrid;
class Notices;
class OptionsSheet;
class OrderPanel;
class PaymentSheet;
class PhonePage;
class Prompter;
class SearchField;
class Segmented;

/// New order: the menu in the middle, the order at the side, everything by touch and by keys. Every change is kept in
/// the store as an unfinished order, so that the screen opens again where it was.
class CounterScreen : public Screen {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        DeskEvents& events;
        Theme& theme;
        Session& session;
        Notices& notices;
    };
    explicit CounterScreen(const Parts& parts, QWidget* parent = nullptr);
    ~CounterScreen() override;

    [[nodiscard]] QString title() const override { return tr("New order"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("plus"); }
    void onShown() override;
    [[nodiscard]] std::vector<KeyHelp> keys() const override;
    bool stepBack() override;
    bool undo() override;
    bool redo() override;

    /// Opens the payment of an order that is placed and owes money.
    PaymentSheet* payExisting(const Order& order);
    /// Opens the payment of the order on the screen. @return nullptr if something is missing; it is said where
    PaymentSheet* charge();
    /// Places the order unpaid.
    void sendToKitchen();
    /// Puts the order aside and begins another.
    void hold();
    void showHeld();
    void showDiscount();
    void showPhone(bool on);
    /// Adds what @p order had, as far as it is still sold, at today's prices.
    void repeatOrder(const Order& order);
    /// Begins an order for somebody or for a table; what is on the screen is held before.
    /// @return false while an order is on its way to the store: nothing has changed
    bool begin(const OrderStart& start);
    /// Adds pieces of an item as a press on its tile does; opens its choices if it must, or if they are asked for.
    OptionsSheet* addItem(const MenuItemId& id, int quantity = 1, bool askOptions = false);

    [[nodiscard]] TicketModel& ticket() { return m_ticket; }
    [[nodiscard]] MenuModel& menuModel() { return m_menu; }
    [[nodiscard]] const UnfinishedOrders& unfinished() const { return m_unfinished; }

Q_SIGNALS:
    /// An order was placed or paid here.
    void orderTaken(const frontdesk::Order& order);
    /// The guest of a paid order wants an invoice.
    void invoiceRequested(const frontdesk::Order& order);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeMenuSide();
    QWidget* makeTop();
    void makePages();
    void connectModels();
    void connectPanel();
    void addKeys();
    void addKey(const QKeySequence& key, std::function<void()> action);

    void takeMenu(const MenuPtr& menu);
    void showPage();
    void tick();
    void searchFor(const QString& text);
    void addCandidate();
    void moveInSearch(int key);
    bool takeTicketKey(const QKeyEvent& event);
    void typeIntoSearch(const QString& text);

    void afterAdding(int row);
    void changeOptions(int row);
    void askNote(int row);
    void stepQuantity(int row, int by);
    void removeLine(int row);
    void repeatLine();
    void giveDiscount(const DiscountSheet::Wish& wish);
    [[nodiscard]] QString refusalOf(const DiscountSheet::Wish& wish) const;

    void setFulfilment(Fulfilment fulfilment);
    void nextFulfilment();
    void showFulfilment();
    void editGuest(const std::vector<FieldError>& problems = {});
    void chooseTable();

    void deliverTo(const DeliveryAddress& address);

    void startNew();
    void resume(const HeldOrder& held);
    void showTicket();

    [[nodiscard]] bool isReady();
    [[nodiscard]] Sale sale() const;
    [[nodiscard]] Fulfilment usualFulfilment() const;
    void finishPlaced(const Order& order);
    void tellRefused(const Error& error);
    PaymentSheet* openPayment(PaymentSheet* sheet);

    Desk& m_desk;
    DeskEvents& m_events;
    Theme& m_theme;
    Session& m_session;
    Notices& m_notices;
    MenuModel m_menu;
    TicketModel m_ticket;
    UnfinishedOrders m_unfinished;
    PaymentRun m_run;
    int m_searchQuantity = 1;
    bool m_phoneInFront = false;
    QTimer m_minute;
    std::vector<Fulfilment> m_fulfilments;

    Banner* m_banner = nullptr;
    QBoxLayout* m_topRow = nullptr;
    SearchField* m_search = nullptr;
    Chip* m_phoneChip = nullptr;
    Segmented* m_service = nullptr;
    CategoryStrip* m_strip = nullptr;
    QStackedWidget* m_pages = nullptr;
    MenuGrid* m_grid = nullptr;
    EmptyState* m_nothing = nullptr;
    PhonePage* m_phone = nullptr;
    OrderPanel* m_panel = nullptr;
};

}  // namespace frontdesk

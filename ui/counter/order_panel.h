// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/surface.h"
#include "ui/counter/guest_card.h"
#include "ui/models/ticket_model.h"

class QGridLayout;
class QStackedLayout;

namespace frontdesk {

class ActionButton;
class EmptyState;
class FigureLabel;
class StatusChip;
class TextLabel;
class TicketList;

/// The order at the side of the screen: who it is for, its lines, its sums and what can be done with it. It shows the
/// model and asks; it changes nothing itself.
class OrderPanel : public Surface {
    Q_OBJECT
public:
    OrderPanel(Theme& theme, TicketModel& model, Desk& desk, QWidget* parent = nullptr);

    [[nodiscard]] TicketList& lines() { return *m_lines; }
    /// Shows that the order is on its way to the store.
    void setBusy(bool busy);
    /// How many held orders there are, for Hold on an empty ticket.
    void setHeldCount(int count);

Q_SIGNALS:
    void guestWanted();
    void holdWanted();
    void heldListWanted();
    void discountWanted();
    void kitchenWanted();
    void chargeWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeMiddle();
    QWidget* makeSums();
    QWidget* makeActions();
    ActionButton* addAction(QGridLayout* grid, int column, const QString& name, const QString& text,
                            const QString& key);
    void refresh();
    void showHead();
    void showSums();
    void showActions();
    [[nodiscard]] GuestCard::Shown guestShown() const;
    [[nodiscard]] QString problemText() const;
    void setSumRow(int row, const QString& label, const QString& amount);

    struct SumRow {
        TextLabel* label;
        FigureLabel* amount;
    };

    Theme& m_theme;
    TicketModel& m_model;
    Desk& m_desk;
    TextLabel* m_title = nullptr;
    StatusChip* m_source = nullptr;
    StatusChip* m_ready = nullptr;
    GuestCard* m_guest = nullptr;
    QStackedLayout* m_middle = nullptr;
    TicketList* m_lines = nullptr;
    EmptyState* m_empty = nullptr;
    std::vector<SumRow> m_sums;
    TextLabel* m_problem = nullptr;
    FigureLabel* m_total = nullptr;
    ActionButton* m_hold = nullptr;
    ActionButton* m_discount = nullptr;
    ActionButton* m_kitchen = nullptr;
    ActionButton* m_charge = nullptr;
    int m_held = 0;
    bool m_busy = false;
    bool m_low = false;  ///< too little height for all sums
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/theme.h"
#include "ui/models/ticket_model.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace frontdesk {

class ActionButton;
class EmptyState;
class PhoneEdit;
class Surface;
class TextLabel;

/// An order by telephone: the caller's number and name, what they had before to have again, and what to read back to
/// them.
class PhonePage : public QWidget {
    Q_OBJECT
public:
    PhonePage(Theme& theme, Desk& desk, TicketModel& ticket, QWidget* parent = nullptr);

    /// Shows the ticket's caller and puts the focus into the number.
    void start();
    /// Shows refusals of the store under their fields.
    void showProblems(const std::vector<FieldError>& fields);
    /// What the fields say is missing of a caller; shown under them too.
    bool check();

Q_SIGNALS:
    void repeatWanted(const frontdesk::Order& order);
    void itemsWanted();

private:
    QWidget* makeNumberSide();
    QWidget* makeCallerSide();
    QWidget* makeReadBack();
    void takeFields();
    void lookUp();
    void showOrders(const std::vector<Order>& orders);
    void showCaller();
    void showReadBack();
    void setNumberState(const QString& text, bool isProblem);
    void setProblem(QLineEdit* field, TextLabel* label, const QString& text);
    QWidget* makeOrderRow(const Order& order);

    Theme& m_theme;
    Desk& m_desk;
    TicketModel& m_ticket;
    PhoneEdit* m_number = nullptr;
    TextLabel* m_numberState = nullptr;
    QLineEdit* m_name = nullptr;
    TextLabel* m_nameState = nullptr;
    TextLabel* m_caller = nullptr;
    TextLabel* m_callerDetail = nullptr;
    QWidget* m_orders = nullptr;
    QVBoxLayout* m_orderRows = nullptr;
    EmptyState* m_noOrders = nullptr;
    TextLabel* m_readBack = nullptr;
    QTimer m_pause;      ///< asks the store when the typing rests
    QString m_lookedUp;  ///< number that is shown or on its way
    bool m_taking = false;
};

}  // namespace frontdesk

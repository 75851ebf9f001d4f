// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/session.h"
#include "ui/common/theme.h"
#include "ui/guests/known_guest.h"
#include "ui/models/ticket_model.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace frontdesk {

class ActionButton;
class EmptyState;
class HandoverChoice;
class PhoneEdit;
class Surface;
class SwitchBox;
class TextLabel;

/// An order by telephone: the caller's number and name, where they live, what they had before to have again, and what
/// to read back to them.
class PhonePage : public QWidget {
    Q_OBJECT
public:
    PhonePage(Theme& theme, Desk& desk, const Session& session, TicketModel& ticket, QWidget* parent = nullptr);

    /// Shows the ticket's caller and puts the focus into the number.
    void start();
    /// Where the caller on the ticket had things brought before; nothing if that is not known.
    [[nodiscard]] std::optional<DeliveryAddress> knownAddress() const;
    /// Shows refusals of the store under their fields.
    void showProblems(const std::vector<FieldError>& fields);
    /// What the fields say is missing of a caller; shown under them too.
    bool check();

Q_SIGNALS:
    void repeatWanted(const frontdesk::Order& order);
    void itemsWanted();
    void pickupWanted();
    void deliveryWanted(const frontdesk::DeliveryAddress& address);

private:
    QWidget* makeNumberSide();
    QWidget* makeCallerSide();
    QWidget* makeReadBack();
    void takeFields();
    void lookUp();
    void showGuest(const KnownGuest& guest);
    void showOrders(const std::vector<Order>& orders);
    void showCaller();
    void showReadBack();
    void setNumberState(const QString& text, bool isProblem);
    void setProblem(QLineEdit* field, TextLabel* label, const QString& text);
    QWidget* makeOrderRow(const Order& order);

    Theme& m_theme;
    Desk& m_desk;
    const Session& m_session;
    TicketModel& m_ticket;
    PhoneEdit* m_number = nullptr;
    TextLabel* m_numberState = nullptr;
    QLineEdit* m_name = nullptr;
    TextLabel* m_nameState = nullptr;
    SwitchBox* m_remember = nullptr;
    TextLabel* m_caller = nullptr;
    TextLabel* m_callerDetail = nullptr;
    HandoverChoice* m_handover = nullptr;
    QWidget* m_orders = nullptr;
    QVBoxLayout* m_orderRows = nullptr;
    EmptyState* m_noOrders = nullptr;
    TextLabel* m_readBack = nullptr;
    QTimer m_pause;      ///< asks the store when the typing rests
    QString m_lookedUp;  ///< number that is shown or on its way
    KnownGuest m_guest;  ///< who that number is
    bool m_taking = false;
};

}  // namespace frontdesk

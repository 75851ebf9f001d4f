// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/theme.h"
#include "ui/guests/known_guest.h"

#include <QWidget>

class QVBoxLayout;

namespace frontdesk {

class Surface;

/// A guest's card: who, how often and when, where things go, what they had. It shows and asks; it changes nothing
/// itself.
class GuestPage : public QWidget {
    Q_OBJECT
public:
    GuestPage(Theme& theme, const Desk& desk, QWidget* parent = nullptr);
    void present(const KnownGuest& guest);
    [[nodiscard]] const KnownGuest& guest() const { return m_guest; }

Q_SIGNALS:
    /// A new order; @p address where one was chosen to deliver to.
    void orderWanted(const std::optional<frontdesk::DeliveryAddress>& address);
    void repeatWanted(const frontdesk::Order& order);
    void forgetWanted();

private:
    QWidget* makeHead(QWidget* parent);
    QWidget* makeFigures(QWidget* parent);
    QWidget* makeAddresses(QWidget* parent);
    QWidget* makeAddress(const SavedAddress& address, QWidget* parent);
    QWidget* makeOrders(QWidget* parent);
    QWidget* makeOrder(const Order& order, QWidget* parent);
    QWidget* makeFoot(QWidget* parent);
    Surface* makeCard(const QString& title, QWidget* parent);

    Theme& m_theme;
    const Desk& m_desk;
    KnownGuest m_guest;
    QVBoxLayout* m_column;
    QWidget* m_content = nullptr;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_desk.h"
#include "ui/common/desk.h"
#include "ui/common/desk_events.h"
#include "ui/common/prompter.h"
#include "ui/common/session.h"
#include "ui/common/theme.h"

namespace frontdesk::test {

/// Answers questions as the test says, at once, and remembers what was asked.
class AnsweringPrompter final : public Prompter {
public:
    void ask(const Question& question, std::function<void(bool)> answered) override;
    void askReason(const ReasonQuestion& question, std::function<void(std::optional<QString>)> answered) override;

    bool yes = true;
    std::optional<QString> reason;
    QStringList asked;  ///< titles
};

/// The windows' side of a TestDesk: what a screen is made with, the cashier signed in.
class UiDesk {
public:
    UiDesk();

    TestDesk test;
    Desk desk;
    DeskEvents events;
    Theme theme;
    Session session;
    AnsweringPrompter prompter;

    /// A web order of @p name, as a guest places it.
    Order placeWeb(const QString& name, Fulfilment fulfilment = Fulfilment::Pickup);
    /// The same from another source, by the cashier where staff place it.
    Order place(const QString& name, OrderSource source, Fulfilment fulfilment = Fulfilment::Pickup);
    /// Moves an order on by the manager.
    Order move(const Order& order, OrderStatus to, std::optional<int> etaMinutes = {});
    /// Pays what is due, in cash.
    Order pay(const Order& order);
    Order find(const OrderId& id);
};

}  // namespace frontdesk::test

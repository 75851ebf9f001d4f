// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/session.h"
#include "ui/common/sheet.h"
#include "ui/models/queue_model.h"

class QLabel;

namespace frontdesk {

class ActionButton;
class FlowScroll;
class OrderActions;
class Prompter;

/// One order in full: lines, money, payments and the time line with who, on which device, when. Follows the order while
/// it is open (update()).
class OrderDetailSheet : public Sheet {
    Q_OBJECT
public:
    OrderDetailSheet(Theme& theme, const Desk& desk, const Session& session, OrderActions& actions, Prompter& prompter,
                     const OrderPtr& order, QWidget* over);
    [[nodiscard]] const OrderPtr& order() const { return m_order; }
    /// Shows a newer version of the same order; anything else is ignored.
    void follow(const OrderPtr& order);

Q_SIGNALS:
    void stepRequested(const frontdesk::OrderPtr& order);
    void rejectRequested(const frontdesk::OrderPtr& order);
    void paymentRequested(const frontdesk::OrderPtr& order);
    void refundRequested(const frontdesk::OrderPtr& order);
    void invoiceRequested(const frontdesk::OrderPtr& order);
    void changeRequested(const frontdesk::OrderPtr& order);

private:
    void fill();
    void fillFooter();
    QWidget* makeGoods();
    void addLine(class QVBoxLayout& column, const OrderLine& line, QWidget* parent);
    void addGoodsActions(class QVBoxLayout& column);
    [[nodiscard]] bool offersLabel() const;
    QWidget* makeStory();
    void addPaper(class QVBoxLayout& column);
    void addPerson(class QVBoxLayout& column);
    QLabel* label(const QString& text, TypeSize size, QFont::Weight weight, const QColor& ink, QWidget* parent);
    void addMoneyRow(class QVBoxLayout& column, const QString& name, const QString& amount, bool strong);
    void askCancel();

    Theme& m_theme;
    const Desk& m_desk;
    const Session& m_session;
    OrderActions& m_actions;
    Prompter& m_prompter;
    OrderPtr m_order;
    FlowScroll* m_goods;
    FlowScroll* m_story;
};

}  // namespace frontdesk

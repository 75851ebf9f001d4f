// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/session.h"
#include "ui/common/sheet.h"
#include "ui/models/order_edit.h"
#include "ui/models/queue_model.h"

class QLineEdit;
class QVBoxLayout;

namespace frontdesk {

class ActionButton;
class ChangeRow;
class FigureLabel;
class FlowScroll;
class TextLabel;

/// Changes an order that was taken: more, less, other notes, something new. Every touch asks the service what the order
/// would come to; nothing happens before "Send changes". What stands in the way is said as soon as it is known.
class ChangeSheet : public Sheet {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;  ///< with `changes`
        Theme& theme;
        const Session& session;
    };
    ChangeSheet(const Parts& parts, const OrderPtr& order, QWidget* over);
    void openAtLines();
    void addDish();

    /// Whether orders like this one can be changed by who is signed in; what only the store knows is said by the sheet.
    [[nodiscard]] static bool offers(const Order& order, const Desk& desk, const Session& session);

Q_SIGNALS:
    void changed(const frontdesk::OrderPtr& order);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeSums();
    void makeReason();
    void makeFooter();
    void rebuildRows();
    void showRows();
    void showSums();
    void edited();
    void ask();
    void takeAnswer(const Result<Order>& answer);
    void showRefusal(const Error& error);
    [[nodiscard]] QString refusalText(const Error& error) const;
    void askNote(size_t row);
    void undo();
    void send();
    void goTo(size_t row);

    Parts m_parts;
    OrderEdit m_edit;
    std::optional<Order> m_priced;  ///< the order as it would be
    int m_asked = 0;                ///< questions so far; only the last one's answer counts
    bool m_isRefused = false;
    bool m_isSending = false;
    std::vector<ChangeRow*> m_rows;
    FlowScroll* m_scroll = nullptr;
    TextLabel* m_problem = nullptr;
    TextLabel* m_before = nullptr;
    FigureLabel* m_total = nullptr;
    TextLabel* m_difference = nullptr;
    QWidget* m_reasonBox = nullptr;
    QLineEdit* m_reason = nullptr;
    ActionButton* m_undo = nullptr;
    ActionButton* m_send = nullptr;
};

}  // namespace frontdesk

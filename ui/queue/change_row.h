// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surface.h"
#include "ui/models/order_edit.h"

namespace frontdesk {

class ActionButton;
class FigureLabel;
class TextLabel;

/// A line of an order that is being changed: fewer and more, what it is, what became of it, its price, its note, off.
/// With the focus anywhere in it + − change the quantity, Del takes it off, F7 asks for its note.
class ChangeRow : public Surface {
    Q_OBJECT
public:
    ChangeRow(Theme& theme, QWidget* parent);
    /// @param price nullopt: not known yet, or nothing
    void present(const OrderEdit::Row& row, std::optional<Money> price);
    void setProblem(const QString& text);  ///< empty: none
    void focusMore();

Q_SIGNALS:
    void quantityWanted(int quantity);
    void noteWanted();
    void stepWanted(int by);  ///< to another row: -1 up, 1 down

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QString stateText(const OrderEdit::Row& row) const;
    void nameForReaders(const OrderEdit::Row& row);

    ActionButton* m_less;
    ActionButton* m_more;
    ActionButton* m_note;
    ActionButton* m_off;
    FigureLabel* m_quantity;
    FigureLabel* m_price;
    TextLabel* m_name;
    TextLabel* m_details;
    TextLabel* m_state;
    TextLabel* m_problem;
    int m_wanted = 1;
    int m_original = 0;  ///< of a kept line
};

}  // namespace frontdesk

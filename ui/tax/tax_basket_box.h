// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tax_lab.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace frontdesk {

class SearchField;
class Segmented;
class TaxLineRow;

/// The basket that is tried out: dishes found by name, free lines, a discount, delivery, how it is served.
class TaxBasketBox : public QWidget {
    Q_OBJECT
public:
    TaxBasketBox(Theme& theme, MenuPtr menu, QWidget* parent = nullptr);

    [[nodiscard]] LabBasket basket() const;
    void setBasket(const LabBasket& basket);  ///< without a signal
    void setMenu(const MenuPtr& menu);        ///< for what is added from now on
    /// What free lines can be taxed as.
    void setClasses(const std::vector<TaxClass>& classes);
    void addDish(const MenuItem& item);
    TaxLineRow* addFree();
    [[nodiscard]] const std::vector<TaxLineRow*>& rows() const { return m_rows; }

Q_SIGNALS:
    void edited();

private:
    QWidget* makeOrder();
    TaxLineRow* addRow(const LabLine& line);
    void remove(TaxLineRow* row);
    void findDishes();
    void chooseClass(TaxLineRow* row);
    [[nodiscard]] QString className(const QString& id) const;
    void readOrder();

    Theme& m_theme;
    MenuPtr m_menu;
    std::vector<TaxClass> m_classes;
    std::vector<TaxLineRow*> m_rows;
    std::optional<Discount> m_given;
    Money m_fee;
    SearchField* m_search;
    QVBoxLayout* m_found;
    QVBoxLayout* m_lines;
    QLineEdit* m_discount = nullptr;
    QLineEdit* m_delivery = nullptr;
    Segmented* m_fulfilment = nullptr;
};

}  // namespace frontdesk

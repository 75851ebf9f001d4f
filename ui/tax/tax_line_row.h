// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tax_lab.h"
#include "ui/common/surface.h"

class QLineEdit;

namespace frontdesk {

class ActionButton;
class FigureLabel;

/// A line of the basket that is tried out: how many, at what price, less what, and as what a free line is taxed.
class TaxLineRow : public Surface {
    Q_OBJECT
public:
    TaxLineRow(Theme& theme, const LabLine& line, QWidget* parent = nullptr);

    /// As far as it can be read: a field that cannot keeps its last figure and is marked.
    [[nodiscard]] const LabLine& line() const { return m_line; }
    void setTaxClass(const QString& id, const QString& name);  ///< of a free line
    void takeFocus();

Q_SIGNALS:
    void edited();
    void removeWanted();
    void classWanted();

private:
    QLineEdit* addField(const QString& name, const QString& spoken, const QString& placeholder, const QString& text);
    void step(int by);
    void readPrice();
    void readDiscount();

    Theme& m_theme;
    LabLine m_line;
    QLineEdit* m_name = nullptr;
    FigureLabel* m_count;
    QLineEdit* m_price;
    QLineEdit* m_discount;
    ActionButton* m_class = nullptr;
};

}  // namespace frontdesk

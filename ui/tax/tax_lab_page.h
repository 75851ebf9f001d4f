// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/devices_page.h"
#include "ui/tax/tax_basket_box.h"
#include "ui/tax/tax_rule_column.h"

#include <QTimer>
#include <QWidget>

namespace frontdesk {

/// A basket under two rules beside each other: what is charged, how every figure was rounded and split, and the receipt
/// of each. Nothing is stored.
class TaxLabPage : public QWidget {
    Q_OBJECT
public:
    using Parts = DevicesPage::Parts;
    explicit TaxLabPage(const Parts& parts, QWidget* parent = nullptr);

    /// Fills in what there is to begin with, once.
    void refresh();
    [[nodiscard]] TaxBasketBox& basket() { return *m_basket; }
    [[nodiscard]] TaxRuleColumn& first() { return *m_first; }
    [[nodiscard]] TaxRuleColumn& second() { return *m_second; }
    void showPapers(bool papers);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    void begin();
    void workOutBoth();
    void show(TaxRuleColumn& column, const Result<LabResult>& result, const TaxReport& report);
    void drawPaper(TaxRuleColumn& column, const LabResult& result);
    void arrange();

    Desk& m_desk;
    Theme& m_theme;
    QTimer m_soon;
    bool m_begun = false;
    Segmented* m_what = nullptr;
    Segmented* m_view = nullptr;  ///< which part is shown, where there is no room for all
    TaxBasketBox* m_basket;
    TaxRuleColumn* m_first;
    TaxRuleColumn* m_second;
};

}  // namespace frontdesk

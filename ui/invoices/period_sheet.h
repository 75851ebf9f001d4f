// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sheet.h"
#include "ui/invoices/invoice_filter.h"

class QButtonGroup;

namespace frontdesk {

class FormField;
class Segmented;

/// Which documents of which days the list shows. Days are typed as the language writes them.
class PeriodSheet : public Sheet {
    Q_OBJECT
public:
    PeriodSheet(Theme& theme, const InvoiceFilter& filter, QWidget* over);

Q_SIGNALS:
    void chosen(const frontdesk::InvoiceFilter& filter);

private:
    void addPeriods();
    void addDays();
    void addKinds();
    void finish();
    /// @return false where something is typed that is no day; it is said there
    [[nodiscard]] bool readDay(FormField& field, QDate& day) const;

    Theme& m_theme;
    InvoiceFilter m_filter;
    QButtonGroup* m_periods = nullptr;
    FormField* m_from = nullptr;
    FormField* m_to = nullptr;
    Segmented* m_kinds = nullptr;
};

}  // namespace frontdesk

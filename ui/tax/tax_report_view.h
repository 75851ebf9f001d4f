// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/tax/tax_report.h"

#include <QWidget>

class QVBoxLayout;

namespace frontdesk {

/// A report as cards with figures at the end of their rows. What differs from the other report is tinted and has a sign
/// and a word for it.
class TaxReportView : public QWidget {
    Q_OBJECT
public:
    explicit TaxReportView(Theme& theme, QWidget* parent = nullptr);
    void setReport(const TaxReport& report);
    [[nodiscard]] const TaxReport& report() const { return m_report; }

private:
    QWidget* makeSection(const TaxReportSection& section);
    QWidget* makeRow(const TaxReportRow& row, QWidget* parent);

    Theme& m_theme;
    TaxReport m_report;
    QVBoxLayout* m_column;
};

}  // namespace frontdesk

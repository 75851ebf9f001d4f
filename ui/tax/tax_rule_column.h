// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tax_lab.h"
#include "ui/common/theme.h"
#include "ui/settings/paper_preview.h"
#include "ui/tax/tax_report.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace frontdesk {

class ActionButton;
class EmptyState;
class FlowScroll;
class Segmented;
class TaxReportView;
class TextLabel;

/// One side of the comparison: the rules and the day at its head, below it what they make of the basket.
class TaxRuleColumn : public QWidget {
    Q_OBJECT
public:
    enum What { kSteps, kPaper };
    TaxRuleColumn(Theme& theme, const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] const LabRules& rules() const { return m_rules; }
    void setRules(const LabRules& rules);  ///< without a signal
    void setWhat(What what);
    void showReport(const TaxReport& report, const QStringList& otherClasses);
    void showTrouble(const QString& headline, const QString& text);
    [[nodiscard]] PaperPreview& paper() { return *m_paper; }
    [[nodiscard]] TaxReportView& report() { return *m_report; }
    [[nodiscard]] FlowScroll& scroll() { return *m_scroll; }

Q_SIGNALS:
    void edited();

private:
    QWidget* makeHead(const QString& name);
    void chooseSet();
    void readDay();
    void showRules();
    void showPage();

    Theme& m_theme;
    LabRules m_rules;
    What m_what = kSteps;
    bool m_inTrouble = false;
    ActionButton* m_set = nullptr;
    QLineEdit* m_day = nullptr;
    Segmented* m_mode = nullptr;
    TextLabel* m_note;
    QStackedWidget* m_pages;
    FlowScroll* m_scroll;
    TaxReportView* m_report;
    PaperPreview* m_paper;
    EmptyState* m_trouble;
};

}  // namespace frontdesk

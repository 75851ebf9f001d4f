// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tax_lab.h"

#include <QLocale>

#include <vector>

namespace frontdesk {

/// A figure of a calculation with how it came about, in words.
struct TaxReportRow {
    QString key;     ///< what it is, the same under every rule: "total", "tax.VAT", "group.standard.tax.VAT"
    QString text;    ///< "VAT 15%"
    QString detail;  ///< "254.00 × 1/8 = 31.750000"; may be empty, may have several lines
    QString value;   ///< "31.75"
    bool strong = false;
    bool differs = false;  ///< from the other report, or it is not there
};
struct TaxReportSection {
    QString title;
    std::vector<TaxReportRow> rows;
};
using TaxReport = std::vector<TaxReportSection>;

/// Every figure and every step of @p result, in the order of work, as people read it. Works out nothing. Pure.
[[nodiscard]] TaxReport taxReport(const LabResult& result, const LabBasket& basket, const QLocale& locale);

/// Marks in both what is not the same in both.
void markDifferences(TaxReport& first, TaxReport& second);

}  // namespace frontdesk

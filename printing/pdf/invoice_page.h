// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"
#include "printing/pdf/page_canvas.h"

#include <QCoreApplication>
#include <QLocale>

namespace frontdesk {

/// The pages of one document on their way onto a canvas: each function draws one block below the last one and begins a
/// page where it does not fit.
class InvoicePage {
    Q_DECLARE_TR_FUNCTIONS(InvoicePaper)
public:
    /// @param pages the document will have
    InvoicePage(PageCanvas& canvas, const Invoice& invoice, const QLocale& locale, int pages);
    void draw();

private:
    struct Column {
        QString title;
        double x;
        double width;
        TextAlign align;
    };
    using Fact = std::pair<QString, QString>;
    struct Carried {
        Money net;
        Money total;
    };

    void title();
    void correction();
    void parties();
    [[nodiscard]] double party(double x, double width, const QString& role, const InvoiceParty& party);
    [[nodiscard]] double facts(double x, double width);
    [[nodiscard]] std::vector<Column> columns() const;
    void tableHead();
    void lines();
    void line(int number, const InvoiceLine& line, const Carried& carried);
    void carry(const QString& text, const Carried& carried);
    [[nodiscard]] double taxTable(double y);
    [[nodiscard]] double totals(double y);
    void sums();
    void footer();

    void makeRoom(double height, const Carried& carried);
    [[nodiscard]] QString describe(const InvoiceLine& line) const;
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString taxNumber(const InvoiceParty& party) const;
    [[nodiscard]] QString figure(Money amount) const;
    [[nodiscard]] QString day(QDate date) const;
    [[nodiscard]] bool isCredit() const { return m_invoice.kind == InvoiceKind::CreditNote; }

    PageCanvas& m_canvas;
    const Invoice& m_invoice;
    const QLocale& m_locale;
    const int m_pages;
    bool m_ratesDiffer = false;  ///< then every line says its own
    double m_y = 0;              ///< where the next block begins
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/pdf/document_words.h"
#include "printing/pdf/invoice_pdf.h"
#include "printing/pdf/page_canvas.h"

namespace frontdesk {

/// The pages of one document on their way onto a canvas: each function draws one block below the last one and begins a
/// page where it does not fit.
class InvoicePage {
public:
    struct Parts {
        const Invoice& invoice;
        const InvoiceDressing& dressing;
        const DocumentWords& words;
        bool hasEInvoice = false;
    };
    /// @param pages the document will have
    InvoicePage(PageCanvas& canvas, const Parts& parts, int pages);
    void draw();

private:
    /// A column of the table of lines, and what stands in it.
    enum class Cell { Number, Description, Quantity, UnitNet, UnitGross, Rates, Net, Gross };
    struct Column {
        Cell cell;
        QString title;
        double x = 0;
        double width = 0;
    };
    struct Carried {
        Money net;
        Money total;
    };
    using Fact = std::pair<QString, QString>;

    // invoice_page.cpp: the head of the first page
    void title();
    [[nodiscard]] double brand(double width);
    void correction();
    void parties();
    [[nodiscard]] double party(double x, double width, const QString& role, const InvoiceParty& party);
    [[nodiscard]] std::vector<Fact> facts() const;
    [[nodiscard]] double drawFacts(double x, double width);

    // invoice_table.cpp: the lines
    [[nodiscard]] std::vector<Column> columns() const;
    void tableHead();
    void lines();
    void line(const QString& number, const InvoiceLine& line, const Carried& carried);
    void carry(const QString& text, const Carried& carried);
    void makeRoom(double height, const Carried& carried);
    [[nodiscard]] QString cellText(Cell cell, const QString& number, const InvoiceLine& line) const;
    [[nodiscard]] QStringList details(const InvoiceLine& line) const;  ///< below its name, quietly
    [[nodiscard]] bool isSummed(const InvoiceLine& line) const;        ///< with the totals, not in the table

    // invoice_sums.cpp: what stands below them
    void sums();
    [[nodiscard]] double totals(double y);
    [[nodiscard]] double afterCredit(double y);
    [[nodiscard]] double taxTable(double y);
    [[nodiscard]] QStringList allNotes() const;
    [[nodiscard]] double notes(double y);
    [[nodiscard]] double sumsHeight() const;
    [[nodiscard]] bool hasTaxTable() const;
    [[nodiscard]] Money discounts() const;

    // invoice_end.cpp: what stands at the foot of the last page, and of every page
    void end();
    [[nodiscard]] double endHeight() const;
    [[nodiscard]] double payments(double x, double y, double width);
    [[nodiscard]] double paymentsHeight() const;
    [[nodiscard]] QString paidAt(Instant at) const;
    [[nodiscard]] std::vector<Fact> paymentRows() const;
    [[nodiscard]] std::vector<Fact> remarks() const;  ///< heading and text
    [[nodiscard]] QString chip() const;
    [[nodiscard]] QString fiscalText() const;  ///< empty: the document is reported to nobody
    [[nodiscard]] bool hasFiscalQr() const;
    [[nodiscard]] bool hasQr() const { return m_dressing.look.showQr && !m_invoice.link.isEmpty(); }
    [[nodiscard]] bool paysAtEnd() const;
    [[nodiscard]] double remarkWidth() const;
    [[nodiscard]] std::vector<QStringList> footerColumns() const;
    [[nodiscard]] double footerTop() const;
    void footer();
    void nextPage();

    [[nodiscard]] QString figure(Money amount) const;
    [[nodiscard]] QString piece(qint64 hundredths) const;
    [[nodiscard]] QString day(QDate date) const;
    [[nodiscard]] QString moment(Instant at) const;
    [[nodiscard]] bool isCredit() const { return m_invoice.kind == InvoiceKind::CreditNote; }
    [[nodiscard]] bool isInGhana() const { return m_invoice.seller.country == u"GH"; }
    [[nodiscard]] bool isTaxed() const { return !m_invoice.taxes.empty(); }
    [[nodiscard]] double bottom() const { return footerTop() - 14; }

    PageCanvas& m_canvas;
    const Invoice& m_invoice;
    const InvoiceDressing& m_dressing;
    const DocumentWords& m_words;
    const QLocale& m_locale;
    const bool m_hasEInvoice;
    const int m_pages;
    QColor m_accent;
    bool m_ratesDiffer = false;  ///< then every line says its own
    double m_y = 0;              ///< where the next block begins
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/sheet.h"
#include "ui/invoices/office_printing.h"

class QStackedWidget;

namespace frontdesk {

class ActionButton;
class DocumentActions;
class EmptyState;
class FlowScroll;
class PagesView;
class PrintProgress;
class Segmented;
class Stepper;
class TextLabel;

/// A document before it goes to an office printer: its pages as they will come out, the printer, how many, which pages.
/// Closing it while pages are drawn cancels; what a printer has taken is printed.
class PrintSheet : public Sheet {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        Theme& theme;
        DocumentActions& actions;
    };
    PrintSheet(const Parts& parts, const Invoice& document, QWidget* over);
    /// Words under the choices.
    void say(Tone tone, const QString& text);
    /// Prints into a PDF file instead, for tests: no printer is needed.
    void setFile(const QString& path);
    [[nodiscard]] const PagesView& pages() const { return *m_pages; }

Q_SIGNALS:
    void told(frontdesk::Tone tone, const QString& text);  ///< for whoever stays when it is closed
    void saveWanted();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* makePreview();
    QWidget* makeChoices();
    void makeRange(class QVBoxLayout& column);
    void makeFooter();
    void readPages();
    void readPrinters();
    void takePrinters(const std::vector<OfficePrinter>& printers);
    void choosePrinter(const QString& name);
    void showRange();
    void print();
    void takeOutcome(OfficeOutcome outcome);
    void refresh();
    [[nodiscard]] int firstPage() const;
    [[nodiscard]] int lastPage() const;
    [[nodiscard]] QString outcomeText(OfficeOutcome outcome) const;

    Desk& m_desk;
    Theme& m_theme;
    DocumentActions& m_actions;
    Invoice m_document;
    OpenedPages m_opened;
    QString m_printer;
    QString m_printerText;
    QString m_file;
    bool m_printing = false;

    QStackedWidget* m_previewPages = nullptr;
    EmptyState* m_waiting = nullptr;
    FlowScroll* m_scroll = nullptr;
    PagesView* m_pages = nullptr;
    QWidget* m_printerBox = nullptr;
    QWidget* m_wishes = nullptr;  ///< copies and pages: where there is a printer to take them
    QWidget* m_rangeBox = nullptr;
    Segmented* m_which = nullptr;
    QWidget* m_fromTo = nullptr;
    Stepper* m_from = nullptr;
    Stepper* m_to = nullptr;
    Stepper* m_copies = nullptr;
    PrintProgress* m_progress = nullptr;
    TextLabel* m_said = nullptr;
    ActionButton* m_save = nullptr;
    ActionButton* m_cancel = nullptr;
    ActionButton* m_print = nullptr;
};

}  // namespace frontdesk

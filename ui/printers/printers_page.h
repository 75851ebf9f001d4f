// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/printers/finder_page.h"
#include "ui/printers/printer_page.h"
#include "ui/settings/devices_page.h"

class QStackedWidget;

namespace frontdesk {

class PrinterCard;

/// Printers and drawer: which there are, what goes to each, how each is, and the way to a new one.
class PrintersPage : public QWidget {
    Q_OBJECT
public:
    using Parts = DevicesPage::Parts;
    /// The desk must have printers.
    explicit PrintersPage(const Parts& parts, QWidget* parent = nullptr);

    /// Reads the plan and how printers are.
    void refresh();
    void addPrinter();
    void openPrinter(const PrinterId& id);
    void showPapers();
    /// One step towards the list, after asking if something typed would be lost. @return false: the list is shown
    bool stepBack();
    [[nodiscard]] bool showsList() const;
    [[nodiscard]] FinderPage& finder() { return *m_finder; }
    [[nodiscard]] PrinterPage& page() { return *m_page; }

private:
    QWidget* makeList();
    QWidget* makeHead(QWidget* parent);
    void fill();
    void showStates();
    void showList();
    void openNew(const FoundPrinter& found);
    void leavePage();
    /// Why nothing can be changed; empty: everything can.
    [[nodiscard]] QString whyFixed() const;

    PrinterDesk& m_printers;
    const Parts m_parts;
    Theme& m_theme;
    PrinterPlan m_plan;
    std::vector<PrinterCard*> m_cards;
    QStackedWidget* m_pages;
    FinderPage* m_finder;
    PrinterPage* m_page;
    ActionButton* m_add = nullptr;
    ActionButton* m_papers = nullptr;
    Surface* m_why = nullptr;
    TextLabel* m_whyText = nullptr;
    EmptyState* m_empty = nullptr;
    FlowScroll* m_scroll = nullptr;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/printer_desk.h"
#include "ui/common/theme.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace frontdesk {

class ActionButton;
class EmptyState;
class FlowScroll;
class TextLabel;

/// Looks for printers: each appears as it is found, with how long it has looked and a way to stop. One that is not
/// found is entered by its address.
class FinderPage : public QWidget {
    Q_OBJECT
public:
    FinderPage(PrinterDesk& printers, Theme& theme, QWidget* parent = nullptr);
    ~FinderPage() override;
    void start();
    void cancel();  ///< what was found stays
    [[nodiscard]] bool isLooking() const { return m_looking; }
    [[nodiscard]] int foundCount() const { return static_cast<int>(m_found.size()); }

Q_SIGNALS:
    void backWanted();
    /// One was chosen; without a target: an address is to be entered.
    void picked(const frontdesk::FoundPrinter& printer);

private:
    QWidget* makeHead();
    QWidget* makeFoot();
    void add(const FoundPrinter& printer);
    void end();
    void showState();
    [[nodiscard]] QString aboutText(const FoundPrinter& printer) const;

    PrinterDesk& m_printers;
    Theme& m_theme;
    QFutureWatcher<FoundPrinter> m_watcher;
    QTimer m_second;
    int m_seconds = 0;
    bool m_looking = false;
    std::vector<FoundPrinter> m_found;
    TextLabel* m_told = nullptr;
    EmptyState* m_empty = nullptr;
    FlowScroll* m_scroll = nullptr;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_list = nullptr;
    ActionButton* m_cancel = nullptr;
    ActionButton* m_again = nullptr;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/desk_events.h"
#include "ui/common/session.h"
#include "ui/common/theme.h"
#include "ui/shell/desk_watch.h"
#include "ui/shell/system_status.h"

#include <QSize>

#include <memory>

class QApplication;

namespace frontdesk {

class CounterScreen;
class DocumentActions;
class FocusRing;
class GuestsScreen;
class InvoicesScreen;
class KeyHints;
class MainWindow;
class QueueBoard;
class SettingsScreen;
class TablesScreen;

struct GuiOptions {
    Theme::Mode look = Theme::Mode::System;
    double textScale = 1.0;
    QString language;       ///< "de"; empty: the system's
    QSize size{1366, 768};  ///< of the window when nothing is remembered
    bool fullScreen = false;
    QString settingsFile;  ///< window, look and sound are remembered here; empty: nothing is
};

/// Everything above QApplication: language, look, window, screens. Make it once, after the QApplication and the desk.
/// Call signIn() before show() to open without the lock screen.
class GuiApp {
public:
    GuiApp(QApplication& app, Desk& desk, const GuiOptions& options);
    ~GuiApp();

    void signIn(const Caller& caller);
    void show();

    [[nodiscard]] Theme& theme() { return *m_theme; }
    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] SystemStatus& status() { return m_status; }
    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] QueueBoard& queue() { return *m_queue; }
    [[nodiscard]] CounterScreen& counter() { return *m_counter; }
    [[nodiscard]] TablesScreen& tables() { return *m_tables; }
    [[nodiscard]] GuestsScreen& guests() { return *m_guests; }
    [[nodiscard]] InvoicesScreen& invoices() { return *m_invoices; }
    [[nodiscard]] DocumentActions& documents() { return *m_documents; }
    [[nodiscard]] SettingsScreen& settings() { return *m_settings; }
    [[nodiscard]] Desk& desk() { return m_desk; }
    void showAlerts();
    void showMessages();
    void showPapers();
    void showDemoMails();

private:
    void addScreens();
    void connectScreens();
    void connectGuests();
    void connectInvoices();
    void loadLanguage(const QString& language);
    void restore();
    void remember();

    QApplication& m_app;
    Desk& m_desk;
    GuiOptions m_options;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FocusRing> m_focusRing;
    std::unique_ptr<KeyHints> m_keyHints;
    DeskEvents m_events;
    Session m_session;
    SystemStatus m_status;
    std::unique_ptr<DocumentActions> m_documents;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<DeskWatch> m_watch;
    QueueBoard* m_queue = nullptr;
    bool m_remembered = false;  ///< the window's place of the last time was found
    CounterScreen* m_counter = nullptr;
    TablesScreen* m_tables = nullptr;
    GuestsScreen* m_guests = nullptr;
    InvoicesScreen* m_invoices = nullptr;
    SettingsScreen* m_settings = nullptr;
};

}  // namespace frontdesk

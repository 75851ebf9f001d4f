// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/session.h"
#include "ui/common/sheet_prompter.h"
#include "ui/shell/screen.h"
#include "ui/shell/system_status.h"

#include <QWidget>

#include <memory>
#include <vector>

class QStackedWidget;
class QVBoxLayout;

namespace frontdesk {

class Banner;
class CallBanners;
class LockScreen;
class Notices;
class PrinterBanner;
class Rail;
class StatusStrip;

/// The window of the counter: rail, banners, the screen in front, status strip; and the keys that work everywhere.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    MainWindow(Desk& desk, Theme& theme, Session& session, SystemStatus& status);
    ~MainWindow() override;

    /// @param railText short; @param key leads there from everywhere (F2, F5)
    void addScreen(Screen* screen, const QString& railText, const QKeySequence& key);
    void showScreen(Screen* screen);
    [[nodiscard]] Screen* currentScreen() const;
    [[nodiscard]] Notices& notices() { return *m_notices; }
    [[nodiscard]] Prompter& prompter() { return m_prompter; }
    void lock();
    void showHelp();
    void showPerson();
    /// Shows on whatever screen that @p phone (E.164) rings.
    void ring(const QString& phone);
    /// Keys that work everywhere, for the help.
    [[nodiscard]] std::vector<KeyHelp> keysEverywhere() const;

Q_SIGNALS:
    /// Somebody takes a call.
    void callTaken(const QString& phone, const QString& name);
    void alertsWanted();
    void messagesWanted();
    void papersWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeDemoLine();
    void addKey(const QKeySequence& key, std::function<void()> action);
    [[nodiscard]] bool isCovered() const;
    void undo();
    void redo();
    void toggleFullScreen();
    void takeSession();
    void showBanners();

    Desk& m_desk;
    Theme& m_theme;
    Session& m_session;
    SystemStatus& m_status;
    SheetPrompter m_prompter;
    Rail* m_rail;
    QVBoxLayout* m_column;
    QWidget* m_stage;  ///< what the notices stand on
    QStackedWidget* m_pages;
    CallBanners* m_calls;
    Banner* m_storeBanner;
    Banner* m_listenerBanner;
    PrinterBanner* m_printerBanner;
    Banner* m_providerBanner;
    QWidget* m_demoLine;
    StatusStrip* m_strip;
    Notices* m_notices;
    LockScreen* m_lock;
    std::vector<Screen*> m_screens;
    std::vector<KeyHelp> m_screenKeys;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/ui_desk.h"
#include "ui/common/banner.h"
#include "ui/common/initials.h"
#include "ui/common/notices.h"
#include "ui/common/sheet.h"
#include "ui/shell/lock_screen.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_strip.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

/// A screen that remembers what the shell asked of it.
class PlainScreen : public Screen {
public:
    explicit PlainScreen(QString title) : m_title(std::move(title)) { setFocusPolicy(Qt::StrongFocus); }
    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("queue"); }
    void onShown() override {
        ++shown;
        setFocus();
    }
    [[nodiscard]] std::vector<KeyHelp> keys() const override {
        return {{QStringLiteral("X"), QStringLiteral("Something")}};
    }
    bool stepBack() override { return ++stepsBack > 0; }
    bool undo() override { return ++undone > 0; }

    int shown = 0;
    int stepsBack = 0;
    int undone = 0;

private:
    QString m_title;
};

struct Fixture {
    UiDesk ui;
    SystemStatus status;
    MainWindow window{ui.desk, ui.theme, ui.session, status};
    PlainScreen* first = new PlainScreen(QStringLiteral("First"));
    PlainScreen* second = new PlainScreen(QStringLiteral("Second"));

    Fixture() {
        window.addScreen(first, QStringLiteral("First"), Qt::Key_F5);
        window.addScreen(second, QStringLiteral("Second"), Qt::Key_F2);
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
        // Shortcuts rest while the window is not the active one.
        if (!QTest::qWaitForWindowActive(&window)) qFatal("the window does not become active");
        window.showScreen(first);
    }
    LockScreen& lock() { return *window.findChild<LockScreen*>(); }
    void type(const QString& pin) {
        QTest::keyClicks(&lock(), pin);
        QTest::keyClick(&lock(), Qt::Key_Return);
    }
    [[nodiscard]] QStringList banners() const {
        QStringList shown;
        for (const Banner* banner : window.findChildren<Banner*>()) {
            if (!banner->isHidden()) shown += banner->headline();
        }
        return shown;
    }
};

}  // namespace

class ShellWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysLeadFromScreenToScreen() {
        Fixture f;
        QTest::keyClick(&f.window, Qt::Key_F2);
        QCOMPARE(f.window.currentScreen(), f.second);
        QCOMPARE(f.second->shown, 1);
        QTest::keyClick(&f.window, Qt::Key_F5);
        QCOMPARE(f.window.currentScreen(), f.first);
    }

    void nothingBehindASheetTakesAKey() {
        Fixture f;
        QTest::keyClick(&f.window, Qt::Key_F1);
        QVERIFY(Sheet::topOf(&f.window) != nullptr);
        QTest::keyClick(&f.window, Qt::Key_F2);
        QCOMPARE(f.window.currentScreen(), f.first);
        QTest::keyClick(Sheet::topOf(&f.window), Qt::Key_Escape);
        QTRY_VERIFY(Sheet::topOf(&f.window) == nullptr);
        QCOMPARE(f.first->stepsBack, 0);
    }

    void escapeAndUndoReachTheScreenInFront() {
        Fixture f;
        QTest::keyClick(f.first, Qt::Key_Escape);
        QCOMPARE(f.first->stepsBack, 1);
        QTest::keyClick(&f.window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.first->undone, 1);
    }

    void theUndoBarComesBeforeTheScreensOwnUndo() {
        Fixture f;
        int taken = 0;
        f.window.notices().offerUndo(QStringLiteral("Kelewele removed"), QStringLiteral("from order 42"),
                                     [&taken] { ++taken; });
        QTest::keyClick(&f.window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(taken, 1);
        QCOMPARE(f.first->undone, 0);
        QVERIFY(!f.window.notices().offersUndo());
    }

    void thePinOpensTheLock() {
        Fixture f;
        QTest::keyClick(&f.window, Qt::Key_F12);
        QVERIFY(f.lock().isVisible());
        QVERIFY(!f.ui.session.isSignedIn());
        f.type(QStringLiteral("171819"));
        QTRY_VERIFY(!f.lock().isVisible());
        QCOMPARE(f.ui.session.caller().name, QStringLiteral("Yaw"));
    }

    void nothingWorksBehindTheLock() {
        Fixture f;
        f.window.lock();
        QTest::keyClick(&f.window, Qt::Key_F2);
        QCOMPARE(f.window.currentScreen(), f.first);
        QTest::keyClick(&f.window, Qt::Key_F1);
        QVERIFY(Sheet::topOf(&f.window) == nullptr);
    }

    void fiveWrongPinsCountDown() {
        Fixture f;
        f.window.lock();
        const auto says = [&f](const QString& text) {
            for (const QLabel* label : f.lock().findChildren<QLabel*>()) {
                if (label->text().contains(text)) return true;
            }
            return false;
        };
        for (int i = 0; i < 6; ++i) {
            QTRY_VERIFY(!says(QStringLiteral("Checking")));
            f.type(QStringLiteral("9999"));
        }
        QTRY_VERIFY(says(QStringLiteral("Too many wrong PINs")));
        QVERIFY(!f.lock().findChild<QAbstractButton*>(QStringLiteral("signIn"))->isEnabled());
        QVERIFY(!f.ui.session.isSignedIn());
    }

    void theLockNeverShowsDigits() {
        Fixture f;
        f.window.lock();
        QTest::keyClicks(&f.lock(), QStringLiteral("4711"));
        for (const QLabel* label : f.lock().findChildren<QLabel*>())
            QVERIFY(!label->text().contains(QStringLiteral("4711")));
    }

    void troubleSaysWhatToDo() {
        Fixture f;
        QVERIFY(f.banners().isEmpty());
        f.status.setStore({StoreHealth::State::Full, {}});
        QCOMPARE(f.banners(), QStringList{QStringLiteral("The disk is full.")});
        f.status.setStore({StoreHealth::State::Fine, {}});
        f.status.setListener(ListenerState::Failed, QStringLiteral("127.0.0.1:8080"));
        QCOMPARE(f.banners(), QStringList{QStringLiteral("Web ordering is off.")});
        f.status.setListener(ListenerState::Running, QStringLiteral("127.0.0.1:8080"));
        PrinterView printer;
        printer.name = QStringLiteral("Receipt printer");
        printer.trouble = PrinterTrouble::NoPaper;
        printer.waiting = 2;
        f.status.setPrinters({printer});
        QCOMPARE(f.banners(), QStringList{QStringLiteral("Receipt printer has no paper.")});
    }

    void aMissingPrinterIsAStateAndNoAlarm() {
        SystemStatus status;
        const auto parts = StatusStrip::parts(status);
        QCOMPARE(parts.back().text, QStringLiteral("No printer set up"));
        QCOMPARE(parts.back().dot, std::optional<Tone>(Tone::Neutral));
    }

    void storeTroubleStandsFirstInTheStrip() {
        SystemStatus status;
        status.setListener(ListenerState::Running, QStringLiteral("127.0.0.1:8080"));
        status.setStore({StoreHealth::State::ReadOnly, {}});
        QCOMPARE(StatusStrip::parts(status).front().dot, std::optional<Tone>(Tone::Danger));
    }

    void initialsAreOfTheFirstAndTheLastName() {
        QCOMPARE(initialsOf(QStringLiteral("Akosua Konadu Mensah")), QStringLiteral("AM"));
        QCOMPARE(initialsOf(QStringLiteral("yaw")), QStringLiteral("Y"));
        QCOMPARE(initialsOf(QString()), QString());
    }
};
FRONTDESK_TEST(ShellWindowTest)

#include "shell_window_test.moc"

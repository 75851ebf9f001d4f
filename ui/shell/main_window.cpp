// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/common/banner.h"
#include "ui/common/notices.h"
#include "ui/common/painting.h"
#include "ui/common/sheet.h"
#include "ui/models/provider_board.h"
#include "ui/printers/printer_banner.h"
#include "ui/shell/call_banners.h"
#include "ui/shell/help_sheet.h"
#include "ui/shell/lock_screen.h"
#include "ui/shell/person_sheet.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_strip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr QSize kSmallest(1024, 600);
constexpr int kDemoLine = 24;

/// One quiet line at the top that says that nothing here is real.
class DemoLine : public QWidget {
public:
    DemoLine(Theme& theme, QString text, QWidget* parent) : QWidget(parent), m_theme(theme), m_text(std::move(text)) {
        setAccessibleName(m_text);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_theme.scaled(200), m_theme.scaled(kDemoLine)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Palette& p = m_theme.colors();
        painter.fillRect(rect(), p.tealSoft);
        painter.setPen(p.teal);
        painter.setFont(m_theme.font(TypeSize::Small, QFont::Medium));
        drawWords(painter, rect(), Qt::AlignHCenter,
                  painter.fontMetrics().elidedText(m_text, Qt::ElideRight, width() - 32));
    }

private:
    Theme& m_theme;
    QString m_text;
};

}  // namespace

MainWindow::MainWindow(Desk& desk, Theme& theme, Session& session, SystemStatus& status)
    : m_desk(desk), m_theme(theme), m_session(session), m_status(status), m_prompter(theme, this) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(desk.restaurant->name.isEmpty() ? tr("Frontdesk") : tr("%1 – Frontdesk").arg(desk.restaurant->name));
    setMinimumSize(kSmallest);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail(theme, this);
    row->addWidget(m_rail);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    m_stage = new QWidget(this);
    m_column = new QVBoxLayout(m_stage);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::k2);
    m_demoLine = makeDemoLine();
    m_calls = new CallBanners(theme, desk, session, m_stage);
    m_storeBanner = new Banner(theme, m_stage);
    m_listenerBanner = new Banner(theme, m_stage);
    m_printerBanner = new PrinterBanner({desk, theme, session, [this]() -> Notices& { return *m_notices; }}, m_stage);
    m_providerBanner = new Banner(theme, m_stage);
    m_providerBanner->setObjectName(QStringLiteral("provider-banner"));
    m_pages = new QStackedWidget(m_stage);
    m_column->addWidget(m_demoLine);
    m_column->addWidget(m_calls);
    for (Banner* banner :
         std::initializer_list<Banner*>{m_storeBanner, m_listenerBanner, m_printerBanner, m_providerBanner}) {
        auto* margins = new QHBoxLayout;
        margins->setContentsMargins(space::k4, 0, space::k4, 0);
        margins->addWidget(banner);
        m_column->addLayout(margins);
    }
    m_column->addWidget(m_pages, 1);
    m_strip = new StatusStrip(theme, status, desk.clock, desk.restaurant->calendar, this);
    right->addWidget(m_stage, 1);
    right->addWidget(m_strip);
    row->addLayout(right, 1);
    m_notices = new Notices(theme, m_stage);
    m_lock = new LockScreen(theme, desk, session, this);

    connect(m_rail, &Rail::screenChosen, this,
            [this](int index) { showScreen(m_screens.at(static_cast<size_t>(index))); });
    connect(m_rail, &Rail::personPressed, this, &MainWindow::showPerson);
    connect(&m_session, &Session::changed, this, &MainWindow::takeSession);
    connect(&m_status, &SystemStatus::changed, this, &MainWindow::showBanners);
    connect(m_calls, &CallBanners::changed, this, &MainWindow::showBanners);
    connect(m_calls, &CallBanners::openWanted, this, &MainWindow::callTaken);
    connect(m_strip, &StatusStrip::alertsPressed, this, &MainWindow::alertsWanted);
    connect(m_strip, &StatusStrip::messagesPressed, this, &MainWindow::messagesWanted);
    connect(m_strip, &StatusStrip::papersPressed, this, &MainWindow::papersWanted);
    connect(m_printerBanner, &PrinterBanner::papersWanted, this, &MainWindow::papersWanted);
    connect(&theme, &Theme::changed, this, [this] { update(); });
    addKey(Qt::Key_F1, [this] { showHelp(); });
    addKey(Qt::Key_F11, [this] { toggleFullScreen(); });
    addKey(Qt::Key_F12, [this] { lock(); });
    addKey(QKeySequence(QStringLiteral("Ctrl+P")), [this] { showPerson(); });
    addKey(QKeySequence(QStringLiteral("Ctrl+Shift+P")), [this] { Q_EMIT papersWanted(); });
    addKey(QKeySequence(QStringLiteral("Ctrl+K")), [this] { m_calls->openNewest(); });
    addKey(QKeySequence::Undo, [this] { undo(); });
    addKey(QKeySequence(QStringLiteral("Ctrl+Shift+Z")), [this] { redo(); });
    showBanners();
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::makeDemoLine() {
    auto* line = new DemoLine(
        m_theme, tr("Demo: an invented restaurant in its own store. No order, payment or print is real."), m_stage);
    line->setVisible(m_desk.restaurant->demo);
    return line;
}

void MainWindow::addKey(const QKeySequence& key, std::function<void()> action) {
    auto* shortcut = new QShortcut(key, this);
    // Nothing behind a sheet or the lock may act.
    connect(shortcut, &QShortcut::activated, this, [this, action = std::move(action)] {
        if (!isCovered()) action();
    });
}

bool MainWindow::isCovered() const {
    return m_lock->isVisible() || Sheet::topOf(this) != nullptr;
}

void MainWindow::addScreen(Screen* screen, const QString& railText, const QKeySequence& key) {
    const int index = static_cast<int>(m_screens.size());
    m_screens.push_back(screen);
    m_pages->addWidget(screen);
    m_rail->addScreen(railText, screen->iconName(), key.toString(QKeySequence::NativeText));
    m_screenKeys.push_back({key.toString(QKeySequence::NativeText), screen->title()});
    connect(screen, &Screen::badgeChanged, this, [this, index](int count) { m_rail->setBadge(index, count); });
    addKey(key, [this, screen] { showScreen(screen); });
    if (index == 0) m_rail->setCurrent(0);
}

void MainWindow::showScreen(Screen* screen) {
    m_pages->setCurrentWidget(screen);
    m_rail->setCurrent(m_pages->currentIndex());
    screen->onShown();
}

Screen* MainWindow::currentScreen() const {
    return qobject_cast<Screen*>(m_pages->currentWidget());
}

void MainWindow::lock() {
    m_session.lock();
}

void MainWindow::takeSession() {
    m_rail->setPerson(m_session.isSignedIn() ? m_session.caller().name : QString());
    if (!m_session.isSignedIn()) {
        while (Sheet* sheet = Sheet::topOf(this)) sheet->dismiss();
        m_notices->withdrawUndo();
        m_lock->appear();
        return;
    }
    m_lock->hide();
    if (Screen* screen = currentScreen()) screen->onShown();
}

void MainWindow::showHelp() {
    if (const Screen* screen = currentScreen()) (new HelpSheet(m_theme, *screen, keysEverywhere(), this))->open();
}

void MainWindow::showPerson() {
    auto* sheet = new PersonSheet(m_theme, m_session, this);
    connect(sheet, &PersonSheet::lockRequested, this, &MainWindow::lock);
    sheet->open();
}

void MainWindow::ring(const QString& phone) {
    m_calls->ring(phone);
}

std::vector<KeyHelp> MainWindow::keysEverywhere() const {
    std::vector<KeyHelp> keys = m_screenKeys;
    keys.insert(keys.end(), {{QStringLiteral("F1"), tr("This help")},
                             {QStringLiteral("F11"), tr("Full screen")},
                             {QStringLiteral("F12"), tr("Lock, change staff")},
                             {QStringLiteral("Ctrl Z"), tr("Undo")},
                             {QStringLiteral("Ctrl Shift Z"), tr("Do again")},
                             {QStringLiteral("Ctrl K"), tr("Take the call that is shown")},
                             {QStringLiteral("Ctrl P"), tr("Who is signed in")},
                             {QStringLiteral("Ctrl Shift P"), tr("Papers that wait to be printed")},
                             {tr("Esc", "the key"), tr("One step back")},
                             {tr("Tab", "the key"), tr("To the next control")}});
    return keys;
}

void MainWindow::undo() {
    if (m_notices->undo()) return;
    if (Screen* screen = currentScreen()) screen->undo();
}

void MainWindow::redo() {
    if (Screen* screen = currentScreen()) screen->redo();
}

void MainWindow::toggleFullScreen() {
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    Screen* screen = currentScreen();
    if (event->key() == Qt::Key_Escape && screen != nullptr && !isCovered() && screen->stepBack()) return;
    QWidget::keyPressEvent(event);
}

void MainWindow::showBanners() {
    using State = StoreHealth::State;
    const auto store = [this](Tone tone, const QString& headline, const QString& text) {
        m_storeBanner->say(tone, QStringLiteral("database"), headline, text);
    };
    const State state = m_status.store().state;
    if (state == State::Full) {
        store(Tone::Danger, tr("The disk is full."),
              tr("Nothing new can be saved; all earlier orders are safe. Free some space: sales go on by themselves."));
    } else if (state == State::ReadOnly) {
        store(Tone::Danger, tr("The store can only be read."),
              tr("Orders can be looked at but not changed. Write new ones on paper and call for help."));
    } else if (state == State::Failing) {
        store(Tone::Warn, tr("The disk does not answer well."),
              tr("Nothing that was confirmed is lost. The program tries again by itself."));
    } else if (state == State::Corrupt) {
        store(Tone::Danger, tr("The data file is damaged."),
              tr("Nothing is written any more. Restore the last backup."));
    }
    m_storeBanner->setVisible(state != State::Fine);

    const bool deaf = m_status.listener() == ListenerState::Failed;
    if (deaf) {
        m_listenerBanner->say(
            Tone::Warn, QStringLiteral("offline"), tr("Web ordering is off."),
            tr("Another program uses %1. Counter, kitchen and cash go on; end that program or choose another address.")
                .arg(m_status.listenerAddress()));
    }
    m_listenerBanner->setVisible(deaf);

    m_printerBanner->showPrinters(m_status.printers());
    const auto outage = providerTrouble(m_status.providers(), m_desk.restaurant->calendar, locale());
    if (outage) m_providerBanner->say(outage->tone, QStringLiteral("offline"), outage->headline, outage->text);
    m_providerBanner->setVisible(outage.has_value());
    const bool any = state != State::Fine || deaf || m_printerBanner->isSaying() || outage || m_calls->count() > 0;
    m_column->setContentsMargins(0, any && !m_demoLine->isVisibleTo(m_stage) ? 10 : 0, 0, 0);
    m_column->setSpacing(any ? int(space::k2) : 0);
}

void MainWindow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().bg);
}

}  // namespace frontdesk

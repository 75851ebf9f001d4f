// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/gui_app.h"

#include "ui/common/focus_ring.h"
#include "ui/counter/counter_screen.h"
#include "ui/queue/queue_board.h"
#include "ui/shell/key_hints.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QSettings>
#include <QTranslator>

namespace frontdesk {

namespace {

const QString kGeometry = QStringLiteral("window/geometry");
const QString kLook = QStringLiteral("window/look");
const QString kTextScale = QStringLiteral("window/textScale");
const QString kReducedMotion = QStringLiteral("window/reducedMotion");
const QString kSound = QStringLiteral("queue/sound");

void installTranslation(QApplication& app, const QLocale& locale, const QString& name, const QString& folder) {
    auto* translator = new QTranslator(&app);
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        app.installTranslator(translator);
    else
        delete translator;
}

}  // namespace

GuiApp::GuiApp(QApplication& app, Desk& desk, const GuiOptions& options)
    : m_app(app), m_desk(desk), m_options(options), m_events(desk.feed) {
    loadLanguage(options.language);
    m_theme = std::make_unique<Theme>(app);
    m_theme->setMode(options.look);
    m_theme->setTextScale(options.textScale);
    m_focusRing = std::make_unique<FocusRing>(*m_theme, app);
    m_keyHints = std::make_unique<KeyHints>(*m_theme, app);
    m_window = std::make_unique<MainWindow>(desk, *m_theme, m_session, m_status);
    m_queue = new QueueBoard({desk, m_events, *m_theme, m_session, m_window->prompter(), m_window->notices()});
    m_window->addScreen(m_queue, m_queue->title(), Qt::Key_F5);
    m_counter = new CounterScreen({desk, m_events, *m_theme, m_session, m_window->notices()});
    m_window->addScreen(m_counter, CounterScreen::tr("Order", "in the rail: where an order is taken"), Qt::Key_F2);
    QObject::connect(m_queue, &QueueBoard::newOrderRequested, m_counter, [this] { m_window->showScreen(m_counter); });
    QObject::connect(m_queue, &QueueBoard::paymentRequested, m_counter,
                     [this](const OrderPtr& order) { m_counter->payExisting(*order); });
    m_status.setStore(desk.thread.health());
    QObject::connect(&m_events, &DeskEvents::storeHealthChanged, &m_status, &SystemStatus::setStore);
    m_window->resize(options.size);
    if (!options.settingsFile.isEmpty()) restore();
}

GuiApp::~GuiApp() {
    if (!m_options.settingsFile.isEmpty()) remember();
    m_window.reset();
}

void GuiApp::loadLanguage(const QString& language) {
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    QApplication::setLayoutDirection(locale.textDirection());
    installTranslation(m_app, locale, QStringLiteral("frontdesk"), QStringLiteral(":/i18n"));
    installTranslation(m_app, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

void GuiApp::signIn(const Caller& caller) {
    m_session.signIn(caller);
}

void GuiApp::show() {
    if (m_options.fullScreen)
        m_window->showFullScreen();
    else if (m_remembered || m_options.settingsFile.isEmpty())
        m_window->show();
    else
        m_window->showMaximized();  // a till's first start
    if (!m_session.isSignedIn())
        m_window->lock();
    else
        m_window->showScreen(m_window->currentScreen());
}

void GuiApp::restore() {
    const QSettings settings(m_options.settingsFile, QSettings::IniFormat);
    m_remembered = m_window->restoreGeometry(settings.value(kGeometry).toByteArray());
    if (m_options.look == Theme::Mode::System)
        m_theme->setMode(static_cast<Theme::Mode>(std::clamp(settings.value(kLook, 0).toInt(), 0, 2)));
    if (m_options.textScale <= 1.0) m_theme->setTextScale(settings.value(kTextScale, 1.0).toDouble());
    m_theme->setReducesMotion(settings.value(kReducedMotion, false).toBool());
    m_queue->setSoundOn(settings.value(kSound, true).toBool());
}

void GuiApp::remember() {
    QSettings settings(m_options.settingsFile, QSettings::IniFormat);
    settings.setValue(kGeometry, m_window->saveGeometry());
    settings.setValue(kLook, static_cast<int>(m_theme->mode()));
    settings.setValue(kTextScale, m_theme->textScale());
    settings.setValue(kReducedMotion, m_theme->reducesMotion());
    settings.setValue(kSound, m_queue->isSoundOn());
}

}  // namespace frontdesk

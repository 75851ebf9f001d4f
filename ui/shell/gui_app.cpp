// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/gui_app.h"

#include "ui/alerts/alerts_sheet.h"
#include "ui/common/focus_ring.h"
#include "ui/common/notices.h"
#include "ui/counter/counter_screen.h"
#include "ui/guests/guests_screen.h"
#include "ui/invoices/document_actions.h"
#include "ui/invoices/invoices_screen.h"
#include "ui/messages/message_list_sheet.h"
#include "ui/messages/messages_sheet.h"
#include "ui/models/charge_view.h"
#include "ui/printers/paper_list_sheet.h"
#include "ui/queue/queue_board.h"
#include "ui/settings/settings_screen.h"
#include "ui/shell/key_hints.h"
#include "ui/shell/main_window.h"
#include "ui/tables/tables_screen.h"

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
const QString kFolder = QStringLiteral("documents/folder");
const QString kOfficePrinter = QStringLiteral("documents/printer");
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
    m_documents = std::make_unique<DocumentActions>(DocumentActions::Parts{desk, *m_theme, m_session});
    m_window = std::make_unique<MainWindow>(desk, *m_theme, m_session, m_status);
    addScreens();
    connectScreens();
    connectGuests();
    connectInvoices();
    m_watch = std::make_unique<DeskWatch>(desk, m_events, m_status);
    QObject::connect(
        &m_watch->providers(), &ProviderBoard::cameBack, m_window.get(), [this](const ProviderState& provider) {
            m_window->notices().tell(ProviderBoard::tr("%1 is back.", "a provider").arg(providerName(provider.name)));
        });
    m_status.setStore(desk.thread.health());
    QObject::connect(&m_events, &DeskEvents::storeHealthChanged, &m_status, &SystemStatus::setStore);
    m_window->resize(options.size);
    if (!options.settingsFile.isEmpty()) restore();
}

void GuiApp::addScreens() {
    Prompter& prompter = m_window->prompter();
    Notices& notices = m_window->notices();
    m_queue = new QueueBoard({m_desk, m_events, *m_theme, m_session, prompter, notices, m_documents.get()});
    m_window->addScreen(m_queue, m_queue->title(), Qt::Key_F5);
    m_counter = new CounterScreen({m_desk, m_events, *m_theme, m_session, notices});
    m_window->addScreen(m_counter, CounterScreen::tr("Order", "in the rail: where an order is taken"), Qt::Key_F2);
    m_tables = new TablesScreen({m_desk, m_events, *m_theme, m_session, prompter, m_queue->model()});
    m_window->addScreen(m_tables, m_tables->title(), QKeySequence(QStringLiteral("Ctrl+T")));
    m_guests = new GuestsScreen({m_desk, m_events, *m_theme, m_session, prompter, notices});
    m_window->addScreen(m_guests, m_guests->title(), QKeySequence(QStringLiteral("Ctrl+G")));
    m_invoices = new InvoicesScreen({m_desk, m_events, *m_theme, m_session, notices, *m_documents});
    m_window->addScreen(m_invoices, m_invoices->title(), QKeySequence(QStringLiteral("Ctrl+I")));
    m_settings = new SettingsScreen({m_desk, m_events, *m_theme, m_session, prompter, notices});
    m_window->addScreen(m_settings, SettingsScreen::tr("Settings", "in the rail: short"),
                        QKeySequence(QStringLiteral("Ctrl+,")));
}

void GuiApp::connectScreens() {
    const auto pay = [this](const OrderPtr& order) { m_counter->payExisting(*order); };
    QObject::connect(m_queue, &QueueBoard::newOrderRequested, m_counter, [this] { m_window->showScreen(m_counter); });
    QObject::connect(m_queue, &QueueBoard::paymentRequested, m_counter, pay);
    QObject::connect(m_tables, &TablesScreen::paymentRequested, m_counter, pay);
    QObject::connect(m_tables, &TablesScreen::detailsRequested, m_queue,
                     [this](const OrderPtr& order) { m_queue->showDetails(order); });
    QObject::connect(m_tables, &TablesScreen::orderRequested, m_counter, [this](const TableId& table) {
        if (m_counter->begin({{}, {}, {}, table})) m_window->showScreen(m_counter);
    });
    QObject::connect(m_window.get(), &MainWindow::alertsWanted, m_window.get(), [this] { showAlerts(); });
    QObject::connect(m_window.get(), &MainWindow::papersWanted, m_window.get(), [this] { showPapers(); });
    QObject::connect(m_window.get(), &MainWindow::messagesWanted, m_window.get(), [this] { showMessages(); });
}

void GuiApp::connectGuests() {
    QObject::connect(&m_events, &DeskEvents::callerRinging, m_window.get(), &MainWindow::ring);
    QObject::connect(m_window.get(), &MainWindow::callTaken, m_counter,
                     [this](const QString& phone, const QString& name) {
                         if (m_counter->begin({name, phone, {}, {}})) m_window->showScreen(m_counter);
                     });
    QObject::connect(m_guests, &GuestsScreen::orderRequested, m_counter,
                     [this](const KnownGuest& guest, const std::optional<DeliveryAddress>& address) {
                         if (m_counter->begin({guest.name(), guest.phone, address, {}}))
                             m_window->showScreen(m_counter);
                     });
    QObject::connect(m_guests, &GuestsScreen::repeatRequested, m_counter,
                     [this](const KnownGuest& guest, const Order& order) {
                         if (!m_counter->begin({guest.name(), guest.phone, {}, {}})) return;
                         m_counter->repeatOrder(order);
                         m_window->showScreen(m_counter);
                     });
}

void GuiApp::connectInvoices() {
    QObject::connect(m_counter, &CounterScreen::invoiceRequested, m_queue, [this](const Order& order) {
        m_queue->showInvoice(std::make_shared<const Order>(order));
    });
    QObject::connect(m_invoices, &InvoicesScreen::orderRequested, m_queue,
                     [this](const OrderPtr& order) { m_queue->showDetails(order); });
    QObject::connect(m_invoices, &InvoicesScreen::draftRequested, m_queue, &QueueBoard::showInvoice);
}

void GuiApp::showAlerts() {
    (new AlertsSheet({m_desk, m_events, *m_theme, m_session, m_window->prompter()}, m_window.get()))->open();
}

void GuiApp::showPapers() {
    if (m_desk.printers == nullptr) return;
    (new PaperListSheet({m_desk, m_events, *m_theme, m_session, m_window->prompter()}, m_window.get()))->open();
}

void GuiApp::showMessages() {
    if (m_desk.messages == nullptr) {
        showDemoMails();
        return;
    }
    auto* sheet = new MessageListSheet({m_desk, *m_theme, m_session}, m_window.get());
    QObject::connect(sheet, &MessageListSheet::demoMailsWanted, m_window.get(), [this] { showDemoMails(); });
    sheet->open();
}

void GuiApp::showDemoMails() {
    m_watch->readMessages();
    (new MessagesSheet(*m_theme, m_watch->messages(), m_desk.restaurant->calendar, m_window.get()))->open();
}

GuiApp::~GuiApp() {
    if (!m_options.settingsFile.isEmpty()) remember();
    m_watch.reset();
    m_window.reset();
}

void GuiApp::loadLanguage(const QString& language) {
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    QApplication::setLayoutDirection(locale.textDirection());
    // English has its plural forms from a file too; a language without one, and none at all, fall back to it.
    installTranslation(m_app, QLocale(QLocale::English), QStringLiteral("frontdesk"), QStringLiteral(":/i18n"));
    if (locale.language() != QLocale::English)
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
    m_documents->setFolder(settings.value(kFolder).toString());
    m_documents->setPrinter(settings.value(kOfficePrinter).toString());
}

void GuiApp::remember() {
    QSettings settings(m_options.settingsFile, QSettings::IniFormat);
    settings.setValue(kGeometry, m_window->saveGeometry());
    settings.setValue(kLook, static_cast<int>(m_theme->mode()));
    settings.setValue(kTextScale, m_theme->textScale());
    settings.setValue(kReducedMotion, m_theme->reducesMotion());
    settings.setValue(kSound, m_queue->isSoundOn());
    settings.setValue(kFolder, m_documents->folder());
    settings.setValue(kOfficePrinter, m_documents->printer());
}

}  // namespace frontdesk

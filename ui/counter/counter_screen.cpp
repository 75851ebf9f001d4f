// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_screen.h"

#include "ui/common/action_button.h"
#include "ui/common/banner.h"
#include "ui/common/chip.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/notices.h"
#include "ui/common/search_field.h"
#include "ui/common/segmented.h"
#include "ui/counter/category_strip.h"
#include "ui/counter/guest_sheet.h"
#include "ui/counter/held_sheet.h"
#include "ui/counter/menu_grid.h"
#include "ui/counter/note_sheet.h"
#include "ui/counter/options_sheet.h"
#include "ui/counter/order_panel.h"
#include "ui/counter/payment_sheet.h"
#include "ui/counter/phone_page.h"
#include "ui/counter/table_sheet.h"
#include "ui/counter/ticket_list.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QShortcut>
#include <QStackedWidget>

namespace frontdesk {

namespace {

constexpr int kTickMs = 30'000;
constexpr int kPanelWidth = 404;
constexpr int kNarrowPanelWidth = 352;
constexpr int kNarrowWindow = 1180;
constexpr int kNarrowMenu = 540;
constexpr int kKeyedCategories = 9;

QString fulfilmentText(Fulfilment fulfilment) {
    switch (fulfilment) {
        case Fulfilment::DineIn:
            return CounterScreen::tr("Eat in");
        case Fulfilment::Delivery:
            return CounterScreen::tr("Delivery");
        case Fulfilment::Pickup:
            break;
    }
    return CounterScreen::tr("Take away");
}

/// "3 jol" means three of what "jol" finds.
std::pair<int, QString> quantityAndWords(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("^\\s*([1-9][0-9]?)\\s+(\\S.*)$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch()) return {1, text};
    return {match.captured(1).toInt(), match.captured(2)};
}

}  // namespace

CounterScreen::CounterScreen(const Parts& parts, QWidget* parent)
    : Screen(parent),
      m_desk(parts.desk),
      m_events(parts.events),
      m_theme(parts.theme),
      m_session(parts.session),
      m_notices(parts.notices),
      m_unfinished(parts.desk, parts.session, m_ticket),
      m_run(parts.desk, parts.session) {
    setAccessibleName(title());
    m_ticket.setPricing([this](const OrderDraft& draft) {
        return priceDraft(draft, *m_menu.menu(), *m_desk.restaurant, m_desk.clock.now(), m_session.caller());
    });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeMenuSide(), 1);
    m_panel = new OrderPanel(m_theme, m_ticket, m_desk, this);
    row->addWidget(m_panel);
    connectModels();
    connectPanel();
    addKeys();
    startNew();
    takeMenu(m_desk.menu.current());
    connect(&parts.events, &DeskEvents::menuChanged, this, &CounterScreen::takeMenu);
    connect(&parts.events, &DeskEvents::draftsChanged, &m_unfinished, &UnfinishedOrders::count);
    connect(&m_unfinished, &UnfinishedOrders::heldCounted, m_panel, &OrderPanel::setHeldCount);
    connect(&m_unfinished, &UnfinishedOrders::reopened, this, [this] {
        showTicket();
        m_notices.tell(tr("Your unfinished order is open again"));
    });
    connect(&m_session, &Session::changed, &m_ticket, &TicketModel::reprice);
    connect(&m_minute, &QTimer::timeout, this, &CounterScreen::tick);
    m_minute.start(kTickMs);
    m_unfinished.reopen();
}

CounterScreen::~CounterScreen() = default;

QWidget* CounterScreen::makeMenuSide() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(space::k4 - 3, space::k3, space::k4 - 3, 0);
    column->setSpacing(9);
    m_banner = new Banner(m_theme, side);
    m_banner->setObjectName(QStringLiteral("order-problem"));
    connect(m_banner->addAction(tr("Close")), &QAbstractButton::clicked, this, [this] { m_banner->hide(); });
    column->addWidget(m_banner);
    column->addWidget(makeTop());
    m_strip = new CategoryStrip(m_theme, side);
    column->addWidget(m_strip);
    makePages();
    column->addWidget(m_pages, 1);
    return side;
}

QWidget* CounterScreen::makeTop() {
    auto* top = new QWidget(this);
    m_topRow = new QBoxLayout(QBoxLayout::LeftToRight, top);
    m_topRow->setContentsMargins(3, 3, 3, 0);
    m_topRow->setSpacing(space::k3);
    m_search = new SearchField(m_theme, tr("Search items, “3 jol” adds three"), QStringLiteral("F3"), top);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->installEventFilter(this);
    m_phoneChip = new Chip(m_theme, tr("Phone"), top);
    m_phoneChip->setObjectName(QStringLiteral("phone"));
    m_phoneChip->setIconName(QStringLiteral("phone"));
    m_phoneChip->setCheckable(true);
    m_phoneChip->setKeyHint(QStringLiteral("F4"));
    m_service = new Segmented(m_theme, tr("How it is handed over"), Segmented::Look::Raised, top);
    m_service->setObjectName(QStringLiteral("service"));
    for (const Fulfilment fulfilment : {Fulfilment::Pickup, Fulfilment::DineIn, Fulfilment::Delivery}) {
        if (!m_desk.restaurant->fulfilments.testFlag(fulfilment)) continue;
        m_fulfilments.push_back(fulfilment);
        m_service->add(fulfilmentText(fulfilment));
    }
    m_service->setVisible(m_fulfilments.size() > 1);
    m_topRow->addWidget(m_search, 1);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(space::k3);
    choices->addWidget(m_phoneChip);
    choices->addWidget(m_service, 1);
    m_topRow->addLayout(choices);
    connect(m_search, &QLineEdit::textChanged, this, &CounterScreen::searchFor);
    connect(m_search, &QLineEdit::returnPressed, this, &CounterScreen::addCandidate);
    connect(m_search, &SearchField::moved, this, &CounterScreen::moveInSearch);
    connect(m_search, &SearchField::escaped, this, [this] { stepBack(); });
    connect(m_phoneChip, &QAbstractButton::clicked, this, &CounterScreen::showPhone);
    connect(m_service, &Segmented::chosen, this,
            [this](int at) { setFulfilment(m_fulfilments[static_cast<size_t>(at)]); });
    return top;
}

void CounterScreen::makePages() {
    m_pages = new QStackedWidget(this);
    m_grid = new MenuGrid(m_theme, m_menu, m_pages);
    m_grid->setObjectName(QStringLiteral("grid"));
    m_nothing = new EmptyState(m_theme, m_pages);
    m_phone = new PhonePage(m_theme, m_desk, m_session, m_ticket, m_pages);
    m_phone->setObjectName(QStringLiteral("phone-page"));
    m_pages->addWidget(m_grid);
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(m_phone);
    connect(m_grid, &MenuGrid::chosen, this, [this](const MenuItemId& id) { addItem(id); });
    connect(m_grid, &MenuGrid::optionsWanted, this, [this](const MenuItemId& id) { addItem(id, 1, true); });
    connect(m_grid, &MenuGrid::typed, this, &CounterScreen::typeIntoSearch);
    connect(m_phone, &PhonePage::repeatWanted, this, &CounterScreen::repeatOrder);
    connect(m_phone, &PhonePage::pickupWanted, this, [this] { setFulfilment(Fulfilment::Pickup); });
    connect(m_phone, &PhonePage::deliveryWanted, this, &CounterScreen::deliverTo);
    connect(m_phone, &PhonePage::itemsWanted, this, [this] {
        m_phoneInFront = false;
        showPage();
        m_search->setFocus(Qt::OtherFocusReason);
    });
    connect(m_strip, &CategoryStrip::chosen, this, [this](const CategoryId& id) {
        m_phoneInFront = false;
        const QSignalBlocker quiet(m_search);
        m_search->clear();
        m_searchQuantity = 1;
        m_menu.showCategory(id);
        showPage();
    });
}

void CounterScreen::connectModels() {
    connect(&m_ticket, &TicketModel::edited, this, [this] {
        m_banner->hide();
        m_notices.withdrawUndo();
    });
    connect(&m_ticket, &TicketModel::repriced, this, [this] {
        m_menu.setCounts(m_ticket.counts());
        showFulfilment();
    });
    connect(&m_run, &PaymentRun::placed, this, &CounterScreen::finishPlaced);
    connect(&m_run, &PaymentRun::failed, this, &CounterScreen::tellRefused);
}

void CounterScreen::connectPanel() {
    TicketList& lines = m_panel->lines();
    connect(&lines, &TicketList::stepWanted, this, &CounterScreen::stepQuantity);
    connect(&lines, &TicketList::optionsWanted, this, &CounterScreen::changeOptions);
    connect(&lines, &TicketList::noteWanted, this, &CounterScreen::askNote);
    connect(&lines, &TicketList::removeWanted, this, &CounterScreen::removeLine);
    connect(m_panel, &OrderPanel::guestWanted, this, [this] {
        if (m_ticket.draft().fulfilment == Fulfilment::DineIn && m_ticket.draft().tableId.isNull())
            chooseTable();
        else if (m_ticket.draft().source == OrderSource::Phone && m_ticket.draft().fulfilment != Fulfilment::Delivery)
            showPhone(true);
        else
            editGuest();
    });
    connect(m_panel, &OrderPanel::holdWanted, this, &CounterScreen::hold);
    connect(m_panel, &OrderPanel::heldListWanted, this, &CounterScreen::showHeld);
    connect(m_panel, &OrderPanel::discountWanted, this, &CounterScreen::showDiscount);
    connect(m_panel, &OrderPanel::kitchenWanted, this, &CounterScreen::sendToKitchen);
    connect(m_panel, &OrderPanel::chargeWanted, this, &CounterScreen::charge);
}

void CounterScreen::addKey(const QKeySequence& key, std::function<void()> action) {
    auto* shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, std::move(action));
}

void CounterScreen::addKeys() {
    addKey(Qt::Key_F3, [this] { typeIntoSearch({}); });
    addKey(Qt::Key_F4, [this] { showPhone(true); });
    addKey(Qt::Key_F6, [this] { nextFulfilment(); });
    addKey(Qt::Key_F7, [this] { askNote(m_panel->lines().current()); });
    addKey(Qt::Key_F8, [this] { showDiscount(); });
    addKey(Qt::Key_F9, [this] { sendToKitchen(); });
    addKey(Qt::Key_F10, [this] { charge(); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { repeatLine(); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_H), [this] { hold(); });
    addKey(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), [this] { showHeld(); });
    for (int place = 0; place < kKeyedCategories; ++place) {
        addKey(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + place)),
               [this, place] { m_strip->choose(place); });
    }
}

std::vector<KeyHelp> CounterScreen::keys() const {
    return {{QStringLiteral("F3  /"), tr("Search items; “3 jol” and Enter adds three")},
            {QStringLiteral("Alt 1 … 9"), tr("Category")},
            {QStringLiteral("F4"), tr("Order by telephone")},
            {QStringLiteral("F6"), tr("Take away, eat in, delivery")},
            {QStringLiteral("↑  ↓"), tr("Line of the order")},
            {QStringLiteral("+  −"), tr("Quantity of the line")},
            {QStringLiteral("Del"), tr("Remove the line")},
            {QStringLiteral("Ctrl D"), tr("Repeat the line")},
            {QStringLiteral("F7"), tr("Note on the line")},
            {QStringLiteral("F8"), tr("Discount")},
            {QStringLiteral("Ctrl H"), tr("Hold the order")},
            {QStringLiteral("Ctrl Shift H"), tr("Held orders")},
            {QStringLiteral("F9"), tr("Send to the kitchen")},
            {QStringLiteral("F10"), tr("Charge")},
            {QStringLiteral("E"), tr("In payment: exactly what is due")},
            {QStringLiteral("C  M  D"), tr("In payment: cash, mobile money, card")}};
}

void CounterScreen::onShown() {
    tick();
    if (m_pages->currentWidget() == m_phone)
        m_phone->start();
    else
        m_search->setFocus(Qt::OtherFocusReason);
}

bool CounterScreen::stepBack() {
    if (!m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (!m_phoneInFront) return false;
    m_phoneInFront = false;
    showPage();
    m_search->setFocus(Qt::OtherFocusReason);
    return true;
}

bool CounterScreen::undo() {
    return !m_run.isBusy() && m_ticket.undo();
}

bool CounterScreen::redo() {
    return !m_run.isBusy() && m_ticket.redo();
}

void CounterScreen::takeMenu(const MenuPtr& menu) {
    if (!menu) {
        showPage();
        return;
    }
    m_menu.setMoment(m_desk.clock.now(), m_ticket.draft().fulfilment);
    m_menu.setMenu(menu, m_desk.restaurant->calendar);
    m_strip->setCategories(menu->categories, m_menu.hasFavourites());
    m_ticket.setMenu(menu);
    showPage();
}

void CounterScreen::showPage() {
    const bool empty = m_menu.rowCount() == 0;
    m_strip->setVisible(!m_phoneInFront);
    if (m_phoneInFront)
        m_pages->setCurrentWidget(m_phone);
    else
        m_pages->setCurrentWidget(empty ? static_cast<QWidget*>(m_nothing) : m_grid);
    if (!empty) return;
    if (!m_menu.menu())
        m_nothing->say(QStringLiteral("clock"), tr("Reading the menu …"), {});
    else if (m_menu.isSearching())
        m_nothing->say(QStringLiteral("search"), tr("Nothing is called “%1”").arg(m_search->text().trimmed()),
                       tr("Fewer letters find more. Esc shows the menu again."));
    else
        m_nothing->say(QStringLiteral("receipt"), tr("No items here yet"),
                       tr("Items of the menu appear here as soon as there are any."));
}

void CounterScreen::tick() {
    if (!m_menu.menu()) return;
    m_menu.setMoment(m_desk.clock.now(), m_ticket.draft().fulfilment);
    m_ticket.reprice();
}

void CounterScreen::searchFor(const QString& text) {
    const auto [quantity, words] = quantityAndWords(text);
    m_searchQuantity = quantity;
    m_menu.search(words);
    if (m_menu.isSearching()) m_phoneInFront = false;
    m_grid->setCandidate(m_menu.isSearching() ? 0 : -1);
    showPage();
}

void CounterScreen::addCandidate() {
    const int row = m_grid->candidate();
    if (!m_menu.isSearching() || row < 0) return;
    const MenuItemId id = m_menu.tile(row).item->id;
    const int quantity = m_searchQuantity;
    m_search->clear();
    addItem(id, quantity);
}

void CounterScreen::moveInSearch(int key) {
    const int step = key == Qt::Key_Down ? 1 : -1;
    if (!m_menu.isSearching()) {
        m_panel->lines().moveCurrent(step);
        return;
    }
    m_grid->setCandidate(std::clamp(m_grid->candidate() + step, 0, std::max(0, m_menu.rowCount() - 1)));
    m_grid->scrollTo(m_grid->currentIndex());
}

void CounterScreen::typeIntoSearch(const QString& text) {
    m_search->setFocus(text.isEmpty() ? Qt::ShortcutFocusReason : Qt::OtherFocusReason);
    if (text.isEmpty())
        m_search->selectAll();
    else
        m_search->insert(text);
}

bool CounterScreen::takeTicketKey(const QKeyEvent& event) {
    if ((event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != 0) return false;
    const int row = m_panel->lines().current();
    switch (event.key()) {
        case Qt::Key_Plus:
            stepQuantity(row, 1);
            return true;
        case Qt::Key_Minus:
            stepQuantity(row, -1);
            return true;
        case Qt::Key_Delete:
            removeLine(row);
            return true;
        case Qt::Key_Slash:
            typeIntoSearch({});
            return true;
        default:
            return false;
    }
}

bool CounterScreen::eventFilter(QObject* watched, QEvent* event) {
    // The search has the focus most of the time; while it is empty its keys belong to the order.
    if (watched == m_search && event->type() == QEvent::KeyPress && m_search->text().isEmpty()) {
        if (takeTicketKey(*static_cast<QKeyEvent*>(event))) return true;
    }
    return Screen::eventFilter(watched, event);
}

void CounterScreen::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        m_panel->lines().moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
    else if (!takeTicketKey(*event))
        Screen::keyPressEvent(event);
}

void CounterScreen::resizeEvent(QResizeEvent* event) {
    Screen::resizeEvent(event);
    const int wanted = m_theme.scaled(window()->width() < kNarrowWindow ? kNarrowPanelWidth : kPanelWidth);
    const int panel = std::min(wanted, width() * 46 / 100);
    m_panel->setFixedWidth(panel);
    const bool narrow = width() - panel < m_theme.scaled(kNarrowMenu);
    m_topRow->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

OptionsSheet* CounterScreen::addItem(const MenuItemId& id, int quantity, bool askOptions) {
    const MenuPtr menu = m_menu.menu();
    const MenuItem* item = menu ? menu->item(id) : nullptr;
    if (item == nullptr || m_run.isBusy()) return nullptr;
    const Availability now =
        availabilityAt(*item, m_desk.clock.now(), m_desk.restaurant->calendar, m_ticket.draft().fulfilment);
    if (!now.available) {
        const int row = m_menu.rowOf(id);
        m_notices.tell(tr("%1: %2", "item, why not")
                           .arg(item->name, row >= 0 ? m_menu.tile(row).unavailable : tr("not available now")),
                       Tone::Warn);
        return nullptr;
    }
    DraftLine line;
    line.itemId = id;
    line.quantity = quantity;
    if (!askOptions && !OptionChoice::mustChoose(*item)) {
        afterAdding(m_ticket.addLine(line));
        return nullptr;
    }
    auto* sheet = new OptionsSheet(m_theme, menu, line, OptionsSheet::Purpose::Add, this);
    connect(sheet, &OptionsSheet::done, this,
            [this](const DraftLine& chosen) { afterAdding(m_ticket.addLine(chosen)); });
    sheet->openAtStart();
    return sheet;
}

void CounterScreen::afterAdding(int row) {
    m_panel->lines().setCurrent(row);
}

void CounterScreen::changeOptions(int row) {
    if (row < 0 || !m_ticket.hasOptions(row) || m_run.isBusy()) return;
    auto* sheet =
        new OptionsSheet(m_theme, m_menu.menu(), m_ticket.draftLine(row), OptionsSheet::Purpose::Change, this);
    connect(sheet, &OptionsSheet::done, this,
            [this, row](const DraftLine& chosen) { m_ticket.changeLine(row, chosen); });
    sheet->openAtStart();
}

void CounterScreen::askNote(int row) {
    if (row < 0 || m_run.isBusy()) return;
    auto* sheet = new NoteSheet(m_theme, m_ticket.line(row).name, m_ticket.draftLine(row).note, this);
    connect(sheet, &NoteSheet::done, this, [this, row](const QString& note) { m_ticket.setLineNote(row, note); });
    sheet->openAtField();
}

void CounterScreen::stepQuantity(int row, int by) {
    if (row >= 0 && !m_run.isBusy()) m_ticket.setQuantity(row, m_ticket.draftLine(row).quantity + by);
}

void CounterScreen::removeLine(int row) {
    if (row < 0 || m_run.isBusy()) return;
    const QString name = m_ticket.line(row).name;
    m_ticket.removeLine(row);
    m_notices.offerUndo(tr("%1 removed").arg(name), tr("from the order"), [this] { undo(); });
}

void CounterScreen::repeatLine() {
    const int row = m_panel->lines().current();
    if (row >= 0 && !m_run.isBusy()) afterAdding(m_ticket.repeatLine(row));
}

void CounterScreen::repeatOrder(const Order& order) {
    const QStringList gone = m_ticket.repeatOrder(order);
    if (gone.isEmpty())
        m_notices.tell(tr("Added at today's prices"));
    else
        m_notices.tell(tr("Not on the menu any more: %1").arg(gone.join(QStringLiteral(", "))), Tone::Warn);
}

void CounterScreen::showDiscount() {
    if (m_ticket.lineCount() == 0 || m_run.isBusy()) return;
    auto* sheet = new DiscountSheet(
        m_theme, m_ticket, m_panel->lines().current(),
        [this](const DiscountSheet::Wish& wish) { return refusalOf(wish); }, this);
    connect(sheet, &DiscountSheet::done, this, &CounterScreen::giveDiscount);
    sheet->openAtAmount();
}

QString CounterScreen::refusalOf(const DiscountSheet::Wish& wish) const {
    OrderDraft draft = m_ticket.draft();
    if (wish.row >= 0)
        draft.lines[static_cast<size_t>(wish.row)].discount = wish.discount;
    else
        draft.discount = wish.discount;
    const auto quote = priceDraft(draft, *m_menu.menu(), *m_desk.restaurant, m_desk.clock.now(), m_session.caller());
    if (quote) return {};
    if (quote.error().code == ErrorCode::Forbidden) {
        return tr("Your role may give up to %1 %. Ask a manager to sign in.")
            .arg(m_desk.restaurant->cashierDiscountPercent);
    }
    if (quote.error().code == ErrorCode::ValidationFailed) return tr("That is more than it is taken from.");
    return errorText(quote.error()).whole();
}

void CounterScreen::giveDiscount(const DiscountSheet::Wish& wish) {
    if (wish.row >= 0)
        m_ticket.setLineDiscount(wish.row, wish.discount, wish.reason);
    else
        m_ticket.setOrderDiscount(wish.discount, wish.reason);
}

void CounterScreen::setFulfilment(Fulfilment fulfilment) {
    if (m_run.isBusy()) return;
    m_ticket.setFulfilment(fulfilment);
    m_menu.setMoment(m_desk.clock.now(), fulfilment);
    if (fulfilment == Fulfilment::DineIn && m_ticket.draft().tableId.isNull()) chooseTable();
    if (fulfilment != Fulfilment::Delivery || m_ticket.draft().address) return;
    if (const auto known = m_phone->knownAddress())
        m_ticket.setAddress(*known);
    else
        editGuest();
}

void CounterScreen::deliverTo(const DeliveryAddress& address) {
    if (m_run.isBusy()) return;
    m_ticket.setAddress(address);
    setFulfilment(Fulfilment::Delivery);
}

void CounterScreen::nextFulfilment() {
    const auto now = std::find(m_fulfilments.begin(), m_fulfilments.end(), m_ticket.draft().fulfilment);
    if (m_fulfilments.empty()) return;
    const bool last = now == m_fulfilments.end() || now + 1 == m_fulfilments.end();
    setFulfilment(last ? m_fulfilments.front() : *(now + 1));
}

void CounterScreen::showFulfilment() {
    const auto now = std::find(m_fulfilments.begin(), m_fulfilments.end(), m_ticket.draft().fulfilment);
    if (now != m_fulfilments.end()) m_service->setCurrent(static_cast<int>(now - m_fulfilments.begin()));
    m_phoneChip->setChecked(m_ticket.draft().source == OrderSource::Phone);
}

void CounterScreen::chooseTable() {
    const MenuPtr menu = m_menu.menu();
    if (!menu || menu->tables.empty()) return;
    auto* sheet = new TableSheet(m_theme, menu->tables, m_ticket.draft().tableId, this);
    connect(sheet, &TableSheet::done, &m_ticket, &TicketModel::setTable);
    sheet->open();
}

void CounterScreen::editGuest(const std::vector<FieldError>& problems) {
    if (m_run.isBusy()) return;
    auto* sheet =
        new GuestSheet(m_theme, m_desk, m_ticket.draft(), m_ticket.draft().source == OrderSource::Phone, this);
    connect(sheet, &GuestSheet::done, this, [this](const GuestSheet::Guest& guest) {
        m_ticket.setGuest(guest.name, guest.phone);
        if (guest.address) m_ticket.setAddress(guest.address);
    });
    sheet->openAtFirst();
    sheet->showProblems(problems);
}

void CounterScreen::showPhone(bool on) {
    if (m_run.isBusy()) return;
    m_ticket.setSource(on ? OrderSource::Phone : OrderSource::Frontdesk);
    m_phoneInFront = on;
    showPage();
    if (on)
        m_phone->start();
    else
        m_search->setFocus(Qt::OtherFocusReason);
}

bool CounterScreen::begin(const OrderStart& start) {
    if (m_run.isBusy()) {
        m_notices.tell(tr("The last order is just being sent. Try again in a moment."), Tone::Warn);
        return false;
    }
    if (m_ticket.isBlank()) {
        startNew();
    } else {
        m_unfinished.hold(usualFulfilment());
        showTicket();
        m_notices.tell(tr("The order before is held. Ctrl+Shift+H takes it up again."));
    }
    if (!start.table.isNull()) {
        m_ticket.setTable(start.table);
        setFulfilment(Fulfilment::DineIn);
        return true;
    }
    const auto number = m_desk.phones.toE164(start.phone, {});
    m_ticket.setGuest(start.name, number ? m_desk.phones.national(*number) : start.phone);
    if (start.address) deliverTo(*start.address);
    showPhone(true);
    return true;
}

Fulfilment CounterScreen::usualFulfilment() const {
    return m_fulfilments.empty() ? Fulfilment::Pickup : m_fulfilments.front();
}

void CounterScreen::startNew() {
    m_unfinished.begin(usualFulfilment());
    showTicket();
}

/// After another ticket has come to the front.
void CounterScreen::showTicket() {
    m_phoneInFront = false;
    m_panel->lines().setCurrent(-1);
    if (m_menu.menu()) m_menu.setMoment(m_desk.clock.now(), m_ticket.draft().fulfilment);
    m_search->clear();
    showPage();
}

void CounterScreen::hold() {
    if (m_run.isBusy()) return;
    if (m_ticket.isBlank()) {
        m_notices.tell(tr("There is nothing to hold yet"), Tone::Warn);
        return;
    }
    m_unfinished.hold(usualFulfilment());
    showTicket();
    m_notices.tell(tr("Held. Ctrl+Shift+H takes it up again."));
    m_search->setFocus(Qt::OtherFocusReason);
}

void CounterScreen::showHeld() {
    if (m_run.isBusy() || !m_menu.menu()) return;
    m_unfinished.list([this](const Result<std::vector<HeldOrder>>& orders) {
        if (!orders) {
            tellRefused(orders.error());
            return;
        }
        auto* sheet = new HeldSheet(m_theme, *orders, this);
        connect(sheet, &HeldSheet::resumed, this, &CounterScreen::resume);
        sheet->open();
    });
}

void CounterScreen::resume(const HeldOrder& held) {
    m_unfinished.resume(held);
    showTicket();
}

bool CounterScreen::isReady() {
    if (m_run.isBusy() || m_ticket.lineCount() == 0) return false;
    if (!m_ticket.canBeSold()) {
        if (m_ticket.price()) tellRefused(m_ticket.price()->error());
        return false;
    }
    const OrderDraft& draft = m_ticket.draft();
    if (draft.fulfilment == Fulfilment::Delivery && (!draft.address || draft.address->text.trimmed().isEmpty())) {
        editGuest({{QStringLiteral("delivery_address"), "required", {}}});
        return false;
    }
    const bool knowsCaller = !draft.customerName.isEmpty() && m_desk.phones.toE164(draft.customerPhone, {}).has_value();
    if (draft.source == OrderSource::Phone && !knowsCaller) {
        showPhone(true);
        m_phone->check();
        return false;
    }
    return true;
}

Sale CounterScreen::sale() const {
    return {m_ticket.draft(), m_ticket.counterDraft().orderId, m_unfinished.id()};
}

void CounterScreen::sendToKitchen() {
    if (!isReady()) return;
    Sale order = sale();
    order.draft.expectedTotal = m_ticket.total();
    m_unfinished.letGo();
    m_panel->setBusy(true);
    m_run.place(order);
}

void CounterScreen::finishPlaced(const Order& order) {
    m_panel->setBusy(false);
    startNew();
    m_notices.tell(tr("Order %1 is on its way to the kitchen").arg(locale().toString(order.number)));
    m_search->setFocus(Qt::OtherFocusReason);
    Q_EMIT orderTaken(order);
}

void CounterScreen::tellRefused(const Error& error) {
    m_panel->setBusy(false);
    m_unfinished.takeBack();
    if (error.code == ErrorCode::PriceChanged) m_ticket.reprice();
    for (const FieldError& field : error.fields) {
        if (!field.field.startsWith(QLatin1String("customer_")) &&
            !field.field.startsWith(QLatin1String("delivery_address")))
            continue;
        editGuest(error.fields);
        return;
    }
    const ErrorText said = errorText(error);
    m_banner->say(Tone::Danger, QStringLiteral("warning"), said.headline, said.text);
    m_banner->show();
}

PaymentSheet* CounterScreen::charge() {
    if (!isReady()) return nullptr;
    const Money tax = m_ticket.price()->value().calculation.tax;
    auto* sheet = new PaymentSheet({m_desk, m_events, m_theme, m_session}, sale(), m_ticket.total(), tax, this);
    const OrderId charged = m_ticket.counterDraft().orderId;
    connect(sheet, &PaymentSheet::sending, &m_unfinished, &UnfinishedOrders::letGo);
    connect(sheet, &PaymentSheet::refused, this, [this] {
        m_unfinished.takeBack();
        m_ticket.reprice();
    });
    const auto taken = [this, charged](const Order& order) {
        // A part payment places the order; what follows belongs to the next one.
        if (m_ticket.counterDraft().orderId == charged) startNew();
        Q_EMIT orderTaken(order);
    };
    connect(sheet, &PaymentSheet::placed, this, taken);
    connect(sheet, &PaymentSheet::paid, this, taken);
    return openPayment(sheet);
}

PaymentSheet* CounterScreen::payExisting(const Order& order) {
    return openPayment(new PaymentSheet({m_desk, m_events, m_theme, m_session}, order, this));
}

PaymentSheet* CounterScreen::openPayment(PaymentSheet* sheet) {
    connect(sheet, &PaymentSheet::invoiceWanted, this, &CounterScreen::invoiceRequested);
    connect(sheet, &PaymentSheet::nextWanted, this, [this] { m_search->setFocus(Qt::OtherFocusReason); });
    sheet->openAtAmount();
    return sheet;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guests/guests_screen.h"

#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/notices.h"
#include "ui/common/prompter.h"
#include "ui/common/search_field.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"
#include "ui/guests/guest_list.h"
#include "ui/guests/guest_page.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace frontdesk {

namespace {

constexpr int kRecentOrders = 100;
constexpr int kListWidth = 384;

}  // namespace

GuestsScreen::GuestsScreen(const Parts& parts, QWidget* parent)
    : Screen(parent),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session),
      m_prompter(parts.prompter),
      m_notices(parts.notices),
      m_model(parts.desk.phones) {
    setObjectName(QStringLiteral("guests"));
    setAccessibleName(title());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::k4 - 3, space::k3, space::k4 - 3, space::k3);
    row->setSpacing(space::k3);
    row->addWidget(makeSearchSide());
    row->addWidget(makeCardSide(), 1);
    connect(&parts.events, &DeskEvents::orderChanged, this, [this](const OrderChanged& change) {
        m_model.apply(change.order);
        showCount();
    });
    auto* find = new QShortcut(Qt::Key_F3, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    load();
}

QWidget* GuestsScreen::makeSearchSide() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(3, 3, 0, 0);
    column->setSpacing(space::k2);
    m_search = new SearchField(m_theme, tr("Number or name"), QStringLiteral("F3"), side);
    m_search->setObjectName(QStringLiteral("search"));
    m_count = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::Normal, Tone::Neutral, side);
    m_count->setObjectName(QStringLiteral("guest-count"));
    m_count->setWordWrap(true);
    column->addWidget(m_search);
    column->addWidget(m_count);
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, side);
    card->setBordered(true);
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(3, 3, 3, 3);
    m_listPages = new QStackedWidget(card);
    m_list = new GuestList(m_theme, m_model, m_desk.restaurant->calendar, m_listPages);
    m_noGuests = new EmptyState(m_theme, m_listPages);
    m_listPages->addWidget(m_list);
    m_listPages->addWidget(m_noGuests);
    inner->addWidget(m_listPages);
    column->addWidget(card, 1);
    const auto measure = [this, side] { side->setFixedWidth(m_theme.scaled(kListWidth) * 3 / 4 + kListWidth / 4); };
    connect(&m_theme, &Theme::changed, side, measure);
    measure();
    connect(m_search, &QLineEdit::textChanged, this, &GuestsScreen::searchFor);
    connect(m_search, &SearchField::moved, this, &GuestsScreen::moveInList);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_model.rowCount() == 0) return;
        showGuest(m_model.guest(std::max(0, m_list->currentIndex().row())).phone);
    });
    connect(m_list, &GuestList::chosen, this, &GuestsScreen::showGuest);
    return side;
}

QWidget* GuestsScreen::makeCardSide() {
    m_cardPages = new QStackedWidget(this);
    m_nobody = new EmptyState(m_theme, m_cardPages);
    m_nobody->say(QStringLiteral("person"), tr("Whom do you look for?"),
                  tr("Type a number or a name, or press a guest of the list."));
    m_page = new GuestPage(m_theme, m_desk, m_cardPages);
    m_cardPages->addWidget(m_nobody);
    m_cardPages->addWidget(m_page);
    connect(m_page, &GuestPage::orderWanted, this,
            [this](const std::optional<DeliveryAddress>& address) { Q_EMIT orderRequested(m_page->guest(), address); });
    connect(m_page, &GuestPage::repeatWanted, this,
            [this](const Order& order) { Q_EMIT repeatRequested(m_page->guest(), order); });
    connect(m_page, &GuestPage::forgetWanted, this, &GuestsScreen::askForget);
    return m_cardPages;
}

void GuestsScreen::onShown() {
    m_search->setFocus(Qt::OtherFocusReason);
    if (!m_wanted.isEmpty()) showGuest(m_wanted);
}

std::vector<KeyHelp> GuestsScreen::keys() const {
    return {{QStringLiteral("F3"), tr("Search by number or name")},
            {QStringLiteral("↑  ↓"), tr("To the next guest")},
            {tr("Enter", "the key"), tr("Open the guest's card")}};
}

bool GuestsScreen::stepBack() {
    if (m_search->text().isEmpty()) return false;
    m_search->clear();
    m_search->setFocus(Qt::OtherFocusReason);
    return true;
}

void GuestsScreen::load() {
    m_noGuests->say(QStringLiteral("clock"), tr("Reading the guests …"), {});
    m_listPages->setCurrentWidget(m_noGuests);
    OrderListQuery query;
    query.limit = kRecentOrders;
    m_desk.thread.run<Page<Order>>([&orders = m_desk.orders, query] { return orders.list(query); })
        .then(this, [this](const Result<Page<Order>>& page) {
            if (!page) {
                const ErrorText text = errorText(page.error());
                m_noGuests->say(QStringLiteral("warning"), text.headline, text.text, Tone::Danger);
                return;
            }
            m_model.load(page->rows);
            showCount();
        });
}

void GuestsScreen::searchFor(const QString& text) {
    m_model.search(text);
    showCount();
    if (m_model.rowCount() == 0 || !m_model.isSearching()) return;
    m_list->setCurrentIndex(m_model.index(0, 0));
    // A whole number means one person: their card opens by itself.
    if (m_model.rowCount() == 1 && m_desk.phones.toE164(text, {})) showGuest(m_model.guest(0).phone);
}

void GuestsScreen::showCount() {
    const bool none = m_model.rowCount() == 0;
    m_listPages->setCurrentWidget(none ? static_cast<QWidget*>(m_noGuests) : m_list);
    if (none && m_model.isSearching())
        m_noGuests->say(QStringLiteral("search"), tr("Nobody is found"), tr("A whole number always opens a card."));
    else if (none)
        m_noGuests->say(QStringLiteral("person"), tr("No guests yet"),
                        tr("Whoever orders with a number appears here."));
    m_count->setText(m_model.isSearching() ? tr("%n found", "guests", m_model.rowCount())
                                           : tr("%n guest(s) of the last orders", nullptr, m_model.rowCount()));
    const int row = m_model.rowOf(m_wanted);
    if (row >= 0) m_list->setCurrentIndex(m_model.index(row, 0));
}

void GuestsScreen::moveInList(int key) {
    if (m_model.rowCount() == 0) return;
    const int row = m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
    m_list->setCurrentIndex(m_model.index(std::clamp(row, 0, m_model.rowCount() - 1), 0));
    showGuest(m_model.guest(m_list->currentIndex().row()).phone);
}

void GuestsScreen::showGuest(const QString& phone) {
    m_wanted = phone;
    const int row = m_model.rowOf(phone);
    if (row >= 0 && m_list->currentIndex().row() != row) m_list->setCurrentIndex(m_model.index(row, 0));
    lookUpGuest(m_desk, phone, m_session.caller()).then(this, [this, phone](const Result<KnownGuest>& result) {
        // A late answer never covers who was chosen since.
        if (phone == m_wanted) showResult(result);
    });
}

void GuestsScreen::showResult(const Result<KnownGuest>& result) {
    if (result) {
        m_page->present(*result);
        m_cardPages->setCurrentWidget(m_page);
        return;
    }
    const ErrorText text = errorText(result.error());
    m_nobody->say(QStringLiteral("warning"), text.headline, text.text, Tone::Danger);
    m_cardPages->setCurrentWidget(m_nobody);
}

void GuestsScreen::askForget() {
    const KnownGuest guest = m_page->guest();
    const QString who = guest.name().isEmpty() ? m_desk.phones.national(guest.phone) : guest.name();
    Question question;
    question.title = tr("Forget %1?").arg(who);
    question.text =
        tr("Name, addresses, usual payment and count of this number go for good. The orders stay in the "
           "books, as the tax law asks.");
    question.yes = tr("Forget");
    question.dangerous = true;
    m_prompter.ask(question, [this, guest](bool yes) {
        if (yes) forget(guest);
    });
}

void GuestsScreen::forget(const KnownGuest& guest) {
    m_desk.thread
        .run<void>([&book = m_desk.customers, phone = guest.phone, caller = m_session.caller()] {
            return book.remove(phone, caller);
        })
        .then(this, [this, phone = guest.phone](const Status& done) {
            if (!done) {
                m_notices.tell(errorText(done.error()).whole(), Tone::Danger);
                return;
            }
            m_notices.tell(tr("Forgotten. The orders stay in the books."));
            if (m_wanted == phone) showGuest(phone);
        });
}

}  // namespace frontdesk

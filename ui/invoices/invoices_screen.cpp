// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/invoices_screen.h"

#include "app/services/fiscal_desk.h"
#include "ui/common/chip.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/notices.h"
#include "ui/common/search_field.h"
#include "ui/common/surface.h"
#include "ui/invoices/document_actions.h"
#include "ui/invoices/document_words.h"
#include "ui/invoices/invoice_list.h"
#include "ui/invoices/period_sheet.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace frontdesk {

namespace {

constexpr int kListWidth = 408;
constexpr int kTypingMs = 180;
constexpr std::array kStates{DocumentState::Draft, DocumentState::Sent, DocumentState::Paid, DocumentState::Cancelled};
constexpr int kAllStates = -2;  // a button group gives -1 away itself

QString stateFilterText(DocumentState state) {
    switch (state) {
        case DocumentState::Draft:
            return InvoicesScreen::tr("Drafts", "invoices without a number yet");
        case DocumentState::Sent:
            return InvoicesScreen::tr("Sent", "invoices that are not paid yet");
        case DocumentState::Paid:
            return InvoicesScreen::tr("Paid", "invoices");
        case DocumentState::Cancelled:
            return InvoicesScreen::tr("Cancelled", "invoices");
    }
    return {};
}

}  // namespace

InvoicesScreen::InvoicesScreen(const Parts& parts, QWidget* parent)
    : Screen(parent),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session),
      m_notices(parts.notices),
      m_actions(parts.actions) {
    setObjectName(QStringLiteral("invoices"));
    setAccessibleName(title());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::k4 - 3, space::k3, space::k4 - 3, space::k3);
    column->setSpacing(space::k3);
    column->addWidget(makeTop());
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k3);
    row->addWidget(makeListSide());
    row->addWidget(makePageSide(), 1);
    column->addLayout(row, 1);
    connectModel();
    connectEvents(parts.events);
    addKeys();
    showFilter();
}

QWidget* InvoicesScreen::makeTop() {
    auto* top = new QWidget(this);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(3, 3, 3, 0);
    row->setSpacing(space::k3);
    m_search = new SearchField(m_theme, tr("Number or buyer"), QStringLiteral("F3"), top);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAccessibleName(tr("Search by number or buyer"));
    const auto measure = [this] { m_search->setFixedWidth(m_theme.scaled(kListWidth - 48) * 3 / 4 + kListWidth / 4); };
    connect(&m_theme, &Theme::changed, m_search, measure);
    measure();
    row->addWidget(m_search);
    auto* scroll = new FlowScroll(Qt::Horizontal, top);
    scroll->setWidget(makeStates(scroll));
    row->addWidget(scroll, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &InvoicesScreen::load);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.search = text.trimmed();
        m_typing.start();
    });
    connect(m_search, &SearchField::moved, this, &InvoicesScreen::moveInList);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_model.rowCount() > 0) choose(std::max(0, m_list->currentIndex().row()));
    });
    return top;
}

QWidget* InvoicesScreen::makeStates(QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* chips = new QHBoxLayout(box);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(space::k2);
    m_period = new Chip(m_theme, QString(), box);
    m_period->setObjectName(QStringLiteral("period"));
    m_period->setIconName(QStringLiteral("calendar"));
    m_period->setCheckable(false);
    chips->addWidget(m_period);
    connect(m_period, &QAbstractButton::clicked, this, [this] {
        auto* sheet = new PeriodSheet(m_theme, m_filter, this);
        connect(sheet, &PeriodSheet::chosen, this, &InvoicesScreen::setFilter);
        sheet->open();
    });
    m_states = new QButtonGroup(this);
    const auto add = [this, chips, box](int id, const QString& name, const QString& text) {
        auto* chip = new Chip(m_theme, text, box);
        chip->setObjectName(QStringLiteral("state-") + name);
        m_states->addButton(chip, id);
        chips->addWidget(chip);
    };
    add(kAllStates, QStringLiteral("all"), tr("All", "all documents"));
    for (const DocumentState state : kStates)
        add(static_cast<int>(state), QString::fromLatin1(wireName(state)), stateFilterText(state));
    chips->addStretch(1);
    connect(m_states, &QButtonGroup::idClicked, this, [this](int id) {
        InvoiceFilter filter = m_filter;
        filter.status = id == kAllStates ? std::nullopt : std::optional(static_cast<DocumentState>(id));
        setFilter(filter);
    });
    return box;
}

QWidget* InvoicesScreen::makeListSide() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(3, 0, 0, 0);
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, side);
    card->setBordered(true);
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(3, 3, 3, 3);
    m_listPages = new QStackedWidget(card);
    m_list = new InvoiceList(m_theme, m_model, m_listPages);
    m_noRows = new EmptyState(m_theme, m_listPages);
    m_noRows->setObjectName(QStringLiteral("no-rows"));
    m_listPages->addWidget(m_list);
    m_listPages->addWidget(m_noRows);
    inner->addWidget(m_listPages);
    column->addWidget(card, 1);
    const auto measure = [this, side] { side->setFixedWidth(m_theme.scaled(kListWidth) * 3 / 4 + kListWidth / 4); };
    connect(&m_theme, &Theme::changed, side, measure);
    measure();
    connect(m_list, &InvoiceList::chosen, this, &InvoicesScreen::choose);
    return side;
}

QWidget* InvoicesScreen::makePageSide() {
    m_pages = new QStackedWidget(this);
    m_pages->setMinimumWidth(1);  // a page fits itself to the room there is, and never widens the window
    m_nothing = new EmptyState(m_theme, m_pages);
    m_nothing->setObjectName(QStringLiteral("nothing-chosen"));
    m_page = new InvoicePage(m_theme, m_pages);
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(m_page);
    connect(m_page, &InvoicePage::wanted, this, &InvoicesScreen::act);
    connect(m_page, &InvoicePage::relatedWanted, this, &InvoicesScreen::showDocument);
    return m_pages;
}

void InvoicesScreen::connectModel() {
    connect(&m_model, &InvoicesModel::moreWanted, this, &InvoicesScreen::loadMore);
}

void InvoicesScreen::connectEvents(DeskEvents& events) {
    m_changed.setSingleShot(true);
    connect(&m_changed, &QTimer::timeout, this, &InvoicesScreen::load);
    connect(&events, &DeskEvents::invoiceDrawn, this, &InvoicesScreen::takeDrawn);
    connect(&events, &DeskEvents::fiscalChanged, this, &InvoicesScreen::takeFiscal);
    connect(&events, &DeskEvents::invoiceIssued, this, [this] {
        if (isVisible()) m_changed.start();
    });
    connect(&m_session, &Session::changed, this, [this] {
        if (isVisible()) load();
    });
}

void InvoicesScreen::addKeys() {
    const auto add = [this](const QKeySequence& key, std::function<void()> does) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, std::move(does));
    };
    add(Qt::Key_F3, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    add(QKeySequence(QStringLiteral("Ctrl+S")), [this] { act(InvoicePage::Action::SavePdf); });
    add(QKeySequence(Qt::Key_F9), [this] { act(InvoicePage::Action::Print); });
    add(QKeySequence(QStringLiteral("Ctrl+E")), [this] { act(InvoicePage::Action::Email); });
}

std::vector<KeyHelp> InvoicesScreen::keys() const {
    return {{QStringLiteral("F3"), tr("Search by number or buyer")},
            {QStringLiteral("↑  ↓"), tr("To the next document")},
            {tr("Enter", "the key"), tr("Open the document")},
            {QStringLiteral("F9"), tr("Print on an office printer")},
            {QStringLiteral("Ctrl S"), tr("Save the PDF")},
            {QStringLiteral("Ctrl E"), tr("Send by e-mail")}};
}

void InvoicesScreen::onShown() {
    m_search->setFocus(Qt::OtherFocusReason);
    load();
    if (!m_wanted.isNull() && mayRead()) showDocument(m_wanted);
}

bool InvoicesScreen::stepBack() {
    if (!m_filter.narrows()) return false;
    setFilter({});
    m_search->setFocus(Qt::OtherFocusReason);
    return true;
}

bool InvoicesScreen::mayRead() const {
    return isAllowed(m_session.caller(), Permission::IssueInvoices);
}

QDate InvoicesScreen::today() const {
    return m_desk.restaurant->calendar.businessDay(m_desk.clock.now());
}

void InvoicesScreen::setFilter(const InvoiceFilter& filter) {
    m_filter = filter;
    showFilter();
    load();
}

void InvoicesScreen::showFilter() {
    m_period->setText(periodText(m_filter, locale()));
    m_period->setAccessibleName(tr("Shown: %1. Choose days and kind.").arg(m_period->text()));
    m_period->updateGeometry();
    m_states->button(m_filter.status ? static_cast<int>(*m_filter.status) : kAllStates)->setChecked(true);
    if (m_search->text().trimmed() != m_filter.search) {
        const QSignalBlocker quiet(m_search);
        m_search->setText(m_filter.search);
        m_search->update();
    }
}

void InvoicesScreen::load() {
    m_typing.stop();
    const int generation = ++m_generation;
    if (!mayRead()) {
        m_model.clear();
        m_wanted = {};
        showListState();
        return;
    }
    if (m_model.rowCount() == 0) {
        m_noRows->say(QStringLiteral("clock"), tr("Reading the invoices …"), {});
        m_listPages->setCurrentWidget(m_noRows);
    }
    m_desk.thread
        .run<InvoiceListing>(
            [&desk = m_desk, filter = m_filter, day = today()] { return readInvoices(desk, filter, day, {}); })
        .then(this, [this, generation](const Result<InvoiceListing>& listing) {
            if (generation != m_generation) return;
            if (listing)
                takeListing(*listing);
            else
                showListProblem(listing.error());
        });
}

void InvoicesScreen::takeListing(const InvoiceListing& listing) {
    m_model.load(listing.drafts, listing.page);
    m_model.setFiscal(listing.fiscal);
    showListState();
    const int row = m_model.rowOf(m_wanted);
    if (row >= 0) m_list->setCurrentIndex(m_model.index(row, 0));
}

void InvoicesScreen::showListProblem(const Error& error) {
    const ErrorText text = errorText(error);
    m_noRows->say(QStringLiteral("warning"), text.headline, text.text, Tone::Danger);
    m_listPages->setCurrentWidget(m_noRows);
}

void InvoicesScreen::loadMore(const QByteArray& cursor) {
    m_desk.thread
        .run<InvoiceListing>([&desk = m_desk, filter = m_filter, day = today(), cursor] {
            return readInvoices(desk, filter, day, cursor);
        })
        .then(this, [this, generation = m_generation](const Result<InvoiceListing>& listing) {
            if (generation != m_generation) return;
            if (!listing) return m_model.setFetchFailed();
            m_model.append(listing->page);
            m_model.setFiscal(listing->fiscal);
        });
}

void InvoicesScreen::showListState() {
    const bool none = m_model.rowCount() == 0;
    m_listPages->setCurrentWidget(none ? static_cast<QWidget*>(m_noRows) : m_list);
    if (!mayRead()) {
        m_noRows->say(QStringLiteral("lock"), tr("Your role does not see invoices"), tr("Ask a cashier to sign in."));
        m_nothing->say(QStringLiteral("lock"), tr("Invoices hold what guests tell the tax office"), {});
        m_pages->setCurrentWidget(m_nothing);
        return;
    }
    if (none && m_filter.narrows())
        m_noRows->say(QStringLiteral("search"), tr("Nothing is found"), tr("Esc shows all documents again."));
    else if (none)
        m_noRows->say(QStringLiteral("receipt"), tr("No invoices yet"),
                      tr("Every paid order can have one, and whoever scans a receipt can ask for one."));
    if (m_wanted.isNull()) {
        m_nothing->say(QStringLiteral("receipt"), none ? tr("Issue the first invoice") : tr("Which document?"),
                       none ? tr("Press Invoice after taking a payment, or in the details of a paid order.")
                            : tr("Press a row: its page is shown here, to be printed, kept or sent."));
        m_pages->setCurrentWidget(m_nothing);
    }
}

void InvoicesScreen::moveInList(int key) {
    if (m_model.rowCount() == 0) return;
    const int row =
        std::clamp(m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1), 0, m_model.rowCount() - 1);
    m_list->setCurrentIndex(m_model.index(row, 0));
    if (!m_model.isDraft(row)) choose(row);
}

void InvoicesScreen::choose(int row) {
    if (m_model.isDraft(row))
        openOrder(m_model.draft(row).draft.orderId, &InvoicesScreen::draftRequested);
    else
        showDocument(m_model.document(row).id);
}

void InvoicesScreen::showDocument(const InvoiceId& id) {
    m_wanted = id;
    const int row = m_model.rowOf(id);
    if (row >= 0 && m_list->currentIndex().row() != row) m_list->setCurrentIndex(m_model.index(row, 0));
    m_desk.thread.run<OpenedInvoice>([&desk = m_desk, id] { return readInvoice(desk, id); })
        .then(this, [this, id](const Result<OpenedInvoice>& opened) {
            if (id != m_wanted) return;
            if (opened) return showOpened(*opened);
            const ErrorText text = errorText(opened.error());
            m_nothing->say(QStringLiteral("warning"), text.headline, text.text, Tone::Danger);
            m_pages->setCurrentWidget(m_nothing);
        });
}

void InvoicesScreen::showOpened(const OpenedInvoice& opened) {
    m_model.replace(opened.document);
    m_page->present(opened.document, opened.related, opened.fiscal);
    m_pages->setCurrentWidget(m_page);
    openPages(opened.document.id);
}

void InvoicesScreen::openPages(const InvoiceId& id) {
    openDocument(m_desk, id, this, [this, id](const Result<std::optional<OpenedPages>>& pages) {
        if (id != m_wanted) return;
        if (!pages) {
            const ErrorText text = errorText(pages.error());
            m_page->showProblem(text.headline, text.text);
        } else if (!*pages) {
            m_page->showWaiting();
        } else {
            m_page->showPages(**pages);
        }
    });
}

void InvoicesScreen::takeDrawn(const InvoiceId& id) {
    if (id == m_wanted && isVisible()) showDocument(id);
}

void InvoicesScreen::takeFiscal(const FiscalRecord& record) {
    m_model.setFiscal({record});
    if (record.document == m_wanted && isVisible()) showDocument(record.document);
}

void InvoicesScreen::act(InvoicePage::Action action) {
    if (m_pages->currentWidget() != m_page || !m_page->document()) return;
    const Invoice& document = *m_page->document();
    const auto say = [this](Tone tone, const QString& text) { tell(tone, text); };
    switch (action) {
        case InvoicePage::Action::Print:
            return m_actions.print(document, this, say);
        case InvoicePage::Action::SavePdf:
            return m_actions.savePdf(document, this, say);
        case InvoicePage::Action::SaveXml:
            return m_actions.saveXml(document, this, say);
        case InvoicePage::Action::Email:
            return m_actions.email(document, this, say);
        case InvoicePage::Action::OpenOrder:
            return openOrder(document.orderId, &InvoicesScreen::orderRequested);
        case InvoicePage::Action::ReportAgain:
            return reportAgain();
    }
}

void InvoicesScreen::reportAgain() {
    if (m_desk.fiscal == nullptr) return;
    m_desk.thread
        .run<FiscalRecord>([fiscal = m_desk.fiscal, id = m_wanted, caller = m_session.caller()] {
            return fiscal->queueAgain(id, caller);
        })
        .then(this, [this](const Result<FiscalRecord>& record) {
            if (record)
                tell(Tone::Ok, tr("It is reported to the tax authority again."));
            else
                tell(Tone::Danger, errorText(record.error()).whole());
        });
}

void InvoicesScreen::openOrder(const OrderId& id, void (InvoicesScreen::*opened)(const OrderPtr&)) {
    m_desk.thread.run<Order>([&queue = m_desk.queue, id] { return queue.find(id); })
        .then(this, [this, opened](const Result<Order>& order) {
            if (order)
                Q_EMIT(this->*opened)(std::make_shared<const Order>(*order));
            else
                tell(Tone::Danger, errorText(order.error()).whole());
        });
}

void InvoicesScreen::tell(Tone tone, const QString& text) {
    m_notices.tell(text, tone);
}

}  // namespace frontdesk

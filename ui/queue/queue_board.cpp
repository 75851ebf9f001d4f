// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_board.h"

#include "app/domain/order_states.h"
#include "ui/common/action_button.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/money_text.h"
#include "ui/common/notices.h"
#include "ui/common/order_words.h"
#include "ui/common/prompter.h"
#include "ui/common/search_field.h"
#include "ui/queue/change_sheet.h"
#include "ui/queue/filter_bar.h"
#include "ui/queue/invoice_sheet.h"
#include "ui/queue/load_pill.h"
#include "ui/queue/order_card.h"
#include "ui/queue/order_detail_sheet.h"
#include "ui/queue/order_list_sheet.h"
#include "ui/queue/queue_column.h"
#include "ui/queue/refund_sheet.h"
#include "ui/queue/scheduled_box.h"
#include "ui/queue/skeleton.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr int kAgesEveryMs = 5'000;
constexpr int kBeatMs = 600;
constexpr int kFingerDownMs = 150;
constexpr int kFinishedListed = 200;

}  // namespace

QueueBoard::QueueBoard(const Parts& parts, QWidget* parent)
    : Screen(parent),
      m_desk(parts.desk),
      m_events(parts.events),
      m_theme(parts.theme),
      m_session(parts.session),
      m_prompter(parts.prompter),
      m_notices(parts.notices),
      m_documents(parts.documents),
      m_actions(parts.desk, parts.session) {
    setObjectName(QStringLiteral("queue"));
    setFocusPolicy(Qt::ClickFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::k4, 14, space::k4, space::k2);
    column->setSpacing(9);
    column->addWidget(makeTop());
    m_filters = new FilterBar(m_theme, this);
    column->addWidget(m_filters);
    makePages();
    column->addWidget(m_pages, 1);
    connectFilters();
    connectModel();
    connectActions();
    addKeys();
    showPage();
    reload();
}

QueueBoard::~QueueBoard() = default;

QWidget* QueueBoard::makeTop() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::k3);
    m_search = new SearchField(m_theme, tr("Number, name, phone or item"), QStringLiteral("F5"), row);
    m_search->setObjectName(QStringLiteral("search"));
    m_load = new LoadPill(m_theme, row);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_load);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.text = text;
        refreshSoon();
    });
    connect(m_search, &SearchField::escaped, this, [this] { onShown(); });
    connect(m_search, &SearchField::moved, this, [this](int key) { moveFocus(nullptr, key); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { moveFocus(nullptr, Qt::Key_Down); });
    return row;
}

void QueueBoard::makePages() {
    m_boardPage = makeBoard();
    m_loadingPage = new Skeleton(m_theme, this);
    m_emptyPage = new EmptyState(m_theme, this);
    m_emptyPage->say(QStringLiteral("queue"), tr("No open orders"), tr("Web orders land here by themselves."));
    ActionButton* first = m_emptyPage->action(tr("Take an order"));
    first->setIconName(QStringLiteral("plus"));
    first->setKeyHint(QStringLiteral("F2"));
    m_nothingPage = new EmptyState(m_theme, this);
    m_nothingPage->say(QStringLiteral("search"), tr("Nothing matches"),
                       tr("No open order fits this search and filter."));
    m_nothingPage->action(tr("Show all orders"));
    m_errorPage = new EmptyState(m_theme, this);
    m_pages = new QStackedWidget(this);
    for (QWidget* page :
         std::initializer_list<QWidget*>{m_boardPage, m_loadingPage, m_emptyPage, m_nothingPage, m_errorPage}) {
        m_pages->addWidget(page);
    }
    connect(m_emptyPage, &EmptyState::actionPressed, this, &QueueBoard::newOrderRequested);
    connect(m_nothingPage, &EmptyState::actionPressed, this, &QueueBoard::stepBack);
    connect(m_errorPage, &EmptyState::actionPressed, this, &QueueBoard::reload);
}

QWidget* QueueBoard::makeBoard() {
    auto* scroll = new FlowScroll(Qt::Horizontal, this);
    scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto* board = new QWidget;
    auto* layout = new QHBoxLayout(board);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_columns = {new QueueColumn(m_theme, Tone::New, tr("● New, needs you"), board),
                 new QueueColumn(m_theme, Tone::Warn, stateWords(OrderStatus::Preparing).chip(), board),
                 new QueueColumn(m_theme, Tone::Ok, stateWords(OrderStatus::Ready).chip(), board),
                 new QueueColumn(m_theme, Tone::Out, stateWords(OrderStatus::OutForDelivery).chip(), board)};
    constexpr std::array kShares{105, 100, 100, 100};
    for (size_t i = 0; i < kBoardColumns; ++i) layout->addWidget(m_columns[i], kShares[i]);
    m_scheduledBox = new ScheduledBox(m_theme, m_desk.restaurant->calendar, board);
    connect(m_scheduledBox, &QAbstractButton::clicked, this, &QueueBoard::listScheduled);
    m_columns[static_cast<size_t>(BoardColumn::Out)]->setFoot(m_scheduledBox);
    scroll->setWidget(board);
    return scroll;
}

void QueueBoard::connectFilters() {
    connect(m_filters, &FilterBar::sourceChosen, this, &QueueBoard::setSource);
    connect(m_filters, &FilterBar::scheduledPressed, this, &QueueBoard::listScheduled);
    connect(m_filters, &FilterBar::finishedPressed, this, &QueueBoard::listFinished);
    connect(m_filters, &FilterBar::soundPressed, this, [this] { setSoundOn(!m_soundOn); });
}

void QueueBoard::connectModel() {
    connect(&m_events, &DeskEvents::orderChanged, this, &QueueBoard::takeChange);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &QueueBoard::refreshSoon);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &QueueBoard::refreshSoon);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &QueueBoard::refreshSoon);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &QueueBoard::refreshSoon);
    connect(&m_refresh, &QTimer::timeout, this, &QueueBoard::refresh);
    connect(&m_minute, &QTimer::timeout, this, &QueueBoard::refreshSoon);
    connect(&m_beat, &QTimer::timeout, this, &QueueBoard::beat);
    m_refresh.setSingleShot(true);
    m_minute.start(kAgesEveryMs);
    m_beat.setInterval(kBeatMs);
    m_steady.start();
}

void QueueBoard::connectActions() {
    connect(&m_actions, &OrderActions::busyChanged, this, &QueueBoard::refreshSoon);
    connect(&m_actions, &OrderActions::moved, this, &QueueBoard::tellMoved);
    connect(&m_actions, &OrderActions::failed, this, &QueueBoard::tellFailed);
    connect(&m_actions, &OrderActions::steppedBack, this, [this](const OrderPtr& after) {
        m_notices.tell(tr("Order %1 is %2 again").arg(after->number).arg(statusWord(after->status)));
    });
    connect(&m_actions, &OrderActions::printed, this, [this](PrintWhat what, int copy) {
        if (what == PrintWhat::Kitchen)
            m_notices.tell(tr("Kitchen tickets are printed again"));
        else if (what == PrintWhat::Invoice)
            m_notices.tell(copy == 0 ? tr("The invoice is printed")
                                     : tr("Copy %1 of the invoice is printed").arg(copy));
        else if (what == PrintWhat::Label)
            m_notices.tell(tr("The label for the bag is printed"));
        else
            m_notices.tell(copy == 0 ? tr("The receipt is printed")
                                     : tr("Copy %1 of the receipt is printed").arg(copy));
    });
}

void QueueBoard::addKeys() {
    const auto add = [this](int key, auto&& action) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    const auto target = [this] {
        OrderCard* card = focusedCard();
        const bool unanswered = card != nullptr && card->order()->status == OrderStatus::Placed;
        return unanswered ? card : openCard();
    };
    add(Qt::Key_A, [this, target] {
        if (OrderCard* card = target()) takeStep(card->order());
    });
    add(Qt::Key_R, [this, target] {
        if (OrderCard* card = target()) askReject(card->order());
    });
    add(Qt::Key_Slash, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    add(Qt::Key_F3, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
}

std::vector<KeyHelp> QueueBoard::keys() const {
    return {{tr("Arrows"), tr("From card to card")},           {tr("Enter"), tr("The card's step")},
            {tr("Space"), tr("The card's details")},           {QStringLiteral("A"), tr("Accept the new order")},
            {QStringLiteral("R"), tr("Reject the new order")}, {QStringLiteral("F3  /"), tr("Search")}};
}

void QueueBoard::onShown() {
    OrderCard* card = openCard();
    for (size_t i = 0; card == nullptr && i < kBoardColumns; ++i) {
        if (!m_columns[i]->cards().empty()) card = m_columns[i]->cards().front();
    }
    if (card != nullptr)
        card->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

bool QueueBoard::stepBack() {
    if (m_filter.text.isEmpty() && !m_filter.source) return false;
    m_search->clear();
    setSource(std::nullopt);
    return true;
}

void QueueBoard::setSoundOn(bool on) {
    m_soundOn = on;
    m_filters->setSoundOn(on);
    if (!on) m_chime.stop();
    Q_EMIT soundChanged(on);
}

void QueueBoard::setSource(std::optional<OrderSource> source) {
    m_filter.source = source;
    m_filters->setSource(source);
    refreshSoon();
}

void QueueBoard::reload() {
    m_problem.reset();
    m_desk.thread.run<std::vector<Order>>([&queue = m_desk.queue] { return queue.open(); })
        .then(this, [this](const Result<std::vector<Order>>& open) {
            if (open)
                m_model.load(*open);
            else
                m_problem = open.error();
            refreshSoon();
        });
}

void QueueBoard::takeChange(const OrderChanged& change) {
    m_model.apply(change.order);
    m_alarm.orderChanged(*change.order, change.from);
    if (m_details != nullptr) m_details->follow(change.order);
    if (m_alarm.rings() && !m_beat.isActive()) {
        m_beat.start();
        beat();
    }
}

void QueueBoard::refreshSoon() {
    if (!m_refresh.isActive()) m_refresh.start(0);
}

void QueueBoard::refresh() {
    // Cards keep their places while a finger is down.
    if (QGuiApplication::mouseButtons() != Qt::NoButton) {
        m_refresh.start(kFingerDownMs);
        return;
    }
    const Instant now = m_desk.clock.now();
    m_view = boardView(m_model.orders(), m_filter, now);
    presentCards(m_view, now);
    showCounts(m_view);
    showPage();
    // Nothing had the focus while there was no card.
    if (hasFocus() && m_view.open > 0) onShown();
}

void QueueBoard::showPage() {
    QWidget* page = m_boardPage;
    const bool nothing =
        std::all_of(m_view.columns.begin(), m_view.columns.end(), [](const auto& cards) { return cards.empty(); });
    if (m_problem) {
        const ErrorText text = errorText(*m_problem);
        m_errorPage->say(QStringLiteral("warning"), text.headline, text.text, Tone::Danger);
        m_errorPage->action(tr("Read again"));
        page = m_errorPage;
    } else if (!m_model.isLoaded()) {
        page = m_loadingPage;
    } else if (m_view.open == 0 && m_view.scheduled.empty()) {
        page = m_emptyPage;
    } else if (nothing && m_view.open > 0) {
        page = m_nothingPage;
    }
    if (m_pages->currentWidget() != page) m_pages->setCurrentWidget(page);
}

void QueueBoard::presentCards(const BoardView& view, Instant now) {
    dropGoneCards(view);
    for (size_t i = 0; i < kBoardColumns; ++i) {
        std::vector<OrderCard*> cards;
        for (const OrderPtr& order : view.columns[i]) {
            OrderCard* card = cardFor(order);
            card->present({order, now, m_actions.isBusy(order->id), order == view.oldestNew,
                           m_alarm.ringsFor(order->id), m_desk.restaurant->estimatedMinutes,
                           m_desk.restaurant->calendar});
            cards.push_back(card);
        }
        m_columns[i]->setCards(cards);
        m_columns[i]->setLate(view.late[i]);
    }
}

void QueueBoard::dropGoneCards(const BoardView& view) {
    QSet<OrderId> shown;
    for (const auto& column : view.columns) {
        for (const OrderPtr& order : column) shown.insert(order->id);
    }
    for (auto it = m_cards.begin(); it != m_cards.end();) {
        if (shown.contains(it.key())) {
            ++it;
            continue;
        }
        // The next card takes the focus, so that a row of Enter keys works through a column.
        if ((*it)->hasFocus()) moveFocus(*it, Qt::Key_Down);
        (*it)->hide();
        (*it)->deleteLater();
        it = m_cards.erase(it);
    }
}

OrderCard* QueueBoard::cardFor(const OrderPtr& order) {
    OrderCard*& card = m_cards[order->id];
    if (card != nullptr) return card;
    card = new OrderCard(m_theme, m_boardPage);
    card->setObjectName(QStringLiteral("card-%1").arg(order->number));
    connect(card, &OrderCard::stepRequested, this, &QueueBoard::takeStep);
    connect(card, &OrderCard::rejectRequested, this, &QueueBoard::askReject);
    connect(card, &OrderCard::detailsRequested, this, [this](const OrderPtr& which) { showDetails(which); });
    connect(card, &OrderCard::arrowPressed, this, [this, card = card](int key) { moveFocus(card, key); });
    return card;
}

void QueueBoard::showCounts(const BoardView& view) {
    m_filters->setCounts(view);
    m_scheduledBox->setOrders(view.scheduled);
    const size_t preparing = static_cast<size_t>(BoardColumn::Preparing);
    const int cooking =
        static_cast<int>(std::count_if(m_model.orders().begin(), m_model.orders().end(), [](const OrderPtr& order) {
            return columnOf(order->status) == BoardColumn::Preparing;
        }));
    m_load->set(cooking, view.late[preparing], m_desk.restaurant->estimatedMinutes);
    Q_EMIT badgeChanged(view.needsYou);
}

void QueueBoard::beat() {
    if (!m_alarm.rings()) {
        m_beat.stop();
        m_chime.stop();
        m_bright = false;
    } else {
        m_bright = m_theme.reducesMotion() || !m_bright;
        if (m_alarm.takeChime(m_steady.elapsed()) && m_soundOn) m_chime.play();
    }
    if (OrderCard* card = openCard()) card->setPulse(m_bright);
}

void QueueBoard::takeStep(const OrderPtr& order) {
    const CardStep step = cardStep(*order);
    switch (step.kind) {
        case CardStep::Kind::Accept: {
            OrderCard* card = m_cards.value(order->id);
            const int estimate = m_desk.restaurant->estimatedMinutes;
            m_actions.accept(*order,
                             card != nullptr ? card->promiseMinutes() : kPromises[preselectedPromise(estimate)]);
            break;
        }
        case CardStep::Kind::Advance:
            m_actions.advance(*order, step.to);
            break;
        case CardStep::Kind::TakePayment:
            Q_EMIT paymentRequested(order);
            break;
        case CardStep::Kind::None:
            break;
    }
}

void QueueBoard::askReject(const OrderPtr& order) {
    ReasonQuestion question;
    question.title = tr("Reject order %1 of %2?").arg(QString::number(order->number), customerWord(*order));
    question.text = order->money().paid.isPositive() ? tr("%1 was paid and goes back. The guest is told the reason.")
                                                           .arg(moneyText(order->money().paid, locale()))
                                                     : tr("The guest is told the reason.");
    question.reasons = {tr("Too busy now"), tr("Something is sold out"), tr("Closing soon"), tr("Outside our area")};
    question.yes = tr("Reject order");
    m_prompter.askReason(question, [this, order](std::optional<QString> reason) {
        if (reason) m_actions.reject(*order, *reason);
    });
}

void QueueBoard::tellMoved(const OrderPtr& before, const OrderPtr& after) {
    const QString what =
        tr("Order %1 is %2", "order 33 is ready").arg(QString::number(after->number), statusWord(after->status));
    if (findTransition(after->status, before->status) == nullptr) {
        m_notices.tell(what);
        return;
    }
    m_notices.offerUndo(what, customerWord(*after), [this, after, back = before->status] {
        const OrderPtr latest = m_model.find(after->id);
        m_actions.stepBack(latest != nullptr ? *latest : *after, back);
    });
}

void QueueBoard::tellFailed(const OrderPtr& order, const Error& error) {
    if (error.code == ErrorCode::OrderNotPaid) {
        Q_EMIT paymentRequested(order);
        return;
    }
    m_notices.tell(tr("Order %1: %2").arg(QString::number(order->number), errorText(error).whole()), Tone::Danger);
}

OrderCard* QueueBoard::focusedCard() const {
    for (QWidget* widget = focusWidget(); widget != nullptr; widget = widget->parentWidget()) {
        if (auto* card = qobject_cast<OrderCard*>(widget)) return card;
    }
    return nullptr;
}

OrderCard* QueueBoard::openCard() const {
    return m_view.oldestNew ? m_cards.value(m_view.oldestNew->id) : nullptr;
}

void QueueBoard::moveFocus(OrderCard* from, int key) {
    int column = 0;
    int row = -1;
    for (int c = 0; c < static_cast<int>(kBoardColumns); ++c) {
        const auto& cards = m_columns[static_cast<size_t>(c)]->cards();
        const auto at = std::find(cards.begin(), cards.end(), from);
        if (from != nullptr && at != cards.end()) {
            column = c;
            row = static_cast<int>(at - cards.begin());
        }
    }
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    if (key == Qt::Key_Up) {
        if (row == 0) {
            m_search->setFocus(Qt::ShortcutFocusReason);
            return;
        }
        --row;
    } else if (key == Qt::Key_Down) {
        ++row;
    } else {
        const int step = (key == Qt::Key_Right) != rightToLeft ? 1 : -1;
        do column += step;
        while (column >= 0 && column < static_cast<int>(kBoardColumns) &&
               m_columns[static_cast<size_t>(column)]->cards().empty());
    }
    // From outside the board the first column with a card is where to start.
    while (from == nullptr && column < static_cast<int>(kBoardColumns) &&
           m_columns[static_cast<size_t>(column)]->cards().empty()) {
        ++column;
    }
    if (column < 0 || column >= static_cast<int>(kBoardColumns)) return;
    const auto& cards = m_columns[static_cast<size_t>(column)]->cards();
    if (cards.empty()) return;
    OrderCard* to = cards[static_cast<size_t>(std::clamp(row, 0, static_cast<int>(cards.size()) - 1))];
    to->setFocus(Qt::ShortcutFocusReason);
    m_columns[static_cast<size_t>(column)]->reveal(to);
}

OrderDetailSheet* QueueBoard::showDetails(const OrderPtr& order) {
    if (m_details != nullptr) m_details->close();
    auto* sheet = new OrderDetailSheet(m_theme, m_desk, m_session, m_actions, m_prompter, order, this);
    m_details = sheet;
    connect(sheet, &OrderDetailSheet::stepRequested, this, &QueueBoard::takeStep);
    connect(sheet, &OrderDetailSheet::rejectRequested, this, &QueueBoard::askReject);
    connect(sheet, &OrderDetailSheet::paymentRequested, this, &QueueBoard::paymentRequested);
    connect(sheet, &OrderDetailSheet::refundRequested, this, &QueueBoard::showRefund);
    connect(sheet, &OrderDetailSheet::invoiceRequested, this, &QueueBoard::showInvoice);
    connect(sheet, &OrderDetailSheet::changeRequested, this, &QueueBoard::showChange);
    sheet->open(sheet->findChild<ActionButton*>(QStringLiteral("step")));
    return sheet;
}

void QueueBoard::showRefund(const OrderPtr& order) {
    auto* sheet = new RefundSheet({m_desk, m_theme, m_session}, order, this);
    connect(sheet, &RefundSheet::refunded, this, [this](const OrderPtr& after) {
        if (m_details != nullptr) m_details->follow(after);
    });
    sheet->openAtAmount();
}

ChangeSheet* QueueBoard::showChange(const OrderPtr& order) {
    auto* sheet = new ChangeSheet({m_desk, m_theme, m_session}, order, this);
    connect(sheet, &ChangeSheet::changed, this, [this](const OrderPtr& after) {
        if (m_details != nullptr) m_details->follow(after);
    });
    sheet->openAtLines();
    return sheet;
}

void QueueBoard::showInvoice(const OrderPtr& order) {
    auto* sheet = new InvoiceSheet({m_desk, m_events, m_theme, m_session, m_documents}, order, this);
    connect(sheet, &InvoiceSheet::printWanted, this, [this, order] { m_actions.print(*order, PrintWhat::Invoice); });
    sheet->open();
}

QString QueueBoard::elapsedWord(const OrderPtr& order) const {
    const Instant at = order->scheduledFor.value_or(order->createdAt);
    return dayAndTimeText(at, m_desk.restaurant->calendar, locale());
}

void QueueBoard::listScheduled() {
    auto* sheet = new OrderListSheet(m_theme, tr("Scheduled orders"), tr("Nothing is ordered for later."), this);
    std::vector<OrderListSheet::Row> rows;
    for (const OrderPtr& order : m_view.scheduled) {
        rows.push_back({order->id, order->number, order->status, order->source, customerWord(*order),
                        elapsedWord(order), order->total});
    }
    sheet->setRows(rows);
    connect(sheet, &OrderListSheet::chosen, this, &QueueBoard::openById);
    sheet->open();
}

void QueueBoard::listFinished() {
    auto* sheet = new OrderListSheet(m_theme, tr("Finished today"), tr("Nothing is finished yet today."), this);
    connect(sheet, &OrderListSheet::chosen, this, &QueueBoard::openById);
    sheet->open();
    const QDate day = m_desk.restaurant->calendar.businessDay(m_desk.clock.now());
    m_desk.thread
        .run<std::vector<OrderSummary>>(
            [&orders = m_desk.orders, day] { return orders.finishedOn(day, kFinishedListed); })
        .then(sheet, [this, sheet](const Result<std::vector<OrderSummary>>& finished) {
            if (!finished) {
                sheet->setProblem(errorText(finished.error()).whole());
                return;
            }
            std::vector<OrderListSheet::Row> rows;
            for (const OrderSummary& order : *finished) {
                const QString who = order.customerName.isEmpty() ? tr("Guest") : order.customerName;
                rows.push_back({order.id, order.number, order.status, order.source, who,
                                dayAndTimeText(order.createdAt, m_desk.restaurant->calendar, locale()), order.total});
            }
            sheet->setRows(rows);
        });
}

void QueueBoard::openById(const OrderId& id) {
    m_desk.thread.run<Order>([&queue = m_desk.queue, id] { return queue.find(id); })
        .then(this, [this](const Result<Order>& found) {
            if (found)
                showDetails(std::make_shared<const Order>(*found));
            else
                m_notices.tell(errorText(found.error()).whole(), Tone::Danger);
        });
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tables_screen.h"

#include "ui/common/chip.h"
#include "ui/common/empty_state.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/money_text.h"
#include "ui/common/segmented.h"
#include "ui/common/text_label.h"
#include "ui/tables/table_code_sheet.h"
#include "ui/tables/table_panel.h"
#include "ui/tables/table_plan.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace frontdesk {

namespace {

constexpr int kAgesEveryMs = 5'000;
constexpr int kPanelWidth = 404;
constexpr int kNarrowPanelWidth = 336;
constexpr int kNarrowWindow = 1180;

}  // namespace

TablesScreen::TablesScreen(const Parts& parts, QWidget* parent)
    : Screen(parent),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session),
      m_prompter(parts.prompter),
      m_queue(parts.queue) {
    setObjectName(QStringLiteral("tables"));
    setAccessibleName(title());
    setFocusPolicy(Qt::ClickFocus);
    m_pages = new QStackedWidget(this);
    auto* both = new QWidget(m_pages);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makePlanSide(), 1);
    m_panel = new TablePanel(m_theme, both);
    row->addWidget(m_panel);
    m_none = new EmptyState(m_theme, m_pages);
    m_none->say(QStringLiteral("table"), tr("No tables yet"),
                tr("Tables appear here as soon as the restaurant has any."));
    m_pages->addWidget(both);
    m_pages->addWidget(m_none);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);

    connect(m_plan, &TablePlan::chosenChanged, this, [this] { refresh(); });
    connect(m_panel, &TablePanel::orderWanted, this, &TablesScreen::orderRequested);
    connect(m_panel, &TablePanel::detailsWanted, this, &TablesScreen::detailsRequested);
    connect(m_panel, &TablePanel::paymentWanted, this, &TablesScreen::paymentRequested);
    connect(m_panel, &TablePanel::codeWanted, this, &TablesScreen::showCode);
    connect(&parts.events, &DeskEvents::menuChanged, this, &TablesScreen::takeMenu);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &TablesScreen::takeOrders);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_queue, signal, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_queue, &QAbstractItemModel::dataChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_queue, &QAbstractItemModel::modelReset, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible()) refresh();
    });
    m_minute.start(kAgesEveryMs);
    auto* code = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), this);
    code->setContext(Qt::WidgetWithChildrenShortcut);
    connect(code, &QShortcut::activated, this, [this] { showCode(m_plan->chosen()); });
    takeMenu(m_desk.menu.current());
    takeOrders();
}

QWidget* TablesScreen::makePlanSide() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(space::k4 - 3, space::k3, space::k4 - 3, space::k2);
    column->setSpacing(space::k3);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(3, 0, 3, 0);
    top->setSpacing(space::k4);
    m_area = new Segmented(m_theme, tr("Area"), Segmented::Look::Raised, side);
    m_area->setObjectName(QStringLiteral("area"));
    m_summary = new TextLabel(m_theme, QString(), TypeSize::Body, QFont::Medium, Tone::Neutral, side);
    m_summary->setObjectName(QStringLiteral("tables-summary"));
    m_summary->setWordWrap(true);
    top->addWidget(m_area);
    top->addWidget(m_summary, 1);
    column->addLayout(top);
    m_plan = new TablePlan(m_theme, m_model, side);
    column->addWidget(m_plan, 1);
    column->addWidget(makeLegend());
    connect(m_area, &Segmented::chosen, this,
            [this](int at) { m_plan->showArea(at == 0 ? QString() : m_areas.at(at - 1)); });
    return side;
}

QWidget* TablesScreen::makeLegend() {
    auto* scroll = new FlowScroll(Qt::Horizontal, this);
    auto* legend = new QWidget(scroll);
    auto* row = new QHBoxLayout(legend);
    row->setContentsMargins(3, 0, 3, 0);
    row->setSpacing(space::k2);
    const std::array<std::pair<Tone, QString>, 5> states{{{Tone::Neutral, tr("○ Free")},
                                                          {Tone::New, tr("● New order")},
                                                          {Tone::Warn, tr("◐ Waits for food")},
                                                          {Tone::Ok, tr("▲ Ready")},
                                                          {Tone::Danger, tr("! Late")}}};
    for (const auto& [tone, text] : states) {
        auto* chip = new StatusChip(m_theme, legend);
        chip->set(tone, text);
        row->addWidget(chip);
    }
    row->addStretch(1);
    scroll->setWidget(legend);
    return scroll;
}

void TablesScreen::onShown() {
    refresh();
    if (QWidget* stop = m_plan->firstStop()) stop->setFocus(Qt::OtherFocusReason);
}

std::vector<KeyHelp> TablesScreen::keys() const {
    return {{QStringLiteral("←  ↑  ↓  →"), tr("To the next table")},
            {tr("Enter", "the key"), tr("Choose the table")},
            {QStringLiteral("Ctrl Q"), tr("QR code of the table")}};
}

void TablesScreen::takeMenu(const MenuPtr& menu) {
    const std::vector<DiningTable> tables = menu ? menu->tables : std::vector<DiningTable>();
    m_model.setTables(tables);
    m_pages->setCurrentIndex(tables.empty() ? 1 : 0);
    takeAreas();
    if (m_model.find(m_plan->chosen()) == nullptr && !tables.empty()) m_plan->choose(tables.front().id);
    refresh();
    if (m_code == nullptr) return;
    if (const TableState* state = m_model.find(m_code->table().id))
        m_code->present(state->table);
    else
        m_code->dismiss();
}

void TablesScreen::takeAreas() {
    const QStringList areas = m_model.areas();
    if (areas == m_areas) return;
    m_areas = areas;
    m_area->clear();
    m_area->add(tr("All", "areas of tables"));
    for (const QString& area : areas) m_area->add(area);
    m_area->setCurrent(0);
    m_area->setVisible(areas.size() > 1);
    m_plan->showArea({});
}

void TablesScreen::takeOrders() {
    m_model.setOrders(m_queue.orders());
    refresh();
}

void TablesScreen::refresh() {
    const Instant now = m_desk.clock.now();
    m_plan->refresh(now);
    Money due;
    for (const TableState& state : m_model.tables()) due += state.due();
    QString summary = tr("%1 of %n table(s) taken", nullptr, m_model.rowCount()).arg(m_model.takenCount());
    if (due.isPositive()) summary += QStringLiteral(" · ") + tr("%1 to pay", "an amount").arg(moneyText(due, locale()));
    m_summary->setText(summary);
    if (const TableState* state = m_model.find(m_plan->chosen())) m_panel->present(*state, now);
}

void TablesScreen::choose(const TableId& id) {
    m_plan->choose(id);
    refresh();
}

TableCodeSheet* TablesScreen::showCode(const TableId& id) {
    const TableState* state = m_model.find(id);
    if (state == nullptr) return nullptr;
    m_code = new TableCodeSheet({m_desk, m_theme, m_session, m_prompter}, state->table, this);
    m_code->openAtCopy();
    return m_code;
}

void TablesScreen::resizeEvent(QResizeEvent* event) {
    Screen::resizeEvent(event);
    const int wanted = m_theme.scaled(window()->width() < kNarrowWindow ? kNarrowPanelWidth : kPanelWidth);
    m_panel->setFixedWidth(std::min(wanted, width() * 46 / 100));
}

}  // namespace frontdesk

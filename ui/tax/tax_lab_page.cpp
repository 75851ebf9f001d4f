// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tax/tax_lab_page.h"

#include "app/services/paper_templates.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/segmented.h"
#include "ui/common/text_label.h"
#include "ui/settings/paper_pictures.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdesk {

namespace {

constexpr int kPauseMs = 120;
constexpr int kAllWidth = 900;
constexpr int kBasketWidth = 324;
constexpr size_t kFirstDishes = 2;
enum View { kBasketView, kFirstView, kSecondView };

/// Rules before they last changed, or the day before @p today where they never did.
QDate dayBefore(const TaxSet& taxes, QDate today) {
    for (auto version = taxes.versions().rbegin(); version != taxes.versions().rend(); ++version)
        if (version->from.isValid() && version->from <= today) return version->from.addDays(-1);
    return today.addDays(-1);
}

/// The receipt that this would be: of an order that nobody gave.
ReceiptContent receiptOf(const Order& order, const Restaurant& restaurant) {
    ReceiptContent content;
    content.order = order;
    content.order.number = 1;
    const QDateTime noon(order.taxDate, QTime(12, 0), restaurant.calendar.zone());
    content.order.createdAt = Instant{noon.toMSecsSinceEpoch()};
    content.restaurant = restaurant;
    content.printedAt = content.order.createdAt;
    return content;
}

}  // namespace

TaxLabPage::TaxLabPage(const Parts& parts, QWidget* parent)
    : QWidget(parent),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_basket(new TaxBasketBox(parts.theme, parts.desk.menu.current(), this)),
      m_first(new TaxRuleColumn(parts.theme, tr("First rules"), this)),
      m_second(new TaxRuleColumn(parts.theme, tr("Second rules"), this)) {
    setObjectName(QStringLiteral("tax-lab"));
    m_first->setObjectName(QStringLiteral("first-rules"));
    m_second->setObjectName(QStringLiteral("second-rules"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k2);
    column->addWidget(makeHead());
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k3);
    row->addWidget(m_basket, 0);
    row->addWidget(m_first, 1);
    row->addWidget(m_second, 1);
    column->addLayout(row, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPauseMs);
    connect(&m_soon, &QTimer::timeout, this, &TaxLabPage::workOutBoth);
    connect(m_basket, &TaxBasketBox::edited, &m_soon, qOverload<>(&QTimer::start));
    connect(m_first, &TaxRuleColumn::edited, &m_soon, qOverload<>(&QTimer::start));
    connect(m_second, &TaxRuleColumn::edited, &m_soon, qOverload<>(&QTimer::start));
    connect(&parts.events, &DeskEvents::menuChanged, this, [this](const MenuPtr& menu) {
        m_basket->setMenu(menu);
        if (m_begun) m_soon.start();
    });
    connect(&m_theme, &Theme::changed, this, &TaxLabPage::arrange);
    // The same figures stay beside each other.
    QScrollBar* left = m_first->scroll().verticalScrollBar();
    QScrollBar* right = m_second->scroll().verticalScrollBar();
    connect(left, &QScrollBar::valueChanged, right, &QScrollBar::setValue);
    connect(right, &QScrollBar::valueChanged, left, &QScrollBar::setValue);
}

QWidget* TaxLabPage::makeHead() {
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(3, 3, 3, 0);
    column->setSpacing(space::k2);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k3);
    row->addWidget(new TextLabel(m_theme, tr("Tax lab"), TypeSize::Huge, QFont::DemiBold, std::nullopt, head));
    auto* hint = new TextLabel(m_theme, tr("The same basket under two rules. Nothing is stored."), TypeSize::Small,
                               QFont::Normal, Tone::Neutral, head);
    hint->setWordWrap(true);
    row->addWidget(hint, 1);
    m_what = new Segmented(m_theme, tr("What is shown"), Segmented::Look::Raised, head);
    m_what->setObjectName(QStringLiteral("what"));
    m_what->add(tr("Steps"));
    m_what->add(tr("Receipt"));
    m_what->setCurrent(0);
    row->addWidget(m_what);
    column->addLayout(row);
    m_view = new Segmented(m_theme, tr("Part"), Segmented::Look::Raised, head);
    m_view->setObjectName(QStringLiteral("view"));
    m_view->add(tr("Basket"));
    m_view->add(tr("First rules"));
    m_view->add(tr("Second rules"));
    m_view->setCurrent(kBasketView);
    column->addWidget(m_view);
    connect(m_what, &Segmented::chosen, this, [this](int what) { showPapers(what == 1); });
    connect(m_view, &Segmented::chosen, this, &TaxLabPage::arrange);
    return head;
}

void TaxLabPage::refresh() {
    if (!m_begun) begin();
    arrange();
}

/// Some dishes as the menu taxes them today, beside the rules before they last changed.
void TaxLabPage::begin() {
    m_begun = true;
    const MenuPtr menu = m_desk.menu.current();
    const QDate today = m_desk.restaurant->calendar.calendarDay(m_desk.clock.now());
    const LabRules now{{}, today, menu->pricesIncludeTax};
    m_first->setRules(now);
    m_second->setRules({{}, dayBefore(menu->taxes, today), menu->pricesIncludeTax});
    m_basket->setClasses(taxClassesOf(now, *menu));
    LabBasket basket;
    for (const MenuItem& item : menu->items)
        if (item.kind == ItemKind::Item && !item.archived && basket.lines.size() < kFirstDishes)
            basket.lines.push_back({item.id, item.name, 1, item.price, item.taxClass, {}});
    basket.deliveryFee = Money(0, menu->currency);
    m_basket->setBasket(basket);
    workOutBoth();
}

void TaxLabPage::workOutBoth() {
    const MenuPtr menu = m_desk.menu.current();
    const LabBasket basket = m_basket->basket();
    m_basket->setClasses(taxClassesOf(m_first->rules(), *menu));
    const auto worked = [&](const TaxRuleColumn& column) {
        return workOut(basket, column.rules(), *menu, *m_desk.restaurant);
    };
    const auto first = worked(*m_first);
    const auto second = worked(*m_second);
    TaxReport left = first ? taxReport(*first, basket, locale()) : TaxReport();
    TaxReport right = second ? taxReport(*second, basket, locale()) : TaxReport();
    if (first && second) markDifferences(left, right);
    show(*m_first, first, left);
    show(*m_second, second, right);
}

void TaxLabPage::show(TaxRuleColumn& column, const Result<LabResult>& result, const TaxReport& report) {
    if (!result) {
        const bool noRules = result.error().code == ErrorCode::NotFound;
        column.showTrouble(noRules ? tr("No rules on that day") : tr("This cannot be priced"),
                           noRules
                               ? tr("The set begins later. Choose another day.")
                               : tr("A discount is more than what it is taken from, or an amount is out of range."));
        return;
    }
    if (result->order.lines.empty()) {
        column.showTrouble(tr("Nothing in the basket"), tr("Find a dish, or add a free line."));
        return;
    }
    column.showReport(report, result->otherClasses);
    if (m_what->current() == 1) drawPaper(column, *result);
}

void TaxLabPage::drawPaper(TaxRuleColumn& column, const LabResult& result) {
    const ReceiptTemplate look = m_desk.templates != nullptr ? m_desk.templates->look()->receipt : ReceiptTemplate();
    column.paper().draw([order = result.order, restaurant = m_desk.restaurant, look, shown = locale()] {
        return receiptPicture(receiptOf(order, *restaurant), look, shown);
    });
}

void TaxLabPage::showPapers(bool papers) {
    m_what->setCurrent(papers ? 1 : 0);
    m_first->setWhat(papers ? TaxRuleColumn::kPaper : TaxRuleColumn::kSteps);
    m_second->setWhat(papers ? TaxRuleColumn::kPaper : TaxRuleColumn::kSteps);
    if (papers) workOutBoth();
}

void TaxLabPage::arrange() {
    const bool all = width() >= m_theme.scaled(kAllWidth);
    m_view->setVisible(!all);
    const int view = m_view->current();
    m_basket->setMaximumWidth(all ? m_theme.scaled(kBasketWidth) : QWIDGETSIZE_MAX);
    m_basket->setMinimumWidth(all ? m_theme.scaled(kBasketWidth) : 0);
    m_basket->setVisible(all || view == kBasketView);
    m_first->setVisible(all || view == kFirstView);
    m_second->setVisible(all || view == kSecondView);
}

void TaxLabPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tax/tax_basket_box.h"

#include "ui/common/action_button.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/money_text.h"
#include "ui/common/problem_mark.h"
#include "ui/common/search_field.h"
#include "ui/common/search_text.h"
#include "ui/common/segmented.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"
#include "ui/tax/tax_choice_sheet.h"
#include "ui/tax/tax_line_row.h"
#include "ui/tax/typed_discount.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdesk {

namespace {
constexpr size_t kMostFound = 4;
constexpr size_t kMostLines = 100;
constexpr qint64 kFreePrice = 1000;
constexpr int kLongestFigure = 16;
const QString kStandard = QStringLiteral("standard");
}  // namespace

TaxBasketBox::TaxBasketBox(Theme& theme, MenuPtr menu, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_menu(std::move(menu)) {
    setObjectName(QStringLiteral("tax-basket"));
    m_fee = Money(0, m_menu->currency);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(3, 0, 0, 0);
    outer->setSpacing(space::k2);
    m_search = new SearchField(theme, tr("Find a dish"), {}, this);
    m_search->setObjectName(QStringLiteral("dish-search"));
    outer->addWidget(m_search);
    auto* found = new QWidget(this);
    m_found = new QVBoxLayout(found);
    m_found->setContentsMargins(0, 0, 0, 0);
    m_found->setSpacing(space::k1);
    outer->addWidget(found);
    auto* scroll = new FlowScroll(Qt::Vertical, this);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(3, 3, space::k2, 3);
    column->setSpacing(space::k2);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(space::k2);
    column->addLayout(m_lines);
    auto* free =
        new ActionButton(theme, tr("Free line"), ActionButton::Kind::Normal, ActionButton::Size::Compact, content);
    free->setObjectName(QStringLiteral("add-free"));
    free->setIconName(QStringLiteral("plus"));
    column->addWidget(free);
    column->addWidget(makeOrder());
    column->addStretch(1);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);
    connect(m_search, &QLineEdit::textChanged, this, &TaxBasketBox::findDishes);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (auto* first = m_found->count() > 0 ? qobject_cast<QAbstractButton*>(m_found->itemAt(0)->widget()) : nullptr)
            first->click();
    });
    connect(free, &QAbstractButton::clicked, this, [this] {
        if (TaxLineRow* row = addFree()) row->takeFocus();
        Q_EMIT edited();
    });
}

QWidget* TaxBasketBox::makeOrder() {
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, this);
    card->setBordered(true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::k3, space::k2, space::k3, space::k3);
    column->setSpacing(space::k2);
    const auto field = [&](const char* name, const QString& label, const QString& placeholder) {
        auto* row = new QHBoxLayout;
        auto* words = new TextLabel(m_theme, label, TypeSize::Body, QFont::Normal, std::nullopt, card);
        row->addWidget(words, 1);
        auto* made = new QLineEdit(card);
        made->setObjectName(QLatin1String(name));
        made->setAccessibleName(label);
        made->setPlaceholderText(placeholder);
        made->setMaxLength(kLongestFigure);
        made->setMaximumWidth(m_theme.scaled(132));
        made->setProperty("focusRadius", radius::kMedium);
        words->setBuddy(made);
        row->addWidget(made);
        column->addLayout(row);
        connect(made, &QLineEdit::textEdited, this, &TaxBasketBox::readOrder);
        return made;
    };
    m_discount = field("order-discount", tr("Discount on all"), tr("none", "discount"));
    m_delivery = field("delivery-fee", tr("Delivery"), tr("none", "fee"));
    m_fulfilment = new Segmented(m_theme, tr("How it is served"), Segmented::Look::Raised, card);
    m_fulfilment->setObjectName(QStringLiteral("fulfilment"));
    m_fulfilment->add(tr("Take away"));
    m_fulfilment->add(tr("Delivery"));
    m_fulfilment->add(tr("Eat in"));
    m_fulfilment->setCurrent(0);
    column->addWidget(m_fulfilment);
    connect(m_fulfilment, &Segmented::chosen, this, &TaxBasketBox::edited);
    return card;
}

LabBasket TaxBasketBox::basket() const {
    LabBasket basket;
    for (const TaxLineRow* row : m_rows) basket.lines.push_back(row->line());
    basket.discount = m_given;
    basket.deliveryFee = m_fee;
    basket.fulfilment = kAllFulfilments[static_cast<size_t>(std::max(0, m_fulfilment->current()))];
    return basket;
}

void TaxBasketBox::setBasket(const LabBasket& basket) {
    while (!m_rows.empty()) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    for (const LabLine& line : basket.lines) addRow(line);
    m_given = basket.discount;
    m_fee = basket.deliveryFee;
    m_discount->setText(discountToType(basket.discount));
    m_delivery->setText(basket.deliveryFee.isZero() ? QString() : plainAmount(basket.deliveryFee));
    const auto* served = std::find(kAllFulfilments.begin(), kAllFulfilments.end(), basket.fulfilment);
    m_fulfilment->setCurrent(static_cast<int>(served - kAllFulfilments.begin()));
}

void TaxBasketBox::setMenu(const MenuPtr& menu) {
    m_menu = menu;
    findDishes();
}

void TaxBasketBox::setClasses(const std::vector<TaxClass>& classes) {
    m_classes = classes;
    for (TaxLineRow* row : m_rows) row->setTaxClass(row->line().taxClass, className(row->line().taxClass));
}

QString TaxBasketBox::className(const QString& id) const {
    for (const TaxClass& taxClass : m_classes)
        if (taxClass.id == id && !taxClass.name.isEmpty()) return taxClass.name;
    return id;
}

TaxLineRow* TaxBasketBox::addRow(const LabLine& line) {
    auto* row = new TaxLineRow(m_theme, line, this);
    row->setObjectName(QStringLiteral("lab-line"));
    row->setTaxClass(line.taxClass, className(line.taxClass));
    connect(row, &TaxLineRow::edited, this, &TaxBasketBox::edited);
    connect(row, &TaxLineRow::removeWanted, this, [this, row] { remove(row); });
    connect(row, &TaxLineRow::classWanted, this, [this, row] { chooseClass(row); });
    m_lines->addWidget(row);
    m_rows.push_back(row);
    return row;
}

void TaxBasketBox::addDish(const MenuItem& item) {
    if (m_rows.size() >= kMostLines) return;
    addRow({item.id, item.name, 1, item.price, item.taxClass, {}});
    Q_EMIT edited();
}

TaxLineRow* TaxBasketBox::addFree() {
    if (m_rows.size() >= kMostLines) return nullptr;
    return addRow({{}, tr("Free line"), 1, Money(kFreePrice, m_menu->currency), kStandard, {}});
}

void TaxBasketBox::remove(TaxLineRow* row) {
    m_rows.erase(std::remove(m_rows.begin(), m_rows.end(), row), m_rows.end());
    row->hide();
    row->deleteLater();
    m_search->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void TaxBasketBox::findDishes() {
    while (QLayoutItem* item = m_found->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const QString needle = foldedForSearch(m_search->text());
    if (needle.trimmed().isEmpty()) return;
    size_t found = 0;
    for (const MenuItem& item : m_menu->items) {
        if (item.archived || !searchFinds(foldedForSearch(item.name), needle)) continue;
        auto* button =
            new ActionButton(m_theme, item.name, ActionButton::Kind::Normal, ActionButton::Size::Compact, this);
        button->setObjectName(QStringLiteral("found"));
        button->setRightText(amountText(item.price, locale()));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QAbstractButton::clicked, this, [this, id = item.id] {
            const MenuItem* dish = m_menu->item(id);
            m_search->clear();
            if (dish != nullptr) addDish(*dish);
        });
        m_found->addWidget(button);
        if (++found == kMostFound) break;
    }
    if (found == 0)
        m_found->addWidget(
            new TextLabel(m_theme, tr("No dish is called that."), TypeSize::Small, QFont::Normal, Tone::Neutral, this));
}

void TaxBasketBox::chooseClass(TaxLineRow* row) {
    QStringList names;
    int current = -1;
    for (size_t i = 0; i < m_classes.size(); ++i) {
        names += className(m_classes[i].id);
        if (m_classes[i].id == row->line().taxClass) current = static_cast<int>(i);
    }
    auto* sheet = new TaxChoiceSheet(m_theme, tr("Taxed as"), names, current, window());
    connect(sheet, &TaxChoiceSheet::chosen, row, [this, row](int index) {
        const TaxClass& chosen = m_classes[static_cast<size_t>(index)];
        row->setTaxClass(chosen.id, className(chosen.id));
        Q_EMIT edited();
    });
}

void TaxBasketBox::readOrder() {
    const auto discount = typedDiscount(m_discount->text(), m_menu->currency);
    markProblem(*m_discount, discount ? QString() : tr("A discount is an amount or per cent: 2.50 or 10%."));
    if (discount) m_given = *discount;
    const QString typed = m_delivery->text().trimmed();
    const auto fee = typed.isEmpty() ? Result<Money>(Money(0, m_menu->currency)) : parseAmount(typed, m_menu->currency);
    const bool fine = fee && !fee->isNegative();
    markProblem(*m_delivery, fine ? QString() : tr("This is no amount."));
    if (fine) m_fee = *fee;
    Q_EMIT edited();
}

}  // namespace frontdesk

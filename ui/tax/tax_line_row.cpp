// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tax/tax_line_row.h"

#include "ui/common/action_button.h"
#include "ui/common/figure_label.h"
#include "ui/common/problem_mark.h"
#include "ui/common/text_label.h"
#include "ui/tax/typed_discount.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdesk {

namespace {
constexpr int kMostPieces = 99;
constexpr int kLongestName = 60;
constexpr int kLongestFigure = 16;
constexpr int kCountWidth = 30;
}  // namespace

TaxLineRow::TaxLineRow(Theme& theme, const LabLine& line, QWidget* parent)
    : Surface(theme, Fill::Card, radius::kMedium, parent), m_theme(theme), m_line(line) {
    setBordered(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::k3, space::k2, space::k2, space::k2);
    column->setSpacing(space::k1);
    const auto button = [&](const char* name, const QString& icon, const QString& spoken) {
        auto* made = new ActionButton(theme, {}, ActionButton::Kind::Normal, ActionButton::Size::Compact, this);
        made->setObjectName(QLatin1String(name));
        made->setIconName(icon);
        made->setAccessibleName(spoken);
        made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        return made;
    };
    auto* top = new QHBoxLayout;
    top->setSpacing(space::k2);
    if (line.item.isNull()) {
        m_name = addField(QStringLiteral("name"), tr("What it is"), tr("What it is"), line.name);
        m_name->setMaxLength(kLongestName);
        top->addWidget(m_name, 1);
        connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
            m_line.name = text.trimmed();
            Q_EMIT edited();
        });
    } else {
        auto* name = new TextLabel(theme, line.name, TypeSize::Body, QFont::DemiBold, std::nullopt, this);
        name->setWordWrap(true);
        top->addWidget(name, 1);
    }
    auto* remove = button("remove", QStringLiteral("cross"), tr("Remove %1").arg(line.name));
    remove->setKind(ActionButton::Kind::Ghost);
    top->addWidget(remove);
    column->addLayout(top);

    auto* figures = new QHBoxLayout;
    figures->setSpacing(space::k1);
    auto* less = button("less", QStringLiteral("minus"), tr("One %1 less").arg(line.name));
    auto* more = button("more", QStringLiteral("plus"), tr("One %1 more").arg(line.name));
    m_count = new FigureLabel(theme, {}, TypeSize::Body, QFont::DemiBold, this);
    m_count->setAlignment(Qt::AlignHCenter);
    m_count->setMinimumWidth(theme.scaled(kCountWidth));
    m_price = addField(QStringLiteral("price"), tr("Price of one"), tr("Price"), plainAmount(line.unitPrice));
    m_discount = addField(QStringLiteral("line-discount"), tr("Discount on the line, an amount or per cent"),
                          tr("− %", "a discount, not given yet"), discountToType(line.discount));
    figures->addWidget(less);
    figures->addWidget(m_count);
    figures->addWidget(more);
    figures->addSpacing(space::k1);
    figures->addWidget(m_price, 1);
    figures->addWidget(m_discount, 1);
    column->addLayout(figures);
    if (line.item.isNull()) {
        m_class = new ActionButton(theme, {}, ActionButton::Kind::Normal, ActionButton::Size::Compact, this);
        m_class->setObjectName(QStringLiteral("tax-class"));
        m_class->setTextSize(TypeSize::Small);
        m_class->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        column->addWidget(m_class);
        connect(m_class, &QAbstractButton::clicked, this, &TaxLineRow::classWanted);
    }
    connect(remove, &QAbstractButton::clicked, this, &TaxLineRow::removeWanted);
    connect(less, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(more, &QAbstractButton::clicked, this, [this] { step(1); });
    connect(m_price, &QLineEdit::textEdited, this, &TaxLineRow::readPrice);
    connect(m_discount, &QLineEdit::textEdited, this, &TaxLineRow::readDiscount);
    m_count->setText(locale().toString(m_line.quantity));
}

QLineEdit* TaxLineRow::addField(const QString& name, const QString& spoken, const QString& placeholder,
                                const QString& text) {
    auto* field = new QLineEdit(text, this);
    field->setObjectName(name);
    field->setAccessibleName(spoken);
    field->setPlaceholderText(placeholder);
    field->setMaxLength(kLongestFigure);
    field->setMinimumWidth(m_theme.scaled(72));
    field->setProperty("focusRadius", radius::kMedium);
    return field;
}

void TaxLineRow::setTaxClass(const QString& id, const QString& name) {
    m_line.taxClass = id;
    if (m_class == nullptr) return;
    m_class->setText(tr("Taxed as “%1”", "a tax class").arg(name));
    m_class->setAccessibleName(m_class->text());
}

void TaxLineRow::takeFocus() {
    QLineEdit* first = m_name != nullptr ? m_name : m_price;
    first->setFocus(Qt::OtherFocusReason);
    first->selectAll();
}

void TaxLineRow::step(int by) {
    m_line.quantity = std::clamp(m_line.quantity + by, 1, kMostPieces);
    m_count->setText(locale().toString(m_line.quantity));
    Q_EMIT edited();
}

void TaxLineRow::readPrice() {
    const auto price = parseAmount(m_price->text(), m_line.unitPrice.currency());
    const bool fine = price && !price->isNegative();
    markProblem(*m_price, fine ? QString() : tr("This is no amount."));
    if (!fine) return;
    m_line.unitPrice = *price;
    Q_EMIT edited();
}

void TaxLineRow::readDiscount() {
    const auto discount = typedDiscount(m_discount->text(), m_line.unitPrice.currency());
    markProblem(*m_discount, discount ? QString() : tr("A discount is an amount or per cent: 2.50 or 10%."));
    if (!discount) return;
    m_line.discount = *discount;
    Q_EMIT edited();
}

}  // namespace frontdesk

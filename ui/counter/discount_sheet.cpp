// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/discount_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/figure_label.h"
#include "ui/common/money_text.h"
#include "ui/common/numeric_keypad.h"
#include "ui/common/segmented.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"
#include "ui/counter/cash_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace frontdesk {

namespace {
constexpr int kWidth = 820;
constexpr int kLongestReason = 100;
constexpr int kPercentDecimals = 1;
enum Target { kOrder, kLine };
enum Unit { kPercent, kAmount };
}  // namespace

DiscountSheet::DiscountSheet(Theme& theme, const TicketModel& model, int row, Check check, QWidget* over)
    : Sheet(theme, tr("Discount"), over), m_theme(theme), m_model(model), m_row(row), m_check(std::move(check)) {
    setObjectName(QStringLiteral("discount-sheet"));
    setPanelWidth(kWidth);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::k5);
    columns->addWidget(makeAmountSide(), 1);
    columns->addWidget(makeReasonSide(), 1);
    body()->addLayout(columns, 1);
    refresh();
}

QWidget* DiscountSheet::makeAmountSide() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k2);
    m_unit = new Segmented(m_theme, tr("Kind of discount"), Segmented::Look::Raised, side);
    m_unit->add(tr("Per cent"));
    m_unit->add(tr("Amount"));
    m_unit->setCurrent(kPercent);
    connect(m_unit, &Segmented::chosen, this, [this] {
        m_typed.clear();
        refresh();
    });
    column->addWidget(m_unit);
    auto* field = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, side);
    field->setMarked(true);
    auto* row = new QHBoxLayout(field);
    row->setContentsMargins(18, 8, 18, 8);
    m_amount = new FigureLabel(m_theme, QString(), TypeSize::Giant, QFont::Bold, field);
    m_amount->setObjectName(QStringLiteral("amount"));
    m_amount->setShrinks(true);
    row->addWidget(m_amount, 1);
    column->addWidget(field);
    auto* keys = new NumericKeypad(m_theme, NumericKeypad::Keys::Amount, side);
    connect(keys, &NumericKeypad::pressed, this, &DiscountSheet::press);
    column->addWidget(keys, 1);
    return side;
}

QWidget* DiscountSheet::makeReasonSide() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k2);
    m_target = new Segmented(m_theme, tr("What the discount is for"), Segmented::Look::Raised, side);
    m_target->add(tr("Whole order"));
    if (m_row >= 0) m_target->add(m_model.line(m_row).name);
    m_target->setCurrent(kOrder);
    connect(m_target, &Segmented::chosen, this, &DiscountSheet::refresh);
    column->addWidget(m_target);
    column->addWidget(new TextLabel(m_theme, tr("Why?"), TypeSize::Small, QFont::DemiBold, Tone::Neutral, side));
    for (const QString& reason :
         {tr("Regular guest"), tr("Waited too long"), tr("Something was wrong"), tr("Staff meal")}) {
        auto* button = new ActionButton(m_theme, reason, ActionButton::Kind::Normal, ActionButton::Size::Compact, side);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QAbstractButton::clicked, this, [this, reason] { setReason(reason); });
        m_reasons.push_back(button);
        column->addWidget(button);
    }
    m_reason = new QLineEdit(m_model.draft().discountReason, side);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Another reason"));
    m_reason->setMaxLength(kLongestReason);
    connect(m_reason, &QLineEdit::textChanged, this, &DiscountSheet::refresh);
    connect(m_reason, &QLineEdit::returnPressed, this, &DiscountSheet::finish);
    column->addWidget(m_reason);
    m_problem = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Danger, side);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    column->addStretch(1);
    m_remove = new ActionButton(m_theme, tr("Take the discount off"), ActionButton::Kind::Danger,
                                ActionButton::Size::Normal, side);
    m_remove->setObjectName(QStringLiteral("take-off"));
    connect(m_remove, &QAbstractButton::clicked, this, &DiscountSheet::removeDiscount);
    column->addWidget(m_remove);
    m_give =
        new ActionButton(m_theme, tr("Give discount"), ActionButton::Kind::Primary, ActionButton::Size::Money, side);
    m_give->setObjectName(QStringLiteral("give"));
    connect(m_give, &QAbstractButton::clicked, this, &DiscountSheet::finish);
    column->addWidget(m_give);
    return side;
}

bool DiscountSheet::isPercent() const {
    return m_unit->current() == kPercent;
}

bool DiscountSheet::isOfLine() const {
    return m_target->current() == kLine;
}

void DiscountSheet::openAtAmount() {
    open(this);
    setFocus(Qt::OtherFocusReason);
}

void DiscountSheet::press(const QString& key) {
    const int decimals = isPercent() ? kPercentDecimals : m_model.total().currency().digits();
    m_typed = NumericKeypad::applyKey(m_typed, key, locale().decimalPoint().front(), decimals);
    refresh();
}

void DiscountSheet::setReason(const QString& reason) {
    m_reason->setText(reason);
}

std::optional<Discount> DiscountSheet::discount() const {
    const QString plain = QString(m_typed).replace(locale().decimalPoint(), QStringLiteral("."));
    if (plain.isEmpty()) return std::nullopt;
    if (isPercent()) {
        const auto rate = Rate::fromPercent(plain.endsWith(u'.') ? plain.chopped(1) : plain);
        return rate && !rate->isZero() ? std::optional<Discount>(*rate) : std::nullopt;
    }
    const auto amount = parseAmount(plain.endsWith(u'.') ? plain.chopped(1) : plain, m_model.total().currency());
    return amount && amount->isPositive() ? std::optional<Discount>(*amount) : std::nullopt;
}

DiscountSheet::Wish DiscountSheet::wish() const {
    return {isOfLine() ? m_row : -1, discount(), m_reason->text().trimmed()};
}

void DiscountSheet::refresh() {
    const QString typed = m_typed.isEmpty() ? locale().toString(0) : localDigits(m_typed, locale());
    const QString code = QString::fromLatin1(m_model.total().currency().code());
    m_amount->setText(isPercent() ? tr("%1 %", "percentage").arg(typed) : code + QChar(QChar::Nbsp) + typed);
    const Wish now = wish();
    for (ActionButton* button : m_reasons) button->setChecked(button->text() == now.reason);
    const QString problem = now.discount ? m_check(now) : QString();
    m_problem->setText(problem.isEmpty() ? problem : QStringLiteral("! ") + problem);
    const bool given =
        isOfLine() ? m_model.draftLine(m_row).discount.has_value() : m_model.draft().discount.has_value();
    m_remove->setVisible(given);
    m_give->setEnabled(now.discount && problem.isEmpty() && !now.reason.isEmpty());
    m_give->setText(now.discount && now.reason.isEmpty() ? tr("Say why first") : tr("Give discount"));
}

void DiscountSheet::keyPressEvent(QKeyEvent* event) {
    const QString text = event->text();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        finish();
    else if (event->key() == Qt::Key_Backspace)
        press(QStringLiteral("back"));
    else if (event->key() == Qt::Key_Delete)
        press(QStringLiteral("clear"));
    else if (text == QLatin1String("%"))
        m_unit->setCurrent(kPercent), refresh();
    else if (!text.isEmpty() && text.front().isDigit())
        press(QString::number(text.front().digitValue()));
    else if (text == QLatin1String(".") || text == QLatin1String(","))
        press(locale().decimalPoint());
    else
        Sheet::keyPressEvent(event);
}

void DiscountSheet::finish() {
    const Wish now = wish();
    if (!now.discount || !m_check(now).isEmpty()) return;
    if (now.reason.isEmpty()) {
        m_reason->setFocus(Qt::TabFocusReason);
        return;
    }
    Q_EMIT done(now);
    close();
}

void DiscountSheet::removeDiscount() {
    Q_EMIT done({isOfLine() ? m_row : -1, std::nullopt, QString()});
    close();
}

}  // namespace frontdesk

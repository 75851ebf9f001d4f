// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/change_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/error_text.h"
#include "ui/common/figure_label.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/margins.h"
#include "ui/common/money_text.h"
#include "ui/common/text_label.h"
#include "ui/counter/note_sheet.h"
#include "ui/queue/change_row.h"
#include "ui/queue/dish_sheet.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace frontdesk {
namespace {

constexpr int kWidth = 860;
constexpr int kHeight = 620;
constexpr int kLongestReason = 200;

/// The place in "lines[2].quantity".
std::optional<size_t> placeIn(const QString& field) {
    static const QRegularExpression kLine(QStringLiteral("^lines\\[(\\d+)\\]"));
    const QRegularExpressionMatch match = kLine.match(field);
    return match.hasMatch() ? std::optional<size_t>(match.captured(1).toULong()) : std::nullopt;
}

}  // namespace

bool ChangeSheet::offers(const Order& order, const Desk& desk, const Session& session) {
    const bool isAtWork = order.status == OrderStatus::Placed || order.status == OrderStatus::Accepted ||
                          order.status == OrderStatus::Scheduled || order.status == OrderStatus::Preparing;
    return desk.changes != nullptr && isAtWork && isAllowed(session.caller(), Permission::PlaceOrders);
}

ChangeSheet::ChangeSheet(const Parts& parts, const OrderPtr& order, QWidget* over)
    : Sheet(parts.theme, tr("Change order %1").arg(QString::number(order->number)), over),
      m_parts(parts),
      m_edit(order) {
    setObjectName(QStringLiteral("change-sheet"));
    setPanelWidth(kWidth);
    setPanelHeight(kHeight);
    m_problem = new TextLabel(parts.theme, QString(), TypeSize::Body, QFont::DemiBold, Tone::Danger, this);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    body()->addWidget(m_problem);
    m_scroll = new FlowScroll(Qt::Vertical, this);
    body()->addWidget(m_scroll, 1);
    makeReason();
    makeSums();
    makeFooter();
    rebuildRows();
    edited();
}

void ChangeSheet::makeReason() {
    m_reasonBox = new QWidget(this);
    auto* column = new QVBoxLayout(m_reasonBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k1);
    auto* words = new TextLabel(m_parts.theme, tr("Why is it taken off? The kitchen has it already."), TypeSize::Small,
                                QFont::DemiBold, Tone::Warn, m_reasonBox);
    words->setWordWrap(true);
    column->addWidget(words);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    m_reason = new QLineEdit(m_reasonBox);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason"));
    m_reason->setMaxLength(kLongestReason);
    m_reason->setMinimumHeight(m_parts.theme.scaled(static_cast<int>(ActionButton::Size::Compact)));
    row->addWidget(m_reason, 1);
    for (const QString& reason : {tr("Guest changed their mind"), tr("Sold out")}) {
        auto* button = new ActionButton(m_parts.theme, reason, ActionButton::Kind::Normal, ActionButton::Size::Compact,
                                        m_reasonBox);
        connect(button, &QAbstractButton::clicked, this, [this, reason] { m_reason->setText(reason); });
        row->addWidget(button);
    }
    column->addLayout(row);
    connect(m_reason, &QLineEdit::textChanged, this, &ChangeSheet::showSums);
    connect(m_reason, &QLineEdit::returnPressed, this, &ChangeSheet::send);
    m_reasonBox->hide();
    body()->addWidget(m_reasonBox);
}

void ChangeSheet::makeSums() {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k3);
    m_before = new TextLabel(m_parts.theme, tr("Total, was %1").arg(moneyText(m_edit.order().total, locale())),
                             TypeSize::Body, QFont::Normal, Tone::Neutral, this);
    m_difference = new TextLabel(m_parts.theme, QString(), TypeSize::Body, QFont::DemiBold, std::nullopt, this);
    m_difference->setObjectName(QStringLiteral("difference"));
    m_total = new FigureLabel(m_parts.theme, QString(), TypeSize::Large, QFont::Bold, this);
    m_total->setObjectName(QStringLiteral("new-total"));
    row->addWidget(m_before);
    row->addWidget(m_difference, 1);
    row->addWidget(m_total);
    body()->addLayout(row);
}

void ChangeSheet::makeFooter() {
    using Kind = ActionButton::Kind;
    const auto add = [this](const QString& name, const QString& text, const QString& icon, Kind kind, int stretch) {
        auto* button = new ActionButton(m_parts.theme, text, kind, ActionButton::Size::Main, this);
        button->setObjectName(name);
        button->setIconName(icon);
        footer()->addWidget(button, stretch);
        return button;
    };
    auto* dish = add(QStringLiteral("add-dish"), tr("Add a dish"), QStringLiteral("plus"), Kind::Soft, 1);
    dish->setKeyHint(QStringLiteral("F3"));
    m_undo = add(QStringLiteral("undo"), tr("Undo"), QStringLiteral("undo"), Kind::Normal, 1);
    m_undo->setKeyHint(QStringLiteral("Ctrl Z"));
    m_send = add(QStringLiteral("send"), tr("Send changes"), QString(), Kind::Primary, 2);
    m_send->setKeyHint(QStringLiteral("F9"));
    connect(dish, &QAbstractButton::clicked, this, &ChangeSheet::addDish);
    connect(m_undo, &QAbstractButton::clicked, this, &ChangeSheet::undo);
    connect(m_send, &QAbstractButton::clicked, this, &ChangeSheet::send);
}

void ChangeSheet::openAtLines() {
    open(m_rows.empty() ? nullptr : m_rows.front()->findChild<QWidget*>(QStringLiteral("more")));
}

void ChangeSheet::rebuildRows() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    setMargins(*column, 0, 0, 8, 0);
    column->setSpacing(space::k2);
    m_rows.clear();
    for (size_t i = 0; i < m_edit.rows().size(); ++i) {
        auto* row = new ChangeRow(m_parts.theme, content);
        row->setObjectName(QStringLiteral("row-%1").arg(i));
        connect(row, &ChangeRow::quantityWanted, this, [this, i](int quantity) {
            m_edit.setQuantity(i, quantity);
            edited();
        });
        connect(row, &ChangeRow::noteWanted, this, [this, i] { askNote(i); });
        connect(row, &ChangeRow::stepWanted, this, [this, i](int by) { goTo(i + static_cast<size_t>(by)); });
        m_rows.push_back(row);
        column->addWidget(row);
    }
    column->addStretch(1);
    if (QWidget* old = m_scroll->takeWidget()) {  // a button in it may have brought us here
        old->hide();
        old->deleteLater();
    }
    m_scroll->setWidget(content);
}

void ChangeSheet::edited() {
    if (m_rows.size() != m_edit.rows().size()) {
        rebuildRows();
        if (isVisible() && !m_rows.empty()) m_rows.back()->focusMore();
    }
    m_isRefused = false;
    m_problem->hide();
    for (ChangeRow* row : m_rows) row->setProblem({});
    m_reasonBox->setVisible(m_edit.needsReason());
    showRows();
    showSums();
    ask();
}

void ChangeSheet::showRows() {
    const Order& priced = m_priced ? *m_priced : m_edit.order();
    for (size_t i = 0; i < m_rows.size(); ++i) m_rows[i]->present(m_edit.rows()[i], m_edit.priceOf(i, priced));
}

void ChangeSheet::showSums() {
    const Money before = m_edit.order().total;
    const Money now = m_priced ? m_priced->total : before;
    const Money more = now - before;
    m_total->setText(moneyText(now, locale()));
    m_difference->setText(more.isZero()       ? QString()
                          : more.isPositive() ? tr("%1 more").arg(amountText(more, locale()))
                                              : tr("%1 less").arg(amountText(-more, locale())));
    m_difference->setTone(more.isNegative() ? Tone::Ok : Tone::Warn);
    const bool lacksReason = m_edit.needsReason() && m_reason->text().trimmed().isEmpty();
    m_undo->setEnabled(m_edit.canUndo() && !m_isSending);
    m_send->setText(lacksReason ? tr("Say why first") : tr("Send changes"));
    m_send->setEnabled(m_edit.isChanged() && !m_isRefused && !m_isSending);
}

/// What the order would come to; a reason still to come does not stand in the way of that.
void ChangeSheet::ask() {
    const int asked = ++m_asked;
    OrderChange change = m_edit.change(QStringLiteral("-"));
    m_parts.desk.thread
        .run<Order>([changes = m_parts.desk.changes, id = m_edit.order().id, change = std::move(change),
                     caller = m_parts.session.caller()] { return changes->preview(id, change, caller); })
        .then(this, [this, asked](const Result<Order>& answer) {
            if (asked == m_asked) takeAnswer(answer);
        });
}

void ChangeSheet::takeAnswer(const Result<Order>& answer) {
    if (answer) {
        m_priced = *answer;
        showRows();
    } else {
        showRefusal(answer.error());
    }
    showSums();
}

QString ChangeSheet::refusalText(const Error& error) const {
    const Order& order = m_edit.order();
    if (error.code == ErrorCode::Forbidden)
        return m_edit.needsReason() ? tr("What is being cooked can only be taken off by a manager.")
                                    : tr("The discount would be more than you may give.");
    if (error.code != ErrorCode::IllegalTransition) return errorText(error).whole();
    if (!m_edit.isChanged())
        return tr(
            "This order stays as it is: it has an invoice, is being paid or is ready. Take what is added as a "
            "new order.");
    if (order.money().refunded.isPositive())
        return tr("Money of this order was given back. Take what is added as a new order.");
    return tr("%1 is paid, which is more than the order would come to. Give the difference back first.")
        .arg(moneyText(order.money().paid, locale()));
}

void ChangeSheet::showRefusal(const Error& error) {
    m_isRefused = true;
    bool isShown = false;
    QStringList others;
    for (const FieldError& fault : error.fields) {
        const auto place = placeIn(fault.field);
        const auto row = place ? m_edit.rowOfChange(*place) : std::nullopt;
        if (row && *row < m_rows.size()) {
            m_rows[*row]->setProblem(error.code == ErrorCode::ItemUnavailable ? tr("Cannot be had now.")
                                                                              : fieldText(fault));
            isShown = true;
        } else if (fault.field == QLatin1String("lines") && fault.code == "required") {
            others << tr("Nothing would be left. Cancel the order instead.");
        } else {
            others << fieldText(fault);
        }
    }
    if (others.isEmpty() && !isShown) others << refusalText(error);
    m_problem->setText(others.join(u' '));
    m_problem->setVisible(!others.isEmpty());
}

void ChangeSheet::askNote(size_t row) {
    if (row >= m_edit.rows().size()) return;
    const OrderEdit::Row& edited = m_edit.rows()[row];
    auto* sheet = new NoteSheet(m_parts.theme, edited.name, edited.note, this);
    connect(sheet, &NoteSheet::done, this, [this, row](const QString& note) {
        m_edit.setNote(row, note);
        this->edited();
    });
    sheet->openAtField();
}

void ChangeSheet::addDish() {
    auto* sheet = new DishSheet(m_parts.theme, m_parts.desk, m_edit.order(), this);
    connect(sheet, &DishSheet::chosen, this, [this](const DraftLine& line) {
        if (const MenuPtr menu = m_parts.desk.menu.current()) m_edit.add(line, *menu);
        edited();
    });
    sheet->openAtSearch();
}

void ChangeSheet::undo() {
    if (m_isSending) return;
    m_edit.undo();
    edited();
}

void ChangeSheet::send() {
    if (!m_send->isEnabled()) return;
    const QString reason = m_reason->text().trimmed();
    if (m_edit.needsReason() && reason.isEmpty()) {
        m_reason->setFocus(Qt::TabFocusReason);
        return;
    }
    m_isSending = true;
    m_send->setBusy(true, tr("Sending …"));
    m_parts.desk.thread
        .run<Order>([changes = m_parts.desk.changes, id = m_edit.order().id, change = m_edit.change(reason),
                     caller = m_parts.session.caller()] { return changes->change(id, change, caller); })
        .then(this, [this](const Result<Order>& answer) {
            m_isSending = false;
            m_send->setBusy(false);
            if (answer) {
                Q_EMIT changed(std::make_shared<const Order>(*answer));
                close();
                return;
            }
            showRefusal(answer.error());
            showSums();
        });
}

void ChangeSheet::goTo(size_t row) {
    if (row >= m_rows.size()) return;
    m_rows[row]->focusMore();
    m_scroll->ensureWidgetVisible(m_rows[row]);
}

void ChangeSheet::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Undo))
        undo();
    else if (event->key() == Qt::Key_F3)
        addDish();
    else if (event->key() == Qt::Key_F9)
        send();
    else
        Sheet::keyPressEvent(event);
}

}  // namespace frontdesk

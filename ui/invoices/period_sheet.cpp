// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/period_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/form_field.h"
#include "ui/common/segmented.h"
#include "ui/common/text_label.h"
#include "ui/common/tile_layout.h"
#include "ui/invoices/typed_day.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kWidth = 560;
constexpr int kPeriodWidth = 150;
constexpr int kLongestDay = 20;
}  // namespace

PeriodSheet::PeriodSheet(Theme& theme, const InvoiceFilter& filter, QWidget* over)
    : Sheet(theme, tr("Which documents?"), over), m_theme(theme), m_filter(filter) {
    setObjectName(QStringLiteral("period-sheet"));
    setPanelWidth(kWidth);
    addPeriods();
    addDays();
    addKinds();
    auto* show = new ActionButton(theme, tr("Show"), ActionButton::Kind::Primary, ActionButton::Size::Main, this);
    show->setObjectName(QStringLiteral("show"));
    show->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(show, &QAbstractButton::clicked, this, &PeriodSheet::finish);
    footer()->addWidget(show);
}

void PeriodSheet::addPeriods() {
    auto* box = new QWidget(this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    box->setSizePolicy(policy);
    auto* tiles = new TileLayout(m_theme.scaled(kPeriodWidth), space::k2, box);
    m_periods = new QButtonGroup(this);
    const auto add = [&](InvoicePeriod period, const QString& name, const QString& text) {
        auto* button = new ActionButton(m_theme, text, ActionButton::Kind::Normal, ActionButton::Size::Normal, box);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setChecked(m_filter.period == period);
        m_periods->addButton(button, static_cast<int>(period));
        tiles->addWidget(button);
    };
    add(InvoicePeriod::AllTime, QStringLiteral("all-time"), tr("All time"));
    add(InvoicePeriod::Today, QStringLiteral("today"), tr("Today"));
    add(InvoicePeriod::ThisMonth, QStringLiteral("this-month"), tr("This month"));
    add(InvoicePeriod::ThisQuarter, QStringLiteral("this-quarter"), tr("This quarter"));
    add(InvoicePeriod::Chosen, QStringLiteral("chosen-days"), tr("From – to", "days are typed"));
    body()->addWidget(box);
}

void PeriodSheet::addDays() {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k3);
    const auto add = [this, row](const QString& name, const QString& label, QDate day) {
        auto* field = new FormField(m_theme, name, label, kLongestDay, 1, this);
        field->setText(dayToType(day, locale()));
        field->setPlaceholder(dayToType(QDate(2026, 12, 31), locale()));
        connect(field, &FormField::edited, this,
                [this] { m_periods->button(static_cast<int>(InvoicePeriod::Chosen))->setChecked(true); });
        connect(field, &FormField::entered, this, &PeriodSheet::finish);
        row->addWidget(field, 1);
        return field;
    };
    m_from = add(QStringLiteral("from-day"), tr("From", "a day"), m_filter.from);
    m_to = add(QStringLiteral("to-day"), tr("To", "a day, inclusive"), m_filter.to);
    body()->addLayout(row);
}

void PeriodSheet::addKinds() {
    m_kinds = new Segmented(m_theme, tr("Kind of document"), Segmented::Look::Raised, this);
    m_kinds->setObjectName(QStringLiteral("kinds"));
    m_kinds->add(tr("All", "all documents"));
    m_kinds->add(tr("Invoices"));
    m_kinds->add(tr("Credit notes"));
    m_kinds->setCurrent(!m_filter.kind ? 0 : *m_filter.kind == InvoiceKind::Invoice ? 1 : 2);
    body()->addWidget(m_kinds);
}

bool PeriodSheet::readDay(FormField& field, QDate& day) const {
    day = field.text().isEmpty() ? QDate() : typedDay(field.text(), locale());
    if (field.text().isEmpty() || day.isValid()) return true;
    field.showFault(tr("Write it as %1.", "a day").arg(dayToType(QDate(2026, 12, 31), locale())));
    field.takeFocus();
    return false;
}

void PeriodSheet::finish() {
    m_filter.period = static_cast<InvoicePeriod>(m_periods->checkedId());
    m_filter.kind = m_kinds->current() == 0   ? std::nullopt
                    : m_kinds->current() == 1 ? std::optional(InvoiceKind::Invoice)
                                              : std::optional(InvoiceKind::CreditNote);
    m_filter.from = {};
    m_filter.to = {};
    if (m_filter.period == InvoicePeriod::Chosen) {
        if (!readDay(*m_from, m_filter.from) || !readDay(*m_to, m_filter.to)) return;
        if (m_filter.from.isValid() && m_filter.to.isValid() && m_filter.to < m_filter.from) {
            m_to->showFault(tr("That is before the first day."));
            m_to->takeFocus();
            return;
        }
        if (!m_filter.from.isValid() && !m_filter.to.isValid()) m_filter.period = InvoicePeriod::AllTime;
    }
    Q_EMIT chosen(m_filter);
    close();
}

}  // namespace frontdesk

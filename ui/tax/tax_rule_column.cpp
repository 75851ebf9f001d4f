// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tax/tax_rule_column.h"

#include "ui/common/action_button.h"
#include "ui/common/empty_state.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/problem_mark.h"
#include "ui/common/segmented.h"
#include "ui/common/text_label.h"
#include "ui/invoices/typed_day.h"
#include "ui/tax/tax_choice_sheet.h"
#include "ui/tax/tax_report_view.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace frontdesk {

namespace {

constexpr int kLongestDay = 16;

struct Set {
    const char* id;  ///< as TaxSet::builtIn(); empty: the menu's own
    const char* name;
};
constexpr std::array kSets{
    Set{"", QT_TRANSLATE_NOOP("frontdesk::TaxRuleColumn", "As the menu has it")},
    Set{"gh", QT_TRANSLATE_NOOP("frontdesk::TaxRuleColumn", "Ghana")},
    Set{"gh-tourism", QT_TRANSLATE_NOOP("frontdesk::TaxRuleColumn", "Ghana with tourism levy")},
    Set{"de", QT_TRANSLATE_NOOP("frontdesk::TaxRuleColumn", "Germany")},
    Set{"none", QT_TRANSLATE_NOOP("frontdesk::TaxRuleColumn", "Not registered for tax")},
};

int indexOf(const QString& set) {
    for (size_t i = 0; i < kSets.size(); ++i)
        if (set == QLatin1String(kSets[i].id)) return static_cast<int>(i);
    return 0;
}

}  // namespace

TaxRuleColumn::TaxRuleColumn(Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_note(nullptr), m_pages(new QStackedWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k2);
    column->addWidget(makeHead(name));
    m_note = new TextLabel(theme, {}, TypeSize::Small, QFont::Normal, Tone::Warn, this);
    m_note->setObjectName(QStringLiteral("other-classes"));
    m_note->setWordWrap(true);
    m_note->hide();
    column->addWidget(m_note);
    m_scroll = new FlowScroll(Qt::Vertical, m_pages);
    m_report = new TaxReportView(theme);
    m_scroll->setWidget(m_report);
    m_paper = new PaperPreview(theme, tr("The receipt under these rules"), m_pages);
    m_trouble = new EmptyState(theme, m_pages);
    for (QWidget* page :
         {static_cast<QWidget*>(m_scroll), static_cast<QWidget*>(m_paper), static_cast<QWidget*>(m_trouble)})
        m_pages->addWidget(page);
    column->addWidget(m_pages, 1);
}

QWidget* TaxRuleColumn::makeHead(const QString& name) {
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 3, 3, 0);
    column->setSpacing(space::k2);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    m_set = new ActionButton(m_theme, {}, ActionButton::Kind::Normal, ActionButton::Size::Compact, head);
    m_set->setObjectName(QStringLiteral("rules"));
    m_set->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_set->setAccessibleDescription(name);
    row->addWidget(m_set, 3);
    m_day = new QLineEdit(head);
    m_day->setObjectName(QStringLiteral("day"));
    m_day->setAccessibleName(tr("%1, on what day", "first or second rules").arg(name));
    m_day->setMaxLength(kLongestDay);
    m_day->setMinimumWidth(m_theme.scaled(112));
    m_day->setProperty("focusRadius", radius::kMedium);
    row->addWidget(m_day, 2);
    column->addLayout(row);
    m_mode = new Segmented(m_theme, tr("%1, tax in the price or on top", "first or second rules").arg(name),
                           Segmented::Look::Raised, head);
    m_mode->setObjectName(QStringLiteral("mode"));
    m_mode->add(tr("Tax in the price"));
    m_mode->add(tr("On top", "tax"));
    column->addWidget(m_mode);
    connect(m_set, &QAbstractButton::clicked, this, &TaxRuleColumn::chooseSet);
    connect(m_day, &QLineEdit::textEdited, this, &TaxRuleColumn::readDay);
    connect(m_mode, &Segmented::chosen, this, [this](int mode) {
        m_rules.pricesIncludeTax = mode == 0;
        Q_EMIT edited();
    });
    return head;
}

void TaxRuleColumn::setRules(const LabRules& rules) {
    m_rules = rules;
    m_day->setText(dayToType(rules.day, locale()));
    showRules();
}

void TaxRuleColumn::showRules() {
    m_set->setText(tr(kSets[static_cast<size_t>(indexOf(m_rules.set))].name));
    m_mode->setCurrent(m_rules.pricesIncludeTax ? 0 : 1);
}

void TaxRuleColumn::chooseSet() {
    QStringList names;
    for (const Set& set : kSets) names += tr(set.name);
    auto* sheet = new TaxChoiceSheet(m_theme, tr("Rules"), names, indexOf(m_rules.set), window());
    connect(sheet, &TaxChoiceSheet::chosen, this, [this](int index) {
        m_rules.set = QLatin1String(kSets[static_cast<size_t>(index)].id);
        showRules();
        Q_EMIT edited();
    });
}

void TaxRuleColumn::readDay() {
    const QDate day = typedDay(m_day->text(), locale());
    markProblem(*m_day, day.isValid() ? QString() : tr("This is no day: 2026-01-31."));
    if (!day.isValid()) return;
    m_rules.day = day;
    Q_EMIT edited();
}

void TaxRuleColumn::setWhat(What what) {
    m_what = what;
    showPage();
}

void TaxRuleColumn::showPage() {
    m_pages->setCurrentWidget(m_inTrouble        ? static_cast<QWidget*>(m_trouble)
                              : m_what == kSteps ? static_cast<QWidget*>(m_scroll)
                                                 : static_cast<QWidget*>(m_paper));
}

void TaxRuleColumn::showReport(const TaxReport& report, const QStringList& otherClasses) {
    m_inTrouble = false;
    m_report->setReport(report);
    m_note->setVisible(!otherClasses.isEmpty());
    if (!otherClasses.isEmpty())
        m_note->setText(tr("! These rules do not know %1: taxed at the standard rate.", "tax classes")
                            .arg(locale().createSeparatedList(otherClasses)));
    showPage();
}

void TaxRuleColumn::showTrouble(const QString& headline, const QString& text) {
    m_inTrouble = true;
    m_report->setReport({});
    m_note->hide();
    m_trouble->say(QStringLiteral("warning"), headline, text);
    showPage();
}

}  // namespace frontdesk

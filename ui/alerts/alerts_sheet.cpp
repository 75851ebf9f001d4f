// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alerts_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/icon_disc.h"
#include "ui/common/money_text.h"
#include "ui/common/segmented.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"

#include <QBoxLayout>
#include <QPointer>

namespace frontdesk {

namespace {
constexpr int kWidth = 760;
constexpr int kHeight = 600;
constexpr int kMostListed = 100;
constexpr double kLargeText = 1.4;
enum Which { kOpen, kResolved };
}  // namespace

AlertsSheet::AlertsSheet(const Parts& parts, QWidget* over)
    : Sheet(parts.theme, tr("Alerts"), over),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session),
      m_prompter(parts.prompter) {
    setObjectName(QStringLiteral("alerts-sheet"));
    setPanelWidth(kWidth);
    setPanelHeight(kHeight);
    m_which = new Segmented(m_theme, tr("Which alerts"), Segmented::Look::Raised, this);
    m_which->setObjectName(QStringLiteral("which"));
    m_which->add(tr("Open", "alerts"));
    m_which->add(tr("Done", "alerts"));
    m_which->setCurrent(kOpen);
    connect(m_which, &Segmented::chosen, this, &AlertsSheet::read);
    body()->addWidget(m_which);
    m_problem = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Danger, this);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    body()->addWidget(m_problem);
    m_empty = new EmptyState(m_theme, this);
    m_list = new FlowScroll(Qt::Vertical, this);
    m_list->hide();
    body()->addWidget(m_empty, 1);
    body()->addWidget(m_list, 1);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &AlertsSheet::fill);
    connect(&parts.events, &DeskEvents::alertsChanged, this, &AlertsSheet::read);
    read();
}

void AlertsSheet::read() {
    const auto which = m_which->current() == kOpen ? Alerts::Which::Open : Alerts::Which::Resolved;
    m_desk.thread
        .run<std::vector<Alert>>([&alerts = m_desk.alerts, which, caller = m_session.caller()] {
            return alerts.list(which, kMostListed, caller);
        })
        .then(this, [this](const Result<std::vector<Alert>>& alerts) {
            m_model.load(alerts.value_or(std::vector<Alert>()));
            if (alerts) return;
            const ErrorText text = errorText(alerts.error());
            const bool forbidden = alerts.error().code == ErrorCode::Forbidden;
            m_empty->say(forbidden ? QStringLiteral("lock") : QStringLiteral("warning"),
                         forbidden ? tr("Alerts are a manager's business") : text.headline, text.text,
                         forbidden ? Tone::Neutral : Tone::Danger);
        });
}

void AlertsSheet::fill() {
    const bool none = m_model.rowCount() == 0;
    m_empty->setVisible(none);
    m_list->setVisible(!none);
    if (none) {
        m_empty->say(QStringLiteral("check"), tr("Nothing needs you"),
                     m_which->current() == kOpen ? tr("What goes wrong appears here by itself.") : QString(), Tone::Ok);
        return;
    }
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(3, 3, 8, 3);
    column->setSpacing(space::k2);
    for (const Alert& alert : m_model.alerts()) column->addWidget(makeRow(alert, content));
    column->addStretch(1);
    m_list->setWidget(content);
}

QWidget* AlertsSheet::makeRow(const Alert& alert, QWidget* parent) {
    const AlertWords words = alertWords(alert);
    const BusinessCalendar& calendar = m_desk.restaurant->calendar;
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, parent);
    card->setBordered(true);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(space::k3, space::k3, space::k3, space::k3);
    row->setSpacing(space::k3);
    row->addWidget(new IconDisc(m_theme, words.iconName, alert.resolvedAt ? Tone::Neutral : words.tone, 44, card), 0,
                   Qt::AlignTop);
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    const auto add = [&](const QString& line, TypeSize size, QFont::Weight weight, std::optional<Tone> tone) {
        auto* label = new TextLabel(m_theme, line, size, weight, tone, card);
        label->setWordWrap(true);
        text->addWidget(label);
    };
    add(words.headline, TypeSize::Body, QFont::DemiBold, std::nullopt);
    if (!alert.resolvedAt) add(words.advice, TypeSize::Small, QFont::Normal, std::nullopt);
    QString when = dayAndTimeText(alert.createdAt, calendar, locale());
    if (!alert.detail.isEmpty()) when += QStringLiteral(" · ") + alert.detail;
    add(when, TypeSize::Small, QFont::Normal, Tone::Neutral);
    if (alert.resolvedAt) {
        const QString at = dayAndTimeText(*alert.resolvedAt, calendar, locale());
        add(alert.resolvedBy.isEmpty() ? tr("✓ over since %1", "a time").arg(at)
                                       : tr("✓ %1, %2", "who, when").arg(alert.resolvedBy, at),
            TypeSize::Small, QFont::DemiBold, Tone::Ok);
        if (const QString outcome = alertOutcome(alert); !outcome.isEmpty())
            add(outcome, TypeSize::Small, QFont::Normal, std::nullopt);
    }
    row->addLayout(text, 1);
    if (alert.resolvedAt) return card;
    QWidget* actions = makeActions(alert, words.headline, card);
    // Several stand under the words, where they have room.
    if (alertActions(alert.kind).size() > 1)
        text->addWidget(actions);
    else
        row->addWidget(actions, 0, Qt::AlignVCenter);
    return card;
}

QWidget* AlertsSheet::makeActions(const Alert& alert, const QString& about, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* row =
        new QBoxLayout(m_theme.textScale() > kLargeText ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, box);
    row->setContentsMargins(0, space::k2, 0, 0);
    row->setSpacing(space::k2);
    for (const AlertAction action : alertActions(alert.kind)) {
        const QString word = alertActionWord(action, alert.kind);
        auto* button = new ActionButton(m_theme, word, ActionButton::Kind::Normal, ActionButton::Size::Compact, box);
        button->setObjectName(QString::fromLatin1(wireName(action)) + QStringLiteral("-alert"));
        button->setIconName(action == AlertAction::Reopen   ? QStringLiteral("redo")
                            : action == AlertAction::Refund ? QStringLiteral("undo")
                                                            : QStringLiteral("check"));
        button->setAccessibleName(word + QStringLiteral(": ") + about);
        connect(button, &QAbstractButton::clicked, this, [this, alert, action] { press(alert, action); });
        row->addWidget(button);
    }
    row->addStretch(1);
    return box;
}

void AlertsSheet::press(const Alert& alert, AlertAction action) {
    const bool final =
        action == AlertAction::Refund || (action == AlertAction::Dismiss && alert.kind == AlertKind::UnmatchedMoney);
    if (!final) {
        resolve(alert.id, action);
        return;
    }
    Question question;
    question.yes = alertActionWord(action, alert.kind);
    question.dangerous = true;
    if (action == AlertAction::Refund) {
        question.title = tr("Give this money back?");
        question.text = tr("It goes back to the guest the way it came. That cannot be taken back.");
    } else {
        question.title = tr("Keep this money as it is?");
        question.text = tr("It is neither put to an order nor given back. Do this only if it is settled otherwise.");
    }
    m_prompter.ask(question, [self = QPointer<AlertsSheet>(this), id = alert.id, action](bool yes) {
        if (yes && self != nullptr) self->resolve(id, action);
    });
}

void AlertsSheet::resolve(const AlertId& id, AlertAction action) {
    m_problem->hide();
    m_desk.thread
        .run<Alert>([&alerts = m_desk.alerts, id, action, caller = m_session.caller()] {
            return alerts.resolve(id, action, caller);
        })
        .then(this, [this](const Result<Alert>& done) {
            if (done) return;  // the change is announced
            m_problem->setText(QStringLiteral("! ") + errorText(done.error()).whole());
            m_problem->show();
        });
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messages_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/empty_state.h"
#include "ui/common/figure_label.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/money_text.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kWidth = 780;
constexpr int kHeight = 640;
}  // namespace

MessagesSheet::MessagesSheet(Theme& theme, const MessagesModel& model, const BusinessCalendar& calendar, QWidget* over)
    : Sheet(theme, tr("Messages of the demo"), over),
      m_theme(theme),
      m_model(model),
      m_calendar(calendar),
      m_empty(new EmptyState(theme, this)),
      m_list(new FlowScroll(Qt::Vertical, this)),
      m_said(new TextLabel(theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Ok, this)) {
    setObjectName(QStringLiteral("messages-sheet"));
    setPanelWidth(kWidth);
    setPanelHeight(kHeight);
    auto* what = new TextLabel(theme, tr("A demo sends nothing: its e-mails are shown here, with links that work."),
                               TypeSize::Body, QFont::Normal, Tone::Neutral, this);
    what->setWordWrap(true);
    body()->addWidget(what);
    body()->addWidget(m_empty, 1);
    body()->addWidget(m_list, 1);
    m_said->setObjectName(QStringLiteral("said"));
    body()->addWidget(m_said);
    connect(&model, &QAbstractItemModel::modelReset, this, &MessagesSheet::fill);
    fill();
}

void MessagesSheet::fill() {
    const bool none = m_model.rowCount() == 0;
    m_empty->setVisible(none);
    m_list->setVisible(!none);
    if (none) {
        m_empty->say(QStringLiteral("mail"), tr("No message yet"),
                     tr("Register an account in the web app: its e-mail appears here."));
        return;
    }
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(3, 3, 8, 3);
    column->setSpacing(space::k2);
    for (const Mail& mail : m_model.mails()) column->addWidget(makeMail(mail, content));
    column->addStretch(1);
    m_list->setWidget(content);
}

QWidget* MessagesSheet::makeMail(const Mail& mail, QWidget* parent) {
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, parent);
    card->setBordered(true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::k4, space::k3, space::k4, space::k3);
    column->setSpacing(space::k1);
    auto* head = new QHBoxLayout;
    auto* subject = new TextLabel(m_theme, mail.subject, TypeSize::Body, QFont::DemiBold, std::nullopt, card);
    subject->setWordWrap(true);
    head->addWidget(subject, 1);
    auto* when = new FigureLabel(m_theme, dayAndTimeText(mail.writtenAt, m_calendar, locale()), TypeSize::Small,
                                 QFont::Normal, card);
    when->setTone(Tone::Neutral);
    head->addWidget(when, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(new TextLabel(m_theme, tr("to %1", "an e-mail address").arg(mail.to), TypeSize::Small,
                                    QFont::Normal, Tone::Neutral, card));
    auto* text = new TextLabel(m_theme, mail.text.trimmed(), TypeSize::Small, QFont::Normal, std::nullopt, card);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setFocusPolicy(Qt::NoFocus);
    column->addWidget(text);
    if (mail.link.isEmpty()) return card;
    auto* row = new QHBoxLayout;
    auto* copyLink =
        new ActionButton(m_theme, tr("Copy link"), ActionButton::Kind::Normal, ActionButton::Size::Compact, card);
    copyLink->setObjectName(QStringLiteral("copy-link"));
    copyLink->setIconName(QStringLiteral("copy"));
    copyLink->setAccessibleName(tr("Copy the link of: %1").arg(mail.subject));
    connect(copyLink, &QAbstractButton::clicked, this, [this, link = mail.link] { copy(link); });
    row->addWidget(copyLink);
    row->addStretch(1);
    column->addLayout(row);
    return card;
}

void MessagesSheet::copy(const QString& link) {
    QGuiApplication::clipboard()->setText(link);
    m_said->setText(tr("✓ The link is copied."));
}

}  // namespace frontdesk

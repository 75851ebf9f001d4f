// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/message_list_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/chip.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/figure_label.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/icon_disc.h"
#include "ui/common/money_text.h"
#include "ui/common/segmented.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"
#include "ui/messages/message_desk.h"
#include "ui/models/charge_view.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kWidth = 860;
constexpr int kHeight = 660;
constexpr int kMostListed = 100;
constexpr int kLookEveryMs = 1'000;
}  // namespace

MessageListSheet::MessageListSheet(const Parts& parts, QWidget* over)
    : Sheet(parts.theme, tr("Messages"), over),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session),
      m_filter(new Segmented(parts.theme, tr("Which messages"), Segmented::Look::Raised, this)),
      m_told(new TextLabel(parts.theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Ok, this)),
      m_empty(new EmptyState(parts.theme, this)),
      m_list(new FlowScroll(Qt::Vertical, this)) {
    setObjectName(QStringLiteral("message-list"));
    setPanelWidth(kWidth);
    setPanelHeight(kHeight);
    m_filter->setObjectName(QStringLiteral("filter"));
    for (const QString& name :
         {tr("All", "messages"), tr("Waiting", "messages"), tr("Sent", "messages"), tr("Failed", "messages")})
        m_filter->add(name);
    m_filter->setCurrent(0);
    connect(m_filter, &Segmented::chosen, this, [this](int at) { m_model.setFilter(static_cast<MessageFilter>(at)); });
    body()->addWidget(m_filter);
    m_told->setObjectName(QStringLiteral("told"));
    m_told->setWordWrap(true);
    m_told->hide();
    body()->addWidget(m_told);
    body()->addWidget(m_empty, 1);
    body()->addWidget(m_list, 1);
    m_list->hide();
    makeFooter();
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MessageListSheet::fill);
    // Nothing announces what became of a message; it came with a commit.
    connect(&m_look, &QTimer::timeout, this, &MessageListSheet::lookForCommits);
    m_look.start(kLookEveryMs);
    m_empty->say(QStringLiteral("clock"), tr("Reading messages …"), {});
    read();
}

void MessageListSheet::makeFooter() {
    if (!m_desk.restaurant->demo) return;
    auto* mails = new ActionButton(m_theme, tr("Read the demo's e-mails"), ActionButton::Kind::Normal,
                                   ActionButton::Size::Compact, this);
    mails->setObjectName(QStringLiteral("demo-mails"));
    mails->setIconName(QStringLiteral("mail"));
    connect(mails, &QAbstractButton::clicked, this, &MessageListSheet::demoMailsWanted);
    footer()->addWidget(mails);
    footer()->addStretch(1);
}

void MessageListSheet::lookForCommits() {
    if (m_desk.thread.commitCount() != m_seenCommits) read();
}

void MessageListSheet::read() {
    if (m_reading || m_desk.messages == nullptr) return;
    m_reading = true;
    m_seenCommits = m_desk.thread.commitCount();
    m_desk.messages->recent(kMostListed, m_session.caller())
        .then(this, [this](const Result<std::vector<ListedMessage>>& messages) {
            m_reading = false;
            take(messages);
        });
}

void MessageListSheet::take(const Result<std::vector<ListedMessage>>& messages) {
    const bool failedBefore = m_failed;
    m_failed = !messages.has_value();
    if (messages) {
        if (!m_model.load(*messages) && (failedBefore || m_list->isHidden())) fill();
        findNumbers();
        return;
    }
    const bool forbidden = messages.error().code == ErrorCode::Forbidden;
    const ErrorText text = errorText(messages.error());
    m_list->hide();
    m_empty->show();
    m_empty->say(forbidden ? QStringLiteral("lock") : QStringLiteral("warning"),
                 forbidden ? tr("Your role does not see messages") : text.headline, forbidden ? QString() : text.text,
                 forbidden ? Tone::Neutral : Tone::Danger);
}

void MessageListSheet::findNumbers() {
    std::vector<OrderId> unknown;
    for (const ListedMessage& message : m_model.messages())
        if (!message.orderId.isNull() && !m_numbers.contains(message.orderId)) unknown.push_back(message.orderId);
    if (unknown.empty()) return;
    using Numbers = std::map<OrderId, int>;
    m_desk.thread
        .run<Numbers>([&orders = m_desk.queue, unknown]() -> Result<Numbers> {
            Numbers found;
            for (const OrderId& id : unknown) {
                const auto order = orders.find(id);
                found[id] = order ? order->number : 0;
            }
            return found;
        })
        .then(this, [this](const Result<Numbers>& found) {
            if (!found) return;
            m_numbers.insert(found->begin(), found->end());
            fill();
        });
}

void MessageListSheet::fill() {
    if (m_failed) return;
    const auto& messages = m_model.messages();
    m_filter->setOptionText(1,
                            tr("Waiting %1", "messages").arg(locale().toString(m_model.count(MessageFilter::Waiting))));
    m_filter->setOptionText(3,
                            tr("Failed %1", "messages").arg(locale().toString(m_model.count(MessageFilter::Failed))));
    m_empty->setVisible(messages.empty());
    m_list->setVisible(!messages.empty());
    if (messages.empty()) {
        const bool all = m_model.count(MessageFilter::All) == 0;
        m_empty->say(all ? QStringLiteral("sms") : QStringLiteral("check"),
                     all ? tr("No message yet") : tr("None of these"),
                     all ? tr("SMS and e-mails to guests appear here by themselves.") : QString());
        return;
    }
    const int at = m_list->verticalScrollBar()->value();
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(3, 3, 8, 3);
    column->setSpacing(space::k2);
    for (const ListedMessage& message : messages) column->addWidget(makeRow(message, content));
    column->addStretch(1);
    m_list->setWidget(content);
    content->adjustSize();
    m_list->verticalScrollBar()->setValue(at);
}

QString MessageListSheet::aboutText(const ListedMessage& message) const {
    QStringList parts{message.sms ? tr("SMS") : tr("E-mail"), message.recipient};
    if (message.sms && !message.provider.isEmpty()) parts += providerName(message.provider);
    if (message.attempts > 1) parts += tr("%n tries", "of sending a message", message.attempts);
    if (isWaiting(message) && message.nextAt && *message.nextAt > m_desk.clock.now())
        parts += tr("next try %1", "a time").arg(clockText(*message.nextAt, m_desk.restaurant->calendar, locale()));
    return parts.join(QStringLiteral(" · "));
}

QWidget* MessageListSheet::makeRow(const ListedMessage& message, QWidget* parent) {
    const MessageWords words = messageWords(message);
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, parent);
    card->setBordered(true);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(space::k3, space::k3, space::k3, space::k3);
    row->setSpacing(space::k3);
    row->addWidget(
        new IconDisc(m_theme, message.sms ? QStringLiteral("sms") : QStringLiteral("mail"), words.tone, 44, card), 0,
        Qt::AlignTop);
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    const auto add = [&](const QString& line, TypeSize size, QFont::Weight weight, std::optional<Tone> tone) {
        if (line.isEmpty()) return;
        auto* label = new TextLabel(m_theme, line, size, weight, tone, card);
        label->setWordWrap(true);
        text->addWidget(label);
    };
    const auto number = m_numbers.find(message.orderId);
    const bool known = number != m_numbers.end() && number->second > 0;
    add(known ? tr("%1 · order %2", "kind of message, number").arg(words.kind, QString::number(number->second))
              : words.kind,
        TypeSize::Body, QFont::DemiBold, std::nullopt);
    add(aboutText(message), TypeSize::Small, QFont::Normal, Tone::Neutral);
    add(words.problem, TypeSize::Small, QFont::DemiBold,
        message.state == MessageState::Failed ? Tone::Danger : Tone::Warn);
    add(message.text, TypeSize::Small, QFont::Normal, std::nullopt);
    row->addLayout(text, 1);
    auto* end = new QVBoxLayout;
    end->setSpacing(space::k1);
    auto* chip = new StatusChip(m_theme, card);
    chip->set(words.tone, words.state);
    end->addWidget(chip, 0, Qt::AlignTrailing);
    auto* when = new FigureLabel(m_theme, dayAndTimeText(message.writtenAt, m_desk.restaurant->calendar, locale()),
                                 TypeSize::Small, QFont::Normal, card);
    when->setTone(Tone::Neutral);
    end->addWidget(when, 0, Qt::AlignTrailing);
    end->addStretch(1);
    row->addLayout(end);
    if (message.mayRetry) {
        auto* again = new ActionButton(m_theme, tr("Try again", "to send a message"), ActionButton::Kind::Normal,
                                       ActionButton::Size::Compact, card);
        again->setObjectName(QStringLiteral("retry-message"));
        again->setIconName(QStringLiteral("redo"));
        again->setAccessibleName(tr("Try again: %1 to %2").arg(words.kind, message.recipient));
        connect(again, &QAbstractButton::clicked, this, [this, id = message.id] { retry(id); });
        row->addWidget(again, 0, Qt::AlignVCenter);
    }
    return card;
}

void MessageListSheet::retry(const Uuid& id) {
    m_desk.messages->retry(id, m_session.caller()).then(this, [this](const Status& done) {
        m_told->setTone(done ? Tone::Ok : Tone::Danger);
        m_told->setText(done ? tr("✓ It is sent now.") : QStringLiteral("! ") + errorText(done.error()).whole());
        m_told->show();
        read();
    });
}

}  // namespace frontdesk

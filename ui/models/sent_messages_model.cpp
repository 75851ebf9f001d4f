// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sent_messages_model.h"

#include <algorithm>
#include <array>

namespace frontdesk {

namespace {

struct Coded {
    const char* code;
    QString words;
};

QString wordsOf(const std::vector<Coded>& known, const QByteArray& code, const QString& other) {
    const auto found =
        std::find_if(known.begin(), known.end(), [&code](const Coded& each) { return code == each.code; });
    return found == known.end() ? other : found->words;
}

QString kindText(const QByteArray& kind) {
    return wordsOf({{"order_confirmation", SentMessagesModel::tr("Order received")},
                    {"accepted", SentMessagesModel::tr("Order accepted")},
                    {"ready", SentMessagesModel::tr("Order is ready")},
                    {"out_for_delivery", SentMessagesModel::tr("On its way")},
                    {"completed", SentMessagesModel::tr("Order completed")},
                    {"rejected", SentMessagesModel::tr("Order rejected")},
                    {"cancelled", SentMessagesModel::tr("Order cancelled")},
                    {"expired", SentMessagesModel::tr("Order expired")},
                    {"verify_email", SentMessagesModel::tr("Confirm the address")},
                    {"already_registered", SentMessagesModel::tr("Account exists already")},
                    {"reset_password", SentMessagesModel::tr("New password")},
                    {"password_changed", SentMessagesModel::tr("Password was changed")},
                    {"mfa_changed", SentMessagesModel::tr("Second factor was changed")},
                    {"sessions_revoked", SentMessagesModel::tr("Logins were ended")},
                    {"account_erased", SentMessagesModel::tr("Account was erased")},
                    {"welcome", SentMessagesModel::tr("Welcome")},
                    {"invoice_ready", SentMessagesModel::tr("Invoice")},
                    {"credit_note_ready", SentMessagesModel::tr("Credit note")}},
                   kind, SentMessagesModel::tr("Message"));
}

QString problemText(const QByteArray& problem) {
    if (problem.isEmpty()) return {};
    if (problem == "waits_for_file") return {};
    const QString refused = SentMessagesModel::tr("The provider refused it (%1).", "a code")
                                .arg(QString::fromLatin1(problem.startsWith("code_") ? problem.mid(5) : problem));
    return wordsOf(
        {{"no_route", SentMessagesModel::tr("No provider is set up for this number. See Settings, Messages.")},
         {"bad_number", SentMessagesModel::tr("The number is not one that takes messages. Check it with the guest.")},
         {"expired", SentMessagesModel::tr("It came too late to be of use, so it was left out.")},
         {"daily_cap", SentMessagesModel::tr("The day's limit of messages is reached. See Settings, Messages.")},
         {"opted_out", SentMessagesModel::tr("The guest wants no messages.")},
         {"maybe_sent", SentMessagesModel::tr("It may have arrived: the provider did not answer.")},
         {"misconfigured", SentMessagesModel::tr("The provider refuses our account. See Settings.")},
         {"unreached", SentMessagesModel::tr("The provider could not be reached.")},
         {"unreadable", SentMessagesModel::tr("It cannot be read any more.")},
         {"too_large", SentMessagesModel::tr("It is too large to be sent.")},
         {"no_file", SentMessagesModel::tr("Its document could not be made.")}},
        problem, refused);
}

bool isSame(const ListedMessage& a, const ListedMessage& b) {
    return a.id == b.id && a.state == b.state && a.problem == b.problem && a.attempts == b.attempts &&
           a.nextAt == b.nextAt && a.mayRetry == b.mayRetry && a.provider == b.provider;
}

}  // namespace

MessageWords messageWords(const ListedMessage& message) {
    MessageWords words;
    words.kind = kindText(message.kind);
    words.problem = problemText(message.problem);
    switch (message.state) {
        case MessageState::Waiting:
            words.tone = Tone::Warn;
            words.iconName = QStringLiteral("clock");
            words.state = SentMessagesModel::tr("◷ Waiting", "a message");
            break;
        case MessageState::Sending:
            words.tone = Tone::Warn;
            words.iconName = QStringLiteral("clock");
            words.state = SentMessagesModel::tr("◐ Sending", "a message");
            break;
        case MessageState::Sent:
            words.tone = Tone::Teal;
            words.iconName = QStringLiteral("check");
            words.state = SentMessagesModel::tr("✓ Sent", "a message");
            break;
        case MessageState::Delivered:
            words.tone = Tone::Ok;
            words.iconName = QStringLiteral("check");
            words.state = SentMessagesModel::tr("✓ Delivered", "a message");
            break;
        case MessageState::Failed:
            words.tone = Tone::Danger;
            words.iconName = QStringLiteral("warning");
            words.state = SentMessagesModel::tr("! Failed", "a message");
            break;
        case MessageState::Dropped:
            words.tone = Tone::Neutral;
            words.iconName = QStringLiteral("cross");
            words.state = SentMessagesModel::tr("✕ Left out", "a message");
            break;
    }
    return words;
}

bool isWaiting(const ListedMessage& message) {
    return message.state == MessageState::Waiting || message.state == MessageState::Sending;
}

bool passes(const ListedMessage& message, MessageFilter filter) {
    switch (filter) {
        case MessageFilter::All:
            return true;
        case MessageFilter::Waiting:
            return isWaiting(message);
        case MessageFilter::Sent:
            return message.state == MessageState::Sent || message.state == MessageState::Delivered;
        case MessageFilter::Failed:
            return message.state == MessageState::Failed || message.state == MessageState::Dropped;
    }
    return false;
}

SentMessagesModel::SentMessagesModel(QObject* parent) : QAbstractListModel(parent) {}

bool SentMessagesModel::load(std::vector<ListedMessage> newestFirst) {
    if (std::equal(newestFirst.begin(), newestFirst.end(), m_all.begin(), m_all.end(), isSame)) return false;
    m_all = std::move(newestFirst);
    refill();
    return true;
}

void SentMessagesModel::setFilter(MessageFilter filter) {
    m_filter = filter;
    refill();
}

void SentMessagesModel::refill() {
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_shown),
                 [this](const ListedMessage& each) { return passes(each, m_filter); });
    endResetModel();
}

int SentMessagesModel::count(MessageFilter filter) const {
    return static_cast<int>(std::count_if(m_all.begin(), m_all.end(),
                                          [filter](const ListedMessage& each) { return passes(each, filter); }));
}

int SentMessagesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant SentMessagesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ListedMessage& message = m_shown[static_cast<size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return messageWords(message).kind;
        case StateRole:
            return messageWords(message).state;
        case RecipientRole:
            return message.recipient;
        case ProblemRole:
            return messageWords(message).problem;
        case MayRetryRole:
            return message.mayRetry;
        default:
            return {};
    }
}

QHash<int, QByteArray> SentMessagesModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(StateRole, "state");
    names.insert(RecipientRole, "recipient");
    names.insert(ProblemRole, "problem");
    names.insert(MayRetryRole, "mayRetry");
    return names;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk_watch.h"

#include "ui/messages/message_desk.h"
#include "ui/models/sent_messages_model.h"

namespace frontdesk {

namespace {
constexpr int kMostCounted = 100;
constexpr int kMostMessages = 50;
constexpr int kLookEveryMs = 1'000;
}  // namespace

DeskWatch::DeskWatch(Desk& desk, DeskEvents& events, SystemStatus& status, QObject* parent)
    : QObject(parent), m_desk(desk), m_status(status), m_providers(desk, events) {
    m_status.setProviders(m_providers.all());
    connect(&m_providers, &ProviderBoard::changed, this, [this] { m_status.setProviders(m_providers.all()); });
    connect(&events, &DeskEvents::alertsChanged, this, &DeskWatch::countAlerts);
    countAlerts();
    if (desk.printers != nullptr) m_printers = std::make_unique<PrinterWatch>(*desk.printers, events, status);
    if (!desk.restaurant->demo && desk.messages == nullptr) return;
    // Nothing announces what becomes of a message; it came with a commit.
    connect(&m_look, &QTimer::timeout, this, &DeskWatch::lookForCommits);
    m_look.start(kLookEveryMs);
    readMessages();
    countWaiting();
}

void DeskWatch::countAlerts() {
    // The number is no secret of the managers: everybody at the counter sees that something needs one.
    m_desk.thread
        .run<std::vector<Alert>>(
            [&alerts = m_desk.alerts] { return alerts.list(Alerts::Which::Open, kMostCounted, Caller::system()); })
        .then(this, [this](const Result<std::vector<Alert>>& open) {
            if (open) m_status.setOpenAlerts(static_cast<int>(open->size()));
        });
}

void DeskWatch::lookForCommits() {
    const quint64 commits = m_desk.thread.commitCount();
    if (commits == m_seenCommits) return;
    m_seenCommits = commits;
    readMessages();
    countWaiting();
}

void DeskWatch::countWaiting() {
    if (m_desk.messages == nullptr || m_counting) return;
    m_counting = true;
    m_desk.messages->recent(kMostCounted, Caller::system())
        .then(this, [this](const Result<std::vector<ListedMessage>>& messages) {
            m_counting = false;
            if (!messages) return;
            m_status.setWaitingMessages(static_cast<int>(std::count_if(messages->begin(), messages->end(), isWaiting)));
        });
}

void DeskWatch::readMessages() {
    if (!m_desk.restaurant->demo) return;
    m_desk.thread.run<std::vector<Mail>>([&mailbox = m_desk.mailbox] { return mailbox.recent(kMostMessages); })
        .then(this, [this](const Result<std::vector<Mail>>& mails) {
            if (!mails) return;
            m_messages.load(*mails);
            m_status.setDemoMessages(m_messages.rowCount());
        });
}

}  // namespace frontdesk

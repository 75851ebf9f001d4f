// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/session.h"
#include "ui/common/sheet.h"
#include "ui/models/sent_messages_model.h"

#include <QTimer>

#include <map>

namespace frontdesk {

class EmptyState;
class FlowScroll;
class Segmented;
class TextLabel;

/// SMS and e-mails that left or wait: what became of each, and another try for those that failed. Follows while it is
/// open.
class MessageListSheet : public Sheet {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        Theme& theme;
        const Session& session;
    };
    MessageListSheet(const Parts& parts, QWidget* over);
    [[nodiscard]] const SentMessagesModel& model() const { return m_model; }

Q_SIGNALS:
    void demoMailsWanted();  ///< the e-mails of a demo, in full

private:
    void makeFooter();
    void lookForCommits();
    void read();
    void take(const Result<std::vector<ListedMessage>>& messages);
    void findNumbers();
    void fill();
    QWidget* makeRow(const ListedMessage& message, QWidget* parent);
    void retry(const Uuid& id);
    [[nodiscard]] QString aboutText(const ListedMessage& message) const;

    Desk& m_desk;
    Theme& m_theme;
    const Session& m_session;
    SentMessagesModel m_model;
    std::map<OrderId, int> m_numbers;  ///< of the orders that messages are about
    QTimer m_look;
    quint64 m_seenCommits = 0;
    bool m_reading = false;
    bool m_failed = false;
    Segmented* m_filter;
    TextLabel* m_told;
    EmptyState* m_empty;
    FlowScroll* m_list;
};

}  // namespace frontdesk

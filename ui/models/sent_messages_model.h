// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/message_book.h"
#include "ui/common/theme.h"

#include <QAbstractListModel>

namespace frontdesk {

/// A message as people read it.
struct MessageWords {
    Tone tone = Tone::Neutral;
    QString iconName;
    QString state;    ///< "Waiting", "Sent", "Failed"
    QString problem;  ///< why, and what to do; empty: nothing is wrong
    QString kind;     ///< "Order accepted"
};
[[nodiscard]] MessageWords messageWords(const ListedMessage& message);

enum class MessageFilter { All, Waiting, Sent, Failed };
[[nodiscard]] bool passes(const ListedMessage& message, MessageFilter filter);
/// Whether it has not left yet and is still to be sent.
[[nodiscard]] bool isWaiting(const ListedMessage& message);

/// Messages that left or wait, newest first, those that pass a filter. Values only: it reads no store and calls no
/// service. GUI thread.
class SentMessagesModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { StateRole = Qt::UserRole + 1, RecipientRole, ProblemRole, MayRetryRole };

    explicit SentMessagesModel(QObject* parent = nullptr);
    /// Replaces everything. @return whether anything is different
    bool load(std::vector<ListedMessage> newestFirst);
    void setFilter(MessageFilter filter);
    [[nodiscard]] const std::vector<ListedMessage>& messages() const { return m_shown; }
    [[nodiscard]] int count(MessageFilter filter) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    void refill();

    std::vector<ListedMessage> m_all;
    std::vector<ListedMessage> m_shown;
    MessageFilter m_filter = MessageFilter::All;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/mailbox.h"

#include <QAbstractListModel>

namespace frontdesk {

/// The e-mails a demo has written, newest first. Values only: it reads no store and calls no service. GUI thread.
class MessagesModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { ToRole = Qt::UserRole + 1, TextRole, LinkRole, WrittenRole };

    explicit MessagesModel(QObject* parent = nullptr);
    /// Replaces everything. @return whether anything is different
    bool load(std::vector<Mail> newestFirst);
    [[nodiscard]] const std::vector<Mail>& mails() const { return m_mails; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<Mail> m_mails;
};

}  // namespace frontdesk

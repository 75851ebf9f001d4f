// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/messages_model.h"

#include <algorithm>

namespace frontdesk {

MessagesModel::MessagesModel(QObject* parent) : QAbstractListModel(parent) {}

bool MessagesModel::load(std::vector<Mail> newestFirst) {
    const bool same = std::equal(
        newestFirst.begin(), newestFirst.end(), m_mails.begin(), m_mails.end(),
        [](const Mail& a, const Mail& b) { return a.writtenAt == b.writtenAt && a.to == b.to && a.text == b.text; });
    if (same) return false;
    beginResetModel();
    m_mails = std::move(newestFirst);
    endResetModel();
    return true;
}

int MessagesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_mails.size());
}

QVariant MessagesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Mail& mail = m_mails[static_cast<size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return mail.subject;
        case ToRole:
            return mail.to;
        case TextRole:
            return mail.text;
        case LinkRole:
            return mail.link;
        case WrittenRole:
            return mail.writtenAt.ms;
        default:
            return {};
    }
}

QHash<int, QByteArray> MessagesModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(ToRole, "to");
    names.insert(TextRole, "text");
    names.insert(LinkRole, "link");
    names.insert(WrittenRole, "written");
    return names;
}

}  // namespace frontdesk

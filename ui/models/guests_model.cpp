// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/guests_model.h"

#include "ui/common/search_text.h"

#include <algorithm>

namespace frontdesk {

namespace {

QString digitsOf(const QString& text) {
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](QChar sign) { return sign.isDigit(); });
    return digits;
}

bool finds(const GuestEntry& guest, const QString& needle, const QString& digits) {
    if (!digits.isEmpty() && (digitsOf(guest.national).contains(digits) || digitsOf(guest.phone).contains(digits)))
        return true;
    return searchFinds(foldedForSearch(guest.name), needle);
}

}  // namespace

GuestsModel::GuestsModel(const PhoneParser& phones, QObject* parent) : QAbstractListModel(parent), m_phones(phones) {}

void GuestsModel::load(const std::vector<Order>& newestFirst) {
    m_all.clear();
    // Oldest first, so that the latest name and time are what stays.
    for (auto order = newestFirst.rbegin(); order != newestFirst.rend(); ++order) take(*order);
    filter();
}

void GuestsModel::apply(const OrderPtr& order) {
    if (take(*order)) filter();
}

bool GuestsModel::take(const Order& order) {
    if (order.customerPhone.isEmpty()) return false;
    auto known = std::find_if(m_all.begin(), m_all.end(),
                              [&order](const GuestEntry& guest) { return guest.phone == order.customerPhone; });
    if (known == m_all.end()) {
        m_all.push_back({order.customerPhone, m_phones.national(order.customerPhone), {}, {}, false});
        known = m_all.end() - 1;
    }
    if (order.createdAt >= known->lastOrderAt) {
        known->lastOrderAt = order.createdAt;
        known->waits = isOpen(order.status);
        if (!order.customerName.isEmpty()) known->name = order.customerName;
    }
    return true;
}

void GuestsModel::search(const QString& text) {
    if (text.trimmed() == m_text) return;
    m_text = text.trimmed();
    m_needle = foldedForSearch(m_text);
    filter();
}

void GuestsModel::filter() {
    beginResetModel();
    // A guest that only a search brought up leaves with it.
    std::erase_if(m_all, [](const GuestEntry& guest) { return guest.lastOrderAt == Instant(); });
    std::stable_sort(m_all.begin(), m_all.end(),
                     [](const GuestEntry& a, const GuestEntry& b) { return a.lastOrderAt > b.lastOrderAt; });
    if (isSearching()) {
        const auto number = m_phones.toE164(m_text, {});
        const bool known = number && std::any_of(m_all.begin(), m_all.end(),
                                                 [&number](const GuestEntry& guest) { return guest.phone == *number; });
        if (number && !known) m_all.push_back({*number, m_phones.national(*number), {}, {}, false});
    }
    m_shown.clear();
    const QString digits = digitsOf(m_text);
    for (size_t at = 0; at < m_all.size(); ++at) {
        if (!isSearching() || finds(m_all[at], m_needle, digits)) m_shown.push_back(at);
    }
    endResetModel();
}

int GuestsModel::rowOf(const QString& phone) const {
    const auto at = std::find_if(m_shown.begin(), m_shown.end(),
                                 [this, &phone](size_t place) { return m_all[place].phone == phone; });
    return at == m_shown.end() ? -1 : static_cast<int>(at - m_shown.begin());
}

int GuestsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant GuestsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const GuestEntry& entry = guest(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return entry.name.isEmpty() ? entry.national : entry.name;
        case Qt::AccessibleTextRole:
            return entry.name.isEmpty() ? entry.national : entry.name + QStringLiteral(", ") + entry.national;
        case PhoneRole:
            return entry.phone;
        case NationalRole:
            return entry.national;
        case NameRole:
            return entry.name;
        case LastOrderRole:
            return entry.lastOrderAt.ms;
        case WaitsRole:
            return entry.waits;
        default:
            return {};
    }
}

QHash<int, QByteArray> GuestsModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(PhoneRole, "phone");
    names.insert(NationalRole, "national");
    names.insert(NameRole, "name");
    names.insert(LastOrderRole, "lastOrder");
    names.insert(WaitsRole, "waits");
    return names;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/phone_parser.h"
#include "ui/models/queue_model.h"

#include <QAbstractListModel>

namespace frontdesk {

/// Somebody who ordered with a telephone number.
struct GuestEntry {
    QString phone;     ///< E.164
    QString national;  ///< as people write it
    QString name;      ///< of the latest order that has one; may be empty
    Instant lastOrderAt;
    bool waits = false;  ///< an order of theirs is on the board
};

/// Who ordered lately, last order first, and whoever a search for a whole number finds besides. Values only: it reads
/// no store and calls no service. GUI thread.
class GuestsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { PhoneRole = Qt::UserRole + 1, NationalRole, NameRole, LastOrderRole, WaitsRole };

    explicit GuestsModel(const PhoneParser& phones, QObject* parent = nullptr);

    /// Replaces everything. @param newestFirst orders of any kind; those without a number are left out
    void load(const std::vector<Order>& newestFirst);
    /// Takes in a new or changed order.
    void apply(const OrderPtr& order);
    /// Shows guests by any part of name or number, one typo forgiven. A whole number that nobody here has is shown too,
    /// as a guest without name: the store may know it.
    void search(const QString& text);
    [[nodiscard]] bool isSearching() const { return !m_needle.isEmpty(); }

    [[nodiscard]] const GuestEntry& guest(int row) const { return m_all[m_shown[static_cast<size_t>(row)]]; }
    [[nodiscard]] int rowOf(const QString& phone) const;  ///< -1: not shown
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    bool take(const Order& order);
    void filter();

    const PhoneParser& m_phones;
    std::vector<GuestEntry> m_all;
    std::vector<size_t> m_shown;  ///< places in m_all
    QString m_text;
    QString m_needle;
};

}  // namespace frontdesk

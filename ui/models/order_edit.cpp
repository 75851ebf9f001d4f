// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/order_edit.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr int kMostPieces = 99;

OrderEdit::Row rowOf(const OrderLine& line) {
    OrderEdit::Row row;
    row.kept = line;
    row.name = line.name;
    for (const LineOption& option : line.options) row.options << option.name;
    row.note = line.note;
    row.quantity = line.quantity;
    return row;
}

QStringList namesOf(const std::vector<OptionId>& ids, const MenuItem& item) {
    QStringList names;
    for (const OptionGroup& group : item.groups)
        for (const MenuOption& option : group.options)
            if (std::find(ids.begin(), ids.end(), option.id) != ids.end()) names << option.name;
    return names;
}

}  // namespace

bool OrderEdit::Row::isChanged() const {
    return !kept || kept->quantity != quantity || kept->note != note;
}

bool OrderEdit::Row::isTakenFromKitchen() const {
    return kept && kept->status != LineStatus::New && quantity < kept->quantity;
}

OrderEdit::OrderEdit(std::shared_ptr<const Order> order) : m_order(std::move(order)) {
    for (const OrderLine& line : m_order->lines)
        if (line.status != LineStatus::Voided) m_rows.push_back(rowOf(line));
}

bool OrderEdit::isChanged() const {
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.isChanged(); });
}

bool OrderEdit::needsReason() const {
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.isTakenFromKitchen(); });
}

void OrderEdit::setQuantity(size_t row, int quantity) {
    const int wanted = std::clamp(quantity, 0, kMostPieces);
    if (row >= m_rows.size() || m_rows[row].quantity == wanted) return;
    remember();
    if (wanted == 0 && !m_rows[row].kept)
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(row));
    else
        m_rows[row].quantity = wanted;
}

void OrderEdit::setNote(size_t row, const QString& note) {
    if (row >= m_rows.size() || m_rows[row].note == note) return;
    remember();
    m_rows[row].note = note;
}

void OrderEdit::add(const DraftLine& line, const Menu& menu) {
    const MenuItem* item = menu.item(line.itemId);
    if (item == nullptr) return;
    remember();
    const auto same = std::find_if(m_rows.begin(), m_rows.end(), [&line](const Row& row) {
        return !row.kept && row.added.itemId == line.itemId && row.added.optionIds == line.optionIds &&
               row.note == line.note && row.quantity + line.quantity <= kMostPieces;
    });
    if (same != m_rows.end()) {
        same->quantity += line.quantity;
        return;
    }
    Row row;
    row.added = line;
    row.name = item->name;
    row.options = namesOf(line.optionIds, *item);
    row.note = line.note;
    row.quantity = line.quantity;
    m_rows.push_back(std::move(row));
}

void OrderEdit::undo() {
    if (m_before.empty()) return;
    m_rows = std::move(m_before.back());
    m_before.pop_back();
}

std::vector<size_t> OrderEdit::changedRows() const {
    std::vector<size_t> rows;
    for (size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].isChanged()) rows.push_back(i);
    return rows;
}

OrderChange OrderEdit::change(const QString& reason) const {
    OrderChange change;
    for (const size_t i : changedRows()) {
        const Row& row = m_rows[i];
        ChangedLine line;
        line.quantity = row.quantity;
        line.note = row.note;
        if (row.kept) {
            line.id = row.kept->id;
        } else {
            line.added = row.added;
            line.added.quantity = row.quantity;
            line.added.note = row.note;
        }
        change.lines.push_back(std::move(line));
    }
    if (needsReason()) change.reason = reason;
    change.version = m_order->version;
    return change;
}

std::optional<size_t> OrderEdit::rowOfChange(size_t place) const {
    const std::vector<size_t> rows = changedRows();
    return place < rows.size() ? std::optional(rows[place]) : std::nullopt;
}

std::optional<Money> OrderEdit::priceOf(size_t row, const Order& priced) const {
    const Row& wanted = m_rows[row];
    auto newBefore = std::count_if(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(row),
                                   [](const Row& each) { return !each.kept; });
    for (size_t i = 0; i < priced.lines.size(); ++i) {
        const OrderLine& line = priced.lines[i];
        if (line.status == LineStatus::Voided) continue;
        if (wanted.kept && (line.id == wanted.kept->id || line.replaces == wanted.kept->id)) return line.total;
        const bool isNew = i >= m_order->lines.size() && line.replaces.isNull();
        if (!wanted.kept && isNew && newBefore-- == 0) return line.total;
    }
    return std::nullopt;
}

}  // namespace frontdesk

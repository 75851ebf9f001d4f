// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ticket_model.h"

#include "ui/common/money_text.h"

#include <algorithm>

namespace frontdesk {

namespace {

bool areEqualWishes(const DraftLine& a, const DraftLine& b) {
    return a.itemId == b.itemId && a.optionIds == b.optionIds && a.note == b.note && !a.discount && !b.discount;
}

QString discountText(const std::optional<Discount>& discount) {
    if (!discount) return {};
    const QString minus = QStringLiteral("\u2212");
    if (const Rate* rate = std::get_if<Rate>(&*discount)) {
        return TicketModel::tr("%1 %", "percentage").arg(minus + QString::fromLatin1(rate->percentText()));
    }
    return minus + amountText(std::get<Money>(*discount), QLocale());
}

QString unavailableText(const QByteArray& code) {
    if (code == wireName(Unavailable::Hours)) return TicketModel::tr("not served now");
    if (code == wireName(Unavailable::ServiceType)) return TicketModel::tr("not for this kind of order");
    if (code == wireName(Unavailable::SoldOut)) return TicketModel::tr("sold out");
    if (code == "unknown") return TicketModel::tr("not on the menu any more");
    return TicketModel::tr("look at its options");
}

template <class Each>
void eachChosen(const MenuItem& item, const DraftLine& line, Each each) {
    for (const OptionGroup& group : item.groups) {
        for (const MenuOption& option : group.options) {
            if (std::find(line.optionIds.begin(), line.optionIds.end(), option.id) != line.optionIds.end())
                each(option);
        }
    }
}

}  // namespace

TicketModel::TicketModel(QObject* parent) : QAbstractListModel(parent) {}

void TicketModel::setPricing(Pricing pricing) {
    m_pricing = std::move(pricing);
}

void TicketModel::setMenu(const MenuPtr& menu) {
    m_menu = menu;
    reprice();
}

void TicketModel::open(const CounterDraft& draft) {
    m_price.reset();
    beginResetModel();
    m_draft = draft;
    m_history.clear();
    endResetModel();
    reprice();
}

bool TicketModel::isBlank() const {
    const OrderDraft& order = m_draft.order;
    return order.lines.empty() && order.customerName.isEmpty() && order.customerPhone.isEmpty() && !order.address;
}

DraftLines TicketModel::linesNow() const {
    return {m_draft.order.lines, m_draft.order.discount, m_draft.order.discountReason};
}

void TicketModel::remember() {
    m_history.remember(linesNow());
    // Views ask while rows come and go; the price of before has other rows.
    m_price.reset();
}

void TicketModel::finishEdit() {
    reprice();
    Q_EMIT edited();
}

template <class Change>
void TicketModel::edit(Change change) {
    change(m_draft.order);
    finishEdit();
}

int TicketModel::addLine(const DraftLine& line) {
    auto& lines = m_draft.order.lines;
    const auto equal = std::find_if(lines.begin(), lines.end(), [&line](const DraftLine& other) {
        return areEqualWishes(line, other) && other.quantity + line.quantity <= kMostPieces;
    });
    remember();
    if (equal != lines.end()) {
        equal->quantity += line.quantity;
        const int row = static_cast<int>(equal - lines.begin());
        finishEdit();
        return row;
    }
    const int row = lineCount();
    beginInsertRows({}, row, row);
    lines.push_back(line);
    endInsertRows();
    finishEdit();
    return row;
}

void TicketModel::changeLine(int row, const DraftLine& line) {
    remember();
    edit([&](OrderDraft& order) { order.lines[static_cast<size_t>(row)] = line; });
}

void TicketModel::setQuantity(int row, int quantity) {
    if (quantity < 1 || quantity > kMostPieces || quantity == draftLine(row).quantity) return;
    remember();
    edit([&](OrderDraft& order) { order.lines[static_cast<size_t>(row)].quantity = quantity; });
}

void TicketModel::setLineNote(int row, const QString& note) {
    remember();
    edit([&](OrderDraft& order) { order.lines[static_cast<size_t>(row)].note = note; });
}

void TicketModel::removeLine(int row) {
    remember();
    beginRemoveRows({}, row, row);
    m_draft.order.lines.erase(m_draft.order.lines.begin() + row);
    endRemoveRows();
    // A discount on nothing would stay behind unseen.
    if (m_draft.order.lines.empty()) {
        m_draft.order.discount.reset();
        m_draft.order.discountReason.clear();
    }
    finishEdit();
}

int TicketModel::repeatLine(int row) {
    DraftLine copy = draftLine(row);
    remember();
    beginInsertRows({}, row + 1, row + 1);
    m_draft.order.lines.insert(m_draft.order.lines.begin() + row + 1, std::move(copy));
    endInsertRows();
    finishEdit();
    return row + 1;
}

void TicketModel::setLineDiscount(int row, const std::optional<Discount>& discount, const QString& reason) {
    remember();
    edit([&](OrderDraft& order) {
        order.lines[static_cast<size_t>(row)].discount = discount;
        order.discountReason = reason;
    });
}

void TicketModel::setOrderDiscount(const std::optional<Discount>& discount, const QString& reason) {
    remember();
    edit([&](OrderDraft& order) {
        order.discount = discount;
        order.discountReason = reason;
    });
}

QStringList TicketModel::repeatOrder(const Order& order) {
    QStringList gone;
    remember();
    beginResetModel();
    for (const OrderLine& line : order.lines) {
        if (line.status == LineStatus::Voided) continue;
        const MenuItem* item = m_menu ? m_menu->item(line.itemId) : nullptr;
        if (item == nullptr || item->archived) {
            gone << line.name;
            continue;
        }
        DraftLine wish;
        wish.itemId = line.itemId;
        wish.quantity = line.quantity;
        wish.note = line.note;
        for (const LineOption& option : line.options) wish.optionIds.push_back(option.id);
        m_draft.order.lines.push_back(std::move(wish));
    }
    endResetModel();
    finishEdit();
    return gone;
}

void TicketModel::setSource(OrderSource source) {
    edit([source](OrderDraft& order) { order.source = source; });
}

void TicketModel::setFulfilment(Fulfilment fulfilment) {
    edit([fulfilment](OrderDraft& order) {
        order.fulfilment = fulfilment;
        if (fulfilment != Fulfilment::DineIn) order.tableId = {};
    });
}

void TicketModel::setGuest(const QString& name, const QString& phone) {
    edit([&](OrderDraft& order) {
        order.customerName = name;
        order.customerPhone = phone;
    });
}

void TicketModel::setAddress(const std::optional<DeliveryAddress>& address) {
    edit([&](OrderDraft& order) { order.address = address; });
}

void TicketModel::setTable(const TableId& id) {
    edit([&](OrderDraft& order) { order.tableId = id; });
}

void TicketModel::setSaveDetails(bool save) {
    if (save == draft().saveDetails) return;
    edit([save](OrderDraft& order) { order.saveDetails = save; });
}

void TicketModel::takeLines(DraftLines lines) {
    m_price.reset();
    beginResetModel();
    m_draft.order.lines = std::move(lines.lines);
    m_draft.order.discount = lines.discount;
    m_draft.order.discountReason = lines.discountReason;
    endResetModel();
    finishEdit();
}

bool TicketModel::undo() {
    auto lines = m_history.undo(linesNow());
    if (lines) takeLines(std::move(*lines));
    return lines.has_value();
}

bool TicketModel::redo() {
    auto lines = m_history.redo(linesNow());
    if (lines) takeLines(std::move(*lines));
    return lines.has_value();
}

void TicketModel::reprice() {
    m_price.reset();
    if (m_pricing && m_menu && lineCount() > 0) m_price = m_pricing(m_draft.order);
    if (lineCount() > 0) Q_EMIT dataChanged(index(0), index(lineCount() - 1));
    Q_EMIT repriced();
}

Money TicketModel::total() const {
    if (canBeSold()) return m_price->value().calculation.total;
    Money sum(0, m_menu ? m_menu->currency : Currency());
    for (const DraftLine& line : m_draft.order.lines) sum += plainTotal(line);
    return sum;
}

Money TicketModel::plainTotal(const DraftLine& line) const {
    const MenuItem* item = m_menu ? m_menu->item(line.itemId) : nullptr;
    if (item == nullptr) return {};
    Money each = item->price;
    eachChosen(*item, line, [&each](const MenuOption& option) { each += option.priceDelta; });
    return each.times(line.quantity);
}

QString TicketModel::optionNames(const DraftLine& line) const {
    const MenuItem* item = m_menu ? m_menu->item(line.itemId) : nullptr;
    QStringList names;
    if (item != nullptr) eachChosen(*item, line, [&names](const MenuOption& option) { names << option.name; });
    return names.join(QStringLiteral(" · "));
}

QString TicketModel::problemOf(int row) const {
    if (!m_price || m_price->has_value()) return {};
    const QString path = QStringLiteral("items[%1]").arg(row);
    for (const FieldError& field : m_price->error().fields) {
        if (field.field == path || field.field.startsWith(path + u'.')) return unavailableText(field.code);
    }
    return {};
}

TicketLine TicketModel::line(int row) const {
    const DraftLine& wish = draftLine(row);
    const MenuItem* item = m_menu ? m_menu->item(wish.itemId) : nullptr;
    TicketLine shown;
    shown.name = item != nullptr ? item->name : tr("No longer on the menu");
    shown.options = optionNames(wish);
    shown.note = wish.note;
    shown.discount = discountText(wish.discount);
    shown.problem = problemOf(row);
    shown.quantity = wish.quantity;
    shown.total = canBeSold() ? m_price->value().lines[static_cast<size_t>(row)].total : plainTotal(wish);
    return shown;
}

bool TicketModel::hasOptions(int row) const {
    const MenuItem* item = m_menu ? m_menu->item(draftLine(row).itemId) : nullptr;
    return item != nullptr && !item->groups.empty();
}

QHash<MenuItemId, int> TicketModel::counts() const {
    QHash<MenuItemId, int> counts;
    for (const DraftLine& line : m_draft.order.lines) counts[line.itemId] += line.quantity;
    return counts;
}

int TicketModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : lineCount();
}

QVariant TicketModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const TicketLine shown = line(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return shown.name;
        case QuantityRole:
            return shown.quantity;
        case TotalRole:
            return shown.total.minor();
        case OptionsRole:
            return shown.options;
        case NoteRole:
            return shown.note;
        case ProblemRole:
            return shown.problem;
        default:
            return {};
    }
}

QHash<int, QByteArray> TicketModel::roleNames() const {
    auto names = QAbstractListModel::roleNames();
    names.insert({{QuantityRole, "quantity"},
                  {TotalRole, "total"},
                  {OptionsRole, "options"},
                  {NoteRole, "note"},
                  {ProblemRole, "problem"}});
    return names;
}

}  // namespace frontdesk

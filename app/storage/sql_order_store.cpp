// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_order_store.h"

#include "app/domain/order_states.h"
#include "app/storage/order_columns.h"

#include <QCryptographicHash>

#include <algorithm>
#include <limits>

namespace frontdesk {
namespace {

QByteArray addressContext(const OrderId& id) {
    return "orders|address|" + id.text();
}

/// The smallest UUIDv7 made at or after @p instant.
QByteArray firstIdAt(Instant instant) {
    Uuid uuid;
    for (size_t i = 0; i < 6; ++i) uuid.bytes[i] = static_cast<unsigned char>(instant.ms >> (8 * (5 - i)));
    return uuid.text();
}

OrderSummary summaryOf(const Row& row) {
    OrderSummary summary;
    summary.id = row.id<OrderId>(0);
    summary.version = row.integer(1);
    summary.number = row.integer(2);
    summary.status = orderStatusFromWire(row.view(3)).value_or(OrderStatus::Placed);
    summary.paymentStatus = paymentStatusFromWire(row.view(4)).value_or(PaymentStatus::Unpaid);
    summary.source = orderSourceFromWire(row.view(5)).value_or(OrderSource::Web);
    summary.customerName = row.text(6);
    summary.total = Money(row.int64(7), Currency::fromCode(row.view(8)).value_or(Currency()));
    summary.createdAt = Instant{row.int64(9)};
    summary.estimatedReadyAt = row.instant(10);
    return summary;
}

constexpr int kListLimit = 100;

constexpr char kAboveEveryId[] = "~";

QString isoDay(QDate day) {
    return day.toString(Qt::ISODate);
}

}  // namespace

SqlOrderStore::SqlOrderStore(Database& database, const Secrets& secrets) : m_database(database), m_secrets(secrets) {}

Result<QByteArray> SqlOrderStore::taxSnapshotId(const Order& order) {
    if (!order.taxRules || order.taxRules != m_lastRules) {
        const QByteArray json = rulesJson(order.taxRules ? *order.taxRules : TaxRules());
        m_lastRules = order.taxRules;
        m_lastSnapshotId = QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().left(32);
    }
    // Asked every time: what another command of this transaction stored may yet be rolled back.
    bool known = false;
    const auto read = m_database.query(
        "SELECT 1 FROM tax_snapshot WHERE id = ?", [&](const Row&) { known = true; }, m_lastSnapshotId);
    if (!read) return tl::make_unexpected(read.error());
    if (known) return m_lastSnapshotId;
    const auto made = m_database.run("INSERT INTO tax_snapshot (id, rules) VALUES (?, ?)", m_lastSnapshotId,
                                     rulesJson(order.taxRules ? *order.taxRules : TaxRules()));
    if (!made) return tl::make_unexpected(made.error());
    return m_lastSnapshotId;
}

Result<std::shared_ptr<const TaxRules>> SqlOrderStore::taxRules(const QByteArray& snapshotId) {
    if (const auto known = m_rules.find(snapshotId.toStdString()); known != m_rules.end()) return known->second;
    QByteArray json;
    const auto read = m_database.query(
        "SELECT rules FROM tax_snapshot WHERE id = ?", [&](const Row& row) { json = row.bytes(0); }, snapshotId);
    if (!read) return tl::make_unexpected(read.error());
    auto rules = std::make_shared<const TaxRules>(rulesOf(json));
    m_rules.emplace(snapshotId.toStdString(), rules);
    return rules;
}

Status SqlOrderStore::insert(const Order& order) {
    const auto snapshot = taxSnapshotId(order);
    if (!snapshot) return tl::make_unexpected(snapshot.error());
    const DiscountColumns discount(order.orderDiscount);
    const Value address = order.address
                              ? Value::blob(m_secrets.seal(addressJson(*order.address), addressContext(order.id)))
                              : Value(nullptr);
    const auto inserted = m_database.run(
        "INSERT INTO orders (id, version, number, verification_code, order_source, fulfilment, status, payment_status,"
        " payment_method, customer_name, customer_phone, customer_email, customer_id, is_guest_order, table_id, "
        "table_name,"
        " address, note, sms_opt_in, email_opt_in, sms_notifications_sent, currency, prices_include_tax, "
        "tax_snapshot_id, tax_date,"
        " business_day, discount_percent, discount_amount_cents, discount_reason, subtotal_cents, discount_cents,"
        " delivery_fee_cents, net_cents, tax_cents, total_cents, receipt_number, token_generation, estimated_ready_at,"
        " scheduled_for, accepted_at, created_at, updated_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, "
        "?, ?, ?, ?, ?, ?, ?, ?)",
        order.id, order.version, order.number, order.verificationCode, wireName(order.source),
        wireName(order.fulfilment), wireName(order.status), wireName(order.money().status),
        wireName(order.paymentMethod), order.customerName, order.customerPhone, order.customerEmail, order.customerId,
        order.customerId.isNull(), order.tableId, order.tableName, address, order.note, order.smsOptIn,
        order.emailOptIn, order.currency.code(), order.pricesIncludeTax, *snapshot, isoDay(order.taxDate),
        isoDay(order.businessDay), discount.percent, discount.amount, order.discountReason, order.subtotal,
        order.discount, order.deliveryFee, order.net, order.tax, order.total, Value::orNull(order.receiptNumber),
        order.tokenGeneration, order.estimatedReadyAt, order.scheduledFor, order.acceptedAt, order.createdAt,
        order.updatedAt);
    if (!inserted) return inserted;
    if (auto lines = addLines(order, 0); !lines) return lines;
    if (auto cells = insertCells(order); !cells) return cells;
    for (const OrderEvent& event : order.timeline)
        if (auto appended = appendEvent(order.id, event); !appended) return appended;
    for (const Payment& payment : order.payments)
        if (auto paid = insertPayment(payment); !paid) return paid;
    return {};
}

Status SqlOrderStore::addLines(const Order& order, size_t first) {
    for (size_t i = first; i < order.lines.size(); ++i) {
        const OrderLine& line = order.lines[i];
        const auto lineNo = static_cast<int>(i) + 1;
        const DiscountColumns discount(line.ownDiscount);
        const auto inserted = m_database.run(
            "INSERT INTO order_line (order_id, line_no, id, status, item_id, name, kitchen_name, station, tax_class, "
            "quantity,"
            " unit_price_cents, parts, note, discount_percent, discount_amount_cents, total_cents, discount_cents, "
            "net_cents, replaces)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            order.id, lineNo, line.id, wireName(line.status), line.itemId, line.name, line.kitchenName, line.station,
            line.taxClass, line.quantity, line.unitPrice, partsColumn(line.parts), line.note, discount.percent,
            discount.amount, line.total, line.discount, line.net, line.replaces);
        if (!inserted) return inserted;
        int optionNo = 0;
        for (const LineOption& option : line.options) {
            const auto chosen = m_database.run(
                "INSERT INTO order_line_option (order_id, line_no, option_no, option_id, name, price_delta_cents, "
                "item_id, is_addition)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                order.id, lineNo, ++optionNo, option.id, option.name, option.priceDelta, option.itemId,
                option.isAddition);
            if (!chosen) return chosen;
        }
    }
    return {};
}

Status SqlOrderStore::insertCells(const Order& order) {
    static constexpr char kInsert[] =
        "INSERT INTO order_tax_cell (order_id, group_no, cell_no, name, rate, joins, amount_cents) VALUES (?, ?, ?, ?, "
        "?, ?, ?)";
    int groupNo = 0;
    for (const TaxGroup& group : order.groups) {
        ++groupNo;
        if (auto net = m_database.run(kInsert, order.id, groupNo, 0, group.classId, group.effective.percentText(), "",
                                      group.net);
            !net)
            return net;
        int cellNo = 0;
        for (const TaxGroup::Cell& cell : group.cells)
            if (auto tax = m_database.run(kInsert, order.id, groupNo, ++cellNo, cell.name, cell.rate.percentText(),
                                          joinedNames(cell.on), cell.tax);
                !tax)
                return tax;
    }
    return {};
}

Status SqlOrderStore::update(const Order& order) {
    const DiscountColumns discount(order.orderDiscount);
    const auto updated = m_database.run(
        "UPDATE orders SET version = ?, status = ?, payment_status = ?, receipt_number = ?, token_generation = ?,"
        " estimated_ready_at = ?, scheduled_for = ?, accepted_at = ?, updated_at = ?, discount_percent = ?,"
        " discount_amount_cents = ?, discount_reason = ?, subtotal_cents = ?, discount_cents = ?, net_cents = ?,"
        " tax_cents = ?, total_cents = ?, changes = ?"
        " WHERE id = ? AND version = ?",
        order.version, wireName(order.status), wireName(order.money().status), Value::orNull(order.receiptNumber),
        order.tokenGeneration, order.estimatedReadyAt, order.scheduledFor, order.acceptedAt, order.updatedAt,
        discount.percent, discount.amount, order.discountReason, order.subtotal, order.discount, order.net, order.tax,
        order.total, order.changes, order.id, order.version - 1);
    if (!updated) return updated;
    if (m_database.changes() == 0)
        return failure(ErrorCode::Conflict, QStringLiteral("The order has been changed by somebody else."));
    return {};
}

Status SqlOrderStore::updateParty(const Order& order) {
    return m_database.run(
        "UPDATE orders SET customer_id = ?, is_guest_order = ?, sms_opt_in = ?, email_opt_in = ? WHERE id = ?",
        order.customerId, order.customerId.isNull(), order.smsOptIn, order.emailOptIn, order.id);
}

Status SqlOrderStore::updateLines(const Order& order) {
    int lineNo = 0;
    for (const OrderLine& line : order.lines) {
        const DiscountColumns discount(line.ownDiscount);
        const auto updated = m_database.run(
            "UPDATE order_line SET status = ?, discount_percent = ?, discount_amount_cents = ?, discount_cents = ?,"
            " net_cents = ? WHERE order_id = ? AND line_no = ?",
            wireName(line.status), discount.percent, discount.amount, line.discount, line.net, order.id, ++lineNo);
        if (!updated) return updated;
    }
    return {};
}

Status SqlOrderStore::replaceGroups(const Order& order) {
    if (auto removed = m_database.run("DELETE FROM order_tax_cell WHERE order_id = ?", order.id); !removed)
        return removed;
    return insertCells(order);
}

Status SqlOrderStore::appendEvent(const OrderId& id, const OrderEvent& event) {
    return m_database.run(
        "INSERT INTO order_event (order_id, seq, at, kind, actor, by_name, device, from_value, to_value, reason)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id, event.seq, event.at, event.kind, event.actor, event.by, event.device, event.from, event.to, event.reason);
}

Status SqlOrderStore::insertPayment(const Payment& payment) {
    return m_database.run(
        "INSERT INTO payment (id, order_id, method, status, status_at, version, currency, amount_cents, tip_cents,"
        " rounding_cents, tendered_cents, change_cents, reference, external_reference, needs_action, authorization_url,"
        " display_text, expires_at, failure_code, refund_of, shift_id, staff_id, created_at)"
        " VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        payment.id, payment.orderId, wireName(payment.method), storedName(payment.state), payment.createdAt,
        payment.amount.currency().code(), payment.amount, payment.tip, payment.rounding, payment.tendered,
        payment.change, payment.reference, payment.externalReference, payment.needsAction, payment.authorizationUrl,
        payment.displayText, payment.expiresAt, payment.failureCode, payment.refundOf, payment.shiftId, payment.staffId,
        payment.createdAt);
}

Status SqlOrderStore::updatePayment(const Payment& payment) {
    QByteArray before = ',' + storedName(payment.state) + ',';  // the states it may have had; its own among them
    for (const PaymentTransition& step : paymentTransitions())
        if (step.to == payment.state) before += storedName(step.from) + ',';
    const auto updated = m_database.run(
        "UPDATE payment SET status = ?, version = version + 1, needs_action = ?, authorization_url = ?,"
        " display_text = ?, expires_at = ?, failure_code = ? WHERE id = ? AND instr(?, ',' || status || ',') > 0",
        storedName(payment.state), payment.needsAction, payment.authorizationUrl, payment.displayText,
        payment.expiresAt, payment.failureCode, payment.id, before);
    if (!updated) return updated;
    if (m_database.changes() == 0) return failure(ErrorCode::Conflict, QStringLiteral("The payment has moved on."));
    return {};
}

Order SqlOrderStore::headOf(const Row& row) const {
    Order order;
    order.id = row.id<OrderId>(0);
    order.version = row.integer(1);
    order.number = row.integer(2);
    order.verificationCode = row.bytes(3);
    order.source = orderSourceFromWire(row.view(4)).value_or(OrderSource::Web);
    order.fulfilment = fulfilmentFromWire(row.view(5)).value_or(Fulfilment::Pickup);
    order.status = orderStatusFromWire(row.view(6)).value_or(OrderStatus::Placed);
    order.paymentMethod = paymentMethodFromWire(row.view(7)).value_or(PaymentMethod::Cash);
    order.customerName = row.text(8);
    order.customerPhone = row.text(9);
    order.customerEmail = row.text(10);
    order.customerId = row.id<CustomerId>(11);
    order.tableId = row.id<TableId>(12);
    order.tableName = row.text(13);
    if (!row.isNull(14))
        if (const auto plain = m_secrets.open(row.bytes(14), addressContext(order.id)))
            order.address = addressOf(*plain);
    order.note = row.text(15);
    order.smsOptIn = row.boolean(16);
    order.currency = Currency::fromCode(row.view(17)).value_or(Currency());
    order.pricesIncludeTax = row.boolean(18);
    order.taxDate = QDate::fromString(row.text(19), Qt::ISODate);
    order.businessDay = QDate::fromString(row.text(20), Qt::ISODate);
    order.orderDiscount = discountOf(row, 21, 22, order.currency);
    order.discountReason = row.text(23);
    const auto amount = [&](int column) { return Money(row.int64(column), order.currency); };
    order.subtotal = amount(24);
    order.discount = amount(25);
    order.deliveryFee = amount(26);
    order.net = amount(27);
    order.tax = amount(28);
    order.total = amount(29);
    order.receiptNumber = row.text(30);
    order.tokenGeneration = row.integer(31);
    order.estimatedReadyAt = row.instant(32);
    order.scheduledFor = row.instant(33);
    order.acceptedAt = row.instant(34);
    order.createdAt = Instant{row.int64(35)};
    order.updatedAt = Instant{row.int64(36)};
    order.emailOptIn = row.boolean(38);
    order.changes = row.integer(39);
    return order;
}

Result<std::optional<Order>> SqlOrderStore::find(const OrderId& id) {
    const ReadScope scope(m_database);
    std::optional<Order> order;
    QByteArray snapshot;
    const auto read = m_database.query(
        "SELECT id, version, number, verification_code, order_source, fulfilment, status, payment_method, "
        "customer_name,"
        " customer_phone, customer_email, customer_id, table_id, table_name, address, note, sms_opt_in, currency,"
        " prices_include_tax, tax_date, business_day, discount_percent, discount_amount_cents, discount_reason,"
        " subtotal_cents, discount_cents, delivery_fee_cents, net_cents, tax_cents, total_cents, receipt_number,"
        " token_generation, estimated_ready_at, scheduled_for, accepted_at, created_at, updated_at, tax_snapshot_id, "
        "email_opt_in, changes"
        " FROM orders WHERE id = ?",
        [&](const Row& row) {
            order = headOf(row);
            snapshot = row.bytes(37);
        },
        id);
    if (!read) return tl::make_unexpected(read.error());
    if (!order) return std::optional<Order>();
    const auto rules = taxRules(snapshot);
    if (!rules) return tl::make_unexpected(rules.error());
    order->taxRules = *rules;
    if (auto parts = readParts(*order); !parts) return tl::make_unexpected(parts.error());
    return order;
}

Status SqlOrderStore::readParts(Order& order) {
    if (auto lines = readLines(order); !lines) return lines;
    if (auto cells = readCells(order); !cells) return cells;
    if (auto events = readEvents(order); !events) return events;
    return readPayments(order);
}

Status SqlOrderStore::readLines(Order& order) {
    const auto amount = [&order](const Row& row, int column) { return Money(row.int64(column), order.currency); };
    const auto lines = m_database.query(
        "SELECT id, status, item_id, name, kitchen_name, station, tax_class, quantity, unit_price_cents, parts, note,"
        " discount_percent, discount_amount_cents, total_cents, discount_cents, net_cents, replaces"
        " FROM order_line WHERE order_id = ? ORDER BY line_no",
        [&](const Row& row) {
            OrderLine line;
            line.id = row.id<LineId>(0);
            line.status = lineStatusFromWire(row.view(1)).value_or(LineStatus::New);
            line.itemId = row.id<MenuItemId>(2);
            line.name = row.text(3);
            line.kitchenName = row.text(4);
            line.station = row.text(5);
            line.taxClass = row.text(6);
            line.quantity = row.integer(7);
            line.unitPrice = amount(row, 8);
            line.parts = partsOf(row.bytes(9), order.currency);
            line.note = row.text(10);
            line.ownDiscount = discountOf(row, 11, 12, order.currency);
            line.total = amount(row, 13);
            line.discount = amount(row, 14);
            line.net = amount(row, 15);
            line.replaces = row.id<LineId>(16);
            order.lines.push_back(std::move(line));
        },
        order.id);
    if (!lines) return lines;
    return m_database.query(
        "SELECT line_no, option_id, name, price_delta_cents, item_id, is_addition FROM order_line_option WHERE "
        "order_id = ?"
        " ORDER BY line_no, option_no",
        [&](const Row& row) {
            order.lines[static_cast<size_t>(row.int64(0)) - 1].options.push_back(
                {row.id<OptionId>(1), row.text(2), amount(row, 3), row.id<MenuItemId>(4), row.boolean(5)});
        },
        order.id);
}

Status SqlOrderStore::readCells(Order& order) {
    return m_database.query(
        "SELECT cell_no, name, rate, joins, amount_cents FROM order_tax_cell WHERE order_id = ? ORDER BY group_no, "
        "cell_no",
        [&](const Row& row) {
            const Money amount(row.int64(4), order.currency);
            if (row.int64(0) == 0)
                order.groups.push_back({row.text(1), rateOf(row.text(2)), amount, {}});
            else
                order.groups.back().cells.push_back(
                    {row.text(1), rateOf(row.text(2)), splitNames(row.bytes(3)), amount});
        },
        order.id);
}

Status SqlOrderStore::readEvents(Order& order) {
    return m_database.query(
        "SELECT seq, at, kind, actor, by_name, device, from_value, to_value, reason FROM order_event WHERE order_id = ?"
        " ORDER BY seq",
        [&](const Row& row) {
            OrderEvent event;
            event.seq = row.integer(0);
            event.at = Instant{row.int64(1)};
            event.kind = row.bytes(2);
            event.actor = row.bytes(3);
            event.by = row.text(4);
            event.device = row.text(5);
            event.from = row.bytes(6);
            event.to = row.bytes(7);
            event.reason = row.text(8);
            order.timeline.push_back(std::move(event));
        },
        order.id);
}

Status SqlOrderStore::readPayments(Order& order) {
    return m_database.query(
        "SELECT id, method, status, currency, amount_cents, tip_cents, rounding_cents, tendered_cents, change_cents, "
        "reference,"
        " external_reference, needs_action, authorization_url, display_text, expires_at, failure_code, refund_of, "
        "shift_id,"
        " staff_id, created_at FROM payment WHERE order_id = ? ORDER BY id",
        [&](const Row& row) {
            const Currency currency = Currency::fromCode(row.view(3)).value_or(Currency());
            Payment payment;
            payment.id = row.id<PaymentId>(0);
            payment.orderId = order.id;
            payment.method = paymentMethodFromWire(row.view(1)).value_or(PaymentMethod::Cash);
            payment.state = paymentStateFromStored(row.view(2)).value_or(PaymentState::Unknown);
            payment.amount = Money(row.int64(4), currency);
            payment.tip = Money(row.int64(5), currency);
            payment.rounding = Money(row.int64(6), currency);
            payment.tendered = Money(row.int64(7), currency);
            payment.change = Money(row.int64(8), currency);
            payment.reference = row.bytes(9);
            payment.externalReference = row.text(10);
            payment.needsAction = row.boolean(11);
            payment.authorizationUrl = row.text(12);
            payment.displayText = row.text(13);
            payment.expiresAt = row.instant(14);
            payment.failureCode = row.bytes(15);
            payment.refundOf = row.id<PaymentId>(16);
            payment.shiftId = row.id<ShiftId>(17);
            payment.staffId = row.id<StaffId>(18);
            payment.createdAt = Instant{row.int64(19)};
            order.payments.push_back(std::move(payment));
        },
        order.id);
}

Result<std::vector<Order>> SqlOrderStore::ordersOf(const std::vector<OrderId>& ids) {
    std::vector<Order> orders;
    orders.reserve(ids.size());
    for (const OrderId& id : ids) {
        auto order = find(id);
        if (!order) return tl::make_unexpected(order.error());
        if (*order) orders.push_back(std::move(**order));
    }
    return orders;
}

Result<std::vector<Order>> SqlOrderStore::open() {
    const ReadScope scope(m_database);
    std::vector<OrderId> ids;
    const auto read = m_database.query(
        "SELECT id FROM orders WHERE status IN ('placed', 'accepted', 'scheduled', 'preparing', 'ready', "
        "'out_for_delivery')"
        " ORDER BY id",
        [&](const Row& row) { ids.push_back(row.id<OrderId>(0)); });
    if (!read) return tl::make_unexpected(read.error());
    return ordersOf(ids);
}

Status SqlOrderStore::collectSummaries(const OrderListQuery& query, int limit, std::vector<OrderSummary>& rows) {
    const auto collect = [&rows](const Row& row) { rows.push_back(summaryOf(row)); };
    const QByteArray before = query.cursor.isEmpty() ? QByteArray(kAboveEveryId) : query.cursor;
    const QByteArray source = query.source ? wireName(*query.source) : QByteArray();
    const qint64 since = query.since ? query.since->ms : 0;
    for (const OrderStatus status : query.statuses) {
        const auto read = m_database.query(
            "SELECT id, version, number, status, payment_status, order_source, customer_name, total_cents, currency,"
            " created_at, estimated_ready_at FROM orders WHERE status = ? AND id < ? AND (? = '' OR order_source = ?)"
            " AND updated_at >= ? ORDER BY id DESC LIMIT ?",
            collect, wireName(status), before, source, source, since, limit);
        if (!read) return read;
    }
    if (!query.statuses.empty()) return {};
    if (query.since)  // the expression in ORDER BY makes the engine read what changed, not all orders in order of id
        return m_database.query(
            "SELECT id, version, number, status, payment_status, order_source, customer_name, total_cents, currency,"
            " created_at, estimated_ready_at FROM orders WHERE updated_at >= ? AND id || '' < ?"
            " AND (? = '' OR order_source = ?) ORDER BY id || '' DESC LIMIT ?",
            collect, since, before, source, source, limit);
    return m_database.query(
        "SELECT id, version, number, status, payment_status, order_source, customer_name, total_cents, currency,"
        " created_at, estimated_ready_at FROM orders WHERE id < ? AND (? = '' OR order_source = ?) ORDER BY id DESC "
        "LIMIT ?",
        collect, before, source, source, limit);
}

Result<Page<OrderSummary>> SqlOrderStore::summaries(const OrderListQuery& query) {
    const auto limit = static_cast<size_t>(std::clamp(query.limit, 1, kListLimit));
    Page<OrderSummary> page;
    const ReadScope scope(m_database);
    if (auto read = collectSummaries(query, static_cast<int>(limit) + 1, page.rows); !read)
        return tl::make_unexpected(read.error());
    if (query.statuses.size() > 1)
        std::sort(page.rows.begin(), page.rows.end(), [](const auto& a, const auto& b) { return a.id > b.id; });
    if (page.rows.size() > limit) {
        page.rows.resize(limit);
        page.nextCursor = page.rows.back().id.text();
    }
    return page;
}

Result<Page<Order>> SqlOrderStore::list(const OrderListQuery& query) {
    const ReadScope scope(m_database);
    const auto rows = summaries(query);
    if (!rows) return tl::make_unexpected(rows.error());
    std::vector<OrderId> ids;
    for (const OrderSummary& row : rows->rows) ids.push_back(row.id);
    auto orders = ordersOf(ids);
    if (!orders) return tl::make_unexpected(orders.error());
    return Page<Order>{std::move(*orders), rows->nextCursor};
}

Result<std::vector<Order>> SqlOrderStore::byPhone(const QString& e164, int limit) {
    const ReadScope scope(m_database);
    std::vector<OrderId> ids;
    const auto read = m_database.query(
        "SELECT id FROM orders WHERE customer_phone = ? AND customer_phone <> '' ORDER BY id DESC LIMIT ?",
        [&](const Row& row) { ids.push_back(row.id<OrderId>(0)); }, e164, limit);
    if (!read) return tl::make_unexpected(read.error());
    return ordersOf(ids);
}

Result<Page<Order>> SqlOrderStore::pageOf(std::vector<OrderId> ids, size_t limit) {
    Page<Order> page;
    if (ids.size() > limit) {
        ids.resize(limit);
        page.nextCursor = ids.back().text();
    }
    auto orders = ordersOf(ids);
    if (!orders) return tl::make_unexpected(orders.error());
    page.rows = std::move(*orders);
    return page;
}

Result<Page<Order>> SqlOrderStore::ofCustomer(const OwnOrdersQuery& query) {
    const ReadScope scope(m_database);
    const int limit = std::clamp(query.limit, 1, kListLimit);
    const QByteArray before = query.cursor.isEmpty() ? QByteArray(kAboveEveryId) : query.cursor;
    QByteArray statuses;  // ",placed,ready,": one statement for any choice of them
    for (const OrderStatus status : query.statuses) statuses += ',' + wireName(status) + ',';
    std::vector<OrderId> ids;
    const auto read = m_database.query(
        "SELECT id FROM orders WHERE customer_id = ? AND id < ? AND created_at >= ? AND created_at < ?"
        " AND (? = '' OR ? LIKE '%,' || status || ',%') ORDER BY id DESC LIMIT ?",
        [&](const Row& row) { ids.push_back(row.id<OrderId>(0)); }, query.customer, before,
        query.from.value_or(Instant{0}), query.until.value_or(Instant{std::numeric_limits<qint64>::max()}), statuses,
        statuses, limit + 1);
    if (!read) return tl::make_unexpected(read.error());
    return pageOf(std::move(ids), static_cast<size_t>(limit));
}

Result<Page<Order>> SqlOrderStore::guestOrdersByEmail(const QString& email, int limit, const QByteArray& cursor) {
    const ReadScope scope(m_database);
    const int most = std::clamp(limit, 1, kListLimit);
    std::vector<OrderId> ids;
    const auto read = m_database.query(
        "SELECT id FROM orders WHERE lower(customer_email) = lower(?) AND customer_email <> '' AND customer_id IS NULL"
        " AND id < ? ORDER BY id DESC LIMIT ?",
        [&](const Row& row) { ids.push_back(row.id<OrderId>(0)); }, email,
        cursor.isEmpty() ? QByteArray(kAboveEveryId) : cursor, most + 1);
    if (!read) return tl::make_unexpected(read.error());
    return pageOf(std::move(ids), static_cast<size_t>(most));
}

Result<std::map<qint64, int>> SqlOrderStore::scheduledBetween(Instant from, Instant until) {
    std::map<qint64, int> counts;
    const auto read = m_database.query(
        "SELECT scheduled_for, count(*) FROM orders WHERE status IN ('placed', 'accepted', 'scheduled', 'preparing', "
        "'ready')"
        " AND scheduled_for >= ? AND scheduled_for < ? GROUP BY scheduled_for",
        [&](const Row& row) { counts[row.int64(0)] = row.integer(1); }, from, until);
    if (!read) return tl::make_unexpected(read.error());
    return counts;
}

Result<std::vector<Order>> SqlOrderStore::scheduledUntil(Instant until) {
    std::vector<OrderId> ids;
    const auto read = m_database.query(
        "SELECT id FROM orders WHERE status = 'scheduled' AND scheduled_for <= ? ORDER BY scheduled_for LIMIT ?",
        [&](const Row& row) { ids.push_back(row.id<OrderId>(0)); }, until, kListLimit);
    if (!read) return tl::make_unexpected(read.error());
    return ordersOf(ids);
}

Result<std::vector<Order>> SqlOrderStore::unansweredSince(Instant before) {
    std::vector<OrderId> ids;
    const auto read = m_database.query(
        "SELECT id FROM orders WHERE status = 'placed' AND updated_at <= ? ORDER BY id LIMIT ?",
        [&](const Row& row) { ids.push_back(row.id<OrderId>(0)); }, before, kListLimit);
    if (!read) return tl::make_unexpected(read.error());
    return ordersOf(ids);
}

Result<std::vector<Order>> SqlOrderStore::unpaidSince(Instant before, Instant hopeless) {
    std::vector<OrderId> ids;
    const auto read = m_database.query(
        "SELECT o.id FROM orders o WHERE o.status = 'awaiting_payment' AND (o.created_at <= ? OR (o.created_at <= ?"
        " AND NOT EXISTS (SELECT 1 FROM payment p LEFT JOIN provider_payment c ON c.payment_id = p.id"
        "  WHERE p.order_id = o.id AND p.refund_of IS NULL AND (p.created_at > ?"
        "   OR (p.status IN ('created', 'sent', 'pending', 'unknown')"
        "    AND (c.sent_at IS NOT NULL OR c.lease_until IS NOT NULL)))))) ORDER BY o.id LIMIT ?",
        [&](const Row& row) { ids.push_back(row.id<OrderId>(0)); }, hopeless, before, before, kListLimit);
    if (!read) return tl::make_unexpected(read.error());
    return ordersOf(ids);
}

Result<std::vector<OrderSummary>> SqlOrderStore::finishedOn(QDate businessDay, int limit) {
    std::vector<OrderSummary> rows;
    // An order of a business day was made no earlier than the day before it in any zone.
    const Instant earliest{QDateTime(businessDay.addDays(-1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()};
    const auto read = m_database.query(
        "SELECT id, version, number, status, payment_status, order_source, customer_name, total_cents, currency, "
        "created_at,"
        " estimated_ready_at FROM orders WHERE id >= ? AND business_day = ?"
        " AND status IN ('completed', 'rejected', 'cancelled', 'expired', 'uncollected') ORDER BY id DESC LIMIT ?",
        [&](const Row& row) { rows.push_back(summaryOf(row)); }, firstIdAt(earliest), isoDay(businessDay), limit);
    if (!read) return tl::make_unexpected(read.error());
    return rows;
}

Result<int> SqlOrderStore::openUnpaidOfPhone(const QString& e164) {
    int count = 0;
    const auto read = m_database.query(
        "SELECT count(*) FROM orders WHERE customer_phone = ? AND customer_phone <> '' AND payment_status = 'unpaid'"
        " AND status IN ('awaiting_payment', 'placed', 'accepted', 'scheduled', 'preparing', 'ready', "
        "'out_for_delivery')",
        [&](const Row& row) { count = row.integer(0); }, e164);
    if (!read) return tl::make_unexpected(read.error());
    return count;
}

}  // namespace frontdesk

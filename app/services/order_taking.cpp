// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/order_taking.h"

#include "app/domain/text.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qsizetype kLongestName = 100;
constexpr qsizetype kLongestNote = 500;
constexpr int kRecentOrders = 5;

bool isByStaff(OrderSource source) {
    return source == OrderSource::Frontdesk || source == OrderSource::Phone;
}

/// Orders that come in unseen: they are held to opening hours, the owner's pause and the minimum.
bool isUnattended(OrderSource source) {
    return source == OrderSource::Web || source == OrderSource::Kiosk || source == OrderSource::Table;
}

bool needsContact(OrderSource source) {
    return source == OrderSource::Web || source == OrderSource::Phone;
}

QByteArray fourDigits(IdSource& ids) {
    const QByteArray random = ids.randomBytes(4);
    quint32 value = 0;
    for (const char byte : random) value = value << 8 | static_cast<unsigned char>(byte);
    return QByteArray::number(value % 10'000).rightJustified(4, '0');
}

OrderEvent statusEvent(const Order& order, OrderStatus from, OrderStatus to, bool isFirst, const Caller& caller,
                       Instant at) {
    OrderEvent event;
    event.seq = static_cast<int>(order.timeline.size()) + 1;
    event.at = at;
    event.kind = "status";
    event.by = caller.name;
    event.actor = caller.actor();
    event.device = caller.device;
    event.from = isFirst ? QByteArray() : wireName(from);
    event.to = wireName(to);
    return event;
}

/// Whether an order discounts anything: such orders are audited.
bool isDiscounted(const Order& order) {
    return order.orderDiscount || std::any_of(order.lines.begin(), order.lines.end(),
                                              [](const OrderLine& line) { return line.ownDiscount.has_value(); });
}

Instant slotStart(const Restaurant& restaurant, Instant when) {
    const qint64 length = restaurant.slotMinutes * 60'000LL;
    return {when.ms - when.ms % length};
}

}  // namespace

OrderTaking::OrderTaking(Parts parts) : m_parts(std::move(parts)) {}

Result<Quote> OrderTaking::quote(const OrderDraft& draft, const Caller& caller) {
    return priceDraft(draft, *m_parts.menu.current(), *m_parts.restaurant, m_parts.clock.now(), caller);
}

Status OrderTaking::checkSlot(const OrderDraft& draft, std::vector<FieldError>& errors) {
    const Restaurant& restaurant = *m_parts.restaurant;
    const Instant now = m_parts.clock.now();
    const QString field = QStringLiteral("scheduled_for");
    const Instant when = *draft.scheduledFor;
    if (when <= now) {
        errors.push_back({field, "in_the_past", QStringLiteral("The time must lie ahead.")});
    } else if (when > now.plusMinutes(restaurant.daysAhead * 24LL * 60)) {
        errors.push_back(
            {field, "too_far_ahead", QStringLiteral("Orders are taken %1 days ahead.").arg(restaurant.daysAhead)});
    } else if (!openingAt(restaurant, when).open) {
        errors.push_back({field, "closed", QStringLiteral("The restaurant is closed at that time.")});
    } else if (isUnattended(draft.source)) {
        const Instant start = slotStart(restaurant, when);
        const auto taken = m_parts.orders.scheduledBetween(start, start.plusMinutes(restaurant.slotMinutes));
        if (!taken) return tl::make_unexpected(taken.error());
        int count = 0;
        for (const auto& [at, orders] : *taken) count += orders;
        if (count >= restaurant.slotCapacity)
            errors.push_back({field, "slot_full", QStringLiteral("That time is taken.")});
    }
    return {};
}

Status OrderTaking::checkDraft(OrderDraft& draft, std::vector<FieldError>& errors) {
    const Restaurant& restaurant = *m_parts.restaurant;
    const auto refuse = [&errors](const char* field, const char* code, const QString& message) {
        errors.push_back({QString::fromLatin1(field), code, message});
    };
    draft.customerName = cleanLine(draft.customerName);
    draft.note = cleanNote(draft.note);
    if (draft.customerName.isEmpty() && needsContact(draft.source))
        refuse("customer_name", "required", QStringLiteral("A name is needed."));
    if (draft.customerName.size() > kLongestName)
        refuse("customer_name", "too_long", QStringLiteral("A name has at most 100 characters."));
    if (draft.note.size() > kLongestNote)
        refuse("note", "too_long", QStringLiteral("A note has at most 500 characters."));
    if (draft.customerPhone.trimmed().isEmpty()) {
        draft.customerPhone.clear();
        if (needsContact(draft.source) || networkOf(draft.paymentMethod))
            refuse("customer_phone", "required", QStringLiteral("A phone number is needed."));
    } else if (auto phone = m_parts.phones.toE164(draft.customerPhone, QStringLiteral("customer_phone")); phone) {
        draft.customerPhone = *phone;
    } else {
        errors.insert(errors.end(), phone.error().fields.begin(), phone.error().fields.end());
    }
    draft.customerEmail = draft.customerEmail.trimmed();
    if (!draft.customerEmail.isEmpty() && !canonicalEmail(draft.customerEmail))
        refuse("customer_email", "invalid_email", QStringLiteral("This is not an e-mail address."));
    if (!restaurant.fulfilments.testFlag(draft.fulfilment))
        refuse("fulfilment", "not_offered", QStringLiteral("This service is not offered."));
    if (draft.fulfilment == Fulfilment::Delivery && (!draft.address || cleanLine(draft.address->text).isEmpty()))
        refuse("delivery_address", "required", QStringLiteral("A delivery needs an address."));
    if (draft.fulfilment != Fulfilment::Delivery) draft.address.reset();
    if (draft.address) {
        draft.address->text = cleanNote(draft.address->text);
        draft.address->directions = cleanNote(draft.address->directions);
    }
    if (!draft.tableId.isNull() && !m_parts.menu.current()->table(draft.tableId))
        refuse("table_id", "unknown", QStringLiteral("There is no such table."));
    if (isPrepaid(draft.paymentMethod) && !m_parts.payments.routes()->offers(draft.paymentMethod))
        refuse("payment_method", "not_available", QStringLiteral("This way to pay is not available."));
    for (size_t i = 0; i < draft.lines.size(); ++i) draft.lines[i].note = cleanNote(draft.lines[i].note);
    return draft.scheduledFor ? checkSlot(draft, errors) : Status();
}

std::shared_ptr<const TaxRules> OrderTaking::sharedRules(std::shared_ptr<const TaxRules> rules) {
    if (!m_lastRules || *m_lastRules != *rules) m_lastRules = std::move(rules);
    return m_lastRules;
}

Result<Order> OrderTaking::makeOrder(const OrderDraft& draft, Quote quote, const Menu& menu, const Caller& caller,
                                     const OrderId& id) {
    const Restaurant& restaurant = *m_parts.restaurant;
    const Instant now = m_parts.clock.now();
    Order order;
    order.id = id;
    order.businessDay = restaurant.calendar.businessDay(now);
    const auto number = m_parts.series.next("order-" + order.businessDay.toString(Qt::ISODate).toLatin1());
    if (!number) return tl::make_unexpected(number.error());
    order.number = static_cast<int>(*number);
    order.verificationCode = fourDigits(m_parts.ids);
    order.source = draft.source;
    order.fulfilment = draft.fulfilment;
    order.paymentMethod = draft.paymentMethod;
    order.customerName = draft.customerName;
    order.customerPhone = draft.customerPhone;
    order.customerEmail = draft.customerEmail;
    order.customerId = caller.kind == Caller::Kind::Customer ? caller.customerId : CustomerId();
    order.tableId = draft.tableId;
    if (const DiningTable* table = menu.table(draft.tableId)) order.tableName = table->name;
    order.address = draft.address;
    order.note = draft.note;
    order.currency = menu.currency;
    order.pricesIncludeTax = menu.pricesIncludeTax;
    order.lines = std::move(quote.lines);
    for (OrderLine& line : order.lines) line.id = m_parts.ids.make<LineId>();
    order.orderDiscount = draft.discount;
    order.discountReason = draft.discountReason;
    order.subtotal = quote.calculation.subtotal;
    order.discount = quote.calculation.discount;
    order.deliveryFee = quote.deliveryFee;
    order.net = quote.calculation.net;
    order.tax = quote.calculation.tax;
    order.total = quote.calculation.total;
    order.groups = std::move(quote.calculation.groups);
    order.taxRules = sharedRules(std::move(quote.taxRules));
    order.estimatedReadyAt = quote.estimatedReadyAt;
    order.scheduledFor = draft.scheduledFor;
    order.taxDate = restaurant.calendar.calendarDay(draft.scheduledFor.value_or(now));
    order.createdAt = now;
    order.updatedAt = now;
    const bool takenByStaff = isByStaff(draft.source) && caller.isStaff();
    if (isPrepaid(order.paymentMethod) && !takenByStaff && order.total.isPositive())
        order.status = OrderStatus::AwaitingPayment;
    order.timeline.push_back(statusEvent(order, order.status, order.status, true, caller, now));
    if (order.status == OrderStatus::Placed && (takenByStaff || restaurant.autoAccept))
        accept(order, takenByStaff ? caller : Caller::system());
    order.version = static_cast<int>(order.timeline.size());
    return order;
}

void OrderTaking::accept(Order& order, const Caller& accepter) const {
    const Instant now = order.createdAt;
    order.timeline.push_back(statusEvent(order, OrderStatus::Placed, OrderStatus::Accepted, false, accepter, now));
    order.status = OrderStatus::Accepted;
    order.acceptedAt = now;
    if (!startsLater(order, *m_parts.restaurant, now)) return;
    order.timeline.push_back(
        statusEvent(order, OrderStatus::Accepted, OrderStatus::Scheduled, false, Caller::system(), now));
    order.status = OrderStatus::Scheduled;
}

/// The minimum of orders that come in unseen, and the total that was expected.
Status OrderTaking::checkTotal(const OrderDraft& draft, const Calculation& calculation) const {
    const Money minimum = m_parts.restaurant->minimumOrder;
    const bool hasMinimum =
        isUnattended(draft.source) && (draft.source == OrderSource::Web || draft.fulfilment == Fulfilment::Delivery);
    if (hasMinimum && calculation.subtotal - calculation.discount < minimum)
        return invalidField(QStringLiteral("items"), "below_minimum",
                            QStringLiteral("The smallest order is %1 %2.")
                                .arg(QString::fromLatin1(calculation.total.currency().code()), plainAmount(minimum)));
    if (!draft.expectedTotal || draft.expectedTotal->minor() == calculation.total.minor()) return {};
    Error changed{ErrorCode::PriceChanged, QStringLiteral("The total has changed."), {}, {}, {}, 0};
    changed.newTotalMinor = calculation.total.minor();
    return tl::make_unexpected(std::move(changed));
}

Status OrderTaking::checkOpen(const OrderDraft& draft) const {
    const Restaurant& restaurant = *m_parts.restaurant;
    if (!isUnattended(draft.source)) return {};
    if (!restaurant.acceptingOrders)
        return failure(ErrorCode::NotAccepting, QStringLiteral("The restaurant takes no orders at the moment."));
    if (!draft.scheduledFor && !openingAt(restaurant, m_parts.clock.now()).open)
        return failure(ErrorCode::NotAccepting, QStringLiteral("The restaurant is closed."));
    return {};
}

Status OrderTaking::store(Order& order, const Caller& caller) {
    if (auto stored = m_parts.orders.insert(order); !stored) return stored;
    if (order.status == OrderStatus::Accepted) {
        if (auto fired = m_parts.printing.fire(order); !fired) return fired;
        if (auto lines = m_parts.orders.updateLines(order); !lines) return lines;
    }
    if (!isDiscounted(order)) return {};
    return m_parts.audit.append(
        {order.createdAt, caller.actor(), "discount.given", "order:" + order.id.text(),
         QStringLiteral("%1 %2").arg(QString::fromLatin1(order.currency.code()), plainAmount(order.discount))});
}

/// The first payment's row is in the order when it is stored, and its provider hears of it after that.
Status OrderTaking::storeWithPayment(Order& order, const Caller& caller) {
    if (!isPrepaid(order.paymentMethod) || !order.total.isPositive()) return store(order, caller);
    PaymentStart start;
    start.id = m_parts.ids.make<PaymentId>();
    start.method = order.paymentMethod;
    const auto prepared = m_parts.payments.prepareFirst(order, start);
    if (!prepared) return tl::make_unexpected(prepared.error());
    if (auto stored = store(order, caller); !stored) return stored;
    return m_parts.payments.startFirst(*prepared);
}

Result<Placed> OrderTaking::place(const OrderDraft& wanted, const Caller& caller, const OrderId& orderId,
                                  const DraftId& consumes) {
    if (auto before = m_parts.orders.find(orderId); !before)
        return tl::make_unexpected(before.error());
    else if (*before)
        return Placed{**before, m_parts.secrets.guestToken(orderId, (*before)->tokenGeneration)};
    if (isByStaff(wanted.source) && !isAllowed(caller, Permission::PlaceOrders))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not take orders."));
    const auto account = m_parts.book.accountOf(caller);
    if (!account) return tl::make_unexpected(account.error());

    const MenuPtr menu = m_parts.menu.current();
    OrderDraft draft = wanted;
    std::vector<FieldError> errors;
    if (auto checked = checkDraft(draft, errors); !checked) return tl::make_unexpected(checked.error());
    auto quote = priceDraft(draft, *menu, *m_parts.restaurant, m_parts.clock.now(), caller);
    if (!quote && quote.error().code == ErrorCode::ValidationFailed)
        errors.insert(errors.end(), quote.error().fields.begin(), quote.error().fields.end());
    if (!errors.empty())
        return tl::make_unexpected(Error{ErrorCode::ValidationFailed,
                                         QStringLiteral("The order has invalid fields."),
                                         std::move(errors),
                                         {},
                                         {},
                                         0});
    if (auto open = checkOpen(draft); !open) return tl::make_unexpected(open.error());
    if (!quote) return tl::make_unexpected(quote.error());
    if (auto total = checkTotal(draft, quote->calculation); !total) return tl::make_unexpected(total.error());

    auto order = makeOrder(draft, std::move(*quote), *menu, caller, orderId);
    if (!order) return tl::make_unexpected(order.error());
    order->smsOptIn = draft.smsOptIn.value_or(!*account || (*account)->notifySms);
    order->emailOptIn = !*account || (*account)->notifyEmail;
    if (auto stored = storeWithPayment(*order, caller); !stored) return tl::make_unexpected(stored.error());
    if (!consumes.isNull()) {
        if (auto removed = removeDraft(consumes); !removed) return tl::make_unexpected(removed.error());
    }
    if (auto noted = m_parts.book.noteOrder(*order, draft.saveDetails, *account); !noted)
        return tl::make_unexpected(noted.error());
    if (order->status != OrderStatus::AwaitingPayment)
        if (auto told = m_parts.messages.orderMoved(*order, std::nullopt); !told)
            return tl::make_unexpected(told.error());
    const QByteArray token = m_parts.secrets.guestToken(order->id, order->tokenGeneration);
    m_parts.announcements.add(OrderChanged{std::make_shared<const Order>(*order), std::nullopt});
    return Placed{std::move(*order), token};
}

Status OrderTaking::saveDraft(const StoredDraft& draft) {
    if (auto saved = m_parts.drafts.save(draft); !saved) return saved;
    if (draft.held) m_parts.announcements.add(DraftsChanged{});
    return {};
}

Status OrderTaking::removeDraft(const DraftId& id) {
    if (auto removed = m_parts.drafts.remove(id); !removed) return removed;
    m_parts.announcements.add(DraftsChanged{});
    return {};
}

Result<std::vector<StoredDraft>> OrderTaking::drafts() {
    return m_parts.drafts.all();
}

Result<std::vector<Order>> OrderTaking::recentOrders(const QString& phone) {
    const auto e164 = m_parts.phones.toE164(phone, QStringLiteral("customer_phone"));
    if (!e164) return tl::make_unexpected(e164.error());
    return m_parts.orders.byPhone(*e164, kRecentOrders);
}

bool startsLater(const Order& order, const Restaurant& restaurant, Instant now) {
    return order.scheduledFor && order.scheduledFor->plusMinutes(-restaurant.estimatedMinutes) > now;
}

std::vector<OrderTaking::Slot> slotsOf(const Restaurant& restaurant, QDate day, Instant now,
                                       const std::map<qint64, int>& taken) {
    std::vector<OrderTaking::Slot> list;
    const Instant dayStart = restaurant.calendar.at(day, 0);
    const Instant dayEnd = restaurant.calendar.at(day.addDays(1), 0);
    const Instant last = now.plusMinutes(restaurant.daysAhead * 24LL * 60);
    for (Instant start = dayStart; start < dayEnd; start = start.plusMinutes(restaurant.slotMinutes)) {
        const Instant end = start.plusMinutes(restaurant.slotMinutes);
        if (start < now.plusMinutes(restaurant.estimatedMinutes) || start > last || !openingAt(restaurant, start).open)
            continue;
        int count = 0;
        for (auto it = taken.lower_bound(start.ms); it != taken.end() && it->first < end.ms; ++it) count += it->second;
        list.push_back({start, end, count < restaurant.slotCapacity});
    }
    return list;
}

}  // namespace frontdesk

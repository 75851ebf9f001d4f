// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/order_change_work.h"

#include "app/domain/int128.h"
#include "app/domain/text.h"
#include "app/services/order_history.h"
#include "app/services/order_taking.h"
#include "app/services/repricing.h"

#include <algorithm>
#include <set>

namespace frontdesk {
namespace {

constexpr size_t kMostLines = 100;
constexpr int kMostPieces = 99;
constexpr qsizetype kLongestNote = 500;
constexpr qsizetype kLongestReason = 500;

bool isLiveLine(const OrderLine& line) {
    return line.status != LineStatus::Voided;
}
bool isWithKitchen(const OrderLine& line) {
    return line.status != LineStatus::New && isLiveLine(line);
}

/// "2 x Jollof rice (Large)"; the note is nobody's business in a log, only that it is another one.
QByteArray describe(const OrderLine& line, bool otherNote = false) {
    QStringList options;
    for (const LineOption& option : line.options) options << option.name;
    QString text = QStringLiteral("%1 x %2").arg(line.quantity).arg(line.name);
    if (!options.isEmpty()) text += QStringLiteral(" (%1)").arg(options.join(QStringLiteral(", ")));
    if (otherNote) text += QStringLiteral(" ✎");
    return text.toUtf8();
}

DraftLine draftOf(const OrderLine& line, int quantity) {
    DraftLine draft;
    draft.itemId = line.itemId;
    draft.quantity = quantity;
    for (const LineOption& option : line.options) draft.optionIds.push_back(option.id);
    return draft;
}

/// One change on its way: the wishes are read, what is wanted more is checked against the menu as a small draft, then
/// the lines are written and the order is worked out anew.
class ChangeWork {
public:
    ChangeWork(const Order& order, const OrderChange& change, const Menu& menu, const Restaurant& restaurant,
               Instant now, const Caller& caller, IdSource& ids)
        : m_before(order),
          m_change(change),
          m_menu(menu),
          m_restaurant(restaurant),
          m_now(now),
          m_caller(caller),
          m_ids(ids) {
        m_out.order = order;
    }

    Result<ChangedOrder> run() {
        for (size_t i = 0; i < m_change.lines.size(); ++i) read(i);
        checkReason();
        if (m_needsManager && !isAllowed(m_caller, Permission::CancelLater))
            return failure(ErrorCode::Forbidden,
                           QStringLiteral("What is being cooked can only be taken off by a manager."));
        if (!m_errors.empty())
            return tl::make_unexpected(Error{ErrorCode::ValidationFailed,
                                             QStringLiteral("The change has invalid fields."),
                                             std::move(m_errors),
                                             {},
                                             {},
                                             0});
        if (auto had = checkMenu(); !had) return tl::make_unexpected(had.error());
        write();
        if (m_out.steps.empty()) return std::move(m_out);
        if (auto priced = price(); !priced) return tl::make_unexpected(priced.error());
        return std::move(m_out);
    }

private:
    struct Wish {
        size_t line;  ///< in the order
        int quantity;
        QString note;
    };
    /// What is wanted more, as a line of the draft that asks the menu for it.
    struct More {
        size_t wish;  ///< in the change
        bool isNew;
    };

    static QString path(size_t wish) { return QStringLiteral("lines[%1]").arg(wish); }
    void refuse(const QString& field, const char* code, const QString& message) {
        m_errors.push_back({field, code, message});
    }

    void read(size_t i) {
        const ChangedLine& wish = m_change.lines[i];
        if (wish.id.isNull()) {
            m_draft.lines.push_back(wish.added);
            m_draft.lines.back().note = cleanNote(wish.added.note);
            m_more.push_back({i, true});
            return;
        }
        const auto found = std::find_if(m_before.lines.begin(), m_before.lines.end(),
                                        [&](const OrderLine& line) { return line.id == wish.id && isLiveLine(line); });
        if (found == m_before.lines.end())
            return refuse(path(i) + QStringLiteral(".id"), "unknown", QStringLiteral("The order has no such line."));
        if (!m_named.insert(wish.id).second)
            return refuse(path(i) + QStringLiteral(".id"), "duplicate", QStringLiteral("The line is named twice."));
        readKept(i, *found);
    }

    void readKept(size_t i, const OrderLine& line) {
        const ChangedLine& wish = m_change.lines[i];
        const QString note = cleanNote(wish.note);
        if (wish.quantity == line.quantity && note == line.note) return;
        if (wish.quantity < 0 || wish.quantity > kMostPieces)
            return refuse(path(i) + QStringLiteral(".quantity"), "out_of_range",
                          QStringLiteral("The quantity is 0 to 99."));
        if (note.size() > kLongestNote)
            return refuse(path(i) + QStringLiteral(".note"), "too_long",
                          QStringLiteral("A note has at most 500 characters."));
        if (line.status == LineStatus::Ready || line.status == LineStatus::Served)
            return refuse(path(i) + QStringLiteral(".quantity"), "already_made",
                          QStringLiteral("%1 is made already.").arg(line.name));
        if (wish.quantity < line.quantity && isWithKitchen(line)) {
            m_needsReason = true;
            m_needsManager |= line.status == LineStatus::Cooking;
        }
        if (wish.quantity > line.quantity) {
            m_draft.lines.push_back(draftOf(line, wish.quantity - line.quantity));
            m_more.push_back({i, false});
        }
        m_wishes.push_back({static_cast<size_t>(&line - m_before.lines.data()), wish.quantity, note});
    }

    void checkReason() {
        const QString reason = cleanLine(m_change.reason);
        if (m_needsReason && reason.isEmpty())
            refuse(QStringLiteral("reason"), "required",
                   QStringLiteral("Say why something is taken off that the kitchen has already."));
        if (reason.size() > kLongestReason)
            refuse(QStringLiteral("reason"), "too_long", QStringLiteral("A reason has at most 500 characters."));
    }

    /// Whether all that is wanted more can be had now, at the time and for the service of the order.
    Status checkMenu() {
        if (m_draft.lines.empty()) return {};
        if (m_menu.currency != m_before.currency || m_menu.pricesIncludeTax != m_before.pricesIncludeTax)
            return tl::make_unexpected(refusal(
                ErrorCode::IllegalTransition,
                QStringLiteral("Prices are kept in another way since; take what is added as a new order."), m_before));
        m_draft.source = m_before.source;
        m_draft.fulfilment = m_before.fulfilment;
        m_draft.scheduledFor = m_before.scheduledFor;
        auto quote = priceDraft(m_draft, m_menu, m_restaurant, m_now, m_caller);
        if (!quote) return tl::make_unexpected(named(quote.error()));
        for (size_t k = 0; k < m_more.size(); ++k) {
            if (const MenuItem* item = m_menu.item(m_draft.lines[k].itemId))
                m_minutes = std::max(m_minutes, item->prepMinutes);
            if (m_more[k].isNew) m_new.push_back(std::move(quote->lines[k]));
        }
        return {};
    }

    /// The draft's faults by the fields of the change: "items[0]" → "lines[2]".
    Error named(Error error) const {
        for (FieldError& fault : error.fields)
            for (size_t k = 0; k < m_more.size(); ++k) {
                const QString there = QStringLiteral("items[%1]").arg(k);
                if (!fault.field.startsWith(there)) continue;
                fault.field = path(m_more[k].wish) + fault.field.mid(there.size());
                break;
            }
        return error;
    }

    void write() {
        std::vector<OrderLine>& lines = m_out.order.lines;
        for (const Wish& wish : m_wishes) replace(wish);
        for (OrderLine& line : m_new) {
            line.id = m_ids.make<LineId>();
            m_out.steps.push_back({{}, describe(line)});
            lines.push_back(std::move(line));
        }
        std::optional<Instant>& ready = m_out.order.estimatedReadyAt;
        if (m_minutes > 0 && ready && !m_before.scheduledFor) ready = std::max(*ready, m_now.plusMinutes(m_minutes));
    }

    void replace(const Wish& wish) {
        const OrderLine& old = m_before.lines[wish.line];
        m_out.order.lines[wish.line].status = LineStatus::Voided;
        TicketChange ticket{old, std::nullopt};
        if (wish.quantity > 0) {
            OrderLine line = old;
            line.id = m_ids.make<LineId>();
            line.replaces = old.id;
            line.quantity = wish.quantity;
            line.note = wish.note;
            ticket.after = line;
            m_out.order.lines.push_back(std::move(line));
        }
        const bool otherNote = ticket.after && ticket.after->note != old.note;
        m_out.steps.push_back({describe(old), ticket.after ? describe(*ticket.after, otherNote) : QByteArray()});
        if (isWithKitchen(old)) m_out.kitchen.push_back(std::move(ticket));
    }

    Status price() {
        Order& order = m_out.order;
        if (std::none_of(order.lines.begin(), order.lines.end(), isLiveLine))
            return invalidField(QStringLiteral("lines"), "required",
                                QStringLiteral("Nothing would be left: cancel the order instead."));
        if (order.lines.size() > kMostLines)
            return invalidField(QStringLiteral("lines"), "too_many",
                                QStringLiteral("The order has been changed too often."));
        auto worth = worthOf(order);
        if (!worth)
            return invalidField(QStringLiteral("lines"), "out_of_range",
                                QStringLiteral("A discount would be more than what it is taken from."));
        if (auto may = checkDiscount(*worth); !may) return may;
        applyWorth(order, std::move(*worth));
        return checkMoney();
    }

    /// A discount that takes a larger share than before needs whom it would need if it were given now.
    Status checkDiscount(const Calculation& worth) const {
        const Int128 now = Int128(worth.discount.minor()) * m_before.subtotal.minor();
        const Int128 then = Int128(m_before.discount.minor()) * worth.subtotal.minor();
        if (now <= then) return {};
        return mayDiscountInAll(m_out.order.lines, m_out.order.orderDiscount, worth, m_restaurant, m_caller);
    }

    [[nodiscard]] Status checkMoney() const {
        const PaymentSummary money = m_out.order.money();
        if (money.due.isNegative())
            return tl::make_unexpected(
                refusal(ErrorCode::IllegalTransition,
                        QStringLiteral("More is paid than the order would come to: give the difference back first."),
                        m_before));
        const Money kept = money.paid - money.refunded;
        if (money.refunded.isPositive() && kept < m_out.order.total + money.tip + money.rounding)
            return tl::make_unexpected(refusal(
                ErrorCode::IllegalTransition,
                QStringLiteral("Money of this order was given back; take what is added as a new order."), m_before));
        return {};
    }

    const Order& m_before;
    const OrderChange& m_change;
    const Menu& m_menu;
    const Restaurant& m_restaurant;
    const Instant m_now;
    const Caller& m_caller;
    IdSource& m_ids;
    std::vector<FieldError> m_errors;
    std::set<LineId> m_named;
    std::vector<Wish> m_wishes;
    OrderDraft m_draft;
    std::vector<More> m_more;  ///< beside m_draft.lines
    std::vector<OrderLine> m_new;
    int m_minutes = 0;
    bool m_needsReason = false;
    bool m_needsManager = false;
    ChangedOrder m_out;
};

}  // namespace

Result<ChangedOrder> workOut(const Order& order, const OrderChange& change, const Menu& menu,
                             const Restaurant& restaurant, Instant now, const Caller& caller, IdSource& ids) {
    return ChangeWork(order, change, menu, restaurant, now, caller, ids).run();
}

}  // namespace frontdesk

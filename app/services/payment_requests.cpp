// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/payment_requests.h"

#include "app/domain/text.h"
#include "app/services/order_history.h"
#include "app/services/order_party.h"
#include "app/services/payment_reference.h"

#include <QUrl>

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qsizetype kLongestUrl = 500;
constexpr qsizetype kShortestCode = 4;
constexpr qsizetype kLongestCode = 12;

bool isLoopback(const QString& host) {
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") || host == QLatin1String("::1");
}

/// Where a page may lead a guest back to: a web address without credentials in it.
bool isReturnUrl(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    if (text.size() > kLongestUrl || !url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()) return false;
    return url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopback(url.host()));
}

Error withFields(std::vector<FieldError> fields) {
    return {
        ErrorCode::ValidationFailed, QStringLiteral("The payment has invalid fields."), std::move(fields), {}, {}, 0};
}

/// A payment by prompt needs a number, one through Paystack an address.
bool wantsEmail(PaymentProvider provider) {
    return provider == PaymentProvider::Paystack;
}

/// The fields of a new order that stand for those of a payment.
void nameAsInOrder(Error& error) {
    for (FieldError& each : error.fields) {
        if (each.field == QLatin1String("method")) each.field = QStringLiteral("payment_method");
        if (each.field == QLatin1String("phone")) each.field = QStringLiteral("customer_phone");
        if (each.field == QLatin1String("email")) each.field = QStringLiteral("customer_email");
    }
}

/// Whether a provider has more to say about a payment than we know: not where nothing was sent, and not where the
/// question was closed by hand.
bool mayBeAsked(const Payment& payment, const ProviderPayment& call) {
    if (!call.sentAt || payment.failureCode == "amount_mismatch") return false;
    if (isRefund(payment)) return isLive(payment);
    return payment.state != PaymentState::Succeeded;
}

struct Wanted {
    Money amount;
    Money tip;
};
/// What a payment is to be of: what is due, or what staff say.
Result<Wanted> wantedOf(const Order& order, const PaymentStart& start, const Caller& caller) {
    const Money due = order.money().due;
    const Money none(0, order.currency);
    const Money tip = caller.isStaff() ? Money(start.tip.minor(), order.currency) : none;
    const Money most = due + tip;
    if (tip.isNegative())
        return invalidField(QStringLiteral("tip_cents"), "out_of_range", QStringLiteral("A tip is not negative."));
    if (!most.isPositive())
        return tl::make_unexpected(refusal(ErrorCode::Overpaid, QStringLiteral("Nothing is due."), order));
    const bool part = caller.isStaff() && start.amount;
    const Money amount = part ? Money(start.amount->minor(), order.currency) : most;
    if (!amount.isPositive() || tip > amount)
        return invalidField(QStringLiteral("amount_cents"), "out_of_range",
                            QStringLiteral("The amount must be positive, and the tip a part of it."));
    if (amount > most)
        return tl::make_unexpected(
            refusal(ErrorCode::Overpaid, QStringLiteral("More than what is due cannot be taken."), order));
    return Wanted{amount, tip};
}

Status mayStart(Order& order, const Caller& caller) {
    if (caller.isStaff() && !isAllowed(caller, Permission::TakePayments))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not take payments."));
    if (hasEndedUnserved(order))
        return tl::make_unexpected(
            refusal(ErrorCode::IllegalTransition, QStringLiteral("The order has ended unserved."), order));
    if (livePayment(order))
        return tl::make_unexpected(
            refusal(ErrorCode::PaymentInProgress, QStringLiteral("Another payment of the order is under way."), order));
    return {};
}

}  // namespace

Result<PaymentRequests::Intent> PaymentRequests::intentOf(const Order& order, const PaymentStart& start, Money amount) {
    const auto routes = m_parts.routing.routes();
    std::vector<FieldError> errors;
    const auto refuse = [&errors](const char* field, const char* code, const QString& message) {
        errors.push_back({QString::fromLatin1(field), code, message});
    };
    const auto route = routes->providers.find(start.method);
    if (route == routes->providers.end()) {
        refuse("method", "not_available", QStringLiteral("This way to pay is not available."));
        return tl::make_unexpected(withFields(std::move(errors)));
    }
    const Instant now = m_parts.clock.now();
    Intent intent;
    ProviderPayment& call = intent.call;
    call.paymentId = start.id;
    call.orderId = order.id;
    call.provider = route->second;
    call.network = networkOf(start.method);
    call.hosted = !call.network;
    call.prints = start.printReceipt;
    call.createdAt = now;
    call.nextAt = now;
    const QString phone = start.phone.trimmed().isEmpty() ? order.customerPhone : start.phone.trimmed();
    if (!phone.isEmpty()) {
        if (auto e164 = m_parts.phones.toE164(phone, QStringLiteral("phone")); e164)
            call.phone = *e164;
        else
            errors.insert(errors.end(), e164.error().fields.begin(), e164.error().fields.end());
    } else if (!call.hosted) {
        refuse("phone", "required", QStringLiteral("The number that is to pay is needed."));
    }
    call.email = start.email.trimmed().isEmpty() ? order.customerEmail : start.email.trimmed();
    if (!call.email.isEmpty() && !canonicalEmail(call.email))
        refuse("email", "invalid_email", QStringLiteral("This is not an e-mail address."));
    if (call.email.isEmpty()) call.email = routes->fallbackEmail;
    if (call.email.isEmpty() && wantsEmail(call.provider))
        refuse("email", "required", QStringLiteral("An e-mail address is needed."));
    call.returnUrl = start.returnUrl.trimmed();
    if (!call.returnUrl.isEmpty() && !isReturnUrl(call.returnUrl))
        refuse("return_url", "invalid_url", QStringLiteral("This is not an https address."));
    if (call.returnUrl.isEmpty() && call.hosted && !m_parts.restaurant->publicUrl.isEmpty())
        call.returnUrl = QStringLiteral("%1/t/%2").arg(m_parts.restaurant->publicUrl, order.id.toString());
    if (!errors.empty()) return tl::make_unexpected(withFields(std::move(errors)));

    Payment& payment = intent.payment;
    payment.id = start.id;
    payment.orderId = order.id;
    payment.method = start.method;
    payment.amount = amount;
    payment.tip = payment.rounding = payment.tendered = payment.change = Money(0, order.currency);
    payment.reference = newPaymentReference(m_parts.ids);
    payment.createdAt = now;
    payment.expiresAt = now.plusMinutes(kPaymentMinutes);
    return intent;
}

Result<ProviderPayment> PaymentRequests::prepareFirst(Order& order, const PaymentStart& start) {
    auto intent = intentOf(order, start, order.money().due);
    if (!intent) {
        nameAsInOrder(intent.error());
        return tl::make_unexpected(intent.error());
    }
    order.payments.push_back(intent->payment);
    return intent->call;
}

Result<PaymentView> PaymentRequests::start(const OrderId& id, const PaymentStart& start, const Caller& caller) {
    auto order = m_parts.book.find(id);
    if (!order) return tl::make_unexpected(order.error());
    if (!isPartyOf(caller, *order)) return failure(ErrorCode::NotFound, QStringLiteral("There is no such order."));
    if (const Payment* before = paymentOf(*order, start.id)) return PaymentView{*before, *order};
    if (auto may = mayStart(*order, caller); !may) return tl::make_unexpected(may.error());
    const auto wanted = wantedOf(*order, start, caller);
    if (!wanted) return tl::make_unexpected(wanted.error());
    auto intent = intentOf(*order, start, wanted->amount);
    if (!intent) return tl::make_unexpected(intent.error());
    intent->payment.tip = wanted->tip;
    intent->payment.staffId = caller.staffId;
    if (auto begun = m_parts.book.begin(*order, intent->payment, intent->call, caller); !begun)
        return tl::make_unexpected(begun.error());
    return PaymentView{intent->payment, std::move(*order)};
}

Result<PaymentRequests::Found> PaymentRequests::find(const QByteArray& reference, const Caller& caller) {
    const auto nothing = failure(ErrorCode::NotFound, QStringLiteral("There is no such payment."));
    auto call = m_parts.calls.findByReference(reference);
    if (!call) return tl::make_unexpected(call.error());
    if (!*call) return nothing;
    auto order = m_parts.book.find((*call)->orderId);
    if (!order) return tl::make_unexpected(order.error());
    const Payment* payment = paymentOf(*order, (*call)->paymentId);
    if (!payment || !isPartyOf(caller, *order)) return nothing;
    return Found{*order, *payment, std::move(**call)};
}

Status PaymentRequests::askNow(ProviderPayment& call, const Payment& payment, Instant at) {
    if (!mayBeAsked(payment, call)) {
        m_parts.announcements.add(PaymentAnswered{call.paymentId, call.orderId});
        return {};
    }
    call.asks = 0;
    const bool mayHasten = !call.leaseUntil && (!call.nextAt || at < *call.nextAt);
    if (mayHasten) {
        if (!call.nextAt) call.next = isRefund(payment) ? ProviderStep::AskRefund : ProviderStep::AskCharge;
        call.nextAt = at;
    }
    m_parts.announcements.add(PaymentCallsDue{});
    return m_parts.calls.update(call);
}

Result<PaymentView> PaymentRequests::ask(const QByteArray& reference, const Caller& caller) {
    auto found = find(reference, caller);
    if (!found) return tl::make_unexpected(found.error());
    // Somebody waits for the answer: the pause between two questions is for those that nobody asked for.
    const auto asked = askNow(found->call, found->payment, m_parts.clock.now());
    if (!asked) return tl::make_unexpected(asked.error());
    return PaymentView{std::move(found->payment), std::move(found->order)};
}

Result<PaymentView> PaymentRequests::submitCode(const QByteArray& reference, const QByteArray& code,
                                                const Caller& caller) {
    auto found = find(reference, caller);
    if (!found) return tl::make_unexpected(found.error());
    const QByteArray typed = code.simplified().replace(' ', "");
    const bool plain = std::all_of(typed.begin(), typed.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
    if (typed.isEmpty()) return invalidField(QStringLiteral("otp"), "required", QStringLiteral("The code is needed."));
    if (!plain || typed.size() < kShortestCode || typed.size() > kLongestCode)
        return invalidField(QStringLiteral("otp"), "invalid_code", QStringLiteral("A code is 4 to 12 digits."));
    Payment payment = found->payment;
    if (!isLive(payment) || !payment.needsAction || found->call.hosted)
        return tl::make_unexpected(
            refusal(ErrorCode::IllegalTransition, QStringLiteral("The payment waits for no code."), found->order));
    ProviderPayment& call = found->call;
    call.code = typed;
    call.next = ProviderStep::SubmitCode;
    call.nextAt = m_parts.clock.now();
    call.leaseUntil.reset();  // what is being asked is overtaken
    if (auto stored = m_parts.calls.update(call); !stored) return tl::make_unexpected(stored.error());
    m_parts.announcements.add(PaymentCallsDue{});
    payment.needsAction = false;
    payment.failureCode.clear();
    if (auto put = m_parts.book.put(found->order, payment, caller); !put) return tl::make_unexpected(put.error());
    return PaymentView{std::move(payment), std::move(found->order)};
}

Result<PaymentView> PaymentRequests::setAside(const QByteArray& reference, const Caller& caller) {
    auto found = find(reference, caller);
    if (!found) return tl::make_unexpected(found.error());
    if (caller.isStaff() && !isAllowed(caller, Permission::TakePayments))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not take payments."));
    if (!isLive(found->payment) || isRefund(found->payment))
        return PaymentView{std::move(found->payment), std::move(found->order)};
    const auto given =
        m_parts.book.giveUp(found->order, found->payment, PaymentState::Expired, "set_aside", Patience::Aside, caller);
    if (!given) return tl::make_unexpected(given.error());
    const Payment now = *paymentOf(found->order, found->payment.id);
    return PaymentView{now, std::move(found->order)};
}

Status PaymentRequests::hint(PaymentProvider provider, const QByteArray& reference) {
    auto call = m_parts.calls.findByReference(reference);
    if (!call) return tl::make_unexpected(call.error());
    if (!*call || (*call)->provider != provider) return {};
    auto order = m_parts.book.find((*call)->orderId);
    if (!order) return tl::make_unexpected(order.error());
    const Payment* payment = paymentOf(*order, (*call)->paymentId);
    if (!payment) return {};
    if (auto asked = askNow(**call, *payment, m_parts.clock.now()); !asked) return asked;
    return wakeRefundsOf(*order, payment->id);
}

Status PaymentRequests::wakeRefundsOf(const Order& order, const PaymentId& payment) {
    for (const Payment& each : order.payments) {
        if (each.refundOf != payment || !isLive(each)) continue;
        auto call = m_parts.calls.find(each.id);
        if (!call) return tl::make_unexpected(call.error());
        if (!*call) continue;
        if (auto asked = askNow(**call, each, m_parts.clock.now()); !asked) return asked;
    }
    return {};
}

}  // namespace frontdesk

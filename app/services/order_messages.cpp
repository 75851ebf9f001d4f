// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/order_messages.h"

#include "app/services/mail_texts.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qint64 kMillisecondsInMinute = 60'000;

/// Before this step the guest had not been told that the order is in.
bool comesIn(std::optional<OrderStatus> from) {
    return !from || *from == OrderStatus::AwaitingPayment || *from == OrderStatus::Expired;
}

bool isIn(OrderStatus status) {
    return status == OrderStatus::Placed || status == OrderStatus::Accepted || status == OrderStatus::Scheduled;
}

/// The last change of the status; nullptr if there is none.
const OrderEvent* lastStep(const Order& order) {
    const auto step = std::find_if(order.timeline.rbegin(), order.timeline.rend(),
                                   [](const OrderEvent& event) { return event.kind == "status"; });
    return step == order.timeline.rend() ? nullptr : &*step;
}

bool isByStaff(const OrderEvent* step) {
    return step && step->actor.startsWith("staff:");
}

QString amountOf(Money amount) {
    return QString::fromLatin1(amount.currency().code()) + QLatin1Char(' ') + plainAmount(amount);
}

/// "12:40", with the day where it is another.
QString timeText(Instant at, Instant now, const BusinessCalendar& calendar, const QString& language) {
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.ms, calendar.zone());
    const bool today = calendar.calendarDay(at) == calendar.calendarDay(now);
    return QLocale(language).toString(local, today ? QStringLiteral("HH:mm") : QStringLiteral("ddd d MMM HH:mm"));
}

QString describe(const OrderLine& line) {
    QStringList parts{line.name};
    for (const LineOption& option : line.options) parts.append(option.name);
    return QStringLiteral("%1 x %2").arg(line.quantity).arg(parts.join(QStringLiteral(", ")));
}

std::vector<MailLine> linesOf(const Order& order, const QString& language) {
    std::vector<MailLine> lines;
    for (const OrderLine& line : order.lines)
        if (line.status != LineStatus::Voided) lines.push_back({describe(line), amountOf(line.total)});
    if (order.discount.isPositive())
        lines.push_back({mailLabel(QStringLiteral("discount"), language),
                         amountOf(Money(-order.discount.minor(), order.currency))});
    if (order.deliveryFee.isPositive())
        lines.push_back({mailLabel(QStringLiteral("delivery"), language), amountOf(order.deliveryFee)});
    return lines;
}

std::optional<SmsKind> smsOfStep(OrderStatus from, const Order& order) {
    switch (order.status) {
        case OrderStatus::Ready:
            if (from == OrderStatus::Preparing) return SmsKind::Ready;
            break;
        case OrderStatus::OutForDelivery:
            return SmsKind::OutForDelivery;
        case OrderStatus::Completed:
            return SmsKind::Completed;
        case OrderStatus::Rejected:
            return SmsKind::Rejected;
        case OrderStatus::Cancelled:
            if (isByStaff(lastStep(order))) return SmsKind::Cancelled;
            break;
        case OrderStatus::Expired:
            return SmsKind::Expired;
        default:
            break;
    }
    return std::nullopt;
}

OrderMail mailOf(const Invoice& document, const QString& address, const QString& language) {
    OrderMail mail;
    mail.kind = document.kind == InvoiceKind::Invoice ? MailKind::InvoiceReady : MailKind::CreditNoteReady;
    mail.to = address;
    mail.name = document.buyer.contactName.isEmpty() ? document.buyer.name : document.buyer.contactName;
    mail.language = language;
    mail.number = document.invoiceNumber;
    mail.total = amountOf(Money(std::abs(document.total.minor()), document.currency));
    mail.orderId = document.orderId;
    mail.attachment = document.id;
    mail.fileName = document.pdfFilename;
    return mail;
}

}  // namespace

std::vector<SmsKind> smsAbout(const Order& order, std::optional<OrderStatus> from) {
    if (!isIn(order.status)) {
        const auto kind = from ? smsOfStep(*from, order) : std::nullopt;
        return kind ? std::vector{*kind} : std::vector<SmsKind>();
    }
    std::vector<SmsKind> kinds;
    const bool takenByStaff = order.source == OrderSource::Frontdesk || order.source == OrderSource::Phone;
    if (comesIn(from) && !takenByStaff) kinds.push_back(SmsKind::OrderConfirmation);
    // Who stands at the counter has heard it; who telephoned gets the time in writing.
    const bool faceToFace = order.source == OrderSource::Frontdesk && !from;
    const bool becameAccepted = comesIn(from) || *from == OrderStatus::Placed;
    if (order.status != OrderStatus::Placed && becameAccepted && !faceToFace) kinds.push_back(SmsKind::Accepted);
    return kinds;
}

Status OrderMessages::orderMoved(const Order& order, std::optional<OrderStatus> from) {
    const std::vector<SmsKind> kinds = smsAbout(order, from);
    const bool confirms = comesIn(from) && isIn(order.status);
    const bool bySms = order.smsOptIn && !kinds.empty() && !order.customerPhone.isEmpty();
    const bool byMail = order.emailOptIn && confirms && !order.customerEmail.isEmpty();
    if (!bySms && !byMail) return {};
    const auto language = languageOf(order.customerId);
    if (!language) return tl::make_unexpected(language.error());
    if (byMail)
        if (auto told = confirmByMail(order, *language); !told) return told;
    if (!bySms) return {};
    const auto reached = m_parts.budget.reaches(order.customerPhone);
    if (!reached) return tl::make_unexpected(reached.error());
    if (!*reached) return {};
    for (const SmsKind kind : kinds)
        if (auto told = tell(order, kind, *language); !told) return told;
    return {};
}

Status OrderMessages::tell(const Order& order, SmsKind kind, const QString& language) {
    const auto wanted = m_parts.texts.text(kind, language);
    if (!wanted) return tl::make_unexpected(wanted.error());
    Sms sms;
    sms.kind = kind;
    sms.orderId = order.id;
    sms.to = order.customerPhone;
    const SmsValues values = valuesOf(order, kind, language);
    sms.text = smsText(wanted->text, values);
    if (sms.text.contains(values.link)) sms.link = values.link;
    return m_parts.sms.send(sms);
}

Status OrderMessages::confirmByMail(const Order& order, const QString& language) {
    const auto address = canonicalEmail(order.customerEmail);
    if (!address) return {};
    return m_parts.mail.send(OrderMail{MailKind::OrderConfirmation, *address, order.customerName, language,
                                       QString::number(order.number), amountOf(order.total), linkTo(order),
                                       linesOf(order, language), order.id});
}

Status OrderMessages::documentIssued(const Invoice& document) {
    const auto address = canonicalEmail(document.buyer.email);
    if (!address) return {};
    const auto order = m_parts.orders.find(document.orderId);
    if (!order) return tl::make_unexpected(order.error());
    if (!*order || !(*order)->emailOptIn) return {};
    const auto language = languageOf(document.customerId);
    if (!language) return tl::make_unexpected(language.error());
    return m_parts.mail.send(mailOf(document, *address, *language));
}

Status OrderMessages::sendDocument(const Invoice& document, const QString& address) {
    OrderMail mail = mailOf(document, address, document.language);
    mail.occasion = address.toUtf8() + '|' + QByteArray::number(m_parts.clock.now().ms / kMillisecondsInMinute);
    return m_parts.mail.send(mail);
}

Result<QString> OrderMessages::languageOf(const CustomerId& id) {
    if (!id.isNull()) {
        const auto customer = m_parts.customers.find(id);
        if (!customer) return tl::make_unexpected(customer.error());
        if (*customer && !(*customer)->language.isEmpty()) return (*customer)->language;
    }
    return m_parts.restaurant->languages.value(0, QStringLiteral("en"));
}

QString OrderMessages::linkTo(const Order& order) const {
    if (m_parts.restaurant->publicUrl.isEmpty()) return {};
    return m_parts.restaurant->publicUrl + QStringLiteral("/t/") + QString::fromLatin1(order.id.text()) +
           QLatin1Char('#') + QString::fromLatin1(m_parts.secrets.guestToken(order.id, order.tokenGeneration));
}

SmsValues OrderMessages::valuesOf(const Order& order, SmsKind kind, const QString& language) const {
    const Instant now = m_parts.clock.now();
    SmsValues values;
    values.name = order.customerName;
    values.number = QString::number(order.number);
    values.total = amountOf(order.total);
    values.restaurant = m_parts.restaurant->name;
    values.link = linkTo(order);
    std::optional<Instant> promised = order.estimatedReadyAt;
    // Food that is on its way without a promise, or past it, takes what an order usually takes.
    const bool leaves = kind == SmsKind::OutForDelivery;
    if (leaves && (!promised || *promised <= now)) promised = now.plusMinutes(m_parts.restaurant->estimatedMinutes);
    if (promised && *promised > now) {
        values.time = timeText(*promised, now, m_parts.restaurant->calendar, language);
        values.minutes = QString::number((promised->ms - now.ms + 59'999) / 60'000);
    }
    if (const OrderEvent* step = lastStep(order))
        values.reason = kind == SmsKind::Rejected && !isByStaff(step) ? nobodyAnswered(language) : step->reason;
    return values;
}

}  // namespace frontdesk

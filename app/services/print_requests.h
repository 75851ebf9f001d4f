// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"
#include "app/domain/order.h"
#include "app/ports/clock.h"
#include "app/ports/id_source.h"
#include "app/ports/records.h"
#include "app/ports/secrets.h"
#include "app/services/events.h"
#include "app/services/restaurant.h"

namespace frontdesk {

/// What a receipt says, before layout: a value that is stored with its print job.
struct ReceiptContent {
    Order order;            ///< as it stood
    Restaurant restaurant;  ///< name, address, phone, tax id, footer, zone
    QString servedBy;
    QString trackingUrl;  ///< with the guest token in the fragment; empty: no QR
    int copy = 0;
    Instant printedAt;
};
/// What a kitchen ticket says: the lines of one station that are new.
struct TicketContent {
    QString station;
    int ticketSeq = 0;
    int orderNumber = 0;
    Fulfilment fulfilment = Fulfilment::Pickup;
    OrderSource source = OrderSource::Web;
    QString tableName;
    QString customerName;
    QString note;
    std::vector<OrderLine> lines;
    QStringList elsewhere;  ///< "Bar 2": lines of the same order at other stations
    Instant firedAt;
    std::optional<Instant> dueAt;
    bool resend = false;
    bool cancelled = false;
    QTimeZone zone = QTimeZone::utc();
};

/// Puts receipts and kitchen tickets into the spool, in the transaction of their cause. Service thread only.
class PrintRequests {
public:
    PrintRequests(PrintJobStore& jobs, SeriesStore& series, Announcements& announcements, const Clock& clock,
                  IdSource& ids, const Secrets& secrets, std::shared_ptr<const Restaurant> restaurant);

    /// Tickets per station for the lines that are new; marks them sent in @p order. Nothing new prints nothing.
    [[nodiscard]] Status fire(Order& order);
    /// A cancel ticket for every station that has a ticket of this order.
    [[nodiscard]] Status cancel(const Order& order);
    struct Queued {
        PrintJobId id;
        int copy = 0;
    };
    [[nodiscard]] Result<Queued> receipt(const Order& order, const QString& servedBy, bool openDrawer);
    /// A document on the receipts' paper. @return copy 0 for the first time
    [[nodiscard]] Result<Queued> invoice(const Invoice& invoice);
    /// All tickets of an order again, marked RESEND.
    [[nodiscard]] Result<Queued> resend(const Order& order);

private:
    [[nodiscard]] Status again(const Order& order, bool cancelled, Queued& last);
    PrintJobStore& m_jobs;
    SeriesStore& m_series;
    Announcements& m_announcements;
    const Clock& m_clock;
    IdSource& m_ids;
    const Secrets& m_secrets;
    std::shared_ptr<const Restaurant> m_restaurant;
};

/// What a stored receipt is sealed with (Secrets::seal), since it holds the guest token, and a document, for its
/// parties; tickets are stored open.
[[nodiscard]] QByteArray receiptContext(const PrintJobId& id);
/// The stored form of a job's content, before it is sealed.
[[nodiscard]] QByteArray encodeReceipt(const ReceiptContent& content);
[[nodiscard]] std::optional<ReceiptContent> decodeReceipt(const QByteArray& json);
[[nodiscard]] QByteArray encodeTicket(const TicketContent& content);
[[nodiscard]] std::optional<TicketContent> decodeTicket(const QByteArray& json);

}  // namespace frontdesk

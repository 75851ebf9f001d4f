// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"
#include "app/domain/order.h"
#include "app/ports/clock.h"
#include "app/ports/id_source.h"
#include "app/ports/provider_payment_store.h"
#include "app/ports/records.h"
#include "app/ports/secrets.h"
#include "app/services/events.h"
#include "app/services/restaurant.h"

#include <functional>

namespace frontdesk {

/// What a receipt says, before layout: a value that is stored with its print job.
struct ReceiptContent {
    Order order;            ///< as it stood
    Restaurant restaurant;  ///< name, address, phone, tax id, zone
    QStringList wallets;    ///< beside order.payments: "024 *** 3456", empty where no wallet paid; may be shorter
    QString servedBy;
    QString printedBy;    ///< of a copy: who asked for it
    QString trackingUrl;  ///< with the guest token in the fragment; empty: no QR
    int copy = 0;
    Instant printedAt;
};
/// A line that a station was told of, and as what it stands now; nothing: it was taken off.
struct TicketChange {
    OrderLine before;
    std::optional<OrderLine> after;
};
struct StationPieces {
    QString station;
    int pieces = 0;
};
/// What a kitchen ticket says: what is new for one station, and nothing else.
struct TicketContent {
    QString station;
    int ticketSeq = 0;  ///< per station, no holes: a number that is missing in the kitchen is a ticket that was lost
    int after = 0;      ///< number of the station's ticket of this order before this one; 0: there is none
    int ofOrder = 1;    ///< which of the order's tickets at this station
    int change = 0;     ///< CHANGE n; 0: the station's first ticket of the order, or one that cancels
    int orderNumber = 0;
    Fulfilment fulfilment = Fulfilment::Pickup;
    OrderSource source = OrderSource::Web;
    QString tableName;
    QString customerName;
    QString note;
    std::vector<OrderLine> lines;          ///< new; of a cancelled ticket, what is not to be cooked
    std::vector<TicketChange> changes;     ///< with `change`
    std::vector<StationPieces> elsewhere;  ///< what of the order is made at other stations
    Instant firedAt;                       ///< when the kitchen was told first
    QString sentBy;                        ///< a member of staff; empty: nobody of them
    std::optional<Instant> dueAt;
    std::optional<Instant> dueBefore;  ///< with `change`: when it was due, where that is another time now
    bool resend = false;
    int again = 0;                   ///< with `resend`: RESEND n; 0: the spool itself sends it again
    std::optional<Instant> againAt;  ///< of a ticket that is sent again or cancelled: when; nullopt: nobody knows
    bool cancelled = false;
    QTimeZone zone = QTimeZone::utc();
};

/// What the label of a bag says: whose it is and what belongs into it.
struct LabelContent {
    int orderNumber = 0;
    Fulfilment fulfilment = Fulfilment::Pickup;
    QString customerName;
    QString customerPhone;  ///< of deliveries
    std::optional<DeliveryAddress> address;
    std::vector<OrderLine> lines;
    std::optional<Instant> dueAt;
    int bag = 1;
    int bags = 0;  ///< 0: nobody knows how many
    Instant firedAt;
    int copy = 0;  ///< n: there may be one on a bag already
    QTimeZone zone = QTimeZone::utc();
};

/// Puts receipts, kitchen tickets and labels into the spool, in the transaction of their cause. Service thread only.
class PrintRequests {
public:
    /// @param wallets      knows the numbers that mobile money came from; null: receipts name none
    /// @param printsLabels whether there is a printer for labels; null: never
    PrintRequests(PrintJobStore& jobs, SeriesStore& series, Announcements& announcements, const Clock& clock,
                  IdSource& ids, const Secrets& secrets, std::shared_ptr<const Restaurant> restaurant,
                  ProviderPaymentStore* wallets = nullptr, std::function<bool()> printsLabels = {});

    /// Tickets per station for the lines that are new; marks them sent in @p order. Nothing new prints nothing.
    [[nodiscard]] Status fire(Order& order);
    /// The same for an order that the kitchen has: CHANGE tickets where a station has one of it already, with what
    /// became of lines it was told of; a new label for a bag that has one.
    /// @param changes   only of lines that went to the kitchen
    /// @param dueBefore when the order was due before the change
    [[nodiscard]] Status change(Order& order, const std::vector<TicketChange>& changes,
                                std::optional<Instant> dueBefore);
    /// A cancel ticket for every station that still has something of this order to make.
    [[nodiscard]] Status cancel(const Order& order);
    struct Queued {
        PrintJobId id;
        int copy = 0;
    };
    [[nodiscard]] Result<Queued> receipt(const Order& order, const QString& servedBy, bool openDrawer);
    /// A document on the receipts' paper. @return copy 0 for the first time
    [[nodiscard]] Result<Queued> invoice(const Invoice& invoice);
    /// The label of an order's bag, marked from the second on. @return IllegalTransition where there is no printer for
    /// it
    [[nodiscard]] Result<Queued> label(const Order& order);
    /// All tickets of an order again, marked RESEND n. @param by a member of staff; empty: nobody of them
    /// @return IllegalTransition where there is none
    [[nodiscard]] Result<Queued> resend(const Order& order, const QString& by);

private:
    [[nodiscard]] Status sendNews(Order& order, const std::vector<TicketChange>& changes,
                                  std::optional<Instant> dueBefore, bool isFirst);
    [[nodiscard]] Result<PrintJob> queueTicket(const OrderId& order, TicketContent content);
    /// Of what is carried out of the house, where labels have a printer: with the first tickets, and after a change
    /// where there is one that says something else now. @param hasOne whether the order must have a label or none
    [[nodiscard]] Status labelWhere(const Order& order, bool hasOne);
    [[nodiscard]] Result<QStringList> walletsOf(const Order& order);
    PrintJobStore& m_jobs;
    SeriesStore& m_series;
    Announcements& m_announcements;
    const Clock& m_clock;
    IdSource& m_ids;
    const Secrets& m_secrets;
    std::shared_ptr<const Restaurant> m_restaurant;
    ProviderPaymentStore* m_wallets;
    std::function<bool()> m_printsLabels;
};

/// What a stored receipt is sealed with (Secrets::seal), since it holds the guest token, a document, for its parties,
/// and a label, for its address; tickets are stored open.
[[nodiscard]] QByteArray receiptContext(const PrintJobId& id);
/// The stored form of a job's content, before it is sealed.
[[nodiscard]] QByteArray encodeReceipt(const ReceiptContent& content);
[[nodiscard]] std::optional<ReceiptContent> decodeReceipt(const QByteArray& json);
[[nodiscard]] QByteArray encodeTicket(const TicketContent& content);
[[nodiscard]] std::optional<TicketContent> decodeTicket(const QByteArray& json);
[[nodiscard]] QByteArray encodeLabel(const LabelContent& content);
[[nodiscard]] std::optional<LabelContent> decodeLabel(const QByteArray& json);

}  // namespace frontdesk

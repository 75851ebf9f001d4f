// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/order.h"

namespace frontdesk {

/// The smaller tables. One instance of each per connection, used on that connection's thread.

/// Counters that must not repeat: order numbers per business day, receipt and invoice numbers per series and year.
class SeriesStore {
public:
    virtual ~SeriesStore() = default;
    /// The next number of @p series, 1 the first time. Part of the caller's transaction, so a number that is rolled
    /// back is given again.
    [[nodiscard]] virtual Result<qint64> next(const QByteArray& series) = 0;
};

struct StoredReply {
    QByteArray bodyHash;
    QByteArray sealedReply;
};
/// Answers of requests that committed something, by subject and key.
class IdempotencyStore {
public:
    virtual ~IdempotencyStore() = default;
    [[nodiscard]] virtual Result<std::optional<StoredReply>> find(const QByteArray& subject, const QByteArray& key) = 0;
    [[nodiscard]] virtual Status insert(const QByteArray& subject, const QByteArray& key, const StoredReply& reply,
                                        Instant at) = 0;
    /// Another answer in the place of the stored one.
    [[nodiscard]] virtual Status replace(const QByteArray& subject, const QByteArray& key,
                                         const StoredReply& reply) = 0;
    [[nodiscard]] virtual Status purgeBefore(Instant at) = 0;
};

/// An unfinished order of the counter: every tap saves it, a killed program opens on it.
struct StoredDraft {
    DraftId id;
    int version = 0;
    QByteArray json;  ///< made and read by the counter
    QString owner;    ///< display name
    QString device;
    bool held = false;
    Instant updatedAt;
};
class DraftStore {
public:
    virtual ~DraftStore() = default;
    [[nodiscard]] virtual Status save(const StoredDraft& draft) = 0;   ///< inserts or replaces
    [[nodiscard]] virtual Status remove(const DraftId& id) = 0;        ///< fine if it is not there
    [[nodiscard]] virtual Result<std::vector<StoredDraft>> all() = 0;  ///< newest first
};

enum class PrintJobState { Queued, Sent, Confirmed, Failed, Asking, Cancelled };
[[nodiscard]] QByteArray storedName(PrintJobState state);
[[nodiscard]] std::optional<PrintJobState> printJobStateFromStored(QByteArrayView name);
enum class PrintWhat { Receipt, Kitchen, Invoice, Label };
/// "receipt", "kitchen", "invoice", "label"; the store's spelling too
[[nodiscard]] QByteArray wireName(PrintWhat what);
/// What the API may ask for: all but labels, which only the program queues.
[[nodiscard]] std::optional<PrintWhat> printWhatFromWire(QByteArrayView name);
[[nodiscard]] std::optional<PrintWhat> printWhatFromStored(QByteArrayView name);
struct PrintJob {
    PrintJobId id;
    PrintWhat what = PrintWhat::Receipt;
    OrderId orderId;
    QString station;    ///< of a kitchen ticket
    int copy = 0;       ///< 0: the original; n: COPY n
    int ticketSeq = 0;  ///< per station, no holes
    bool openDrawer = false;
    QByteArray content;  ///< JSON of what it says (a receipt's, a ticket's or an Invoice's): the layout is drawn when
                         ///< it prints
    PrintJobState state = PrintJobState::Queued;
    int attempts = 0;
    QString problem;      ///< why it is not printed yet, a short code of printing/
    PrinterId movedTo;    ///< the printer that somebody sent it to; null: the one that its kind goes to
    PrinterId printedOn;  ///< the printer that it was last sent to; null: none yet
    Instant createdAt;
};
/// A job as a list shows it: without its content.
struct ListedPrintJob {
    PrintJob job;
    int orderNumber = 0;
};
class PrintJobStore {
public:
    virtual ~PrintJobStore() = default;
    [[nodiscard]] virtual Status insert(const PrintJob& job) = 0;
    [[nodiscard]] virtual Status setState(const PrintJobId& id, PrintJobState state, int attempts,
                                          const QString& problem) = 0;
    /// It goes to @p printer now, for the @p attempts -th time.
    [[nodiscard]] virtual Status setSent(const PrintJobId& id, int attempts, const PrinterId& printer) = 0;
    /// Somebody sends it to @p printer.
    [[nodiscard]] virtual Status setMovedTo(const PrintJobId& id, const PrinterId& printer) = 0;
    [[nodiscard]] virtual Result<std::vector<PrintJob>> unfinished() = 0;  ///< oldest first
    /// The same without their content, which may be long.
    [[nodiscard]] virtual Result<std::vector<PrintJob>> unfinishedHeads() = 0;
    /// What is not printed, oldest first, what failed since @p failedSince among it, then the last @p printed papers
    /// that are, newest first.
    [[nodiscard]] virtual Result<std::vector<ListedPrintJob>> listed(Instant failedSince, int printed) = 0;
    [[nodiscard]] virtual Result<std::optional<PrintJob>> find(const PrintJobId& id) = 0;
    /// The original kitchen tickets of an order, oldest first.
    [[nodiscard]] virtual Result<std::vector<PrintJob>> ticketsOf(const OrderId& order) = 0;
    /// How often @p ticket, an original, was sent again.
    [[nodiscard]] virtual Result<int> copiesOfTicket(const PrintJob& ticket) = 0;
    [[nodiscard]] virtual Result<int> copiesOf(const OrderId& order, PrintWhat what) = 0;
};

/// The append-only audit chain (DI-25): h_n = SHA-256(h_{n-1} ‖ row).
struct AuditEntry {
    Instant at;
    QByteArray actor;
    QByteArray action;   ///< "price.changed", "discount.given", "drawer.opened", …
    QByteArray subject;  ///< "order:<id>"
    QString detail;      ///< no personal data
};
class AuditLog {
public:
    virtual ~AuditLog() = default;
    [[nodiscard]] virtual Status append(const AuditEntry& entry) = 0;
    /// Whether the chain of the last @p rows rows (all: 0) is unbroken.
    [[nodiscard]] virtual Result<bool> verify(int rows) = 0;
};

struct StaffMember {
    StaffId id;
    QString name;
    StaffRole role = StaffRole::Cashier;
    bool active = true;
    QByteArray pinHash;  ///< Argon2id PHC string
};
class StaffStore {
public:
    virtual ~StaffStore() = default;
    [[nodiscard]] virtual Status save(const StaffMember& member) = 0;
    [[nodiscard]] virtual Result<std::vector<StaffMember>> all() = 0;
};

/// A cashier's time at one drawer.
struct Shift {
    ShiftId id;
    StaffId staffId;
    QString device;
    Money openingFloat;
    Instant openedAt;
    std::optional<Instant> closedAt;
};
class ShiftStore {
public:
    virtual ~ShiftStore() = default;
    [[nodiscard]] virtual Result<std::optional<Shift>> openAt(const QString& device) = 0;
    [[nodiscard]] virtual Status open(const Shift& shift) = 0;
    /// What goes into or out of the drawer, signed; @p kind: "sale", "change", "float", "paid_in", "paid_out",
    /// "refund", "no_sale".
    [[nodiscard]] virtual Status move(const ShiftId& shift, const QByteArray& kind, Money amount, const OrderId& order,
                                      Instant at) = 0;
};

/// Key-value settings of the restaurant, versioned rows (DI-27). Values are JSON texts.
class SettingStore {
public:
    virtual ~SettingStore() = default;
    [[nodiscard]] virtual Result<std::optional<QByteArray>> value(const QByteArray& key) = 0;
    [[nodiscard]] virtual Status set(const QByteArray& key, const QByteArray& json, const QByteArray& actor,
                                     Instant at) = 0;
};

}  // namespace frontdesk

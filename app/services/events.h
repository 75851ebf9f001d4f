// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fiscal.h"
#include "app/domain/invoice.h"
#include "app/domain/menu.h"
#include "app/domain/order.h"
#include "app/domain/provider_state.h"
#include "app/ports/device_store.h"
#include "app/ports/printer_desk.h"
#include "app/ports/records.h"

#include <functional>
#include <memory>
#include <variant>

namespace frontdesk {

struct PaperLook;

/// What is announced after a commit. Values are shared and immutable.
struct OrderChanged {
    std::shared_ptr<const Order> order;
    std::optional<OrderStatus> from;  ///< nullopt: the order is new
};
struct MenuChanged {
    MenuPtr menu;
};
struct PrintJobsQueued {};  ///< the spool has work
struct PrintJobChanged {
    PrintJobId id;
    PrintJobState state;
};
struct DraftsChanged {};
/// A customer's login came to an end: its access tokens are no longer good.
struct SessionEnded {
    SessionId id;
};
/// A device was paired or revoked.
struct DeviceChanged {
    Device device;
};
/// A member of staff went, or came back.
struct StaffChanged {
    StaffId id;
    bool active = true;
};
struct AlertsChanged {};
struct MailQueued {};       ///< the outbox has an e-mail to send
struct SmsQueued {};        ///< the outbox has an SMS to send
struct PaymentCallsDue {};  ///< a provider has to be asked something
/// A provider answered about a payment, whatever it said.
struct PaymentAnswered {
    PaymentId id;
    OrderId orderId;
};
/// How a provider of payments or messages is.
struct ProviderChanged {
    ProviderState provider;
};
/// Somebody rings: the counter opens that customer.
struct CallerRinging {
    QString phone;  ///< E.164
};
/// A document was issued; its file is not drawn yet.
struct InvoiceIssued {
    std::shared_ptr<const Invoice> invoice;
};
struct InvoiceDrawn {  ///< its file is stored
    InvoiceId id;
};
/// The printers of the house or what goes to each.
struct PrintersChanged {
    std::shared_ptr<const PrinterPlan> plan;
};
/// How a printer is.
struct PrinterReported {
    PrinterView printer;
};
/// What receipts and documents look like.
struct PaperLookChanged {
    std::shared_ptr<const PaperLook> look;
};
/// How a document stands with the tax authority.
struct FiscalChanged {
    FiscalRecord record;
};
/// The store's health, for the banner and the status strip.
struct StoreHealth {
    enum class State { Fine, Full, ReadOnly, Failing, Corrupt };
    State state = State::Fine;
    QString detail;  ///< English, for the log
};
using Event = std::variant<OrderChanged, MenuChanged, PrintJobsQueued, PrintJobChanged, DraftsChanged, SessionEnded,
                           DeviceChanged, StaffChanged, AlertsChanged, MailQueued, SmsQueued, PaymentCallsDue,
                           PaymentAnswered, ProviderChanged, CallerRinging, InvoiceIssued, InvoiceDrawn,
                           PrintersChanged, PrinterReported, PaperLookChanged, FiscalChanged, StoreHealth>;

/// Services put events here while they work; the service thread publishes them after the commit, or drops them with a
/// rollback. Service thread only.
class Announcements {
public:
    void add(Event event) { m_pending.push_back(std::move(event)); }
    [[nodiscard]] size_t mark() const { return m_pending.size(); }
    void dropFrom(size_t mark) { m_pending.resize(mark, Event(DraftsChanged{})); }
    [[nodiscard]] std::vector<Event> take() { return std::exchange(m_pending, {}); }

private:
    std::vector<Event> m_pending;
};

/// Who hears of changes. Subscribers are called on the service thread after the commit and before the caller is
/// answered; they must return at once (post to their own thread).
class ChangeFeed {
public:
    using Subscriber = std::function<void(const std::vector<Event>&)>;
    /// Keeps @p subscriber until the returned handle is gone. Any thread.
    [[nodiscard]] std::shared_ptr<void> subscribe(Subscriber subscriber);
    void publish(const std::vector<Event>& events);

private:
    struct State;
    std::shared_ptr<State> m_state = makeState();
    static std::shared_ptr<State> makeState();
};

}  // namespace frontdesk

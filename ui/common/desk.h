// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "app/ports/id_source.h"
#include "app/ports/phone_parser.h"
#include "app/services/alerts.h"
#include "app/services/checkout.h"
#include "app/services/customer_book.h"
#include "app/services/devices.h"
#include "app/services/events.h"
#include "app/services/invoicing.h"
#include "app/services/mailbox.h"
#include "app/services/menu_board.h"
#include "app/services/order_queue.h"
#include "app/services/order_taking.h"
#include "app/services/refunds.h"
#include "app/services/restaurant.h"
#include "app/services/service_thread.h"
#include "app/services/staff_access.h"

#include <memory>

namespace frontdesk {

class FiscalDesk;
class MessageDesk;
class OrderChanges;
class PaperTemplates;
class PaymentDesk;
class PrinterDesk;
class ProviderDesk;

/// What the windows work with. The composition owns all of it and outlives them. Services are called on the service
/// thread only: `desk.thread.run<Order>([&queue = desk.queue, …] { return queue.transition(…); }).then(this, …)`.
struct Desk {
    ServiceThread& thread;
    OrderTaking& taking;
    OrderQueue& queue;
    Checkout& checkout;
    MenuBoard& menu;  ///< current() on any thread
    StaffAccess& staff;
    CustomerBook& customers;
    Refunds& refunds;
    Invoicing& invoicing;
    Alerts& alerts;
    Devices& devices;
    Mailbox& mailbox;  ///< what the demo shows
    ChangeFeed& feed;
    OrderStore& orders;      ///< on the service thread, for lists the services do not keep
    InvoiceStore& invoices;  ///< likewise
    std::shared_ptr<const Restaurant> restaurant;
    const Clock& clock;
    const PhoneParser& phones;
    IdSource& ids;
    PaymentDesk* payments = nullptr;      ///< none: money goes through no provider
    MessageDesk* messages = nullptr;      ///< none: nothing is sent
    ProviderDesk* providers = nullptr;    ///< none: there is nobody to reach
    PrinterDesk* printers = nullptr;      ///< none: nothing can be printed or set up
    OrderChanges* changes = nullptr;      ///< none: orders stay as they were taken
    FiscalDesk* fiscal = nullptr;         ///< none: no document is reported; service thread
    PaperTemplates* templates = nullptr;  ///< none: papers look as they come
    CustomerStore* accounts = nullptr;    ///< on the service thread; none: buyers are known by their orders alone
};

}  // namespace frontdesk

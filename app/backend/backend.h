// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/erasure_file.h"
#include "app/platform/installation_keys.h"
#include "app/platform/phone_parser.h"
#include "app/platform/pin_hashes.h"
#include "app/platform/work_pool.h"
#include "app/ports/backlog.h"
#include "app/ports/payment_call_tally.h"
#include "app/services/accounts.h"
#include "app/services/alerts.h"
#include "app/services/checkout.h"
#include "app/services/devices.h"
#include "app/services/fiscal_relay.h"
#include "app/services/incoming_calls.h"
#include "app/services/mailbox.h"
#include "app/services/menu_board.h"
#include "app/services/message_book.h"
#include "app/services/money_alerts.h"
#include "app/services/order_changes.h"
#include "app/services/order_claims.h"
#include "app/services/order_messages.h"
#include "app/services/order_notices.h"
#include "app/services/order_queue.h"
#include "app/services/order_taking.h"
#include "app/services/outbox_relay.h"
#include "app/services/paper_templates.h"
#include "app/services/payments.h"
#include "app/services/print_requests.h"
#include "app/services/printer_book.h"
#include "app/services/refunds.h"
#include "app/services/second_factor.h"
#include "app/services/service_thread.h"
#include "app/services/sign_in.h"
#include "app/services/sms_relay.h"
#include "app/services/staff_access.h"
#include "app/services/webhook_inbox.h"
#include "app/services/webhook_secrets.h"
#include "app/storage/sql_customer_store.h"
#include "app/storage/sql_customer_token_store.h"
#include "app/storage/sql_device_store.h"
#include "app/storage/sql_failure_store.h"
#include "app/storage/sql_fiscal_store.h"
#include "app/storage/sql_invoice_store.h"
#include "app/storage/sql_menu_store.h"
#include "app/storage/sql_notification_store.h"
#include "app/storage/sql_order_store.h"
#include "app/storage/sql_outbox_store.h"
#include "app/storage/sql_profile_store.h"
#include "app/storage/sql_provider_payment_store.h"
#include "app/storage/sql_quota_store.h"
#include "app/storage/sql_records.h"
#include "app/storage/sql_second_factor_store.h"
#include "app/storage/sql_session_store.h"
#include "app/storage/sql_unit_of_work.h"
#include "app/storage/sql_webhook_store.h"
#include "app/storage/store_file.h"

#include <functional>
#include <memory>

namespace frontdesk {

/// What a new store is filled with.
struct Seed {
    Restaurant restaurant;
    Menu menu;
    std::vector<std::pair<StaffMember, QByteArray>> staff;  ///< with their PINs
};

/// The store and the services on it: built in the order of the members, torn down in the reverse. Screens, the listener
/// and tests are clients of the same object. Construct and destroy on one thread; services run on `thread`.
class Backend {
public:
    struct Options {
        QString folder;              ///< made if missing
        std::function<Seed()> seed;  ///< fills a store without rows; may be empty
        std::optional<bool> demo;    ///< required of the store if set
        /// Bulk work before the services start; may be empty.
        std::function<Status(Database& writer, const Secrets& secrets, const Restaurant& restaurant)> prepare;
        /// What configuration says of the restaurant, over what is stored; may be empty.
        std::function<void(Restaurant&)> adjust;
        const Clock& clock;
        IdSource& ids;
        QString backupFolder{};  ///< absolute; empty: in the data folder
        /// As PrinterBook::Parts::check; may be empty.
        std::function<std::vector<FieldError>(const Printer&)> checkPrinter{};
    };
    /// @return what openStore and settleFixedSettings say, Locked, Forbidden or NotFound for the key file, and
    /// Unsupported if the store is a demo
    ///         and should not be, or the other way round
    [[nodiscard]] static Result<std::unique_ptr<Backend>> open(const Options& options);
    ~Backend();
    Backend(const Backend&) = delete;
    Backend& operator=(const Backend&) = delete;

    /// One more connection that only reads. Close it before the backend.
    [[nodiscard]] Result<std::unique_ptr<Database>> openReader() const;
    [[nodiscard]] const StorePaths& paths() const { return m_paths; }

private:
    Backend(const Options& options, std::unique_ptr<StoreLock> lock, std::unique_ptr<Database> writer,
            std::unique_ptr<InstallationKeys> keys, std::shared_ptr<const Restaurant> restaurant);
    [[nodiscard]] Status repeatErasures();

    StorePaths m_paths;
    std::unique_ptr<StoreLock> m_lock;
    std::unique_ptr<Database> m_writer;

public:
    std::unique_ptr<InstallationKeys> keys;
    std::shared_ptr<const Restaurant> restaurant;
    const Clock& clock;
    IdSource& ids;
    LibPhoneParser phones;

    SqlUnitOfWork unitOfWork;
    SqlOrderStore orders;
    SqlMenuStore menuStore;
    SqlSeriesStore series;
    SqlIdempotencyStore idempotency;
    SqlDraftStore draftStore;
    SqlPrintJobStore printJobs;
    SqlProviderPaymentStore providerPayments;
    SqlOutboxStore outbox;
    SqlNotificationStore notifications;
    SqlAuditLog audit;
    SqlStaffStore staffStore;
    SqlShiftStore shifts;
    SqlSettingStore settings;
    SqlDeviceStore deviceStore;
    SqlAlertStore alertStore;
    SqlFailureStore failures;
    SqlQuotaStore quotas;
    SqlInvoiceStore invoices;
    SqlFiscalStore fiscalRecords;
    SqlCustomerStore customers;
    SqlCustomerTokenStore customerTokens;
    SqlSessionStore sessions;
    SqlSecondFactorStore factors;
    ErasureFile erasures;
    SqlProfileStore profiles;
    SqlWebhookStore webhookEvents;

    Announcements announcements;
    ChangeFeed feed;
    MessageTally messageTally;
    PaymentCallTally paymentCalls;
    Mailbox mailbox;
    MenuBoard menu;
    PaperTemplates templates;
    PrinterBook printerBook;
    PrintRequests printing;
    SmsTexts smsTexts;
    SmsBudget smsBudget;
    SmsBox smsBox;
    OrderMessages messages;
    CustomerBook customerBook;
    Alerts alerts;
    FiscalDesk fiscal;
    Invoicing invoicing;
    PaymentRouting paymentRouting;
    OrderAdmission admission;
    PaymentBook paymentBook;
    Refunds refunds;
    Payments payments;
    OrderTaking taking;
    OrderQueue queue;
    OrderChanges changes;
    OrderClaims claims;
    OrderNotices notices;
    Checkout checkout;
    MoneyAlerts moneyAlerts;  ///< what alerts set off when they are resolved
    OutboxRelay relay;
    SmsRelay smsRelay;
    FiscalRelay fiscalRelay;
    MessageBook messageBook;
    StaffAccess staff;
    Devices devices;
    IncomingCalls calls;
    SecondFactor secondFactor;
    SignIn signIn;
    Accounts accounts;
    WebhookSecrets webhookSecrets;
    WebhookInbox webhooks;
    WorkPool pool;         ///< stops before the thread: its work posts there
    ServiceThread thread;  ///< last: ends before what it works with, and may still ask the pool
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/events.h"

#include <QObject>

#include <memory>

namespace frontdesk {

/// The change feed as signals on the GUI thread, in the order of the commits.
class DeskEvents : public QObject {
    Q_OBJECT
public:
    explicit DeskEvents(ChangeFeed& feed, QObject* parent = nullptr);
    ~DeskEvents() override;

Q_SIGNALS:
    void orderChanged(const frontdesk::OrderChanged& change);
    void menuChanged(const frontdesk::MenuPtr& menu);
    void printJobChanged(const frontdesk::PrintJobChanged& change);
    void draftsChanged();
    void callerRinging(const QString& phone);  ///< E.164
    void deviceChanged(const frontdesk::Device& device);
    void alertsChanged();
    void paymentAnswered(const frontdesk::PaymentAnswered& answered);
    void providerChanged(const frontdesk::ProviderState& provider);
    void messagesQueued();  ///< the outbox has an e-mail or an SMS to send
    void invoiceIssued(const std::shared_ptr<const frontdesk::Invoice>& invoice);  ///< its file is not drawn yet
    void invoiceDrawn(const frontdesk::InvoiceId& id);
    void fiscalChanged(const frontdesk::FiscalRecord& record);
    void printersChanged(const std::shared_ptr<const frontdesk::PrinterPlan>& plan);
    void printerReported(const frontdesk::PrinterView& printer);
    void storeHealthChanged(const frontdesk::StoreHealth& health);

private:
    void announce(const std::vector<Event>& events);

    struct Door;
    std::shared_ptr<Door> m_door;
    std::shared_ptr<void> m_subscription;
};

}  // namespace frontdesk

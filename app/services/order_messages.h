// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"
#include "app/domain/order.h"
#include "app/domain/result.h"
#include "app/ports/customer_store.h"
#include "app/ports/order_store.h"
#include "app/services/mailbox.h"
#include "app/services/sms_box.h"
#include "app/services/sms_budget.h"

#include <optional>

namespace frontdesk {

/// Which SMS a step calls for. A step back calls for none, nor does an end that the guest chose. Pure.
/// @param from the status before; nullopt: the order is new
[[nodiscard]] std::vector<SmsKind> smsAbout(const Order& order, std::optional<OrderStatus> from);

/// Tells guests of their orders by SMS and e-mail: written into the outbox in the transaction of the step that it tells
/// of, once of each kind for an order, and only by ways that the guest wants. Service thread only.
class OrderMessages {
public:
    struct Parts {
        CustomerStore& customers;
        OrderStore& orders;
        SmsBox& sms;
        SmsTexts& texts;
        const SmsBudget& budget;
        Mailbox& mail;
        const Secrets& secrets;
        const Clock& clock;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit OrderMessages(Parts parts) : m_parts(std::move(parts)) {}

    /// To be called after an order was placed, moved or paid, once all of it is in @p order.
    /// @param from the status before; nullopt: the order is new
    [[nodiscard]] Status orderMoved(const Order& order, std::optional<OrderStatus> from);
    /// Sends a document to its buyer's address, once it is drawn.
    [[nodiscard]] Status documentIssued(const Invoice& document);
    /// Sends a document to @p address, which somebody at the counter was told, once it is drawn; once in each minute.
    [[nodiscard]] Status sendDocument(const Invoice& document, const QString& address);
    /// To the order's page, with its token; empty where the restaurant has no public address.
    [[nodiscard]] QString linkTo(const Order& order) const;

private:
    [[nodiscard]] Result<QString> languageOf(const CustomerId& customer);
    [[nodiscard]] Status tell(const Order& order, SmsKind kind, const QString& language);
    [[nodiscard]] Status confirmByMail(const Order& order, const QString& language);
    [[nodiscard]] SmsValues valuesOf(const Order& order, SmsKind kind, const QString& language) const;

    const Parts m_parts;
};

}  // namespace frontdesk

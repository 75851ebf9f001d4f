// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/order_states.h"
#include "app/domain/pricing.h"
#include "app/domain/time.h"

#include <QDate>
#include <QString>

#include <vector>

namespace frontdesk {

enum class InvoiceKind { Invoice, CreditNote };
[[nodiscard]] QByteArray wireName(InvoiceKind kind);
[[nodiscard]] std::optional<InvoiceKind> invoiceKindFromWire(QByteArrayView name);
[[nodiscard]] QByteArray wireName(DocumentState state);
[[nodiscard]] std::optional<DocumentState> documentStateFromWire(QByteArrayView name);

/// Who sells or buys, as the document states it.
struct InvoiceParty {
    QString name;         ///< business name, else the person's
    QString contactName;  ///< of a buyer with a business name
    QString address;
    QString taxId;
    QString email;
    QString phone;
    QString country;  ///< ISO 3166-1 alpha-2; empty for a buyer
};

enum class InvoiceLineKind { Item, OrderDiscount, Delivery, Credit };
[[nodiscard]] QByteArray wireName(InvoiceLineKind kind);
[[nodiscard]] std::optional<InvoiceLineKind> invoiceLineKindFromWire(QByteArrayView name);

/// A line as the document states it: a dish, a discount of the order or a fee. Net + tax = total.
struct InvoiceLine {
    InvoiceLineKind kind = InvoiceLineKind::Item;
    QString description;  ///< of an item its name with its options; of the others English, paper has its own words
    int quantity = 1;
    Money unitPrice;  ///< in the mode of the prices, after options
    Money discount;   ///< the line's own, taken off already, in the mode of the prices; not negative
    Money total;      ///< what it adds to the total; negative for a discount and on a credit note
    Money net;
    Money tax;
    QString rates;  ///< "15 + 2.5 + 2.5"
};

/// An issued document: everything it says, copied at issue. On a credit note all amounts are negative.
struct Invoice {
    InvoiceId id;
    InvoiceKind kind = InvoiceKind::Invoice;
    QByteArray series;      ///< "invoice", "credit_note"
    int year = 0;           ///< of the business day of issue
    qint64 number = 0;      ///< gapless in series and year
    QString invoiceNumber;  ///< the number as people read it
    OrderId orderId;
    CustomerId customerId;  ///< whose account asked for it; null otherwise
    InvoiceId credits;      ///< of a credit note
    QString creditsNumber;
    PaymentId paymentId;  ///< of a credit note: the refund
    QDate issueDate;
    QDate dueDate;
    QDate supplyDate;
    Currency currency;
    Money subtotal;  ///< net
    Money tax;
    Money total;
    DocumentState status = DocumentState::Draft;
    int version = 1;
    QString notes;
    QString pdfFilename;  ///< from the number alone
    InvoiceParty seller;
    InvoiceParty buyer;
    std::vector<InvoiceLine> lines;
    std::vector<TaxRow> taxes;
    bool pricesIncludeTax = true;
    int orderNumber = 0;
    QString receiptNumber;
    QByteArray sha256;  ///< hex of the PDF's bytes; empty until it is drawn
    Instant createdAt;
};

/// The number as people read it: @p format holds text, `{year}` and `{number}` or `{number:04d}`.
/// "INV-{year}-{number:04d}" with 2026 and 7 is "INV-2026-0007"; 12345 widens to "INV-2026-12345".
[[nodiscard]] QString formatInvoiceNumber(const QString& format, int year, qint64 number);

}  // namespace frontdesk

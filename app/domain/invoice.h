// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/menu.h"
#include "app/domain/order_states.h"
#include "app/domain/payment.h"
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

/// What one piece costs without its discounts, in hundredths of a minor unit: 13.9252 euro is 139252.
struct UnitPrices {
    qint64 net = 0;
    qint64 gross = 0;
    friend bool operator==(const UnitPrices&, const UnitPrices&) = default;
};

/// A line as the document states it: a dish, a discount of the order or a fee. Net + tax = total.
struct InvoiceLine {
    InvoiceLineKind kind = InvoiceLineKind::Item;
    QString description;  ///< of an item its name with its options; of the others English, paper has its own words
    QString name;         ///< of an item, without its options; empty in documents of before
    QString options;      ///< "Large, Plantain"
    int quantity = 1;
    Money unitPrice;                   ///< in the mode of the prices, after options; negative on a credit note
    std::optional<UnitPrices> pieces;  ///< not known of documents of before
    Money discount;                    ///< the line's own, taken off already, in the mode of the prices; not negative
    Money total;                       ///< what it adds to the total; negative for a discount and on a credit note
    Money net;
    Money tax;
    QString rates;  ///< "15 + 2.5 + 2.5"
};

/// Money that came for what a document charges, or went back.
struct InvoicePayment {
    PaymentMethod method = PaymentMethod::Cash;
    Instant at;
    Money amount;         ///< without its tip; negative: given back
    QString reference;    ///< as the receipt shows it
    bool settled = true;  ///< false: on its way
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
    QString language;                      ///< BCP 47, of its words; empty: the restaurant's first
    QString buyerReference;                ///< the buyer's own order number or cost centre
    std::optional<Fulfilment> fulfilment;  ///< not known of documents of before
    QString place;                         ///< the table's name, or where it was delivered
    QByteArray timeZone;                   ///< IANA, in which its times are shown
    std::optional<Instant> suppliedAt;     ///< on supplyDate
    std::vector<InvoicePayment> payments;
    Money rounding;      ///< cash rounding settled with the payments
    Money balance;       ///< still due when it was issued; of a credit note: still to be given back
    QString link;        ///< to the order's page, where the original is; empty: none
    QDate creditsDate;   ///< of a credit note: when its original was issued
    Money creditsTotal;  ///< and what that came to
    Money creditsLeft;   ///< and what is left of it after this credit note and all before
    QByteArray sha256;   ///< hex of the PDF's bytes; empty until it is drawn
    Instant createdAt;
};

/// Whether it names no buyer (Directive 2006/112/EC, Art. 226b).
[[nodiscard]] bool isSimplified(const Invoice& invoice);

/// The number as people read it: @p format holds text, `{year}` and `{number}` or `{number:04d}`.
/// "INV-{year}-{number:04d}" with 2026 and 7 is "INV-2026-0007"; 12345 widens to "INV-2026-12345".
[[nodiscard]] QString formatInvoiceNumber(const QString& format, int year, qint64 number);

}  // namespace frontdesk

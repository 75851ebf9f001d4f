// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/money.h"
#include "app/domain/rate.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace frontdesk {

/// The semantic model of EN 16931-1:2017, as far as a restaurant needs it. BT and BG are that standard's numbers of
/// business terms and groups. Amounts have at most two decimals and are positive on a credit note, too.

/// Why a supply bears VAT or none (BT-151, BT-118, BT-95, BT-102; UNCL 5305).
enum class VatCategory {
    Standard,      ///< S: any rate above zero
    Zero,          ///< Z: a rate of zero
    Exempt,        ///< E
    OutsideScope,  ///< O: the seller is not registered
};
[[nodiscard]] QString categoryCode(VatCategory category);  ///< "S"

/// What a row of the VAT breakdown is made for: BT-118 and BT-119.
struct VatKey {
    VatCategory category = VatCategory::Standard;
    Rate rate;  ///< zero unless Standard
    friend bool operator==(const VatKey&, const VatKey&) = default;
};

/// BG-4 or BG-7.
struct EInvoiceParty {
    QString name;           ///< BT-27, BT-44
    QString id;             ///< BT-29, BT-46: a number that is no VAT identifier
    QString vatId;          ///< BT-31, BT-48: with its country's prefix
    QString taxNumber;      ///< BT-32: of the seller alone
    QString contactName;    ///< BT-41, BT-56
    QString phone;          ///< BT-42, BT-57
    QString email;          ///< BT-43, BT-58; electronic address BT-34, BT-49 too
    QStringList addresses;  ///< BT-35, BT-36, BT-162; BT-50, BT-51, BT-163: three at most
    QString country;        ///< BT-40, BT-55: ISO 3166-1 alpha-2
};

/// BG-20 or BG-21: what is taken off the whole document, or added to it.
struct DocumentAllowance {
    bool isCharge = false;
    Money amount;  ///< BT-92, BT-99: net
    VatKey vat;
    QString reason;      ///< BT-97, BT-104
    QString reasonCode;  ///< BT-98 (UNCL 5189), BT-105 (UNCL 7161)
};

/// BG-27: what was taken off one line before.
struct LineAllowance {
    Money amount;        ///< BT-136: net
    QString reason;      ///< BT-139
    QString reasonCode;  ///< BT-140
};

/// BG-25.
struct EInvoiceLine {
    QString id;                ///< BT-126
    QString name;              ///< BT-153
    qint64 quantity = 1;       ///< BT-129, in pieces (BT-130: C62)
    Money price;               ///< BT-146: net, of so many pieces as:
    qint64 priceQuantity = 1;  ///< BT-149
    std::optional<LineAllowance> allowance;
    Money net;  ///< BT-131: price x quantity / priceQuantity - allowance
    VatKey vat;
};

/// BG-23.
struct VatBreakdown {
    VatKey vat;
    Money base;             ///< BT-116
    Money tax;              ///< BT-117
    QString exemption;      ///< BT-120
    QString exemptionCode;  ///< BT-121
};

/// BG-22.
struct EInvoiceTotals {
    Money lines;       ///< BT-106
    Money allowances;  ///< BT-107
    Money charges;     ///< BT-108
    Money net;         ///< BT-109
    Money tax;         ///< BT-110
    Money gross;       ///< BT-112
    Money paid;        ///< BT-113
    Money due;         ///< BT-115
};

struct EInvoice {
    QString number;          ///< BT-1
    QDate issueDate;         ///< BT-2
    bool credit = false;     ///< BT-3: 381, else 380
    Currency currency;       ///< BT-5
    QDate dueDate;           ///< BT-9
    QString buyerReference;  ///< BT-10: the buyer's own, to pass it on by
    QString salesOrder;      ///< BT-14
    QString note;            ///< BT-22
    QString preceding;       ///< BT-25: what a credit note credits
    QDate supplyDate;        ///< BT-72
    EInvoiceParty seller;
    EInvoiceParty buyer;
    std::vector<EInvoiceLine> lines;
    std::vector<DocumentAllowance> allowances;
    std::vector<VatBreakdown> breakdown;  ///< highest rate first
    EInvoiceTotals totals;
};

/// The identifier of the specification (BT-24): EN 16931 and nothing besides.
[[nodiscard]] QString specificationId();
/// BT-3, of UNTDID 1001.
[[nodiscard]] QString typeCode(const EInvoice& invoice);
/// BT-130: a piece, of UN/ECE Recommendation 20.
[[nodiscard]] QString unitCode();
/// BT-81, of UNTDID 4461: the invoice does not say how it was paid.
[[nodiscard]] QString paymentMeansCode();

}  // namespace frontdesk

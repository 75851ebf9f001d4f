// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace frontdesk {

/// What the owner decides about receipts. Texts are plain, a line each; what an order needs by law cannot be left out.
struct ReceiptTemplate {
    QByteArray logo;             ///< PNG of at most 256 KiB; empty: none
    QString header;              ///< below the business details
    QString footer;              ///< at the end
    bool showStaff = true;       ///< who served
    bool showGuest = true;       ///< the guest's name
    bool showOptions = true;     ///< chosen options below their dish
    bool showTrackingQr = true;  ///< to follow the order, and to ask for an invoice
    int columns = 48;            ///< of the paper: 48, 42 or 32; a printer's profile has the last word
    friend bool operator==(const ReceiptTemplate&, const ReceiptTemplate&) = default;
};

/// The same for invoices and credit notes.
struct InvoiceTemplate {
    QByteArray logo;                             ///< PNG of at most 256 KiB; empty: the initials of the name
    QString header;                              ///< below the name: a slogan, opening hours
    QString footer;                              ///< bank account, company number, managing director
    QString accent = QStringLiteral("#0f6b52");  ///< of headings
    bool showQr = true;                          ///< leads to the document's own page
    bool showPayments = true;
    friend bool operator==(const InvoiceTemplate&, const InvoiceTemplate&) = default;
};

}  // namespace frontdesk

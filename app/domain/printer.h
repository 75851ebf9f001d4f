// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace frontdesk {

/// A printer of the house as the owner set it up.
struct Printer {
    PrinterId id;
    QString name;    ///< as people call it: "Receipts", "Grill"; 1..40 characters, once
    QString target;  ///< what parsePrinterTarget() reads: "tcp://192.168.1.50", "usb:///dev/usb/lp0", "cups://Grill"
    QString model;   ///< key of the profile catalogue: "80mm-48"
    QByteArray profile;  ///< what differs from the catalogue's profile, a JSON object; empty: nothing
    bool enabled = true;
    PrinterId backup;  ///< takes over while this one cannot print; null: none. Never itself
    friend bool operator==(const Printer&, const Printer&) = default;
};

/// The kinds of paper that are sent to a printer of their own.
enum class PaperKind {
    Receipts,
    Documents,  ///< invoices and credit notes on a receipt printer's paper
    Labels,     ///< for bags
    Kitchen,    ///< of one station
};
[[nodiscard]] QByteArray storedName(PaperKind kind);  ///< "receipts", "documents", "labels", "kitchen"
[[nodiscard]] std::optional<PaperKind> paperKindFromStored(QByteArrayView name);

/// Where a kind of paper goes. At most one for each kind and station.
struct PaperRoute {
    PaperKind kind = PaperKind::Receipts;
    QString station;  ///< of kitchen tickets; empty: every station without a route of its own
    PrinterId printer;
    friend bool operator==(const PaperRoute&, const PaperRoute&) = default;
};

/// All printers and what goes to each.
struct PrinterPlan {
    std::vector<Printer> printers;
    std::vector<PaperRoute> routes;

    /// Null if there is none of that id.
    [[nodiscard]] const Printer* find(const PrinterId& id) const;
    /// The printer for a paper: of its own route, of its kind's, that of the receipts (not for labels, which need one
    /// of their own). Null where there is none, and for one that is not enabled.
    [[nodiscard]] const Printer* printerFor(PaperKind kind, const QString& station) const;
    friend bool operator==(const PrinterPlan&, const PrinterPlan&) = default;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "printing/connection/printer_connection.h"

#include <QString>

#include <memory>
#include <variant>

namespace frontdesk {

struct FolderTarget {
    QString folder;
};
struct NetworkTarget {
    QString host;  ///< a name or an address, IPv6 without brackets
    quint16 port = 9100;
};
using PrinterTarget = std::variant<FolderTarget, NetworkTarget>;

/// Reads what `--print-to` takes: a folder, or tcp://HOST[:PORT] with IPv6 in brackets.
/// @return ValidationFailed for another scheme, no host, or a port outside 1 to 65535
[[nodiscard]] Result<PrinterTarget> parsePrinterTarget(const QString& text);

[[nodiscard]] std::unique_ptr<PrinterConnection> makeConnection(const PrinterTarget& target);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "printing/connection/device_connection.h"

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
struct UsbTarget {
    QString file;  ///< "/dev/usb/lp0"
};
struct SerialTarget {
    QString file;  ///< "/dev/ttyUSB0"
    SerialLine line;
};
struct CupsTarget {
    QString queue;
};
using PrinterTarget = std::variant<FolderTarget, NetworkTarget, UsbTarget, SerialTarget, CupsTarget>;

/// Reads what `--print-to` takes: a folder, tcp://HOST[:PORT] with IPv6 in brackets, usb:///dev/usb/lp0,
/// serial:///dev/ttyUSB0?baud=19200&flow=hardware|xonxoff|none, or cups://QUEUE.
/// @return ValidationFailed for another scheme, no host, a port outside 1 to 65535, a file that is not in /dev, another
///         speed or flow control, a name that no queue can have
[[nodiscard]] Result<PrinterTarget> parsePrinterTarget(const QString& text);

[[nodiscard]] std::unique_ptr<PrinterConnection> makeConnection(const PrinterTarget& target);

}  // namespace frontdesk

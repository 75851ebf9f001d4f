// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/printer_target.h"

#include "printing/connection/folder_connection.h"
#include "printing/connection/network_connection.h"

namespace frontdesk {
namespace {

constexpr quint16 kRawPort = 9100;

tl::unexpected<Error> refused(const char* why) {
    return invalidField(QStringLiteral("print-to"), "invalid", QString::fromLatin1(why));
}

Result<PrinterTarget> parseNetwork(const QString& place) {
    QString host = place;
    QString port;
    if (place.startsWith(u'[')) {
        const qsizetype end = place.indexOf(u']');
        if (end < 0) return refused("An IPv6 address ends with a bracket.");
        host = place.mid(1, end - 1);
        port = place.mid(end + 1);
        if (!port.isEmpty() && !port.startsWith(u':')) return refused("A colon stands before the port.");
    } else if (const qsizetype colon = place.indexOf(u':'); colon >= 0) {
        host = place.left(colon);
        port = place.mid(colon);
    }
    if (host.isEmpty() || host.contains(u'/') || host.contains(u' ')) return refused("A printer needs a host.");
    if (port.isEmpty()) return NetworkTarget{host, kRawPort};
    bool isNumber = false;
    const quint16 number = port.mid(1).toUShort(&isNumber);
    if (!isNumber || number == 0) return refused("A port is a number from 1 to 65535.");
    return NetworkTarget{host, number};
}

}  // namespace

Result<PrinterTarget> parsePrinterTarget(const QString& text) {
    const QString scheme = QStringLiteral("tcp://");
    if (text.startsWith(scheme, Qt::CaseInsensitive)) {
        QString place = text.mid(scheme.size());
        if (place.endsWith(u'/')) place.chop(1);
        return parseNetwork(place);
    }
    if (text.isEmpty() || text.contains(QStringLiteral("://")))
        return refused("Print to a folder or to tcp://HOST:PORT.");
    return FolderTarget{text};
}

std::unique_ptr<PrinterConnection> makeConnection(const PrinterTarget& target) {
    if (const auto* network = std::get_if<NetworkTarget>(&target))
        return std::make_unique<NetworkConnection>(network->host, network->port, NetworkConnection::Limits());
    return std::make_unique<FolderConnection>(std::get<FolderTarget>(target).folder);
}

}  // namespace frontdesk

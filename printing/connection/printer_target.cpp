// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/printer_target.h"

#include "printing/connection/cups_connection.h"
#include "printing/connection/folder_connection.h"
#include "printing/connection/network_connection.h"

#include <QDir>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

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

Result<QString> deviceFile(const QUrl& url) {
    const QString file = QDir::cleanPath(url.path());
    if (!url.host().isEmpty() || !file.startsWith(QLatin1String("/dev/")))
        return refused("A device is a file in /dev: usb:///dev/usb/lp0.");
    return file;
}

Result<PrinterTarget> parseSerial(const QUrl& url) {
    const auto file = deviceFile(url);
    if (!file) return tl::make_unexpected(file.error());
    SerialTarget target{*file, {}};
    const QUrlQuery query(url);
    const QString baud = query.queryItemValue(QStringLiteral("baud"));
    const QString flow = query.queryItemValue(QStringLiteral("flow"));
    if (!baud.isEmpty()) target.line.baud = baud.toInt();
    if (!isSerialSpeed(target.line.baud)) return refused("baud is 9600, 19200, 38400, 57600 or 115200.");
    if (flow == u"xonxoff")
        target.line.flow = SerialLine::Flow::XonXoff;
    else if (flow == u"none")
        target.line.flow = SerialLine::Flow::None;
    else if (!flow.isEmpty() && flow != u"hardware")
        return refused("flow is hardware, xonxoff or none.");
    return target;
}

/// Names of queues hold printable characters but for space, / and # (cups, lpadmin(8)).
Result<PrinterTarget> parseQueue(const QString& name) {
    const bool faulty = std::any_of(name.begin(), name.end(),
                                    [](QChar c) { return c == u'/' || c == u'#' || c.isSpace() || !c.isPrint(); });
    if (name.isEmpty() || faulty || name.size() > 127) return refused("A queue of CUPS has a name: cups://Grill.");
    return CupsTarget{name};
}

}  // namespace

Result<PrinterTarget> parsePrinterTarget(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    if (url.scheme() == u"usb") {
        const auto file = deviceFile(url);
        return file ? Result<PrinterTarget>(UsbTarget{*file}) : tl::make_unexpected(file.error());
    }
    if (url.scheme() == u"serial") return parseSerial(url);
    const QString scheme = QStringLiteral("tcp://");
    if (text.startsWith(scheme, Qt::CaseInsensitive)) {
        QString place = text.mid(scheme.size());
        if (place.endsWith(u'/')) place.chop(1);
        return parseNetwork(place);
    }
    const QString cups = QStringLiteral("cups://");
    if (text.startsWith(cups, Qt::CaseInsensitive)) return parseQueue(text.mid(cups.size()));
    if (text.isEmpty() || text.contains(QStringLiteral("://")))
        return refused(
            "Print to a folder, tcp://HOST:PORT, usb:///dev/usb/lp0, serial:///dev/ttyUSB0 or cups://QUEUE.");
    return FolderTarget{text};
}

std::unique_ptr<PrinterConnection> makeConnection(const PrinterTarget& target) {
    constexpr Conversation::Limits limits;
    if (const auto* network = std::get_if<NetworkTarget>(&target))
        return std::make_unique<NetworkConnection>(network->host, network->port, limits);
    if (const auto* usb = std::get_if<UsbTarget>(&target))
        return std::make_unique<DeviceConnection>(usb->file, std::nullopt, limits);
    if (const auto* serial = std::get_if<SerialTarget>(&target))
        return std::make_unique<DeviceConnection>(serial->file, serial->line, limits);
    if (const auto* cups = std::get_if<CupsTarget>(&target))
        return std::make_unique<CupsConnection>(cups->queue, CupsConnection::Limits());
    return std::make_unique<FolderConnection>(std::get<FolderTarget>(target).folder);
}

}  // namespace frontdesk

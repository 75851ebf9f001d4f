// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/printer_desk.h"
#include "printing/connection/interruption.h"

#include <QHostAddress>

#include <functional>
#include <thread>
#include <vector>

namespace frontdesk {

/// Looks for printers that nobody has set up yet: device files of USB and serial lines, queues of CUPS, and whoever
/// takes connections on port 9100 in the networks of this machine. Nothing is sent to what is found: an office printer
/// would put a receipt printer's question on paper.
class PrinterSearch {
public:
    struct Network {
        QHostAddress address;  ///< IPv4
        int prefix = 24;       ///< 22 to 32; a wider network is searched around the address only
    };
    struct Places {
        QString devices = QStringLiteral("/dev");
        QString usbPrinters = QStringLiteral("/sys/class/usbmisc");  ///< what USB printers say of themselves
        bool cups = true;
        std::vector<Network> networks;
        quint16 port = 9100;
        int connectMs = 700;  ///< for one address; a printer in the house answers in a few
    };
    /// The places of this machine: its IPv4 networks but for loopback and tunnels.
    [[nodiscard]] static Places everywhere();

    explicit PrinterSearch(Places places) : m_places(std::move(places)) {}
    ~PrinterSearch();  ///< cancels, and waits for the search to end: at most as long as CUPS takes to answer, 3 s
    PrinterSearch(const PrinterSearch&) = delete;
    PrinterSearch& operator=(const PrinterSearch&) = delete;

    /// Searches on a thread of its own. Call once.
    /// @param found told of each printer, @param done once at the end, cancelled or not; both on that thread
    void start(std::function<void(const FoundPrinter&)> found, std::function<void()> done);
    /// Ends it soon. Any thread.
    void cancel() { m_interruption.raise(); }

private:
    const Places m_places;
    Interruption m_interruption;
    std::thread m_thread;
};

/// The profile of the catalogue that a maker's and model's name speaks for; empty if none does.
[[nodiscard]] QString modelFor(const QString& makerAndModel);

}  // namespace frontdesk

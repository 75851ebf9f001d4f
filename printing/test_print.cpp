// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/test_print.h"

#include "printing/escpos/escpos_encoder.h"
#include "printing/layout/test_page.h"
#include "printing/printer_states.h"

#include <optional>

namespace frontdesk {
QByteArray testBytes(TestPaper what, const PrinterProfile& profile, const QString& printerName, const QLocale& locale) {
    EscPosEncoder encoder(profile);
    return encoder.encode(what == TestPaper::Drawer ? Rows{DrawerRow{}} : testPage(profile, printerName, locale)).bytes;
}

PrinterTrouble troubleAfter(const PrintDelivery& sent) {
    const bool printed = sent.delivery == Delivery::Confirmed || sent.delivery == Delivery::Taken;
    if (!printed && canPrint(sent.state)) return PrinterTrouble::Offline;
    return troubleOf(sent.state);
}

PrinterTrouble printOnce(PrinterConnection& connection, const QByteArray& bytes, Interruption& interruption) {
    const PrinterState state = connection.open(interruption);
    PrinterTrouble trouble = troubleOf(state);
    if (canPrint(state)) {
        std::optional<PrinterState> stopped;
        const auto sent = connection.send(bytes, "test", interruption, [&](PrinterState heard) {
            if (canPrint(heard)) return;
            stopped = heard;
            interruption.raise();
        });
        trouble = stopped ? troubleOf(*stopped) : troubleAfter(sent);
    }
    connection.close(interruption);
    return trouble;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/printer_states.h"

namespace frontdesk {

PrinterTrouble troubleOf(PrinterState state) {
    switch (state) {
        case PrinterState::Fine:
            return PrinterTrouble::None;
        case PrinterState::PaperLow:
            return PrinterTrouble::PaperLow;
        case PrinterState::PaperOut:
            return PrinterTrouble::NoPaper;
        case PrinterState::CoverOpen:
            return PrinterTrouble::CoverOpen;
        case PrinterState::Offline:
            return PrinterTrouble::Offline;
        case PrinterState::Fault:
        case PrinterState::CutterFault:
        case PrinterState::TooHot:
            return PrinterTrouble::Fault;
        case PrinterState::StorageFull:
            return PrinterTrouble::Full;
        case PrinterState::Unknown:
            return PrinterTrouble::Silent;
    }
    return PrinterTrouble::Fault;
}

QString detailOf(PrinterState state) {
    if (state == PrinterState::CutterFault) return QStringLiteral("cutter");
    if (state == PrinterState::TooHot) return QStringLiteral("too hot");
    return {};
}

bool canPrint(PrinterTrouble trouble) {
    return trouble == PrinterTrouble::None || trouble == PrinterTrouble::PaperLow || trouble == PrinterTrouble::Silent;
}

PaperKind paperKindOf(PrintWhat what) {
    switch (what) {
        case PrintWhat::Receipt:
            return PaperKind::Receipts;
        case PrintWhat::Invoice:
            return PaperKind::Documents;
        case PrintWhat::Label:
            return PaperKind::Labels;
        case PrintWhat::Kitchen:
            break;
    }
    return PaperKind::Kitchen;
}

}  // namespace frontdesk

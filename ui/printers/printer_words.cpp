// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/printer_words.h"

#include "printing/connection/printer_target.h"
#include "printing/print_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace frontdesk {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Printers)
};

/// What a printer's own word for its fault means; empty: it has none.
QString faultText(const QString& detail) {
    if (detail.contains(u"cutter"))
        return Words::tr("Its cutter is stuck. Open the cover, free the paper and switch it off and on.");
    if (detail.contains(u"heat") || detail.contains(u"hot"))
        return Words::tr("Its head is too hot. Let it cool down; printing goes on by itself.");
    return Words::tr("Switch it off and on. If it says so again, call whoever services it.");
}

PrinterWords offline(const QString& name, const QString& other) {
    return {Tone::Danger, Words::tr("! No answer", "a printer"), Words::tr("no answer, check power and cable"),
            Words::tr("%1 does not answer.", "a printer").arg(name),
            other.isEmpty() ? Words::tr("Check power and cable; printing goes on by itself.")
                            : Words::tr("Check power and cable, or print on %1.", "a printer").arg(other)};
}

PrinterWords troubleWords(const PrinterView& printer, const QString& other) {
    const QString& name = printer.name;
    switch (printer.trouble) {
        case PrinterTrouble::None:
            return {Tone::Ok, Words::tr("✓ Ready", "a printer"), {}, {}, {}};
        case PrinterTrouble::Silent:
            return {Tone::Ok, Words::tr("✓ Prints", "a printer that never says how it is"), {}, {}, {}};
        case PrinterTrouble::PaperLow:
            return {Tone::Warn,
                    Words::tr("◐ Paper low"),
                    Words::tr("paper low"),
                    Words::tr("Paper is running low in %1.", "a printer").arg(name),
                    {}};
        case PrinterTrouble::NoPaper:
            return {Tone::Danger, Words::tr("! No paper"), Words::tr("no paper, change the roll"),
                    Words::tr("%1 has no paper.", "a printer").arg(name),
                    Words::tr("Change the roll; printing goes on by itself.")};
        case PrinterTrouble::CoverOpen:
            return {Tone::Danger, Words::tr("! Cover open"), Words::tr("cover open, close it"),
                    Words::tr("The cover of %1 is open.", "a printer").arg(name),
                    Words::tr("Close it; printing goes on by itself.")};
        case PrinterTrouble::Offline:
            return offline(name, other);
        case PrinterTrouble::Fault:
            return {Tone::Danger, Words::tr("! Fault", "of a printer"), Words::tr("reports a fault, look at it"),
                    Words::tr("%1 reports a fault.", "a printer").arg(name), faultText(printer.detail)};
        case PrinterTrouble::Full:
            return {Tone::Danger, Words::tr("! Folder full"), Words::tr("the folder is full, make room"),
                    Words::tr("The folder of %1 is full.", "a printer").arg(name),
                    Words::tr("Free some space; printing goes on by itself.")};
    }
    return {};
}

int urgency(const PrinterView& printer) {
    if (printer.asking > 0) return 3;
    if (!stops(printer.trouble)) return 0;
    const bool mayBeMeant = printer.trouble == PrinterTrouble::Offline || printer.trouble == PrinterTrouble::Full;
    if (printer.waiting == 0) return mayBeMeant ? 0 : 2;
    return printer.standingIn.isNull() ? 4 : 1;
}

QString kindName(PaperKind kind) {
    switch (kind) {
        case PaperKind::Receipts:
            return Words::tr("receipts");
        case PaperKind::Documents:
            return Words::tr("invoices and credit notes");
        case PaperKind::Labels:
            return Words::tr("labels for bags");
        case PaperKind::Kitchen:
            break;
    }
    return Words::tr("all other kitchen tickets");
}

QString targetFaultWords() {
    return Words::tr(
        "No printer can be reached like this. Look at the spelling; a port is a number from 1 to 65535, "
        "a device is a file in /dev.");
}

QString paperName(const PaperView& paper) {
    const QString order = QString::number(paper.orderNumber);
    if (paper.orderNumber == 0) return Words::tr("Test page");
    switch (paper.what) {
        case PrintWhat::Receipt:
            return paper.copy > 0 ? Words::tr("Receipt of order %1, copy %2").arg(order).arg(paper.copy)
                                  : Words::tr("Receipt of order %1").arg(order);
        case PrintWhat::Invoice:
            return Words::tr("Invoice of order %1").arg(order);
        case PrintWhat::Label:
            return Words::tr("Bag label of order %1").arg(order);
        case PrintWhat::Kitchen:
            break;
    }
    const QString number = QStringLiteral("%1").arg(paper.ticketSeq, 4, 10, QLatin1Char('0'));
    return paper.ticketSeq > 0 ? Words::tr("Kitchen ticket %1 of order %2").arg(number, order)
                               : Words::tr("Kitchen ticket of order %1").arg(order);
}

QString problemText(const QString& problem) {
    if (problem == print_problem::kUnsure) return Words::tr("Not sure whether it printed.");
    if (problem == print_problem::kOld)
        return Words::tr("It waited so long that somebody must say it is still wanted.");
    if (problem == print_problem::kInterrupted)
        return Words::tr("It may have printed before: it will say that it is a copy.");
    if (problem == print_problem::kUnreadable) return Words::tr("What it says cannot be read any more.");
    if (problem == print_problem::kExpired) return Words::tr("Nobody asked for it within a day.");
    return {};
}

QString whyText(const PaperView& paper, const PrinterView* printer) {
    const QString problem = problemText(paper.problem);
    if (!problem.isEmpty() || paper.state != PrintJobState::Queued) return problem;
    if (printer == nullptr) return Words::tr("No printer is set up for it. See Settings, Printers and drawer.");
    if (!stops(printer->trouble)) return {};
    const PrinterWords words = printerWords(*printer);
    return words.headline + u' ' + words.text;
}

}  // namespace

PrinterWords printerWords(const PrinterView& printer, const QString& other) {
    PrinterWords words = troubleWords(printer, other);
    if (printer.asking == 0 || stops(printer.trouble)) return words;
    words.tone = Tone::Warn;
    words.chip = Words::tr("? Asks", "a printer");
    words.strip = Words::tr("not sure whether it printed");
    words.headline =
        Words::tr("%n papers of %1 ask.", "a printer's, for somebody's answer", printer.asking).arg(printer.name);
    words.text = Words::tr("Nobody knows whether they printed, or they waited long.");
    return words;
}

bool stops(PrinterTrouble trouble) {
    return trouble == PrinterTrouble::NoPaper || trouble == PrinterTrouble::CoverOpen ||
           trouble == PrinterTrouble::Offline || trouble == PrinterTrouble::Fault || trouble == PrinterTrouble::Full;
}

bool needsSomebody(const PrinterView& printer) {
    return stops(printer.trouble) || printer.trouble == PrinterTrouble::PaperLow || printer.asking > 0;
}

const PrinterView* worstOf(const std::vector<PrinterView>& printers) {
    const auto worst =
        std::max_element(printers.begin(), printers.end(),
                         [](const PrinterView& a, const PrinterView& b) { return urgency(a) < urgency(b); });
    return worst == printers.end() || urgency(*worst) == 0 ? nullptr : &*worst;
}

const PrinterView* otherThan(const PrinterId& id, const std::vector<PrinterView>& printers) {
    const auto other = std::find_if(printers.begin(), printers.end(),
                                    [&id](const PrinterView& each) { return each.id != id && !stops(each.trouble); });
    return other == printers.end() ? nullptr : &*other;
}

const PrinterView* findPrinter(const PrinterId& id, const std::vector<PrinterView>& printers) {
    const auto found =
        std::find_if(printers.begin(), printers.end(), [&id](const PrinterView& each) { return each.id == id; });
    return found == printers.end() ? nullptr : &*found;
}

QString placeWords(const QString& target) {
    const auto parsed = parsePrinterTarget(target);
    if (!parsed) return target;
    if (const auto* network = std::get_if<NetworkTarget>(&*parsed)) {
        const QString where =
            network->port == 9100 ? network->host : QStringLiteral("%1:%2").arg(network->host).arg(network->port);
        return Words::tr("Network, %1", "where a printer is").arg(where);
    }
    if (const auto* usb = std::get_if<UsbTarget>(&*parsed))
        return Words::tr("USB, %1", "where a printer is").arg(usb->file);
    if (const auto* serial = std::get_if<SerialTarget>(&*parsed))
        return Words::tr("Serial, %1", "where a printer is").arg(serial->file);
    if (const auto* cups = std::get_if<CupsTarget>(&*parsed))
        return Words::tr("Print queue %1", "where a printer is").arg(cups->queue);
    return Words::tr("Folder %1", "where papers are put").arg(target);
}

QString stationName(const QString& station) {
    if (station.isEmpty()) return Words::tr("Every other station");
    if (station == u"kitchen") return Words::tr("Kitchen", "a station");
    return station.left(1).toUpper() + station.mid(1);
}

QString whatGoesTo(const PrinterId& id, const PrinterPlan& plan) {
    QStringList parts;
    for (const PaperRoute& route : plan.routes) {
        if (route.printer != id) continue;
        const bool station = route.kind == PaperKind::Kitchen && !route.station.isEmpty();
        parts +=
            station ? Words::tr("tickets for %1", "a station").arg(stationName(route.station)) : kindName(route.kind);
    }
    QString words = parts.join(QStringLiteral(", "));
    if (!words.isEmpty()) words[0] = words.at(0).toUpper();
    return words;
}

QString planFaultWords(const QString& field, const FieldError& fault) {
    if (field == u"name") {
        if (fault.code == "required") return Words::tr("It needs a name, so that people know which one is meant.");
        if (fault.code == "duplicate") return Words::tr("Another printer has this name.");
        if (fault.code == "too_long") return Words::tr("A name has at most 40 characters.");
        return Words::tr("A name is one line of letters and digits.");
    }
    if (field == u"target") return targetFaultWords();
    if (field == u"backup") return Words::tr("Choose another printer, or none.");
    if (field.startsWith(u"model") || field.startsWith(u"profile"))
        return Words::tr("There is no such paper. Choose it again.");
    if (fault.code == "duplicate") return Words::tr("Another printer gets this already.");
    return Words::tr("This cannot be so. Choose it again.");
}

PaperWords paperWords(const PaperView& paper, const PrinterView* printer) {
    PaperWords words;
    words.what = paperName(paper);
    words.why = whyText(paper, printer);
    words.iconName = paper.what == PrintWhat::Kitchen ? QStringLiteral("fire")
                     : paper.what == PrintWhat::Label ? QStringLiteral("bag")
                                                      : QStringLiteral("receipt");
    switch (paper.state) {
        case PrintJobState::Queued:
            words.tone = words.why.isEmpty() ? Tone::Neutral : Tone::Warn;
            words.state = Words::tr("◷ Waits", "a paper");
            break;
        case PrintJobState::Sent:
            words.tone = Tone::Teal;
            words.state = Words::tr("◐ Printing", "a paper");
            break;
        case PrintJobState::Confirmed:
            words.tone = Tone::Ok;
            words.state = Words::tr("✓ Printed", "a paper");
            break;
        case PrintJobState::Failed:
            words.tone = Tone::Danger;
            words.state = Words::tr("! Not printed", "a paper");
            break;
        case PrintJobState::Asking:
            words.tone = Tone::Warn;
            words.state = Words::tr("? Asks", "a paper");
            break;
        case PrintJobState::Cancelled:
            words.state = Words::tr("✕ Cancelled", "a paper");
            break;
    }
    return words;
}

bool isOpen(const PaperView& paper) {
    return paper.state == PrintJobState::Queued || paper.state == PrintJobState::Sent ||
           paper.state == PrintJobState::Asking || paper.state == PrintJobState::Failed;
}

bool isUnsure(const PaperView& paper) {
    return paper.state == PrintJobState::Asking && paper.problem != print_problem::kOld;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/printer_tests.h"

#include "app/services/printer_book.h"
#include "app/storage/sql_records.h"
#include "app/storage/store_file.h"
#include "printing/connection/printer_target.h"
#include "printing/escpos/profile_catalogue.h"
#include "printing/printer_states.h"
#include "printing/test_print.h"

#include <QFile>

namespace frontdesk {

Result<PrinterTrouble> printTest(const Printer& printer, TestPaper what, const QLocale& locale,
                                 Interruption& interruption) {
    const auto target = parsePrinterTarget(printer.target);
    if (!target) return tl::make_unexpected(target.error());
    const auto profile = profileOf(printer.model, printer.profile);
    if (!profile) return tl::make_unexpected(profile.error());
    const auto connection = makeConnection(*target);
    return printOnce(*connection, testBytes(what, *profile, printer.name, locale), interruption);
}

PrinterTests::~PrinterTests() {
    const std::scoped_lock lock(m_mutex);
    for (const Running& running : m_running) running.interruption->raise();
}

void PrinterTests::start(std::function<void(Interruption&)> work) {
    const auto interruption = std::make_shared<Interruption>();
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_running, [](const Running& running) {
        return running.over.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
    m_running.push_back({interruption, std::async(std::launch::async,
                                                  [interruption, work = std::move(work)] { work(*interruption); })});
}

namespace {

QString troubleText(PrinterTrouble trouble) {
    switch (trouble) {
        case PrinterTrouble::None:
            return QStringLiteral("printed");
        case PrinterTrouble::PaperLow:
            return QStringLiteral("printed; paper is running low");
        case PrinterTrouble::Silent:
            return QStringLiteral("sent; the printer does not say whether it printed");
        case PrinterTrouble::NoPaper:
            return QStringLiteral("not printed: there is no paper");
        case PrinterTrouble::CoverOpen:
            return QStringLiteral("not printed: the cover is open");
        case PrinterTrouble::Offline:
            return QStringLiteral("not printed: the printer does not answer");
        case PrinterTrouble::Fault:
            return QStringLiteral("not printed: the printer reports a fault");
        case PrinterTrouble::Full:
            return QStringLiteral("not printed: the disk is full");
    }
    return {};
}

/// @return an empty plan where there is no store
PrinterPlan storedPlan(const QString& dataFolder) {
    const StorePaths paths(dataFolder);
    if (!QFile::exists(paths.database)) return {};
    const auto reader = Database::open(paths.database, Database::Mode::Reader);
    if (!reader) return {};
    const auto json = SqlSettingStore(**reader).value(kPrintersSetting);
    return json && *json ? decodePlan(**json).value_or(PrinterPlan()) : PrinterPlan();
}

std::optional<Printer> printerCalled(const QString& wanted, const PrinterPlan& plan) {
    for (const Printer& printer : plan.printers)
        if (printer.name.compare(wanted, Qt::CaseInsensitive) == 0) return printer;
    if (!wanted.contains(u'/')) return std::nullopt;
    Printer printer;
    printer.name = printer.target = wanted;
    printer.model = QStringLiteral("80mm-48");
    return printer;
}

}  // namespace

CommandOutcome runPrintTest(const CommandLine& line) {
    const PrinterPlan plan = storedPlan(line.dataFolder);
    const auto printer = printerCalled(line.printTest, plan);
    if (!printer) {
        QStringList names;
        for (const Printer& known : plan.printers) names << known.name;
        return failed(kWrongUsage, QStringLiteral("There is no printer \"%1\"%2.")
                                       .arg(line.printTest, names.isEmpty() ? QString()
                                                                            : QStringLiteral(", but: ") +
                                                                                  names.join(QStringLiteral(", "))));
    }
    Interruption never;
    const auto trouble = printTest(*printer, TestPaper::Page, QLocale(), never);
    if (!trouble) {
        const Error& error = trouble.error();
        return failed(kWrongUsage, error.fields.empty() ? error.detail : error.fields.front().message);
    }
    const QString said = QStringLiteral("%1: %2").arg(printer->name, troubleText(*trouble));
    if (!canPrint(*trouble)) return failed(kFailed, said);
    return {kFine, said.toUtf8() + '\n', {}};
}

}  // namespace frontdesk

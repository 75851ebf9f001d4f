// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/printer_shots.h"

#include "ui/common/flow_scroll.h"
#include "ui/printers/letters_box.h"
#include "ui/printers/paper_list_sheet.h"
#include "ui/printers/played_printers.h"
#include "ui/settings/settings_screen.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QApplication>

namespace frontdesk {

namespace {

PlayedPrinters* played(GuiApp& gui) {
    return dynamic_cast<PlayedPrinters*>(gui.desk().printers);
}

void signInOwner(GuiApp& gui) {
    Caller owner = gui.session().caller();
    owner.role = StaffRole::Owner;
    gui.signIn(owner);
}

void showList(GuiApp& gui) {
    PlayedPrinters* printers = played(gui);
    if (printers == nullptr) return;
    signInOwner(gui);
    gui.status().setPrinters(printers->views);
    gui.window().showScreen(&gui.settings());
    gui.settings().showSection(SettingsScreen::kPrinters);
}

void press(GuiApp& gui, const QString& name) {
    if (auto* button = gui.settings().printers()->findChild<QAbstractButton*>(name)) button->click();
    QApplication::processEvents();
}

void showPrinter(GuiApp& gui) {
    showList(gui);
    if (PlayedPrinters* printers = played(gui))
        gui.settings().printers()->openPrinter(printers->shownPlan.printers.back().id);
}

void showLetters(GuiApp& gui) {
    showPrinter(gui);
    if (played(gui) == nullptr) return;
    QApplication::processEvents();
    PrinterPage& page = gui.settings().printers()->page();
    auto* letters = page.findChild<LettersBox*>();
    auto* scroll = page.findChild<FlowScroll*>();
    scroll->widget()->adjustSize();  // what was opened just now is not laid out yet
    QApplication::processEvents();
    scroll->ensureWidgetVisible(letters);
}

void showSearch(GuiApp& gui) {
    showList(gui);
    PlayedPrinters* printers = played(gui);
    if (printers == nullptr) return;
    press(gui, QStringLiteral("add-printer"));
    printers->comeUpon({QStringLiteral("EPSON TM-T20III"), QStringLiteral("tcp://192.168.1.61:9100"),
                        QStringLiteral("80mm-48"), QStringLiteral("EPSON")});
    printers->comeUpon({QStringLiteral("POS-58"), QStringLiteral("usb:///dev/usb/lp1"), QStringLiteral("58mm-32"), {}});
}

void showRuler(GuiApp& gui) {
    showPrinter(gui);
    if (played(gui) != nullptr) press(gui, QStringLiteral("test-page"));
}

void showFault(GuiApp& gui) {
    PlayedPrinters* printers = played(gui);
    if (printers == nullptr) return;
    printers->tested = PrinterTrouble::Offline;
    showPrinter(gui);
    press(gui, QStringLiteral("test-page"));
    printers->tested = PrinterTrouble::None;
}

void leave(GuiApp& gui) {
    PlayedPrinters* printers = played(gui);
    if (printers == nullptr) return;
    gui.settings().printers()->stepBack();
    gui.settings().showSection(SettingsScreen::kDevices);
    std::vector<PrinterView> calm = printers->views;
    for (PrinterView& view : calm) {
        view.trouble = PrinterTrouble::None;
        view.waiting = view.asking = 0;
    }
    gui.status().setPrinters(std::move(calm));
}

void showPapers(GuiApp& gui) {
    PlayedPrinters* printers = played(gui);
    if (printers == nullptr) return;
    gui.status().setPrinters(printers->views);
    gui.showPapers();
}

void showBanner(GuiApp& gui, size_t printer) {
    PlayedPrinters* printers = played(gui);
    if (printers == nullptr) return;
    std::vector<PrinterView> views = printers->views;
    PrinterView& other = views.at(1 - printer);
    other.trouble = PrinterTrouble::None;
    other.waiting = other.asking = 0;
    if (printer == 1) views[1].trouble = PrinterTrouble::Offline;
    gui.status().setPrinters(std::move(views));
}

}  // namespace

std::vector<Shot> printerShots() {
    return {{QStringLiteral("settings-printers"), showList, leave},
            {QStringLiteral("printer-edit"), showPrinter, leave},
            {QStringLiteral("printer-letters"), showLetters, leave},
            {QStringLiteral("printer-search"), showSearch, leave},
            {QStringLiteral("printer-ruler"), showRuler, leave},
            {QStringLiteral("printer-no-answer"), showFault, leave},
            {QStringLiteral("papers"), showPapers, leave},
            {QStringLiteral("printer-banner-asks"), [](GuiApp& gui) { showBanner(gui, 0); }, leave},
            {QStringLiteral("printer-banner-offline"), [](GuiApp& gui) { showBanner(gui, 1); }, leave}};
}

}  // namespace frontdesk

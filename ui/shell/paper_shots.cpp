// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paper_shots.h"

#include "ui/settings/paper_form.h"
#include "ui/settings/paper_preview.h"
#include "ui/settings/settings_screen.h"
#include "ui/shell/main_window.h"
#include "ui/tax/tax_report_view.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>

namespace frontdesk {

namespace {

constexpr int kPatienceMs = 4'000;

void waitUntil(const std::function<bool()>& done) {
    QElapsedTimer waited;
    waited.start();
    while (!done() && waited.elapsed() < kPatienceMs) QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

void waitForPicture(const PaperPreview& preview) {
    waitUntil([&preview] { return !preview.isDrawing() && !preview.picture().isNull(); });
}

void signInOwner(GuiApp& gui) {
    std::optional<Caller> owner;
    gui.desk()
        .thread.run<StaffMember>([&staff = gui.desk().staff] { return staff.firstOf(StaffRole::Owner); })
        .then(&gui.window(), [&](const Result<StaffMember>& member) {
            owner = member ? callerOf(*member, gui.desk().restaurant->deviceName) : Caller();
        });
    waitUntil([&owner] { return owner.has_value(); });
    if (owner && owner->isStaff()) gui.signIn(*owner);
}

/// A pot with steam, as an owner might have drawn it.
QByteArray sampleLogo() {
    QImage image(360, 150, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x0f, 0x6b, 0x52));
    painter.drawRoundedRect(QRectF(110, 70, 140, 70), 18, 30);
    painter.drawRoundedRect(QRectF(88, 62, 184, 16), 8, 8);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0x0f, 0x6b, 0x52), 8, Qt::SolidLine, Qt::RoundCap));
    for (const int x : {140, 180, 220}) painter.drawArc(QRectF(x - 12, 14, 24, 36), 0, 180 * 16);
    painter.end();
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    image.save(&file, "PNG");
    return file.data();
}

PaperPage* openPaper(GuiApp& gui, PaperPage::Paper paper) {
    signInOwner(gui);
    gui.window().showScreen(&gui.settings());
    gui.settings().showSection(SettingsScreen::kPaper);
    PaperPage* page = gui.settings().paper();
    if (page == nullptr) return nullptr;
    page->undoChanges();
    page->showPaper(paper);
    return page;
}

void showReceipt(GuiApp& gui) {
    PaperPage* page = openPaper(gui, PaperPage::kReceipt);
    if (page == nullptr) return;
    ReceiptTemplate look = page->receipt().look();
    look.logo = sampleLogo();
    look.header = QStringLiteral("Since 1998, at the lighthouse");
    page->receipt().setLook(look);
    Q_EMIT page->receipt().edited();
    waitForPicture(page->preview());
}

void showInvoice(GuiApp& gui) {
    PaperPage* page = openPaper(gui, PaperPage::kInvoice);
    if (page == nullptr) return;
    InvoiceTemplate look = page->invoice().look();
    look.accent = QStringLiteral("#7a1f3d");
    look.footer = QStringLiteral("GCB Bank, Osu · 1012 0034 5567 · CS 012 345 678");
    page->invoice().setLook(look);
    Q_EMIT page->invoice().edited();
    waitForPicture(page->preview());
}

void undoPaper(GuiApp& gui) {
    if (PaperPage* page = gui.settings().paper()) page->undoChanges();
}

void showLab(GuiApp& gui) {
    signInOwner(gui);
    gui.window().showScreen(&gui.settings());
    gui.settings().showSection(SettingsScreen::kTaxLab);
    TaxLabPage& lab = gui.settings().taxLab();
    LabBasket basket = lab.basket().basket();
    const auto discount = Rate::fromPercent(QStringLiteral("10"));
    if (discount) basket.discount = *discount;
    basket.deliveryFee = Money(1500, gui.desk().menu.current()->currency);
    basket.fulfilment = Fulfilment::Delivery;
    lab.basket().setBasket(basket);
    lab.showPapers(false);
    Q_EMIT lab.basket().edited();
    const auto isDelivery = [&lab] {
        const TaxReport& report = lab.first().report().report();
        return !report.empty() && std::any_of(report.front().rows.begin(), report.front().rows.end(),
                                              [](const TaxReportRow& row) { return row.key == u"fees"; });
    };
    waitUntil(isDelivery);
}

void showLabPapers(GuiApp& gui) {
    showLab(gui);
    TaxLabPage& lab = gui.settings().taxLab();
    lab.showPapers(true);
    waitForPicture(lab.first().paper());
    waitForPicture(lab.second().paper());
}

}  // namespace

std::vector<Shot> paperShots() {
    return {{QStringLiteral("counter-paper-receipt"), showReceipt, undoPaper},
            {QStringLiteral("counter-paper-invoice"), showInvoice, undoPaper},
            {QStringLiteral("counter-tax-lab"), showLab},
            {QStringLiteral("counter-tax-lab-papers"), showLabPapers}};
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/invoice_shots.h"

#include "printing/pdf/invoice_pdf.h"
#include "ui/common/sheet.h"
#include "ui/invoices/invoices_screen.h"
#include "ui/invoices/pages_view.h"
#include "ui/queue/queue_board.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>

namespace frontdesk {

namespace {

constexpr int kPatienceMs = 4'000;

void waitUntil(const std::function<bool()>& done) {
    QElapsedTimer waited;
    waited.start();
    while (!done() && waited.elapsed() < kPatienceMs) QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

InvoiceRequest sampleRequest(int index) {
    static const QStringList names{QStringLiteral("Nordlicht Studio GmbH"), QStringLiteral("Adom Logistics Ltd"),
                                   QStringLiteral("Sunrise House Catering"), QStringLiteral("Osei & Daughters")};
    InvoiceRequest request;
    request.buyer.name = names.value(index % static_cast<int>(names.size()));
    request.buyer.taxId = QStringLiteral("C000456789%1").arg(index % 10);
    request.buyer.address = QStringLiteral("Liberia Road 14\nRidge, Accra");
    request.buyer.email = QStringLiteral("accounts@example.com");
    request.buyerReference = QStringLiteral("PO-77%1").arg(14 + index);
    return request;
}

bool isPaid(const Order& order) {
    const PaymentSummary money = order.money();
    return money.paid.isPositive() && !money.due.isPositive() && money.refunded.isZero();
}

/// On the service thread: an invoice with its file for each paid order, a draft for the last one.
Status issueAll(Desk& desk, const std::vector<OrderPtr>& orders, const Caller& caller) {
    for (size_t at = 0; at < orders.size(); ++at) {
        const InvoiceRequest request = sampleRequest(static_cast<int>(at));
        if (at + 1 == orders.size()) {
            const auto draft = desk.invoicing.saveDraft(orders[at]->id, request, 0, caller);
            return draft ? Status() : tl::make_unexpected(draft.error());
        }
        const auto issued = desk.invoicing.forStaff(orders[at]->id, request, caller);
        if (!issued) return tl::make_unexpected(issued.error());
        const QByteArray pdf = drawInvoice(issued->invoice, QLocale(desk.restaurant->languages.value(0)));
        const QByteArray hash = QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex();
        if (const auto kept = desk.invoices.keepFile(issued->invoice.id, pdf, hash, desk.clock.now()); !kept)
            return kept;
    }
    return {};
}

void issueOnce(GuiApp& gui) {
    static bool issued = false;
    if (std::exchange(issued, true)) return;
    std::vector<OrderPtr> paid;
    for (const OrderPtr& order : gui.queue().model().orders())
        if (isPaid(*order)) paid.push_back(order);
    bool done = false;
    gui.desk()
        .thread
        .run<void>([&desk = gui.desk(), paid, caller = gui.session().caller()] { return issueAll(desk, paid, caller); })
        .then(&gui.window(), [&done](const Status&) { done = true; });
    waitUntil([&done] { return done; });
}

void showList(GuiApp& gui) {
    issueOnce(gui);
    gui.invoices().setFilter({});
    gui.window().showScreen(&gui.invoices());
    waitUntil([&gui] { return gui.invoices().model().documentCount() > 0; });
}

void showDocument(GuiApp& gui) {
    showList(gui);
    if (gui.invoices().model().documentCount() == 0) return;
    const int row = gui.invoices().model().rowCount() - gui.invoices().model().documentCount();
    gui.invoices().showDocument(gui.invoices().model().document(row).id);
    const InvoicePage& page = gui.invoices().page();
    waitUntil([&page] { return page.pages() != nullptr && page.pages()->isDrawn(0); });
}

void press(GuiApp& gui, const QString& name) {
    const auto buttons = gui.invoices().findChildren<QAbstractButton*>(name);
    for (QAbstractButton* button : buttons)
        if (button->isVisible()) return button->click();
}

void showPrint(GuiApp& gui) {
    showDocument(gui);
    press(gui, QStringLiteral("print"));
    Sheet* sheet = Sheet::topOf(&gui.window());
    if (sheet == nullptr) return;
    const auto* pages = sheet->findChild<PagesView*>();
    waitUntil([pages] { return pages->isDrawn(0); });
}

void showDrafts(GuiApp& gui) {
    showList(gui);
    InvoiceFilter filter;
    filter.status = DocumentState::Draft;
    gui.invoices().setFilter(filter);
    waitUntil([&gui] { return gui.invoices().model().documentCount() == 0; });
}

}  // namespace

std::vector<Shot> invoiceShots() {
    const auto email = [](GuiApp& gui) {
        showDocument(gui);
        press(gui, QStringLiteral("email"));
    };
    const auto period = [](GuiApp& gui) {
        showList(gui);
        press(gui, QStringLiteral("period"));
    };
    const auto all = [](GuiApp& gui) { gui.invoices().setFilter({}); };
    return {{QStringLiteral("counter-invoices"), showDocument},
            {QStringLiteral("counter-invoices-drafts"), showDrafts, all},
            {QStringLiteral("counter-invoices-period"), period},
            {QStringLiteral("counter-invoice-print"), showPrint},
            {QStringLiteral("counter-invoice-email"), email}};
}

}  // namespace frontdesk

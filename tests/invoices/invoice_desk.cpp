// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/invoices/invoice_desk.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <cstdlib>

namespace frontdesk::test {

namespace {

template <class T>
T must(Result<T> result, const char* what) {
    if (result) return std::move(*result);
    std::fprintf(stderr, "%s: %s\n", what, qPrintable(result.error().detail));
    std::abort();
}

}  // namespace

QByteArray pdfOf(int pages) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(150);
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0) writer.newPage();
        painter.fillRect(QRect(100, 100, 400, 400), Qt::black);
        painter.drawText(QPoint(100, 700), QString::number(page + 1));
    }
    painter.end();
    return bytes;
}

InvoiceDesk::InvoiceDesk() {
    ui.desk.accounts = &ui.test.backend().customers;
    window.resize(1290, 734);
    window.show();
}

Order InvoiceDesk::paidOrder(const QString& name) {
    return ui.pay(ui.placeWeb(name));
}

Invoice InvoiceDesk::issue(const Order& order, const InvoiceRequest& request) {
    return must(ui.test.run<IssuedInvoice>([this, id = order.id, request, caller = ui.test.staff(StaffRole::Cashier)] {
               return ui.desk.invoicing.forStaff(id, request, caller);
           }),
                "the order is not invoiced")
        .invoice;
}

Invoice InvoiceDesk::invoiceOf(const QString& buyer) {
    InvoiceRequest request;
    request.buyer.name = buyer;
    return issue(paidOrder(buyer), request);
}

void InvoiceDesk::draw(const Invoice& document, const QByteArray& pdf) {
    must(ui.test.run<bool>([this, id = document.id, pdf]() -> Result<bool> {
        const auto kept = ui.desk.invoices.keepFile(id, pdf, QByteArray(64, 'a'), ui.test.clock.now());
        if (!kept) return tl::make_unexpected(kept.error());
        ui.test.backend().announcements.add(InvoiceDrawn{id});
        return true;
    }),
         "the file is not kept");
}

void InvoiceDesk::answerPath(const QString& path) {
    actions.setAskPath([this, path](QWidget*, const QString&, const QString& suggestion,
                                    const std::function<void(const QString&)>& chosen) {
        m_asked += suggestion;
        chosen(path);
    });
}

InvoicesScreen& InvoiceDesk::screen() {
    if (!m_screen) {
        m_screen = std::make_unique<InvoicesScreen>(
            InvoicesScreen::Parts{ui.desk, ui.events, ui.theme, ui.session, notices, actions}, &window);
        m_screen->resize(window.size());
        m_screen->show();
        m_screen->onShown();
    }
    return *m_screen;
}

QAbstractButton* InvoiceDesk::button(const QWidget* in, const char* name) {
    const auto found = in->findChildren<QAbstractButton*>(QString::fromLatin1(name));
    // What was replaced a moment ago is hidden until it is deleted.
    for (QAbstractButton* each : found)
        if (each->isVisible()) return each;
    return nullptr;
}

QString InvoiceDesk::label(const QWidget* in, const char* name) {
    const auto found = in->findChildren<QLabel*>(QString::fromLatin1(name));
    for (const QLabel* each : found)
        if (each->isVisible()) return each->text();
    return {};
}

}  // namespace frontdesk::test

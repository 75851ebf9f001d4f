// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdf/invoice_pdf.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>

#include <cstdio>

using namespace frontdesk;

namespace {

const Currency kCedi = *Currency::fromCode("GHS");

Money cedis(qint64 pesewas) {
    return {pesewas, kCedi};
}

/// A lunch for an office in Accra: twelve dishes, 20% of levies on 1,200.00.
Invoice lunch() {
    Invoice invoice;
    invoice.invoiceNumber = QStringLiteral("INV-2026-0119");
    invoice.issueDate = invoice.dueDate = invoice.supplyDate = QDate(2026, 11, 21);
    invoice.currency = kCedi;
    invoice.status = DocumentState::Paid;
    invoice.seller = {QStringLiteral("Mama Esi Kitchen Ltd"),
                      {},
                      QStringLiteral("14 Oxford Street, Osu\nAccra"),
                      QStringLiteral("C0012345678"),
                      {},
                      QStringLiteral("+233302771234"),
                      QStringLiteral("GH")};
    invoice.buyer = {QStringLiteral("Volta Textiles Ltd"),
                     {},
                     QStringLiteral("7 Ring Road Central\nAccra"),
                     QStringLiteral("C0098765432"),
                     {},
                     {},
                     {}};
    for (int i = 1; i <= 12; ++i) {
        InvoiceLine line;
        line.description = QStringLiteral("Jollof rice lunch box %1, chicken").arg(i);
        line.quantity = 10;
        line.unitPrice = cedis(1200);
        line.discount = cedis(0);
        line.total = cedis(12'000);
        line.net = cedis(10'000);
        line.tax = cedis(2000);
        line.rates = QStringLiteral("15 + 2.5 + 2.5");
        invoice.lines.push_back(line);
    }
    invoice.subtotal = cedis(120'000);
    invoice.tax = cedis(24'000);
    invoice.total = cedis(144'000);
    invoice.taxes = {
        {QStringLiteral("VAT"), *Rate::fromPercent(QStringLiteral("15")), cedis(120'000), cedis(18'000)},
        {QStringLiteral("NHIL"), *Rate::fromPercent(QStringLiteral("2.5")), cedis(120'000), cedis(3000)},
        {QStringLiteral("GETFund"), *Rate::fromPercent(QStringLiteral("2.5")), cedis(120'000), cedis(3000)}};
    invoice.orderNumber = 38;
    return invoice;
}

}  // namespace

/// pdf_bench FOLDER COUNT: leaves FOLDER/invoice.pdf and prints how long COUNT of them took.
int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    if (argc != 3) return 2;
    const Invoice invoice = lunch();
    const QLocale locale(QLocale::English, QLocale::Ghana);
    const QByteArray pdf = drawInvoice(invoice, locale);
    QFile file(QDir(QString::fromLocal8Bit(argv[1])).filePath(QStringLiteral("invoice.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) return 1;
    file.close();
    const int count = QByteArray(argv[2]).toInt();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i)
        if (drawInvoice(invoice, locale) != pdf) return 1;
    std::printf("{\"seconds\": %.6f, \"documents\": %d, \"bytes\": %d}\n",
                static_cast<double>(timer.nsecsElapsed()) / 1e9, count, static_cast<int>(pdf.size()));
    return 0;
}

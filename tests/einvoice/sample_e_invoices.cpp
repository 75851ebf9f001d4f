// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/einvoice/cii_writer.h"
#include "printing/einvoice/mapping.h"
#include "printing/einvoice/ubl_writer.h"
#include "printing/pdf/invoice_pdf.h"
#include "sample_documents.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace frontdesk;

namespace {

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("a sample could not be written");
}

/// What the stored document says, for readers to compare with: minor units, positive.
QByteArray figures(const Invoice& invoice) {
    const auto minor = [](Money amount) { return qAbs(amount.minor()); };
    QJsonArray taxes;
    for (const TaxRow& row : invoice.taxes)
        taxes.append(QJsonObject{{QStringLiteral("rate"), QString::fromLatin1(row.rate.percentText())},
                                 {QStringLiteral("base"), minor(row.base)},
                                 {QStringLiteral("tax"), minor(row.tax)}});
    return QJsonDocument(QJsonObject{{QStringLiteral("number"), invoice.invoiceNumber},
                                     {QStringLiteral("credit"), invoice.kind == InvoiceKind::CreditNote},
                                     {QStringLiteral("net"), minor(invoice.subtotal)},
                                     {QStringLiteral("tax"), minor(invoice.tax)},
                                     {QStringLiteral("total"), minor(invoice.total)},
                                     {QStringLiteral("taxes"), taxes}})
        .toJson();
}

}  // namespace

/// sample_e_invoices FOLDER: each sample as NAME.cii.xml, NAME.ubl.xml, NAME.pdf and NAME.json.
int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    if (argc != 2) qFatal("one folder is wanted");
    for (const auto& [name, invoice] : test::sampleDocuments()) {
        const auto document = eInvoiceOf(invoice);
        if (!document) qFatal("%s has no e-invoice: %s", qPrintable(name), qPrintable(document.error().detail));
        const QString stem = QFile::decodeName(argv[1]) + QLatin1Char('/') + name;
        write(stem + QStringLiteral(".cii.xml"), ciiXml(*document));
        write(stem + QStringLiteral(".ubl.xml"), ublXml(*document));
        write(stem + QStringLiteral(".pdf"), drawInvoice(invoice, QLocale(QLocale::English)));
        write(stem + QStringLiteral(".json"), figures(invoice));
    }
    return 0;
}

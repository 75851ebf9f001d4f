// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdf/archive_pass.h"
#include "printing/pdf/e_invoice_pass.h"
#include "printing/pdf/pass_plugin.h"
#include "printing/plugin/plugin_file.h"

namespace frontdesk {
namespace {

/// Loaded with the first document. Null if it is not installed.
const PassPlugin* passes() {
    static const auto* const plugin = qobject_cast<PassPlugin*>(loadPlugin(QStringLiteral("frontdesk_pdf_qpdf")));
    return plugin;
}

}  // namespace

QByteArray archived(const QByteArray& pdf, const DocumentFacts& facts) {
    return passes() != nullptr ? passes()->archived(pdf, facts) : QByteArray();
}

QByteArray withEInvoice(const QByteArray& pdf, const QByteArray& xml, Instant made) {
    return passes() != nullptr ? passes()->withEInvoice(pdf, xml, made) : QByteArray();
}

}  // namespace frontdesk

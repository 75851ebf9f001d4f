// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdf/pass_plugin.h"
#include "printing/pdf/qpdf/passes.h"

#include <QObject>

namespace frontdesk {

class QpdfPlugin final : public QObject, public PassPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID FRONTDESK_PASS_PLUGIN)
    Q_INTERFACES(frontdesk::PassPlugin)
public:
    [[nodiscard]] QByteArray archived(const QByteArray& pdf, const DocumentFacts& facts) const override {
        return qpdf::archived(pdf, facts);
    }
    [[nodiscard]] QByteArray withEInvoice(const QByteArray& pdf, const QByteArray& xml, Instant made) const override {
        return qpdf::withEInvoice(pdf, xml, made);
    }
};

}  // namespace frontdesk

#include "qpdf_plugin.moc"

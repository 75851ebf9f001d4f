// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/einvoice/en16931.h"

namespace frontdesk {

QString categoryCode(VatCategory category) {
    switch (category) {
        case VatCategory::Standard:
            return QStringLiteral("S");
        case VatCategory::Zero:
            return QStringLiteral("Z");
        case VatCategory::Exempt:
            return QStringLiteral("E");
        case VatCategory::OutsideScope:
            break;
    }
    return QStringLiteral("O");
}

QString specificationId() {
    return QStringLiteral("urn:cen.eu:en16931:2017");
}

QString typeCode(const EInvoice& invoice) {
    return invoice.credit ? QStringLiteral("381") : QStringLiteral("380");
}

QString unitCode() {
    return QStringLiteral("C62");
}

QString paymentMeansCode() {
    return QStringLiteral("1");
}

}  // namespace frontdesk

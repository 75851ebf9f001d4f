// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/carried_sms.h"

namespace frontdesk::simulators {
namespace {

const QString kBasic = QStringLiteral(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà");
const QString kExtended = QStringLiteral("^{}\\[~]|€");

int parts(qsizetype units, int alone, int each) {
    return units <= alone ? 1 : static_cast<int>((units + each - 1) / each);
}

}  // namespace

int smsSegments(const QString& text) {
    qsizetype septets = 0;
    for (const QChar c : text) {
        if (!kBasic.contains(c) && !kExtended.contains(c)) return parts(text.size(), 70, 67);
        septets += kExtended.contains(c) ? 2 : 1;
    }
    return parts(septets, 160, 153);
}

}  // namespace frontdesk::simulators

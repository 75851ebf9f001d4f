// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/cash_words.h"

#include "app/domain/pricing.h"
#include "ui/common/money_text.h"

namespace frontdesk {

QString noteText(Money amount, const QLocale& locale) {
    qint64 unit = 1;
    for (int digit = 0; digit < amount.currency().digits(); ++digit) unit *= 10;
    return amount.minor() % unit == 0 ? locale.toString(amount.minor() / unit) : amountText(amount, locale);
}

QStringList pieceTexts(Money change, const QLocale& locale) {
    QStringList texts;
    for (const auto& [piece, count] : changePieces(change)) {
        texts << QStringLiteral("%1 × %2").arg(locale.toString(count), noteText(piece, locale));
    }
    return texts;
}

QString localDigits(const QString& typed, const QLocale& locale) {
    QString shown;
    for (const QChar sign : typed) shown += sign.isDigit() ? locale.toString(sign.digitValue()) : QString(sign);
    return shown;
}

}  // namespace frontdesk

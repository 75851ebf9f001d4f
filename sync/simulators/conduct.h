// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace frontdesk::simulators {

/// What the owner of a wallet does when it is asked for money. The last four digits of the number say so.
enum class WalletFate {
    Pays,
    Declines,   ///< 0000
    Waits,      ///< 0001: never answers
    WantsCode,  ///< 0002: asks for a voucher first, and pays then
};
[[nodiscard]] WalletFate walletFate(const QString& phone);
inline constexpr char kVoucher[] = "123456";

/// How the simulated tax authority takes documents.
enum class FiscalConduct {
    Clears,
    Down,          ///< answers 503 and takes nothing
    LosesAnswers,  ///< takes what it is sent and answers 503
    Late,          ///< takes it, and decides once the delay has passed
};
[[nodiscard]] QString fiscalConductName(FiscalConduct conduct);    ///< "clears", "down", "loses_answers", "late"
[[nodiscard]] FiscalConduct fiscalConductOf(const QString& name);  ///< Clears for anything else

/// How the simulators behave beyond that; tests change it while they run. Net thread only.
struct Conduct {
    int delayMs = 1000;          ///< from a request to what comes of it
    int reportCopies = 1;        ///< of each webhook; 0: none is sent
    int reportSpreadMs = 0;      ///< each is late by a random time up to this one: they overtake each other
    bool forgedReports = false;  ///< their signatures are wrong
    qint64 amountOffset = 0;     ///< answers and webhooks tell an amount that is off by so much
    QByteArray currency;         ///< they tell this currency; empty: the true one
    QString refundOutcome = QStringLiteral("processed");  ///< or "failed"
    FiscalConduct fiscal = FiscalConduct::Clears;
    int fiscalDelayMs = 0;  ///< before the tax authority answers anything
};

}  // namespace frontdesk::simulators

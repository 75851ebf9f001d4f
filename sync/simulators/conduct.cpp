// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/conduct.h"

#include "app/domain/name_table.h"

namespace frontdesk::simulators {
namespace {

constexpr std::array<Named<FiscalConduct>, 4> kFiscalConducts{{
    {FiscalConduct::Clears, "clears"},
    {FiscalConduct::Down, "down"},
    {FiscalConduct::LosesAnswers, "loses_answers"},
    {FiscalConduct::Late, "late"},
}};

}  // namespace

QString fiscalConductName(FiscalConduct conduct) {
    return QString::fromLatin1(nameIn(kFiscalConducts, conduct));
}

FiscalConduct fiscalConductOf(const QString& name) {
    return valueIn(kFiscalConducts, name.toLatin1()).value_or(FiscalConduct::Clears);
}

WalletFate walletFate(const QString& phone) {
    const QString end = phone.right(4);
    if (end == QLatin1String("0000")) return WalletFate::Declines;
    if (end == QLatin1String("0001")) return WalletFate::Waits;
    if (end == QLatin1String("0002")) return WalletFate::WantsCode;
    return WalletFate::Pays;
}

}  // namespace frontdesk::simulators

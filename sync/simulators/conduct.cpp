// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/conduct.h"

namespace frontdesk::simulators {

WalletFate walletFate(const QString& phone) {
    const QString end = phone.right(4);
    if (end == QLatin1String("0000")) return WalletFate::Declines;
    if (end == QLatin1String("0001")) return WalletFate::Waits;
    if (end == QLatin1String("0002")) return WalletFate::WantsCode;
    return WalletFate::Pays;
}

}  // namespace frontdesk::simulators

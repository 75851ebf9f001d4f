// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config_keys.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace frontdesk {

/// Names of everybody outside whose keys Settings show, in the order they are shown: "paystack", "mtn-momo", "hubtel",
/// "twilio", "africastalking", "arkesel", "smtp", "sms" for what holds for all SMS, and "evat" for the tax
/// authority.
[[nodiscard]] const QList<QByteArray>& configuredProviders();
/// The keys of one of them, in the order of the table; none for another name.
[[nodiscard]] std::vector<const ConfigKey*> providerKeys(QByteArrayView provider);

}  // namespace frontdesk

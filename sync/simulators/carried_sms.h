// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/time.h"

#include <QString>

#include <vector>

namespace frontdesk::simulators {

/// An SMS that a simulated provider took.
struct CarriedSms {
    QString id;  ///< as the provider calls it
    QString to;
    QString from;
    QString text;
    Instant at;
    bool delivered = false;
    QString reportUrl;  ///< where its delivery is told; empty: nowhere
};

/// How many parts such a text is sent in: GSM 03.38's basic alphabet holds 160 characters in one part and 153 in each
/// of several, anything else UCS-2's 70 and 67 (3GPP TS 23.038 and 23.040).
[[nodiscard]] int smsSegments(const QString& text);

}  // namespace frontdesk::simulators

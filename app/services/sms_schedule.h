// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/outbox_store.h"
#include "app/ports/sms_gateway.h"
#include "app/services/sms_texts.h"

namespace frontdesk {

/// When SMS are tried again and when they are given up (DI-22). Pure functions of values. Any thread.

/// Until when a message is of use: "ready" for two hours, news that a guest acts upon for six, the rest for one.
[[nodiscard]] Instant usefulUntil(SmsKind kind, Instant writtenAt);

/// Whether a message is sent once more where nobody can tell whether it arrived: those that a guest acts upon, since
/// one too many does less harm than none.
[[nodiscard]] bool isWorthRepeating(SmsKind kind);

/// What becomes of an entry after @p answer. What nobody took is tried again until its use is past; what may have
/// arrived is looked into after a minute, once; a refusal is final.
/// @param tries the attempt that @p answer is of included @param random spread evenly
[[nodiscard]] OutboxStep stepAfter(const SmsAnswer& answer, const OutboxTries& tries, Instant now, quint32 random);

}  // namespace frontdesk

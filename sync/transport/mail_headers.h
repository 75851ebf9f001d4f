// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/ports/mail_transport.h"

#include <vector>

namespace frontdesk {

/// Header fields of an e-mail (RFC 5322). ASCII, whatever the text and the locale. Any thread.

/// Text of a field: as it is where it is plain ASCII, else as words of RFC 2047 of at most 75 characters each.
[[nodiscard]] QByteArray headerText(const QString& text);
/// `Name <address>`, or `<address>` alone.
[[nodiscard]] QByteArray mailbox(const QString& name, const QString& address);
/// `Sat, 21 Nov 2026 12:00:00 +0000`
[[nodiscard]] QByteArray mailDate(Instant instant);
/// What is behind the last @.
[[nodiscard]] QByteArray domainOf(const QString& address);
/// Whether @p address can stand in an envelope: one @, no space, control character or bracket.
[[nodiscard]] bool isEnvelopeAddress(const QString& address);

/// The fields of @p mail but those that describe its parts, `Name: value` each.
/// @param from the sender's address
/// @return ValidationFailed if a value has a line break or another control character in it (SR-49), or an address is
///         none
[[nodiscard]] Result<std::vector<QByteArray>> headerFields(const OutgoingMail& mail, const QString& from);

}  // namespace frontdesk

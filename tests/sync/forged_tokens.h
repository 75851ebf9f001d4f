// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

#include <vector>

namespace frontdesk::test {

[[nodiscard]] QByteArray toBase64Url(const QByteArray& text);
/// A part of a token in clear: 0 the header, 1 the payload.
[[nodiscard]] QByteArray partOf(const QByteArray& token, int part);
/// Signs anything, as somebody with the key could: what is refused is refused for its form.
[[nodiscard]] QByteArray forge(const QByteArray& header, const QByteArray& payload, const QByteArray& key);
/// @p token with one claim changed or, for an undefined value, left out, signed again.
[[nodiscard]] QByteArray withClaim(const QByteArray& token, const QByteArray& key, const char* claim,
                                   const QJsonValue& value);

struct Forgery {
    const char* name;
    QByteArray token;
};
/// What no reader of JWTs may take (RFC 8725), made of a good @p token signed with @p key. Tokens of every audience.
[[nodiscard]] std::vector<Forgery> forgeriesOf(const QByteArray& token, const QByteArray& key);

}  // namespace frontdesk::test

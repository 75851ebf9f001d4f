// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/paystack_wire.h"

#include "sync/simulators/accounts.h"

#include <QRegularExpression>

namespace frontdesk::simulators::paystack {

using http::Request;
using http::Response;

Response done(const char* message, const QJsonValue& data) {
    return json(200, {{QStringLiteral("status"), true},
                      {QStringLiteral("message"), QLatin1String(message)},
                      {QStringLiteral("data"), data}});
}

Response refused(int status, const char* message, const char* code) {
    QJsonObject body{{QStringLiteral("status"), false}, {QStringLiteral("message"), QLatin1String(message)}};
    if (code != nullptr) {
        body.insert(QStringLiteral("meta"),
                    QJsonObject{{QStringLiteral("nextStep"), QStringLiteral("See the documentation and try again")}});
        body.insert(QStringLiteral("type"), QStringLiteral("validation_error"));
        body.insert(QStringLiteral("code"), QLatin1String(code));
    }
    return json(status, body);
}

Answer withKey(Answer answer) {
    return [answer = std::move(answer)](const Request& request) {
        const QByteArray given = header(request, "authorization");
        if (given.isEmpty()) return refused(401, "No Authorization Header was found");
        if (!given.startsWith("Bearer ")) return refused(401, "Format is Authorization Bearer [secret key]");
        return given.mid(7) == account::kPaystackKey ? answer(request) : refused(401, "Invalid key");
    };
}

ReadCharge readCharge(const Request& request, const QJsonObject& body) {
    static const QRegularExpression reference(QStringLiteral("^[A-Za-z0-9.=-]{1,100}$"));
    ReadCharge read;
    PaystackCharge& charge = read.charge;
    charge.email = body.value(QLatin1String("email")).toString();
    charge.reference = body.value(QLatin1String("reference")).toString().toLatin1();
    charge.currency = body.value(QLatin1String("currency")).toString(QStringLiteral("GHS")).toLatin1();
    if (charge.reference.isEmpty()) charge.reference = randomHex(8);
    bool whole = false;
    charge.amount = numberText(request.body, "amount").toLongLong(&whole);
    if (!charge.email.contains(QLatin1Char('@')))
        read = {{}, "Email address is required to create charge", "missing_params"};
    else if (!whole || charge.amount <= 0)
        read = {{}, "Amount must be an integer", "invalid_params"};
    else if (charge.currency.size() != 3)
        read = {{}, "Currency not supported by merchant", "unsupported_currency"};
    else if (!reference.match(QString::fromLatin1(charge.reference)).hasMatch())
        read = {{}, "Invalid character in transaction reference", "invalid_params"};
    return read;
}

}  // namespace frontdesk::simulators::paystack

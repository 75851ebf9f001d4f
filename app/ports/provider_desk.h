// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/provider_state.h"
#include "app/domain/result.h"

#include <QByteArray>
#include <QFuture>
#include <QMap>
#include <QString>

#include <vector>

namespace frontdesk {

/// One key of config.env that belongs to a provider, as Settings shows it.
struct ProviderField {
    QByteArray key;       ///< "PAYSTACK_SECRET_KEY"
    QString value;        ///< of a secret: empty
    bool secret = false;  ///< kept in the keychain
    bool isSet = false;   ///< has a value, wherever it comes from
    bool fixed = false;   ///< config.env or the environment says it: cannot be changed here
};
/// What a test with a provider's keys found.
struct ProviderCheck {
    bool fine = false;
    QByteArray code;  ///< as ProviderState::code; "ok"
    QString inWords;  ///< English, no secret
};
/// Where keys lie, and whether they can be read.
enum class KeyPlace { Keychain, SealedFile, SealedFileWithKeyBeside, Closed };

/// The providers' settings as a window works with them. Any thread; nothing waits.
class ProviderDesk {
public:
    virtual ~ProviderDesk() = default;
    /// @param provider "paystack", "mtn-momo", "hubtel", "twilio", "africastalking", "arkesel", "smtp", "sms" (order of
    ///        preference, caps)
    [[nodiscard]] virtual QFuture<Result<std::vector<ProviderField>>> fields(const QByteArray& provider) = 0;
    /// Checks @p values (key to value; an empty value removes it), stores them and puts them to work at once.
    /// @return ValidationFailed with one field for each faulty key
    [[nodiscard]] virtual QFuture<Status> save(const QByteArray& provider, const QMap<QByteArray, QString>& values) = 0;
    /// Asks the provider something harmless with what is stored and @p values over it.
    [[nodiscard]] virtual QFuture<ProviderCheck> check(const QByteArray& provider,
                                                       const QMap<QByteArray, QString>& values) = 0;
    [[nodiscard]] virtual KeyPlace keyPlace() const = 0;
    /// How all providers are now; afterwards ProviderChanged tells. Any thread.
    [[nodiscard]] virtual std::vector<ProviderState> states() const = 0;
};

}  // namespace frontdesk

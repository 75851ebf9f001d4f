// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
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
    QString otherwise{};  ///< what holds while it has no value: a default, or the key it follows; may be empty
};
/// What a test with a provider's keys found.
struct ProviderCheck {
    bool fine = false;
    QByteArray code;                   ///< as ProviderState::code; "ok"; "invalid" with fields
    QString inWords;                   ///< English, no secret
    std::vector<FieldError> fields{};  ///< the values that cannot be: nobody was asked
};
/// Where keys lie, and whether they can be read.
enum class KeyPlace {
    Keychain,
    SealedFile,
    SealedFileWithKeyBeside,
    Closed,     ///< keys lie in a place that does not open: a passphrase is missing, or the keychain does not answer
    Undecided,  ///< no keychain answers, and nobody has said yet what locks a file of keys
};

/// The providers' settings as a window works with them. Any thread; nothing waits. Calls with a Caller are for those
/// who may change settings: anybody else gets Forbidden.
class ProviderDesk {
public:
    virtual ~ProviderDesk() = default;
    /// @param provider "paystack", "mtn-momo", "hubtel", "twilio", "africastalking", "arkesel", "smtp", "sms" (order of
    ///        preference, caps), "evat"
    /// @return NotFound for another name
    [[nodiscard]] virtual QFuture<Result<std::vector<ProviderField>>> fields(const QByteArray& provider,
                                                                             const Caller& caller) = 0;
    /// Checks @p values (key to value; an empty value removes it), stores them and puts them to work at once.
    /// @return ValidationFailed with one field for each faulty key; Locked while keys cannot be kept (Closed, Undecided)
    [[nodiscard]] virtual QFuture<Status> save(const QByteArray& provider, const QMap<QByteArray, QString>& values,
                                               const Caller& caller) = 0;
    /// Asks the provider something harmless with what is stored and @p values over it.
    [[nodiscard]] virtual QFuture<ProviderCheck> check(const QByteArray& provider,
                                                       const QMap<QByteArray, QString>& values,
                                                       const Caller& caller) = 0;
    /// May change with every call that is answered.
    [[nodiscard]] virtual KeyPlace keyPlace() const = 0;
    /// Opens the file of keys, begins one where the place is Undecided, or takes the place of a key that lies beside.
    /// @return Unauthorized for a wrong passphrase, ValidationFailed for one too short to begin with
    [[nodiscard]] virtual QFuture<Status> unlock(const QString& passphrase, const Caller& caller) = 0;
    /// The owner agrees that the file's key lies on the same machine, unlocked. Only where the place is Undecided.
    [[nodiscard]] virtual QFuture<Status> agreeToKeyBeside(const Caller& caller) = 0;
    /// How all providers are now; afterwards ProviderChanged tells. Any thread.
    [[nodiscard]] virtual std::vector<ProviderState> states() const = 0;
};

}  // namespace frontdesk

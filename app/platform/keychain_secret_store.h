// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/secret_store.h"

#include <chrono>
#include <stop_token>

namespace frontdesk {

/// Secrets in the desktop's keychain (Secret Service, or KWallet on KDE) through QtKeychain. A keychain can take as
/// long as a person needs to type a password, and a daemon that hangs never answers: every call ends at a deadline. Any
/// thread but the GUI, service and net thread.
class KeychainSecretStore final : public SecretStore {
public:
    using Milliseconds = std::chrono::milliseconds;
    /// Time for a person to unlock it.
    static constexpr Milliseconds kPatience{30'000};
    /// Within so long a keychain that is open and healthy has answered.
    static constexpr Milliseconds kProbePatience{2'000};

    /// @param service whose secrets these are: "Frontdesk <installation>"
    /// @param stop    ends calls that wait, at once
    explicit KeychainSecretStore(QString service, std::stop_token stop = {}, Milliseconds patience = kPatience);

    /// Whether a secret can be kept, read again and removed within @p patience.
    [[nodiscard]] bool works(Milliseconds patience = kProbePatience);

    /// Fail with Busy at the deadline, Forbidden if a person refused, NotFound if no keychain is there, else
    /// StoreFailed.
    [[nodiscard]] Result<std::optional<QByteArray>> read(const QByteArray& name) override;
    [[nodiscard]] Status write(const QByteArray& name, const QByteArray& value) override;
    [[nodiscard]] Status remove(const QByteArray& name) override;
    [[nodiscard]] Kind kind() const override { return Kind::Keychain; }

private:
    QString m_service;
    std::stop_token m_stop;
    Milliseconds m_patience;
};

}  // namespace frontdesk

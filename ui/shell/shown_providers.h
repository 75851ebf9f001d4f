// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/provider_desk.h"

namespace frontdesk {

/// The providers of the pictures: all is well, or Hubtel refuses its key and Twilio cannot be reached. Nothing is kept
/// and nobody is asked.
class ShownProviders final : public ProviderDesk {
public:
    /// @param now since when things are as they are shown
    explicit ShownProviders(Instant now) : m_now(now) {}
    void setTroubled(bool troubled) { m_troubled = troubled; }
    void setKeyPlace(KeyPlace place) { m_place = place; }

    [[nodiscard]] QFuture<Result<std::vector<ProviderField>>> fields(const QByteArray& provider,
                                                                     const Caller& caller) override;
    [[nodiscard]] QFuture<Status> save(const QByteArray& provider, const QMap<QByteArray, QString>& values,
                                       const Caller& caller) override;
    [[nodiscard]] QFuture<ProviderCheck> check(const QByteArray& provider, const QMap<QByteArray, QString>& values,
                                               const Caller& caller) override;
    [[nodiscard]] KeyPlace keyPlace() const override { return m_place; }
    [[nodiscard]] QFuture<Status> unlock(const QString& passphrase, const Caller& caller) override;
    [[nodiscard]] QFuture<Status> agreeToKeyBeside(const Caller& caller) override;
    [[nodiscard]] std::vector<ProviderState> states() const override;

private:
    Instant m_now;
    bool m_troubled = false;
    KeyPlace m_place = KeyPlace::Keychain;
};

}  // namespace frontdesk

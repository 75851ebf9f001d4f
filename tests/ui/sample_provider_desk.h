// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/provider_desk.h"

#include <QPromise>

#include <map>

namespace frontdesk::test {

/// Providers' settings that answer as a test says, at once or when it says so.
class SampleProviderDesk final : public ProviderDesk {
public:
    SampleProviderDesk();

    std::map<QByteArray, std::vector<ProviderField>> shown;
    std::vector<ProviderState> known;
    KeyPlace place = KeyPlace::Keychain;
    Status answer;  ///< to save(), unlock() and agreeToKeyBeside()
    ProviderCheck found{true, "ok", {}};
    bool holdsChecks = false;  ///< check() waits for answerChecks()

    QMap<QByteArray, QString> kept;    ///< what save() got last
    QMap<QByteArray, QString> tested;  ///< what check() got last
    QString passphrase;                ///< what unlock() got last
    int saves = 0;
    bool agreed = false;

    void answerChecks();

    [[nodiscard]] QFuture<Result<std::vector<ProviderField>>> fields(const QByteArray& provider,
                                                                     const Caller& caller) override;
    [[nodiscard]] QFuture<Status> save(const QByteArray& provider, const QMap<QByteArray, QString>& values,
                                       const Caller& caller) override;
    [[nodiscard]] QFuture<ProviderCheck> check(const QByteArray& provider, const QMap<QByteArray, QString>& values,
                                               const Caller& caller) override;
    [[nodiscard]] KeyPlace keyPlace() const override { return place; }
    [[nodiscard]] QFuture<Status> unlock(const QString& typed, const Caller& caller) override;
    [[nodiscard]] QFuture<Status> agreeToKeyBeside(const Caller& caller) override;
    [[nodiscard]] std::vector<ProviderState> states() const override { return known; }

private:
    std::vector<std::shared_ptr<QPromise<ProviderCheck>>> m_waiting;
};

}  // namespace frontdesk::test

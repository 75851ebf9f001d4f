// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/ports/secrets.h"

#include <array>
#include <memory>

namespace frontdesk {

/// The installation's master key, and everything that is derived from it (libsodium's crypto_kdf). The key file is made
/// on first use, readable by its owner alone, and durable before anything is sealed with it. Memory is locked and
/// wiped.
class InstallationKeys final : public Secrets {
public:
    ~InstallationKeys() override;
    InstallationKeys(const InstallationKeys&) = delete;
    InstallationKeys& operator=(const InstallationKeys&) = delete;

    /// @param mayCreate only for a store without rows: a lost key file is never replaced by a new one, which could not
    ///        open what the old one sealed
    /// @return StoreFailed if the file cannot be read or made, Forbidden if others may read it, NotFound if it is
    /// missing
    [[nodiscard]] static Result<std::unique_ptr<InstallationKeys>> load(const QString& path, bool mayCreate);

    [[nodiscard]] QByteArray guestToken(const OrderId& order, int generation) const override;
    [[nodiscard]] bool isGuestToken(QByteArrayView token, const OrderId& order, int generation) const override;
    [[nodiscard]] QByteArray seal(const QByteArray& plain, QByteArrayView context) const override;
    [[nodiscard]] std::optional<QByteArray> open(const QByteArray& sealed, QByteArrayView context) const override;
    [[nodiscard]] QByteArray keyedHash(QByteArrayView text, QByteArrayView purpose) const override;

    /// 32 bytes for signing staff tokens.
    [[nodiscard]] QByteArray staffTokenKey() const;
    /// 32 bytes for signing customers' tokens.
    [[nodiscard]] QByteArray customerTokenKey() const;
    /// 32 bytes under which PINs are looked up.
    [[nodiscard]] QByteArray pinKey() const;

private:
    using Key = std::array<unsigned char, 32>;
    enum class Purpose : unsigned long long {
        GuestToken = 1,
        Columns = 2,
        StaffToken = 3,
        Pin = 4,
        CustomerToken = 5,
        LookUp = 6
    };

    explicit InstallationKeys(const QByteArray& master);
    struct Derived {
        Key guestToken;
        Key columns;
        Key staffToken;
        Key pin;
        Key customerToken;
        Key lookUp;
    };
    Derived* m_keys;  ///< in guarded memory
};

}  // namespace frontdesk

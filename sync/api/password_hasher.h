// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace frontdesk::api {

/// Passwords at rest. Slow: for the work pool alone.
struct PasswordHasher {
    std::function<QByteArray(const QString& password)> hash;
    /// @param stored empty: takes as long and matches nothing
    std::function<bool(const QString& password, const QByteArray& stored)> verify;
    std::function<bool(const QByteArray& stored)> isOutdated;

    /// The one of app/platform/password_hashes.h.
    [[nodiscard]] static PasswordHasher argon2id();
};

}  // namespace frontdesk::api

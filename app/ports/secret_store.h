// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace frontdesk {

/// Keys of providers and the like (SR-61). Calls may wait for a daemon: not on the GUI, service or net thread.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    /// @return nullopt if there is none of this name
    [[nodiscard]] virtual Result<std::optional<QByteArray>> read(const QByteArray& name) = 0;
    [[nodiscard]] virtual Status write(const QByteArray& name, const QByteArray& value) = 0;
    [[nodiscard]] virtual Status remove(const QByteArray& name) = 0;  ///< fine if it is not there
    enum class Kind { Keychain, SealedFile };
    [[nodiscard]] virtual Kind kind() const = 0;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"

namespace frontdesk {

/// Makes identifiers and secrets from the system's CSPRNG. Any thread.
class IdSource {
public:
    virtual ~IdSource() = default;
    /// UUIDv7 (RFC 9562 §5.7): sortable by time of making, at least 62 random bits.
    [[nodiscard]] virtual Uuid next() = 0;
    /// @p count random bytes
    [[nodiscard]] virtual QByteArray randomBytes(int count) = 0;
    template <class IdType>
    [[nodiscard]] IdType make() {
        return IdType(next());
    }
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/menu.h"
#include "app/ports/id_source.h"

#include <QUuid>

namespace frontdesk::demo {

/// Ids made from names (UUIDv5, RFC 9562 §5.5), so that a demo restaurant has the same ones on every machine and
/// screenshots and tests repeat.
class StableIds {
public:
    explicit StableIds(const QString& restaurant);

    template <class IdType>
    [[nodiscard]] IdType of(const QString& name) const {
        return IdType(uuidOf(name));
    }

private:
    [[nodiscard]] Uuid uuidOf(const QString& name) const;
    QUuid m_space;
};

/// Ids that only have to differ until giveStableIds() replaces them.
class PassingIds final : public IdSource {
public:
    [[nodiscard]] Uuid next() override;
    [[nodiscard]] QByteArray randomBytes(int count) override { return QByteArray(count, '\0'); }

private:
    quint64 m_last = 0;
};

/// Replaces the ids of categories, items, groups and options, and what points at them, by ids made from their names.
void giveStableIds(Menu& menu, const StableIds& ids);

}  // namespace frontdesk::demo

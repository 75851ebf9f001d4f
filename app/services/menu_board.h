// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/ports/clock.h"
#include "app/ports/id_source.h"
#include "app/ports/menu_store.h"
#include "app/ports/records.h"
#include "app/services/events.h"
#include "app/services/restaurant.h"

#include <memory>
#include <mutex>

namespace frontdesk {

/// The menu in force, and its changes. Service thread only, except current(). A change counts once it is committed:
/// until then current() is the menu before.
class MenuBoard {
public:
    MenuBoard(MenuStore& store, AuditLog& audit, Announcements& announcements, ChangeFeed& feed, const Clock& clock);

    [[nodiscard]] Status load();            ///< at start
    [[nodiscard]] MenuPtr current() const;  ///< any thread; never null
    /// Takes effect at once on every channel. @return NotFound, Forbidden, ValidationFailed (until in the past)
    [[nodiscard]] Status setAvailability(const MenuItemId& id, bool available, std::optional<Instant> until,
                                         const Caller& caller);
    /// Gives a table another token; the one before opens nothing any more. @p token is one newTableToken() made for
    /// this call, so that a repeated call changes nothing. @return NotFound, Forbidden, ValidationFailed
    [[nodiscard]] Status reissueTableToken(const TableId& id, const QByteArray& token, const Caller& caller);
    /// A whole new menu (import, demo). @return Forbidden
    [[nodiscard]] Status replace(const Menu& menu, const Caller& caller);

private:
    void set(MenuPtr menu);
    [[nodiscard]] Status announceStored();

    MenuStore& m_store;
    AuditLog& m_audit;
    Announcements& m_announcements;
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    MenuPtr m_current = std::make_shared<const Menu>();
    std::shared_ptr<void> m_subscription;
};

/// 128 random bits as 22 base64url characters.
[[nodiscard]] QByteArray newTableToken(IdSource& ids);
/// Where a table's QR code leads.
[[nodiscard]] QString tableLink(const Restaurant& restaurant, const DiningTable& table);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/ports/clock.h"
#include "app/ports/menu_store.h"
#include "app/ports/records.h"
#include "app/services/events.h"

#include <atomic>

namespace frontdesk {

/// The menu in force, and its changes. Service thread only, except current().
class MenuBoard {
public:
    MenuBoard(MenuStore& store, AuditLog& audit, Announcements& announcements, const Clock& clock);

    [[nodiscard]] Status load();               ///< at start
    [[nodiscard]] MenuPtr current() const;     ///< any thread
    /// Takes effect at once on every channel. @return NotFound, Forbidden, ValidationFailed (until in the past)
    [[nodiscard]] Status setAvailability(const MenuItemId& id, bool available, std::optional<Instant> until,
                                         const Caller& caller);
    [[nodiscard]] Status replace(const Menu& menu, const Caller& caller);
    /// Drops the cached menu after a rollback. Called by the service thread's owner.
    void reloadIfStale();

private:
    [[nodiscard]] Status reload();
    MenuStore& m_store;
    AuditLog& m_audit;
    Announcements& m_announcements;
    const Clock& m_clock;
    std::atomic<std::shared_ptr<const Menu>> m_current;
};

}  // namespace frontdesk

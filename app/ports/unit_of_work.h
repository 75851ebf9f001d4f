// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

namespace frontdesk {

/// The transaction that the service thread wraps around a batch of commands. Service thread only.
class UnitOfWork {
public:
    virtual ~UnitOfWork() = default;
    [[nodiscard]] virtual Status begin() = 0;  ///< BEGIN IMMEDIATE
    /// Around one command. Noted: only remembers that nothing was written yet, so that a command that fails before it
    /// writes costs nothing. Savepoint: can be undone whatever it wrote, at the price of copying every page it touches.
    enum class Mark { Noted, Savepoint };
    [[nodiscard]] virtual Status mark(Mark kind) = 0;
    [[nodiscard]] virtual Status keep() = 0;  ///< what came since the mark stays
    /// Takes back what came since the mark. @return Unsupported after a noted mark if something was written
    [[nodiscard]] virtual Status undo() = 0;
    [[nodiscard]] virtual Status commit() = 0;       ///< durable when this returns success
    virtual void abandon() = 0;                      ///< roll everything back; never fails
    [[nodiscard]] virtual bool alive() const = 0;    ///< a failed command may have ended the whole transaction
    [[nodiscard]] virtual bool changed() const = 0;  ///< something was written since begin()
    /// After StoreFailed: closes, reopens, checks and checkpoints the store, so that what is found in it is durable.
    [[nodiscard]] virtual Status recover() = 0;
    /// On StoreFull: gives back the space kept aside, so that what is under way can end cleanly.
    virtual void releaseReserve() = 0;
    /// After StoreFull: success once space has returned. Cheap enough to ask before every command.
    [[nodiscard]] virtual Status probe() = 0;
    /// Nothing to do for a while: checkpoint. Must return within a few milliseconds of work.
    virtual void idle() = 0;
};

}  // namespace frontdesk

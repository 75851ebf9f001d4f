// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

namespace frontdesk {

/// The transaction that the service thread wraps around a batch of commands. Service thread only.
class UnitOfWork {
public:
    virtual ~UnitOfWork() = default;
    [[nodiscard]] virtual Status begin() = 0;          ///< BEGIN IMMEDIATE
    [[nodiscard]] virtual Status mark() = 0;           ///< a savepoint around one command
    [[nodiscard]] virtual Status keep() = 0;           ///< release it
    [[nodiscard]] virtual Status undo() = 0;           ///< roll back to it
    [[nodiscard]] virtual Status commit() = 0;         ///< durable when this returns success
    virtual void abandon() = 0;                        ///< roll everything back; never fails
    [[nodiscard]] virtual bool alive() const = 0;      ///< a failed command may have ended the whole transaction
    [[nodiscard]] virtual bool changed() const = 0;    ///< something was written since begin()
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "app/ports/invoice_store.h"
#include "app/services/events.h"
#include "app/services/fiscal_desk.h"
#include "app/services/service_thread.h"

#include <memory>

namespace frontdesk {

/// Gives every issued document its file, once: drawn elsewhere from the committed snapshot, stored through the service
/// thread with its SHA-256, announced as InvoiceDrawn. A document that a tax authority clears is drawn with its stamp,
/// or as provisional once it has waited long enough (kFiscalPatienceMs). What could not be drawn at once, for a full
/// pool or a stop of the program, is drawn by catchUp().
class InvoiceDrawing {
public:
    struct Parts {
        ServiceThread& thread;
        InvoiceStore& invoices;  ///< service thread
        FiscalDesk& fiscal;      ///< service thread
        Announcements& announcements;
        ChangeFeed& feed;
        const Clock& clock;
        std::function<bool(std::function<void()>)> submit;  ///< runs work elsewhere; false: no room. Any thread
        /// The file's bytes; empty: not possible. Any thread
        std::function<QByteArray(const Invoice&, const FiscalPaper&)> draw;
    };
    /// Draws from now on what is issued. All of @p parts outlive the service thread's queue and what was submitted.
    explicit InvoiceDrawing(Parts parts);

    /// Draws what was issued and has no file yet, one after the other. At start, and every minute. Any thread.
    void catchUp();

private:
    struct State;
    std::shared_ptr<State> m_state;
    std::shared_ptr<void> m_subscription;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "printing/print_spool.h"

namespace frontdesk {

/// The spool of this machine's printer, made but not started.
/// @param printTo a folder or tcp://HOST:PORT; empty: no printer
/// @return ValidationFailed if it is neither
[[nodiscard]] Result<std::unique_ptr<PrintSpool>> makeSpool(Backend& backend, const QString& printTo,
                                                            std::function<void(const PrinterReport&)> onReport);

}  // namespace frontdesk

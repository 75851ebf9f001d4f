// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/records.h"
#include "app/ports/secrets.h"

namespace frontdesk::test {

/// What stands on the paper of 80 mm once a stored job has gone through layout, encoder and printer.
[[nodiscard]] QString printedWords(const PrintJob& job, const Secrets& secrets);

}  // namespace frontdesk::test

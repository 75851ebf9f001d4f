// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/mailbox.h"

namespace frontdesk {

/// The message as an HTML document: its paragraphs, and in the place of the one that is its link a button. Every value
/// is escaped; nothing is loaded from anywhere. Any thread.
[[nodiscard]] QString mailHtml(const Mail& mail);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/records.h"
#include "app/ports/secrets.h"

#include <QLocale>
#include <QStringList>

namespace frontdesk::test {

/// The lines of text that an 80 mm printer shows for a job, spaces made single; empty if its bytes are no job.
[[nodiscard]] QStringList printedLines(const PrintJob& job, const Secrets& secrets, const QLocale& locale);
/// "2.5%", as paper spells it.
[[nodiscard]] QString printedPercent(const Rate& rate, const QLocale& locale);

}  // namespace frontdesk::test

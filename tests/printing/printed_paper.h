// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace frontdesk::test {

/// The words of a job as a printer of 80 mm got it; what is wrong with the bytes if they are no job.
[[nodiscard]] QString wordsOf(const QByteArray& job);
/// How often a job opens the drawer; -1 if it is none.
[[nodiscard]] int kicksIn(const QByteArray& job);

}  // namespace frontdesk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace frontdesk::bench {

/// An empty folder @p name in @p parent; what it held is gone.
[[nodiscard]] QString freshFolder(const QString& parent, const QString& name);
/// A fresh folder with the files of the closed store in @p from, so that every round starts from the same state.
[[nodiscard]] QString copyOfStore(const QString& from, const QString& parent, const QString& name);
[[nodiscard]] double median(std::vector<double> values);

}  // namespace frontdesk::bench

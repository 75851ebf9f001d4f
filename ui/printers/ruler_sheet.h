// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/printer_desk.h"
#include "ui/common/sheet.h"

namespace frontdesk {

/// Asks after a test page where its ruler of digits ends, and so finds the paper that fits.
class RulerSheet : public Sheet {
    Q_OBJECT
public:
    /// @param current the profile that printed the page; -1: the first
    RulerSheet(Theme& theme, const std::vector<ProfileView>& profiles, int current, QWidget* over);

Q_SIGNALS:
    void chosen(int profile);  ///< its index
    void nothingCame();
};

/// The profile with @p columns that is most like the one in use: itself, else the first. -1: none has so many.
[[nodiscard]] int profileWithColumns(const std::vector<ProfileView>& profiles, int current, int columns);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"
#include "ui/common/sheet.h"

namespace frontdesk {

/// Who is signed in, Lock, and how the screen looks: light or dark, size of text, motion.
class PersonSheet : public Sheet {
    Q_OBJECT
public:
    PersonSheet(Theme& theme, const Session& session, QWidget* over);

Q_SIGNALS:
    void lockRequested();
};

/// "Cashier"
[[nodiscard]] QString roleWord(StaffRole role);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sheet.h"

class QLineEdit;

namespace frontdesk {

/// A note for the kitchen on one line: usual ones to press, and room for words. Enter keeps it.
class NoteSheet : public Sheet {
    Q_OBJECT
public:
    NoteSheet(Theme& theme, const QString& itemName, const QString& note, QWidget* over);
    void openAtField();

Q_SIGNALS:
    void done(const QString& note);

private:
    void finish();
    QLineEdit* m_note;
};

}  // namespace frontdesk

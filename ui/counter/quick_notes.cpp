// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/quick_notes.h"

#include <QCoreApplication>

namespace frontdesk {

namespace {

struct QuickNotes {
    Q_DECLARE_TR_FUNCTIONS(QuickNotes)
};

}  // namespace

QStringList quickNotes() {
    return {QuickNotes::tr("No pepper"), QuickNotes::tr("No onion"), QuickNotes::tr("Well done")};
}

QString withNoteToggled(const QString& text, const QString& note) {
    QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (QString& part : parts) part = part.trimmed();
    if (parts.removeAll(note) == 0) parts << note;
    return parts.join(QStringLiteral(", "));
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/initials.h"

#include <QStringList>

namespace frontdesk {

QString initialsOf(const QString& name) {
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) return {};
    QString initials = words.front().left(1);
    if (words.size() > 1) initials += words.back().left(1);
    return initials.toUpper();
}

}  // namespace frontdesk

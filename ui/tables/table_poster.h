// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tables_model.h"

#include <QImage>

namespace frontdesk {

/// What stands on the small poster for a table.
struct TablePosterWords {
    QString restaurant;
    QString table;   ///< "Table 6"
    QString invite;  ///< "Scan, choose, order"
    QString link;    ///< what the code says, and what is printed under it for those who cannot scan
};

/// A poster of A6 at 300 dots an inch, black on white, to be printed and stood on the table. Any thread.
[[nodiscard]] QImage drawTablePoster(const TablePosterWords& words);

/// Writes @p poster as PNG into the user's picture folder, replacing an older one of the same name.
/// @param name without ending; signs that no file name may hold are replaced
/// @return the path, or nothing if it cannot be written. Any thread
[[nodiscard]] QString keepTablePoster(const QImage& poster, const QString& name, const QString& folder);

}  // namespace frontdesk

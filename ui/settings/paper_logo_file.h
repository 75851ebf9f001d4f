// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>

namespace frontdesk {

/// A picture file, however large its owner's camera made it, as a logo: a PNG that fits on paper and does not make
/// every document heavy. A small PNG stays as it is, byte for byte. Any thread but that of the windows.
/// @return ValidationFailed on "logo": "invalid" (no picture that can be read), "too_large" (16 MiB, 64 megapixels)
[[nodiscard]] Result<QByteArray> logoFrom(const QByteArray& file);

/// The same of a file on disk. @return besides: NotFound if it cannot be opened
[[nodiscard]] Result<QByteArray> logoFromFile(const QString& path);

}  // namespace frontdesk

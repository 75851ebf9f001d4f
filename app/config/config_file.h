// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QString>

#include <map>
#include <vector>

namespace frontdesk {

/// A value as it was given.
struct GivenValue {
    QString text;   ///< never empty
    QString where;  ///< how a fault in it begins: "/etc/config.env, line 7: SMTP_PORT", "SMTP_PORT in the environment"
};
using GivenValues = std::map<QString, GivenValue>;

/// The KEY=value lines of a file: # begins a comment line, quotes around a value are taken off, `export` before a key
/// is passed over. Keys that are not known, and those given twice, are warned of. @p faults gets the lines that are
/// none.
/// @return NotFound if it cannot be read; Forbidden if it holds secrets and others can read it
[[nodiscard]] Result<GivenValues> readConfigFile(const QString& path, std::vector<FieldError>& faults);

/// What the environment says of the known keys.
[[nodiscard]] GivenValues readConfigEnvironment();

}  // namespace frontdesk

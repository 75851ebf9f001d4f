// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QString>

#include <map>
#include <vector>

namespace frontdesk {

/// Who said a value; the later ones win.
enum class ValueSource { Stored, File, Environment };

/// A value as it was given.
struct GivenValue {
    QString text;   ///< never empty
    QString where;  ///< how a fault in it begins: "/etc/config.env, line 7: SMTP_PORT", "SMTP_PORT in the environment"
    ValueSource source = ValueSource::File;
};
using GivenValues = std::map<QString, GivenValue>;

/// The KEY=value lines of a file: # begins a comment line, quotes around a value are taken off, `export` before a key
/// is passed over. Keys that are not known, and those given twice, are warned of. @p faults gets the lines that are
/// none.
/// @return NotFound if it cannot be read; Forbidden if it holds secrets and others can read it
[[nodiscard]] Result<GivenValues> readConfigFile(const QString& path, std::vector<FieldError>& faults);

/// What the environment says of the known keys.
[[nodiscard]] GivenValues readConfigEnvironment();

/// What Settings keep, under what file and environment say. Keys that are not known and empty values are passed over.
/// @param stored key to value
[[nodiscard]] GivenValues withStored(GivenValues given, const std::map<QString, QString>& stored);

}  // namespace frontdesk

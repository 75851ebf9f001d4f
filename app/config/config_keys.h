// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"

#include <span>

namespace frontdesk {

/// One key of config.env: the one place that says what it is called, means, defaults to and may hold. README and
/// packaging/config.env.example show the same table; a test compares them.
struct ConfigKey {
    const char* name;
    const char* otherwise;  ///< the default, in words or as it would be written; may be empty
    const char* meaning;
    bool secret;  ///< a file that holds it must be its owner's alone
    /// Takes a value that is not empty. @return why it cannot be ("is no address"); empty if it can
    QString (*take)(Config& config, const QString& text);
};

/// Keys of one subject, in the order they are shown.
struct ConfigSubject {
    const char* title;
    std::span<const ConfigKey> keys;
};

[[nodiscard]] std::span<const ConfigSubject> configSubjects();
/// Why a DATABASE_URL cannot be, as it follows the key in a sentence.
[[nodiscard]] QString noDatabaseEngine();
/// @return null if there is no such key
[[nodiscard]] const ConfigKey* configKey(const QString& name);
/// The key that a misspelt one probably means; null if none is near.
[[nodiscard]] const ConfigKey* likelyConfigKey(const QString& name);

}  // namespace frontdesk

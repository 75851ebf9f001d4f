// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QString>
#include <QStringList>

namespace frontdesk {

/// Settings of `config.env`: KEY=value lines with # comments and optional quotes. The environment wins over the file.
struct Config {
    QString listen;              ///< LISTEN: ADDRESS:PORT; --listen wins
    QString publicUrl;           ///< PUBLIC_URL: base of links, without a slash at the end
    QStringList corsOrigins;     ///< CORS_ORIGINS: exact origins, with commas between
    QStringList trustedProxies;  ///< TRUSTED_PROXIES: exact addresses, with commas between
};

/// Reads `--config FILE`, else `config.env` in the data folder, else in the user's configuration folder; a file that is
/// only looked for may be missing.
/// @param named the file of --config; empty if not given
/// @return ValidationFailed naming file and line: not KEY=value, a value that cannot be; NotFound for a named file
[[nodiscard]] Result<Config> readConfig(const QString& named, const QString& dataFolder);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/request.h"

#include <QStringList>

namespace frontdesk::api {

/// Whether a person's browser asks for a page: the Accept field names text/html.
[[nodiscard]] bool acceptsHtml(const http::Request& request);

/// The language of @p offered ("en", "de") that the Accept-Language field likes best; the first of them if it likes
/// none. @p offered is not empty.
[[nodiscard]] QString languageFor(const http::Request& request, const QStringList& offered);

}  // namespace frontdesk::api

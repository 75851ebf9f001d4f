// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/request.h"

#include <QByteArrayView>

#include <string_view>

namespace frontdesk::api {

/// The id that the path has at {@p name}; a null one, which finds nothing, for text that is none.
template <class IdType>
[[nodiscard]] IdType pathId(const http::Request& request, std::string_view name) {
    const auto text = request.param(name);
    return IdType::fromText(QByteArrayView(text.data(), static_cast<qsizetype>(text.size()))).value_or(IdType());
}

}  // namespace frontdesk::api

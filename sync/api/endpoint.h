// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "sync/http/router.h"

namespace frontdesk::api {

/// Which quota of SR-20 a route draws from.
enum class Limit {
    None,
    Menu,           ///< per address
    Create,         ///< per address; at a table per table
    Track,          ///< per guest token, without one per address
    Pay,            ///< per guest or bearer token, without one per address: what makes a provider prompt somebody
    Login,          ///< per address
    Mail,           ///< per address: what sends an e-mail to whoever is named
    InvoiceCreate,  ///< per account or guest order
    Download,       ///< per account or guest token
};

/// A handler behind the door: who calls has been found out, and limits have been taken from.
using EndpointHandler = std::function<void(const http::Request&, const Caller&, const http::Reply&)>;

/// One line of the API's table, before Api puts the door in front of its handler.
struct Endpoint {
    http::Method method;
    std::string pattern;
    http::Access access;
    Limit limit;
    EndpointHandler handler;  ///< none for channels
    std::string operation;    ///< operationId, the key of its description in openapi.json
    std::string summary;
    http::Channel channel = http::Channel::None;
    bool acceptsForm = false;  ///< see http::Route
};

}  // namespace frontdesk::api

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace frontdesk::http {

/// An answer. The body is shared and immutable: snapshots are sent without a copy.
struct Response {
    int status = 200;
    std::string contentType = "application/json";
    std::shared_ptr<const std::string> body;  ///< null: no body
    std::vector<std::pair<std::string, std::string>>
        headers;         ///< more headers; CR, LF or NUL in one is dropped and logged
    bool close = false;  ///< close the connection after it

    static Response json(int status, std::string body) {
        Response out;
        out.status = status;
        out.body = std::make_shared<const std::string>(std::move(body));
        return out;
    }
    static Response empty(int status) {
        Response out;
        out.status = status;
        out.contentType.clear();
        return out;
    }
};

/// Given to every handler: call it exactly once, from any thread. Without a call within 5 s the listener answers 503.
using Reply = std::function<void(Response)>;

}  // namespace frontdesk::http

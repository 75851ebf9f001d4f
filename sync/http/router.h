// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/request.h"
#include "sync/http/response.h"

#include <span>

namespace frontdesk::http {

/// Who may call a route at all. Handlers and services still check what belongs to whom.
enum class Access {
    Anyone,
    Loopback,    ///< this machine only
    OrderGuest,  ///< the order's guest token alone
    OrderParty,  ///< the order's guest token, its owner's token, or staff
    Customer,    ///< an account's access token
    Device,      ///< the token of a paired device
    Staff,       ///< any staff token; the role is checked in the services
};

/// What a route upgrades to instead of answering.
enum class Channel { None, EventStream, CustomerSocket, StaffSocket };

using Handler = std::function<void(const Request&, Reply)>;

/// One line of the route table: method, path, who may call, handler, and one sentence for openapi.json.
struct Route {
    Method method;
    std::string pattern;  ///< "/api/customer/orders/track/{order_id}": no trailing slash
    Access access;
    Handler handler;
    std::string operation;  ///< operationId, snake_case
    std::string summary;
    Channel channel = Channel::None;
    bool acceptsForm = false;  ///< a body may be application/x-www-form-urlencoded as well as JSON
};

/// Exact matching of a path against the table. Built once; afterwards read from the net thread.
class Router {
public:
    explicit Router(std::vector<Route> routes);

    struct Match {
        const Route* route = nullptr;  ///< null: no such path, or not with this method
        std::map<std::string, std::string, std::less<>> params;
        std::vector<Method> allowed;  ///< without a route: the methods the path has; empty: unknown path
    };
    /// HEAD matches GET. A path without {names} is preferred.
    [[nodiscard]] Match match(Method method, std::string_view path) const;
    [[nodiscard]] std::span<const Route> routes() const { return m_routes; }

private:
    struct Pattern {
        std::vector<std::string> segments;  ///< "{name}" takes any segment
        std::size_t route;
    };
    void consider(std::size_t route, Method method, Match& match) const;

    std::vector<Route> m_routes;
    std::map<std::string, std::vector<std::size_t>, std::less<>> m_fixed;  ///< paths without {names}
    std::vector<Pattern> m_open;
};

}  // namespace frontdesk::http

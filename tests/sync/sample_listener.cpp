// SPDX-License-Identifier: GPL-3.0-or-later
// The listener alone, with routes that show what it read: for the framing corpus and for wrk.
//   sample_listener [ADDR:PORT]      prints "listening on http://ADDR:PORT" and serves until its standard input ends
#include "sync/http/http_server.h"
#include "sync/http/problem.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <iostream>

using namespace frontdesk::http;

namespace {

/// Tells what was read, so that it can be compared with what another parser makes of the same bytes.
void echo(const Request& request, const Reply& reply) {
    reply(Response::json(200, "{\"method\":" + jsonQuoted(name(request.method)) + ",\"length\":" +
                                  std::to_string(request.body.size()) + ",\"body\":" + jsonQuoted(request.body) + '}'));
}

std::vector<Route> routes() {
    const auto page = std::make_shared<const std::string>(std::string(24 * 1024, 'm'));
    const auto empty = [](const Request&, const Reply& reply) { reply(Response::empty(204)); };
    const auto menu = [page](const Request&, const Reply& reply) {
        Response out;
        out.body = page;
        out.headers.emplace_back("Cache-Control", "max-age=30");
        reply(std::move(out));
    };
    return {
        {Method::Get, "/empty", Access::Anyone, empty, "empty", "No content."},
        {Method::Get, "/menu", Access::Anyone, menu, "menu", "24 KiB."},
        {Method::Get, "/echo", Access::Anyone, echo, "echo", "What was read."},
        {Method::Post, "/echo", Access::Anyone, echo, "echo_posted", "What was read."},
    };
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    HttpServer::Settings settings;
    settings.connectionCaps = false;
    settings.port = 0;
    if (argc > 1) {
        const std::string listen = argv[1];
        const std::size_t colon = listen.rfind(':');
        settings.address = listen.substr(0, colon);
        settings.port = static_cast<std::uint16_t>(std::atoi(listen.substr(colon + 1).c_str()));
    }
    HttpServer server(Router(routes()), settings, nullptr);
    const HttpServer::Started started = server.start();
    if (!started) {
        std::fprintf(stderr, "%s\n", started.error.c_str());
        return 1;
    }
    std::printf("listening on http://%s:%d\n", settings.address.c_str(), started.port);
    std::fflush(stdout);
    std::string line;
    while (std::getline(std::cin, line)) {}
    return 0;
}

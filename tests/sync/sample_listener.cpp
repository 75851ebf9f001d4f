// SPDX-License-Identifier: GPL-3.0-or-later
// The listener alone, with routes that show what it read, and with a channel on which something happens every second:
// for the framing corpus, for wrk, and for crowds of subscribers.
//   sample_listener [ADDR:PORT]      prints "listening on http://ADDR:PORT" and serves until its standard input ends
#include "sync/http/http_server.h"
#include "sync/http/problem.h"
#include "sync/push/push_hub.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <thread>

using namespace frontdesk::http;
using namespace frontdesk::push;

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
        {Method::Get, "/ws", Access::Anyone, nullptr, "ws", "The time, by WebSocket.", Channel::CustomerSocket},
        {Method::Get, "/stream", Access::Anyone, nullptr, "stream", "The time, as events.", Channel::EventStream},
    };
}

Message now() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    const std::string text =
        "{\"ms\":" + std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(since).count()) + '}';
    return {std::make_shared<const std::string>(text), eventBlock("time", "0", text)};
}

/// Anybody may subscribe, but with the word "no".
void judge(const std::string& message, const Request&, const std::function<void(Verdict)>& verdict) {
    if (message == "no") return verdict(Refusal{4401, problem(404, "not_found", "There is nothing here.")});
    verdict(Subscription{{"time"}, {now()}, 0, std::nullopt});
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
    PushHub::Settings crowd;
    crowd.socketsPerAddress = 0;
    PushHub hub(crowd);
    hub.setAuthorizer(Channel::CustomerSocket, judge);
    hub.setAuthorizer(Channel::EventStream, judge);
    HttpServer server(Router(routes()), settings, &hub);
    const HttpServer::Started started = server.start();
    if (!started) {
        std::fprintf(stderr, "%s\n", started.error.c_str());
        return 1;
    }
    std::printf("listening on http://%s:%d\n", settings.address.c_str(), started.port);
    std::fflush(stdout);
    const std::jthread clock([&hub](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::seconds(1));
            hub.publish("time", now());
        }
    });
    std::string line;
    while (std::getline(std::cin, line)) {
    }
    return 0;
}

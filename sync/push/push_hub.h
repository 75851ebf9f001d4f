// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/channel_host.h"
#include "sync/http/limits.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace frontdesk::push {

/// One change, rendered once and shared by everybody who gets it.
struct Message {
    std::shared_ptr<const std::string> text;   ///< what WebSockets get: one JSON text; null: not for them
    std::shared_ptr<const std::string> event;  ///< what event streams get, made by eventBlock(); null: not for them
    std::uint64_t sequence = 0;                ///< rises within a topic (an order's version, the queue's seq); 0: none
};

/// A Server-Sent Events block: `event:`, `id:`, `data:` and the empty line. @p data is one line of JSON.
[[nodiscard]] std::shared_ptr<const std::string> eventBlock(std::string_view name, std::string_view id,
                                                            std::string_view data);

/// What a guest or a till has been found entitled to.
struct Subscription {
    std::vector<std::string> topics;  ///< "order:<id>:full", "order:<id>:public", "queue"
    std::vector<Message> initial;     ///< sent first, in this order; does not count as backlog
    std::uint64_t after = 0;  ///< changes with a sequence up to this one are in `initial` already and are skipped
    std::optional<std::chrono::steady_clock::time_point> expires;  ///< end of the token: closed with 4401 then
};

/// What is answered instead. A socket closes with the code, an event stream answers the response.
struct Refusal {
    int closeCode = 4401;
    http::Response answer;
};

using Verdict = std::variant<Subscription, Refusal>;

/// Judges the first message of a socket (empty for an event stream: its tokens are in the request's headers) and every
/// later one, which asks for a new subscription in place of the present one.
/// Called on the net thread; calls the verdict once, on any thread. So that no change is lost between the initial state
/// and the first push, call it on the net thread, or on the thread that publishes.
using Authorizer =
    std::function<void(const std::string& message, const http::Request& request, std::function<void(Verdict)>)>;

/// Where WebSockets and event streams live. Subscribers hang on topics, which are opaque to the hub.
/// Construct, set the authorizers, give it to the HttpServer; it outlives that one, and whoever may still give a
/// verdict has ended before it.
class PushHub final : public http::ChannelHost {
public:
    struct Settings {
        std::chrono::milliseconds firstMessage{5'000};   ///< a socket that has not subscribed by then closes with 4401
        std::chrono::milliseconds pingEvery{25'000};     ///< also the comment line of event streams
        std::chrono::milliseconds deadAfter{60'000};     ///< nothing heard from the other side, pongs included
        std::size_t messageBytes = 8 * http::kKibibyte;  ///< longest message taken from a client
        std::size_t customerBacklogBytes = 64 * http::kKibibyte;  ///< of changes not read; more: dropped
        std::size_t staffBacklogBytes = 1'024 * http::kKibibyte;
        int socketsPerAddress = 5;                ///< guests' WebSockets, and as many streams; 0: no cap
        int staffSocketsPerAddress = 32;          ///< 0: no cap
        int subscribesPerMinute = 30;             ///< of one socket; more closes with 1008
        std::vector<std::string> allowedOrigins;  ///< besides the host asked for: "https://shop.example"
    };

    explicit PushHub(Settings settings);
    ~PushHub() override;

    /// Before the server starts. A channel without one answers 404.
    void setAuthorizer(http::Channel channel, Authorizer authorizer);

    /// To everybody who hangs on @p topic. From any thread; messages of one thread keep their order.
    void publish(std::string topic, Message message);
    /// Ends all subscriptions of a topic, as when a guest token was withdrawn. From any thread.
    void end(std::string topic, int closeCode = 4401);
    /// Connections open at this moment, subscribed or about to. From any thread. Nothing needs rendering while it is 0.
    [[nodiscard]] std::size_t listeners() const;
    /// Connections dropped because they did not read, since the start. From any thread.
    [[nodiscard]] std::uint64_t dropped() const;

    void open(http::Channel channel, const http::Request& request,
              std::function<void(std::variant<http::Response, http::Adopt>)> verdict) override;
    void attach(std::function<void(std::function<void()>)> post) override;
    void tick(std::chrono::steady_clock::time_point now) override;
    void shutDown() override;
    void detach() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

}  // namespace frontdesk::push

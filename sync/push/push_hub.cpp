// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/push/push_hub.h"

#include "sync/http/problem.h"
#include "sync/push/handshake.h"
#include "sync/push/subscriber.h"

#include <atomic>
#include <thread>
#include <unordered_map>
#include <unordered_set>

namespace frontdesk::push {

using http::Channel;

std::shared_ptr<const std::string> eventBlock(std::string_view name, std::string_view id, std::string_view data) {
    auto out = std::make_shared<std::string>();
    out->reserve(name.size() + id.size() + data.size() + 24);
    out->append("event: ").append(name).append("\nid: ").append(id).append("\ndata: ").append(data).append("\n\n");
    return out;
}

/// All on the net thread, but for the counts and the post function.
class PushHub::Private final : public SubscriberOwner {
public:
    explicit Private(Settings theSettings) : settings(std::move(theSettings)) {}

    void openSocket(Channel channel, const http::Request& request,
                    const std::function<void(std::variant<http::Response, http::Adopt>)>& verdict);
    void openStream(const http::Request& request,
                    std::function<void(std::variant<http::Response, http::Adopt>)> verdict);
    void subscribe(Subscriber& subscriber, const Subscription& subscription);
    void fanOut(const std::string& topic, const Message& message);

    void received(Subscriber& from, std::string message) override;
    void closed(Subscriber& subscriber) override;
    void fellBehind(Subscriber&) override { dropped.fetch_add(1, std::memory_order_relaxed); }
    void later(std::function<void()> task) override { post(std::move(task)); }

    /// A verdict may come from any thread. On the net thread it counts at once: what is published after the initial
    /// state was read must find the subscription there.
    std::function<void(Verdict)> onNetThread(std::function<void(Verdict)> judged);

    /// A counted place for one connection; null if the address has too many. @see Settings::socketsPerAddress
    std::shared_ptr<void> seat(Channel channel, const std::string& peer);

    const Settings settings;
    std::unordered_map<int, Authorizer> authorizers;  // by Channel
    std::function<void(std::function<void()>)> post;
    std::thread::id netThread;
    struct Member {
        std::shared_ptr<Subscriber> subscriber;
        http::Request request;  ///< of a socket: its later messages are judged with it
    };
    std::unordered_map<Subscriber*, Member> members;
    std::unordered_map<std::string, std::unordered_set<Subscriber*>> topics;
    std::unordered_map<std::string, int> seats;
    std::atomic<std::size_t> listeners{0};
    std::atomic<std::uint64_t> dropped{0};
    std::atomic<bool> detached{false};
    bool closing = false;

private:
    void leaveTopics(Subscriber& subscriber);
    [[nodiscard]] int seatCap(Channel channel) const {
        return channel == Channel::StaffSocket ? settings.staffSocketsPerAddress : settings.socketsPerAddress;
    }
};

std::shared_ptr<void> PushHub::Private::seat(Channel channel, const std::string& peer) {
    const std::string key = std::to_string(static_cast<int>(channel)) + ' ' + peer;
    int& taken = seats[key];
    if (seatCap(channel) > 0 && taken >= seatCap(channel)) return nullptr;
    ++taken;
    listeners.fetch_add(1);
    // The last who holds it may be a verdict that a service thread has let go of.
    return {this, [key](Private* hub) {
                hub->listeners.fetch_sub(1);
                const auto leave = [hub, key] {
                    if (--hub->seats[key] == 0) hub->seats.erase(key);
                };
                const bool here = hub->detached || std::this_thread::get_id() == hub->netThread;
                here ? leave() : hub->post(leave);
            }};
}

std::function<void(Verdict)> PushHub::Private::onNetThread(std::function<void(Verdict)> judged) {
    return [this, judged = std::move(judged)](Verdict verdict) {
        if (std::this_thread::get_id() == netThread) return judged(std::move(verdict));
        post([judged, verdict = std::move(verdict)] { judged(verdict); });
    };
}

namespace {

http::Response tooMany() {
    auto out = http::problem(429, "too_many_connections", "There are too many open connections from this address.");
    out.headers.emplace_back("Retry-After", "5");
    return out;
}

}  // namespace

void PushHub::Private::openSocket(Channel channel, const http::Request& request,
                                  const std::function<void(std::variant<http::Response, http::Adopt>)>& verdict) {
    if (auto refusal = refuseHandshake(request, settings.allowedOrigins)) return verdict(std::move(*refusal));
    std::shared_ptr<void> place = seat(channel, request.peer);
    if (!place) return verdict(tooMany());
    verdict([this, channel, place](http::Handover& handover) {
        const auto subscriber = makeSocketSubscriber(*this, settings, channel, place);
        subscriber->start(handover);
        members[subscriber.get()] = {subscriber, std::move(handover.request)};
    });
}

void PushHub::Private::openStream(const http::Request& request,
                                  std::function<void(std::variant<http::Response, http::Adopt>)> verdict) {
    std::shared_ptr<void> place = seat(Channel::EventStream, request.peer);
    if (!place) return verdict(tooMany());
    const bool headOnly = request.method == http::Method::Head;
    const auto judged = [this, place, headOnly, verdict = std::move(verdict)](Verdict judgement) {
        if (auto* refusal = std::get_if<Refusal>(&judgement)) return verdict(std::move(refusal->answer));
        if (headOnly) {
            http::Response head = http::Response::empty(200);
            head.contentType = "text/event-stream";
            return verdict(std::move(head));
        }
        // Subscribed before it has its connection, so that no change falls between the two.
        const auto subscriber = makeStreamSubscriber(*this, settings, place);
        members[subscriber.get()] = {subscriber, {}};
        subscribe(*subscriber, std::get<Subscription>(judgement));
        verdict([subscriber](http::Handover& handover) { subscriber->start(handover); });
    };
    authorizers.at(static_cast<int>(Channel::EventStream))({}, request, onNetThread(judged));
}

void PushHub::Private::received(Subscriber& from, std::string message) {
    const auto member = members.find(&from);
    if (member == members.end()) return;
    const std::weak_ptr<Subscriber> sender = member->second.subscriber;
    const auto judged = [this, sender](Verdict judgement) {
        const auto subscriber = sender.lock();
        if (!subscriber || !members.contains(subscriber.get())) return;
        if (const auto* refusal = std::get_if<Refusal>(&judgement)) return subscriber->close(refusal->closeCode);
        subscribe(*subscriber, std::get<Subscription>(judgement));
        subscriber->listen();
    };
    authorizers.at(static_cast<int>(from.channel()))(message, member->second.request, onNetThread(judged));
}

void PushHub::Private::subscribe(Subscriber& subscriber, const Subscription& subscription) {
    leaveTopics(subscriber);
    for (const std::string& topic : subscription.topics) topics[topic].insert(&subscriber);
    subscriber.accept(subscription);
}

void PushHub::Private::leaveTopics(Subscriber& subscriber) {
    for (const std::string& topic : subscriber.topics()) {
        const auto found = topics.find(topic);
        if (found == topics.end()) continue;
        found->second.erase(&subscriber);
        if (found->second.empty()) topics.erase(found);
    }
}

void PushHub::Private::closed(Subscriber& subscriber) {
    leaveTopics(subscriber);
    members.erase(&subscriber);
}

void PushHub::Private::fanOut(const std::string& topic, const Message& message) {
    const auto found = topics.find(topic);
    if (found == topics.end()) return;
    for (Subscriber* subscriber : found->second) subscriber->change(message);
}

PushHub::PushHub(Settings settings) : d(std::make_unique<Private>(std::move(settings))) {}
PushHub::~PushHub() = default;

void PushHub::setAuthorizer(Channel channel, Authorizer authorizer) {
    d->authorizers[static_cast<int>(channel)] = std::move(authorizer);
}

void PushHub::publish(std::string topic, Message message) {
    if (d->listeners.load() == 0 || d->detached) return;
    d->post([hub = d.get(), topic = std::move(topic), message = std::move(message)] { hub->fanOut(topic, message); });
}

void PushHub::end(std::string topic, int closeCode) {
    if (d->listeners.load() == 0 || d->detached) return;
    d->post([hub = d.get(), topic = std::move(topic), closeCode] {
        const auto found = hub->topics.find(topic);
        if (found == hub->topics.end()) return;
        for (Subscriber* subscriber : found->second) subscriber->close(closeCode);
    });
}

std::size_t PushHub::listeners() const {
    return d->listeners.load();
}
std::uint64_t PushHub::dropped() const {
    return d->dropped.load(std::memory_order_relaxed);
}

void PushHub::open(Channel channel, const http::Request& request,
                   std::function<void(std::variant<http::Response, http::Adopt>)> verdict) {
    d->netThread = std::this_thread::get_id();
    if (d->closing)
        return verdict(http::problem(503, "stopping", "The restaurant's system is going down. Try again soon."));
    if (!d->authorizers.contains(static_cast<int>(channel))) {
        return verdict(http::problem(404, "not_found", "There is nothing here."));
    }
    if (channel == Channel::EventStream) return d->openStream(request, std::move(verdict));
    d->openSocket(channel, request, verdict);
}

void PushHub::attach(std::function<void(std::function<void()>)> post) {
    d->post = std::move(post);
}

void PushHub::tick(std::chrono::steady_clock::time_point now) {
    for (const auto& [subscriber, member] : d->members) subscriber->tick(now);
}

void PushHub::shutDown() {
    d->closing = true;
    constexpr int goingAway = 1001;
    for (const auto& [subscriber, member] : d->members) subscriber->close(goingAway);
}

void PushHub::detach() {
    d->detached = true;
    d->topics.clear();
    d->members.clear();
}

}  // namespace frontdesk::push

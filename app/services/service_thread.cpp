// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/service_thread.h"

#include <QLoggingCategory>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(lcService, "frontdesk.services", QtInfoMsg)

using SteadyClock = std::chrono::steady_clock;
constexpr auto kIdleAfter = std::chrono::milliseconds(250);

/// Errors after which the transaction's outcome rests on the store and not on the command.
bool isStoreFault(ErrorCode code) {
    return code == ErrorCode::StoreFull || code == ErrorCode::StoreFailed || code == ErrorCode::Corrupt ||
           code == ErrorCode::StoreReadOnly || code == ErrorCode::Locked;
}

}  // namespace

struct ServiceThread::Impl {
    using Commands = std::vector<std::unique_ptr<Command>>;

    Impl(UnitOfWork& unitOfWork, Announcements& collected, ChangeFeed& changeFeed, Options chosen)
        : store(unitOfWork), announcements(collected), feed(changeFeed), options(chosen) {}

    void loop();
    [[nodiscard]] bool take(std::unique_ptr<Command>& command);
    [[nodiscard]] Commands nextBatch();
    void work(Commands batch);
    [[nodiscard]] Status runTogether(Commands& batch, UnitOfWork::Mark kind, size_t& done, std::vector<Event>& events);
    void runAlone(Command& command);
    void mend();
    [[nodiscard]] Status attempt(Command& command, std::vector<Event>& events);
    [[nodiscard]] Status refusalInTrouble() const;
    [[nodiscard]] Status runOnce(Command& command, UnitOfWork::Mark kind, std::vector<Event>& events);
    void putBack(Commands batch, size_t from);
    void report(StoreHealth::State state, const QString& detail);
    void storeFault(const Error& error);

    UnitOfWork& store;
    Announcements& announcements;
    ChangeFeed& feed;
    const Options options;

    mutable std::mutex mutex;
    std::condition_variable wake;
    std::deque<std::unique_ptr<Command>> queue;
    bool stopping = false;
    StoreHealth health;
    std::atomic<quint64> commits{0};
    std::thread thread;
};

ServiceThread::ServiceThread(UnitOfWork& store, Announcements& announcements, ChangeFeed& feed)
    : ServiceThread(store, announcements, feed, Options()) {}

ServiceThread::ServiceThread(UnitOfWork& store, Announcements& announcements, ChangeFeed& feed, Options options)
    : m_impl(std::make_unique<Impl>(store, announcements, feed, options)) {
    m_impl->thread = std::thread([impl = m_impl.get()] { impl->loop(); });
}

ServiceThread::~ServiceThread() {
    {
        const std::scoped_lock lock(m_impl->mutex);
        m_impl->stopping = true;
    }
    m_impl->wake.notify_all();
    m_impl->thread.join();
}

void ServiceThread::enqueue(std::unique_ptr<Command> command) {
    if (m_impl->take(command)) return;
    command->fail(Error{ErrorCode::Busy, QStringLiteral("Too much is waiting to be stored."), {}, {}, {}, 1});
    command->answer();
}

QFuture<void> ServiceThread::ping() {
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    auto future = promise->future();
    post<int>([] { return Result<int>(0); }, [promise](const Result<int>&) { promise->finish(); });
    return future;
}

StoreHealth ServiceThread::health() const {
    const std::scoped_lock lock(m_impl->mutex);
    return m_impl->health;
}

void ServiceThread::report(StoreHealth::State state, const QString& detail) {
    post<int>(
        [this, state, detail] {
            m_impl->report(state, detail);
            return Result<int>(0);
        },
        [](const Result<int>&) {});
}

quint64 ServiceThread::commitCount() const {
    return m_impl->commits.load(std::memory_order_acquire);
}

void ServiceThread::Impl::loop() {
    while (true) {
        Commands batch = nextBatch();
        if (batch.empty()) return;
        work(std::move(batch));
    }
}

/// @return false if there is no room: the command stays the caller's
bool ServiceThread::Impl::take(std::unique_ptr<Command>& command) {
    bool wasEmpty = false;
    {
        const std::scoped_lock lock(mutex);
        if (queue.size() >= options.queueLimit || stopping) return false;
        wasEmpty = queue.empty();
        queue.push_back(std::move(command));
    }
    if (wasEmpty) wake.notify_one();  // else the thread is awake or about to be
    return true;
}

ServiceThread::Impl::Commands ServiceThread::Impl::nextBatch() {
    std::unique_lock lock(mutex);
    bool rested = false;
    while (queue.empty() && !stopping) {
        if (rested) {
            wake.wait(lock);
        } else if (wake.wait_for(lock, kIdleAfter) == std::cv_status::timeout && queue.empty()) {
            rested = true;
            lock.unlock();
            store.idle();
            lock.lock();
        }
    }
    Commands batch;
    while (!queue.empty() && static_cast<int>(batch.size()) < options.maxBatch) {
        batch.push_back(std::move(queue.front()));
        queue.pop_front();
    }
    return batch;
}

void ServiceThread::Impl::putBack(Commands batch, size_t from) {
    const std::scoped_lock lock(mutex);
    for (size_t i = batch.size(); i > from; --i) queue.push_front(std::move(batch[i - 1]));
}

void ServiceThread::Impl::work(Commands batch) {
    size_t done = 0;
    std::vector<Event> events;
    Status together = tl::make_unexpected(Error{ErrorCode::StoreFailed, {}, {}, {}, {}, 0});
    if (health.state == StoreHealth::State::Fine) {
        together = runTogether(batch, UnitOfWork::Mark::Noted, done, events);
        // A command failed after it had written, which is rare: the batch runs anew, each in a savepoint.
        if (!together && together.error().code == ErrorCode::Unsupported)
            together = runTogether(batch, UnitOfWork::Mark::Savepoint, done, events);
        if (!together) storeFault(together.error());
    }
    if (!together) {
        for (const auto& command : batch) runAlone(*command);
        return;
    }
    feed.publish(events);
    for (size_t i = 0; i < done; ++i) batch[i]->answer();
    if (done < batch.size()) putBack(std::move(batch), done);
}

/// As much of the batch as its time allows, in one transaction. On an error nothing of it stays.
Status ServiceThread::Impl::runTogether(Commands& batch, UnitOfWork::Mark kind, size_t& done,
                                        std::vector<Event>& events) {
    const auto until = SteadyClock::now() + std::chrono::milliseconds(options.maxBatchMs);
    done = 0;
    bool changed = false;
    const auto transaction = [&]() -> Status {
        if (auto begun = store.begin(); !begun) return begun;
        do {
            if (auto status = runOnce(*batch[done], kind, events); !status) return status;
            ++done;
        } while (done < batch.size() && SteadyClock::now() < until);
        changed = store.changed();
        return store.commit();
    };
    const Status ended = transaction();
    if (!ended) {
        store.abandon();
        events.clear();
        announcements.dropFrom(0);
    } else if (changed) {
        commits.fetch_add(1, std::memory_order_release);
    }
    return ended;
}

/// One command within its mark. An error of the store is returned, an error of the command is its own answer: it leaves
/// nothing behind unless it stands.
Status ServiceThread::Impl::runOnce(Command& command, UnitOfWork::Mark kind, std::vector<Event>& events) {
    if (auto marked = store.mark(kind); !marked) return marked;
    const auto failed = command.execute();
    if (!failed || failed->stands) {
        auto told = announcements.take();
        events.insert(events.end(), std::make_move_iterator(told.begin()), std::make_move_iterator(told.end()));
        return store.keep();
    }
    announcements.dropFrom(0);
    if (isStoreFault(failed->code) || !store.alive()) return tl::make_unexpected(*failed);
    return store.undo();
}

/// After a fault of the store each command stands for itself: it runs once more in a transaction of its own, finds what
/// it may have stored before, and is answered with what is then true.
void ServiceThread::Impl::runAlone(Command& command) {
    mend();
    std::vector<Event> events;
    auto done = attempt(command, events);
    if (!done && done.error().code == ErrorCode::StoreFailed && store.recover()) done = attempt(command, events);
    if (done) {
        feed.publish(events);
        command.answer();
        return;
    }
    // A refusal that only rests on the present health tells nothing new about it.
    if (health.state == StoreHealth::State::Fine) storeFault(done.error());
    command.fail(done.error());
    command.answer();
}

/// Whether a store that was in trouble works again.
void ServiceThread::Impl::mend() {
    if (health.state == StoreHealth::State::Full && store.probe()) report(StoreHealth::State::Fine, {});
    if (health.state == StoreHealth::State::Failing && store.recover()) report(StoreHealth::State::Fine, {});
}

/// One command in a transaction of its own. While the store is in trouble only what writes nothing succeeds.
Status ServiceThread::Impl::attempt(Command& command, std::vector<Event>& events) {
    events.clear();
    announcements.dropFrom(0);
    const auto transaction = [&]() -> Status {
        if (auto begun = store.begin(); !begun) return begun;
        if (auto status = runOnce(command, UnitOfWork::Mark::Savepoint, events); !status) return status;
        const bool changed = store.changed();
        if (changed && health.state != StoreHealth::State::Fine) return refusalInTrouble();
        auto committed = store.commit();
        if (committed && changed) commits.fetch_add(1, std::memory_order_release);
        return committed;
    };
    auto done = transaction();
    if (!done) {
        store.abandon();
        events.clear();
        announcements.dropFrom(0);
    }
    return done;
}

Status ServiceThread::Impl::refusalInTrouble() const {
    constexpr int kTryAgainSeconds = 5;
    ErrorCode code = ErrorCode::StoreReadOnly;
    if (health.state == StoreHealth::State::Full) code = ErrorCode::StoreFull;
    if (health.state == StoreHealth::State::Failing) code = ErrorCode::OutcomeUnknown;
    return tl::make_unexpected(Error{code, health.detail, {}, {}, {}, kTryAgainSeconds});
}

void ServiceThread::Impl::storeFault(const Error& error) {
    switch (error.code) {
        case ErrorCode::StoreFull:
            store.releaseReserve();
            report(StoreHealth::State::Full, error.detail);
            break;
        case ErrorCode::StoreFailed:
        case ErrorCode::OutcomeUnknown:
            report(StoreHealth::State::Failing, error.detail);
            break;
        case ErrorCode::Corrupt:
            report(StoreHealth::State::Corrupt, error.detail);
            break;
        case ErrorCode::StoreReadOnly:
            report(StoreHealth::State::ReadOnly, error.detail);
            break;
        default:
            break;
    }
}

void ServiceThread::Impl::report(StoreHealth::State state, const QString& detail) {
    {
        const std::scoped_lock lock(mutex);
        if (health.state == state) return;
        health = {state, detail};
    }
    qCWarning(lcService, "store health is now %d: %s", static_cast<int>(state), qPrintable(detail));
    feed.publish({Event(health)});
}

}  // namespace frontdesk

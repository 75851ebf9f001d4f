// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/ports/unit_of_work.h"
#include "app/services/events.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>

namespace frontdesk {

/// The one thread on which all services and writes run. Commands queue up from any thread; each runs in a savepoint,
/// and whatever has queued up is committed together (at most 64 commands or 8 ms of work). Nobody is answered before
/// the commit that made the answer true. A full disk fails commands with StoreFull and changes nothing; after an I/O
/// error the store is reopened and checked, and commands that can be repeated run once more, so that their answer is
/// the truth. A command that fails changes nothing, unless its error stands (Error::stands).
class ServiceThread {
public:
    struct Options {
        int maxBatch = 64;
        int maxBatchMs = 8;
        size_t queueLimit = 4096;  ///< beyond it commands fail with Busy
    };
    ServiceThread(UnitOfWork& store, Announcements& announcements, ChangeFeed& feed, Options options);
    ServiceThread(UnitOfWork& store, Announcements& announcements, ChangeFeed& feed);
    ~ServiceThread();  ///< finishes what is queued, then joins

    /// Queues @p work. It runs on the service thread, may run twice after an I/O error (so it must find its own earlier
    /// result, as all services do) and must not throw. @p done is called once on the service thread, after the commit.
    template <class T>
    void post(std::function<Result<T>()> work, std::function<void(Result<T>)> done);

    /// The same with a future, for screens: `thread.run<Placed>([=]{…}).then(this, [this](Result<Placed> r){…})`.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> run(std::function<Result<T>()> work) {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto future = promise->future();
        post<T>(std::move(work), [promise](Result<T> result) {
            promise->addResult(std::move(result));
            promise->finish();
        });
        return future;
    }

    /// Answers once the thread has come round: for the watchdog and /readyz. Any thread.
    [[nodiscard]] QFuture<void> ping();
    [[nodiscard]] StoreHealth health() const;  ///< any thread
    /// What a check in the background found: Corrupt makes the store read-only. Any thread.
    void report(StoreHealth::State state, const QString& detail);
    /// Commits so far: rises with every batch that changed something. Any thread.
    [[nodiscard]] quint64 commitCount() const;

private:
    struct Command {
        virtual ~Command() = default;
        virtual std::optional<Error> execute() = 0;  ///< runs the work, keeps the result; the error if it failed
        virtual void fail(const Error& error) = 0;   ///< replaces the result
        virtual void answer() = 0;
    };
    template <class T>
    struct TypedCommand;
    void enqueue(std::unique_ptr<Command> command);

    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

template <class T>
struct ServiceThread::TypedCommand final : ServiceThread::Command {
    std::function<Result<T>()> work;
    std::function<void(Result<T>)> done;
    std::optional<Result<T>> result;

    std::optional<Error> execute() override {
        result.emplace(work());
        return result->has_value() ? std::nullopt : std::optional<Error>(result->error());
    }
    void fail(const Error& error) override { result.emplace(tl::make_unexpected(error)); }
    void answer() override { done(std::move(*result)); }
};

template <class T>
void ServiceThread::post(std::function<Result<T>()> work, std::function<void(Result<T>)> done) {
    auto command = std::make_unique<TypedCommand<T>>();
    command->work = std::move(work);
    command->done = std::move(done);
    enqueue(std::move(command));
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/service_thread.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <condition_variable>
#include <mutex>
#include <set>

using namespace frontdesk;

namespace {

/// A store in memory whose commits can be made to fail.
class ScriptedStore final : public UnitOfWork {
public:
    std::vector<int> durable;
    std::vector<int> pending;
    std::vector<ErrorCode> commitFaults;  ///< taken from the front, one per commit that changed something
    bool keepsOnFault = false;            ///< the fault strikes after the rows became durable
    bool roomAgain = false;
    int commits = 0;
    int recoveries = 0;

    Status begin() override {
        m_open = true;
        pending.clear();
        return {};
    }
    Status mark(Mark kind) override {
        m_kind = kind;
        m_mark = pending.size();
        return {};
    }
    Status keep() override { return {}; }
    Status undo() override {
        if (m_kind == Mark::Noted && pending.size() != m_mark) return failure(ErrorCode::Unsupported);
        pending.resize(m_mark);
        return {};
    }
    Status commit() override {
        if (!pending.empty() && !commitFaults.empty()) {
            const ErrorCode fault = commitFaults.front();
            commitFaults.erase(commitFaults.begin());
            if (keepsOnFault) durable.insert(durable.end(), pending.begin(), pending.end());
            return failure(fault);
        }
        durable.insert(durable.end(), pending.begin(), pending.end());
        pending.clear();
        ++commits;
        m_open = false;
        return {};
    }
    void abandon() override {
        pending.clear();
        m_open = false;
    }
    bool alive() const override { return m_open; }
    bool changed() const override { return !pending.empty(); }
    Status recover() override {
        ++recoveries;
        return {};
    }
    void releaseReserve() override {}
    Status probe() override { return roomAgain ? Status() : failure(ErrorCode::StoreFull); }
    void idle() override {}

    /// What every service does: a repeated call finds what it did before.
    Result<int> write(int value) {
        if (std::find(durable.begin(), durable.end(), value) != durable.end()) return value;
        pending.push_back(value);
        return value;
    }

private:
    bool m_open = false;
    size_t m_mark = 0;
    Mark m_kind = Mark::Savepoint;
};

/// Posts commands and waits until all are answered.
class Answers {
public:
    explicit Answers(ServiceThread& thread) : m_thread(thread) {}
    void post(std::function<Result<int>()> work) {
        {
            const std::scoped_lock lock(m_mutex);
            ++m_expected;
        }
        m_thread.post<int>(std::move(work), [this](const Result<int>& result) {
            const std::scoped_lock lock(m_mutex);
            if (result)
                good.push_back(*result);
            else
                errors.push_back(result.error().code);
            if (++m_answered == m_expected) m_wake.notify_all();
        });
    }
    void wait() {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_answered == m_expected; });
    }
    std::vector<int> good;
    std::vector<ErrorCode> errors;

private:
    ServiceThread& m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    int m_expected = 0;
    int m_answered = 0;
};

}  // namespace

class ServiceThreadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatQueuesUpTogetherIsCommittedTogether() {
        ScriptedStore store;
        Announcements announcements;
        ChangeFeed feed;
        ServiceThread thread(store, announcements, feed);
        Answers answers(thread);
        std::mutex gate;
        gate.lock();  // holds the thread in its first command until all are queued
        answers.post([&]() -> Result<int> {
            const std::scoped_lock wait(gate);
            return store.write(0);
        });
        for (int i = 1; i <= 100; ++i) answers.post([&store, i] { return store.write(i); });
        gate.unlock();
        answers.wait();
        QCOMPARE(answers.good.size(), size_t(101));
        QVERIFY2(store.commits <= 4, qPrintable(QString::number(store.commits)));
    }

    void aFailedCommandIsUndoneAndTheOthersStand() {
        ScriptedStore store;
        Announcements announcements;
        ChangeFeed feed;
        int heard = 0;
        const auto subscription =
            feed.subscribe([&heard](const std::vector<Event>& events) { heard += static_cast<int>(events.size()); });
        {
            ServiceThread thread(store, announcements, feed);
            Answers answers(thread);
            for (int i = 0; i < 10; ++i)
                answers.post([&, i]() -> Result<int> {
                    announcements.add(DraftsChanged{});
                    const auto written = store.write(i);
                    if (i % 2) return failure(ErrorCode::Conflict);
                    return written;
                });
            answers.wait();
            QCOMPARE(answers.good.size(), size_t(5));
            QCOMPARE(answers.errors.size(), size_t(5));
        }
        QCOMPARE(store.durable, (std::vector<int>{0, 2, 4, 6, 8}));
        QCOMPARE(heard, 5);
    }

    void whatARefusalThatStandsHasWrittenIsKept() {
        ScriptedStore store;
        Announcements announcements;
        ChangeFeed feed;
        int heard = 0;
        const auto subscription =
            feed.subscribe([&heard](const std::vector<Event>& events) { heard += static_cast<int>(events.size()); });
        {
            ServiceThread thread(store, announcements, feed);
            Answers answers(thread);
            answers.post([&]() -> Result<int> {
                announcements.add(DraftsChanged{});
                (void)store.write(7);
                Error refusal{ErrorCode::InvalidCredentials};
                refusal.stands = true;
                return tl::make_unexpected(refusal);
            });
            answers.wait();
            QCOMPARE(answers.errors, std::vector<ErrorCode>{ErrorCode::InvalidCredentials});
        }
        QCOMPARE(store.durable, std::vector<int>{7});
        QCOMPARE(heard, 1);
    }

    void afterAnIoErrorEveryAnswerIsWhatIsStored_data() {
        QTest::addColumn<bool>("kept");
        QTest::newRow("the commit was lost") << false;
        QTest::newRow("the commit had become durable") << true;
    }
    void afterAnIoErrorEveryAnswerIsWhatIsStored() {
        QFETCH(bool, kept);
        ScriptedStore store;
        store.commitFaults = {ErrorCode::StoreFailed};
        store.keepsOnFault = kept;
        Announcements announcements;
        ChangeFeed feed;
        ServiceThread thread(store, announcements, feed);
        Answers answers(thread);
        for (int i = 0; i < 20; ++i) answers.post([&store, i] { return store.write(i); });
        answers.wait();
        QCOMPARE(answers.errors.size(), size_t(0));
        QCOMPARE(answers.good.size(), size_t(20));
        const std::multiset<int> stored(store.durable.begin(), store.durable.end());
        QCOMPARE(stored.size(), size_t(20));
        for (int i = 0; i < 20; ++i) QCOMPARE(stored.count(i), size_t(1));
        QVERIFY(store.recoveries >= 1);
        QCOMPARE(thread.health().state, StoreHealth::State::Fine);
    }

    void aFullDiskStopsWritesAndReadsGoOnUntilSpaceReturns() {
        ScriptedStore store;
        store.commitFaults = {ErrorCode::StoreFull, ErrorCode::StoreFull};
        Announcements announcements;
        ChangeFeed feed;
        ServiceThread thread(store, announcements, feed);
        const auto ask = [&thread](std::function<Result<int>()> work) {
            Answers answers(thread);
            answers.post(std::move(work));
            answers.wait();
            return answers.errors;
        };
        QCOMPARE(ask([&] { return store.write(1); }), std::vector<ErrorCode>{ErrorCode::StoreFull});
        QCOMPARE(thread.health().state, StoreHealth::State::Full);
        QCOMPARE(ask([&] { return store.write(2); }), std::vector<ErrorCode>{ErrorCode::StoreFull});
        QVERIFY(ask([]() -> Result<int> { return 7; }).empty());
        QVERIFY(store.durable.empty());
        store.roomAgain = true;
        store.commitFaults.clear();
        QVERIFY(ask([&] { return store.write(3); }).empty());
        QCOMPARE(thread.health().state, StoreHealth::State::Fine);
        QCOMPARE(store.durable, std::vector<int>{3});
    }

    void aFullQueueRefusesAtOnce() {
        ScriptedStore store;
        Announcements announcements;
        ChangeFeed feed;
        ServiceThread thread(store, announcements, feed, {64, 8, 4});
        Answers answers(thread);
        std::mutex gate;
        gate.lock();
        answers.post([&]() -> Result<int> {
            const std::scoped_lock wait(gate);
            return 0;
        });
        for (int i = 0; i < 50; ++i) answers.post([] { return Result<int>(1); });
        gate.unlock();
        answers.wait();
        QVERIFY(std::count(answers.errors.begin(), answers.errors.end(), ErrorCode::Busy) >= 40);
    }
};

FRONTDESK_TEST(ServiceThreadTest)
#include "service_thread_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/work_pool.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <atomic>
#include <latch>

using namespace frontdesk;

class WorkPoolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatFindsTheQueueFullIsRefused() {  // SR-1
        std::latch release(1);
        std::latch running(2);
        WorkPool pool({2, 3});
        for (int i = 0; i < 2; ++i)
            QVERIFY(pool.submit([&] {
                running.count_down();
                release.wait();
            }));
        running.wait();
        for (int i = 0; i < 3; ++i) QVERIFY(pool.submit([] {}));
        QVERIFY(!pool.submit([] {}));
        release.count_down();
    }

    void afterStoppingNothingRunsAnyMore() {
        std::latch release(1);
        std::latch running(1);
        std::atomic<int> later = 0;
        WorkPool pool({1, 3});
        QVERIFY(pool.submit([&] {
            running.count_down();
            release.wait();
        }));
        running.wait();
        QVERIFY(pool.submit([&later] { ++later; }));
        std::thread stopper([&pool] { pool.stop(); });
        while (pool.submit([] {})) std::this_thread::yield();  // until the stop has begun, or the queue is full
        release.count_down();
        stopper.join();
        QVERIFY(!pool.submit([&later] { ++later; }));
        QVERIFY(later <= 1);
    }
};

FRONTDESK_TEST(WorkPoolTest)
#include "work_pool_test.moc"

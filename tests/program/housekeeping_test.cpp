// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/housekeeping.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

class HousekeepingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScheduledOrderStartsWhenItsTimeHasCome() {
        TestDesk desk;
        OrderDraft later = desk.draft(OrderSource::Frontdesk);
        later.scheduledFor = desk.clock.now().plusMinutes(120);
        const Order order = desk.place(later, desk.staff(StaffRole::Cashier));
        QCOMPARE(order.status, OrderStatus::Scheduled);
        desk.clock.advanceMinutes(120);
        const Housekeeping housekeeping(desk.backend(), {5000, QStringLiteral("Testing"), 24, {}});
        const auto status = [&] {
            return desk.run<Order>([&] { return desk.backend().queue.find(order.id); })->status;
        };
        QTRY_COMPARE(status(), OrderStatus::Preparing);
    }

    void theNewestCopyOfAnEarlierRunIsTold() {
        TestDesk desk;
        const StorePaths& paths = desk.backend().paths();
        QVERIFY(QDir().mkpath(paths.backups));
        const Instant hourAgo = desk.clock.now().plusMinutes(-60);
        QFile copy(hourlyCopyPath(paths, hourAgo));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        Housekeeping housekeeping(desk.backend(), {1, QStringLiteral("Testing"), 24, {}});
        std::vector<Instant> told;
        connect(&housekeeping, &Housekeeping::newestCopyChanged, this, [&told](Instant made) { told.push_back(made); });
        QVERIFY(!housekeeping.newestCopy());
        QTRY_VERIFY(housekeeping.newestCopy().has_value());
        QCOMPARE(housekeeping.newestCopy()->ms, hourAgo.ms);
        QCOMPARE(told.size(), size_t(1));
    }

    void itEndsAtOnceAndCleanly() {
        TestDesk desk;
        const QString running = desk.folder() + QStringLiteral("/frontdesk.running");
        {
            const Housekeeping housekeeping(desk.backend(), {1, QStringLiteral("Testing"), 24, {}});
            QVERIFY(QFile::exists(running));
        }
        QVERIFY(!QFile::exists(running));
    }
};

FRONTDESK_TEST(HousekeepingTest)
#include "housekeeping_test.moc"

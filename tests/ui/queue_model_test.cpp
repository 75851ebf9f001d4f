// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/queue_model.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace frontdesk;

namespace {

OrderId idOf(int number) {
    Uuid uuid;
    uuid.bytes[15] = static_cast<unsigned char>(number);
    return OrderId(uuid);
}

Order order(int number, int minute, OrderStatus status = OrderStatus::Placed, int version = 1) {
    Order made;
    made.id = idOf(number);
    made.number = number;
    made.version = version;
    made.status = status;
    made.createdAt = Instant{minute * 60'000};
    return made;
}

OrderPtr shared(const Order& value) {
    return std::make_shared<const Order>(value);
}

std::vector<int> numbers(const QueueModel& model) {
    std::vector<int> out;
    for (const OrderPtr& each : model.orders()) out.push_back(each->number);
    return out;
}

}  // namespace

class QueueModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsOrdersByTimeOfPlacing() {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.load({order(3, 30), order(1, 10)});
        model.apply(shared(order(2, 20)));
        QCOMPARE(numbers(model), (std::vector<int>{1, 2, 3}));
        QCOMPARE(model.index(1).data(QueueModel::NumberRole).toInt(), 2);
        QCOMPARE(model.rowCount(model.index(0)), 0);
    }
    void takesAnOrderOffWhenItIsFinished() {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.load({order(1, 10), order(2, 20)});
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.apply(shared(order(1, 10, OrderStatus::Completed, 2)));
        QCOMPARE(removed.count(), 1);
        QCOMPARE(numbers(model), (std::vector<int>{2}));
    }
    void ignoresAnOlderVersionThatArrivesLate() {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.load({order(1, 10, OrderStatus::Preparing, 3)});
        model.apply(shared(order(1, 10, OrderStatus::Accepted, 2)));
        QCOMPARE(model.find(idOf(1))->status, OrderStatus::Preparing);
    }
    void keepsWhatWasAnnouncedWhileTheListWasRead() {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(shared(order(2, 20)));
        model.apply(shared(order(1, 10, OrderStatus::Accepted, 2)));
        QVERIFY(!model.isLoaded());
        model.load({order(1, 10)});
        QVERIFY(model.isLoaded());
        QCOMPARE(numbers(model), (std::vector<int>{1, 2}));
        QCOMPARE(model.find(idOf(1))->status, OrderStatus::Accepted);
    }
    void neverShowsAFinishedOrderThatItDidNotKnow() {
        QueueModel model;
        model.apply(shared(order(1, 10, OrderStatus::Rejected)));
        QCOMPARE(model.rowCount(), 0);
    }
};
FRONTDESK_TEST(QueueModelTest)

#include "queue_model_test.moc"

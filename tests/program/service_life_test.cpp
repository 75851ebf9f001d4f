// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/service_life.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <future>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

/// A service manager that this process reports to while it lives.
class ServiceManager {
public:
    ServiceManager() : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)) {
        const QByteArray path = QFile::encodeName(m_folder.filePath(QStringLiteral("notify")));
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
        if (::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            qFatal("no socket for the test");
        qputenv("NOTIFY_SOCKET", path);
    }
    ~ServiceManager() {
        for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"}) qunsetenv(name);
        ::close(m_socket);
    }
    void watchEvery(int ms) {
        qputenv("WATCHDOG_USEC", QByteArray::number(ms * 1000));
        qputenv("WATCHDOG_PID", QByteArray::number(static_cast<qint64>(::getpid())));
    }
    /// What was said since the last call, one message an entry.
    [[nodiscard]] QList<QByteArray> heard() {
        QList<QByteArray> messages;
        char buffer[1024];
        ssize_t length = 0;
        while ((length = ::recv(m_socket, buffer, sizeof buffer, 0)) > 0) messages << QByteArray(buffer, length);
        return messages;
    }

private:
    QTemporaryDir m_folder;
    int m_socket;
};

std::vector<Ping> pingsOf(TestDesk& desk) {
    return {[&desk](const std::function<void()>& answered) { desk.backend().thread.ping().then(answered); }};
}

}  // namespace

class ServiceLifeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
#ifndef FRONTDESK_SYSTEMD
        QSKIP("this build has no libsystemd");
#endif
    }

    void itTellsWhenItServesAndWhenItStops() {
        ServiceManager manager;
        TestDesk desk;
        {
            const ServiceLife life(pingsOf(desk), QStringLiteral("Taking orders at http://127.0.0.1:8080"));
            QCOMPARE(manager.heard(), QList<QByteArray>{"READY=1\nSTATUS=Taking orders at http://127.0.0.1:8080"});
        }
        const auto last = manager.heard();
        QCOMPARE(last.size(), 1);
        QVERIFY(last.first().startsWith("STOPPING=1\n"));
    }

    void aServiceThatAnswersFeedsTheWatchdog() {
        ServiceManager manager;
        manager.watchEvery(60);
        TestDesk desk;
        const ServiceLife life(pingsOf(desk), QStringLiteral("Testing"));
        int fed = 0;
        QTRY_VERIFY((fed += static_cast<int>(manager.heard().count("WATCHDOG=1"))) >= 3);
    }

    void aServiceThatHangsIsNotSaidToLive() {
        ServiceManager manager;
        manager.watchEvery(60);
        TestDesk desk;
        std::promise<void> goOn;
        std::shared_future<void> mayGoOn = goOn.get_future().share();
        desk.backend().thread.post<int>(
            [mayGoOn] {
                mayGoOn.wait();
                return Result<int>(0);
            },
            [](const Result<int>&) {});
        const ServiceLife life(pingsOf(desk), QStringLiteral("Testing"));
        QTest::qWait(200);  // three periods
        QCOMPARE(manager.heard().count("WATCHDOG=1"), 0);
        goOn.set_value();
        QList<QByteArray> heard;
        QTRY_VERIFY((heard += manager.heard()).contains("WATCHDOG=1"));
    }

    void everyThreadAskedMustAnswer() {
        ServiceManager manager;
        manager.watchEvery(60);
        TestDesk desk;
        std::vector<Ping> threads = pingsOf(desk);
        std::function<void()> late;
        threads.emplace_back([&late](const std::function<void()>& answered) { late = answered; });
        const ServiceLife life(threads, QStringLiteral("Testing"));
        QTest::qWait(200);
        QCOMPARE(manager.heard().count("WATCHDOG=1"), 0);
        QVERIFY(late);
        late();
        QList<QByteArray> heard;
        QTRY_VERIFY((heard += manager.heard()).contains("WATCHDOG=1"));
    }

    void withoutAWatchdogNothingIsFed() {
        ServiceManager manager;
        TestDesk desk;
        const ServiceLife life(pingsOf(desk), QStringLiteral("Testing"));
        QTest::qWait(100);
        QCOMPARE(manager.heard().size(), 1);
    }

    void withoutAServiceManagerNothingHappens() {
        TestDesk desk;
        qputenv("WATCHDOG_USEC", "60000");
        { const ServiceLife life(pingsOf(desk), QStringLiteral("Testing")); }
        qunsetenv("WATCHDOG_USEC");
    }
};

FRONTDESK_TEST(ServiceLifeTest)
#include "service_life_test.moc"

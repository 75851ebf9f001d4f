// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox/mail_dispatcher.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QTest>

#include <deque>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

/// What the transport was asked, and what it shall answer; shared with the test, which outlives it.
struct Script {
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<SendResult> answers;  ///< Accepted once they are used up
    std::vector<OutgoingMail> seen;
    bool hangs = false;  ///< until it is aborted
    bool aborted = false;

    size_t count() {
        const std::scoped_lock lock(mutex);
        return seen.size();
    }
    std::vector<QString> recipients() {
        const std::scoped_lock lock(mutex);
        std::vector<QString> out;
        for (const OutgoingMail& mail : seen) out.push_back(mail.to);
        return out;
    }
};

class ScriptedTransport final : public MailTransport {
public:
    explicit ScriptedTransport(Script& script) : m_script(script) {}
    SendOutcome send(const OutgoingMail& mail) override {
        std::unique_lock lock(m_script.mutex);
        m_script.seen.push_back(mail);
        if (m_script.hangs) {
            m_script.changed.wait(lock, [this] { return m_script.aborted; });
            return {SendResult::Unknown, 354, {}};
        }
        if (m_script.answers.empty()) return {SendResult::Accepted, 250, {}};
        const SendResult result = m_script.answers.front();
        m_script.answers.pop_front();
        return {result, result == SendResult::Rejected ? 550 : 0, QStringLiteral("scripted")};
    }
    void abort() override {
        const std::scoped_lock lock(m_script.mutex);
        m_script.aborted = true;
        m_script.changed.notify_all();
    }

private:
    Script& m_script;
};

struct DispatcherDesk : TestDesk {
    Script script;
    std::unique_ptr<MailDispatcher> dispatcher;

    ~DispatcherDesk() { dispatcher.reset(); }
    void start(int longestWaitMs = 20) {
        dispatcher = std::make_unique<MailDispatcher>(
            MailDispatcher::Parts{backend().thread, backend().relay, backend().feed, backend().messageTally, clock,
                                  ids},
            std::make_unique<ScriptedTransport>(script), MailDispatcher::Settings{1, longestWaitMs});
        dispatcher->start();
    }
    void write(const QString& to = QStringLiteral("ama@example.com"), MailKind kind = MailKind::PasswordChanged) {
        const auto written = run<bool>([=, this]() -> Result<bool> {
            return backend().mailbox.send(kind, to, {}, QStringLiteral("en"), ids.next().text()).map([] {
                return true;
            });
        });
        if (!written) qFatal("the message is refused");
    }
    MessageTally& tally() { return backend().messageTally; }
    int waiting() {
        return run<int>([this] { return backend().outbox.waiting(); }).value();
    }
    size_t alerts(AlertKind kind) {
        const Caller owner = staff(StaffRole::Owner);
        const auto open =
            run<std::vector<Alert>>([=, this] { return backend().alerts.list(Alerts::Which::Open, 10, owner); });
        size_t found = 0;
        for (const Alert& alert : *open) found += alert.kind == kind ? 1 : 0;
        return found;
    }
};

}  // namespace

class MailDispatcherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMessageLeavesAsSoonAsItIsCommitted() {
        DispatcherDesk desk;
        desk.start(60'000);
        QTest::qWait(50);
        desk.write();
        QTRY_COMPARE(desk.tally().sent.load(), quint64(1));
        QCOMPARE(desk.waiting(), 0);
    }

    void whatWaitedBeforeTheStartLeavesInOrder() {
        DispatcherDesk desk;
        for (int i = 0; i < 5; ++i) {
            desk.clock.advanceMs(1);
            desk.write(QStringLiteral("guest%1@example.com").arg(i));
        }
        desk.start();
        QTRY_COMPARE(desk.tally().sent.load(), quint64(5));
        QCOMPARE(desk.script.recipients().front(), QStringLiteral("guest0@example.com"));
        QCOMPARE(desk.script.recipients().back(), QStringLiteral("guest4@example.com"));
    }

    void aServerThatIsAwayIsNotAskedForEveryMessage() {
        DispatcherDesk desk;
        desk.script.answers.assign(200, SendResult::Unreached);
        for (int i = 0; i < 20; ++i) desk.write(QStringLiteral("guest%1@example.com").arg(i));
        desk.start();
        QTRY_VERIFY(desk.tally().failed.load() >= 1);
        QTest::qWait(150);
        QVERIFY(desk.script.count() < 6);  // the clock stands still, and so does the queue
        QCOMPARE(desk.waiting(), 20);
    }

    void wrongSettingsPauseTheQueueAndAreTold() {
        DispatcherDesk desk;
        desk.script.answers.assign(5, SendResult::Misconfigured);
        desk.write();
        desk.start();
        QTRY_VERIFY2((desk.clock.advanceMs(16'000), desk.tally().failed.load() >= 5), "not tried five times");
        QTRY_COMPARE(desk.alerts(AlertKind::ProviderFault), size_t(1));
        QCOMPARE(desk.script.count(), size_t(5));
        desk.clock.advanceMinutes(15);
        QTRY_COMPARE(desk.tally().sent.load(), quint64(1));
        QTRY_COMPARE(desk.alerts(AlertKind::ProviderFault), size_t(0));
    }

    void aRefusedMessageDoesNotHoldUpTheNext() {
        DispatcherDesk desk;
        desk.script.answers = {SendResult::Rejected};
        desk.write();
        desk.write();
        desk.start();
        QTRY_COMPARE(desk.tally().sent.load(), quint64(1));
        QCOMPARE(desk.tally().dead.load(), quint64(1));
        QCOMPARE(desk.alerts(AlertKind::MessageDead), size_t(1));
    }

    void whatMayHaveArrivedIsRepeatedOnceUnderTheSameKey() {
        DispatcherDesk desk;
        desk.script.answers = {SendResult::Unknown, SendResult::Unknown};
        desk.write();
        desk.start();
        QTRY_COMPARE(desk.tally().failed.load(), quint64(1));
        desk.clock.advanceMinutes(1);
        QTRY_COMPARE(desk.tally().sent.load(), quint64(1));
        desk.clock.advanceMinutes(60);
        QTest::qWait(100);
        QCOMPARE(desk.script.count(), size_t(2));
        QCOMPARE(desk.script.seen.front().key, desk.script.seen.back().key);
    }

    void aLinkPastItsUseIsCountedAndNotSent() {  // DI-22
        DispatcherDesk desk;
        desk.write(QStringLiteral("ama@example.com"), MailKind::ResetPassword);
        desk.clock.advanceMinutes(31);
        desk.start();
        QTRY_COMPARE(desk.tally().dropped.load(), quint64(1));
        QCOMPARE(desk.script.count(), size_t(0));
    }

    void aStopEndsATransferAndTheNextRunTakesItUp() {
        DispatcherDesk desk;
        desk.script.hangs = true;
        desk.write();
        desk.start();
        QTRY_COMPARE(desk.script.count(), size_t(1));
        QElapsedTimer timer;
        timer.start();
        desk.dispatcher.reset();
        QVERIFY(timer.elapsed() < 2000);
        QCOMPARE(desk.waiting(), 1);
        desk.script.hangs = false;
        desk.clock.advanceMinutes(1);
        desk.start();
        QTRY_COMPARE(desk.tally().sent.load(), quint64(1));
    }

    void aDayWithoutAServerLosesNothing() {  // DI-22
        DispatcherDesk desk;
        desk.script.answers.assign(100'000, SendResult::Unreached);
        for (int i = 0; i < 10; ++i) desk.write(QStringLiteral("guest%1@example.com").arg(i));
        desk.start(1);
        for (int quarter = 0; quarter < 96; ++quarter) {
            desk.clock.advanceMinutes(15);
            QTest::qWait(5);
        }
        {
            const std::scoped_lock lock(desk.script.mutex);
            desk.script.answers.clear();
        }
        QTRY_VERIFY2((desk.clock.advanceMinutes(15), desk.tally().sent.load() == 10), "not all were sent");
        QCOMPARE(desk.tally().dead.load(), quint64(0));
    }
};

FRONTDESK_TEST(MailDispatcherTest)
#include "mail_dispatcher_test.moc"

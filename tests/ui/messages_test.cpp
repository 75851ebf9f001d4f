// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "tests/ui/ui_desk.h"
#include "ui/alerts/alerts_sheet.h"
#include "ui/common/empty_state.h"
#include "ui/common/segmented.h"
#include "ui/messages/message_desk.h"
#include "ui/messages/message_list_sheet.h"
#include "ui/shell/desk_watch.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPromise>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

template <class T>
QFuture<Result<T>> answered(Result<T> result) {
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// Messages as the test has them.
class ListedMessages : public MessageDesk {
public:
    QFuture<Result<std::vector<ListedMessage>>> recent(int, const Caller&) override {
        if (refusal) return answered<std::vector<ListedMessage>>(tl::make_unexpected(*refusal));
        return answered<std::vector<ListedMessage>>(all);
    }
    QFuture<Result<void>> retry(const Uuid& id, const Caller&) override {
        retried.push_back(id);
        for (ListedMessage& each : all) {
            if (each.id != id) continue;
            each.state = MessageState::Waiting;
            each.mayRetry = false;
        }
        return answered<void>({});
    }
    std::vector<ListedMessage> all;
    std::vector<Uuid> retried;
    std::optional<Error> refusal;
};

ListedMessage message(int number, MessageState state, const char* problem = "") {
    ListedMessage made;
    made.id.bytes[15] = static_cast<unsigned char>(number);
    made.kind = "accepted";
    made.recipient = QStringLiteral("+233•••3456");
    made.text = QStringLiteral("Adepa Kitchen: order accepted.");
    made.state = state;
    made.problem = problem;
    made.mayRetry = state == MessageState::Failed;
    return made;
}

struct Fixture {
    Fixture() {
        ui.desk.messages = &messages;
        messages.all = {message(1, MessageState::Waiting), message(2, MessageState::Delivered),
                        message(3, MessageState::Failed, "bad_number"), message(4, MessageState::Dropped, "expired")};
        window.resize(1290, 734);
        window.show();
    }
    MessageListSheet* open() {
        auto* sheet = new MessageListSheet({ui.desk, ui.theme, ui.session}, &window);
        sheet->open();
        return sheet;
    }
    AlertsSheet* alerts() {
        ui.session.signIn(ui.test.staff(StaffRole::Manager));
        auto* sheet = new AlertsSheet({ui.desk, ui.events, ui.theme, ui.session, ui.prompter}, &window);
        sheet->open();
        return sheet;
    }
    void raise(AlertKind kind) {
        QVERIFY(ui.test.run<void>([this, kind] { return ui.desk.alerts.raise(kind, QStringLiteral("money")); })
                    .has_value());
    }
    static QStringList words(QWidget* sheet) {
        QStringList all;
        for (const QLabel* label : sheet->findChildren<QLabel*>())
            if (label->isVisible()) all += label->text();
        return all;
    }
    UiDesk ui;
    ListedMessages messages;
    QWidget window;
};

}  // namespace

class MessagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyMessageSaysWhatBecameOfIt() {
        Fixture f;
        MessageListSheet* sheet = f.open();
        QTRY_COMPARE(sheet->model().rowCount(), 4);
        QCOMPARE(sheet->model().index(0).data(SentMessagesModel::StateRole).toString(), QStringLiteral("◷ Waiting"));
        QCOMPARE(sheet->model().index(1).data(SentMessagesModel::StateRole).toString(), QStringLiteral("✓ Delivered"));
        QVERIFY(
            sheet->model().index(2).data(SentMessagesModel::ProblemRole).toString().contains(QStringLiteral("number")));
        QVERIFY(sheet->model()
                    .index(3)
                    .data(SentMessagesModel::ProblemRole)
                    .toString()
                    .contains(QStringLiteral("too late")));
        QCOMPARE(test::tooSmall(sheet), QStringList());
        QCOMPARE(test::nameless(sheet), QStringList());
    }
    void theyAreFilteredByState() {
        SentMessagesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.load({message(1, MessageState::Waiting), message(2, MessageState::Sent),
                    message(3, MessageState::Failed, "no_route"), message(4, MessageState::Dropped, "expired")});
        model.setFilter(MessageFilter::Waiting);
        QCOMPARE(model.rowCount(), 1);
        model.setFilter(MessageFilter::Sent);
        QCOMPARE(model.rowCount(), 1);
        model.setFilter(MessageFilter::Failed);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(
            !model.load({message(1, MessageState::Waiting), message(2, MessageState::Sent),
                         message(3, MessageState::Failed, "no_route"), message(4, MessageState::Dropped, "expired")}));
    }
    void aFailedOneIsTriedAgain() {
        Fixture f;
        MessageListSheet* sheet = f.open();
        QTRY_VERIFY(sheet->findChild<QAbstractButton*>(QStringLiteral("retry-message")) != nullptr);
        sheet->findChild<QAbstractButton*>(QStringLiteral("retry-message"))->click();
        QTRY_COMPARE(f.messages.retried.size(), size_t(1));
        QTRY_COMPARE(sheet->model().count(MessageFilter::Waiting), 2);
        QVERIFY(sheet->findChild<QLabel*>(QStringLiteral("told"))->isVisible());
    }
    void whoMayNotReadThemIsTold() {
        Fixture f;
        f.messages.refusal = Error{ErrorCode::Forbidden, {}, {}};
        MessageListSheet* sheet = f.open();
        QTRY_VERIFY(sheet->findChild<EmptyState*>()->accessibleName().contains(QStringLiteral("role")));
    }
    void noneIsAStateOfItsOwn() {
        Fixture f;
        f.messages.all.clear();
        MessageListSheet* sheet = f.open();
        QTRY_VERIFY(sheet->findChild<EmptyState*>()->accessibleName().contains(QStringLiteral("No message yet")));
    }
    void theStripCountsThoseThatWait() {
        Fixture f;
        SystemStatus status;
        const DeskWatch watch(f.ui.desk, f.ui.events, status);
        QTRY_COMPARE(status.waitingMessages(), 1);
    }
    void moneyWithoutAHomeCanGoBothWays() {
        Fixture f;
        f.raise(AlertKind::UnmatchedMoney);
        AlertsSheet* sheet = f.alerts();
        QTRY_COMPARE(sheet->model().rowCount(), 1);
        QVERIFY(sheet->findChild<QAbstractButton*>(QStringLiteral("reopen-alert")) != nullptr);
        f.ui.prompter.yes = false;
        sheet->findChild<QAbstractButton*>(QStringLiteral("refund-alert"))->click();
        QCOMPARE(f.ui.prompter.asked, QStringList{QStringLiteral("Give this money back?")});
        QCOMPARE(sheet->model().rowCount(), 1);
        f.ui.prompter.yes = true;
        sheet->findChild<QAbstractButton*>(QStringLiteral("dismiss-alert"))->click();
        QTRY_COMPARE(sheet->model().rowCount(), 0);
        QCOMPARE(f.ui.prompter.asked.size(), 2);
    }
    void aFaultThatWasMendedByHandIsDone() {
        Fixture f;
        f.raise(AlertKind::ProviderFault);
        AlertsSheet* sheet = f.alerts();
        QTRY_COMPARE(sheet->model().rowCount(), 1);
        QVERIFY(sheet->findChild<QAbstractButton*>(QStringLiteral("reopen-alert")) == nullptr);
        QVERIFY(Fixture::words(sheet).join(u' ').contains(QStringLiteral("by hand")));
        sheet->findChild<QAbstractButton*>(QStringLiteral("dismiss-alert"))->click();
        QTRY_COMPARE(sheet->model().rowCount(), 0);
        QVERIFY(f.ui.prompter.asked.empty());
    }
};
FRONTDESK_TEST(MessagesTest)

#include "messages_test.moc"

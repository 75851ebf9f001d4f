// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guests/guests_screen.h"
#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "tests/ui/ui_desk.h"
#include "ui/common/notices.h"
#include "ui/counter/counter_screen.h"
#include "ui/counter/handover_choice.h"
#include "ui/guests/guest_page.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

const QString kAma = QStringLiteral("+233244123456");

/// An order of Ama's that asked for its details to be kept.
void rememberAma(UiDesk& ui) {
    OrderDraft draft = ui.test.draft(OrderSource::Web);
    draft.fulfilment = Fulfilment::Delivery;
    draft.address = DeliveryAddress{QStringLiteral("Ringway St 14"), ui.desk.menu.current()->places.front().id,
                                    QStringLiteral("green gate")};
    draft.saveDetails = true;
    ui.test.place(draft);
}

struct Fixture {
    UiDesk ui;
    QWidget window;
    Notices notices{ui.theme, &window};
    std::unique_ptr<GuestsScreen> screen;

    explicit Fixture(bool remembered) {
        if (remembered)
            rememberAma(ui);
        else
            ui.placeWeb(QStringLiteral("Ama Mensah"));
        screen = std::make_unique<GuestsScreen>(
            GuestsScreen::Parts{ui.desk, ui.events, ui.theme, ui.session, ui.prompter, notices}, &window);
        window.resize(1290, 734);
        screen->resize(window.size());
        window.show();
    }
    [[nodiscard]] GuestPage& page() const { return *screen->findChild<GuestPage*>(); }
    [[nodiscard]] QAbstractButton* button(const char* name) const {
        return page().findChild<QAbstractButton*>(QString::fromLatin1(name));
    }
    void open() {
        screen->showGuest(kAma);
        QTRY_COMPARE(page().guest().phone, kAma);
    }
    std::optional<CustomerProfile> profile() {
        const auto found = ui.test.run<std::optional<CustomerProfile>>(
            [this] { return ui.desk.customers.byPhone(kAma, Caller::system()); });
        return found ? *found : std::nullopt;
    }
};

}  // namespace

class GuestsScreenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoOrderedIsListed() {
        Fixture f(false);
        QTRY_COMPARE(f.screen->model().rowCount(), 1);
        QCOMPARE(f.screen->model().guest(0).name, QStringLiteral("Ama Mensah"));
    }
    void aTypedNumberOpensItsCard() {
        Fixture f(true);
        auto* search = f.screen->findChild<QLineEdit*>(QStringLiteral("search"));
        QTest::keyClicks(search, QStringLiteral("0244123456"));
        QTRY_COMPARE(f.page().guest().phone, kAma);
        QTRY_VERIFY(f.page().guest().profile.has_value());
        QCOMPARE(f.page().guest().addresses().size(), size_t(1));
        QCOMPARE(test::tooSmall(f.screen.get()), QStringList());
        QCOMPARE(test::nameless(f.screen.get()), QStringList());
    }
    void anOrderCanBeRepeated() {
        Fixture f(false);
        f.open();
        QSignalSpy repeat(f.screen.get(), &GuestsScreen::repeatRequested);
        const int number = f.page().guest().orders.front().number;
        f.button(qPrintable(QStringLiteral("repeat-%1").arg(number)))->click();
        QCOMPARE(repeat.count(), 1);
    }
    void whoIsNotRememberedCannotBeForgotten() {
        Fixture f(false);
        f.open();
        QVERIFY(f.button("forget") == nullptr);
    }
    void aPersonIsForgottenAfterBeingAsked() {
        Fixture f(true);
        f.open();
        QTRY_VERIFY(f.button("forget") != nullptr);
        f.ui.prompter.yes = false;
        f.button("forget")->click();
        QVERIFY(f.profile().has_value());
        f.ui.prompter.yes = true;
        f.button("forget")->click();
        QTRY_VERIFY(!f.profile().has_value());
        QTRY_VERIFY(!f.page().guest().profile.has_value());
        QCOMPARE(f.page().guest().orders.size(), size_t(1));
    }
    void anOrderByTelephoneKnowsNameAndAddress() {
        Fixture f(true);
        CounterScreen counter({f.ui.desk, f.ui.events, f.ui.theme, f.ui.session, f.notices}, &f.window);
        counter.resize(f.window.size());
        counter.show();
        QVERIFY(counter.begin({{}, kAma, {}, {}}));
        QTRY_COMPARE(counter.ticket().draft().customerName, QStringLiteral("Ama Mensah"));
        auto* choice = counter.findChild<HandoverChoice*>();
        QTRY_COMPARE(choice->addresses().size(), size_t(1));
        choice->findChild<QAbstractButton*>(QStringLiteral("handover-address"))->click();
        QCOMPARE(counter.ticket().draft().fulfilment, Fulfilment::Delivery);
        QCOMPARE(counter.ticket().draft().address->text, QStringLiteral("Ringway St 14"));
        choice->findChild<QAbstractButton*>(QStringLiteral("handover-pickup"))->click();
        QCOMPARE(counter.ticket().draft().fulfilment, Fulfilment::Pickup);
    }
    void theSwitchAsksForDetailsToBeKept() {
        Fixture f(false);
        CounterScreen counter({f.ui.desk, f.ui.events, f.ui.theme, f.ui.session, f.notices}, &f.window);
        counter.begin({QStringLiteral("Ama"), kAma, {}, {}});
        auto* remember = counter.findChild<QAbstractButton*>(QStringLiteral("remember"));
        QVERIFY(!remember->isChecked());
        remember->click();
        QVERIFY(counter.ticket().draft().saveDetails);
    }
    void beginningAnOrderHoldsTheOneOnTheScreen() {
        Fixture f(false);
        CounterScreen counter({f.ui.desk, f.ui.events, f.ui.theme, f.ui.session, f.notices}, &f.window);
        counter.addItem(f.ui.test.item(QStringLiteral("Sobolo")).id, 2);
        const DraftId before = counter.unfinished().id();
        QVERIFY(counter.begin({{}, {}, {}, f.ui.desk.menu.current()->tables.front().id}));
        QVERIFY(counter.unfinished().id() != before);
        QCOMPARE(counter.ticket().lineCount(), 0);
        QCOMPARE(counter.ticket().draft().fulfilment, Fulfilment::DineIn);
        QTRY_VERIFY(counter.unfinished().isSaved());
        const auto drafts = f.ui.test.run<std::vector<StoredDraft>>([&f] { return f.ui.desk.taking.drafts(); });
        QVERIFY(drafts.has_value());
        QVERIFY(std::any_of(drafts->begin(), drafts->end(),
                            [&before](const StoredDraft& draft) { return draft.id == before && draft.held; }));
    }
};
FRONTDESK_TEST(GuestsScreenTest)

#include "guests_screen_test.moc"

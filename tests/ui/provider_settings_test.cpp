// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/sample_provider_desk.h"
#include "tests/ui/screen_checks.h"
#include "tests/ui/ui_desk.h"
#include "ui/common/notices.h"
#include "ui/settings/provider_row.h"
#include "ui/settings/settings_screen.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::SampleProviderDesk;
using frontdesk::test::UiDesk;

namespace {

struct Fixture {
    SampleProviderDesk providers;
    UiDesk ui;
    QWidget window;
    Notices notices{ui.theme, &window};
    SettingsScreen* screen;

    explicit Fixture(StaffRole role = StaffRole::Owner) {
        ui.desk.providers = &providers;
        auto restaurant = std::make_shared<Restaurant>(*ui.desk.restaurant);
        restaurant->demo = false;
        ui.desk.restaurant = restaurant;
        ui.session.signIn(ui.test.staff(role));
        screen = new SettingsScreen({ui.desk, ui.events, ui.theme, ui.session, ui.prompter, notices}, &window);
        window.resize(1290, 734);
        screen->resize(window.size());
        window.show();
        screen->showSection(SettingsScreen::kProviders);
    }
    template <class Widget = QAbstractButton>
    [[nodiscard]] Widget* find(const char* name) const {
        return screen->findChild<Widget*>(QString::fromLatin1(name));
    }
    void open(const QByteArray& provider) {
        screen->providers()->openProvider(provider);
        [&] { QTRY_VERIFY(find("save") != nullptr && find("save")->isVisible()); }();
    }
    [[nodiscard]] QString result() const {
        auto* headline = find<QLabel>("result-headline");
        return headline->isVisible() ? headline->text() : QString();
    }
    void press(const char* name) {
        QVERIFY2(find(name) != nullptr && find(name)->isVisible() && find(name)->isEnabled(), name);
        find(name)->click();
    }
    void type(const char* field, const QString& text) {
        auto* line = find<QLineEdit>(field);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
};

}  // namespace

class ProviderSettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theListSaysHowEachIs() {
        Fixture f;
        auto* paystack = f.find<ProviderRow>("provider-paystack");
        QTRY_VERIFY(paystack->accessibleDescription().contains(QStringLiteral("Works")));
        QVERIFY(paystack->accessibleDescription().contains(QStringLiteral("Test mode")));  // SR-69: visibly flagged
        QVERIFY(f.find<ProviderRow>("provider-hubtel")->accessibleDescription().contains(QStringLiteral("Refuses")));
        QVERIFY(f.find<ProviderRow>("provider-twilio")->accessibleDescription().contains(QStringLiteral("Not set up")));
        QCOMPARE(test::tooSmall(f.screen), QStringList());
        QCOMPARE(test::nameless(f.screen), QStringList());
    }
    void aManagerSeesStatesAndNoKeys() {
        Fixture f(StaffRole::Manager);
        f.screen->providers()->openProvider("paystack");
        QTest::qWait(50);
        QVERIFY(f.find<QLineEdit>("PAYSTACK_SECRET_KEY") == nullptr);
        QVERIFY(!f.find("save")->isVisible());
    }
    void aSecretIsNeverShownOnlyReplaced() {  // SR-61
        Fixture f;
        f.open("paystack");
        auto* secret = f.find<QLineEdit>("PAYSTACK_SECRET_KEY");
        QVERIFY(!secret->isEnabled());
        QVERIFY(secret->text().startsWith(QStringLiteral("••••")));
        QVERIFY(!f.find("save")->isEnabled());
        f.press("replace-PAYSTACK_SECRET_KEY");
        QVERIFY(secret->isEnabled());
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        f.type("PAYSTACK_SECRET_KEY", QStringLiteral(" sk_test_2 "));
        f.press("save");
        QTRY_COMPARE(f.providers.saves, 1);
        QCOMPARE(f.providers.kept, (QMap<QByteArray, QString>{{"PAYSTACK_SECRET_KEY", QStringLiteral("sk_test_2")}}));
    }
    void aSecretIsRemovedOnlyWhenSaved() {
        Fixture f;
        f.open("paystack");
        f.press("remove-PAYSTACK_SECRET_KEY");
        QCOMPARE(f.providers.saves, 0);
        f.press("keep-PAYSTACK_SECRET_KEY");
        QVERIFY(!f.find("save")->isEnabled());
        f.press("remove-PAYSTACK_SECRET_KEY");
        f.press("save");
        QTRY_COMPARE(f.providers.kept, (QMap<QByteArray, QString>{{"PAYSTACK_SECRET_KEY", QString()}}));
    }
    void whatTheFileSaysIsLocked() {
        Fixture f;
        f.open("hubtel");
        QVERIFY(!f.find<QLineEdit>("HUBTEL_CLIENT_ID")->isEnabled());
        QCOMPARE(f.find<QLineEdit>("HUBTEL_CLIENT_ID")->text(), QStringLiteral("adk-0041"));
        QVERIFY(f.find("replace-HUBTEL_CLIENT_SECRET") == nullptr);
        QVERIFY(!f.find<QLineEdit>("HUBTEL_CLIENT_SECRET")->isEnabled());
    }
    void anErrorLosesNothingThatWasTyped() {
        Fixture f;
        f.open("paystack");
        f.type("PAYSTACK_PUBLIC_KEY", QStringLiteral("nonsense"));
        f.providers.answer = tl::make_unexpected(Error{
            ErrorCode::ValidationFailed, {}, {{QStringLiteral("PAYSTACK_PUBLIC_KEY"), "invalid", {}}}, {}, {}, 0});
        f.press("save");
        QTRY_VERIFY(f.result().contains(QStringLiteral("Not saved")));
        auto* line = f.find<QLineEdit>("PAYSTACK_PUBLIC_KEY");
        QCOMPARE(line->text(), QStringLiteral("nonsense"));
        QVERIFY(line->property("problem").toBool());
        QVERIFY(f.find("save")->isEnabled());
        QCOMPARE(test::tooSmall(f.screen), QStringList());
    }
    void mixedModesAreExplained() {  // SR-69
        Fixture f;
        f.open("paystack");
        f.type("PAYSTACK_PUBLIC_KEY", QStringLiteral("pk_live_1"));
        f.providers.answer = tl::make_unexpected(Error{
            ErrorCode::ValidationFailed, {}, {{QStringLiteral("PAYSTACK_PUBLIC_KEY"), "mixed_modes", {}}}, {}, {}, 0});
        f.press("save");
        QTRY_VERIFY(f.result().contains(QStringLiteral("do not go together")));
    }
    void aTestUsesWhatIsTypedAndSaysWhatIsWrong_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* code, const char* says) {
            QTest::newRow(code) << QByteArray(code) << QString::fromLatin1(says);
        };
        row("bad_key", "Paystack does not accept this key.");
        row("dns", "Paystack cannot be found.");
        row("refused", "Nothing answers at the address of Paystack.");
        row("tls", "not safe");
        row("timeout", "did not answer in time");
        row("wrong_mode", "for tests");
        row("not_allowed_ip", "does not let this computer in");
        row("http_5xx", "trouble of its own");
        row("something new", "does not answer as it should");
    }
    void aTestUsesWhatIsTypedAndSaysWhatIsWrong() {
        QFETCH(const QByteArray, code);
        QFETCH(const QString, says);
        Fixture f;
        f.open("paystack");
        f.type("PAYSTACK_PUBLIC_KEY", QStringLiteral("pk_test_2"));
        f.providers.found = {false, code, {}};
        f.press("test");
        QTRY_VERIFY2(f.result().contains(says), qPrintable(f.result()));
        QCOMPARE(f.providers.tested, (QMap<QByteArray, QString>{{"PAYSTACK_PUBLIC_KEY", QStringLiteral("pk_test_2")}}));
        QCOMPARE(f.providers.saves, 0);
    }
    void aTestCanBeCancelledAndItsLateAnswerIsNotShown() {
        Fixture f;
        f.open("paystack");
        f.providers.holdsChecks = true;
        f.press("test");
        QVERIFY(!f.find("test")->isEnabled());
        f.press("cancel-test");
        QVERIFY(f.find("test")->isEnabled());
        f.providers.answerChecks();
        QTest::qWait(50);
        QCOMPARE(f.result(), QString());
    }
    void rareFieldsAreShownOnDemand() {
        Fixture f;
        f.open("paystack");
        QVERIFY(!f.find<QLineEdit>("PAYSTACK_BASE_URL")->isVisible());
        f.press("more");
        QVERIFY(f.find<QLineEdit>("PAYSTACK_BASE_URL")->isVisible());
    }
    void theOrderOfPreferenceIsChangedByPressing() {
        Fixture f;
        f.open("sms");
        QVERIFY(!f.find("test")->isVisible());
        f.press("earlier-twilio");
        QTRY_VERIFY(f.find("save")->isEnabled());
        f.press("save");
        QTRY_COMPARE(f.providers.kept,
                     (QMap<QByteArray, QString>{{"SMS_PROVIDERS", QStringLiteral("twilio,arkesel")}}));
    }
    void leavingWithSomethingTypedIsAskedFirst() {
        Fixture f;
        f.open("paystack");
        f.type("PAYSTACK_PUBLIC_KEY", QStringLiteral("pk_test_2"));
        f.ui.prompter.yes = false;
        QVERIFY(f.screen->stepBack());
        QCOMPARE(f.ui.prompter.asked.size(), 1);
        QVERIFY(f.screen->providers()->showsProvider());
        f.ui.prompter.yes = true;
        QVERIFY(f.screen->stepBack());
        QVERIFY(!f.screen->providers()->showsProvider());
        QVERIFY(!f.screen->stepBack());
    }
    void aKeyThatLiesBesideIsWarnedOfForAsLongAsItDoes() {  // SR-61: a permanent warning
        Fixture f;
        f.providers.place = KeyPlace::SealedFileWithKeyBeside;
        f.open("paystack");
        auto* box = f.screen->findChild<QWidget*>(QStringLiteral("key-place"));
        QTRY_VERIFY(box->isVisible());
        QVERIFY(f.find<QLineEdit>("passphrase")->isVisible());
        f.type("passphrase", QStringLiteral("a long passphrase"));
        f.press("unlock");
        QTRY_COMPARE(f.providers.passphrase, QStringLiteral("a long passphrase"));
        QTRY_VERIFY(!f.find<QLineEdit>("passphrase")->isVisible());
        QCOMPARE(f.find<QLineEdit>("passphrase")->text(), QString());
    }
    void aWrongPassphraseIsToldAndCanBeTypedAgain() {
        Fixture f;
        f.providers.place = KeyPlace::Closed;
        f.providers.answer = tl::make_unexpected(Error{ErrorCode::Unauthorized, {}, {}, {}, {}, 0});
        f.open("paystack");
        QTRY_VERIFY(f.find<QLineEdit>("passphrase")->isVisible());
        f.type("passphrase", QStringLiteral("not this one"));
        f.press("unlock");
        QTRY_VERIFY(f.find("unlock")->isEnabled());
        QCOMPARE(f.find<QLineEdit>("passphrase")->text(), QStringLiteral("not this one"));
    }
    void keepingKeysWithoutAPassphraseNeedsConsent() {  // SR-61: only by explicit owner consent
        Fixture f;
        f.providers.place = KeyPlace::Undecided;
        f.open("paystack");
        f.ui.prompter.yes = false;
        QTRY_VERIFY(f.find("without-passphrase")->isVisible());
        f.press("without-passphrase");
        QCOMPARE(f.ui.prompter.asked.size(), 1);
        QVERIFY(!f.providers.agreed);
        f.ui.prompter.yes = true;
        f.press("without-passphrase");
        QTRY_VERIFY(f.providers.agreed);
    }
    void largeTextFits() {
        Fixture f;
        f.ui.theme.setTextScale(2.0);
        f.open("paystack");
        QCOMPARE(test::tooSmall(f.screen), QStringList());
        QVERIFY(f.screen->minimumSizeHint().width() <= 1290);
    }
};
FRONTDESK_TEST(ProviderSettingsTest)

#include "provider_settings_test.moc"

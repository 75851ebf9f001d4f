// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ports/provider_desk.h"
#include "tests/support/test_main.h"
#include "tests/ui/ui_desk.h"
#include "ui/common/banner.h"
#include "ui/models/provider_board.h"
#include "ui/shell/desk_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_strip.h"

#include <QSignalSpy>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

// The desk's clock: 12:40 in Accra, which is UTC.
constexpr Instant kTwentyToOne{((12 * 60) + 40) * 60'000};

ProviderState state(const char* name, ProviderHealth health, bool testMode = false) {
    return {name, health, kTwentyToOne, "timeout", {}, testMode};
}

QString headline(const std::vector<ProviderState>& all) {
    const auto trouble = providerTrouble(all, BusinessCalendar(), QLocale(QLocale::English));
    return trouble ? trouble->headline : QString();
}
QString text(const std::vector<ProviderState>& all) {
    const auto trouble = providerTrouble(all, BusinessCalendar(), QLocale(QLocale::English));
    return trouble ? trouble->text : QString();
}

/// The window as the program has it, hearing of providers.
struct Fixture {
    Fixture() {
        window.resize(1290, 734);
        window.show();
    }
    void announce(const ProviderState& provider) { ui.desk.feed.publish({ProviderChanged{provider}}); }
    Banner* banner() { return window.findChild<Banner*>(QStringLiteral("provider-banner")); }

    UiDesk ui;
    SystemStatus status;
    DeskWatch watch{ui.desk, ui.events, status};
    MainWindow window{ui.desk, ui.theme, ui.session, status};
};

}  // namespace

class ProviderBannerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoIsLostSinceWhenAndWhatStillWorks() {
        const std::vector<ProviderState> all{state("paystack", ProviderHealth::Unreachable),
                                             state("twilio", ProviderHealth::Fine)};
        QCOMPARE(headline(all), QStringLiteral("Mobile money by Paystack has not been reached since 12:40."));
        QCOMPARE(text(all), QStringLiteral("Cash and card terminal work; orders are taken."));
    }
    void theOtherWayIsNamedWhereThereIsOne() {
        QVERIFY(text({state("paystack", ProviderHealth::Failing), state("mtn-momo", ProviderHealth::Fine)})
                    .contains(QStringLiteral("MTN MoMo")));
        QVERIFY(text({state("twilio", ProviderHealth::Failing), state("arkesel", ProviderHealth::Fine)})
                    .contains(QStringLiteral("through Arkesel")));
    }
    void severalAreOneLine() {
        const QString said =
            headline({state("paystack", ProviderHealth::Failing), state("twilio", ProviderHealth::Unreachable),
                      state("arkesel", ProviderHealth::Fine)});
        QCOMPARE(said, QStringLiteral("Paystack and Twilio have not worked since 12:40."));
    }
    void everybodyUnreachableIsNoInternet() {
        QCOMPARE(headline({state("paystack", ProviderHealth::Unreachable), state("twilio", ProviderHealth::Unreachable),
                           state("hubtel", ProviderHealth::Unused)}),
                 QStringLiteral("No internet since 12:40."));
    }
    void aRefusedKeyIsRedAndSaysWhoHelps() {
        const std::vector<ProviderState> all{state("paystack", ProviderHealth::Misconfigured)};
        QCOMPARE(providerTrouble(all, BusinessCalendar(), QLocale())->tone, Tone::Danger);
        QVERIFY(text(all).contains(QStringLiteral("Settings")));
    }
    void nothingLostSaysNothing() {
        QVERIFY(headline({state("paystack", ProviderHealth::Fine), state("hubtel", ProviderHealth::Unused)}).isEmpty());
    }
    void theBannerComesWithTheEventAndLeavesByItself() {
        Fixture f;
        QVERIFY(!f.banner()->isVisible());
        f.announce(state("paystack", ProviderHealth::Unreachable));
        QTRY_VERIFY(f.banner()->isVisible());
        QVERIFY(f.banner()->headline().contains(QStringLiteral("Paystack")));
        const auto parts = StatusStrip::parts(f.status);
        QCOMPARE(parts.front().text, QStringLiteral("Paystack: no answer"));
        QCOMPARE(parts.front().dot, std::optional<Tone>(Tone::Warn));
        QSignalSpy back(&f.watch.providers(), &ProviderBoard::cameBack);
        f.announce(state("paystack", ProviderHealth::Fine));
        QTRY_VERIFY(!f.banner()->isVisible());
        QCOMPARE(back.count(), 1);
    }
    void testKeysAreShownAllTheTime() {
        Fixture f;
        QVERIFY(!f.status.isTestMode());
        f.announce(state("paystack", ProviderHealth::Fine, true));
        QTRY_VERIFY(f.status.isTestMode());
        QVERIFY(f.window.findChild<StatusStrip*>()->accessibleName().contains(QStringLiteral("Test mode")));
    }
};
FRONTDESK_TEST(ProviderBannerTest)

#include "provider_banner_test.moc"

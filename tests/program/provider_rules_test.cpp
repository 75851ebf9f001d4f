// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/provider_rules.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

struct RouteDesk : TestDesk {
    Config config;
    Restaurant restaurant = *backend().restaurant;

    PaymentRoutes routes() { return paymentRoutes(config, restaurant, *backend().keys, {}); }
    std::optional<PaymentProvider> carrierOf(PaymentMethod method) {
        const PaymentRoutes all = routes();
        const auto found = all.providers.find(method);
        return found == all.providers.end() ? std::nullopt : std::optional<PaymentProvider>(found->second);
    }
    void setUpPaystack() { config.paystack.secretKey = QStringLiteral("sk_test_0000"); }
    void setUpMtn() {
        config.momo.collection.subscriptionKey = QStringLiteral("0000");
        config.momo.collection.apiUser = QStringLiteral("user");
    }
    void setUpHubtel() {
        config.telecel.hubtelClientId = QStringLiteral("id");
        config.telecel.route = TelecelRoute::Hubtel;
    }
};

}  // namespace

class ProviderRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutProvidersNothingIsOffered() {
        RouteDesk desk;
        QVERIFY(desk.routes().providers.empty());
    }

    void paystackCarriesWhatNobodyElseDoes() {
        RouteDesk desk;
        desk.setUpPaystack();
        for (const auto method :
             {PaymentMethod::Paystack, PaymentMethod::MtnMomo, PaymentMethod::TelecelCash, PaymentMethod::AtMoney})
            QCOMPARE(desk.carrierOf(method), PaymentProvider::Paystack);
    }

    void mtnCarriesItsOwnWhereItsKeysAreSetUnlessRoutedElsewhere() {
        RouteDesk desk;
        desk.setUpPaystack();
        desk.setUpMtn();
        QCOMPARE(desk.carrierOf(PaymentMethod::MtnMomo), PaymentProvider::MtnMomo);
        QCOMPARE(desk.carrierOf(PaymentMethod::AtMoney), PaymentProvider::Paystack);
        desk.config.momo.route = MomoRoute::Paystack;
        QCOMPARE(desk.carrierOf(PaymentMethod::MtnMomo), PaymentProvider::Paystack);
    }

    void telecelGoesWhereItIsRouted() {
        RouteDesk desk;
        desk.setUpPaystack();
        desk.setUpHubtel();
        QCOMPARE(desk.carrierOf(PaymentMethod::TelecelCash), PaymentProvider::Hubtel);
        desk.config.telecel.hubtelClientId.clear();
        QVERIFY(!desk.carrierOf(PaymentMethod::TelecelCash));
    }

    void mobileMoneyOfGhanaIsInCedis() {
        RouteDesk desk;
        desk.setUpPaystack();
        desk.restaurant.currency = *Currency::fromCode("EUR");
        QCOMPARE(desk.carrierOf(PaymentMethod::Paystack), PaymentProvider::Paystack);
        QVERIFY(!desk.carrierOf(PaymentMethod::MtnMomo));
        QVERIFY(!desk.carrierOf(PaymentMethod::TelecelCash));
    }

    // SR-52
    void whoSignsNothingReportsToASecretPath() {
        RouteDesk desk;
        desk.config.listener.webhookPathSecret = "0123456789abcdef0123456789abcdef";
        desk.restaurant.publicUrl = QStringLiteral("https://order.example");
        QCOMPARE(desk.routes().callbackUrls.at(PaymentProvider::MtnMomo),
                 QStringLiteral("https://order.example/webhooks/mtn-momo/0123456789abcdef0123456789abcdef"));
        desk.restaurant.publicUrl.clear();
        QVERIFY(desk.routes().callbackUrls.empty());
    }

    void aGuestWithoutAnAddressPaysUnderTheRestaurants() {
        RouteDesk desk;
        desk.restaurant.demo = false;
        desk.restaurant.publicUrl = QStringLiteral("https://order.example/shop");
        QCOMPARE(desk.routes().fallbackEmail, QStringLiteral("guest@order.example"));
        desk.restaurant.publicUrl = QStringLiteral("https://192.0.2.7");
        QVERIFY(desk.routes().fallbackEmail.isEmpty());
        desk.config.mail.from = QStringLiteral("orders@shop.example");
        QCOMPARE(desk.routes().fallbackEmail, QStringLiteral("orders@shop.example"));
    }

    void onlyWhoIsSetUpHasAWebhook() {
        RouteDesk desk;
        WebhookKeys keys = webhookKeys(desk.config, *desk.backend().keys);
        QVERIFY(keys.paystackSecretKey.isEmpty() && keys.twilioAuthToken.isEmpty());
        QVERIFY(!keys.mtnMomo && !keys.hubtel && !keys.africasTalking && !keys.arkesel);
        desk.setUpPaystack();
        desk.setUpMtn();
        keys = webhookKeys(desk.config, *desk.backend().keys);
        QCOMPARE(keys.paystackSecretKey, QByteArray("sk_test_0000"));
        QVERIFY(keys.mtnMomo && !keys.hubtel);
        QVERIFY(keys.pathSecret.size() >= 32);
    }
};

FRONTDESK_TEST(ProviderRulesTest)
#include "provider_rules_test.moc"

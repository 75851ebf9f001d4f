// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/configured_restaurant.h"
#include "app/platform/uuid7_source.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

class ConfiguredRestaurantTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_keys;  ///< the installation keys of real restaurants lie apart from their data
    FakeClock m_clock;
    Uuid7Source m_ids;

    Result<std::unique_ptr<Backend>> open(const QString& folder, const Config& config,
                                          std::function<Seed()> seed = {}) {
        const auto adjust = [config](Restaurant& restaurant) { applyConfig(config, restaurant); };
        return Backend::open({folder, std::move(seed), std::nullopt, {}, adjust, m_clock, m_ids});
    }
    static Config inEuros() {
        Config config;
        config.business.currency = Currency::fromCode("EUR");
        config.business.timeZone = QTimeZone("Europe/Berlin");
        config.business.country = QStringLiteral("DE");
        return config;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", m_keys.path().toUtf8()); }

    void whatIsGivenStandsOverWhatIsStored() {
        Config config;
        config.business.name = QStringLiteral("Akwaaba");
        config.business.language = QStringLiteral("de");
        config.listener.publicUrl = QStringLiteral("https://order.example");
        config.rules.cancelMinutes = 0;
        config.rules.acceptTimeoutMinutes = 12;
        config.rules.autoAccept = true;
        config.rules.accessMinutes = 20;
        config.mail.from = QStringLiteral("kitchen@akwaaba.example");
        config.invoices.numberFormat = QStringLiteral("AK-{number}");
        config.invoices.dueDays = 30;
        Restaurant restaurant;
        restaurant.address = QStringLiteral("14 Oxford Street");
        applyConfig(config, restaurant);
        QCOMPARE(restaurant.name, QStringLiteral("Akwaaba"));
        QCOMPARE(restaurant.address, QStringLiteral("14 Oxford Street"));
        QCOMPARE(restaurant.languages, (QStringList{QStringLiteral("de"), QStringLiteral("en")}));
        QCOMPARE(restaurant.publicUrl, QStringLiteral("https://order.example"));
        QCOMPARE(restaurant.cancelMinutes, 0);
        QCOMPARE(restaurant.acceptTimeoutMinutes, 12);
        QVERIFY(restaurant.autoAccept);
        QCOMPARE(restaurant.accessMinutes, 20);
        QCOMPARE(restaurant.emailFrom, QStringLiteral("kitchen@akwaaba.example"));
        QCOMPARE(restaurant.invoiceNumberFormat, QStringLiteral("AK-{number}"));
        QCOMPARE(restaurant.invoiceDueDays, 30);
    }

    void aStoreWithoutPricesTakesAnotherCurrency() {
        const QTemporaryDir folder;
        {
            const auto plain = open(folder.path(), {});
            QVERIFY(plain.has_value());
            QCOMPARE((*plain)->restaurant->currency.code(), QByteArray("GHS"));
        }
        const auto moved = open(folder.path(), inEuros());
        QVERIFY2(moved.has_value(), qPrintable(moved ? QString() : moved.error().detail));
        QCOMPARE((*moved)->restaurant->currency.code(), QByteArray("EUR"));
        QCOMPARE((*moved)->menu.current()->currency.code(), QByteArray("EUR"));
        QCOMPARE((*moved)->restaurant->calendar.zone().id(), QByteArray("Europe/Berlin"));
    }

    void aStoreWithPricesKeepsItsCurrency() {
        const QTemporaryDir folder;
        {
            QVERIFY(open(folder.path(), {}, [this] { return smallRestaurant(m_ids); }).has_value());
        }
        const auto refused = open(folder.path(), inEuros());
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::Unsupported);
        QVERIFY2(refused.error().detail.startsWith(QStringLiteral("CURRENCY=EUR cannot be")),
                 qPrintable(refused.error().detail));
    }

    void aStoreWithoutOrdersTakesAnotherZoneAndKeepsIt() {
        const QTemporaryDir folder;
        Config berlin;
        berlin.business.timeZone = QTimeZone("Europe/Berlin");
        {
            QVERIFY(open(folder.path(), berlin, [this] { return smallRestaurant(m_ids); }).has_value());
        }
        const auto later = open(folder.path(), {});
        QVERIFY(later.has_value());
        QCOMPARE((*later)->restaurant->calendar.zone().id(), QByteArray("Europe/Berlin"));
    }

    void copiesLieInTheFolderThatIsConfigured() {
        const QTemporaryDir folder;
        const QString elsewhere = folder.filePath(QStringLiteral("copies"));
        const auto opened = Backend::open({folder.path(), {}, std::nullopt, {}, {}, m_clock, m_ids, elsewhere});
        QVERIFY(opened.has_value());
        QCOMPARE((*opened)->paths().backups, elsewhere);
    }
};

FRONTDESK_TEST(ConfiguredRestaurantTest)
#include "configured_restaurant_test.moc"

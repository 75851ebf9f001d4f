// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/profile_catalogue.h"

#include "printing/escpos/escpos_encoder.h"
#include "tests/support/test_main.h"

#include <QSet>
#include <QTest>

using namespace frontdesk;

class ProfileCatalogueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyProfileFitsItsPaper() {
        QSet<QString> keys;
        for (const auto& [key, profile] : profileCatalogue()) {
            QVERIFY2(!keys.contains(key), qPrintable(key));
            keys << key;
            QVERIFY(!profile.name.isEmpty() && !profile.pages.empty());
            QVERIFY(profile.columns * profile.cellDots <= profile.widthDots);
            QVERIFY(profileOf(key, {}) == profile);
        }
        for (const char* key : {"80mm-48", "80mm-42", "58mm-32"}) QVERIFY(keys.contains(QString::fromLatin1(key)));
    }

    void whatDiffersIsLaidOverTheProfile() {
        const auto profile = profileOf(QStringLiteral("80mm-48"), R"({
            "columns": 42, "dots": 512, "code_pages": {"cp1252": 71, "cp858": 53}, "text": "codes", "plain_twi": true,
            "currency_sign": "cent", "leave_double_byte": false, "qr": "raster", "qr_module": 5, "cutter": false,
            "feed": 120, "band_rows": 24, "drawer_pin": 5, "drawer_on_ms": 100, "drawer_off_ms": 400, "bell": "esc_b"})");
        QVERIFY2(profile.has_value(), profile ? "" : qPrintable(profile.error().fields.front().field));
        QCOMPARE(profile->columns, 42);
        QCOMPARE(profile->widthDots, 512);
        QVERIFY((profile->pages == std::vector<PrinterProfile::Page>{{CodePage::Cp858, 53}, {CodePage::Cp1252, 71}}));
        QVERIFY(profile->plainTwi && !profile->leaveDoubleByte && !profile->hasCutter);
        QVERIFY(profile->currencySign == CurrencySign::Cent && profile->qr == PrinterProfile::QrKind::Raster);
        QCOMPARE(profile->feedBeforeTear, 120);
        QCOMPARE(profile->bandRows, 24);
        const QByteArray job = EscPosEncoder(*profile).encode({DrawerRow{}, CutRow{}}).bytes;
        QCOMPARE(job.toHex(' '), QByteArray("1b 40 1b 52 00 1b 74 35 1b 70 01 32 c8 1b 4a 78 1d 72 01"));
    }

    void smallFontHasMoreColumns() {
        const auto profile = profileOf(QStringLiteral("80mm-48"), R"({"font":"b","columns":64})");
        QVERIFY(profile.has_value());
        QCOMPARE(profile->cellDots, 9);
        QCOMPARE(profile->cellHeightDots, 17);
        QVERIFY(EscPosEncoder(*profile).encode({}).bytes.contains("\x1bM\x01"));
    }

    void faultyFieldsAreNamed_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("fields");
        const QString wide = QStringLiteral("80mm-48");
        const auto row = [](const char* what, const QString& model, const char* json, const char* fields) {
            QTest::newRow(what) << model << QByteArray(json) << QString::fromLatin1(fields);
        };
        row("unknown model", QStringLiteral("none"), "", "model");
        row("no object", wide, "[1]", "profile");
        row("unknown key", wide, R"({"colums":42})", "profile.colums");
        row("too many columns", wide, R"({"columns":65})", "profile.columns");
        row("more columns than fit", wide, R"({"columns":60})", "profile.columns");
        row("a fraction", wide, R"({"band_rows":12.5})", "profile.band_rows");
        row("dots between bytes", wide, R"({"dots":580})", "profile.dots");
        row("no page", wide, R"({"code_pages":{}})", "profile.code_pages");
        row("unknown page", wide, R"({"code_pages":{"cp999":1,"cp858":19}})", "profile.code_pages.cp999");
        row("page's number", wide, R"({"code_pages":{"cp858":300}})", "profile.code_pages.cp858");
        row("choice", wide, R"({"qr":"laser"})", "profile.qr");
        row("switch", wide, R"({"cutter":1})", "profile.cutter");
        row("pin", wide, R"({"drawer_pin":3})", "profile.drawer_pin");
        row("several", wide, R"({"bell":"x","feed":-1})", "profile.feed profile.bell");
    }
    void faultyFieldsAreNamed() {
        QFETCH(QString, model);
        QFETCH(QByteArray, json);
        QFETCH(QString, fields);
        const auto profile = profileOf(model, json);
        QVERIFY(!profile.has_value());
        QCOMPARE(profile.error().code, ErrorCode::ValidationFailed);
        QStringList named;
        for (const FieldError& field : profile.error().fields) named << field.field;
        QCOMPARE(named.join(u' '), fields);
    }
};

FRONTDESK_TEST(ProfileCatalogueTest)
#include "profile_catalogue_test.moc"

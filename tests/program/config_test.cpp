// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/config.h"
#include "app/config/config_keys.h"
#include "app/config/provider_keys.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;

class ConfigTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QByteArray& text, QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner) {
        const QString path = m_folder.filePath(QStringLiteral("config.env"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("no file for the test");
        file.close();
        file.setPermissions(permissions);
        return path;
    }
    Result<Config> read(const QByteArray& text) { return readConfig(write(text), m_folder.path()); }
    QString troubleOf(const QByteArray& text) {
        const auto config = read(text);
        return config ? QString() : configTrouble(config.error());
    }

private Q_SLOTS:
    void init() {
        for (const ConfigSubject& subject : configSubjects())
            for (const ConfigKey& key : subject.keys) qunsetenv(key.name);
    }
    void cleanupTestCase() { init(); }

    void withoutAFileTheDefaultsHold() {
        const QTemporaryDir empty;
        qputenv("XDG_CONFIG_HOME", empty.path().toUtf8());
        const auto config = readConfig({}, empty.path());
        QVERIFY(config.has_value());
        QVERIFY(config->listener.address.isEmpty());
        QVERIFY(!config->business.currency);
        QCOMPARE(config->mail.port, quint16(587));
        QCOMPARE(config->sms.dailyCap, 300);
        QCOMPARE(config->paystack.baseUrl, QStringLiteral("https://api.paystack.co"));
        QCOMPARE(config->store.hourlyCopies, 24);
    }

    void valuesArriveTyped() {
        const auto config = read(
            "# a comment\n\n"
            "BUSINESS_NAME=\"Akwaaba Kitchen\"\n"
            "export CURRENCY = GHS\n"
            "TIMEZONE=Africa/Accra\n"
            "LANGUAGE='en'\n"
            "LISTEN=[::1]:9000\n"
            "PUBLIC_URL=https://order.example/\n"
            "TRUSTED_PROXIES=127.0.0.1, 10.0.0.0/8,2001:db8::/32\n"
            "AUTO_ACCEPT=yes\n"
            "SMTP_SECURITY=tls\n"
            "SMS_PROVIDERS=arkesel,twilio\n"
            "MTN_MOMO_CURRENCY=EUR\n");
        QVERIFY2(config.has_value(), qPrintable(config ? QString() : configTrouble(config.error())));
        QCOMPARE(config->business.name, QStringLiteral("Akwaaba Kitchen"));
        QCOMPARE(config->business.currency->code(), QByteArray("GHS"));
        QCOMPARE(config->business.timeZone->id(), QByteArray("Africa/Accra"));
        QCOMPARE(config->listener.address, QStringLiteral("::1"));
        QCOMPARE(config->listener.port, quint16(9000));
        QCOMPARE(config->listener.publicUrl, QStringLiteral("https://order.example"));
        QCOMPARE(config->listener.trustedProxies.size(), 3);
        QCOMPARE(config->rules.autoAccept, std::optional(true));
        QCOMPARE(config->mail.port, quint16(465));
        QCOMPARE(config->sms.providers, (QList{SmsProvider::Arkesel, SmsProvider::Twilio}));
        QCOMPARE(config->momo.disbursement.currency, QStringLiteral("EUR"));
    }

    void theEnvironmentWins() {
        qputenv("BUSINESS_NAME", "From outside");
        qputenv("CANCEL_MINUTES", "7");
        const auto config = read("BUSINESS_NAME=From the file\nCANCEL_MINUTES=nonsense\n");
        QVERIFY(config.has_value());
        QCOMPARE(config->business.name, QStringLiteral("From outside"));
        QCOMPARE(config->rules.cancelMinutes, std::optional(7));
    }

    void aDesktopsLanguageIsUnderstood() {
        qputenv("LANGUAGE", "en_GB:en");
        QCOMPARE(read("")->business.language, QStringLiteral("en-GB"));
        qputenv("LANGUAGE", "C");
        QCOMPARE(read("")->business.language, QString());
    }

    void everyFaultIsToldAtOnceWithFileAndLine() {
        const QString trouble = troubleOf("CURRENCY=Cedi\n\nnonsense\nJWT_ACCESS_MINUTES=31\n");
        const QString file = m_folder.filePath(QStringLiteral("config.env"));
        QCOMPARE(trouble.count(QLatin1Char('\n')), 2);
        QVERIFY2(trouble.contains(file + QStringLiteral(", line 1: CURRENCY is no currency")), qPrintable(trouble));
        QVERIFY2(trouble.contains(file + QStringLiteral(", line 3: not KEY=value.")), qPrintable(trouble));
        QVERIFY2(
            trouble.contains(file + QStringLiteral(", line 4: JWT_ACCESS_MINUTES is no whole number from 1 to 30.")),
            qPrintable(trouble));
        qputenv("SMTP_PORT", "0");
        QVERIFY(troubleOf("").startsWith(QStringLiteral("SMTP_PORT in the environment is no whole number")));
    }

    void aValueThatCannotBeIsNamed_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("fine");
        const auto row = [](const char* text, bool fine) { QTest::newRow(text) << QByteArray(text) << fine; };
        row("COUNTRY=GH", true);
        row("COUNTRY=Ghana", false);
        row("COUNTRY=gh", false);
        row("CURRENCY=XYZ", false);
        row("CURRENCY=EUR", true);
        row("TIMEZONE=Mars/Olympus", false);
        row("TIMEZONE=UTC+01:00", false);
        row("TIMEZONE=Europe/Berlin", true);
        row("LANGUAGE=klingon", false);
        row("LISTEN=8080", false);
        row("LISTEN=127.0.0.1:70000", false);
        row("LISTEN=localhost:0", true);
        row("PUBLIC_URL=ftp://order.example", false);
        row("PUBLIC_URL=http://10.0.0.5:8080", false);
        row("PUBLIC_URL=http://127.0.0.1:8080", true);
        row("CORS_ORIGINS=https://a.example/path", false);
        row("CORS_ORIGINS=*", false);
        row("TRUSTED_PROXIES=10.0.0.0/33", false);
        row("TRUSTED_PROXIES=proxy.example", false);
        row("WEBHOOK_PATH_SECRET=short", false);
        row("WEBHOOK_PATH_SECRET=0123456789abcdef0123456789ABCDE_", true);
        row("JWT_ACCESS_MINUTES=0", false);
        row("JWT_ACCESS_MINUTES=30", true);
        row("AUTO_ACCEPT=maybe", false);
        row("EMAIL_FROM=kitchen", false);
        row("EMAIL_FROM=kitchen@akwaaba.example", true);
        row("SMTP_SECURITY=ssl", false);
        row("SMTP_USER=somebody", false);
        row("INVOICE_NUMBER_FORMAT=INV-{year}", false);
        row("INVOICE_NUMBER_FORMAT={prefix}/{year}/{number:06d}", true);
        row("INVOICE_NUMBER_FORMAT={number}-{number}", false);
        row("INVOICE_NUMBER_FORMAT=INV-{month}-{number:04d}", false);
        row("INVOICE_DUE_DAYS=-1", false);
        row("PAYSTACK_SECRET_KEY=pk_test_1", false);
        row("PAYSTACK_BASE_URL=http://paystack.example", false);
        row("PAYSTACK_BASE_URL=http://127.0.0.1:9999", true);
        row("MTN_MOMO_ROUTE=visa", false);
        row("MTN_MOMO_ROUTE=mtn", false);  // without its keys
        row("MTN_MOMO_ROUTE=paystack", true);
        row("TELECEL_CASH_ROUTE=hubtel", false);
        row("SMS_PROVIDERS=twilio,pigeon", false);
        row("SMS_ALLOWED_PREFIXES=233", false);
        row("SMS_ALLOWED_PREFIXES=+233,+49", true);
        row("DATABASE_URL=postgresql://localhost/frontdesk", false);
        row("BACKUP_HOURLY_KEEP=0", false);
        row("TLS_CERT=/nowhere.pem", false);
    }

    void aValueThatCannotBeIsNamed() {
        QFETCH(const QByteArray, line);
        QFETCH(const bool, fine);
        const QString trouble = troubleOf(line + '\n');
        QVERIFY2(trouble.isEmpty() == fine, qPrintable(trouble));
        const QString key = QString::fromLatin1(line.left(line.indexOf('=')));
        QVERIFY2(fine || trouble.contains(QStringLiteral("line 1: ") + key), qPrintable(trouble));
    }

    void keysThatDoNotGoTogetherAreNamed() {
        QVERIFY(
            troubleOf("PAYSTACK_SECRET_KEY=sk_test_1\nPAYSTACK_PUBLIC_KEY=pk_live_1\n").contains(u"one is for tests"));
        QVERIFY(troubleOf("SMTP_HOST=mail.example\nSMTP_SECURITY=none\n").contains(u"on this machine only"));
        QVERIFY(troubleOf("SMTP_HOST=127.0.0.1\nSMTP_SECURITY=none\n").isEmpty());
        const QByteArray here = write("").toUtf8();
        QVERIFY(troubleOf("TLS_CERT=" + here + "\n").contains(u"TLS_CERT needs TLS_KEY"));
    }

    void aPostgresDatabaseIsRefusedInClearWords() {
        QVERIFY(troubleOf("DATABASE_URL=postgresql://localhost/x\n").contains(u"this build has no PostgreSQL engine"));
    }

    void aFileWithSecretsIsItsOwnersAlone() {  // SR-61: no secret where others can read it
        const auto open = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
        const QString path = write("PAYSTACK_SECRET_KEY=sk_test_1\n", open);
        const auto refused = readConfig(path, m_folder.path());
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::Forbidden);
        QVERIFY(configTrouble(refused.error()).contains(QStringLiteral("chmod 600")));
        QVERIFY(!configTrouble(refused.error()).contains(QStringLiteral("sk_test_1")));
        QVERIFY(readConfig(write("BUSINESS_NAME=Open\n", open), m_folder.path()).has_value());
    }

    void anUnknownKeyIsWarnedOfWithTheLikelyOne() {
        QTest::ignoreMessage(
            QtWarningMsg,
            QRegularExpression(QStringLiteral("line 2: SMTP_HOSTT is not known and is ignored; SMTP_HOST\\?")));
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral("line 3: COLOUR is not known and is ignored$")));
        QVERIFY(read("LISTEN=127.0.0.1:0\nSMTP_HOSTT=a\nCOLOUR=red\n").has_value());
    }

    void theInvoicePrefixStandsInTheFormat() {
        QCOMPARE(read("")->invoices.numberFormat, QString());
        QCOMPARE(read("INVOICE_PREFIX=AK\n")->invoices.numberFormat, QStringLiteral("AK-{year}-{number:04d}"));
        QCOMPARE(read("INVOICE_PREFIX=AK\nINVOICE_NUMBER_FORMAT={prefix}{number}\n")->invoices.numberFormat,
                 QStringLiteral("AK{number}"));
        QCOMPARE(read("INVOICE_NUMBER_FORMAT={prefix}{number}\n")->invoices.numberFormat,
                 QStringLiteral("INV{number}"));
    }

    void storedValuesStandUnderFileAndEnvironment() {
        qputenv("SMTP_PORT", "2525");
        const std::map<QString, QString> stored{{QStringLiteral("SMTP_HOST"), QStringLiteral("stored.example")},
                                                {QStringLiteral("SMTP_PORT"), QStringLiteral("25")},
                                                {QStringLiteral("EMAIL_FROM"), QStringLiteral("a@stored.example")},
                                                {QStringLiteral("NO_SUCH_KEY"), QStringLiteral("1")}};
        const auto given = readGivenValues(write("SMTP_HOST=file.example\n"), m_folder.path());
        QVERIFY(given.has_value());
        const GivenValues all = withStored(*given, stored);
        QCOMPARE(all.at(QStringLiteral("SMTP_HOST")).source, ValueSource::File);
        QCOMPARE(all.at(QStringLiteral("SMTP_PORT")).source, ValueSource::Environment);
        QCOMPARE(all.at(QStringLiteral("EMAIL_FROM")).source, ValueSource::Stored);
        QVERIFY(!all.contains(QStringLiteral("NO_SUCH_KEY")));
        const auto config = configOf(all);
        QVERIFY(config.has_value());
        QCOMPARE(config->mail.host, QStringLiteral("file.example"));
        QCOMPARE(config->mail.port, quint16(2525));
        QCOMPARE(config->mail.from, QStringLiteral("a@stored.example"));
    }

    void aStoredFaultNamesTheKeyAndSettings() {
        const auto config =
            readConfig(write(""), m_folder.path(), {{QStringLiteral("SMTP_PORT"), QStringLiteral("0")}});
        QCOMPARE(config.error().fields.size(), size_t(1));
        QCOMPARE(config.error().fields.front().field, QStringLiteral("SMTP_PORT"));
        QVERIFY(config.error().fields.front().message.startsWith(QStringLiteral("SMTP_PORT in Settings is no")));
    }

    void keysForTestsBesideLiveOnesAreRefused_data() {  // SR-69
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("fault");
        const QByteArray momo = "MTN_MOMO_SUBSCRIPTION_KEY=a\nMTN_MOMO_API_USER=b\nMTN_MOMO_API_KEY=c\n";
        const QString sandbox = QStringLiteral("MTN_MOMO_SUBSCRIPTION_KEY");
        QTest::newRow("live page, sandbox wallet") << "PAYSTACK_SECRET_KEY=sk_live_1\n" + momo << sandbox;
        QTest::newRow("test page, live wallet")
            << "PAYSTACK_SECRET_KEY=sk_test_1\nMTN_MOMO_TARGET_ENVIRONMENT=mtnghana\n" + momo
            << QStringLiteral("PAYSTACK_SECRET_KEY");
        QTest::newRow("both for tests") << "PAYSTACK_SECRET_KEY=sk_test_1\n" + momo << QString();
        QTest::newRow("both live") << "PAYSTACK_SECRET_KEY=sk_live_1\nMTN_MOMO_TARGET_ENVIRONMENT=mtnghana\n" + momo
                                   << QString();
        QTest::newRow("a simulator on this machine")
            << "PAYSTACK_SECRET_KEY=sk_live_1\nMTN_MOMO_BASE_URL=http://127.0.0.1:4000/mtn\n" + momo << QString();
        QTest::newRow("live page, SMS that reach nobody")
            << QByteArray("PAYSTACK_SECRET_KEY=sk_live_1\nAFRICASTALKING_USERNAME=sandbox\nAFRICASTALKING_API_KEY=a\n")
            << QStringLiteral("AFRICASTALKING_USERNAME");
    }
    void keysForTestsBesideLiveOnesAreRefused() {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, fault);
        const auto config = read(text);
        QCOMPARE(config.has_value(), fault.isEmpty());
        if (config) return;
        QCOMPARE(config.error().fields.size(), size_t(1));
        QCOMPARE(config.error().fields.front().field, fault);
        QCOMPARE(config.error().fields.front().code, QByteArray("mixed_modes"));
    }

    void everyKeyOfAProviderHasOneOwner() {
        QStringList seen;
        for (const QByteArray& provider : configuredProviders()) {
            QVERIFY(!providerKeys(provider).empty());
            for (const ConfigKey* key : providerKeys(provider)) seen << QLatin1String(key->name);
        }
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), seen.size());
        for (const ConfigSubject& subject : configSubjects())
            for (const ConfigKey& key : subject.keys)
                if (key.secret && !QByteArray(key.name).startsWith("WEBHOOK") &&
                    !QByteArray(key.name).startsWith("DATABASE"))
                    QVERIFY2(seen.contains(QLatin1String(key.name)), key.name);
        QVERIFY(providerKeys("nobody").empty());
    }

    void aNamedFileMustBeThere() {
        const auto config = readConfig(m_folder.filePath(QStringLiteral("none.env")), m_folder.path());
        QVERIFY(!config.has_value());
        QCOMPARE(config.error().code, ErrorCode::NotFound);
    }
};

FRONTDESK_TEST(ConfigTest)
#include "config_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/provider_settings.h"
#include "app/config/provider_keys.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::TestDesk;

namespace {

const QString kPassphrase = QStringLiteral("a long passphrase");
const QString kSecret = QStringLiteral("sk_test_not_a_real_one");
using Values = QMap<QByteArray, QString>;

/// A restaurant whose keys are sealed with a passphrase, and what was put to work.
struct Fixture {
    TestDesk desk;
    GivenValues given;
    SecretPlaces places;
    std::unique_ptr<ProviderSettings> settings;
    Config started;
    std::mutex mutex;
    std::vector<Config> applied;

    explicit Fixture(const QString& passphrase = kPassphrase) {
        places.file = desk.folder() + QStringLiteral("/secrets.enc");
        places.keyFile = desk.folder() + QStringLiteral("/keys/secrets.key");
        places.passphrase = passphrase;
        start();
    }
    void start() {
        settings.reset();
        Backend& backend = desk.backend();
        settings = std::make_unique<ProviderSettings>(
            ProviderSettings::Parts{backend.thread, {backend.settings, backend.audit, backend.clock}}, given, places);
        const auto reader = backend.openReader();
        SqlSettingStore stored(**reader);
        started = settings->load(stored);
        settings->connectTo({[this](const Config& config) {
                                 const std::scoped_lock lock(mutex);
                                 applied.push_back(config);
                             },
                             [](const QByteArray& provider, const Config& config) {
                                 const bool same = provider == "paystack" && config.paystack.secretKey == kSecret;
                                 return QtFuture::makeReadyFuture(ProviderCheck{same, same ? "ok" : "bad_key", {}});
                             },
                             {}});
    }
    /// As after the program was started anew.
    void restart() {
        settings.reset();
        desk.reopen();
        start();
    }
    Status save(const QByteArray& provider, const Values& values, StaffRole role = StaffRole::Owner) {
        return settings->save(provider, values, desk.staff(role)).result();
    }
    ProviderField field(const QByteArray& provider, const QByteArray& key) {
        const auto fields = settings->fields(provider, desk.staff(StaffRole::Owner)).result();
        if (!fields) return {};
        for (const ProviderField& one : *fields)
            if (one.key == key) return one;
        return {};
    }
    static QByteArray codeOf(const Status& done, const char* key) {
        if (done) return {};
        for (const FieldError& fault : done.error().fields)
            if (fault.field == QLatin1String(key)) return fault.code;
        return {};
    }
    QByteArray storedText() {
        QByteArray all;
        for (const QByteArray& provider : configuredProviders())
            for (const ConfigKey* key : providerKeys(provider)) {
                const QByteArray name = QByteArray("provider.") + key->name;
                const auto value =
                    desk.run<std::optional<QByteArray>>([this, name] { return desk.backend().settings.value(name); });
                if (value && *value) all += name + '=' + **value + '\n';
            }
        return all;
    }
};

}  // namespace

class ProviderSettingsStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedWorksAtOnceAndAfterARestart() {
        Fixture f;
        QVERIFY(f.save("paystack",
                       {{"PAYSTACK_SECRET_KEY", kSecret}, {"PAYSTACK_PUBLIC_KEY", QStringLiteral(" pk_test_1 ")}})
                    .has_value());
        QCOMPARE(f.applied.size(), size_t(1));
        QCOMPARE(f.applied.back().paystack.secretKey, kSecret);
        QCOMPARE(f.applied.back().paystack.publicKey, QStringLiteral("pk_test_1"));
        f.restart();
        QCOMPARE(f.started.paystack.secretKey, kSecret);
        QCOMPARE(f.started.paystack.publicKey, QStringLiteral("pk_test_1"));
        QVERIFY(f.save("paystack", {{"PAYSTACK_SECRET_KEY", {}}, {"PAYSTACK_PUBLIC_KEY", {}}}).has_value());
        f.restart();
        QCOMPARE(f.started.paystack.secretKey, QString());
        QCOMPARE(f.started.paystack.publicKey, QString());
    }
    void noSecretIsInTheStoreOrShownAgain() {  // SR-61
        Fixture f;
        QVERIFY(f.save("paystack", {{"PAYSTACK_SECRET_KEY", kSecret}}).has_value());
        QVERIFY(f.storedText().contains("PAYSTACK_SECRET_KEY"));
        QVERIFY(!f.storedText().contains(kSecret.toUtf8()));
        const ProviderField shown = f.field("paystack", "PAYSTACK_SECRET_KEY");
        QVERIFY(shown.secret && shown.isSet && !shown.fixed);
        QCOMPARE(shown.value, QString());
        f.settings.reset();
        const QDir folder(f.desk.folder());
        for (const QString& name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(kSecret.toUtf8()), qPrintable(name));
        }
    }
    void copiesOfTheStoreHoldNoSecretAndNoSealedFile() {  // SR-61: never in a backup
        Fixture f;
        QVERIFY(f.save("paystack", {{"PAYSTACK_SECRET_KEY", kSecret}}).has_value());
        const QString copy = f.desk.folder() + QStringLiteral("/backups/copy.db");
        QVERIFY(QDir().mkpath(f.desk.folder() + QStringLiteral("/backups")));
        auto reader = f.desk.backend().openReader();
        QVERIFY(reader.has_value());
        QVERIFY(backUp(**reader, copy).has_value());
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(kSecret.toUtf8()));
        QCOMPARE(QDir(f.desk.folder() + QStringLiteral("/backups")).entryList(QDir::Files),
                 QStringList{QStringLiteral("copy.db")});
    }
    void onlyTheOwnerReadsAndChangesKeys() {  // SR-68
        Fixture f;
        QCOMPARE(f.save("paystack", {{"PAYSTACK_SECRET_KEY", kSecret}}, StaffRole::Manager).error().code,
                 ErrorCode::Forbidden);
        const auto fields = f.settings->fields("paystack", f.desk.staff(StaffRole::Manager)).result();
        QCOMPARE(fields.error().code, ErrorCode::Forbidden);
        QCOMPARE(f.settings->check("paystack", {}, f.desk.staff(StaffRole::Cashier)).result().code,
                 QByteArray("forbidden"));
        QCOMPARE(f.settings->unlock(kPassphrase, {}).result().error().code, ErrorCode::Forbidden);
        QVERIFY(f.applied.empty());
    }
    void everyFaultyFieldIsNamedAndNothingIsKept() {
        Fixture f;
        const Status done = f.save("paystack", {{"PAYSTACK_SECRET_KEY", QStringLiteral("nonsense")},
                                                {"PAYSTACK_BASE_URL", QStringLiteral("ftp://x")},
                                                {"TWILIO_FROM", QStringLiteral("1")}});
        QCOMPARE(done.error().code, ErrorCode::ValidationFailed);
        QCOMPARE(f.codeOf(done, "PAYSTACK_SECRET_KEY"), QByteArray("invalid"));
        QCOMPARE(f.codeOf(done, "PAYSTACK_BASE_URL"), QByteArray("invalid"));
        QCOMPARE(f.codeOf(done, "TWILIO_FROM"), QByteArray("unknown"));
        QVERIFY(!done.error().detail.contains(QStringLiteral("nonsense")));
        QCOMPARE(f.storedText(), QByteArray());
        QCOMPARE(f.codeOf(f.save("hubtel", {{"HUBTEL_CLIENT_ID", QStringLiteral("me")}}), "HUBTEL_CLIENT_ID"),
                 QByteArray("incomplete"));
    }
    void testKeysAndLiveOnesDoNotMix() {  // SR-69
        Fixture f;
        QVERIFY(f.save("paystack", {{"PAYSTACK_SECRET_KEY", QStringLiteral("sk_live_1")}}).has_value());
        const Status done = f.save("mtn-momo", {{"MTN_MOMO_SUBSCRIPTION_KEY", QStringLiteral("a")},
                                                {"MTN_MOMO_API_USER", QStringLiteral("b")},
                                                {"MTN_MOMO_API_KEY", QStringLiteral("c")}});
        QCOMPARE(f.codeOf(done, "MTN_MOMO_SUBSCRIPTION_KEY"), QByteArray("mixed_modes"));
    }
    void theFileWinsAndIsShownAsFixed() {
        Fixture f;
        QVERIFY(f.save("smtp", {{"SMTP_HOST", QStringLiteral("mail.example")}}).has_value());
        f.given[QStringLiteral("SMTP_HOST")] = {QStringLiteral("file.example"), QStringLiteral("config.env"),
                                                ValueSource::File};
        f.restart();
        QCOMPARE(f.started.mail.host, QStringLiteral("file.example"));
        QVERIFY(f.field("smtp", "SMTP_HOST").fixed);
        QCOMPARE(f.field("smtp", "SMTP_HOST").value, QStringLiteral("file.example"));
        QCOMPARE(f.codeOf(f.save("smtp", {{"SMTP_HOST", QStringLiteral("x.example")}}), "SMTP_HOST"),
                 QByteArray("fixed"));
    }
    void storedValuesThatNoLongerGoWithTheFileDoNotKeepTheRestaurantShut() {
        Fixture f;
        QVERIFY(f.save("paystack", {{"PAYSTACK_PUBLIC_KEY", QStringLiteral("pk_test_1")}}).has_value());
        QVERIFY(f.save("smtp", {{"SMTP_HOST", QStringLiteral("mail.example")}}).has_value());
        f.given[QStringLiteral("PAYSTACK_SECRET_KEY")] = {QStringLiteral("sk_live_1"), QStringLiteral("config.env"),
                                                          ValueSource::File};
        f.restart();
        QCOMPARE(f.started.paystack.secretKey, QStringLiteral("sk_live_1"));
        QCOMPARE(f.started.paystack.publicKey, QString());
        QCOMPARE(f.started.mail.host, QStringLiteral("mail.example"));
    }
    void withoutItsPassphraseTheRestStillWorksAndKeysComeWithIt() {
        Fixture f;
        QVERIFY(f.save("paystack", {{"PAYSTACK_SECRET_KEY", kSecret}}).has_value());
        QVERIFY(f.save("smtp", {{"SMTP_HOST", QStringLiteral("mail.example")}}).has_value());
        f.places.passphrase.clear();
        f.restart();
        QCOMPARE(f.started.mail.host, QStringLiteral("mail.example"));
        QCOMPARE(f.started.paystack.secretKey, QString());
        QCOMPARE(f.settings->keyPlace(), KeyPlace::Closed);
        QCOMPARE(f.save("paystack", {{"PAYSTACK_SECRET_KEY", kSecret}}).error().code, ErrorCode::Locked);
        const Caller owner = f.desk.staff(StaffRole::Owner);
        QCOMPARE(f.settings->unlock(QStringLiteral("another one"), owner).result().error().code,
                 ErrorCode::Unauthorized);
        f.applied.clear();
        QVERIFY(f.settings->unlock(kPassphrase, owner).result().has_value());
        QCOMPARE(f.settings->keyPlace(), KeyPlace::SealedFile);
        QCOMPARE(f.applied.size(), size_t(1));
        QCOMPARE(f.applied.back().paystack.secretKey, kSecret);
    }
    void nothingIsKeptBeforeTheOwnerHasSaidHow() {  // SR-61: only by explicit owner consent
        Fixture f{QString()};
        QCOMPARE(f.save("paystack", {{"PAYSTACK_SECRET_KEY", kSecret}}).error().code, ErrorCode::Locked);
        QCOMPARE(f.settings->keyPlace(), KeyPlace::Undecided);
        QVERIFY(!QFile::exists(f.places.file));
        QVERIFY(f.save("smtp", {{"SMTP_HOST", QStringLiteral("mail.example")}}).has_value());
        QVERIFY(f.settings->agreeToKeyBeside(f.desk.staff(StaffRole::Owner)).result().has_value());
        QCOMPARE(f.settings->keyPlace(), KeyPlace::SealedFileWithKeyBeside);
        QVERIFY(f.save("paystack", {{"PAYSTACK_SECRET_KEY", kSecret}}).has_value());
        f.restart();
        QCOMPARE(f.started.paystack.secretKey, kSecret);
    }
    void aTestUsesWhatIsTypedAndKeepsNothing() {
        Fixture f;
        const Caller owner = f.desk.staff(StaffRole::Owner);
        QVERIFY(f.settings->check("paystack", {{"PAYSTACK_SECRET_KEY", kSecret}}, owner).result().fine);
        QCOMPARE(f.settings->check("paystack", {}, owner).result().code, QByteArray("bad_key"));
        const ProviderCheck check =
            f.settings->check("paystack", {{"PAYSTACK_SECRET_KEY", QStringLiteral("x")}}, owner).result();
        QCOMPARE(check.code, QByteArray("invalid"));
        QCOMPARE(check.fields.size(), size_t(1));
        QCOMPARE(f.storedText(), QByteArray());
        QVERIFY(f.applied.empty());
    }
    void changesAreInTheAuditByNameAlone() {
        Fixture f;
        QVERIFY(f.save("paystack", {{"PAYSTACK_SECRET_KEY", kSecret}}).has_value());
        auto reader = f.desk.backend().openReader();
        QVERIFY(reader.has_value());
        const auto noted = (*reader)->scalar(
            "SELECT count(*) FROM audit_log WHERE action = 'settings.changed'"
            " AND subject = 'provider:paystack' AND detail = 'PAYSTACK_SECRET_KEY'");
        QCOMPARE(noted.value_or(QByteArray()), QByteArray("1"));
    }
    void savingTheSameAgainChangesNothing() {
        Fixture f;
        QVERIFY(f.save("smtp", {{"SMTP_HOST", QStringLiteral("mail.example")}}).has_value());
        QVERIFY(f.save("smtp", {{"SMTP_HOST", QStringLiteral("mail.example")}}).has_value());
        QCOMPARE(f.applied.size(), size_t(1));
    }
};
FRONTDESK_TEST(ProviderSettingsStoreTest)

#include "provider_settings_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/sealed_secret_file.h"
#include "app/platform/secret_places.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;

namespace {

const QByteArray kName = QByteArrayLiteral("PAYSTACK_SECRET_KEY");
const QByteArray kSecret = QByteArrayLiteral("sk_test_not_a_real_one");
const auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

}  // namespace

class SealedSecretFileTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_made = 0;

    /// Places of their own for each call.
    SecretPlaces places() {
        SecretPlaces places;
        const QString folder = m_folder.filePath(QString::number(++m_made));
        places.file = folder + QStringLiteral("/data/secrets.enc");
        places.keyFile = folder + QStringLiteral("/config/keys/secrets.key");
        places.apart = QStringList{folder + QStringLiteral("/data")};
        return places;
    }
    static QByteArray contentOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void writeTo(const QString& path, const QByteArray& content) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write");
    }
    /// A file with one secret, sealed by a passphrase.
    SecretPlaces sealed(const QString& passphrase) {
        const SecretPlaces made = places();
        auto store = openWithPassphrase(made, passphrase);
        if (!store || !(*store)->write(kName, kSecret)) qFatal("nothing was sealed");
        return made;
    }

private Q_SLOTS:
    void secretsAreThereAgainAndNothingOfThemIsInTheFile() {  // SR-61
        const SecretPlaces where = sealed(QStringLiteral("a long passphrase"));
        auto again = openWithPassphrase(where, QStringLiteral("a long passphrase"));
        QVERIFY(again.has_value());
        QCOMPARE((*again)->kind(), SecretStore::Kind::SealedFile);
        QCOMPARE((*again)->read(kName).value(), std::optional(kSecret));
        QCOMPARE((*again)->read("TWILIO_AUTH_TOKEN").value(), std::nullopt);
        const QByteArray content = contentOf(where.file);
        QVERIFY(!content.contains(kSecret));
        QVERIFY(!content.contains(kName));
        QCOMPARE(QFile::permissions(where.file), kOwnerOnly);
    }
    void aRemovedSecretIsGoneAndRemovingAgainIsFine() {
        const SecretPlaces where = sealed(QStringLiteral("a long passphrase"));
        auto store = openWithPassphrase(where, QStringLiteral("a long passphrase"));
        QVERIFY((*store)->remove(kName).has_value());
        QVERIFY((*store)->remove(kName).has_value());
        store = openWithPassphrase(where, QStringLiteral("a long passphrase"));
        QCOMPARE((*store)->read(kName).value(), std::nullopt);
    }
    void everyWriteUsesAnotherNonce() {  // SR-61: a nonce used twice would give the content away
        const SecretPlaces where = sealed(QStringLiteral("a long passphrase"));
        const QByteArray first = contentOf(where.file);
        auto store = openWithPassphrase(where, QStringLiteral("a long passphrase"));
        QVERIFY((*store)->write(kName, kSecret).has_value());
        const QByteArray second = contentOf(where.file);
        QCOMPARE(second.size(), first.size());
        QVERIFY(second != first);
    }
    void aWrongPassphraseIsToldApartFromTampering() {
        const SecretPlaces where = sealed(QStringLiteral("a long passphrase"));
        const auto wrong = openWithPassphrase(where, QStringLiteral("a wrong passphrase"));
        QVERIFY(!wrong.has_value());
        QCOMPARE(wrong.error().code, ErrorCode::Unauthorized);
        QByteArray content = contentOf(where.file);
        content.back() = static_cast<char>(content.back() ^ 1);
        writeTo(where.file, content);
        const auto changed = openWithPassphrase(where, QStringLiteral("a long passphrase"));
        QVERIFY(!changed.has_value());
        QCOMPARE(changed.error().code, ErrorCode::Corrupt);
        QVERIFY(changed.error().detail.contains(QStringLiteral("tampered")));
    }
    void noByteCanBeChangedUnnoticed() {
        const SecretPlaces where = places();
        auto begun = beginWithKeyBeside(where);
        QVERIFY(begun.has_value());
        QVERIFY((*begun)->write(kName, kSecret).has_value());
        const QByteArray whole = contentOf(where.file);
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray content = whole;
            content[at] = static_cast<char>(content[at] ^ 0x40);
            writeTo(where.file, content);
            QVERIFY2(chooseSecretStore(where, SecretsKept::InFile).store == nullptr, qPrintable(QString::number(at)));
        }
        writeTo(where.file, whole.first(40));
        QCOMPARE(SealedSecretFile::headOf(where.file).error().code, ErrorCode::Corrupt);
        writeTo(where.file, whole);
        QVERIFY(chooseSecretStore(where, SecretsKept::InFile).store != nullptr);
    }
    void aShortPassphraseBeginsNothing() {
        const SecretPlaces where = places();
        const auto refused = openWithPassphrase(where, QStringLiteral("short"));
        QCOMPARE(refused.error().code, ErrorCode::ValidationFailed);
        QVERIFY(!QFile::exists(where.file));
    }
    void withoutKeychainNothingIsDecidedBeforeTheOwnerSpeaks() {  // SR-61: only by explicit consent
        const SecretPlaces where = places();
        const OpenedSecrets opened = chooseSecretStore(where, SecretsKept::Nowhere);
        QCOMPARE(opened.place, KeyPlace::Undecided);
        QVERIFY(opened.store == nullptr);
        QVERIFY(!QFile::exists(where.file));
        QVERIFY(!QFile::exists(where.keyFile));
    }
    void aSealedFileStaysClosedWithoutItsPassphrase() {
        SecretPlaces where = sealed(QStringLiteral("a long passphrase"));
        QCOMPARE(chooseSecretStore(where, SecretsKept::InFile).place, KeyPlace::Closed);
        where.passphrase = QStringLiteral("a long passphrase");
        OpenedSecrets opened = chooseSecretStore(where, SecretsKept::InFile);
        QCOMPARE(opened.place, KeyPlace::SealedFile);
        QCOMPARE(opened.store->read(kName).value(), std::optional(kSecret));
    }
    void aCredentialOfSystemdComesBeforeAnyQuestion() {
        SecretPlaces where = places();
        where.credential = m_folder.filePath(QStringLiteral("frontdesk-secrets"));
        writeTo(where.credential, QByteArray(32, 'k'));
        OpenedSecrets opened = chooseSecretStore(where, SecretsKept::Nowhere);
        QCOMPARE(opened.place, KeyPlace::SealedFile);
        QVERIFY(opened.store->write(kName, kSecret).has_value());
        opened = chooseSecretStore(where, SecretsKept::InFile);
        QCOMPARE(opened.store->read(kName).value(), std::optional(kSecret));
        writeTo(where.credential, QByteArray(32, 'x'));
        QCOMPARE(chooseSecretStore(where, SecretsKept::InFile).place, KeyPlace::Closed);
        writeTo(where.credential, "short");
        QCOMPARE(SealKey::fromCredential(where.credential).error().code, ErrorCode::ValidationFailed);
    }
    void aKeyBesideIsItsOwnersAloneAndAwayFromTheData() {  // SR-61
        SecretPlaces where = places();
        auto begun = beginWithKeyBeside(where);
        QVERIFY(begun.has_value());
        QCOMPARE(QFile::permissions(where.keyFile), kOwnerOnly);
        QCOMPARE(chooseSecretStore(where, SecretsKept::InFile).place, KeyPlace::SealedFileWithKeyBeside);
        QFile::setPermissions(where.keyFile, kOwnerOnly | QFile::ReadGroup);
        QCOMPARE(chooseSecretStore(where, SecretsKept::InFile).place, KeyPlace::Closed);

        SecretPlaces within = places();
        within.keyFile = within.apart.first() + QStringLiteral("/keys/secrets.key");
        const auto refused = beginWithKeyBeside(within);
        QCOMPARE(refused.error().code, ErrorCode::Forbidden);
        QVERIFY(!QFile::exists(within.keyFile));
    }
    void aPassphraseTakesThePlaceOfAKeyBeside() {
        const SecretPlaces where = places();
        auto store = beginWithKeyBeside(where);
        QVERIFY((*store)->write(kName, kSecret).has_value());
        QVERIFY(lockWithPassphrase(where, **store, QStringLiteral("a long passphrase")).has_value());
        QVERIFY(!QFile::exists(where.keyFile));
        QCOMPARE(chooseSecretStore(where, SecretsKept::InFile).place, KeyPlace::Closed);
        auto again = openWithPassphrase(where, QStringLiteral("a long passphrase"));
        QCOMPARE((*again)->read(kName).value(), std::optional(kSecret));
    }
    void aDemoIsWholeInItsFolder() {
        SecretPlaces where = places();
        where.demo = true;
        OpenedSecrets opened = chooseSecretStore(where, SecretsKept::Nowhere);
        QCOMPARE(opened.place, KeyPlace::SealedFileWithKeyBeside);
        QVERIFY(opened.store->write(kName, kSecret).has_value());
        QCOMPARE(chooseSecretStore(where, SecretsKept::InFile).store->read(kName).value(), std::optional(kSecret));
    }
    void aFileThatCannotBeWrittenKeepsWhatItHad() {
        const SecretPlaces where = sealed(QStringLiteral("a long passphrase"));
        auto store = openWithPassphrase(where, QStringLiteral("a long passphrase"));
        QVERIFY(QFile::rename(where.file, where.file + QStringLiteral(".kept")));
        QVERIFY(QDir().mkdir(where.file));  // in its place: no file can be renamed over it
        QCOMPARE((*store)->write(kName, "another").error().code, ErrorCode::StoreFailed);
        QCOMPARE((*store)->read(kName).value(), std::optional(kSecret));
    }
};
FRONTDESK_TEST(SealedSecretFileTest)

#include "sealed_secret_file_test.moc"

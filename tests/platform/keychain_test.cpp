// SPDX-License-Identifier: GPL-3.0-or-later
// The keychain with and without a daemon (SR-61). Each case runs this program again, as a case of KeychainProbe, in an
// environment of its own: dbus-run-session with gnome-keyring, a bus without one, no bus at all.
#include "app/platform/keychain_secret_store.h"
#include "app/platform/secret_places.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace frontdesk;

namespace {

constexpr int kPatienceMs = 30'000;
const QByteArray kName = QByteArrayLiteral("PAYSTACK_SECRET_KEY");
const QByteArray kSecret = QByteArrayLiteral("sk_test_\xc3\xa9 not a real one");
const QString kService = QStringLiteral("Frontdesk test");

struct Ran {
    int exitCode = -1;
    QByteArray output;
};

QString quoted(const QString& path) {
    return QLatin1Char('\'') + path + QLatin1Char('\'');
}

}  // namespace

/// What the cases below run inside. Does nothing unless they do.
class KeychainProbe : public QObject {
    Q_OBJECT

private:
    static bool wanted(const char* what) { return qgetenv("FRONTDESK_KEYCHAIN_TEST") == what; }

private Q_SLOTS:
    void keeps() {
        if (!wanted("keeps")) QSKIP("a part of KeychainTest");
        KeychainSecretStore store(kService);
        QVERIFY(store.works());
        QCOMPARE(store.kind(), SecretStore::Kind::Keychain);
        QCOMPARE(store.read(kName).value(), std::nullopt);
        QVERIFY(store.write(kName, kSecret).has_value());
        QVERIFY(store.write(kName, kSecret + "2").has_value());
        QCOMPARE(KeychainSecretStore(kService).read(kName).value(), std::optional(kSecret + "2"));
        QCOMPARE(KeychainSecretStore(QStringLiteral("Frontdesk other")).read(kName).value(), std::nullopt);
        QVERIFY(store.remove(kName).has_value());
        QVERIFY(store.remove(kName).has_value());
        QCOMPARE(store.read(kName).value(), std::nullopt);
        QCOMPARE(store.read("probe").value(), std::nullopt);
        SecretPlaces places;
        places.service = kService;
        QCOMPARE(chooseSecretStore(places, SecretsKept::Nowhere).place, KeyPlace::Keychain);
    }
    void fallsBack() {
        if (!wanted("falls back")) QSKIP("a part of KeychainTest");
        const QTemporaryDir folder;
        SecretPlaces places;
        places.service = kService;
        places.file = folder.filePath(QStringLiteral("secrets.enc"));
        QElapsedTimer waited;
        waited.start();
        QCOMPARE(chooseSecretStore(places, SecretsKept::Nowhere).place, KeyPlace::Undecided);
        places.passphrase = QStringLiteral("a long passphrase");
        QVERIFY2(waited.elapsed() < 2'600, qPrintable(QString::number(waited.elapsed())));
        const OpenedSecrets opened = chooseSecretStore(places, SecretsKept::Nowhere);
        QCOMPARE(opened.place, KeyPlace::SealedFile);
        QVERIFY(opened.store->write(kName, kSecret).has_value());
    }
    void stopsWaiting() {
        if (!wanted("stops")) QSKIP("a part of KeychainTest");
        std::stop_source stop;
        QElapsedTimer waited;
        waited.start();
        {
            KeychainSecretStore store(kService, stop.get_token());
            std::thread ending([&stop] {
                QTest::qSleep(100);
                stop.request_stop();
            });
            const auto answer = store.read(kName);
            ending.join();
            QVERIFY(!answer.has_value());
        }
        QVERIFY2(waited.elapsed() < 2'000, qPrintable(QString::number(waited.elapsed())));
    }
};
FRONTDESK_TEST(KeychainProbe)

class KeychainTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;

    QProcessEnvironment environment(const char* what) const {
        QProcessEnvironment here = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP"})
            here.remove(QLatin1String(name));
        here.insert(QStringLiteral("HOME"), m_home.path());
        here.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.path());
        here.insert(QStringLiteral("XDG_DATA_HOME"), m_home.filePath(QStringLiteral("share")));
        here.insert(QStringLiteral("FRONTDESK_KEYCHAIN_TEST"), QLatin1String(what));
        return here;
    }
    static QString itself() {
        return quoted(QCoreApplication::applicationFilePath()) + QStringLiteral(" KeychainProbe");
    }
    Ran run(const QString& command, const QProcessEnvironment& environment) const {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("sh"), {QStringLiteral("-c"), command});
        if (!process.waitForFinished(kPatienceMs)) process.kill();
        process.waitForFinished();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll()};
    }
    static bool has(const char* program) { return !QStandardPaths::findExecutable(QLatin1String(program)).isEmpty(); }
    /// A bus on which nothing is started by itself.
    QString bareBus() const {
        const QString path = m_home.filePath(QStringLiteral("bus.conf"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) qFatal("no bus");
        file.write(
            "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
            "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
            "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
            "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
            "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n");
        return QStringLiteral("dbus-run-session --config-file=%1 -- ").arg(quoted(path));
    }

private Q_SLOTS:
    void secretsAreKeptWhereADaemonAnswers() {
        if (!has("dbus-run-session") || !has("gnome-keyring-daemon"))
            QSKIP("dbus-run-session and gnome-keyring-daemon are not installed");
        const QString inside = QStringLiteral(
                                   "printf %s kitchen | gnome-keyring-daemon --unlock --components=secrets "
                                   ">/dev/null && ") +
                               itself();
        const Ran ran = run(QStringLiteral("dbus-run-session -- sh -c \"%1\"").arg(inside), environment("keeps"));
        QVERIFY2(ran.exitCode == 0, ran.output.constData());
    }
    void aBusWithoutADaemonFallsBackInTime() {
        if (!has("dbus-run-session")) QSKIP("dbus-run-session is not installed");
        const Ran ran = run(bareBus() + itself(), environment("falls back"));
        QVERIFY2(ran.exitCode == 0, ran.output.constData());
    }
    void withoutABusItFallsBackInTime() {
        const Ran ran = run(itself(), environment("falls back"));
        QVERIFY2(ran.exitCode == 0, ran.output.constData());
    }
    void aLockedKeychainFallsBackInTime() {
        if (!has("dbus-run-session") || !has("gnome-keyring-daemon"))
            QSKIP("dbus-run-session and gnome-keyring-daemon are not installed");
        // Started by the bus, it wants a password that nobody here can be asked for.
        const Ran ran = run(QStringLiteral("dbus-run-session -- ") + itself(), environment("falls back"));
        QVERIFY2(ran.exitCode == 0, ran.output.constData());
    }
    void endingTheProgramEndsTheWaiting() {
        QProcessEnvironment silent = environment("stops");
        // A bus that takes the connection and says nothing.
        silent.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                      QStringLiteral("unix:path=") + m_home.filePath(QStringLiteral("silent")));
        if (!has("python3")) QSKIP("python3 is not installed");
        const QString listen = QStringLiteral(
                                   "python3 -c \"import socket,time;s=socket.socket(socket.AF_UNIX);"
                                   "s.bind('%1');s.listen(8);time.sleep(20)\" & ")
                                   .arg(m_home.filePath(QStringLiteral("silent")));
        const Ran ran =
            run(listen + QStringLiteral("sleep 1; ") + itself() + QStringLiteral("; r=$?; kill %1; exit $r"), silent);
        QVERIFY2(ran.exitCode == 0, ran.output.constData());
    }
};
FRONTDESK_TEST(KeychainTest)

#include "keychain_test.moc"

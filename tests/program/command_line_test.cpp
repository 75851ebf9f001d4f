// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/command_line.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;

class CommandLineTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QStringList withConfig(const QByteArray& text, const QStringList& more) {
        const QString path = m_folder.filePath(QStringLiteral("some.env"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("no file for the test");
        return QStringList{QStringLiteral("--data"), m_folder.path(), QStringLiteral("--config"), path} + more;
    }

private Q_SLOTS:
    void listenOfTheCommandLineWins() {
        const QStringList serve{QStringLiteral("serve")};
        const auto configured = parseCommandLine(withConfig("LISTEN=127.0.0.1:9001\n", serve));
        QCOMPARE(configured.error, QString());
        QCOMPARE(configured.line.listenPort, quint16(9001));
        const auto given = parseCommandLine(
            withConfig("LISTEN=127.0.0.1:9001\n",
                       serve + QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:9002")}));
        QCOMPARE(given.line.listenPort, quint16(9002));
    }

    void aFaultInTheConfigurationEndsTheStartOfEveryCommandOnAStore() {
        for (const char* command : {"serve", "check"}) {
            const auto parsed = parseCommandLine(withConfig("SMTP_PORT=many\n", {QLatin1String(command)}));
            QVERIFY2(parsed.error.contains(QStringLiteral("some.env, line 1: SMTP_PORT")), qPrintable(parsed.error));
        }
        QVERIFY(parseCommandLine(withConfig("SMTP_PORT=many\n", {QStringLiteral("price")})).error.isEmpty());
    }

    void anotherDatabaseIsNeverSilentlySqlite() {
        const auto parsed = parseCommandLine(
            {QStringLiteral("serve"), QStringLiteral("--database"), QStringLiteral("postgresql://x/y")});
        QVERIFY2(parsed.error.contains(QStringLiteral("no PostgreSQL engine")), qPrintable(parsed.error));
    }

    void limitsAreLiftedOnLoopbackOnly() {  // SR-20
        const QStringList lifted{QStringLiteral("serve"), QStringLiteral("--rate-limits"), QStringLiteral("off")};
        QVERIFY(parseCommandLine(withConfig("", lifted)).error.isEmpty());
        QVERIFY(!parseCommandLine(withConfig("LISTEN=0.0.0.0:8080\n", lifted)).error.isEmpty());
    }

    void simulatorsListenOnThisMachineWhateverTheRestaurantDoes() {
        const QStringList simulators{QStringLiteral("simulators")};
        const auto parsed = parseCommandLine(withConfig("LISTEN=0.0.0.0:8080\n", simulators));
        QCOMPARE(parsed.error, QString());
        QCOMPARE(parsed.line.listenAddress, QStringLiteral("127.0.0.1"));
        QCOMPARE(parsed.line.listenPort, quint16(8090));
        const QStringList open{QStringLiteral("--listen"), QStringLiteral("0.0.0.0:8090")};
        QVERIFY(parseCommandLine(withConfig("", simulators + open)).error.contains(QStringLiteral("loopback")));
    }

    void wrongUsagePointsAtTheHelp() {
        QVERIFY(parseCommandLine({QStringLiteral("dance")}).error.endsWith(QStringLiteral("See frontdesk --help.")));
        QVERIFY(parseCommandLine({QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("8080")})
                    .error.startsWith(QStringLiteral("--listen wants ADDRESS:PORT")));
    }
};

FRONTDESK_TEST(CommandLineTest)
#include "command_line_test.moc"

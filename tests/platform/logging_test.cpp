// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/logging.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace frontdesk;

namespace {

Q_LOGGING_CATEGORY(lcTest, "frontdesk.test", QtInfoMsg)

/// Catches standard error in a file while it lives.
class CaughtStandardError {
public:
    explicit CaughtStandardError(const QString& path) : m_path(path), m_saved(::dup(STDERR_FILENO)) {
        const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        ::dup2(file, STDERR_FILENO);
        ::close(file);
    }
    ~CaughtStandardError() {
        ::dup2(m_saved, STDERR_FILENO);
        ::close(m_saved);
    }
    [[nodiscard]] QByteArray text() const {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QString m_path;
    int m_saved;
};

/// A log in a temporary folder, with standard error caught.
struct Log {
    QTemporaryDir folder;
    CaughtStandardError standardError{folder.filePath(QStringLiteral("stderr"))};
    [[nodiscard]] Logging::Settings settings() const { return {folder.filePath(QStringLiteral("logs")), {}}; }
    [[nodiscard]] QString path(const QString& name = QStringLiteral("frontdesk.log")) const {
        return folder.filePath(QStringLiteral("logs/") + name);
    }
    [[nodiscard]] QList<QByteArray> lines(const QString& name = QStringLiteral("frontdesk.log")) const {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly)) return {};
        QList<QByteArray> lines = file.readAll().split('\n');
        lines.removeLast();  // what follows the last line feed
        return lines;
    }
    [[nodiscard]] QJsonObject entry(int line) const { return QJsonDocument::fromJson(lines().value(line)).object(); }
};

QString field(const QJsonObject& entry, const char* name) {
    return entry.value(QLatin1String(name)).toString();
}

}  // namespace

class LoggingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMessageIsALineOfJson() {
        Log log;
        const Logging logging(log.settings());
        qCInfo(lcTest, "the store is open");
        qCWarning(lcTest, "the disk is \"full\"");
        QCOMPARE(log.lines().size(), 2);
        QVERIFY(log.lines().first().startsWith("{\"time\":\"20"));
        QCOMPARE(field(log.entry(0), "level"), QStringLiteral("info"));
        QCOMPARE(field(log.entry(0), "category"), QStringLiteral("frontdesk.test"));
        QCOMPARE(field(log.entry(0), "message"), QStringLiteral("the store is open"));
        QCOMPARE(field(log.entry(1), "level"), QStringLiteral("warning"));
        QCOMPARE(field(log.entry(1), "message"), QStringLiteral("the disk is \"full\""));
        const QDateTime time = QDateTime::fromString(field(log.entry(0), "time"), Qt::ISODateWithMs);
        QCOMPARE(time.timeSpec(), Qt::UTC);
        QVERIFY(qAbs(time.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    }

    void onlyWarningsAndWorseReachStandardError() {
        Log log;
        const Logging logging(log.settings());
        qCInfo(lcTest, "nobody has to read this");
        qCWarning(lcTest, "somebody does");
        qCCritical(lcTest, "at once");
        QCOMPARE(log.standardError.text(), QByteArray("warning: somebody does\ncritical: at once\n"));
    }

    void lineBreaksAndControlCharactersCannotForgeALine() {
        Log log;
        const Logging logging(log.settings());
        qCWarning(lcTest, "a\r\n{\"level\":\"info\"}\x1b[2J\x7f ₵");
        QCOMPARE(log.lines().size(), 1);
        QCOMPARE(field(log.entry(0), "message"), QStringLiteral("a\r\n{\"level\":\"info\"}\x1b[2J\x7f ₵"));
        QVERIFY(!log.lines().first().contains('\x1b') && !log.lines().first().contains('\r'));
        QCOMPARE(log.standardError.text().count('\n'), 1);
        QVERIFY(!log.standardError.text().contains('\x1b'));
    }

    void phoneNumbersAreMasked_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char* name, const char* text, const char* masked) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(masked);
        };
        row("in a sentence", "sent to +233244121234.", "sent to +233•••1234.");
        row("two of them", "+233244121234,+4915112345678", "+233•••1234,+491•••5678");
        row("eight digits", "+23344121234", "+233•••1234");
        row("seven digits are no number", "+2334412", "+2334412");
        row("a sum", "45+24 = 69", "45+24 = 69");
        row("at the end", "call +", "call +");
        row("without a plus", "order 0192837465564738", "order 0192837465564738");
    }
    void phoneNumbersAreMasked() {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        QCOMPARE(withoutPhoneNumbers(text), masked);
    }

    void aMessageWithAPhoneNumberIsStoredMasked() {
        Log log;
        const Logging logging(log.settings());
        qCWarning(lcTest, "no SMS to +233244121234");
        QCOMPARE(field(log.entry(0), "message"), QStringLiteral("no SMS to +233•••1234"));
        QVERIFY(!log.standardError.text().contains("244121234"));
    }

    void aMissingRuntimeFolderIsNotWorthALine() {
        Log log;
        const Logging logging(log.settings());
        qWarning("QStandardPaths: XDG_RUNTIME_DIR not set, defaulting to '/tmp/runtime-root'");
        QVERIFY(!QFile::exists(log.path()));
        QCOMPARE(log.standardError.text(), QByteArray());
    }

    void nothingIsMadeBeforeTheFirstMessage() {
        Log log;
        const Logging logging(log.settings());
        qCDebug(lcTest, "filtered out by its category");
        QVERIFY(!QDir(log.settings().folder).exists());
    }

    void theFileIsForItsOwnerOnly() {
        Log log;
        const Logging logging(log.settings());
        qCInfo(lcTest, "one");
        struct stat info {};
        QCOMPARE(::stat(QFile::encodeName(log.path()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0600));
    }

    void rulesPickWhatIsLogged() {
        Log log;
        {
            Logging::Settings settings = log.settings();
            settings.rules = "frontdesk.test.debug=true;frontdesk.test.info=false";
            const Logging logging(settings);
            qCDebug(lcTest, "wanted");
            qCInfo(lcTest, "not wanted");
            QCOMPARE(log.lines().size(), 1);
            QCOMPARE(field(log.entry(0), "level"), QStringLiteral("debug"));
        }
        QLoggingCategory::setFilterRules({});
    }

    void aFullFileIsPutAsideAndTheOldestGoes() {
        Log log;
        Logging::Settings settings = log.settings();
        settings.fileBytes = 1;  // every message finds the file full
        settings.files = 3;
        const Logging logging(settings);
        for (const char* message : {"one", "two", "three", "four"}) qCInfo(lcTest, "%s", message);
        QVERIFY(log.lines().first().contains("four"));
        QVERIFY(log.lines(QStringLiteral("frontdesk.log.1")).first().contains("three"));
        QVERIFY(log.lines(QStringLiteral("frontdesk.log.2")).first().contains("two"));
        QCOMPARE(QDir(settings.folder).entryList(QDir::Files).size(), 3);
    }

    void whatWasLastWrittenAMonthAgoIsRemoved() {
        Log log;
        QVERIFY(QDir().mkpath(log.settings().folder));
        for (const auto& [name, days] : {std::pair("frontdesk.log.1", 29), std::pair("frontdesk.log.2", 31)}) {
            QFile old(log.path(QLatin1String(name)));
            QVERIFY(old.open(QIODevice::WriteOnly));
            old.write("{}\n");
            old.flush();
            QVERIFY(old.setFileTime(QDateTime::currentDateTimeUtc().addDays(-days), QFileDevice::FileModificationTime));
        }
        const Logging logging(log.settings());
        qCInfo(lcTest, "today");
        QVERIFY(QFile::exists(log.path(QStringLiteral("frontdesk.log.1"))));
        QVERIFY(!QFile::exists(log.path(QStringLiteral("frontdesk.log.2"))));
    }

    void theNextRunGoesOnInTheSameFile() {
        Log log;
        for (const char* message : {"first run", "second run"}) {
            const Logging logging(log.settings());
            qCInfo(lcTest, "%s", message);
        }
        QCOMPARE(log.lines().size(), 2);
    }

    void linesOfManyThreadsStayWhole() {
        Log log;
        const Logging logging(log.settings());
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([] {
                for (int n = 0; n < 250; ++n) qCInfo(lcTest, "a message of some length, number %d", n);
            });
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(log.lines().size(), 1000);
        for (const QByteArray& line : log.lines()) QVERIFY(!QJsonDocument::fromJson(line).object().isEmpty());
    }

    void aFolderThatCannotBeMadeStopsNothing() {
        Log log;
        Logging::Settings settings = log.settings();
        settings.folder = QStringLiteral("/proc/frontdesk/logs");
        const Logging logging(settings);
        qCWarning(lcTest, "still told");
        QCOMPARE(log.standardError.text(), QByteArray("warning: still told\n"));
    }

    void theStateFolderFollowsTheStandard() {
        qputenv("XDG_STATE_HOME", "/var/tmp/state");
        QCOMPARE(Logging::stateFolder(), QStringLiteral("/var/tmp/state/frontdesk/logs"));
        qputenv("XDG_STATE_HOME", "relative");  // the standard says: to be ignored
        QCOMPARE(Logging::stateFolder(), QDir::homePath() + QStringLiteral("/.local/state/frontdesk/logs"));
        qunsetenv("XDG_STATE_HOME");
    }
};

FRONTDESK_TEST(LoggingTest)
#include "logging_test.moc"

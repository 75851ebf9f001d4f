// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/folder_connection.h"
#include "printing/connection/network_connection.h"
#include "printing/connection/printer_target.h"
#include "tests/printing/virtual_printer.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr NetworkConnection::Limits kShort{300, 300, 150, 400, 300};
const QByteArray kJob = QByteArray("\x1b@some text\n", 12) + QByteArray("\x1dr\x01", 3);

void ignoreNews(PrinterState) {}

/// No file of this process may grow beyond @p bytes: what a full disk does, without filling one.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    void (*m_handler)(int);
    rlimit m_before{};
};

}  // namespace

class ConnectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void targetsAreRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");  // "folder X", "host H port P", "refused"
        const auto row = [](const char* text, const char* read) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(read);
        };
        row("/tmp/paper", "folder /tmp/paper");
        row("paper", "folder paper");
        row("tcp://10.0.0.7:9101", "host 10.0.0.7 port 9101");
        row("tcp://printer.local", "host printer.local port 9100");
        row("TCP://printer:9100/", "host printer port 9100");
        row("tcp://[fe80::1]:9100", "host fe80::1 port 9100");
        row("tcp://[::1]", "host ::1 port 9100");
        row("tcp://", "refused");
        row("tcp://:9100", "refused");
        row("tcp://host:0", "refused");
        row("tcp://host:70000", "refused");
        row("tcp://host:abc", "refused");
        row("tcp://[::1", "refused");
        row("usb:///dev/usb/lp0", "usb /dev/usb/lp0");
        row("usb:///etc/passwd", "refused");
        row("usb:///dev/../etc/passwd", "refused");
        row("serial:///dev/ttyUSB0", "serial /dev/ttyUSB0 19200 hardware");
        row("serial:///dev/ttyS1?baud=9600&flow=xonxoff", "serial /dev/ttyS1 9600 xonxoff");
        row("serial:///dev/ttyS1?baud=12", "refused");
        row("serial:///dev/ttyS1?flow=maybe", "refused");
        row("http://host", "refused");
        row("", "refused");
    }
    void targetsAreRead() {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto target = parsePrinterTarget(text);
        QString seen = QStringLiteral("refused");
        if (target) {
            if (const auto* folder = std::get_if<FolderTarget>(&*target))
                seen = QStringLiteral("folder ") + folder->folder;
            if (const auto* host = std::get_if<NetworkTarget>(&*target))
                seen = QStringLiteral("host %1 port %2").arg(host->host).arg(host->port);
            if (const auto* usb = std::get_if<UsbTarget>(&*target)) seen = QStringLiteral("usb ") + usb->file;
            if (const auto* serial = std::get_if<SerialTarget>(&*target)) {
                static constexpr const char* kFlows[] = {"none", "hardware", "xonxoff"};
                seen = QStringLiteral("serial %1 %2 %3")
                           .arg(serial->file)
                           .arg(serial->line.baud)
                           .arg(QLatin1String(kFlows[static_cast<int>(serial->line.flow)]));
            }
        }
        QCOMPARE(seen, read);
    }

    void folderNumbersItsJobsAndGoesOnAfterARestart() {
        QTemporaryDir parent;
        const QString folder = parent.filePath(QStringLiteral("new/paper"));
        for (int run = 0; run < 2; ++run) {
            FolderConnection connection(folder);
            QCOMPARE(connection.open(m_calm), PrinterState::Fine);
            QCOMPARE(connection.send("a", "receipt", m_calm, ignoreNews).delivery, Delivery::Confirmed);
            QCOMPARE(connection.send("b", "kitchen-grill", m_calm, ignoreNews).delivery, Delivery::Confirmed);
        }
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name),
                 (QStringList{QStringLiteral("0001-receipt.bin"), QStringLiteral("0002-kitchen-grill.bin"),
                              QStringLiteral("0003-receipt.bin"), QStringLiteral("0004-kitchen-grill.bin")}));
    }

    void folderNeverOverwritesWhatAnotherProgramWrote() {
        QTemporaryDir folder;
        FolderConnection connection(folder.path());
        QCOMPARE(connection.open(m_calm), PrinterState::Fine);
        write(folder.filePath(QStringLiteral("0001-receipt.bin")), "theirs");
        QCOMPARE(connection.send("ours", "receipt", m_calm, ignoreNews).delivery, Delivery::Confirmed);
        QCOMPARE(read(folder.filePath(QStringLiteral("0001-receipt.bin"))), QByteArray("theirs"));
        QCOMPARE(read(folder.filePath(QStringLiteral("0002-receipt.bin"))), QByteArray("ours"));
    }

    void fullDiskIsAStateAndLeavesNoHalfFile() {
        QTemporaryDir folder;
        FolderConnection connection(folder.path());
        QCOMPARE(connection.open(m_calm), PrinterState::Fine);
        PrintDelivery report;
        {
            const FileSizeLimit limit(100);
            report = connection.send(QByteArray(1000, 'x'), "receipt", m_calm, ignoreNews);
        }
        QCOMPARE(report.delivery, Delivery::NotSent);
        QCOMPARE(report.state, PrinterState::StorageFull);
        QVERIFY(QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden));
        QCOMPARE(connection.send("y", "receipt", m_calm, ignoreNews).delivery, Delivery::Confirmed);
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("0001-receipt.bin"))));
    }

    void folderThatCannotBeMadeIsAFault() {
        QTemporaryDir parent;
        write(parent.filePath(QStringLiteral("file")), "x");
        FolderConnection connection(parent.filePath(QStringLiteral("file/paper")));
        QCOMPARE(connection.open(m_calm), PrinterState::Fault);
    }

    void printerThatAnswersConfirmsTheJob() {
        VirtualPrinter printer;
        NetworkConnection connection(QStringLiteral("127.0.0.1"), printer.port(), kShort);
        QCOMPARE(connection.open(m_calm), PrinterState::Fine);
        QCOMPARE(connection.send(kJob, "receipt", m_calm, ignoreNews).delivery, Delivery::Confirmed);
        connection.close(m_calm);
        QTRY_COMPARE(printer.jobs(), QList<QByteArray>{kJob});
    }

    void nameIsLookedUp() {
        VirtualPrinter printer;
        NetworkConnection connection(QStringLiteral("localhost"), printer.port(), {2000, 300, 150, 400, 300});
        const PrinterState state = connection.open(m_calm);
        QVERIFY(state == PrinterState::Fine || state == PrinterState::Offline);  // localhost may be IPv6 first
    }

    void printerSaysHowItIs_data() {
        QTest::addColumn<int>("manner");
        QTest::addColumn<int>("state");
        QTest::newRow("paper out") << 0 << int(PrinterState::PaperOut);
        QTest::newRow("cover open") << 1 << int(PrinterState::CoverOpen);
        QTest::newRow("paper low") << 2 << int(PrinterState::PaperLow);
        QTest::newRow("says nothing") << 3 << int(PrinterState::Unknown);
    }
    void printerSaysHowItIs() {
        QFETCH(int, manner);
        QFETCH(int, state);
        VirtualPrinter printer;
        VirtualPrinter::Manners manners;
        manners.paperOut = manner == 0;
        manners.coverOpen = manner == 1;
        manners.paperLow = manner == 2;
        manners.answers = manner != 3;
        printer.set(manners);
        NetworkConnection connection(QStringLiteral("127.0.0.1"), printer.port(), kShort);
        QCOMPARE(int(connection.open(m_calm)), state);
    }

    void nobodyThereIsOffline() {
        quint16 port = 0;
        {
            VirtualPrinter gone;
            port = gone.port();
        }
        NetworkConnection connection(QStringLiteral("127.0.0.1"), port, kShort);
        QCOMPARE(connection.open(m_calm), PrinterState::Offline);
    }

    void secondConnectionIsNotServedAndEndsInTime() {
        VirtualPrinter printer;
        NetworkConnection first(QStringLiteral("127.0.0.1"), printer.port(), kShort);
        QCOMPARE(first.open(m_calm), PrinterState::Fine);
        NetworkConnection second(QStringLiteral("127.0.0.1"), printer.port(), kShort);
        QElapsedTimer timer;
        timer.start();
        const PrinterState state = second.open(m_calm);  // queued by the kernel, never answered
        QVERIFY(state == PrinterState::Unknown || state == PrinterState::Offline);
        QVERIFY(timer.elapsed() < 1500);
    }

    void printerThatNeverSpeaksIsBelieved() {
        VirtualPrinter printer;
        VirtualPrinter::Manners mute;
        mute.answers = false;
        mute.answersFence = false;
        printer.set(mute);
        NetworkConnection connection(QStringLiteral("127.0.0.1"), printer.port(), kShort);
        QCOMPARE(connection.open(m_calm), PrinterState::Unknown);
        const PrintDelivery report = connection.send(kJob, "receipt", m_calm, ignoreNews);
        QCOMPARE(report.delivery, Delivery::Taken);
        QCOMPARE(report.state, PrinterState::Unknown);
    }

    void missingFenceOfAPrinterThatKnowsFencesIsUnsure() {
        VirtualPrinter printer;
        NetworkConnection connection(QStringLiteral("127.0.0.1"), printer.port(), kShort);
        QCOMPARE(sendOne(connection), Delivery::Confirmed);
        VirtualPrinter::Manners silent;
        silent.answersFence = false;
        printer.set(silent);
        QCOMPARE(sendOne(connection), Delivery::Unsure);
    }

    void modelWithoutFencesIsBelievedIfItSaysItIsFine() {
        VirtualPrinter printer;
        VirtualPrinter::Manners manners;
        manners.answersFence = false;
        printer.set(manners);
        NetworkConnection connection(QStringLiteral("127.0.0.1"), printer.port(), kShort);
        QCOMPARE(sendOne(connection), Delivery::Taken);
        QCOMPARE(sendOne(connection), Delivery::Taken);
    }

    void jobWaitsForTheNewRollAndPrintsOn() {
        VirtualPrinter printer;
        NetworkConnection connection(QStringLiteral("127.0.0.1"), printer.port(), kShort);
        QCOMPARE(connection.open(m_calm), PrinterState::Fine);
        VirtualPrinter::Manners out;
        out.paperOut = true;
        printer.set(out);
        QList<PrinterState> heard;
        const auto listen = [&](PrinterState state) {
            heard << state;
            if (state == PrinterState::PaperOut) printer.set({});  // somebody changes the roll
        };
        QCOMPARE(connection.send(kJob, "receipt", m_calm, listen).delivery, Delivery::Confirmed);
        QCOMPARE(heard.first(), PrinterState::PaperOut);
    }

    void connectionLostMidJobIsDropped() {
        VirtualPrinter printer;
        VirtualPrinter::Manners rude;
        rude.dropAfterBytes = 5;
        printer.set(rude);
        NetworkConnection connection(QStringLiteral("127.0.0.1"), printer.port(), kShort);
        QCOMPARE(sendOne(connection), Delivery::Dropped);
    }

    void slowPrinterGetsAllOfIt() {
        VirtualPrinter printer;
        VirtualPrinter::Manners slow;
        slow.readPauseMs = 2;
        printer.set(slow);
        NetworkConnection connection(QStringLiteral("127.0.0.1"), printer.port(), {300, 300, 1000, 4000, 300});
        QCOMPARE(connection.open(m_calm), PrinterState::Fine);
        const QByteArray job = QByteArray(4000, 'x') + kJob;
        QCOMPARE(connection.send(job, "receipt", m_calm, ignoreNews).delivery, Delivery::Confirmed);
        connection.close(m_calm);
        QTRY_COMPARE(printer.jobs(), QList<QByteArray>{job});
    }

    void interruptionEndsAWaitAtOnce() {
        VirtualPrinter printer;
        NetworkConnection connection(QStringLiteral("127.0.0.1"), printer.port(), {3000, 10'000, 1000, 8000, 1000});
        QCOMPARE(connection.open(m_calm), PrinterState::Fine);
        VirtualPrinter::Manners out;
        out.paperOut = true;
        printer.set(out);
        Interruption interruption;
        std::thread stopper([&] {
            QTest::qSleep(200);
            interruption.raise();
        });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(connection.send(kJob, "receipt", interruption, ignoreNews).delivery, Delivery::Interrupted);
        connection.close(interruption);
        stopper.join();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    Delivery sendOne(NetworkConnection& connection) {
        if (!canPrint(connection.open(m_calm))) return Delivery::NotSent;
        const Delivery delivery = connection.send(kJob, "receipt", m_calm, ignoreNews).delivery;
        connection.close(m_calm);
        return delivery;
    }
    static void write(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    const Interruption m_calm;
};

FRONTDESK_TEST(ConnectionTest)
#include "connection_test.moc"

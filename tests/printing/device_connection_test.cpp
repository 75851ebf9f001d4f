// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/device_connection.h"
#include "tests/printing/virtual_printer.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <thread>

#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr Conversation::Limits kShort{300, 300, 150, 400, 300};
const QByteArray kJob = QByteArray("\x1b@some text\x00\x11\n", 14) + QByteArray("\x1dr\x01", 3);

void ignoreNews(PrinterState) {}

/// A device file with the virtual printer behind it: a pseudo terminal, whose bytes are carried to and fro.
class Cable {
public:
    explicit Cable(const VirtualPrinter& printer) : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
        ::grantpt(m_master);
        ::unlockpt(m_master);
        m_file = QFile::decodeName(::ptsname(m_master));
        m_keptOpen = ::open(QFile::encodeName(m_file).constData(), O_RDWR | O_NOCTTY | O_CLOEXEC);
        termios raw{};
        ::tcgetattr(m_keptOpen, &raw);
        ::cfmakeraw(&raw);
        ::tcsetattr(m_keptOpen, TCSANOW, &raw);
        m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(printer.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
            m_thread = std::thread([this] { carry(); });
    }
    ~Cable() {
        m_stopping = true;
        if (m_thread.joinable()) m_thread.join();
        for (const int each : {m_socket, m_keptOpen, m_master}) ::close(each);
    }
    Cable(const Cable&) = delete;
    Cable& operator=(const Cable&) = delete;

    [[nodiscard]] QString file() const { return m_file; }
    void unplug() { m_plugged = false; }

private:
    void carry() {
        while (!m_stopping) {
            pollfd ends[] = {{m_master, POLLIN, 0}, {m_socket, POLLIN, 0}};
            if (::poll(ends, 2, 20) <= 0 || !m_plugged) continue;
            char bytes[512];
            for (const auto& [from, to] : {std::pair{0, m_socket}, {1, m_master}}) {
                if (!(ends[from].revents & POLLIN)) continue;
                const ssize_t count = ::read(ends[from].fd, bytes, sizeof bytes);
                if (count > 0) (void)!::write(to, bytes, static_cast<size_t>(count));
            }
        }
    }

    int m_master;
    int m_keptOpen = -1;
    int m_socket = -1;
    QString m_file;
    std::atomic<bool> m_stopping{false};
    std::atomic<bool> m_plugged{true};
    std::thread m_thread;
};

}  // namespace

class DeviceConnectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aUsbPrinterSaysHowItIsAndConfirmsItsJob() {
        VirtualPrinter printer;
        {
            const Cable cable(printer);
            DeviceConnection connection(cable.file(), std::nullopt, kShort);
            QCOMPARE(connection.open(m_calm), PrinterState::Fine);
            QCOMPARE(connection.send(kJob, "receipt", m_calm, ignoreNews).delivery, Delivery::Confirmed);
            connection.close(m_calm);
        }
        QTRY_COMPARE(printer.jobs(), QList<QByteArray>{kJob});
    }

    void aSerialLineCarriesEveryByte() {
        VirtualPrinter printer;
        {
            const Cable cable(printer);
            DeviceConnection connection(cable.file(), SerialLine{9600, SerialLine::Flow::None}, kShort);
            QCOMPARE(connection.open(m_calm), PrinterState::Fine);
            QCOMPARE(connection.send(kJob, "receipt", m_calm, ignoreNews).delivery, Delivery::Confirmed);
            connection.close(m_calm);
        }
        QTRY_COMPARE(printer.jobs(), QList<QByteArray>{kJob});
    }

    void faultsAreToldByTheirCause_data() {
        QTest::addColumn<bool>("paperOut");
        QTest::addColumn<bool>("coverOpen");
        QTest::addColumn<PrinterState>("state");
        QTest::newRow("paper") << true << false << PrinterState::PaperOut;
        QTest::newRow("cover") << false << true << PrinterState::CoverOpen;
    }
    void faultsAreToldByTheirCause() {
        QFETCH(bool, paperOut);
        QFETCH(bool, coverOpen);
        QFETCH(PrinterState, state);
        VirtualPrinter printer;
        VirtualPrinter::Manners manners;
        manners.paperOut = paperOut;
        manners.coverOpen = coverOpen;
        printer.set(manners);
        const Cable cable(printer);
        DeviceConnection connection(cable.file(), std::nullopt, kShort);
        QCOMPARE(connection.open(m_calm), state);
    }

    void aPrinterThatTakesNothingHoldsUpNobody() {
        VirtualPrinter printer;
        Cable cable(printer);
        DeviceConnection connection(cable.file(), SerialLine{19'200, SerialLine::Flow::None}, kShort);
        QCOMPARE(connection.open(m_calm), PrinterState::Fine);
        cable.unplug();
        const PrintDelivery report = connection.send(QByteArray(100'000, 'x'), "receipt", m_calm, ignoreNews);
        QCOMPARE(report.delivery, Delivery::Dropped);
        connection.close(m_calm);
    }

    void whatIsNoDeviceIsNotPrintedTo() {
        QTemporaryDir folder;
        QFile plain(folder.filePath(QStringLiteral("lp0")));
        QVERIFY(plain.open(QIODevice::WriteOnly));
        plain.close();
        DeviceConnection onFile(plain.fileName(), std::nullopt, kShort);
        QCOMPARE(onFile.open(m_calm), PrinterState::Offline);
        DeviceConnection onNothing(folder.filePath(QStringLiteral("none")), std::nullopt, kShort);
        QCOMPARE(onNothing.open(m_calm), PrinterState::Offline);
    }

private:
    const Interruption m_calm;
};

FRONTDESK_TEST(DeviceConnectionTest)
#include "device_connection_test.moc"

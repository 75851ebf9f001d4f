// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/discovery.h"
#include "printing/connection/printer_target.h"
#include "tests/printing/cups_house.h"
#include "tests/printing/virtual_printer.h"
#include "tests/support/test_main.h"

#include <QSemaphore>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

class DiscoveryTest : public QObject {
    Q_OBJECT
private:
    static PrinterSearch::Places nowhere() {
        PrinterSearch::Places places;
        places.devices = QStringLiteral("/nowhere");
        places.usbPrinters = QStringLiteral("/nowhere");
        places.cups = false;
        return places;
    }
    static std::vector<FoundPrinter> search(const PrinterSearch::Places& places) {
        std::vector<FoundPrinter> found;
        QSemaphore done;
        PrinterSearch search(places);
        search.start([&](const FoundPrinter& printer) { found.push_back(printer); }, [&] { done.release(); });
        done.acquire();
        return found;
    }
    static void write(const QString& path, const QByteArray& text) {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void nothingIsFoundWhereNothingIs() { QVERIFY(search(nowhere()).empty()); }

    void usbPrintersSayWhatTheyAre() {
        const QTemporaryDir house;
        PrinterSearch::Places places = nowhere();
        places.devices = house.filePath(QStringLiteral("dev"));
        places.usbPrinters = house.filePath(QStringLiteral("sys"));
        write(house.filePath(QStringLiteral("dev/usb/lp0")), {});
        write(house.filePath(QStringLiteral("dev/usb/lp1")), {});
        write(house.filePath(QStringLiteral("sys/lp0/device/ieee1284_id")),
              "MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;\n");
        const auto found = search(places);
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found[0].name, QStringLiteral("TM-T20II"));
        QCOMPARE(found[0].maker, QStringLiteral("EPSON"));
        QCOMPARE(found[0].model, QStringLiteral("80mm-48"));
        QCOMPARE(found[0].target, QStringLiteral("usb:///dev/usb/lp0"));
        QCOMPARE(found[1].name, QStringLiteral("lp1"));
        QVERIFY(found[1].model.isEmpty());
        for (const FoundPrinter& printer : found) QVERIFY(parsePrinterTarget(printer.target));
    }

    void serialLinesAreFoundByTheNamesThatStay() {
        const QTemporaryDir house;
        PrinterSearch::Places places = nowhere();
        places.devices = house.path();
        write(house.filePath(QStringLiteral("serial/by-id/usb-POS58_Printer-if00")), {});
        write(house.filePath(QStringLiteral("rfcomm0")), {});
        const auto found = search(places);
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found[0].target, QStringLiteral("serial:///dev/serial/by-id/usb-POS58_Printer-if00"));
        QCOMPARE(found[0].model, QStringLiteral("58mm-32"));
        QCOMPARE(found[1].target, QStringLiteral("serial:///dev/rfcomm0"));
    }

    void aPrinterInTheNetworkIsFoundAndLeftInPeace() {
        const VirtualPrinter printer;
        PrinterSearch::Places places = nowhere();
        places.port = printer.port();
        places.networks = {{QHostAddress(QHostAddress::LocalHost), 32}};
        const auto found = search(places);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].target, QStringLiteral("tcp://127.0.0.1:%1").arg(printer.port()));
        QVERIFY(printer.jobs().isEmpty());
    }

    void aWholeNetworkIsSearchedInCrowds() {
        const VirtualPrinter printer;  // takes connections at 127.0.0.1 alone; its neighbours refuse
        PrinterSearch::Places places = nowhere();
        places.port = printer.port();
        places.networks = {{QHostAddress(QStringLiteral("127.0.0.77")), 24}};
        const auto found = search(places);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].name, QStringLiteral("127.0.0.1"));
    }

    void aSearchIsCancelledAmidWaiting() {
        PrinterSearch::Places places = nowhere();
        places.connectMs = 3'600'000;
        places.networks = {{QHostAddress(QStringLiteral("192.0.2.9")), 24}};  // RFC 5737: leads nowhere
        QSemaphore done;
        PrinterSearch search(places);
        search.start([](const FoundPrinter&) {}, [&] { done.release(); });
        search.cancel();
        QVERIFY(done.tryAcquire(1, 30'000));
    }

    void queuesOfCupsAreFound() {
        CupsHouse house;
        QVERIFY2(house.start(), "cupsd (package cups-daemon) does not start");
        PrinterSearch::Places places = nowhere();
        places.cups = true;
        const auto found = search(places);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].name, QStringLiteral("Grill"));
        QCOMPARE(found[0].target, QStringLiteral("cups://Grill"));
    }
};

FRONTDESK_TEST(DiscoveryTest)
#include "discovery_test.moc"

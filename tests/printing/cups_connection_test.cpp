// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/cups_connection.h"
#include "printing/connection/printer_target.h"
#include "tests/printing/cups_house.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <thread>

using namespace frontdesk;
using namespace frontdesk::test;

/// Queues of a real CUPS.
class CupsConnectionTest : public QObject {
    Q_OBJECT
private:
    static CupsConnection::Limits quick() {
        CupsConnection::Limits limits;
        limits.reachMs = 500;
        limits.askEveryMs = 20;
        return limits;
    }
    /// Opens, sends and closes, as the spool does. @param heard gets every state that was told meanwhile
    PrintDelivery print(
        CupsConnection& printer, const QByteArray& job,
        const std::function<void(PrinterState)>& heard = [](PrinterState) {}) {
        const PrinterState state = printer.open(m_interruption);
        const PrintDelivery delivery = canPrint(state) ? printer.send(job, "receipt", m_interruption, heard)
                                                       : PrintDelivery{Delivery::NotSent, state};
        printer.close(m_interruption);
        return delivery;
    }

    CupsHouse m_house;
    Interruption m_interruption;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_house.start(), "cupsd (package cups-daemon) does not start"); }
    void init() { m_house.setTrouble({}); }

    void aJobArrivesAsItIs() {
        QByteArray job("\x1b@Jollof\x00\xff\x1dV\x41\x00", 14);
        job += QByteArray(70'000, '\x80');
        CupsConnection printer(QStringLiteral("Grill"), quick());
        const qsizetype before = m_house.jobs().size();
        const PrintDelivery delivery = print(printer, job);
        QCOMPARE(delivery.delivery, Delivery::Taken);
        QCOMPARE(m_house.jobs().size(), before + 1);
        QCOMPARE(m_house.jobs().constLast(), job);
    }

    void aQueueThatIsNotThereDoesNotAnswer() {
        CupsConnection printer(QStringLiteral("Bar"), quick());
        QCOMPARE(printer.open(m_interruption), PrinterState::Offline);
    }

    void withoutPaperItWaitsForTheRoll() {
        m_house.setTrouble("media-empty-error");
        CupsConnection printer(QStringLiteral("Grill"), quick());
        std::vector<PrinterState> states;
        const PrintDelivery delivery = print(printer, "late", [&](PrinterState state) {
            states.push_back(state);
            if (state == PrinterState::PaperOut) m_house.setTrouble({});
        });
        QVERIFY(std::find(states.begin(), states.end(), PrinterState::PaperOut) != states.end());
        QCOMPARE(delivery.delivery, Delivery::Taken);
        QCOMPARE(m_house.jobs().constLast(), QByteArray("late"));
    }

    // DI-26: what surely has not begun may go to another printer, and must then not print here as well.
    void whatCannotBeReachedIsTakenBack() {
        m_house.setTrouble("connecting-to-device");
        CupsConnection printer(QStringLiteral("Grill"), quick());
        const qsizetype before = m_house.jobs().size();
        const PrintDelivery delivery = print(printer, "elsewhere");
        QCOMPARE(delivery.delivery, Delivery::NotSent);
        QCOMPARE(delivery.state, PrinterState::Offline);
        m_house.setTrouble({});
        QCOMPARE(print(printer, "next").delivery, Delivery::Taken);
        QCOMPARE(m_house.jobs().size(), before + 1);
        QCOMPARE(m_house.jobs().constLast(), QByteArray("next"));
    }

    void theEndOfTheProgramInterruptsIt() {
        m_house.setTrouble("media-empty-error");
        CupsConnection printer(QStringLiteral("Grill"), quick());
        Interruption end;
        QVERIFY(canPrint(printer.open(end)));
        const PrintDelivery delivery = printer.send("interrupted", "receipt", end, [&](PrinterState) { end.raise(); });
        QCOMPARE(delivery.delivery, Delivery::Interrupted);
        m_house.setTrouble({});
        QTRY_COMPARE(m_house.jobs().constLast(), QByteArray("interrupted"));
    }

    void withoutCupsItIsOffline() {
        const QByteArray server = qgetenv("CUPS_SERVER");
        qputenv("CUPS_SERVER", "/nowhere/cups.sock");
        PrinterState state = PrinterState::Fine;
        std::thread([&] {  // libcups reads its environment once for each thread
            CupsConnection printer(QStringLiteral("Grill"), quick());
            state = printer.open(m_interruption);
        })
            .join();
        qputenv("CUPS_SERVER", server);
        QCOMPARE(state, PrinterState::Offline);
    }

    void reasonsAreReadByWeight_data() {
        QTest::addColumn<QList<QByteArray>>("reasons");
        QTest::addColumn<int>("state");
        QTest::addColumn<PrinterState>("expected");
        QTest::newRow("idle") << QList<QByteArray>() << 3 << PrinterState::Fine;
        QTest::newRow("stopped") << QList<QByteArray>() << 5 << PrinterState::Fault;
        QTest::newRow("paused") << QList<QByteArray>{"paused"} << 5 << PrinterState::Fault;
        QTest::newRow("low") << QList<QByteArray>{"media-low-warning"} << 3 << PrinterState::PaperLow;
        QTest::newRow("empty beside low")
            << QList<QByteArray>{"media-low-report", "media-empty-error"} << 3 << PrinterState::PaperOut;
        QTest::newRow("cover first") << QList<QByteArray>{"media-empty", "cover-open-error"} << 5
                                     << PrinterState::CoverOpen;
        QTest::newRow("not the same word") << QList<QByteArray>{"offliner"} << 3 << PrinterState::Fine;
        QTest::newRow("offline") << QList<QByteArray>{"offline-report"} << 3 << PrinterState::Offline;
    }
    void reasonsAreReadByWeight() {
        QFETCH(QList<QByteArray>, reasons);
        QFETCH(int, state);
        QFETCH(PrinterState, expected);
        CupsAnswer answer;
        answer.state = state;
        answer.reasons.assign(reasons.begin(), reasons.end());
        QCOMPARE(stateOf(answer), expected);
    }

    void namesOfQueuesAreReadAsTheyAre() {
        const auto target = parsePrinterTarget(QStringLiteral("cups://Grill"));
        QVERIFY(target && std::holds_alternative<CupsTarget>(*target));
        QCOMPARE(std::get<CupsTarget>(*target).queue, QStringLiteral("Grill"));
        for (const char* wrong : {"cups://", "cups://a b", "cups://a/b", "cups://a#b"})
            QVERIFY2(!parsePrinterTarget(QString::fromLatin1(wrong)), wrong);
    }
};

FRONTDESK_TEST(CupsConnectionTest)
#include "cups_connection_test.moc"

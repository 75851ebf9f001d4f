// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/printer_book.h"

#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

PrinterId idOf(unsigned char number) {
    return PrinterId(Uuid{{number}});
}

Printer printer(unsigned char number, const QString& name) {
    Printer made;
    made.id = idOf(number);
    made.name = name;
    made.target = QStringLiteral("tcp://192.168.1.50");
    made.model = QStringLiteral("80mm-48");
    return made;
}

PrinterPlan twoPrinters() {
    PrinterPlan plan;
    plan.printers = {printer(1, QStringLiteral("Receipts")), printer(2, QStringLiteral("Grill"))};
    plan.printers[1].backup = idOf(1);
    plan.printers[1].profile = R"({"columns":42})";
    plan.routes = {{PaperKind::Receipts, {}, idOf(1)}, {PaperKind::Kitchen, QStringLiteral("grill"), idOf(2)}};
    return plan;
}

}  // namespace

class PrinterBookTest : public QObject {
    Q_OBJECT
private:
    static Status change(TestDesk& desk, const PrinterPlan& plan, StaffRole role = StaffRole::Owner) {
        const Caller caller = desk.staff(role);
        return desk.run<void>([&] { return desk.backend().printerBook.change(plan, caller); });
    }
    static int rowsOf(TestDesk& desk, const char* sql) {
        auto reader = desk.backend().openReader();
        return (*reader)->scalar(sql).value_or("-1").toInt();
    }

private Q_SLOTS:
    void aPlanIsReadBackAsItWas() {
        PrinterPlan plan = twoPrinters();
        plan.printers[0].enabled = false;
        plan.routes.push_back({PaperKind::Labels, {}, idOf(2)});
        QCOMPARE(decodePlan(encodePlan(plan)), std::optional(plan));
        QCOMPARE(decodePlan(encodePlan({})), std::optional(PrinterPlan()));
        QVERIFY(!decodePlan("torn"));
    }

    void aChangeIsInForceAtOnceAndAfterARestart() {
        TestDesk desk;
        QVERIFY(desk.backend().printerBook.plan()->printers.empty());
        QList<std::shared_ptr<const PrinterPlan>> heard;
        const auto subscription = desk.backend().feed.subscribe([&](const std::vector<Event>& events) {
            for (const Event& event : events)
                if (const auto* changed = std::get_if<PrintersChanged>(&event)) heard << changed->plan;
        });
        QVERIFY(change(desk, twoPrinters()));
        QCOMPARE(heard.size(), 1);
        QCOMPARE(*heard.front(), twoPrinters());
        QCOMPARE(*desk.backend().printerBook.plan(), twoPrinters());
        desk.reopen();
        QCOMPARE(*desk.backend().printerBook.plan(), twoPrinters());
    }

    // DI-27
    void everyVersionIsKeptAndWrittenDown() {
        TestDesk desk;
        QVERIFY(change(desk, twoPrinters()));
        QVERIFY(change(desk, {}));
        QCOMPARE(rowsOf(desk, "SELECT count(*) FROM setting WHERE key = 'paper.printers'"), 2);
        QCOMPARE(rowsOf(desk, "SELECT count(*) FROM audit_log WHERE action = 'printers.changed'"), 2);
        QCOMPARE(rowsOf(desk, "SELECT count(*) FROM audit_log WHERE detail LIKE '%192.168%'"), 0);
    }

    void onlyTheOwnerChangesPrinters() {
        TestDesk desk;
        for (const StaffRole role : {StaffRole::Kitchen, StaffRole::Cashier, StaffRole::Manager})
            QCOMPARE(change(desk, twoPrinters(), role).error().code, ErrorCode::Forbidden);
        QVERIFY(desk.backend().printerBook.plan()->printers.empty());
    }

    void whatIsWrongIsSaidByField_data() {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* what, const char* field, const char* code) {
            QTest::newRow(what) << QByteArray(what) << QString::fromLatin1(field) << QByteArray(code);
        };
        row("no name", "printers[0].name", "required");
        row("a long name", "printers[0].name", "too_long");
        row("a name of two lines", "printers[0].name", "invalid");
        row("a name twice", "printers[1].name", "duplicate");
        row("no id", "printers[0].id", "required");
        row("an id twice", "printers[1].id", "duplicate");
        row("its own backup", "printers[1].backup", "invalid");
        row("an unknown backup", "printers[1].backup", "unknown");
        row("an unknown printer", "routes[0].printer", "unknown");
        row("two routes", "routes[2].kind", "duplicate");
        row("a station of receipts", "routes[0].station", "invalid");
    }
    void whatIsWrongIsSaidByField() {
        QFETCH(QByteArray, what);
        QFETCH(QString, field);
        QFETCH(QByteArray, code);
        PrinterPlan plan = twoPrinters();
        if (what == "no name") plan.printers[0].name.clear();
        if (what == "a long name") plan.printers[0].name = QString(41, u'x');
        if (what == "a name of two lines") plan.printers[0].name = QStringLiteral("a\nb");
        if (what == "a name twice") plan.printers[1].name = QStringLiteral("receipts");
        if (what == "no id") plan.printers[0].id = {};
        if (what == "an id twice") plan.printers[1].id = idOf(1);
        if (what == "its own backup") plan.printers[1].backup = idOf(2);
        if (what == "an unknown backup") plan.printers[1].backup = idOf(9);
        if (what == "an unknown printer") plan.routes[0].printer = idOf(9);
        if (what == "two routes") plan.routes.push_back({PaperKind::Receipts, {}, idOf(2)});
        if (what == "a station of receipts") plan.routes[0].station = QStringLiteral("grill");
        TestDesk desk;
        const Status refused = change(desk, plan);
        QCOMPARE(refused.error().code, ErrorCode::ValidationFailed);
        const auto& fields = refused.error().fields;
        QVERIFY(std::any_of(fields.begin(), fields.end(),
                            [&](const FieldError& fault) { return fault.field == field && fault.code == code; }));
        QVERIFY(desk.backend().printerBook.plan()->printers.empty());
    }

    void theCommandLineHasTheLastWord() {
        TestDesk desk;
        desk.backend().printerBook.override(twoPrinters());
        QCOMPARE(*desk.backend().printerBook.plan(), twoPrinters());
        QCOMPARE(change(desk, {}).error().code, ErrorCode::Unsupported);
        desk.reopen();
        QVERIFY(desk.backend().printerBook.plan()->printers.empty());
    }
};

FRONTDESK_TEST(PrinterBookTest)
#include "printer_book_test.moc"

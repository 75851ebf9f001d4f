// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/paper_templates.h"

#include "app/domain/png_size.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using frontdesk::test::TestDesk;

namespace {

/// A grey pixel.
QByteArray tinyLogo() {
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5"
        "ErkJggg==");
}

struct Fixture {
    TestDesk desk;
    PaperTemplates& templates = desk.backend().templates;

    Status set(const ReceiptTemplate& look, StaffRole role = StaffRole::Owner) {
        return desk.run<void>([&, caller = desk.staff(role)] { return templates.setReceipt(look, caller); });
    }
    Status set(const InvoiceTemplate& look, StaffRole role = StaffRole::Owner) {
        return desk.run<void>([&, caller = desk.staff(role)] { return templates.setInvoice(look, caller); });
    }
    [[nodiscard]] QStringList faults(const Status& done) const {
        QStringList codes;
        if (done || done.error().code != ErrorCode::ValidationFailed) return {QStringLiteral("not refused")};
        for (const FieldError& fault : done.error().fields)
            codes += fault.field + u' ' + QString::fromLatin1(fault.code);
        return codes;
    }
};

}  // namespace

class PaperTemplatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void undecidedTheFooterIsTheRestaurants() {
        Fixture f;
        QCOMPARE(f.templates.look()->receipt.footer, f.desk.backend().restaurant->receiptFooter);
        QCOMPARE(f.templates.look()->invoice, InvoiceTemplate());
    }
    void whatIsDecidedSurvivesARestart() {  // DI-27
        Fixture f;
        ReceiptTemplate receipt;
        receipt.logo = tinyLogo();
        receipt.header = QStringLiteral("  Since 1998 \n Osu");
        receipt.footer.clear();
        receipt.showStaff = false;
        receipt.columns = 32;
        InvoiceTemplate invoice;
        invoice.accent = QStringLiteral("#7A1F3D");
        invoice.footer = QStringLiteral("IBAN DE02 1203 0000 0000 2020 51");
        invoice.showPayments = false;
        QVERIFY(f.set(receipt));
        QVERIFY(f.set(invoice));
        receipt.header = QStringLiteral("Since 1998\nOsu");
        invoice.accent = QStringLiteral("#7a1f3d");
        QCOMPARE(f.templates.look()->receipt, receipt);
        QCOMPARE(f.templates.look()->invoice, invoice);
        f.desk.reopen();
        QCOMPARE(f.desk.backend().templates.look()->receipt, receipt);
        QCOMPARE(f.desk.backend().templates.look()->invoice, invoice);
    }
    void othersHearOfItAfterTheCommit() {
        Fixture f;
        std::shared_ptr<const PaperLook> heard;
        const auto subscription = f.desk.backend().feed.subscribe([&heard](const std::vector<Event>& events) {
            for (const Event& event : events)
                if (const auto* changed = std::get_if<PaperLookChanged>(&event)) heard = changed->look;
        });
        ReceiptTemplate look;
        look.header = QStringLiteral("Hello");
        const Status done = f.desk.run<void>([&, caller = f.desk.staff(StaffRole::Owner)]() -> Status {
            auto set = f.templates.setReceipt(look, caller);
            if (f.templates.look()->receipt.header == look.header) return failure(ErrorCode::Internal);
            return set;
        });
        QVERIFY(done);
        QVERIFY(heard != nullptr);
        QCOMPARE(heard->receipt.header, look.header);
        heard.reset();
        QVERIFY(f.set(look));
        QVERIFY(heard == nullptr);  // nothing has changed
    }
    void whatIsTakenBackIsNotInForce() {
        Fixture f;
        ReceiptTemplate look;
        look.header = QStringLiteral("Hello");
        const Status done = f.desk.run<void>([&, caller = f.desk.staff(StaffRole::Owner)]() -> Status {
            (void)f.templates.setReceipt(look, caller);
            return failure(ErrorCode::Conflict);
        });
        QVERIFY(!done);
        QVERIFY(f.templates.look()->receipt.header.isEmpty());
    }
    void bothMayChangeInOneTransaction() {
        Fixture f;
        ReceiptTemplate receipt;
        receipt.header = QStringLiteral("Receipt");
        InvoiceTemplate invoice;
        invoice.header = QStringLiteral("Invoice");
        const Status done = f.desk.run<void>([&, caller = f.desk.staff(StaffRole::Owner)]() -> Status {
            if (auto set = f.templates.setReceipt(receipt, caller); !set) return set;
            return f.templates.setInvoice(invoice, caller);
        });
        QVERIFY(done);
        QCOMPARE(f.templates.look()->receipt.header, receipt.header);
        QCOMPARE(f.templates.look()->invoice.header, invoice.header);
    }
    void onlyTheOwnerDecides() {
        Fixture f;
        const Status receipt = f.set(ReceiptTemplate(), StaffRole::Manager);
        const Status invoice = f.set(InvoiceTemplate(), StaffRole::Cashier);
        QVERIFY(!receipt && receipt.error().code == ErrorCode::Forbidden);
        QVERIFY(!invoice && invoice.error().code == ErrorCode::Forbidden);
    }
    void everyFaultIsNamed() {
        Fixture f;
        ReceiptTemplate receipt;
        receipt.logo = "no picture";
        receipt.header = QString(kLongestTemplateLine + 1, u'x');
        receipt.footer = QStringList(QList<QString>(kMostTemplateLines + 1, QStringLiteral("x"))).join(u'\n');
        receipt.columns = 40;
        QCOMPARE(f.faults(f.set(receipt)),
                 (QStringList{QStringLiteral("logo invalid"), QStringLiteral("header too_long"),
                              QStringLiteral("footer too_many_lines"), QStringLiteral("columns unknown")}));
        InvoiceTemplate invoice;
        invoice.logo = tinyLogo() + QByteArray(kLargestLogoBytes, '\0');
        invoice.accent = QStringLiteral("green");
        QCOMPARE(f.faults(f.set(invoice)),
                 (QStringList{QStringLiteral("logo too_large"), QStringLiteral("accent invalid")}));
    }
    void textsHoldNothingAPrinterWouldObey() {  // SR-46
        Fixture f;
        ReceiptTemplate look;
        look.footer = QStringLiteral("Thanks") + QChar(0x1b) + QStringLiteral("p!") + QChar(0x202e);
        QVERIFY(f.set(look));
        QCOMPARE(f.templates.look()->receipt.footer, QStringLiteral("Thanksp!"));
    }
};

FRONTDESK_TEST(PaperTemplatesTest)
#include "paper_templates_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/print_requests.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

/// A restaurant with a printer for labels, or without.
PrinterPlan planWith(PaperKind kind) {
    Printer printer;
    printer.id = PrinterId::fromText("01935c2e-7b1a-7cc2-9f00-3d2a5c1b7e51").value();
    printer.name = QStringLiteral("Bags");
    printer.target = QStringLiteral("tcp://192.0.2.7");
    printer.model = QStringLiteral("80mm-48");
    return {{printer}, {{kind, {}, printer.id}}};
}

std::vector<PrintJob> jobsOf(TestDesk& desk, PrintWhat what) {
    const auto all = desk.run<std::vector<PrintJob>>([&] { return desk.backend().printJobs.unfinished(); });
    std::vector<PrintJob> out;
    for (const PrintJob& job : *all)
        if (job.what == what) out.push_back(job);
    return out;
}

LabelContent contentOf(TestDesk& desk, const PrintJob& job) {
    const auto json = desk.backend().keys->open(job.content, receiptContext(job.id));
    return decodeLabel(*json).value();
}

}  // namespace

class BagLabelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void labelComesWithTheFirstTicketsAndOnce() {
        TestDesk desk;
        desk.backend().printerBook.override(planWith(PaperKind::Labels));
        const Order order = desk.placeByCashier();
        const auto labels = jobsOf(desk, PrintWhat::Label);
        QCOMPARE(labels.size(), 1u);
        QCOMPARE(labels.front().orderId, order.id);
        QCOMPARE(labels.front().copy, 0);
        const LabelContent content = contentOf(desk, labels.front());
        QCOMPARE(content.orderNumber, order.number);
        QCOMPARE(content.lines.size(), order.lines.size());
        QCOMPARE(content.copy, 0);
        QVERIFY(content.customerPhone.isEmpty());  // a pick-up's label tells nobody's number
    }

    void whatIsEatenInHasNoBag() {
        TestDesk desk;
        desk.backend().printerBook.override(planWith(PaperKind::Labels));
        OrderDraft draft = desk.draft(OrderSource::Frontdesk);
        draft.fulfilment = Fulfilment::DineIn;
        desk.place(draft, desk.staff(StaffRole::Cashier));
        QVERIFY(jobsOf(desk, PrintWhat::Label).empty());
    }

    void withoutAPrinterForThemThereAreNoLabels() {
        TestDesk desk;
        desk.backend().printerBook.override(planWith(PaperKind::Receipts));
        const Order order = desk.placeByCashier();
        QVERIFY(jobsOf(desk, PrintWhat::Label).empty());
        const auto again = desk.run<PrintRequests::Queued>([&] { return desk.backend().printing.label(order); });
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::IllegalTransition);
    }

    void secondLabelIsACopy() {
        TestDesk desk;
        desk.backend().printerBook.override(planWith(PaperKind::Labels));
        const Order order = desk.placeByCashier();
        const Caller cashier = desk.staff(StaffRole::Cashier);
        const auto again = desk.run<PrintRequests::Queued>(
            [&] { return desk.backend().checkout.print(order.id, PrintWhat::Label, cashier); });
        QVERIFY(again);
        QCOMPARE(again->copy, 1);
        QCOMPARE(contentOf(desk, jobsOf(desk, PrintWhat::Label).back()).copy, 1);
    }

    /// SR-62: addresses lie sealed.
    void addressOfADeliveryLiesSealed() {
        TestDesk desk;
        desk.backend().printerBook.override(planWith(PaperKind::Labels));
        OrderDraft draft = desk.draft(OrderSource::Phone);
        draft.customerName = QStringLiteral("Ama");
        draft.customerPhone = QStringLiteral("0241234567");
        draft.fulfilment = Fulfilment::Delivery;
        draft.address = DeliveryAddress{QStringLiteral("House 5, Osu"), {}, QStringLiteral("blue gate")};
        desk.place(draft, desk.staff(StaffRole::Cashier));
        const auto labels = jobsOf(desk, PrintWhat::Label);
        QCOMPARE(labels.size(), 1u);
        QVERIFY(!labels.front().content.contains("House 5"));
        const LabelContent content = contentOf(desk, labels.front());
        QCOMPARE(content.address->text, QStringLiteral("House 5, Osu"));
        QCOMPARE(content.customerPhone, QStringLiteral("+233241234567"));
    }

    void copyOfAReceiptNamesWhoSoldAndWhoPrints() {
        TestDesk desk;
        const Order order = desk.placeByCashier();
        const Caller cashier = desk.staff(StaffRole::Cashier);
        const Caller manager = desk.staff(StaffRole::Manager);
        Order paid = order;
        paid.timeline.push_back({});
        paid.timeline.back().kind = "payment";
        paid.timeline.back().actor = cashier.actor();
        paid.timeline.back().by = cashier.name;
        const auto receipt = [&](const Caller& caller) {
            return desk.run<PrintRequests::Queued>(
                [&] { return desk.backend().printing.receipt(paid, caller.name, false); });
        };
        QVERIFY(receipt(cashier) && receipt(manager));
        const PrintJob copy = jobsOf(desk, PrintWhat::Receipt).back();
        const auto json = desk.backend().keys->open(copy.content, receiptContext(copy.id));
        const ReceiptContent content = decodeReceipt(*json).value();
        QCOMPARE(content.copy, 1);
        QCOMPARE(content.servedBy, cashier.name);
        QCOMPARE(content.printedBy, manager.name);
    }
};

FRONTDESK_TEST(BagLabelsTest)
#include "bag_labels_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/invoice_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <random>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

Order read(TestDesk& desk, const OrderId& id) {
    return *desk.run<Order>([&desk, id] { return desk.backend().queue.find(id); });
}

std::vector<Invoice> documentsOf(TestDesk& desk, const OrderId& id) {
    return *desk.run<std::vector<Invoice>>([&desk, id] { return desk.backend().invoices.ofOrder(id); });
}

}  // namespace

class RefundsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moneyGoesBackAlongItsPayment() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        const auto back = refund(desk, order.id, 2400);
        QVERIFY(back);
        QCOMPARE(back->payment.amount.minor(), -2400);
        QCOMPARE(back->payment.refundOf, order.payments.front().id);
        QCOMPARE(back->payment.shiftId, order.payments.front().shiftId);
        QVERIFY(!back->creditNote);
        const Order after = read(desk, order.id);
        QCOMPARE(after.version, order.version + 1);
        QCOMPARE(after.money().status, PaymentStatus::PartiallyRefunded);
        QCOMPARE(after.money().refunded.minor(), 2400);
        QCOMPARE(after.timeline.back().kind, QByteArray("refund"));
        QVERIFY(refund(desk, order.id, 4500));
        QCOMPARE(read(desk, order.id).money().status, PaymentStatus::Refunded);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void noMoreGoesBackThanWasPaid() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        const auto tooMuch = refund(desk, order.id, 6901);
        QCOMPARE(tooMuch.error().code, ErrorCode::ValidationFailed);
        QCOMPARE(tooMuch.error().fields.front().field, QStringLiteral("amount_cents"));
        QVERIFY(refund(desk, order.id, 6000));
        QVERIFY(!refund(desk, order.id, 901));
        QVERIFY(refund(desk, order.id, 900));
        QVERIFY(!refund(desk, order.id, 1));
        QVERIFY(!refund(desk, desk.placeByCashier().id, 1));  // nothing was paid of it
    }

    void onlyManagersGiveMoneyBack() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        QCOMPARE(refund(desk, order.id, 100, 0, StaffRole::Cashier).error().code, ErrorCode::Forbidden);
        QCOMPARE(refund(desk, order.id, 100, 0, StaffRole::Kitchen).error().code, ErrorCode::Forbidden);
        QVERIFY(refund(desk, order.id, 100, 0, StaffRole::Owner));
    }

    void aRepeatedRefundIsTheSameRefund() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        QVERIFY(issueAtCounter(desk, order.id));
        const Caller manager = desk.staff(StaffRole::Manager);
        const RefundRequest request{desk.ids.make<PaymentId>(), cedi(100), cedi(0), QStringLiteral("cold"), {}};
        InvoiceId note;
        for (int i = 0; i < 3; ++i) {
            const auto back =
                desk.run<Refunded>([&] { return desk.backend().refunds.refund(order.id, request, manager); });
            QVERIFY(back && back->creditNote);
            if (i > 0) QCOMPARE(back->creditNote->id, note);
            note = back->creditNote->id;
        }
        QCOMPARE(read(desk, order.id).money().refunded.minor(), 100);
    }

    void anOlderVersionIsAConflict() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        const Caller manager = desk.staff(StaffRole::Manager);
        RefundRequest request{desk.ids.make<PaymentId>(), cedi(100), cedi(0), QStringLiteral("cold"),
                              order.version - 1};
        const auto old = desk.run<Refunded>([&] { return desk.backend().refunds.refund(order.id, request, manager); });
        QCOMPARE(old.error().code, ErrorCode::Conflict);
        QVERIFY(old.error().conflict);
    }

    // Card 40.00 first, then cash 29.00: 50.00 takes the cash, then 21.00 of the card.
    void severalPaymentsGoBackLatestFirst() {
        TestDesk desk;
        const Order order = desk.placeByCashier();
        QVERIFY(pay(desk, order.id, 4000, PaymentMethod::CardTerminal));
        QVERIFY(pay(desk, order.id, 2900));
        const auto back = refund(desk, order.id, 5000);
        QVERIFY(back);
        const Order after = read(desk, order.id);
        QCOMPARE(after.payments.size(), size_t(4));
        QCOMPARE(after.payments[2].amount.minor(), -2900);
        QCOMPARE(after.payments[2].method, PaymentMethod::Cash);
        QCOMPARE(after.payments[3].amount.minor(), -2100);
        QCOMPARE(after.payments[3].method, PaymentMethod::CardTerminal);
        QVERIFY(after.payments[3].shiftId.isNull());
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void aTipGoesBackOnlyWhenNamed() {
        TestDesk desk;
        const Order order = desk.placeByCashier();
        QVERIFY(pay(desk, order.id, 7400, PaymentMethod::Cash, 500));
        QVERIFY(!refund(desk, order.id, 7400));
        QVERIFY(!refund(desk, order.id, 7400, 501));
        QVERIFY(refund(desk, order.id, 6900));
        QVERIFY(!refund(desk, order.id, 500));
        QVERIFY(refund(desk, order.id, 500, 500));
        QCOMPARE(read(desk, order.id).money().status, PaymentStatus::Refunded);
    }

    void aCancelledOrderIsRefundedToo() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        const Caller manager = desk.staff(StaffRole::Manager);
        TransitionRequest cancel;
        cancel.to = OrderStatus::Cancelled;
        cancel.reason = QStringLiteral("no rice left");
        QVERIFY(desk.run<Order>([&] { return desk.backend().queue.transition(order.id, cancel, manager); }));
        QVERIFY(refund(desk, order.id, 6900));
        QCOMPARE(read(desk, order.id).status, OrderStatus::Cancelled);
    }

    // The cells are 57.49 net, 8.63, 1.44 and 1.44; a third of them, 23.00, is 19.163, 2.877, 0.48 and 0.48 of cells:
    // rounded down 19.16, 2.87, 0.48, 0.48, the unit left goes to the largest fraction, VAT.
    void aCreditNoteStatesTheReversedCells() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        const auto invoice = issueAtCounter(desk, order.id);
        const auto back = refund(desk, order.id, 2300);
        QVERIFY(back && back->creditNote);
        const Invoice& note = *back->creditNote;
        QCOMPARE(note.invoiceNumber, QStringLiteral("CN-2026-0001"));
        QCOMPARE(note.credits, invoice->invoice.id);
        QCOMPARE(note.creditsNumber, QStringLiteral("INV-2026-0001"));
        QCOMPARE(note.paymentId, back->payment.id);
        QCOMPARE(note.subtotal.minor(), -1916);
        QCOMPARE(note.tax.minor(), -384);
        QCOMPARE(note.total.minor(), -2300);
        QCOMPARE(note.notes, QStringLiteral("cold"));
        for (const TaxRow& row : note.taxes) QCOMPARE(row.tax.minor(), row.name == u"VAT" ? -288 : -48);
        QCOMPARE(documentsOf(desk, order.id).front().status, DocumentState::Paid);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    // Any chain of refunds ends at exactly zero, its credit notes sum to the invoice, and then it is cancelled.
    void creditNotesSumToTheInvoice() {
        TestDesk desk;
        const quint32 seed = std::random_device{}();
        std::mt19937 random(seed);
        for (int round = 0; round < 5; ++round) {
            const Order order = paidOrder(desk);
            QVERIFY(issueAtCounter(desk, order.id));
            qint64 left = 6900;
            while (left > 0) {
                const qint64 amount = std::min<qint64>(left, std::uniform_int_distribution<qint64>(1, 2500)(random));
                QVERIFY2(refund(desk, order.id, amount), qPrintable(QString::number(seed)));
                left -= amount;
                desk.clock.advanceMs(1);
            }
            qint64 net = 0;
            qint64 tax = 0;
            for (const Invoice& document : documentsOf(desk, order.id)) {
                net += document.subtotal.minor();
                tax += document.tax.minor();
            }
            QCOMPARE(net, 0);
            QCOMPARE(tax, 0);
            QCOMPARE(documentsOf(desk, order.id).front().status, DocumentState::Cancelled);
        }
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void anInvoiceAskedForLateBringsItsCreditNotes() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        QVERIFY(refund(desk, order.id, 900));
        QVERIFY(issueAtCounter(desk, order.id));
        const auto documents = documentsOf(desk, order.id);
        QCOMPARE(documents.size(), size_t(2));
        QCOMPARE(documents[1].total.minor(), -900);
        QVERIFY(refund(desk, order.id, 6000));
        QCOMPARE(documentsOf(desk, order.id).front().status, DocumentState::Cancelled);
        QCOMPARE(issueAtCounter(desk, order.id)->invoice.status, DocumentState::Cancelled);  // still the same one
        const Order gone = paidOrder(desk);
        QVERIFY(refund(desk, gone.id, 6900));
        QCOMPARE(issueAtCounter(desk, gone.id).error().code, ErrorCode::OrderNotPaid);
        QCOMPARE(brokenInvariants(desk), QString());
    }
};

FRONTDESK_TEST(RefundsTest)
#include "refunds_test.moc"

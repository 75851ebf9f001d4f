// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/invoice_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

InvoiceRequest volta() {
    InvoiceRequest request;
    request.buyer.name = QStringLiteral("Volta Textiles Ltd");
    request.buyer.taxId = QStringLiteral("C0098765432");
    request.buyerReference = QStringLiteral("PO-7714");
    request.notes = QStringLiteral("Thank you");
    request.language = QStringLiteral("de");
    request.dueDate = QDate(2026, 12, 5);
    return request;
}

Result<InvoiceDraft> save(TestDesk& desk, const OrderId& order, int version, const InvoiceRequest& request = volta(),
                          StaffRole role = StaffRole::Cashier) {
    const Caller caller = desk.staff(role);
    return desk.run<InvoiceDraft>(
        [&, caller] { return desk.backend().invoicing.saveDraft(order, request, version, caller); });
}

Result<IssuedInvoice> issue(TestDesk& desk, const OrderId& order, const InvoiceRequest& request) {
    const Caller caller = desk.staff(StaffRole::Cashier);
    return desk.run<IssuedInvoice>([&, caller] { return desk.backend().invoicing.forStaff(order, request, caller); });
}

std::vector<InvoiceDraft> drafts(TestDesk& desk) {
    return *desk.run<std::vector<InvoiceDraft>>([&] { return desk.backend().invoicing.drafts(); });
}

Status send(TestDesk& desk, const InvoiceId& id, const char* email, StaffRole role = StaffRole::Cashier) {
    const Caller caller = desk.staff(role);
    return desk.run<void>(
        [&, caller] { return desk.backend().invoicing.send(id, QString::fromLatin1(email), caller); });
}

QByteArray scalarOf(TestDesk& desk, const QByteArray& sql) {
    return desk.backend().openReader().value()->scalar(sql).value();
}

std::vector<Mail> mailsOf(TestDesk& desk) {
    return *desk.run<std::vector<Mail>>([&] { return desk.backend().mailbox.recent(20); });
}

DocumentState stateOf(TestDesk& desk, const InvoiceId& id) {
    return (**desk.run<std::optional<Invoice>>([&] { return desk.backend().invoices.find(id); })).status;
}

/// Handed over to somebody who will pay later, which takes a manager.
Order onCredit(TestDesk& desk) {
    Order order = desk.placeByCashier();
    const Caller manager = desk.staff(StaffRole::Manager);
    for (const OrderStatus to : {OrderStatus::Preparing, OrderStatus::Ready, OrderStatus::Completed}) {
        auto moved = desk.run<Order>([&] {
            return desk.backend().queue.transition(order.id, {to, {}, {}, {}}, manager);
        });
        if (!moved) qFatal("the order does not move: %s", qPrintable(moved.error().detail));
        order = *moved;
    }
    return order;
}

}  // namespace

class InvoicingDraftsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDraftIsKeptChangedAndThrownAway() {
        TestDesk desk;
        const Order order = desk.placeByCashier();
        QCOMPARE(save(desk, order.id, 0, volta(), StaffRole::Kitchen).error().code, ErrorCode::Forbidden);
        QCOMPARE(save(desk, desk.ids.make<OrderId>(), 0).error().code, ErrorCode::NotFound);
        QCOMPARE(save(desk, order.id, 0)->version, 1);
        QCOMPARE(save(desk, order.id, 0).error().code, ErrorCode::Conflict);
        InvoiceRequest other = volta();
        other.buyer.name = QStringLiteral("Nordlicht Studio GmbH");
        QCOMPARE(save(desk, order.id, 1, other)->version, 2);
        QCOMPARE(drafts(desk).size(), size_t(1));
        QCOMPARE(drafts(desk).front().request.buyer.name, other.buyer.name);
        QCOMPARE(drafts(desk).front().request.dueDate, other.dueDate);
        const Caller cashier = desk.staff(StaffRole::Cashier);
        QVERIFY(desk.run<void>([&] { return desk.backend().invoicing.dropDraft(order.id, cashier); }));
        QVERIFY(drafts(desk).empty());
        QCOMPARE(scalarOf(desk, "SELECT count(*) FROM series WHERE name LIKE 'invoice%'"), QByteArray("0"));
    }

    void aDraftSaysWhatTheInvoiceSays() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        QVERIFY(save(desk, order.id, 0));
        const Invoice invoice = issueAtCounter(desk, order.id)->invoice;
        QCOMPARE(invoice.buyer.name, QStringLiteral("Volta Textiles Ltd"));
        QCOMPARE(invoice.buyerReference, QStringLiteral("PO-7714"));
        QCOMPARE(invoice.notes, QStringLiteral("Thank you"));
        QCOMPARE(invoice.language, QStringLiteral("de"));
        QCOMPARE(invoice.dueDate, QDate(2026, 12, 5));
        QVERIFY(drafts(desk).empty());
        QCOMPARE(save(desk, order.id, 0).error().code, ErrorCode::IllegalTransition);
    }

    void anInvoiceSaysHowItWasServedAndPaid() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        const Invoice invoice = issue(desk, order.id, {})->invoice;
        QVERIFY(isSimplified(invoice));
        QCOMPARE(invoice.fulfilment, std::optional(order.fulfilment));
        QCOMPARE(invoice.payments.size(), size_t(1));
        QCOMPARE(invoice.payments[0].method, PaymentMethod::Cash);
        QCOMPARE(invoice.payments[0].amount.minor(), 6900);
        QVERIFY(invoice.balance.isZero());
        QCOMPARE(invoice.lines[0].name, QStringLiteral("Jollof rice"));
        QCOMPARE(invoice.lines[0].options, QStringLiteral("Regular"));
        // 45.00 with 20% in it is 37.50 without.
        QCOMPARE(invoice.lines[0].pieces->gross, invoice.lines[0].unitPrice.minor() * 100);
        QCOMPARE(invoice.lines[0].pieces->net * 6, invoice.lines[0].pieces->gross * 5);
    }

    void anOrderOnCreditIsInvoicedByStaffAloneAndPaidLater() {
        TestDesk desk;
        const Order order = onCredit(desk);
        Caller guest;
        guest.kind = Caller::Kind::Guest;
        guest.guestOrder = order.id;
        const auto refused = desk.run<IssuedInvoice>(
            [&] { return desk.backend().invoicing.forGuest(order.id, order.verificationCode, volta().buyer, guest); });
        QCOMPARE(refused.error().code, ErrorCode::OrderNotPaid);
        const Invoice invoice = issue(desk, order.id, volta())->invoice;
        QCOMPARE(invoice.status, DocumentState::Sent);
        QCOMPARE(invoice.balance.minor(), 6900);
        QVERIFY(invoice.payments.empty());
        QVERIFY(pay(desk, order.id, 3000));
        QCOMPARE(stateOf(desk, invoice.id), DocumentState::Sent);
        QVERIFY(pay(desk, order.id, 3900, PaymentMethod::CardTerminal));
        QCOMPARE(stateOf(desk, invoice.id), DocumentState::Paid);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void aCreditNoteForAllOfItStatesEveryLine() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        const Invoice invoice = issueAtCounter(desk, order.id)->invoice;
        const auto part = refund(desk, order.id, 900);
        QCOMPARE(part->creditNote->lines.front().kind, InvoiceLineKind::Credit);
        QCOMPARE(part->creditNote->creditsTotal.minor(), 6900);
        QCOMPARE(part->creditNote->creditsLeft.minor(), 6000);
        QCOMPARE(part->creditNote->creditsDate, invoice.issueDate);
        QCOMPARE(part->creditNote->payments.front().amount.minor(), -900);
        const Order second = paidOrder(desk);
        const Invoice whole = issueAtCounter(desk, second.id)->invoice;
        const Invoice note = *refund(desk, second.id, 6900)->creditNote;
        QCOMPARE(note.lines.size(), whole.lines.size());
        QCOMPARE(note.lines[0].name, whole.lines[0].name);
        QCOMPARE(note.lines[0].total.minor(), -whole.lines[0].total.minor());
        QVERIFY(note.creditsLeft.isZero());
        QVERIFY(note.balance.isZero());
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void aDocumentIsSentToWhomSomebodyNamesOnceAMinute() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        const Invoice invoice = issue(desk, order.id, {})->invoice;
        QCOMPARE(send(desk, invoice.id, "nobody").error().code, ErrorCode::ValidationFailed);
        QCOMPARE(send(desk, desk.ids.make<InvoiceId>(), "a@example.com").error().code, ErrorCode::NotFound);
        QCOMPARE(send(desk, invoice.id, "a@example.com", StaffRole::Kitchen).error().code, ErrorCode::Forbidden);
        const size_t before = mailsOf(desk).size();
        QVERIFY(send(desk, invoice.id, "Books@Example.com"));
        QVERIFY(send(desk, invoice.id, "books@example.com"));
        QCOMPARE(mailsOf(desk).size(), before + 1);
        QVERIFY(send(desk, invoice.id, "other@example.com"));
        desk.clock.advanceMinutes(1);
        QVERIFY(send(desk, invoice.id, "books@example.com"));
        QCOMPARE(mailsOf(desk).size(), before + 3);
        QCOMPARE(mailsOf(desk).front().attachment, invoice.id);
        QCOMPARE(scalarOf(desk, "SELECT count(*) FROM audit_log WHERE actor || subject || detail LIKE '%books@%'"),
                 QByteArray("0"));
    }
};

FRONTDESK_TEST(InvoicingDraftsTest)
#include "invoicing_drafts_test.moc"

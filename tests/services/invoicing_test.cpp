// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/invoice_drawing.h"
#include "tests/services/invoice_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <atomic>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

Customer account(TestDesk& desk, const char* email, bool verified) {
    Customer customer = desk.addCustomer(QString::fromLatin1(email), verified);
    customer.fullName = QStringLiteral("Ama Mensah");
    customer.businessName = QStringLiteral("Volta Textiles Ltd");
    customer.taxId = QStringLiteral("C0098765432");
    customer.address = QStringLiteral("7 Ring Road Central, Accra");
    ++customer.version;
    const auto stored = desk.run<void>([&] { return desk.backend().customers.update(customer); });
    if (!stored) qFatal("the account is refused: %s", qPrintable(stored.error().detail));
    return customer;
}

Caller guestOf(const OrderId& order) {
    Caller caller;
    caller.kind = Caller::Kind::Guest;
    caller.guestOrder = order;
    caller.name = QStringLiteral("guest");
    return caller;
}

Result<IssuedInvoice> issueFor(TestDesk& desk, const OrderId& order, const Customer& customer) {
    const Caller caller = asCaller(customer);
    return desk.run<IssuedInvoice>(
        [&desk, order, caller] { return desk.backend().invoicing.forCustomer(order, caller); });
}

Result<IssuedInvoice> issueForGuest(TestDesk& desk, const OrderId& order, const QByteArray& code) {
    InvoiceParty buyer;
    buyer.name = QStringLiteral("Volta Textiles Ltd");
    return desk.run<IssuedInvoice>(
        [&desk, order, code, buyer] { return desk.backend().invoicing.forGuest(order, code, buyer, guestOf(order)); });
}

QByteArray wrongCode(const Order& order) {
    return order.verificationCode == "0000" ? "0001" : "0000";
}

}  // namespace

class InvoicingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anInvoiceSaysWhatTheOrderSays() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        const auto issued = issueAtCounter(desk, order.id);
        QVERIFY(issued);
        QVERIFY(issued->isNew);
        const Invoice& invoice = issued->invoice;
        QCOMPARE(invoice.invoiceNumber, QStringLiteral("INV-2026-0001"));
        QCOMPARE(invoice.pdfFilename, QStringLiteral("INV-2026-0001.pdf"));
        QCOMPARE(invoice.status, DocumentState::Paid);
        QCOMPARE(invoice.subtotal.minor(), 5749);
        QCOMPARE(invoice.tax.minor(), 1151);
        QCOMPARE(invoice.total.minor(), 6900);
        QCOMPARE(invoice.taxes.size(), size_t(3));
        QCOMPARE(invoice.issueDate, QDate(2026, 11, 21));
        QCOMPARE(invoice.dueDate, QDate(2026, 11, 21));
        QCOMPARE(invoice.supplyDate, QDate(2026, 11, 21));
        QCOMPARE(invoice.seller.taxId, QStringLiteral("C0012345678"));
        QCOMPARE(invoice.buyer.name, QStringLiteral("Ama Mensah"));
        QCOMPARE(invoice.lines.size(), size_t(2));
        QCOMPARE(invoice.lines[0].description, QStringLiteral("Jollof rice (Regular)"));
        QCOMPARE(brokenInvariants(desk), QString());
    }

    // DI-13
    void anOrderIsInvoicedOnce() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        const auto first = issueAtCounter(desk, order.id);
        const auto again = issueAtCounter(desk, order.id);
        QVERIFY(first && again);
        QVERIFY(!again->isNew);
        QCOMPARE(again->invoice.id, first->invoice.id);
        QCOMPARE(issueForGuest(desk, order.id, order.verificationCode)->invoice.id, first->invoice.id);
    }

    // DI-15: what is refused in between takes no number.
    void numbersHaveNoGap() {
        TestDesk desk;
        const Order unpaid = desk.placeByCashier();
        for (int number = 1; number <= 3; ++number) {
            const auto refused = issueAtCounter(desk, unpaid.id);
            QCOMPARE(refused.error().code, ErrorCode::OrderNotPaid);
            QVERIFY(refused.error().conflict);
            QCOMPARE(issueAtCounter(desk, paidOrder(desk).id)->invoice.number, qint64(number));
        }
        QCOMPARE(brokenInvariants(desk), QString());
    }

    // SR-59, DI-16
    void aDocumentIsNeverDatedBeforeTheLast() {
        TestDesk desk;
        desk.clock.set({desk.clock.now().ms + 45LL * 24 * 3600 * 1000});  // 2027-01-05
        const auto later = issueAtCounter(desk, paidOrder(desk).id);
        QCOMPARE(later->invoice.invoiceNumber, QStringLiteral("INV-2027-0001"));
        desk.clock.set({desk.clock.now().ms - 10LL * 24 * 3600 * 1000});  // the clock falls back into December
        const auto next = issueAtCounter(desk, paidOrder(desk).id);
        QCOMPARE(next->invoice.issueDate, later->invoice.issueDate);
        QCOMPARE(next->invoice.invoiceNumber, QStringLiteral("INV-2027-0002"));
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void eachYearStartsAtOne() {
        TestDesk desk;
        QCOMPARE(issueAtCounter(desk, paidOrder(desk).id)->invoice.invoiceNumber, QStringLiteral("INV-2026-0001"));
        desk.clock.set({desk.clock.now().ms + 45LL * 24 * 3600 * 1000});
        QCOMPARE(issueAtCounter(desk, paidOrder(desk).id)->invoice.invoiceNumber, QStringLiteral("INV-2027-0001"));
    }

    void numbersThatShowNoYearRunOn() {
        TestDesk desk;
        Restaurant restaurant = *desk.backend().restaurant;
        restaurant.invoiceNumberFormat = QStringLiteral("R{number:05d}");
        restaurant.invoiceDueDays = 30;
        Backend& backend = desk.backend();
        Invoicing invoicing({backend.orders, backend.invoices, backend.customers, backend.failures, backend.series,
                             backend.audit, backend.messages, backend.fiscal, backend.announcements, desk.clock,
                             desk.ids, std::make_shared<const Restaurant>(restaurant)});
        const Caller cashier = desk.staff(StaffRole::Cashier);
        const auto issue = [&](const OrderId& order) {
            return desk.run<IssuedInvoice>([&, order] { return invoicing.forStaff(order, cashier); });
        };
        QCOMPARE(issue(paidOrder(desk).id)->invoice.invoiceNumber, QStringLiteral("R00001"));
        desk.clock.set({desk.clock.now().ms + 45LL * 24 * 3600 * 1000});
        const auto second = issue(paidOrder(desk).id);
        QCOMPARE(second->invoice.invoiceNumber, QStringLiteral("R00002"));
        QCOMPARE(second->invoice.dueDate, QDate(2027, 2, 4));
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void onlyTheOwnerOfTheOrderWithAVerifiedAddressIsInvoiced() {
        TestDesk desk;
        const Customer owner = account(desk, "ama@example.com", true);
        const Customer other = account(desk, "kofi@example.com", true);
        const Customer unverified = account(desk, "efua@example.com", false);
        const Order order = desk.place(desk.draft(), asCaller(owner));
        QCOMPARE(issueFor(desk, order.id, owner).error().code, ErrorCode::OrderNotPaid);
        QVERIFY(pay(desk, order.id, 6900));
        QCOMPARE(issueFor(desk, order.id, other).error().code, ErrorCode::NotFound);
        QCOMPARE(issueFor(desk, desk.ids.make<OrderId>(), owner).error().code, ErrorCode::NotFound);
        const Order early = desk.place(desk.draft(), asCaller(unverified));
        QVERIFY(pay(desk, early.id, 6900));
        QCOMPARE(issueFor(desk, early.id, unverified).error().code, ErrorCode::EmailNotVerified);

        const auto issued = issueFor(desk, order.id, owner);
        QVERIFY(issued);
        QCOMPARE(issued->invoice.customerId, owner.id);
        QCOMPARE(issued->invoice.buyer.name, owner.businessName);
        QCOMPARE(issued->invoice.buyer.contactName, owner.fullName);
        QCOMPARE(issued->invoice.buyer.taxId, owner.taxId);
    }

    void onlyWhoMayIssueAtTheCounterDoes() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        QCOMPARE(issueAtCounter(desk, order.id, StaffRole::Kitchen).error().code, ErrorCode::Forbidden);
        QVERIFY(issueAtCounter(desk, order.id, StaffRole::Owner));
    }

    void fiveWrongCodesLockForAQuarterOfAnHour() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        for (int wrong = 0; wrong < 5; ++wrong)
            QCOMPARE(issueForGuest(desk, order.id, wrongCode(order)).error().code, ErrorCode::InvalidCode);
        const auto locked = issueForGuest(desk, order.id, order.verificationCode);
        QCOMPARE(locked.error().code, ErrorCode::TooManyAttempts);
        QVERIFY(locked.error().retryAfterSeconds > 14 * 60);
        desk.reopen();  // a restart does not forget
        QCOMPARE(issueForGuest(desk, order.id, order.verificationCode).error().code, ErrorCode::TooManyAttempts);
        desk.clock.advanceMinutes(16);
        QVERIFY(issueForGuest(desk, order.id, order.verificationCode));
    }

    void aRightCodeForgivesTheWrongOnes() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        for (int round = 0; round < 3; ++round) {
            for (int wrong = 0; wrong < 4; ++wrong)
                QCOMPARE(issueForGuest(desk, order.id, wrongCode(order)).error().code, ErrorCode::InvalidCode);
            QVERIFY(issueForGuest(desk, order.id, order.verificationCode));
        }
    }

    // DI-15: bytes that were stored once stay, however often the document is drawn.
    void aFileIsStoredOnce() {
        TestDesk desk;
        Backend& backend = desk.backend();
        const Order order = paidOrder(desk);
        const InvoiceId id = issueAtCounter(desk, order.id)->invoice.id;  // nothing draws yet
        std::atomic<int> drawings = 0;
        InvoiceDrawing drawing({backend.thread, backend.invoices, backend.fiscal, backend.announcements, backend.feed,
                                desk.clock,
                                [&](std::function<void()> work) { return backend.pool.submit(std::move(work)); },
                                [&](const Invoice& invoice, const FiscalPaper&) {
                                    return invoice.invoiceNumber.toLatin1() + QByteArray::number(++drawings);
                                }});
        const auto file = [&] {
            const auto read = desk.run<std::optional<QByteArray>>([&] { return backend.invoices.file(id); });
            return read->value_or(QByteArray());
        };
        QCOMPARE(file(), QByteArray());
        drawing.catchUp();
        QTRY_COMPARE(file(), QByteArray("INV-2026-00011"));
        drawing.catchUp();
        const auto kept = desk.run<void>(
            [&] { return backend.invoices.keepFile(id, "another", QByteArray(64, 'a'), desk.clock.now()); });
        QVERIFY(kept);
        QCOMPARE(file(), QByteArray("INV-2026-00011"));
        const auto next = issueAtCounter(desk, paidOrder(desk).id);
        QTRY_COMPARE(desk.run<std::vector<Invoice>>([&] { return backend.invoices.undrawn(); })->size(), size_t(0));
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void aDocumentIsPrintedAndItsCopiesCounted() {
        TestDesk desk;
        const Order order = paidOrder(desk);
        const Caller cashier = desk.staff(StaffRole::Cashier);
        for (int copy = 0; copy < 3; ++copy) {
            const auto queued = desk.run<PrintRequests::Queued>(
                [&] { return desk.backend().checkout.print(order.id, PrintWhat::Invoice, cashier); });
            QVERIFY(queued);
            QCOMPARE(queued->copy, copy);
        }
        QVERIFY(!issueAtCounter(desk, order.id)->isNew);
    }
};

FRONTDESK_TEST(InvoicingTest)
#include "invoicing_test.moc"

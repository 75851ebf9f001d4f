// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/invoice_drawing.h"
#include "tests/support/test_main.h"
#include "tests/sync/api_fixture.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const std::string kKey = "idempotency-key";

/// The API with somebody who draws: a document's file is its number.
class InvoiceApiDesk : public ApiDesk {
public:
    explicit InvoiceApiDesk(bool draws = true, bool rateLimits = false) : ApiDesk(rateLimits) {
        Backend& backend = desk.backend();
        if (draws)
            m_drawing.emplace(InvoiceDrawing::Parts{
                backend.thread, backend.invoices, backend.fiscal, backend.announcements, backend.feed, desk.clock,
                [&backend](std::function<void()> work) { return backend.pool.submit(std::move(work)); },
                [](const Invoice& invoice, const FiscalPaper&) { return "%PDF " + invoice.invoiceNumber.toLatin1(); }});
    }

    CustomerId account(const char* email, bool verified = true) {
        return desk.addCustomer(QString::fromLatin1(email), verified).id;
    }
    /// Places an order. @return its id
    std::string order(const Headers& headers = {}) {
        const auto created = jsonOf(post("/api/customer/orders/create", createBody(), headers));
        token = created[QStringLiteral("guest_token")].toString().toStdString();
        code = created[QStringLiteral("order")][QStringLiteral("verification_code")].toString();
        return created[QStringLiteral("order")][QStringLiteral("id")].toString().toStdString();
    }
    std::string paidOrder(const Headers& headers = {}) {
        const std::string id = order(headers);
        const QJsonObject cash{{QStringLiteral("method"), QStringLiteral("cash")},
                               {QStringLiteral("amount_cents"), 6900}};
        if (post("/api/staff/orders/" + id + "/payments", cash, as(StaffRole::Cashier)).status != 201)
            qFatal("the payment is refused");
        return id;
    }
    http::Response issue(const std::string& id, const Headers& headers) {
        return post("/customer/orders/" + id + "/invoice", {}, headers);
    }
    QJsonObject guestBody(const QString& shown) const {
        const QJsonObject buyer{{QStringLiteral("name"), QStringLiteral("Volta Textiles Ltd")},
                                {QStringLiteral("tax_id"), QStringLiteral("C0098765432")}};
        return {{QStringLiteral("verification_code"), shown}, {QStringLiteral("buyer"), buyer}};
    }

    std::string token;  ///< of the order placed last
    QString code;

private:
    std::optional<InvoiceDrawing> m_drawing;
};

QJsonObject invoiceOf(const http::Response& response) {
    return jsonOf(response)[QStringLiteral("invoice")].toObject();
}

std::string text(const QJsonObject& json, const char* name) {
    return json[QLatin1String(name)].toString().toStdString();
}

}  // namespace

class ApiInvoiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anInvoiceIsIssuedOnceAndDownloaded() {
        InvoiceApiDesk desk;
        const auto ama = desk.asCustomer(desk.account("ama@example.com"));
        const std::string order = desk.paidOrder(ama);
        const auto first = desk.issue(order, ama);
        QCOMPARE(first.status, 201);
        const QJsonObject invoice = invoiceOf(first);
        QCOMPARE(text(invoice, "invoice_number"), std::string("INV-2026-0001"));
        QCOMPARE(text(invoice, "order_id"), order);
        QCOMPARE(text(invoice, "kind"), std::string("invoice"));
        QCOMPARE(text(invoice, "status"), std::string("paid"));
        QCOMPARE(text(invoice, "issue_date"), std::string("2026-11-21"));
        QCOMPARE(invoice[QStringLiteral("subtotal_cents")].toInt(), 5749);
        QCOMPARE(invoice[QStringLiteral("tax_cents")].toInt(), 1151);
        QCOMPARE(invoice[QStringLiteral("total_cents")].toInt(), 6900);
        QCOMPARE(invoice[QStringLiteral("items")].toArray().size(), 2);
        QCOMPARE(invoice[QStringLiteral("taxes")].toArray().size(), 3);
        QVERIFY(!invoice.contains(QStringLiteral("credits")));
        const std::string path = "/customer/invoices/" + text(invoice, "id") + "/download";
        QCOMPARE(text(invoice, "download_url"), "https://order.example" + path);

        const auto again = desk.issue(order, ama);
        QCOMPARE(again.status, 200);
        QCOMPARE(*again.body, *first.body);

        const auto file = desk.get(path, ama);
        QCOMPARE(file.status, 200);
        QCOMPARE(file.contentType, std::string("application/pdf"));
        QCOMPARE(QCryptographicHash::hash(QByteArray::fromStdString(*file.body), QCryptographicHash::Sha256).toHex(),
                 QByteArray::fromStdString(text(invoice, "sha256")));
        QCOMPARE(headerOf(file, "Content-Disposition"), std::string("attachment; filename=\"INV-2026-0001.pdf\""));
        auto conditional = ama;
        conditional.emplace_back("if-none-match", headerOf(file, "ETag"));
        QCOMPARE(desk.get(path, conditional).status, 304);
        conditional.back().second = "*";
        QCOMPARE(desk.get(path, conditional).status, 304);
        conditional.back().second = "\"another\"";
        QCOMPARE(desk.get(path, conditional).status, 200);
    }

    // SR-20
    void invoicesAndTheirFilesAreLimitedByAccount() {
        InvoiceApiDesk desk(true, true);
        const auto ama = desk.asCustomer(desk.account("ama@example.com"));
        const auto kofi = desk.asCustomer(desk.account("kofi@example.com"));
        const std::string order = desk.paidOrder(ama);
        const std::string path = "/customer/invoices/" + text(invoiceOf(desk.issue(order, ama)), "id") + "/download";
        for (int i = 1; i < 10; ++i) QCOMPARE(desk.issue(order, ama).status, 200);
        const auto eleventh = desk.issue(order, ama);
        QCOMPARE(eleventh.status, 429);
        QCOMPARE(headerOf(eleventh, "RateLimit-Limit"), std::string("10"));
        QCOMPARE(desk.issue(order, kofi).status, 404);
        for (int i = 0; i < 20; ++i) QCOMPARE(desk.get(path, ama).status, 200);
        QCOMPARE(desk.get(path, ama).status, 429);
        QCOMPARE(desk.get(path, kofi).status, 404);
        QCOMPARE(desk.get(path, {{"x-guest-token", desk.token}}).status, 200);
    }

    void aRepeatedKeyGetsTheFirstAnswerByteForByte() {
        InvoiceApiDesk desk;
        auto ama = desk.asCustomer(desk.account("ama@example.com"));
        const std::string order = desk.paidOrder(ama);
        ama.emplace_back(kKey, "once");
        const auto first = desk.issue(order, ama);
        const auto replay = desk.issue(order, ama);
        QCOMPARE(first.status, 201);
        QVERIFY(!text(invoiceOf(first), "sha256").empty());
        QCOMPARE(replay.status, 201);
        QCOMPARE(*replay.body, *first.body);
        QCOMPARE(headerOf(replay, "Idempotent-Replayed"), std::string("true"));
    }

    void whoMayNotHaveAnInvoiceIsToldWhy() {
        InvoiceApiDesk desk;
        const auto ama = desk.asCustomer(desk.account("ama@example.com"));
        const auto kofi = desk.asCustomer(desk.account("kofi@example.com"));
        const auto unverified = desk.asCustomer(desk.account("efua@example.com", false));
        QCOMPARE(codeOf(desk.issue(desk.order(ama), ama)), QStringLiteral("order_not_paid"));
        QCOMPARE(codeOf(desk.issue(desk.paidOrder(unverified), unverified)), QStringLiteral("email_not_verified"));
        const std::string order = desk.paidOrder(ama);
        const auto foreign = desk.issue(order, kofi);
        const auto unknown = desk.issue(desk.desk.ids.make<OrderId>().text().toStdString(), kofi);
        QCOMPARE(foreign.status, 404);
        QCOMPARE(*foreign.body, *unknown.body);
        QCOMPARE(desk.issue(order, {}).status, 401);
        QCOMPARE(desk.issue(order, desk.as(StaffRole::Owner)).status, 401);
    }

    void nobodyElseReadsAnInvoice() {
        InvoiceApiDesk desk;
        const auto ama = desk.asCustomer(desk.account("ama@example.com"));
        const auto kofi = desk.asCustomer(desk.account("kofi@example.com"));
        const std::string id = text(invoiceOf(desk.issue(desk.paidOrder(ama), ama)), "id");
        const std::string missing = desk.desk.ids.make<InvoiceId>().text().toStdString();
        for (const std::string end : {"", "/download"}) {
            QCOMPARE(desk.get("/customer/invoices/" + id + end, ama).status, 200);
            const auto foreign = desk.get("/customer/invoices/" + id + end, kofi);
            QCOMPARE(foreign.status, 404);
            QCOMPARE(*foreign.body, *desk.get("/customer/invoices/" + missing + end, kofi).body);
            QCOMPARE(desk.get("/customer/invoices/" + id + end).status, 401);
            QCOMPARE(desk.get("/customer/invoices/" + id + end, desk.as(StaffRole::Manager)).status, 401);
        }
    }

    void aGuestShowsTheCodeOnTheReceipt() {
        InvoiceApiDesk desk;
        const std::string order = desk.paidOrder();
        const ApiDesk::Headers guest{{"x-guest-token", desk.token}};
        const std::string path = "/api/customer/orders/invoice/" + order;
        const QString wrong = desk.code == u"0000" ? QStringLiteral("0001") : QStringLiteral("0000");
        QCOMPARE(codeOf(desk.post(path, desk.guestBody(wrong), guest)), QStringLiteral("invalid_code"));
        QCOMPARE(desk.post(path, desk.guestBody(desk.code)).status, 401);
        QCOMPARE(faultyFields(desk.post(path, {}, guest)), QStringLiteral("buyer,verification_code"));
        const auto issued = desk.post(path, desk.guestBody(desk.code), guest);
        QCOMPARE(issued.status, 201);
        const QJsonObject invoice = invoiceOf(issued);
        QCOMPARE(invoice[QStringLiteral("customer")][QStringLiteral("name")].toString(),
                 QStringLiteral("Volta Textiles Ltd"));
        QCOMPARE(desk.post(path, desk.guestBody(desk.code), guest).status, 200);
        const std::string file = "/customer/invoices/" + text(invoice, "id") + "/download";
        QCOMPARE(desk.get(file, guest).status, 200);
        desk.order();
        QCOMPARE(desk.get(file, {{"x-guest-token", desk.token}}).status, 404);  // another order's guest
    }

    void fiveWrongCodesAreTooMany() {
        InvoiceApiDesk desk;
        const std::string path = "/api/customer/orders/invoice/" + desk.paidOrder();
        const ApiDesk::Headers guest{{"x-guest-token", desk.token}};
        const QString wrong = desk.code == u"0000" ? QStringLiteral("0001") : QStringLiteral("0000");
        for (int i = 0; i < 5; ++i) QCOMPARE(desk.post(path, desk.guestBody(wrong), guest).status, 401);
        const auto locked = desk.post(path, desk.guestBody(desk.code), guest);
        QCOMPARE(locked.status, 429);
        QCOMPARE(codeOf(locked), QStringLiteral("too_many_attempts"));
        QCOMPARE(headerOf(locked, "Retry-After"), std::string("901"));
    }

    void aFileThatIsNotDrawnYetIsWorthAnotherTry() {
        InvoiceApiDesk desk(false);
        const auto ama = desk.asCustomer(desk.account("ama@example.com"));
        const std::string order = desk.paidOrder(ama);
        const QJsonObject print{{QStringLiteral("what"), QStringLiteral("invoice")}};
        QCOMPARE(desk.post("/api/staff/orders/" + order + "/print", print, desk.as(StaffRole::Cashier)).status, 202);
        const auto list = jsonOf(desk.get("/customer/invoices", ama))[QStringLiteral("invoices")].toArray();
        QCOMPARE(list.size(), 1);
        QVERIFY(list[0][QStringLiteral("sha256")].isNull());
        QVERIFY(list[0][QStringLiteral("download_url")].isNull());
        const auto file = desk.get("/customer/invoices/" + text(list[0].toObject(), "id") + "/download", ama);
        QCOMPARE(file.status, 503);
        QVERIFY(!headerOf(file, "Retry-After").empty());
    }

    void listsGoPageByPageAndFilter() {
        InvoiceApiDesk desk;
        const auto ama = desk.asCustomer(desk.account("ama@example.com"));
        for (int i = 0; i < 3; ++i) QCOMPARE(desk.issue(desk.paidOrder(ama), ama).status, 201);
        QStringList numbers;
        QString cursor;
        do {
            const auto page = jsonOf(desk.get("/customer/invoices?limit=2&cursor=" + cursor.toStdString(), ama));
            for (const auto& row : page[QStringLiteral("invoices")].toArray())
                numbers << row[QStringLiteral("invoice_number")].toString();
            cursor = page[QStringLiteral("next_cursor")].toString();
        } while (!cursor.isEmpty());
        QCOMPARE(numbers.join(u' '), QStringLiteral("INV-2026-0003 INV-2026-0002 INV-2026-0001"));
        const auto count = [&](const char* query) {
            return jsonOf(desk.get(std::string("/customer/invoices?") + query, ama))[QStringLiteral("invoices")]
                .toArray()
                .size();
        };
        QCOMPARE(count("status=paid"), 3);
        QCOMPARE(count("status=cancelled"), 0);
        QCOMPARE(count("from=2026-11-21&to=2026-11-21"), 3);
        QCOMPARE(count("from=2026-11-22"), 0);
        QCOMPARE(count("to=2026-11-20"), 0);
        QCOMPARE(count("from=2026-11-21T00:00:00Z&to=2026-11-21T23:59:59Z"), 3);
        QCOMPARE(count("from=2026-11-22T00:00:00Z"), 0);
        QCOMPARE(desk.get("/customer/invoices?status=lost", ama).status, 422);
    }

    void aRefundAnswersWithItsCreditNote() {
        InvoiceApiDesk desk;
        const auto ama = desk.asCustomer(desk.account("ama@example.com"));
        const std::string order = desk.paidOrder(ama);
        const std::string path = "/api/staff/orders/" + order + "/refund";
        const QJsonObject body{{QStringLiteral("amount_cents"), 900},
                               {QStringLiteral("reason"), QStringLiteral("cold")}};
        QCOMPARE(desk.post(path, body, desk.as(StaffRole::Cashier)).status, 403);
        const auto manager = desk.as(StaffRole::Manager);
        QCOMPARE(faultyFields(desk.post(path, {}, manager)), QStringLiteral("amount_cents,reason"));
        const auto plain = desk.post(path, body, manager);
        QCOMPARE(plain.status, 200);
        QVERIFY(!jsonOf(plain).contains(QStringLiteral("credit_note")));
        QCOMPARE(jsonOf(plain)[QStringLiteral("payment")][QStringLiteral("amount_cents")].toInt(), -900);
        QCOMPARE(jsonOf(plain)[QStringLiteral("order")][QStringLiteral("payment_status")].toString(),
                 QStringLiteral("partially_refunded"));

        const std::string invoice = text(invoiceOf(desk.issue(order, ama)), "id");
        const auto noted = jsonOf(desk.post(path, body, manager))[QStringLiteral("credit_note")].toObject();
        QCOMPARE(text(noted, "invoice_number"), std::string("CN-2026-0002"));  // the first came with the invoice
        QCOMPARE(text(noted, "kind"), std::string("credit_note"));
        QCOMPARE(text(noted, "credits"), invoice);
        QCOMPARE(noted[QStringLiteral("total_cents")].toInt(), -900);
        QCOMPARE(codeOf(desk.post(
                     path, {{QStringLiteral("amount_cents"), 5101}, {QStringLiteral("reason"), QStringLiteral("cold")}},
                     manager)),
                 QStringLiteral("validation_failed"));
        const QJsonObject rest{{QStringLiteral("amount_cents"), 5100},
                               {QStringLiteral("reason"), QStringLiteral("cold")}};
        QCOMPARE(desk.post(path, rest, manager).status, 200);
        QCOMPARE(text(invoiceOf(desk.get("/customer/invoices/" + invoice, ama)), "status"), std::string("cancelled"));
    }

    void aRepeatedRefundGivesMoneyBackOnce() {
        InvoiceApiDesk desk;
        const std::string order = desk.paidOrder();
        auto manager = desk.as(StaffRole::Manager);
        manager.emplace_back(kKey, "refund-1");
        const QJsonObject body{{QStringLiteral("amount_cents"), 900},
                               {QStringLiteral("reason"), QStringLiteral("cold")}};
        const auto first = desk.post("/api/staff/orders/" + order + "/refund", body, manager);
        const auto replay = desk.post("/api/staff/orders/" + order + "/refund", body, manager);
        QCOMPARE(first.status, 200);
        QCOMPARE(*replay.body, *first.body);
    }
};

FRONTDESK_TEST(ApiInvoiceTest)
#include "api_invoice_test.moc"

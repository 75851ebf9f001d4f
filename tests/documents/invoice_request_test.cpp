// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/invoice_request.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

namespace {

const QDate kToday(2026, 11, 21);

QByteArrayList faultsOf(const InvoiceRequest& request) {
    const auto checked = checkedRequest(request, kToday);
    QByteArrayList faults;
    if (checked) return faults;
    for (const FieldError& error : checked.error().fields) faults << error.field.toLatin1() + ' ' + error.code;
    return faults;
}

}  // namespace

class InvoiceRequestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsMadeSafe() {
        InvoiceRequest request;
        request.buyer.name = QStringLiteral("  Volta\u202e  Textiles\u200b Ltd ");
        request.buyer.email = QStringLiteral(" Books@Volta.Example ");
        request.buyer.country = QStringLiteral("gh");
        request.notes = QStringLiteral("first\nsecond\x07");
        request.language = QStringLiteral("de_DE");
        request.dueDate = kToday;
        const auto checked = checkedRequest(request, kToday);
        QVERIFY(checked);
        QCOMPARE(checked->buyer.name, QStringLiteral("Volta Textiles Ltd"));
        QCOMPARE(checked->buyer.email, QStringLiteral("books@volta.example"));
        QCOMPARE(checked->buyer.country, QStringLiteral("GH"));
        QCOMPARE(checked->notes, QStringLiteral("first\nsecond"));
        QCOMPARE(checked->language, QStringLiteral("de-DE"));
        QCOMPARE(checked->dueDate, std::optional(kToday));
    }

    void nothingIsAskedOfASimplifiedInvoice() { QVERIFY(faultsOf(InvoiceRequest()).isEmpty()); }

    void everyFaultyFieldIsNamed() {
        InvoiceRequest request;
        request.buyer.name = QString(101, u'a');
        request.buyer.address = QString(501, u'a');
        request.buyer.taxId = QString(51, u'1');
        request.buyer.email = QStringLiteral("nobody");
        request.buyer.country = QStringLiteral("Ghana");
        request.buyerReference = QString(61, u'1');
        request.notes = QString(501, u'a');
        request.language = QStringLiteral("English!");
        request.dueDate = kToday.addDays(-1);
        QCOMPARE(faultsOf(request),
                 QByteArrayList({"buyer.name too_long", "buyer.address too_long", "buyer.tax_id too_long",
                                 "buyer.email invalid", "buyer.country invalid", "buyer_reference too_long",
                                 "notes too_long", "language invalid", "due_date out_of_range"}));
    }
};

FRONTDESK_TEST(InvoiceRequestTest)
#include "invoice_request_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/einvoice/mapping.h"
#include "printing/einvoice/rules.h"
#include "sample_documents.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

using Change = std::function<void(EInvoice&)>;
Q_DECLARE_METATYPE(Change)

namespace {

Money cent(const EInvoice& invoice) {
    return {1, invoice.currency};
}

}  // namespace

class EInvoiceRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsMadeBreaksNone() {
        for (const auto& [name, invoice] : sampleDocuments()) {
            const auto document = eInvoiceOf(invoice);
            QVERIFY2(document, qPrintable(name));
            QCOMPARE(brokenRules(*document), QStringList());
        }
    }

    void eachRuleIsBrokenOnPurpose_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("rules");
        const auto row = [](const char* rules, Change change) {
            QTest::newRow(rules) << std::move(change) << QString::fromLatin1(rules);
        };
        row("BR-02", [](EInvoice& e) { e.number.clear(); });
        row("BR-03", [](EInvoice& e) { e.issueDate = QDate(); });
        row("BR-06", [](EInvoice& e) { e.seller.name.clear(); });
        row("BR-07", [](EInvoice& e) { e.buyer.name.clear(); });
        row("BR-09", [](EInvoice& e) { e.seller.country.clear(); });
        row("BR-11", [](EInvoice& e) { e.buyer.country.clear(); });
        row("BR-21", [](EInvoice& e) { e.lines[0].id.clear(); });
        row("BR-25", [](EInvoice& e) { e.lines[0].name.clear(); });
        row("BR-33", [](EInvoice& e) {
            e.allowances[0].reason.clear();
            e.allowances[0].reasonCode.clear();
        });
        row("BR-55", [](EInvoice& e) { e.credit = true; });
        row("BR-CO-09", [](EInvoice& e) { e.seller.vatId = QStringLiteral("123456789"); });
        row("BR-CO-26, BR-S-02, BR-S-03, BR-S-04", [](EInvoice& e) { e.seller.vatId.clear(); });
        row("BR-CO-10, BR-CO-13", [](EInvoice& e) { e.totals.lines += cent(e); });
        row("BR-CO-11, BR-CO-13", [](EInvoice& e) { e.totals.allowances += cent(e); });
        row("BR-CO-12, BR-CO-13", [](EInvoice& e) { e.totals.charges += cent(e); });
        row("BR-CO-13, BR-CO-15", [](EInvoice& e) { e.totals.net += cent(e); });
        row("BR-CO-14, BR-CO-15", [](EInvoice& e) { e.totals.tax += cent(e); });
        row("BR-CO-15, BR-CO-16", [](EInvoice& e) { e.totals.gross += cent(e); });
        row("BR-CO-16", [](EInvoice& e) { e.totals.paid += cent(e); });
        row("BR-CO-14, BR-CO-17, BR-S-09", [](EInvoice& e) { e.breakdown[0].tax += Money(100, e.currency); });
        row("BR-CO-25", [](EInvoice& e) {
            e.totals.due = e.totals.gross;
            e.totals.paid = Money(0, e.currency);
            e.dueDate = QDate();
        });
        row("BR-S-08", [](EInvoice& e) { e.breakdown[0].base += cent(e); });
        row("BR-S-10", [](EInvoice& e) { e.breakdown[0].exemption = QStringLiteral("Because"); });
        row("PEPPOL-EN16931-R120", [](EInvoice& e) { e.lines[0].price += cent(e); });
        row("BR-S-08, BR-Z-01", [](EInvoice& e) { e.lines[0].vat = {VatCategory::Zero, {}}; });
        row("BR-S-08, BR-O-01, BR-O-02", [](EInvoice& e) { e.lines[0].vat = {VatCategory::OutsideScope, {}}; });
    }

    void eachRuleIsBrokenOnPurpose() {
        QFETCH(Change, change);
        QFETCH(QString, rules);
        auto document = eInvoiceOf(documentOf(discountedAndDelivered()));
        QVERIFY(document);
        change(*document);
        QCOMPARE(brokenRules(*document).join(QStringLiteral(", ")), rules);
    }

    void whatIsOutsideTheScopeStandsAlone() {
        auto document = eInvoiceOf(sampleDocuments().at(QStringLiteral("not-registered")));
        QVERIFY(document);
        document->lines[0].vat = {VatCategory::Zero, {}};
        const QStringList broken = brokenRules(*document);
        QVERIFY(broken.contains(QStringLiteral("BR-O-12")));
        QVERIFY(broken.contains(QStringLiteral("BR-O-08")));
        document->breakdown[0].exemption.clear();
        document->breakdown[0].exemptionCode.clear();
        QVERIFY(brokenRules(*document).contains(QStringLiteral("BR-O-10")));
    }
};

FRONTDESK_TEST(EInvoiceRulesTest)
#include "e_invoice_rules_test.moc"

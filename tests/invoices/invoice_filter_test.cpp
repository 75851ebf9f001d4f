// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/invoice_filter.h"
#include "tests/support/test_main.h"
#include "ui/invoices/country_words.h"
#include "ui/invoices/typed_day.h"

#include <QTest>

using namespace frontdesk;

class InvoiceFilterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPeriodEndsToday_data() {
        QTest::addColumn<int>("period");
        QTest::addColumn<QDate>("from");
        QTest::newRow("today") << int(InvoicePeriod::Today) << QDate(2026, 11, 21);
        QTest::newRow("this month") << int(InvoicePeriod::ThisMonth) << QDate(2026, 11, 1);
        QTest::newRow("this quarter") << int(InvoicePeriod::ThisQuarter) << QDate(2026, 10, 1);
    }
    void aPeriodEndsToday() {
        QFETCH(int, period);
        QFETCH(QDate, from);
        InvoiceFilter filter;
        filter.period = static_cast<InvoicePeriod>(period);
        const InvoiceListQuery query = filter.query(QDate(2026, 11, 21));
        QCOMPARE(query.from, std::optional(from));
        QCOMPARE(query.to, std::optional(QDate(2026, 11, 21)));
    }
    void aChosenPeriodMayBeOpenAtAnEnd() {
        InvoiceFilter filter;
        filter.period = InvoicePeriod::Chosen;
        filter.to = QDate(2026, 3, 31);
        const InvoiceListQuery query = filter.query(QDate(2026, 11, 21));
        QVERIFY(!query.from);
        QCOMPARE(query.to, std::optional(QDate(2026, 3, 31)));
    }
    void aStateIsThatOfInvoices() {
        InvoiceFilter filter;
        filter.status = DocumentState::Paid;
        QCOMPARE(filter.query({}).kind, std::optional(InvoiceKind::Invoice));
        filter.kind = InvoiceKind::CreditNote;
        QCOMPARE(filter.query({}).kind, std::optional(InvoiceKind::CreditNote));
    }
    void draftsHaveNeitherDayNorCredit() {
        InvoiceFilter filter;
        QVERIFY(filter.wantsDrafts());
        filter.period = InvoicePeriod::Today;
        QVERIFY(!filter.wantsDrafts());
        filter = {};
        filter.kind = InvoiceKind::CreditNote;
        QVERIFY(!filter.wantsDrafts());
        filter = {};
        filter.status = DocumentState::Draft;
        QVERIFY(filter.wantsDrafts());
        QVERIFY(!filter.wantsDocuments());
    }
    void aDayIsReadAsPeopleTypeIt_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day");
        const QDate day(2026, 11, 21);
        QTest::newRow("ISO 8601") << "en_US"
                                  << "2026-11-21" << day;
        QTest::newRow("American") << "en_US"
                                  << "11/21/2026" << day;
        QTest::newRow("American, two digits") << "en_US"
                                              << "11/21/26" << day;
        QTest::newRow("German") << "de_DE"
                                << "21.11.2026" << day;
        QTest::newRow("German, two digits") << "de_DE"
                                            << " 21.11.26 " << day;
        QTest::newRow("no day") << "de_DE"
                                << "31.2.2026" << QDate();
        QTest::newRow("words") << "en_US"
                               << "soon" << QDate();
    }
    void aDayIsReadAsPeopleTypeIt() {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QDate, day);
        QCOMPARE(typedDay(text, QLocale(language)), day);
        if (day.isValid()) QCOMPARE(typedDay(dayToType(day, QLocale(language)), QLocale(language)), day);
    }
    void aCountryIsKnownByCodeAndNames() {
        QCOMPARE(countryCode(QStringLiteral("de")), QStringLiteral("DE"));
        QCOMPARE(countryCode(QStringLiteral("Germany")), QStringLiteral("DE"));
        QCOMPARE(countryCode(QStringLiteral("Deutschland")), QStringLiteral("DE"));
        QCOMPARE(countryCode(QStringLiteral("GH")), QStringLiteral("GH"));
        QCOMPARE(countryCode(QStringLiteral("ZZ")), QString());
        QCOMPARE(countryCode(QStringLiteral("Nowhere")), QString());
        QCOMPARE(countryName(QStringLiteral("GH")), QStringLiteral("Ghana"));
    }
};
FRONTDESK_TEST(InvoiceFilterTest)

#include "invoice_filter_test.moc"

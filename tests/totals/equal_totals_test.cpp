// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_report_store.h"
#include "printed_lines.h"
#include "random_house.h"
#include "sync/api/order_json.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedKingdom);

/// The figures that everything which speaks of one order must share.
struct Figures {
    qint64 net = 0;
    qint64 tax = 0;
    qint64 total = 0;
    QStringList taxes;  ///< "VAT 15% = 1590", in the order of the calculation
    friend bool operator==(const Figures&, const Figures&) = default;
};

QString taxText(const QString& name, const QString& percent, qint64 tax) {
    return QStringLiteral("%1 %2% = %3").arg(name, percent).arg(tax);
}

Figures figuresOf(Money net, Money tax, Money total, const std::vector<TaxRow>& taxes) {
    Figures figures{net.minor(), tax.minor(), total.minor(), {}};
    for (const TaxRow& row : taxes)
        figures.taxes << taxText(row.name, QString::fromLatin1(row.rate.percentText()), row.tax.minor());
    return figures;
}

Figures figuresOf(const QJsonObject& order) {
    const qint64 tax = order.value(u"tax_cents").toInteger();
    const qint64 total = order.value(u"total_cents").toInteger();
    Figures figures{total - tax, tax, total, {}};
    for (const QJsonValue& row : order.value(u"taxes").toArray())
        figures.taxes << taxText(row[u"name"].toString(), row[u"rate"].toString(), row[u"tax_cents"].toInteger());
    return figures;
}

/// The amount at the end of the one line that begins with @p label; nullopt if there is no such line, or several.
std::optional<qint64> amountAfter(const QStringList& lines, const QString& label) {
    std::optional<qint64> found;
    for (const QString& line : lines) {
        if (!line.startsWith(label + u' ', Qt::CaseInsensitive)) continue;
        if (found) return std::nullopt;
        QString digits;
        for (const QChar c : line.section(u' ', -1))
            if (c.isDigit()) digits += c;
        found = digits.toLongLong() * (line.section(u' ', -1).startsWith(u'-') ? -1 : 1);
    }
    return found;
}

QString totalLabel(const Order& order) {
    return QStringLiteral("Total ") + QString::fromLatin1(order.currency.code());
}

/// What the paper lacks or says otherwise than @p expected; empty if it says all of it.
QString paperFaults(const QStringList& lines, const Order& order) {
    QStringList faults;
    const auto compare = [&](const QString& label, qint64 amount) {
        const auto printed = amountAfter(lines, label);
        if (printed != amount)
            faults << QStringLiteral("%1: %2 printed, %3 stored")
                          .arg(label, printed ? QString::number(*printed) : QStringLiteral("nothing"))
                          .arg(amount);
    };
    compare(totalLabel(order), order.total.minor());
    if (order.pricesIncludeTax && !order.taxes().empty()) compare(QStringLiteral("Net"), order.net.minor());
    for (const TaxRow& row : order.taxes())
        compare(row.name + u' ' + printedPercent(row.rate, kEnglish), row.tax.minor());
    return faults.join(QStringLiteral("; "));
}

struct Sums {
    qint64 net = 0;
    qint64 tax = 0;
    qint64 total = 0;
    std::map<QString, qint64> taxes;
};

}  // namespace

/// Receipt, invoice, API and report show one stored calculation.
class EqualTotalsTest : public QObject {
    Q_OBJECT
private:
    int m_orders = 1250;  ///< under each rule set: ten thousand in all
    quint32 m_seed = 0;

    QString compareSale(const RandomHouse::Sale& sale, Backend& backend, Instant now) {
        const Order& order = sale.order;
        const Figures stored = figuresOf(order.net, order.tax, order.total, order.taxes());
        const auto json = QByteArray::fromStdString(api::orderJson(order, api::View::Full, *backend.restaurant, now));
        if (figuresOf(QJsonDocument::fromJson(json).object()) != stored) return QStringLiteral("the API differs");
        const Invoice& invoice = sale.invoice;
        if (figuresOf(invoice.subtotal, invoice.tax, invoice.total, invoice.taxes) != stored)
            return QStringLiteral("the invoice differs");
        Money net(0, order.currency);
        Money tax(0, order.currency);
        for (const InvoiceLine& line : invoice.lines) {
            net += line.net;
            tax += line.tax;
        }
        if (net != order.net || tax != order.tax) return QStringLiteral("the invoice's lines differ");
        const QString faults = paperFaults(printedLines(sale.receipt, *backend.keys, kEnglish), order);
        if (!faults.isEmpty()) return QStringLiteral("the receipt differs: ") + faults;
        const auto strip = printedLines(sale.invoiceStrip, *backend.keys, kEnglish);
        if (amountAfter(strip, totalLabel(order)) != order.total.minor())
            return QStringLiteral("the printed invoice differs:\n") + strip.join(u'\n');
        return {};
    }

private Q_SLOTS:
    void initTestCase() {
        const int wanted = qEnvironmentVariableIntValue("FRONTDESK_ORDERS");
        if (wanted > 0) m_orders = wanted;
        m_seed = qEnvironmentVariableIsSet("FRONTDESK_SEED")
                     ? static_cast<quint32>(qEnvironmentVariableIntValue("FRONTDESK_SEED"))
                     : std::random_device()();
        qInfo("FRONTDESK_SEED=%u FRONTDESK_ORDERS=%d", m_seed, m_orders);
    }

    void everythingThatSpeaksOfAnOrderSaysTheSame_data() {
        QTest::addColumn<QString>("set");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("inclusive");
        QTest::addColumn<QByteArray>("currency");
        const QDate before(2025, 11, 21);
        const QDate now(2026, 11, 21);
        QTest::newRow("Ghana before 2026") << QStringLiteral("gh") << before << true << QByteArray("GHS");
        QTest::newRow("Ghana") << QStringLiteral("gh") << now << true << QByteArray("GHS");
        QTest::newRow("Ghana, before tax") << QStringLiteral("gh") << now << false << QByteArray("GHS");
        QTest::newRow("Ghana, tourism levy") << QStringLiteral("gh-tourism") << now << true << QByteArray("GHS");
        QTest::newRow("Germany before 2026") << QStringLiteral("de") << before << true << QByteArray("EUR");
        QTest::newRow("Germany") << QStringLiteral("de") << now << true << QByteArray("EUR");
        QTest::newRow("Germany, before tax") << QStringLiteral("de") << now << false << QByteArray("EUR");
        QTest::newRow("not registered") << QStringLiteral("none") << now << true << QByteArray("GHS");
    }
    void everythingThatSpeaksOfAnOrderSaysTheSame() {
        QFETCH(QString, set);
        QFETCH(QDate, day);
        QFETCH(bool, inclusive);
        QFETCH(QByteArray, currency);
        RandomHouse house({set, day, inclusive, currency.constData()}, m_seed);
        Sums sums;
        constexpr int kBatch = 250;
        for (int done = 0; done < m_orders; done += kBatch) {
            const auto sales = house.trade(std::min(kBatch, m_orders - done));
            QVERIFY2(sales, sales ? "" : qPrintable(sales.error().detail));
            for (const RandomHouse::Sale& sale : *sales) {
                const QString difference = compareSale(sale, house.backend(), house.clock.now());
                QVERIFY2(difference.isEmpty(),
                         qPrintable(QStringLiteral("order %1: %2").arg(sale.order.number).arg(difference)));
                sums.net += sale.order.net.minor();
                sums.tax += sale.order.tax.minor();
                sums.total += sale.order.total.minor();
                for (const TaxRow& row : sale.order.taxes())
                    sums.taxes[row.name + u' ' + QString::fromLatin1(row.rate.percentText())] += row.tax.minor();
            }
        }
        auto reader = house.backend().openReader();
        QVERIFY(reader);
        SqlOrderStore orders(**reader, *house.backend().keys);
        const auto report = SqlReportStore(**reader, orders).sales(day, day, *Currency::fromCode(currency));
        QVERIFY(report);
        QCOMPARE(report->sales.count, qint64(m_orders));
        QCOMPARE(report->sales.net.minor(), sums.net);
        QCOMPARE(report->sales.tax.minor(), sums.tax);
        QCOMPARE(report->sales.total.minor(), sums.total);
        std::map<QString, qint64> taxes;
        for (const TaxRow& row : report->sales.taxes)
            taxes[row.name + u' ' + QString::fromLatin1(row.rate.percentText())] += row.tax.minor();
        QCOMPARE(taxes, sums.taxes);
    }
};

FRONTDESK_TEST(EqualTotalsTest)
#include "equal_totals_test.moc"

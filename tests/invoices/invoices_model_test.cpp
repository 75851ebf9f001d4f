// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/invoices_model.h"
#include "app/platform/uuid7_source.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace frontdesk;

namespace {

struct Fixture {
    Uuid7Source ids;
    InvoicesModel model;

    Page<Invoice> page(int from, int count, const QByteArray& next) {
        Page<Invoice> page;
        page.nextCursor = next;
        for (int number = from; number > from - count; --number) {
            Invoice document;
            document.id = ids.make<InvoiceId>();
            document.invoiceNumber = QStringLiteral("INV-2026-%1").arg(number, 4, 10, QLatin1Char('0'));
            document.status = DocumentState::Paid;
            page.rows.push_back(document);
        }
        return page;
    }
    DraftEntry draft(int order) {
        DraftEntry entry;
        entry.orderNumber = order;
        return entry;
    }
};

}  // namespace

class InvoicesModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void draftsStandOnTop() {
        Fixture f;
        // In this test alone: it reads on by itself wherever a model can.
        const QAbstractItemModelTester tester(&f.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.model.load({f.draft(51), f.draft(48)}, f.page(2, 2, {}));
        QCOMPARE(f.model.rowCount(), 4);
        QVERIFY(f.model.isDraft(1));
        QVERIFY(!f.model.isDraft(2));
        QCOMPARE(f.model.data(f.model.index(2), Qt::DisplayRole).toString(), QStringLiteral("INV-2026-0002"));
        QVERIFY(f.model.data(f.model.index(0), Qt::DisplayRole).toString().contains(QStringLiteral("51")));
        QCOMPARE(f.model.rowOf(f.model.document(3).id), 3);
    }
    void theEndIsAskedForOnceUntilItCame() {
        Fixture f;
        QSignalSpy wanted(&f.model, &InvoicesModel::moreWanted);
        f.model.load({f.draft(51)}, f.page(60, 50, "next"));
        QVERIFY(f.model.canFetchMore({}));
        f.model.fetchMore({});
        f.model.fetchMore({});
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toByteArray(), QByteArray("next"));
        f.model.append(f.page(10, 10, {}));
        QCOMPARE(f.model.rowCount(), 61);
        QVERIFY(!f.model.canFetchMore({}));
    }
    void whatCouldNotBeReadIsAskedForAgain() {
        Fixture f;
        f.model.load({}, f.page(60, 50, "next"));
        f.model.fetchMore({});
        QVERIFY(!f.model.canFetchMore({}));
        f.model.setFetchFailed();
        QVERIFY(f.model.canFetchMore({}));
    }
    void aDocumentIsReplacedInItsPlace() {
        Fixture f;
        f.model.load({f.draft(51)}, f.page(2, 2, {}));
        Invoice changed = f.model.document(2);
        changed.status = DocumentState::Cancelled;
        QSignalSpy told(&f.model, &QAbstractItemModel::dataChanged);
        QVERIFY(f.model.replace(changed));
        QCOMPARE(told.count(), 1);
        QCOMPARE(f.model.document(2).status, DocumentState::Cancelled);
        changed.id = f.ids.make<InvoiceId>();
        QVERIFY(!f.model.replace(changed));
    }
    void theTaxAuthoritysWordIsKept() {
        Fixture f;
        f.model.load({}, f.page(2, 2, {}));
        FiscalRecord record;
        record.document = f.model.document(1).id;
        record.state = FiscalState::Rejected;
        f.model.setFiscal({record});
        QCOMPARE(f.model.fiscalState(0), FiscalState::NotRequired);
        QCOMPARE(f.model.fiscalState(1), FiscalState::Rejected);
    }
};
FRONTDESK_TEST(InvoicesModelTest)

#include "invoices_model_test.moc"

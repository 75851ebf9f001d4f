// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/erasure_file.h"
#include "app/platform/uuid7_source.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;

class ErasureFileTest : public QObject {
    Q_OBJECT

private:
    Uuid7Source m_ids;

private Q_SLOTS:
    void idsComeBackInTheOrderOfErasingAndOnce() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("erasures"));
        ErasureFile list(path);
        QVERIFY(list.all()->empty());
        const auto first = m_ids.make<CustomerId>();
        const auto second = m_ids.make<CustomerId>();
        for (const CustomerId& id : {second, first, second}) QVERIFY(list.add(id));
        QCOMPARE(ErasureFile(path).all().value(), (std::vector<CustomerId>{second, first}));
    }

    void aLineThatWasCutOffSpoilsNoOther() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("erasures"));
        ErasureFile list(path);
        const auto first = m_ids.make<CustomerId>();
        QVERIFY(list.add(first));
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("01932e4");
        file.close();
        const auto second = m_ids.make<CustomerId>();
        QVERIFY(list.add(second));
        QCOMPARE(list.all().value(), (std::vector<CustomerId>{first, second}));
    }

    void whatCannotBeWrittenIsNotPromised() {
        const QTemporaryDir folder;
        ErasureFile list(folder.filePath(QStringLiteral("missing/erasures")));
        QCOMPARE(list.add(m_ids.make<CustomerId>()).error().code, ErrorCode::StoreFailed);
        const QString elsewhere = folder.filePath(QStringLiteral("elsewhere"));
        const QString link = folder.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(elsewhere, link));
        QCOMPARE(ErasureFile(link).add(m_ids.make<CustomerId>()).error().code, ErrorCode::StoreFailed);
        QVERIFY(!QFile::exists(elsewhere));
    }
};

FRONTDESK_TEST(ErasureFileTest)
#include "erasure_file_test.moc"

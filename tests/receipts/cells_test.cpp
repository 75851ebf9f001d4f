// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/cells.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

class CellsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void widthCountsCells_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cells");
        QTest::newRow("ascii") << QStringLiteral("Kelewele") << 8;
        QTest::newRow("accents are one cell") << QStringLiteral("Crème") << 5;
        QTest::newRow("combining mark is none") << QStringLiteral("ɛ\u0301") << 1;
        QTest::newRow("wide signs are two") << QStringLiteral("炒飯") << 4;
        QTest::newRow("emoji beyond the first plane are two") << QString::fromUtf8("🍗!") << 3;
        QTest::newRow("Hangul") << QStringLiteral("밥") << 2;
        QTest::newRow("Twi letters") << QStringLiteral("Yɛda mo ase") << 11;
        QTest::newRow("nothing") << QString() << 0;
    }
    void widthCountsCells() {
        QFETCH(QString, text);
        QFETCH(int, cells);
        QCOMPARE(cellsOf(text), cells);
    }

    void paperTextIsOneCleanLine_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("paper");
        QTest::newRow("controls") << QStringLiteral("Ama\u001bp\u0001") << QStringLiteral("Amap");
        QTest::newRow("line feeds") << QStringLiteral("no pepper\nwell done") << QStringLiteral("no pepper well done");
        QTest::newRow("composed") << QStringLiteral("Cre\u0300me") << QStringLiteral("Crème");
        QTest::newRow("cedi sign") << QStringLiteral("₵5 off") << QStringLiteral("GHS5 off");
        QTest::newRow("ellipsis and arrow") << QStringLiteral("2 → 3…") << QStringLiteral("2 -> 3...");
        QTest::newRow("direction override") << QStringLiteral("a\u202eb") << QStringLiteral("ab");
        QTest::newRow("no-break space") << QStringLiteral("1\u00a0234") << QStringLiteral("1 234");
        QTest::newRow("soft hyphen") << QStringLiteral("sau\u00adce") << QStringLiteral("sauce");
    }
    void paperTextIsOneCleanLine() {
        QFETCH(QString, typed);
        QFETCH(QString, paper);
        QCOMPARE(paperText(typed), paper);
        QCOMPARE(paperText(paper), paper);
    }

    void wrapsAtWordsAndCutsWhatIsTooLong_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::addColumn<QStringList>("lines");
        const auto lines = [](const char* text) { return QString::fromUtf8(text).split(u'|'); };
        QTest::newRow("fits") << QStringLiteral("Jollof rice") << 11 << lines("Jollof rice");
        QTest::newRow("at the word") << QStringLiteral("Jollof rice") << 10 << lines("Jollof|rice");
        QTest::newRow("long word") << QStringLiteral("Donaudampfschiff") << 6 << lines("Donaud|ampfsc|hiff");
        QTest::newRow("rest of a cut word is joined") << QStringLiteral("abcdefgh ij") << 6 << lines("abcdef|gh ij");
        QTest::newRow("wide signs are not halved") << QStringLiteral("炒飯麺") << 5 << lines("炒飯|麺");
        QTest::newRow("marks stay with their letter")
            << QStringLiteral("ɛ\u0301ɛ\u0301ɛ\u0301") << 2
            << QStringList{QStringLiteral("ɛ\u0301ɛ\u0301"), QStringLiteral("ɛ\u0301")};
        QTest::newRow("empty is one empty line") << QString() << 10 << QStringList{QString()};
    }
    void wrapsAtWordsAndCutsWhatIsTooLong() {
        QFETCH(QString, text);
        QFETCH(int, width);
        QFETCH(QStringList, lines);
        QCOMPARE(wrapped(text, width), lines);
    }
};

FRONTDESK_TEST(CellsTest)
#include "cells_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/text.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

/// SR-45: what people type, before it is stored.
class CleanTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textsAreCleaned_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("line");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("plain") << QStringLiteral("Ama Mensah") << QStringLiteral("Ama Mensah");
        QTest::newRow("one sign") << QStringLiteral("~") << QStringLiteral("~");
        QTest::newRow("spaces around") << QStringLiteral("  Ama ") << QStringLiteral("Ama");
        QTest::newRow("spaces between") << QStringLiteral("Ama   Mensah") << QStringLiteral("Ama Mensah");
        QTest::newRow("spaces alone") << QStringLiteral("   ") << QString();
        QTest::newRow("a tab") << QStringLiteral("Ama\tMensah") << QStringLiteral("Ama Mensah");
        QTest::newRow("a line feed") << QStringLiteral("Ama\nMensah") << QStringLiteral("Ama Mensah");
        QTest::newRow("control characters") << QStringLiteral(
                                                   "A\x1bm\x07"
                                                   "a\x7f")
                                            << QStringLiteral("Ama");
        QTest::newRow("composed") << QStringLiteral("Rene\u0301") << QStringLiteral("Ren\u00e9");
        QTest::newRow("turned around") << QStringLiteral("a\u202egpj.exe") << QStringLiteral("agpj.exe");
        QTest::newRow("zero width") << QStringLiteral("Ko\u200bfi\ufeff") << QStringLiteral("Kofi");
        QTest::newRow("beyond the first plane")
            << QStringLiteral("\U0001F35A  rice") << QStringLiteral("\U0001F35A rice");
        QTest::newRow("Twi") << QStringLiteral("Yɛda mo ase") << QStringLiteral("Yɛda mo ase");
    }
    void textsAreCleaned() {
        QFETCH(QString, typed);
        QFETCH(QString, line);
        QCOMPARE(cleanLine(typed), line);
        QCOMPARE(cleanLine(line), line);  // once is enough
    }

    void notesKeepTheirLines() {
        QCOMPARE(cleanNote(QStringLiteral(" no  pepper \n\n ring twice\t")), QStringLiteral("no pepper\n\nring twice"));
        QCOMPARE(cleanNote(QStringLiteral("no pepper")), QStringLiteral("no pepper"));
    }
};

FRONTDESK_TEST(CleanTextTest)
#include "clean_text_test.moc"

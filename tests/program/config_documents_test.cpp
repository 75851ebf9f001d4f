// SPDX-License-Identifier: GPL-3.0-or-later
// README and packaging/config.env.example show the table of keys as the program has it.
// FRONTDESK_UPDATE_GOLDEN=1 writes both anew.
#include "app/config/config_keys.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

using namespace frontdesk;

namespace {

QString projectFile(const char* name) {
    return QStringLiteral(FRONTDESK_TEST_DATA "/../../") + QLatin1String(name);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void replaceContent(const QString& path, const QByteArray& content) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write");
}

bool updates() {
    return qEnvironmentVariableIsSet("FRONTDESK_UPDATE_GOLDEN");
}

QByteArray plainDefault(const ConfigKey& key) {
    return QByteArray(key.otherwise).replace('`', "");
}

QByteArray readmeTable() {
    QByteArray out = "| key | default | meaning |\n| --- | --- | --- |\n";
    for (const ConfigSubject& subject : configSubjects()) {
        out += "| **" + QByteArray(subject.title) + "** | | |\n";
        for (const ConfigKey& key : subject.keys) {
            out += "| `" + QByteArray(key.name) + "` | " + key.otherwise + (*key.otherwise ? " " : "") + "| " +
                   key.meaning + (key.secret ? " (secret)" : "") + " |\n";
        }
    }
    return out;
}

QByteArray example() {
    QByteArray out =
        "# Settings of Frontdesk: KEY=value lines. Copy to config.env in the data folder, take the # off what you "
        "need,\n"
        "# and keep the file to yourself (chmod 600) once it holds a secret. The environment wins over the file.\n";
    for (const ConfigSubject& subject : configSubjects()) {
        out += "\n## " + QByteArray(subject.title) + '\n';
        for (const ConfigKey& key : subject.keys) {
            const QByteArray otherwise = plainDefault(key);
            out += "# " + QByteArray(key.meaning).replace('`', "") + (key.secret ? " (secret)" : "") +
                   (otherwise.isEmpty() ? "" : "; default: " + otherwise) + "\n#" + key.name + "=\n";
        }
    }
    return out;
}

}  // namespace

class ConfigDocumentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReadmeShowsEveryKey() {
        const QString path = projectFile("README.md");
        QByteArray text = contentOf(path);
        const qsizetype from = text.indexOf("| key | default | meaning |");
        QVERIFY(from > 0);
        const qsizetype until = text.indexOf("\n\n", from) + 1;
        if (updates())
            replaceContent(path, text.replace(from, until - from, readmeTable()));
        else
            QCOMPARE(text.mid(from, until - from), readmeTable());
    }

    void theExampleShowsEveryKey() {
        const QString path = projectFile("packaging/config.env.example");
        if (updates())
            replaceContent(path, example());
        else
            QCOMPARE(contentOf(path), example());
    }

    void everyKeyHasANameAndAMeaningOfItsOwn() {
        QSet<QByteArray> names;
        for (const ConfigSubject& subject : configSubjects())
            for (const ConfigKey& key : subject.keys) {
                QVERIFY(*key.meaning != '\0');
                QVERIFY2(!names.contains(key.name), key.name);
                names.insert(key.name);
            }
        QCOMPARE(names.size(), 70);
    }
};

FRONTDESK_TEST(ConfigDocumentsTest)
#include "config_documents_test.moc"

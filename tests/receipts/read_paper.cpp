// SPDX-License-Identifier: GPL-3.0-or-later
// Reads each NAME.bin of a folder as an 80 mm printer would and holds it against NAME.json: which lines stand on the
// paper, how they look, which pictures and codes, what was cut and opened. Draws each as NAME.png.
//   read_paper FOLDER
#include "printing/escpos/decoder.h"
#include "printing/escpos/profile_catalogue.h"
#include "printing/preview.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace frontdesk;

namespace {

struct Read {
    QStringList lines;
    QString bold;
    QString reverse;
    QString underlined;
    QStringList qrs;
    QList<QSize> pictures;
    int cuts = 0;
    int kicks = 0;
    int fences = 0;

    void operator()(const PrintedLine& line) {
        QString text;
        for (const Piece& piece : line.pieces) {
            text += piece.text;
            if (piece.style.bold) bold += piece.text + u'\n';
            if (piece.style.reverse) reverse += piece.text + u'\n';
            if (piece.style.underline) underlined += piece.text + u'\n';
        }
        lines << text;
    }
    void operator()(const PrintedPicture& picture) { pictures << picture.image.size(); }
    void operator()(const PrintedQr& qr) { qrs << QString::fromUtf8(qr.data); }
    void operator()(const PaperCut&) { ++cuts; }
    void operator()(const DrawerKicked&) { ++kicks; }
    void operator()(const FenceAsked&) { ++fences; }
    void operator()(const PaperFed&) {}
    void operator()(const BellRung&) {}
    void operator()(const PrinterInitialised&) {}
};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Rows that a picture was sent in are one: heights add up.
QSize joined(const QList<QSize>& pictures) {
    QSize size;
    for (const QSize& picture : pictures) size = QSize(picture.width(), std::max(0, size.height()) + picture.height());
    return size;
}

QStringList faultsOf(const Read& read, const QJsonObject& wanted) {
    QStringList faults;
    const auto check = [&](bool holds, const QString& what) {
        if (!holds) faults << what;
    };
    const auto each = [&](QStringView key, const QString& text) {
        for (const QJsonValue& part : wanted.value(key).toArray())
            check(text.contains(part.toString()), QStringLiteral("%1 lacks “%2”").arg(key, part.toString()));
    };
    each(u"lines", read.lines.join(u'\n'));
    each(u"bold", read.bold);
    each(u"reverse", read.reverse);
    each(u"underlined", read.underlined);
    each(u"qr", read.qrs.join(u'\n'));
    for (const QJsonValue& size : wanted.value(u"pictures").toArray())
        check(joined(read.pictures) == QSize(size.toArray().at(0).toInt(), size.toArray().at(1).toInt()),
              QStringLiteral("a picture of another size"));
    check(read.cuts == wanted.value(u"cuts").toInt(), QStringLiteral("%1 cuts").arg(read.cuts));
    check(read.kicks == wanted.value(u"kicks").toInt(), QStringLiteral("%1 times opened").arg(read.kicks));
    check(read.fences == wanted.value(u"fences").toInt(), QStringLiteral("%1 fences").arg(read.fences));
    return faults;
}

QStringList faultsOf(const QString& path, const PrinterProfile& profile) {
    const QByteArray job = contentOf(path);
    const auto items = decodeJob(job, profile);
    if (!items) return {items.error().detail};
    Read read;
    for (const PaperItem& item : *items) std::visit(read, item);
    const QString stem = path.chopped(4);
    if (!drawReceipt(job, profile).save(stem + QStringLiteral(".png"))) return {QStringLiteral("cannot be drawn")};
    return faultsOf(read, QJsonDocument::fromJson(contentOf(stem + QStringLiteral(".json"))).object());
}

}  // namespace

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    PrinterProfile profile = profileOf(QStringLiteral("80mm-48-full"), {}).value();
    profile.pages.push_back({CodePage::Katakana, 1});
    const QDir folder(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    const QStringList jobs = folder.entryList({QStringLiteral("*.bin")});
    bool wrong = jobs.isEmpty();
    for (const QString& job : jobs)
        for (const QString& fault : faultsOf(folder.filePath(job), profile)) {
            std::printf("%s: %s\n", qPrintable(job), qPrintable(fault));
            wrong = true;
        }
    return wrong ? 1 : 0;
}

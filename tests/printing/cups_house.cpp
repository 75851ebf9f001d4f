// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/printing/cups_house.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QTest>

#include <unistd.h>

namespace frontdesk::test {
namespace {

constexpr auto kScheduler = "/usr/sbin/cupsd";
constexpr auto kServerBin = "/usr/lib/cups";

}  // namespace

CupsHouse::CupsHouse() {
    // The scheduler drops its rights and must still get here.
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther |
                                               QFile::WriteOther | QFile::ExeOther);
    qputenv("CUPS_SERVER", path("cups.sock").toUtf8());
}

CupsHouse::~CupsHouse() {
    setTrouble({});
    m_scheduler.terminate();
    m_scheduler.waitForFinished();
}

QString CupsHouse::path(const char* name) const {
    return m_folder.filePath(QString::fromLatin1(name));
}

void CupsHouse::write(const char* name, const QByteArray& text) const {
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("%s cannot be written", name);
}

void CupsHouse::makeServerFolders() const {
    const QDir folder(m_folder.path());
    for (const char* name : {"etc", "spool", "cache", "state", "log", "jobs", "bin/backend"}) {
        folder.mkpath(QString::fromLatin1(name));
        QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther |
                                              QFile::WriteOther | QFile::ExeOther);
    }
    QFile::setPermissions(path("bin/backend"),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    for (const char* part : {"daemon", "cgi-bin", "filter", "driver", "notifier", "monitor"})
        QFile::link(QString::fromLatin1(kServerBin) + u'/' + QString::fromLatin1(part),
                    path("bin/") + QString::fromLatin1(part));
}

// A backend's fifth argument after the job's number is its file (backend(7)).
void CupsHouse::makeBackend() const {
    QByteArray script = R"sh(#!/bin/sh
[ $# = 0 ] && exit 0
while [ -s HOUSE/trouble ]; do
    said=$(cat HOUSE/trouble)
    echo "STATE: +$said" >&2
    sleep 0.05
done
[ -n "$said" ] && echo "STATE: -$said" >&2
cat "$6" > HOUSE/jobs/part && mv HOUSE/jobs/part "HOUSE/jobs/$(printf %06d "$1")"
)sh";
    script.replace("HOUSE", m_folder.path().toUtf8());
    write("bin/backend/house", script);
    QFile::setPermissions(path("bin/backend/house"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                                         QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther |
                                                         QFile::ExeOther);
}

void CupsHouse::makeConfiguration() const {
    write("etc/cupsd.conf", "Listen " + path("cups.sock").toUtf8() +
                                "\nBrowsing No\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
                                "<Policy default>\n<Limit All>\nOrder allow,deny\n</Limit>\n</Policy>\n");
    QByteArray files =
        "ServerRoot HOUSE/etc\nServerBin HOUSE/bin\nRequestRoot HOUSE/spool\nCacheDir HOUSE/cache\n"
        "StateDir HOUSE/state\nErrorLog HOUSE/log/error\nAccessLog HOUSE/log/access\nPageLog HOUSE/log/page\n"
        "Sandboxing relaxed\n";
    if (::geteuid() == 0) files += "User lp\nGroup lp\nSystemGroup root\n";
    files.replace("HOUSE", m_folder.path().toUtf8());
    write("etc/cups-files.conf", files);
    write("etc/printers.conf",
          "<Printer Grill>\nDeviceURI house:/grill\nState Idle\nAccepting Yes\nShared No\nErrorPolicy retry-job\n"
          "</Printer>\n");
}

bool CupsHouse::start() {
    makeServerFolders();
    makeBackend();
    makeConfiguration();
    m_scheduler.setStandardErrorFile(path("log/said"));
    m_scheduler.start(QString::fromLatin1(kScheduler),
                      {QStringLiteral("-f"), QStringLiteral("-c"), path("etc/cupsd.conf"), QStringLiteral("-s"),
                       path("etc/cups-files.conf")});
    return m_scheduler.waitForStarted() && QTest::qWaitFor([this] {
               QLocalSocket door;
               door.connectToServer(path("cups.sock"));
               return door.waitForConnected(100);
           });
}

void CupsHouse::setTrouble(const QByteArray& reason) {
    write("trouble", reason);
    QFile::setPermissions(path("trouble"), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
}

QList<QByteArray> CupsHouse::jobs() const {
    QList<QByteArray> jobs;
    const QDir folder(path("jobs"));
    for (const QString& name : folder.entryList({QStringLiteral("0*")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) jobs << file.readAll();
    }
    return jobs;
}

}  // namespace frontdesk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/folder_connection.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(lcPrinting, "frontdesk.printing", QtInfoMsg)

constexpr mode_t kOwnerOnly = 0600;  // receipts hold names and the guest's token
constexpr int kNumberTries = 100;    // beside another program that writes there

PrinterState stateOf(int error) {
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return full ? PrinterState::StorageFull : PrinterState::Fault;
}

/// The highest number that a file's name begins with.
int highestNumber(const QString& folder) {
    int highest = 0;
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*-*.bin")}, QDir::Files))
        highest = std::max(highest, name.section(u'-', 0, 0).toInt());
    return highest;
}

int syncAndClose(int file) {
    const int error = ::fsync(file) == 0 ? 0 : errno;
    return ::close(file) == 0 || error != 0 ? error : errno;
}

/// @return 0 or the errno of what failed; then no file is left
int writeDurably(const QByteArray& path, const QByteArray& bytes) {
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kOwnerOnly);
    if (file < 0) return errno;
    int error = 0;
    qsizetype done = 0;
    while (done < bytes.size() && error == 0) {
        const ssize_t count = ::write(file, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (count >= 0)
            done += count;
        else if (errno != EINTR)
            error = errno;
    }
    const int closed = syncAndClose(file);
    if (error == 0) error = closed;
    if (error != 0) ::unlink(path.constData());
    return error;
}

void syncFolder(const QByteArray& path) {
    const int folder = ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) syncAndClose(folder);
}

}  // namespace

PrinterState FolderConnection::open(const Interruption&) {
    if (!QDir().mkpath(m_folder)) return stateOf(errno);
    if (::access(QFile::encodeName(m_folder).constData(), W_OK | X_OK) != 0) return PrinterState::Fault;
    if (m_next == 0) m_next = highestNumber(m_folder) + 1;
    return PrinterState::Fine;
}

PrintDelivery FolderConnection::send(const QByteArray& job, const QByteArray& name, const Interruption&,
                                     const std::function<void(PrinterState)>&) {
    const QByteArray folder = QFile::encodeName(m_folder);
    const QByteArray temporary = folder + "/.writing-" + QByteArray::number(::getpid());
    int error = writeDurably(temporary, job);
    for (int tries = 0; error == 0 && tries < kNumberTries; ++tries) {
        const QByteArray file = QByteArray::number(m_next++).rightJustified(4, '0') + '-' + name + ".bin";
        if (::link(temporary.constData(), (folder + '/' + file).constData()) == 0) {  // unlike rename, never overwrites
            ::unlink(temporary.constData());
            syncFolder(folder);
            return {Delivery::Confirmed, PrinterState::Fine};
        }
        if (errno != EEXIST) error = errno;
    }
    ::unlink(temporary.constData());
    qCWarning(lcPrinting, "A job could not be stored: %s", std::strerror(error));
    return {Delivery::NotSent, stateOf(error)};
}

}  // namespace frontdesk

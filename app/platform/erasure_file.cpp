// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/erasure_file.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <fcntl.h>
#include <unistd.h>

namespace frontdesk {
namespace {

/// A new file's name is durable only once its folder is.
bool syncFolderOf(const QString& path) {
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int file = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return false;
    const bool synced = ::fsync(file) == 0;
    ::close(file);
    return synced;
}

bool appendDurably(const QString& path, const QByteArray& text) {
    const bool isNew = !QFileInfo::exists(path);
    const int file =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) return false;
    const bool written =
        ::write(file, text.constData(), static_cast<size_t>(text.size())) == static_cast<ssize_t>(text.size()) &&
        ::fsync(file) == 0;
    ::close(file);
    return written && (!isNew || syncFolderOf(path));
}

}  // namespace

Status ErasureFile::add(const CustomerId& customer) {
    const auto known = all();
    if (!known) return tl::make_unexpected(known.error());
    if (std::find(known->begin(), known->end(), customer) != known->end()) return {};
    // The line feed in front ends a line that an interrupted write left behind.
    if (!appendDurably(m_path, '\n' + customer.text() + '\n'))
        return failure(ErrorCode::StoreFailed, QStringLiteral("The list of erasures cannot be written."));
    return {};
}

Result<std::vector<CustomerId>> ErasureFile::all() {
    std::vector<CustomerId> customers;
    QFile file(m_path);
    if (!file.exists()) return customers;
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::StoreFailed, QStringLiteral("The list of erasures cannot be read."));
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines)
        if (const auto id = CustomerId::fromText(line)) customers.push_back(*id);
    return customers;
}

}  // namespace frontdesk

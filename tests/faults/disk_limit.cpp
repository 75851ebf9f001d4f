// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into the program by full_disk.py where no file system of its own can be mounted. DISK_LIMIT_FOLDER behaves
// like a disk on which DISK_LIMIT_FILE says how many bytes its files may hold; the number may change while it runs.

#include "preload.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <filesystem>
#include <fstream>

namespace {

using namespace frontdesk::preload;

const std::string& folder() {
    static const std::string value = setting("DISK_LIMIT_FOLDER");
    return value;
}

off_t limit() {
    static const std::string file = setting("DISK_LIMIT_FILE");
    off_t bytes = 0;
    std::ifstream(file) >> bytes;
    return bytes;
}

off_t used() {
    off_t bytes = 0;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder(), ignored)) {
        struct stat info {};
        // Shared memory of the store is counted too, as on a real disk.
        if (::lstat(entry.path().c_str(), &info) == 0 && S_ISREG(info.st_mode)) bytes += info.st_size;
    }
    return bytes;
}

/// Whether the file may reach up to @p end; sets errno if not.
bool mayReach(int fd, off_t end) {
    struct stat info {};
    if (folder().empty() || ::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode) || end <= info.st_size) return true;
    if (!below(pathOf(fd), folder()) || used() + end - info.st_size <= limit()) return true;
    errno = ENOSPC;
    return false;
}

}  // namespace

extern "C" {

ssize_t pwrite64(int fd, const void* data, size_t size, off64_t offset) {
    if (!mayReach(fd, offset + static_cast<off_t>(size))) return -1;
    return original<ssize_t(int, const void*, size_t, off64_t)>("pwrite64")(fd, data, size, offset);
}
ssize_t pwrite(int fd, const void* data, size_t size, off_t offset) {
    return pwrite64(fd, data, size, offset);
}

ssize_t write(int fd, const void* data, size_t size) {
    const auto at = ::lseek(fd, 0, SEEK_CUR);
    if (at >= 0 && !mayReach(fd, at + static_cast<off_t>(size))) return -1;
    return original<ssize_t(int, const void*, size_t)>("write")(fd, data, size);
}

int ftruncate64(int fd, off64_t length) {
    if (!mayReach(fd, length)) return -1;
    return original<int(int, off64_t)>("ftruncate64")(fd, length);
}
int ftruncate(int fd, off_t length) {
    return ftruncate64(fd, length);
}

int posix_fallocate64(int fd, off64_t offset, off64_t length) {
    if (!mayReach(fd, offset + length)) return ENOSPC;
    return original<int(int, off64_t, off64_t)>("posix_fallocate64")(fd, offset, length);
}
int posix_fallocate(int fd, off_t offset, off_t length) {
    return posix_fallocate64(fd, offset, length);
}

int fallocate64(int fd, int mode, off64_t offset, off64_t length) {
    if (!mayReach(fd, offset + length)) return -1;
    return original<int(int, int, off64_t, off64_t)>("fallocate64")(fd, mode, offset, length);
}
int fallocate(int fd, int mode, off_t offset, off_t length) {
    return fallocate64(fd, mode, offset, length);
}

}  // extern "C"

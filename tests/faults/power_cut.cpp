// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into the program by power_cuts.py. Keeps POWER_CUT_PLATTER as the disk under POWER_CUT_FOLDER would look
// after a power cut: bytes reach it by fsync and fdatasync, names by unlink, rename and linkat, truncation by ftruncate
// and O_TRUNC, and a file that gets its name before it was flushed arrives empty. Without forwarding unlink, a journal
// that was deleted would come back and undo what was committed. With POWER_CUT_AT=N the power fails by itself just
// before flush number N, when most is at stake.

#include "preload.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

namespace {

using namespace frontdesk::preload;

const std::string& folder() {
    static const std::string value = setting("POWER_CUT_FOLDER");
    return value;
}
const std::string& platter() {
    static const std::string value = setting("POWER_CUT_PLATTER");
    return value;
}

/// Where @p path lies on the platter; empty for a path outside the folder, and for shared memory, which no disk keeps.
std::string onPlatter(std::string_view path) {
    if (!below(path, folder()) || path.ends_with("-shm")) return {};
    return platter() + std::string(path.substr(folder().size()));
}

/// What was written to a file since it was last flushed.
struct Unflushed {
    bool whole = false;                            ///< not known where: all of it
    std::vector<std::pair<off_t, size_t>> ranges;  ///< offset, length
};
using FileKey = std::pair<dev_t, ino_t>;
std::mutex guard;
std::map<FileKey, Unflushed>& unflushed() {
    static auto* files = new std::map<FileKey, Unflushed>;  // outlives every thread of the program
    return *files;
}

bool keyOf(int fd, FileKey& key) {
    struct stat info {};
    if (::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) return false;
    key = {info.st_dev, info.st_ino};
    return true;
}

void noteRange(int fd, off_t offset, size_t length) {
    FileKey key;
    if (folder().empty() || !keyOf(fd, key)) return;
    const std::lock_guard lock(guard);
    unflushed()[key].ranges.emplace_back(offset, length);
}

void noteWhole(int fd) {
    FileKey key;
    if (folder().empty() || !keyOf(fd, key)) return;
    const std::lock_guard lock(guard);
    unflushed()[key].whole = true;
}

void copyRange(int from, int to, off_t offset, size_t length) {
    static const auto realWrite = original<ssize_t(int, const void*, size_t, off_t)>("pwrite64");
    std::array<char, 65536> buffer{};
    while (length > 0) {
        const auto count = ::pread(from, buffer.data(), std::min(length, buffer.size()), offset);
        if (count <= 0 || realWrite(to, buffer.data(), static_cast<size_t>(count), offset) != count) return;
        offset += count;
        length -= static_cast<size_t>(count);
    }
}

/// The flush itself: the platter gets what was written since the last one. A kill in the middle leaves a part of it
/// there, as a disk would.
void flush(int fd) {
    static const auto realOpen = original<int(const char*, int, ...)>("open64");
    static const auto realTruncate = original<int(int, off_t)>("ftruncate64");
    FileKey key;
    struct stat info {};
    if (folder().empty() || !keyOf(fd, key) || ::fstat(fd, &info) != 0) return;
    const auto target = onPlatter(pathOf(fd));
    const std::lock_guard lock(guard);
    const auto file = std::exchange(unflushed()[key], {});
    unflushed().erase(key);
    if (target.empty() || info.st_nlink == 0) return;
    struct stat there {};
    const bool whole = file.whole || ::stat(target.c_str(), &there) != 0;
    // The program's own descriptor may be for writing only.
    const int source = realOpen(("/proc/self/fd/" + std::to_string(fd)).c_str(), O_RDONLY | O_CLOEXEC);
    const int copy = realOpen(target.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (source >= 0 && copy >= 0) {
        if (whole) {
            copyRange(source, copy, 0, static_cast<size_t>(info.st_size));
        } else {
            for (const auto& [offset, length] : file.ranges) copyRange(source, copy, offset, length);
        }
        realTruncate(copy, info.st_size);
    }
    if (source >= 0) ::close(source);
    if (copy >= 0) ::close(copy);
}

void truncateCopy(const std::string& target, off_t length) {
    struct stat there {};
    if (target.empty() || ::stat(target.c_str(), &there) != 0 || there.st_size <= length) return;
    static const auto realTruncate = original<int(const char*, off_t)>("truncate64");
    realTruncate(target.c_str(), length);
}

void forget(const char* path) {
    struct stat info {};
    if (folder().empty() || ::stat(path, &info) != 0) return;
    const std::lock_guard lock(guard);
    unflushed().erase({info.st_dev, info.st_ino});
}

int openAs(const char* name, const char* path, int flags, mode_t mode) {
    const int fd = original<int(const char*, int, ...)>(name)(path, flags, mode);
    if (fd >= 0 && (flags & O_TRUNC)) truncateCopy(onPlatter(absolute(path)), 0);
    return fd;
}
int openAtAs(const char* name, int at, const char* path, int flags, mode_t mode) {
    const int fd = original<int(int, const char*, int, ...)>(name)(at, path, flags, mode);
    if (fd >= 0 && (flags & O_TRUNC)) truncateCopy(onPlatter(pathOf(fd)), 0);
    return fd;
}
mode_t modeOf(int flags, va_list arguments) {
    return (flags & (O_CREAT | O_TMPFILE)) ? static_cast<mode_t>(va_arg(arguments, unsigned)) : 0;
}

/// A file that was not on the platter got the name @p path: there it is what had been flushed of it, all or nothing.
void arrive(const char* path) {
    static const auto realOpen = original<int(const char*, int, ...)>("open64");
    const auto target = onPlatter(absolute(path));
    if (target.empty()) return;
    const int source = realOpen(path, O_RDONLY | O_CLOEXEC);
    const int copy = realOpen(target.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    FileKey key;
    struct stat info {};
    if (source >= 0 && copy >= 0 && keyOf(source, key) && ::fstat(source, &info) == 0) {
        const std::lock_guard lock(guard);
        if (!unflushed().contains(key)) copyRange(source, copy, 0, static_cast<size_t>(info.st_size));
    }
    if (source >= 0) ::close(source);
    if (copy >= 0) ::close(copy);
}

void moveCopy(const char* from, const char* to) {
    static const auto realRename = original<int(const char*, const char*)>("rename");
    const auto source = onPlatter(absolute(from));
    const auto target = onPlatter(absolute(to));
    if (source.empty() || target.empty() || realRename(source.c_str(), target.c_str()) != 0) arrive(to);
}

void removeCopy(const std::string& target) {
    static const auto realUnlink = original<int(const char*)>("unlink");
    if (!target.empty()) realUnlink(target.c_str());
}

/// Called before each flush: whether it is the one at which the power fails.
void perhapsCut(int fd) {
    static const long position = std::atol(setting("POWER_CUT_AT").c_str());
    static std::atomic<long> flushes{0};
    if (position > 0 && !onPlatter(pathOf(fd)).empty() && ++flushes == position) ::kill(::getpid(), SIGKILL);
}

}  // namespace

extern "C" {

int fsync(int fd) {
    perhapsCut(fd);
    const int result = original<int(int)>("fsync")(fd);
    if (result == 0) flush(fd);
    return result;
}
int fdatasync(int fd) {
    perhapsCut(fd);
    const int result = original<int(int)>("fdatasync")(fd);
    if (result == 0) flush(fd);
    return result;
}

ssize_t pwrite64(int fd, const void* data, size_t size, off64_t offset) {
    const auto written = original<ssize_t(int, const void*, size_t, off64_t)>("pwrite64")(fd, data, size, offset);
    if (written > 0) noteRange(fd, offset, static_cast<size_t>(written));
    return written;
}
ssize_t pwrite(int fd, const void* data, size_t size, off_t offset) {
    return pwrite64(fd, data, size, offset);
}
ssize_t write(int fd, const void* data, size_t size) {
    const auto written = original<ssize_t(int, const void*, size_t)>("write")(fd, data, size);
    if (written > 0) noteWhole(fd);
    return written;
}
ssize_t writev(int fd, const iovec* parts, int count) {
    const auto written = original<ssize_t(int, const iovec*, int)>("writev")(fd, parts, count);
    if (written > 0) noteWhole(fd);
    return written;
}

int ftruncate64(int fd, off64_t length) {
    const int result = original<int(int, off64_t)>("ftruncate64")(fd, length);
    if (result == 0) truncateCopy(onPlatter(pathOf(fd)), length);
    return result;
}
int ftruncate(int fd, off_t length) {
    return ftruncate64(fd, length);
}

int unlink(const char* path) {
    forget(path);
    const int result = original<int(const char*)>("unlink")(path);
    if (result == 0) removeCopy(onPlatter(absolute(path)));
    return result;
}
int remove(const char* path) {
    forget(path);
    const int result = original<int(const char*)>("remove")(path);
    if (result == 0) removeCopy(onPlatter(absolute(path)));
    return result;
}

int rename(const char* from, const char* to) {
    const int result = original<int(const char*, const char*)>("rename")(from, to);
    if (result == 0) moveCopy(from, to);
    return result;
}
int renameat2(int fromAt, const char* from, int toAt, const char* to, unsigned flags) {
    const int result =
        original<int(int, const char*, int, const char*, unsigned)>("renameat2")(fromAt, from, toAt, to, flags);
    if (result == 0) moveCopy(from, to);
    return result;
}
int linkat(int fromAt, const char* from, int toAt, const char* to, int flags) {
    const int result = original<int(int, const char*, int, const char*, int)>("linkat")(fromAt, from, toAt, to, flags);
    if (result == 0) arrive(to);
    return result;
}

int open(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const auto mode = modeOf(flags, arguments);
    va_end(arguments);
    return openAs("open", path, flags, mode);
}
int open64(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const auto mode = modeOf(flags, arguments);
    va_end(arguments);
    return openAs("open64", path, flags, mode);
}
int openat(int at, const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const auto mode = modeOf(flags, arguments);
    va_end(arguments);
    return openAtAs("openat", at, path, flags, mode);
}
int openat64(int at, const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const auto mode = modeOf(flags, arguments);
    va_end(arguments);
    return openAtAs("openat64", at, path, flags, mode);
}

}  // extern "C"

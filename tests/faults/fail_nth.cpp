// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into the program by failing_io.py: the call number FAIL_AT of function FAIL_CALL (fdatasync, fsync,
// pwrite64, ftruncate64) on a file below FAIL_FOLDER fails with errno FAIL_ERRNO; all others work.

#include "preload.h"

#include <atomic>
#include <cerrno>

namespace {

using namespace frontdesk::preload;

/// Whether this call is the one that has to fail; sets errno then.
bool fails(std::string_view call, int fd) {
    static const std::string chosen = setting("FAIL_CALL");
    static const std::string folder = setting("FAIL_FOLDER");
    static const long position = std::atol(setting("FAIL_AT").c_str());
    static const int error = std::atoi(setting("FAIL_ERRNO").c_str());
    static std::atomic<long> calls{0};
    if (call != chosen || !below(pathOf(fd), folder) || ++calls != position) return false;
    errno = error;
    return true;
}

}  // namespace

extern "C" {

int fsync(int fd) {
    return fails("fsync", fd) ? -1 : original<int(int)>("fsync")(fd);
}
int fdatasync(int fd) {
    return fails("fdatasync", fd) ? -1 : original<int(int)>("fdatasync")(fd);
}

ssize_t pwrite64(int fd, const void* data, size_t size, off64_t offset) {
    if (fails("pwrite64", fd)) return -1;
    return original<ssize_t(int, const void*, size_t, off64_t)>("pwrite64")(fd, data, size, offset);
}
ssize_t pwrite(int fd, const void* data, size_t size, off_t offset) {
    return pwrite64(fd, data, size, offset);
}

int ftruncate64(int fd, off64_t length) {
    return fails("ftruncate64", fd) ? -1 : original<int(int, off64_t)>("ftruncate64")(fd, length);
}
int ftruncate(int fd, off_t length) {
    return ftruncate64(fd, length);
}

}  // extern "C"

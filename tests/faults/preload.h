// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dlfcn.h>
#include <unistd.h>

#include <array>
#include <climits>
#include <cstdlib>
#include <string>
#include <string_view>

/// For the libraries that the faults preload into the program in place of functions of the C library.
namespace frontdesk::preload {

/// The C library's own function of that name.
template <class Function>
Function* original(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

/// A variable of the environment; empty if it is not set.
inline std::string setting(const char* name) {
    const char* text = std::getenv(name);
    return text ? std::string(text) : std::string();
}

/// The file behind a descriptor; empty for none.
inline std::string pathOf(int fd) {
    std::array<char, PATH_MAX> buffer{};
    const auto link = "/proc/self/fd/" + std::to_string(fd);
    const auto length = ::readlink(link.c_str(), buffer.data(), buffer.size());
    return length > 0 ? std::string(buffer.data(), static_cast<size_t>(length)) : std::string();
}

inline std::string absolute(const char* path) {
    if (path[0] == '/') return path;
    std::array<char, PATH_MAX> buffer{};
    return ::getcwd(buffer.data(), buffer.size()) ? std::string(buffer.data()) + "/" + path : std::string(path);
}

/// Whether @p path lies below @p folder, which is absolute and without links; nothing lies below an empty one.
inline bool below(std::string_view path, std::string_view folder) {
    return !folder.empty() && path.size() > folder.size() + 1 && path.starts_with(folder) && path[folder.size()] == '/';
}

}  // namespace frontdesk::preload

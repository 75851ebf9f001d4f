// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/uuid7_source.h"
#include "app/storage/store_file.h"

#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

namespace frontdesk::test {

inline constexpr Instant kNoon{1'795'262'400'000};  ///< Saturday 2026-11-21, 12:00 UTC

/// A new store in a temporary folder with its writer, and nothing in it. Aborts the program if it does not open.
class TempStore {
public:
    TempStore() { open(); }
    void open() {
        auto opened = openStore(paths, kNoon);
        if (!opened) {
            std::fprintf(stderr, "the test's store does not open: %s\n", qPrintable(opened.error().detail));
            std::abort();
        }
        writer = std::move(*opened);
    }
    [[nodiscard]] std::unique_ptr<Database> reader() const {
        return std::move(*Database::open(paths.database, Database::Mode::Reader));
    }

    QTemporaryDir folder;
    StorePaths paths{folder.path()};
    std::unique_ptr<Database> writer;
    Uuid7Source ids;
};

}  // namespace frontdesk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/program/command_line.h"

namespace frontdesk {

/// What a command says and how it ends: the same whether it ran here or in a process that holds the store.
struct CommandOutcome {
    int exitCode = 0;
    QByteArray out;
    QByteArray err;
};

enum ExitCode { kFine = 0, kFailed = 1, kWrongUsage = 2, kStoreUnusable = 3 };

[[nodiscard]] CommandOutcome failed(int exitCode, const QString& why);
/// The exit code of a store that does not open.
[[nodiscard]] int exitCodeOf(const Error& error);

/// One command on an open store, in parts that are safe to pass on: import-menu brings the file's bytes, export-menu
/// gives them back on `out`. Blocks; not on the service thread.
struct StoreCommand {
    Command command = Command::Check;
    QString role;
    int minutes = 60;
    QByteArray file;
    bool kiosk = false;
    QString device;
    QDate from;
    QDate to;
};
[[nodiscard]] CommandOutcome runStoreCommand(Backend& backend, const StoreCommand& command);

[[nodiscard]] QByteArray encode(const StoreCommand& command);
[[nodiscard]] std::optional<StoreCommand> decodeCommand(const QByteArray& json);
[[nodiscard]] QByteArray encode(const CommandOutcome& outcome);
[[nodiscard]] std::optional<CommandOutcome> decodeOutcome(const QByteArray& json);

}  // namespace frontdesk

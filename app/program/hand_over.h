// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/commands.h"

#include <QLocalServer>
#include <QObject>

#include <functional>
#include <thread>
#include <vector>

namespace frontdesk {

/// The local socket of the process that holds a store: a second launch asks it instead of opening the file. One JSON
/// line in, one out. Only the same user may connect.
class HandOver : public QObject {
    Q_OBJECT
public:
    /// @param open what a second launch of the counter does here; false if there is no window to show
    HandOver(Backend& backend, std::function<bool()> open, QObject* parent = nullptr);
    ~HandOver() override;  ///< waits for commands under way
    [[nodiscard]] bool listen(const QString& dataFolder);

private:
    void accept();
    Backend& m_backend;
    std::function<bool()> m_open;
    QLocalServer m_server;
    std::vector<std::thread> m_workers;
};

/// Asks the process that holds the store of @p dataFolder. @return nullopt if none answers
[[nodiscard]] std::optional<CommandOutcome> askRunningProcess(const QString& dataFolder, const StoreCommand& command);

}  // namespace frontdesk

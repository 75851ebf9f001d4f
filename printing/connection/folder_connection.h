// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/connection/printer_connection.h"

#include <QString>

namespace frontdesk {

/// Jobs as files of a folder: 0001-receipt.bin, 0002-kitchen-grill.bin. A file appears whole and durable or not at all.
/// The numbers go on after the highest that is there, and no file is ever overwritten.
class FolderConnection final : public PrinterConnection {
public:
    explicit FolderConnection(QString folder) : m_folder(std::move(folder)) {}

    /// Makes the folder if it is missing. @return Fine, Fault or StorageFull
    [[nodiscard]] PrinterState open(const Interruption& interruption) override;
    [[nodiscard]] PrintDelivery send(const QByteArray& job, const QByteArray& name, const Interruption& interruption,
                                     const std::function<void(PrinterState)>& heard) override;
    void close(const Interruption&) override {}

private:
    QString m_folder;
    int m_next = 0;  ///< 0: not looked up yet
};

}  // namespace frontdesk

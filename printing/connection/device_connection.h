// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/connection/conversation.h"

#include <QString>

namespace frontdesk {

/// How a serial printer is wired. Eight bits, no parity, one stop bit, as all receipt printers come.
struct SerialLine {
    enum class Flow { None, Hardware, XonXoff };
    int baud = 19'200;  ///< 9600, 19200, 38400, 57600 or 115200
    Flow flow = Flow::Hardware;
};

[[nodiscard]] bool isSerialSpeed(int baud);

/// A printer behind a device file: USB (`/dev/usb/lp0`, better its name under `/dev/usb/by-id`, since numbers change
/// when it is plugged again) or a serial line (`/dev/ttyUSB0`, `/dev/rfcomm0`). Writing to one that is out of paper
/// would block for ever: the file is opened so that it never does.
class DeviceConnection final : public Conversation {
public:
    /// @param serial of a serial line; nullopt: USB
    DeviceConnection(QString file, std::optional<SerialLine> serial, Limits limits);

private:
    [[nodiscard]] int reach(const Interruption& interruption) override;
    [[nodiscard]] ssize_t put(int line, const char* bytes, size_t count) override;
    [[nodiscard]] ssize_t get(int line, char* bytes, size_t count) override;
    [[nodiscard]] bool endsWithNothing() const override { return false; }
    void finish(int line) override;

    const QString m_file;
    const std::optional<SerialLine> m_serial;
};

}  // namespace frontdesk

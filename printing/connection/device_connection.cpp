// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/device_connection.h"

#include <QFile>

#include <algorithm>
#include <array>

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace frontdesk {
namespace {

struct Speed {
    int baud;
    speed_t code;
};
constexpr std::array kSpeeds{Speed{9600, B9600}, Speed{19'200, B19200}, Speed{38'400, B38400}, Speed{57'600, B57600},
                             Speed{115'200, B115200}};

bool setUp(int line, const SerialLine& serial) {
    termios settings{};
    if (::tcgetattr(line, &settings) != 0) return false;
    ::cfmakeraw(&settings);
    settings.c_cflag |= CLOCAL | CREAD;  // no modem between us
    settings.c_cflag &= ~(CSTOPB | CRTSCTS);
    settings.c_iflag &= ~(IXON | IXOFF);
    if (serial.flow == SerialLine::Flow::Hardware) settings.c_cflag |= CRTSCTS;
    if (serial.flow == SerialLine::Flow::XonXoff) settings.c_iflag |= IXON | IXOFF;
    for (const Speed& speed : kSpeeds)
        if (speed.baud == serial.baud)
            return ::cfsetspeed(&settings, speed.code) == 0 && ::tcsetattr(line, TCSANOW, &settings) == 0;
    return false;
}

/// A regular file in the place of a device would swallow every job.
bool isDevice(int line) {
    struct stat about {};
    return ::fstat(line, &about) == 0 && S_ISCHR(about.st_mode);
}

}  // namespace

bool isSerialSpeed(int baud) {
    return std::any_of(kSpeeds.begin(), kSpeeds.end(), [baud](const Speed& speed) { return speed.baud == baud; });
}

DeviceConnection::DeviceConnection(QString file, std::optional<SerialLine> serial, Limits limits)
    : Conversation(limits), m_file(std::move(file)), m_serial(serial) {}

int DeviceConnection::reach(const Interruption&) {
    const int line = ::open(QFile::encodeName(m_file).constData(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (line < 0) return -1;
    if (isDevice(line) && (!m_serial || setUp(line, *m_serial))) return line;
    ::close(line);
    return -1;
}

ssize_t DeviceConnection::put(int line, const char* bytes, size_t count) {
    return ::write(line, bytes, count);
}

ssize_t DeviceConnection::get(int line, char* bytes, size_t count) {
    return ::read(line, bytes, count);
}

void DeviceConnection::finish(int line) {
    // What a printer without paper has not taken is thrown away: closing would wait for it.
    if (m_serial) ::tcflush(line, TCOFLUSH);
}

}  // namespace frontdesk

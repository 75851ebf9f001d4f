// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/printing/virtual_printer.h"

#include <algorithm>
#include <chrono>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace frontdesk::test {
namespace {

constexpr int kTickMs = 20;
const QByteArray kFence("\x1dr\x01", 3);

bool isStopped(const VirtualPrinter::Manners& manners) {
    return manners.paperOut || manners.coverOpen || manners.cutterJammed || manners.tooHot;
}

bool isReadable(int socket) {
    pollfd entry{socket, POLLIN, 0};
    return ::poll(&entry, 1, kTickMs) > 0;
}

}  // namespace

VirtualPrinter::VirtualPrinter() : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), length) != 0 || ::listen(m_listener, 1) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        qFatal("no loopback port for the virtual printer");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

VirtualPrinter::~VirtualPrinter() {
    m_stopping = true;
    m_thread.join();
    ::close(m_listener);
}

void VirtualPrinter::set(const Manners& manners) {
    const std::scoped_lock lock(m_mutex);
    m_manners = manners;
}

VirtualPrinter::Manners VirtualPrinter::manners() const {
    const std::scoped_lock lock(m_mutex);
    return m_manners;
}

QList<QByteArray> VirtualPrinter::jobs() const {
    const std::scoped_lock lock(m_mutex);
    return m_jobs;
}

void VirtualPrinter::run() {
    while (!m_stopping) {
        if (!isReadable(m_listener)) continue;
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) continue;
        ++m_connections;
        serve(socket);
        ::close(socket);
    }
}

void VirtualPrinter::serve(int socket) {
    QByteArray pending;
    QByteArray job;
    bool owesFence = false;
    while (!m_stopping) {
        const Manners now = manners();
        if (owesFence && now.answersFence && !isStopped(now)) {
            owesFence = false;
            ::send(socket, "\0", 1, MSG_NOSIGNAL);
        }
        if (!isReadable(socket)) continue;
        if (now.chokeAfterBytes > 0 && job.size() >= now.chokeAfterBytes) {
            std::this_thread::sleep_for(std::chrono::milliseconds(kTickMs));
            continue;
        }
        if (now.readPauseMs > 0) std::this_thread::sleep_for(std::chrono::milliseconds(now.readPauseMs));
        char bytes[65536];
        const bool inBits = now.readPauseMs > 0 || now.chokeAfterBytes > 0;
        const ssize_t count = ::recv(socket, bytes, inBits ? 64 : sizeof bytes, 0);
        if (count <= 0) break;
        pending.append(bytes, static_cast<qsizetype>(count));
        const QByteArray answers = answersTo(pending, job, owesFence);
        if (now.answers && !answers.isEmpty())
            ::send(socket, answers.constData(), static_cast<size_t>(answers.size()), MSG_NOSIGNAL);
        if (!now.answers) owesFence = false;
        if (now.dropAfterBytes > 0 && job.size() >= now.dropAfterBytes) break;
    }
    const std::scoped_lock lock(m_mutex);
    if (!job.isEmpty()) m_jobs << job;
}

/// Moves @p pending to @p job and answers the questions within; a question cut in two stays pending.
QByteArray VirtualPrinter::answersTo(QByteArray& pending, QByteArray& job, bool& owesFence) const {
    QByteArray answers;
    while (!pending.isEmpty()) {
        const qsizetype question = pending.indexOf("\x10\x04");
        if (question == 0 && pending.size() < 3) break;
        if (question == 0) {
            answers += statusByte(pending.at(2));
            pending.remove(0, 3);
            continue;
        }
        const qsizetype count = question < 0 ? pending.size() : question;
        job += pending.left(count);
        pending.remove(0, count);
    }
    owesFence = owesFence || job.endsWith(kFence);
    return answers;
}

char VirtualPrinter::statusByte(char question) const {
    const Manners now = manners();
    unsigned char byte = 0x12;
    if (question == 1 && isStopped(now)) byte |= 0x08;
    if (question == 2 && now.coverOpen) byte |= 0x04;
    if (question == 2 && now.paperOut) byte |= 0x20;
    if (question == 2 && (now.cutterJammed || now.tooHot)) byte |= 0x40;
    if (question == 3 && now.cutterJammed) byte |= 0x08;
    if (question == 3 && now.tooHot) byte |= 0x40;
    if (question == 4 && (now.paperOut || now.coverOpen)) byte |= 0x6C;  // an open cover lifts the paper off
    if (question == 4 && now.paperLow) byte |= 0x0C;
    return static_cast<char>(byte);
}

}  // namespace frontdesk::test

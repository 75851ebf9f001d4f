// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/hand_over.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QPointer>

namespace frontdesk {
namespace {

constexpr int kConnectMs = 2000;
constexpr int kAnswerMs = 600'000;  // a check of a large store takes its time

/// Sockets have short names: one made from the folder, in the user's own runtime folder.
QString socketName(const QString& dataFolder) {
    const QByteArray hash =
        QCryptographicHash::hash(QFileInfo(dataFolder).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(24);
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString folder = !runtime.isEmpty() && QFileInfo(runtime).isWritable() ? runtime : QDir::tempPath();
    return folder + QStringLiteral("/frontdesk-") + QString::fromLatin1(hash);
}

}  // namespace

HandOver::HandOver(Backend& backend, std::function<bool()> open, QObject* parent)
    : QObject(parent), m_backend(backend), m_open(std::move(open)) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &HandOver::accept);
}

HandOver::~HandOver() {
    for (std::thread& worker : m_workers) worker.join();
}

bool HandOver::listen(const QString& dataFolder) {
    const QString name = socketName(dataFolder);
    QLocalServer::removeServer(
        name);  // left by a process that was killed: the store's lock says that we are the only one
    return m_server.listen(name);
}

void HandOver::accept() {
    QLocalSocket* socket = m_server.nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (!socket->canReadLine()) return;
        const auto command = decodeCommand(socket->readLine());
        const auto answer = [socket = QPointer(socket)](const CommandOutcome& outcome) {
            if (!socket) return;
            socket->write(encode(outcome) + '\n');
            socket->flush();
        };
        if (!command) return answer(failed(kFailed, QStringLiteral("The request was not understood.")));
        if (command->command == Command::Counter)
            return answer(
                m_open() ? CommandOutcome()
                         : failed(kFailed, QStringLiteral("The store is being served by a process without a window.")));
        // Off the GUI thread: a check reads the whole store.
        m_workers.emplace_back([this, command = *command, answer] {
            const CommandOutcome outcome = runStoreCommand(m_backend, command);
            QMetaObject::invokeMethod(
                this, [answer, outcome] { answer(outcome); }, Qt::QueuedConnection);
        });
    });
}

std::optional<CommandOutcome> askRunningProcess(const QString& dataFolder, const StoreCommand& command) {
    QLocalSocket socket;
    socket.connectToServer(socketName(dataFolder));
    if (!socket.waitForConnected(kConnectMs)) return std::nullopt;
    socket.write(encode(command) + '\n');
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(kAnswerMs)) return std::nullopt;
    return decodeOutcome(socket.readLine());
}

}  // namespace frontdesk

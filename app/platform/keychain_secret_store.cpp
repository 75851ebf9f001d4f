// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/keychain_secret_store.h"

#include <QThread>

#include <qt6keychain/keychain.h>

#include <condition_variable>
#include <functional>
#include <mutex>

namespace frontdesk {
namespace {

using Milliseconds = KeychainSecretStore::Milliseconds;
using Clock = std::chrono::steady_clock;

const QByteArray kProbe = QByteArrayLiteral("probe");

/// Where the keychain's thread lays its answer, and the asking one waits for it.
struct Answer {
    std::mutex mutex;
    std::condition_variable_any wake;
    bool there = false;
    QKeychain::Error error = QKeychain::NoError;
    QByteArray value;
};

tl::unexpected<Error> problem(QKeychain::Error error) {
    switch (error) {
        case QKeychain::AccessDeniedByUser:
        case QKeychain::AccessDenied:
            return failure(ErrorCode::Forbidden, QStringLiteral("The keychain was not unlocked."));
        case QKeychain::NoBackendAvailable:
        case QKeychain::NotImplemented:
            return failure(ErrorCode::NotFound, QStringLiteral("There is no keychain here."));
        default:
            return failure(ErrorCode::StoreFailed, QStringLiteral("The keychain does not do what it was asked."));
    }
}

std::unique_ptr<QKeychain::Job> readJob(const QString& service) {
    return std::make_unique<QKeychain::ReadPasswordJob>(service);
}

/// The thread on which the keychain is asked. QtKeychain keeps one queue of jobs for the whole process, on the thread
/// that came first, so there is one for all stores, made when the first is asked and left to the end of the process.
/// QtKeychain answers through the event loop, and libsecret through GLib's, which a QThread of Qt for Linux runs.
class KeychainThread {
public:
    using MakeJob = std::function<std::unique_ptr<QKeychain::Job>(const QString& service)>;

    static KeychainThread& the() {
        static auto* const only = new KeychainThread;  // a keychain that hangs never lets its thread end
        return *only;
    }

    /// @return nullptr at the deadline, and when @p stop was asked for
    std::shared_ptr<Answer> run(const MakeJob& makeJob, const QString& service, const QString& key,
                                Clock::time_point until, const std::stop_token& stop) {
        auto answer = std::make_shared<Answer>();
        QMetaObject::invokeMethod(
            &m_home, [this, answer, makeJob, service, key] { start(makeJob(service).release(), key, answer); },
            Qt::QueuedConnection);
        std::unique_lock lock(answer->mutex);
        const bool there = answer->wake.wait_until(lock, stop, until, [&answer] { return answer->there; });
        return there ? answer : nullptr;
    }

private:
    KeychainThread() {
        m_home.moveToThread(&m_thread);
        m_thread.setObjectName(QStringLiteral("keychain"));
        m_thread.start();
    }

    /// On the keychain's thread. The job deletes itself, however late it ends.
    void start(QKeychain::Job* job, const QString& key, const std::shared_ptr<Answer>& answer) {
        job->setAutoDelete(true);
        job->setInsecureFallback(false);  // never a plain file behind our back
        job->setKey(key);
        QObject::connect(job, &QKeychain::Job::finished, &m_home, [answer](QKeychain::Job* done) {
            const std::scoped_lock lock(answer->mutex);
            answer->error = done->error();
            if (const auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(done))
                answer->value = reading->binaryData();
            answer->there = true;
            answer->wake.notify_all();
        });
        job->start();
    }

    QThread m_thread;
    QObject m_home;  ///< lives in the thread
};

}  // namespace

KeychainSecretStore::KeychainSecretStore(QString service, std::stop_token stop, Milliseconds patience)
    : m_service(std::move(service)), m_stop(std::move(stop)), m_patience(patience) {}

bool KeychainSecretStore::works(Milliseconds patience) {
    const Milliseconds usual = std::exchange(m_patience, patience);
    const auto until = Clock::now() + patience;
    const auto inTime = [this, until] {
        m_patience = std::chrono::duration_cast<Milliseconds>(until - Clock::now());
        return m_patience.count() > 0;
    };
    bool fine = write(kProbe, kProbe).has_value() && inTime();
    if (fine) {
        const auto again = read(kProbe);
        fine = again && *again == kProbe && inTime() && remove(kProbe).has_value();
    }
    m_patience = usual;
    return fine;
}

Result<std::optional<QByteArray>> KeychainSecretStore::read(const QByteArray& name) {
    const auto answer =
        KeychainThread::the().run(readJob, m_service, QString::fromLatin1(name), Clock::now() + m_patience, m_stop);
    if (!answer) return failure(ErrorCode::Busy, QStringLiteral("The keychain does not answer."));
    if (answer->error == QKeychain::EntryNotFound) return std::nullopt;
    if (answer->error != QKeychain::NoError) return problem(answer->error);
    return std::optional(answer->value);
}

Status KeychainSecretStore::write(const QByteArray& name, const QByteArray& value) {
    const auto make = [value](const QString& service) -> std::unique_ptr<QKeychain::Job> {
        auto job = std::make_unique<QKeychain::WritePasswordJob>(service);
        job->setBinaryData(value);
        return job;
    };
    const auto answer =
        KeychainThread::the().run(make, m_service, QString::fromLatin1(name), Clock::now() + m_patience, m_stop);
    if (!answer) return failure(ErrorCode::Busy, QStringLiteral("The keychain does not answer."));
    if (answer->error != QKeychain::NoError) return problem(answer->error);
    return {};
}

Status KeychainSecretStore::remove(const QByteArray& name) {
    const auto make = [](const QString& service) -> std::unique_ptr<QKeychain::Job> {
        return std::make_unique<QKeychain::DeletePasswordJob>(service);
    };
    const auto answer =
        KeychainThread::the().run(make, m_service, QString::fromLatin1(name), Clock::now() + m_patience, m_stop);
    if (!answer) return failure(ErrorCode::Busy, QStringLiteral("The keychain does not answer."));
    if (answer->error != QKeychain::NoError && answer->error != QKeychain::EntryNotFound) return problem(answer->error);
    return {};
}

}  // namespace frontdesk

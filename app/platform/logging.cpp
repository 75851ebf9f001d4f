// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/logging.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <atomic>
#include <mutex>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace frontdesk {
namespace {

constexpr qint64 kSecondsPerDay = 24 * 60 * 60;
constexpr int kPhoneDigits = 8;
constexpr int kDigitsShownFirst = 3;
constexpr int kDigitsShownLast = 4;

const char* nameOf(QtMsgType type) {
    switch (type) {
        case QtDebugMsg:
            return "debug";
        case QtInfoMsg:
            return "info";
        case QtWarningMsg:
            return "warning";
        case QtCriticalMsg:
            return "critical";
        case QtFatalMsg:
            return "fatal";
    }
    return "info";
}

bool isForPeople(QtMsgType type) {
    return type != QtDebugMsg && type != QtInfoMsg;
}

/// What Qt says about the machine and nobody can act on.
bool isNoise(const QString& message) {
    return message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR not set"));
}

/// As inside a JSON string. No control character survives, so one message is one line wherever it lands.
QByteArray escaped(const QByteArray& utf8) {
    static constexpr char kHex[] = "0123456789abcdef";
    QByteArray out;
    out.reserve(utf8.size() + 8);
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            out += "\\u00";
            out += kHex[(c >> 4) & 0xf];
            out += kHex[c & 0xf];
        } else {
            out += c;
        }
    }
    return out;
}

void writeAll(int file, const QByteArray& bytes) {
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t more = ::write(file, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (more <= 0) return;
        written += more;
    }
}

}  // namespace

/// The file and the lock around it. Uses plain calls, since Qt's classes may log themselves.
class Logging::Sink {
public:
    explicit Sink(const Settings& settings)
        : m_folder(settings.folder),
          m_path(QFile::encodeName(settings.folder + QStringLiteral("/frontdesk.log"))),
          m_settings(settings) {}
    ~Sink() { close(); }
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;

    static void handle(QtMsgType type, const QMessageLogContext& context, const QString& message);
    static std::atomic<Sink*> current;

private:
    void append(const QByteArray& line);
    void open();
    void close();
    void makeRoom();
    [[nodiscard]] bool isFull(const struct stat& info) const;
    void putAside();
    void removeOld() const;
    [[nodiscard]] QByteArray pathOf(int age) const {
        return age == 0 ? m_path : m_path + '.' + QByteArray::number(age);
    }

    const QString m_folder;
    const QByteArray m_path;
    const Settings m_settings;
    std::mutex m_mutex;
    int m_file = -1;
    qint64 m_endsAt = 0;  ///< seconds since 1970: so many files hold so many days
    bool m_triedFolder = false;
};

std::atomic<Logging::Sink*> Logging::Sink::current{nullptr};

void Logging::Sink::handle(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (isNoise(message)) return;
    const QByteArray text = escaped(withoutPhoneNumbers(message).toUtf8());
    const QByteArray category = context.category ? context.category : "default";
    if (isForPeople(type)) writeAll(STDERR_FILENO, QByteArray(nameOf(type)) + ": " + text + '\n');
    if (Sink* sink = current.load(std::memory_order_acquire))
        sink->append("{\"time\":\"" + QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() +
                     "\",\"level\":\"" + nameOf(type) + "\",\"category\":\"" + escaped(category) + "\",\"message\":\"" +
                     text + "\"}\n");
}

void Logging::Sink::append(const QByteArray& line) {
    const std::scoped_lock lock(m_mutex);
    if (m_file < 0) open();
    if (m_file >= 0) makeRoom();
    if (m_file >= 0) writeAll(m_file, line);
}

void Logging::Sink::open() {
    if (!m_triedFolder) {
        m_triedFolder = true;
        QDir().mkpath(m_folder);
        removeOld();
    }
    m_file = ::open(m_path.constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    const QDateTime born = QFileInfo(QFile::decodeName(m_path)).birthTime();
    m_endsAt = (born.isValid() ? born : QDateTime::currentDateTimeUtc()).toSecsSinceEpoch() +
               kSecondsPerDay * m_settings.days / m_settings.files;
}

void Logging::Sink::close() {
    if (m_file >= 0) ::close(m_file);
    m_file = -1;
}

/// A second process of the same user may write here too: whoever finds the file full puts it aside under its lock, the
/// other one follows.
void Logging::Sink::makeRoom() {
    struct stat mine {};
    if (::fstat(m_file, &mine) != 0 || !isFull(mine)) return;
    ::flock(m_file, LOCK_EX);
    struct stat present {};
    const bool stillThere = ::stat(m_path.constData(), &present) == 0 && present.st_ino == mine.st_ino;
    if (stillThere) putAside();
    close();
    open();
}

bool Logging::Sink::isFull(const struct stat& info) const {
    return info.st_size >= m_settings.fileBytes || (info.st_size > 0 && ::time(nullptr) > m_endsAt);
}

void Logging::Sink::putAside() {
    for (int age = m_settings.files - 1; age > 0; --age) ::rename(pathOf(age - 1).constData(), pathOf(age).constData());
    removeOld();
}

void Logging::Sink::removeOld() const {
    const qint64 oldest = ::time(nullptr) - kSecondsPerDay * m_settings.days;
    for (int age = 0; age < m_settings.files; ++age) {
        struct stat info {};
        if (::stat(pathOf(age).constData(), &info) == 0 && info.st_mtime < oldest) ::unlink(pathOf(age).constData());
    }
}

Logging::Logging(const Settings& settings) : m_sink(std::make_unique<Sink>(settings)) {
    if (!settings.rules.isEmpty())
        QLoggingCategory::setFilterRules(
            QString::fromUtf8(settings.rules).replace(QLatin1Char(';'), QLatin1Char('\n')));
    Sink::current.store(m_sink.get(), std::memory_order_release);
    qInstallMessageHandler(&Sink::handle);
}

Logging::~Logging() {
    qInstallMessageHandler(nullptr);
    Sink::current.store(nullptr, std::memory_order_release);
}

QString Logging::stateFolder() {
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(state) ? state : QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/frontdesk/logs");
}

QString withoutPhoneNumbers(const QString& text) {
    if (!text.contains(QLatin1Char('+'))) return text;
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    QString out;
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text.at(at++);
        out += c;
        if (c != QLatin1Char('+')) continue;
        qsizetype end = at;
        while (end < text.size() && isDigit(text.at(end))) ++end;
        const qsizetype digits = end - at;
        if (digits < kPhoneDigits) continue;
        out += text.mid(at, kDigitsShownFirst) + QStringLiteral("•••") +
               text.mid(end - kDigitsShownLast, kDigitsShownLast);
        at = end;
    }
    return out;
}

}  // namespace frontdesk

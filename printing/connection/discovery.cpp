// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/discovery.h"

#include "printing/connection/conversation.h"
#include "printing/connection/cups_session.h"

#include <QDir>
#include <QFile>
#include <QNetworkInterface>

#include <algorithm>
#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace frontdesk {
namespace {

using Found = std::function<void(const FoundPrinter&)>;

constexpr int kWidestPrefix = 22;
constexpr size_t kAtOnce = 128;
constexpr int kCupsMs = 2000;

struct ModelWord {
    QLatin1String word;
    QLatin1String model;
};
/// Names that makers give their models; the narrow ones come first, since some name both.
constexpr std::array<ModelWord, 12> kModelWords{{
    {QLatin1String("58"), QLatin1String("58mm-32")},
    {QLatin1String("TM-T20"), QLatin1String("80mm-48")},
    {QLatin1String("TM-T88"), QLatin1String("80mm-42")},
    {QLatin1String("TM-T70"), QLatin1String("80mm-42")},
    {QLatin1String("TM-U220"), QLatin1String("80mm-42")},
    {QLatin1String("TM-m30"), QLatin1String("80mm-48")},
    {QLatin1String("SRP-350"), QLatin1String("80mm-42")},
    {QLatin1String("XP-80"), QLatin1String("80mm-48")},
    {QLatin1String("POS-80"), QLatin1String("80mm-48")},
    {QLatin1String("POS80"), QLatin1String("80mm-48")},
    {QLatin1String("RP80"), QLatin1String("80mm-48")},
    {QLatin1String("80mm"), QLatin1String("80mm-48")},
}};

/// "MFG:EPSON;MDL:TM-T20II;…" (IEEE 1284, device id) as its two names.
std::pair<QString, QString> makerAndModel(const QByteArray& deviceId) {
    QString maker;
    QString model;
    for (const QByteArray& part : deviceId.split(';')) {
        const qsizetype colon = part.indexOf(':');
        if (colon < 0) continue;
        const QByteArray key = part.left(colon).trimmed().toUpper();
        const QString value = QString::fromUtf8(part.mid(colon + 1)).trimmed();
        if (key == "MFG" || key == "MANUFACTURER") maker = value;
        if (key == "MDL" || key == "MODEL") model = value;
    }
    return {maker, model};
}

QByteArray firstLine(const QString& file) {
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readLine(1024).trimmed() : QByteArray();
}

void searchUsb(const PrinterSearch::Places& places, const Found& found) {
    const QStringList files =
        QDir(places.devices + QStringLiteral("/usb")).entryList({QStringLiteral("lp*")}, QDir::System | QDir::Files);
    for (const QString& file : files) {
        const auto [maker, model] =
            makerAndModel(firstLine(QStringLiteral("%1/%2/device/ieee1284_id").arg(places.usbPrinters, file)));
        FoundPrinter printer;
        printer.name = model.isEmpty() ? file : model;
        printer.maker = maker;
        printer.target = QStringLiteral("usb:///dev/usb/") + file;
        printer.model = modelFor(maker + u' ' + model);
        found(printer);
    }
}

/// Names that stay when things are plugged in another order (udev), and Bluetooth's lines.
void searchSerial(const PrinterSearch::Places& places, const Found& found) {
    for (const QString& file :
         QDir(places.devices + QStringLiteral("/serial/by-id")).entryList(QDir::System | QDir::Files)) {
        found({file, QStringLiteral("serial:///dev/serial/by-id/") + file, modelFor(file), {}});
    }
    for (const QString& file : QDir(places.devices).entryList({QStringLiteral("rfcomm*")}, QDir::System | QDir::Files))
        found({file, QStringLiteral("serial:///dev/") + file, {}, {}});
}

void searchCups(const Found& found) {
    const auto session = CupsSession::open(kCupsMs);
    if (!session) return;
    for (const CupsQueue& queue : session->queues())
        found({queue.name, QStringLiteral("cups://") + queue.name, modelFor(queue.makerAndModel), queue.makerAndModel});
}

/// The addresses of a network but for its own, the network's and the one of everybody.
std::vector<quint32> hostsOf(const PrinterSearch::Network& network) {
    const int prefix = network.prefix < kWidestPrefix ? 24 : std::min(network.prefix, 32);
    const quint32 own = network.address.toIPv4Address();
    if (prefix == 32) return {own};
    const quint32 mask = ~quint32(0) << (32 - prefix);
    std::vector<quint32> hosts;
    for (quint32 host = (own & mask) + 1; host < (own | ~mask); ++host)
        if (host != own) hosts.push_back(host);
    return hosts;
}

/// Sockets on their way to be connected, a crowd at a time.
class Crowd {
public:
    Crowd(const PrinterSearch::Places& places, const Interruption& interruption, const Found& found)
        : m_places(places), m_interruption(interruption), m_found(found) {}
    ~Crowd() { leave(); }

    void knock(quint32 host) {
        const int line = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (line < 0) return;
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_places.port);
        address.sin_addr.s_addr = htonl(host);
        static_cast<void>(::connect(line, reinterpret_cast<const sockaddr*>(&address), sizeof address));
        m_lines.push_back({line, POLLOUT, 0});
        m_hosts.push_back(host);
    }

    /// Waits for all that knocked. @return false if the search is cancelled
    bool wait() {
        const Deadline deadline(m_places.connectMs);
        bool goesOn = true;
        while (!m_hosts.empty() && deadline.leftMs() > 0 && goesOn) {
            m_lines.push_back({m_interruption.descriptor(), POLLIN, 0});
            static_cast<void>(::poll(m_lines.data(), m_lines.size(), deadline.leftMs()));
            goesOn = m_lines.back().revents == 0;
            m_lines.pop_back();
            takeAnswers();
        }
        leave();
        return goesOn;
    }
    [[nodiscard]] bool isFull() const { return m_hosts.size() >= kAtOnce; }

private:
    void takeAnswers() {
        for (size_t i = m_lines.size(); i-- > 0;) {
            if (m_lines[i].revents == 0) continue;
            int error = 0;
            socklen_t length = sizeof error;
            const bool open = ::getsockopt(m_lines[i].fd, SOL_SOCKET, SO_ERROR, &error, &length) == 0 && error == 0;
            if (open) tell(m_hosts[i]);
            ::close(m_lines[i].fd);
            m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(i));
            m_hosts.erase(m_hosts.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    void tell(quint32 host) {
        const QString address = QHostAddress(host).toString();
        const bool usual = m_places.port == 9100;
        m_found({address,
                 QStringLiteral("tcp://") + address + (usual ? QString() : QStringLiteral(":%1").arg(m_places.port)),
                 {},
                 {}});
    }

    void leave() {
        for (const pollfd& line : m_lines) ::close(line.fd);
        m_lines.clear();
        m_hosts.clear();
    }

    const PrinterSearch::Places& m_places;
    const Interruption& m_interruption;
    const Found& m_found;
    std::vector<pollfd> m_lines;
    std::vector<quint32> m_hosts;
};

void searchNetworks(const PrinterSearch::Places& places, const Interruption& interruption, const Found& found) {
    std::vector<quint32> hosts;
    for (const PrinterSearch::Network& network : places.networks)
        for (const quint32 host : hostsOf(network))
            if (std::find(hosts.begin(), hosts.end(), host) == hosts.end()) hosts.push_back(host);
    Crowd crowd(places, interruption, found);
    for (const quint32 host : hosts) {
        crowd.knock(host);
        if (crowd.isFull() && !crowd.wait()) return;
    }
    static_cast<void>(crowd.wait());
}

}  // namespace

QString modelFor(const QString& makerAndModel) {
    const auto word = std::find_if(kModelWords.begin(), kModelWords.end(), [&](const ModelWord& candidate) {
        return makerAndModel.contains(candidate.word, Qt::CaseInsensitive);
    });
    return word == kModelWords.end() ? QString() : QString(word->model);
}

PrinterSearch::Places PrinterSearch::everywhere() {
    Places places;
    for (const QNetworkInterface& line : QNetworkInterface::allInterfaces()) {
        const auto flags = line.flags();
        if (!flags.testFlag(QNetworkInterface::IsRunning) || flags.testFlag(QNetworkInterface::IsLoopBack) ||
            flags.testFlag(QNetworkInterface::IsPointToPoint))
            continue;
        for (const QNetworkAddressEntry& entry : line.addressEntries())
            if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol)
                places.networks.push_back({entry.ip(), entry.prefixLength()});
    }
    return places;
}

PrinterSearch::~PrinterSearch() {
    cancel();
    if (m_thread.joinable()) m_thread.join();
}

void PrinterSearch::start(std::function<void(const FoundPrinter&)> found, std::function<void()> done) {
    m_thread = std::thread([this, found = std::move(found), done = std::move(done)] {
        searchUsb(m_places, found);
        searchSerial(m_places, found);
        if (m_places.cups && !m_interruption.isRaised()) searchCups(found);
        if (!m_interruption.isRaised()) searchNetworks(m_places, m_interruption, found);
        done();
    });
}

}  // namespace frontdesk

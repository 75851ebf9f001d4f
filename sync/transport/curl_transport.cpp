// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/curl_transport.h"

#include "sync/transport/curl_transfer.h"
#include "sync/transport/http_end.h"
#include "sync/transport/loopback_probe.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace frontdesk {
namespace {

constexpr int kLongestPollMs = 1000;

struct EndMulti {
    void operator()(CURLM* multi) const { curlLibrary()->multiCleanup(multi); }
};
using Multi = std::unique_ptr<CURLM, EndMulti>;

HttpOutcome notSent(const QByteArray& problem) {
    HttpOutcome outcome;
    outcome.problem = problem;
    return outcome;
}

}  // namespace

/// The thread and what waits for it. While nothing is under way it sleeps without libcurl.
class CurlTransport::Loop {
public:
    explicit Loop(Settings settings) : m_settings(std::move(settings)) {}
    ~Loop() {
        abort();
        {
            const std::scoped_lock lock(m_mutex);
            m_ends = true;
        }
        wake();
        if (m_thread.joinable()) m_thread.join();
    }

    void add(HttpRequest request, CurlTransfer::Purpose purpose, Done done) {
        {
            const std::scoped_lock lock(m_mutex);
            m_waiting.push_back({std::move(request), purpose, std::move(done)});
            if (!m_thread.joinable()) m_thread = std::thread([this] { run(); });
        }
        wake();
    }
    void abort() {
        {
            const std::scoped_lock lock(m_mutex);
            m_isAborted = true;
        }
        wake();
    }

private:
    struct Waiting {
        HttpRequest request;
        CurlTransfer::Purpose purpose;
        Done done;
    };

    void wake() {
        const std::scoped_lock lock(m_mutex);
        m_changed.notify_one();
        if (m_polled) curlLibrary()->multiWakeup(m_polled);
    }

    void run() {
        while (true) {
            std::vector<Waiting> taken;
            bool isAborted = false;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [this] { return !m_waiting.empty() || m_ends || !m_underway.empty(); });
                if (m_ends && m_waiting.empty() && m_underway.empty()) break;
                taken.swap(m_waiting);
                isAborted = m_isAborted;
            }
            for (Waiting& each : taken) begin(std::move(each), isAborted);
            if (isAborted) endAll();
            if (!m_underway.empty()) carryOn();
        }
        const std::scoped_lock lock(m_mutex);
        m_polled = nullptr;
    }

    /// libcurl and its handle, when the first request is there. @return whether they are
    bool isReady() {
        if (m_multi || !curlLibrary()) return m_multi != nullptr;
        m_multi.reset(curlLibrary()->multiInit());
        const std::scoped_lock lock(m_mutex);
        m_polled = m_multi.get();
        return m_multi != nullptr;
    }

    void begin(Waiting waiting, bool isAborted) {
        if (isAborted) return waiting.done(abortedEnd(false));
        if (const QByteArray why = refusal(waiting.request); !why.isEmpty()) return waiting.done(notSent(why));
        if (waiting.purpose == CurlTransfer::Purpose::Probe && isPlainLoopback(waiting.request.url))
            return waiting.done(probeLoopback(waiting.request.url));
        if (!isReady()) return waiting.done(notSent("failed"));
        auto transfer = std::make_unique<CurlTransfer>(std::move(waiting.request), waiting.purpose, waiting.done,
                                                       m_settings.trustedCertificates);
        CURL* easy = transfer->handle();
        if (!easy || curlLibrary()->multiAddHandle(m_multi.get(), easy) != CURLM_OK)
            return waiting.done(notSent("failed"));
        m_underway.emplace(easy, std::move(transfer));
    }

    void carryOn() {
        int running = 0;
        curlLibrary()->multiPerform(m_multi.get(), &running);
        bool hasEnded = false;
        int left = 0;
        while (const CURLMsg* message = curlLibrary()->multiInfoRead(m_multi.get(), &left)) {
            if (message->msg != CURLMSG_DONE) continue;
            const CURLcode code = message->data.result;
            const auto transfer = takeOut(message->easy_handle);
            transfer->tell(transfer->outcome(code));
            hasEnded = true;
        }
        if (!hasEnded && running > 0) curlLibrary()->multiPoll(m_multi.get(), nullptr, 0, kLongestPollMs, nullptr);
    }

    std::unique_ptr<CurlTransfer> takeOut(CURL* easy) {
        curlLibrary()->multiRemoveHandle(m_multi.get(), easy);
        auto node = m_underway.extract(easy);
        return std::move(node.mapped());
    }

    void endAll() {
        while (!m_underway.empty()) {
            const auto transfer = takeOut(m_underway.begin()->first);
            transfer->tell(abortedEnd(transfer->wasWritten()));
        }
    }

    const Settings m_settings;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Waiting> m_waiting;
    CURLM* m_polled = nullptr;  // of m_multi, for who wakes it
    bool m_isAborted = false;
    bool m_ends = false;
    // Of the thread alone:
    Multi m_multi;
    std::map<CURL*, std::unique_ptr<CurlTransfer>> m_underway;
    std::thread m_thread;
};

CurlTransport::CurlTransport(Settings settings) : m_loop(std::make_unique<Loop>(std::move(settings))) {}

CurlTransport::~CurlTransport() = default;

void CurlTransport::send(const HttpRequest& request, Done done) {
    m_loop->add(request, CurlTransfer::Purpose::Request, std::move(done));
}

void CurlTransport::probe(const QString& url, Done done) {
    HttpRequest request;
    request.url = url;
    m_loop->add(std::move(request), CurlTransfer::Purpose::Probe, std::move(done));
}

void CurlTransport::abort() {
    m_loop->abort();
}

CurlTransport::Settings curlSettings() {
    return {qEnvironmentVariable("SSL_CERT_FILE")};
}

}  // namespace frontdesk

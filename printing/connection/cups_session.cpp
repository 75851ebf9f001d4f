// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/cups_session.h"

#include <QUrl>

#include <sys/socket.h>

namespace frontdesk {
namespace {

constexpr double kAnswerSeconds = 3;

/// "ipp://localhost/printers/Grill" (RFC 8011, 4.1.5).
QByteArray uriOf(const QString& queue) {
    return "ipp://localhost/printers/" + QUrl::toPercentEncoding(queue);
}

int giveUp(http_t*, void*) {
    return 0;
}

}  // namespace

std::unique_ptr<CupsSession> CupsSession::open(int connectMs) {
    const CupsLibrary* cups = cupsLibrary();
    if (cups == nullptr) return nullptr;
    http_t* connection =
        cups->connect(cups->server(), cups->port(), nullptr, AF_UNSPEC, cups->encryption(), 1, connectMs, nullptr);
    if (connection == nullptr) return nullptr;
    cups->setTimeout(connection, kAnswerSeconds, giveUp, nullptr);
    return std::unique_ptr<CupsSession>(new CupsSession(*cups, connection));
}

CupsSession::~CupsSession() {
    m_cups.close(m_connection);
}

std::vector<CupsQueue> CupsSession::queues() {
    cups_dest_t* dests = nullptr;
    const int count = m_cups.getDests(m_connection, &dests);
    std::vector<CupsQueue> queues;
    for (int i = 0; i < count; ++i) {
        if (dests[i].instance != nullptr) continue;  // the same queue with other options
        const char* model = m_cups.getOption("printer-make-and-model", dests[i].num_options, dests[i].options);
        queues.push_back({QString::fromUtf8(dests[i].name), QString::fromUtf8(model == nullptr ? "" : model)});
    }
    m_cups.freeDests(count, dests);
    return queues;
}

std::optional<CupsAnswer> CupsSession::ask(ipp_op_t operation, const QString& queue, int job) {
    const bool ofJob = job != 0;
    ipp_t* request = m_cups.newRequest(operation);
    m_cups.addString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uriOf(queue).constData());
    if (ofJob) m_cups.addInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    m_cups.addString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, m_cups.user());
    ipp_t* answer = m_cups.doRequest(m_connection, request, ofJob ? "/jobs/" : "/");
    if (answer == nullptr) return std::nullopt;
    std::optional<CupsAnswer> read;
    ipp_attribute_t* state = m_cups.findAttribute(answer, ofJob ? "job-state" : "printer-state", IPP_TAG_ENUM);
    if (m_cups.getStatusCode(answer) < IPP_STATUS_REDIRECTION_OTHER_SITE && state != nullptr) {
        read.emplace();
        read->state = m_cups.getInteger(state, 0);
        ipp_attribute_t* reasons =
            m_cups.findAttribute(answer, ofJob ? "job-state-reasons" : "printer-state-reasons", IPP_TAG_KEYWORD);
        for (int i = 0; reasons != nullptr && i < m_cups.getCount(reasons); ++i) {
            const QByteArray reason = m_cups.getString(reasons, i, nullptr);
            if (reason != "none") read->reasons.push_back(reason);
        }
        ipp_attribute_t* accepting = m_cups.findAttribute(answer, "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
        read->accepting = accepting == nullptr || m_cups.getBoolean(accepting, 0) != 0;
    }
    m_cups.deleteMessage(answer);
    return read;
}

std::optional<CupsAnswer> CupsSession::printer(const QString& queue) {
    return ask(IPP_OP_GET_PRINTER_ATTRIBUTES, queue, 0);
}

std::optional<CupsAnswer> CupsSession::job(const QString& queue, int job) {
    return ask(IPP_OP_GET_JOB_ATTRIBUTES, queue, job);
}

int CupsSession::print(const QString& queue, const QByteArray& title, const QByteArray& document) {
    const QByteArray name = queue.toUtf8();
    const int job = m_cups.createJob(m_connection, name.constData(), title.constData(), 0, nullptr);
    if (job == 0) return 0;
    const bool taken = m_cups.startDocument(m_connection, name.constData(), job, title.constData(), CUPS_FORMAT_RAW,
                                            1) == HTTP_STATUS_CONTINUE &&
                       m_cups.writeRequestData(m_connection, document.constData(),
                                               static_cast<size_t>(document.size())) == HTTP_STATUS_CONTINUE &&
                       m_cups.finishDocument(m_connection, name.constData()) < IPP_STATUS_REDIRECTION_OTHER_SITE;
    if (taken) return job;
    static_cast<void>(cancel(queue, job));
    return 0;
}

bool CupsSession::cancel(const QString& queue, int job) {
    return m_cups.cancelJob(m_connection, queue.toUtf8().constData(), job, 0) < IPP_STATUS_REDIRECTION_OTHER_SITE;
}

}  // namespace frontdesk

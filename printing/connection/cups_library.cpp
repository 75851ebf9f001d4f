// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/cups_library.h"

#include <QLibrary>

namespace frontdesk {
namespace {

constexpr int kAbi = 2;  // libcups.so.2, the only ABI of CUPS 1.2 to 2.4

class Functions {
public:
    Functions() : m_library(QStringLiteral("cups"), kAbi) { m_library.setLoadHints(QLibrary::PreventUnloadHint); }

    template <class Function>
    Functions& find(Function& function, const char* name) {
        function = reinterpret_cast<Function>(m_library.resolve(name));
        m_complete = m_complete && function != nullptr;
        return *this;
    }
    [[nodiscard]] bool areComplete() const { return m_complete; }

private:
    QLibrary m_library;
    bool m_complete = true;
};

/// Loaded, or without functions.
CupsLibrary load() {
    CupsLibrary cups;
    Functions functions;
    functions.find(cups.connect, "httpConnect2")
        .find(cups.close, "httpClose")
        .find(cups.setTimeout, "httpSetTimeout")
        .find(cups.server, "cupsServer")
        .find(cups.user, "cupsUser")
        .find(cups.encryption, "cupsEncryption")
        .find(cups.port, "ippPort")
        .find(cups.getDests, "cupsGetDests2")
        .find(cups.freeDests, "cupsFreeDests")
        .find(cups.getOption, "cupsGetOption")
        .find(cups.createJob, "cupsCreateJob")
        .find(cups.startDocument, "cupsStartDocument")
        .find(cups.writeRequestData, "cupsWriteRequestData")
        .find(cups.finishDocument, "cupsFinishDocument")
        .find(cups.cancelJob, "cupsCancelJob2")
        .find(cups.doRequest, "cupsDoRequest")
        .find(cups.newRequest, "ippNewRequest")
        .find(cups.deleteMessage, "ippDelete")
        .find(cups.addString, "ippAddString")
        .find(cups.addInteger, "ippAddInteger")
        .find(cups.findAttribute, "ippFindAttribute")
        .find(cups.getCount, "ippGetCount")
        .find(cups.getInteger, "ippGetInteger")
        .find(cups.getBoolean, "ippGetBoolean")
        .find(cups.getString, "ippGetString")
        .find(cups.getStatusCode, "ippGetStatusCode");
    return functions.areComplete() ? cups : CupsLibrary();
}

}  // namespace

const CupsLibrary* cupsLibrary() {
    static const CupsLibrary cups = load();
    return cups.connect != nullptr ? &cups : nullptr;
}

}  // namespace frontdesk

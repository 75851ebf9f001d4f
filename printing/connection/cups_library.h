// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cups/cups.h>

namespace frontdesk {

/// libcups, loaded when a queue is first used or looked for: most shops print without it. Its functions, by their names
/// without the prefix.
struct CupsLibrary {
    decltype(&::httpConnect2) connect = nullptr;
    decltype(&::httpClose) close = nullptr;
    decltype(&::httpSetTimeout) setTimeout = nullptr;
    decltype(&::cupsServer) server = nullptr;
    decltype(&::cupsUser) user = nullptr;
    decltype(&::cupsEncryption) encryption = nullptr;
    decltype(&::ippPort) port = nullptr;
    decltype(&::cupsGetDests2) getDests = nullptr;
    decltype(&::cupsFreeDests) freeDests = nullptr;
    decltype(&::cupsGetOption) getOption = nullptr;
    decltype(&::cupsCreateJob) createJob = nullptr;
    decltype(&::cupsStartDocument) startDocument = nullptr;
    decltype(&::cupsWriteRequestData) writeRequestData = nullptr;
    decltype(&::cupsFinishDocument) finishDocument = nullptr;
    decltype(&::cupsCancelJob2) cancelJob = nullptr;
    decltype(&::cupsDoRequest) doRequest = nullptr;
    decltype(&::ippNewRequest) newRequest = nullptr;
    decltype(&::ippDelete) deleteMessage = nullptr;
    decltype(&::ippAddString) addString = nullptr;
    decltype(&::ippAddInteger) addInteger = nullptr;
    decltype(&::ippFindAttribute) findAttribute = nullptr;
    decltype(&::ippGetCount) getCount = nullptr;
    decltype(&::ippGetInteger) getInteger = nullptr;
    decltype(&::ippGetBoolean) getBoolean = nullptr;
    decltype(&::ippGetString) getString = nullptr;
    decltype(&::ippGetStatusCode) getStatusCode = nullptr;
};

/// Loads it the first time. Any thread. @return null if it is not on this machine
[[nodiscard]] const CupsLibrary* cupsLibrary();

}  // namespace frontdesk

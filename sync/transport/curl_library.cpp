// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/curl_library.h"

#include <QLibrary>

namespace frontdesk {
namespace {

constexpr int kAbi = 4;  // libcurl.so.4, its only ABI since 2006

/// Looks one function up. @return whether it is there
template <class Function>
bool find(QLibrary& library, Function& function, const char* name) {
    function = reinterpret_cast<Function>(library.resolve(name));
    return function != nullptr;
}

bool findMulti(QLibrary& library, CurlLibrary& curl) {
    return find(library, curl.multiInit, "curl_multi_init") && find(library, curl.multiCleanup, "curl_multi_cleanup") &&
           find(library, curl.multiAddHandle, "curl_multi_add_handle") &&
           find(library, curl.multiRemoveHandle, "curl_multi_remove_handle") &&
           find(library, curl.multiPerform, "curl_multi_perform") && find(library, curl.multiPoll, "curl_multi_poll") &&
           find(library, curl.multiWakeup, "curl_multi_wakeup") &&
           find(library, curl.multiInfoRead, "curl_multi_info_read");
}

bool findAll(QLibrary& library, CurlLibrary& curl) {
    return findMulti(library, curl) && find(library, curl.easyInit, "curl_easy_init") &&
           find(library, curl.easyCleanup, "curl_easy_cleanup") && find(library, curl.easySetopt, "curl_easy_setopt") &&
           find(library, curl.easyGetinfo, "curl_easy_getinfo") &&
           find(library, curl.easyPerform, "curl_easy_perform") &&
           find(library, curl.slistAppend, "curl_slist_append") &&
           find(library, curl.slistFreeAll, "curl_slist_free_all") && find(library, curl.mimeInit, "curl_mime_init") &&
           find(library, curl.mimeFree, "curl_mime_free") && find(library, curl.mimeAddpart, "curl_mime_addpart") &&
           find(library, curl.mimeData, "curl_mime_data") && find(library, curl.mimeType, "curl_mime_type") &&
           find(library, curl.mimeEncoder, "curl_mime_encoder") &&
           find(library, curl.mimeFilename, "curl_mime_filename") &&
           find(library, curl.mimeHeaders, "curl_mime_headers") &&
           find(library, curl.mimeSubparts, "curl_mime_subparts");
}

/// Loaded and made ready, or without functions.
CurlLibrary load() {
    QLibrary library(QStringLiteral("curl"), kAbi);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    CurlLibrary curl;
    decltype(&::curl_global_init) globalInit = nullptr;
    const bool ready = library.load() && findAll(library, curl) && find(library, globalInit, "curl_global_init") &&
                       globalInit(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return ready ? curl : CurlLibrary();
}

}  // namespace

const CurlLibrary* curlLibrary() {
    static const CurlLibrary curl = load();
    return curl.easyInit ? &curl : nullptr;
}

}  // namespace frontdesk

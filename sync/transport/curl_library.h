// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <curl/curl.h>

namespace frontdesk {

/// libcurl, loaded when the first message or request leaves: with the libraries it brings it takes 4 MB of memory,
/// which a restaurant that sends nothing need not spend. Its functions, by their names without the prefix.
struct CurlLibrary {
    decltype(&::curl_easy_init) easyInit = nullptr;
    decltype(&::curl_easy_cleanup) easyCleanup = nullptr;
    decltype(&::curl_easy_setopt) easySetopt = nullptr;
    decltype(&::curl_easy_getinfo) easyGetinfo = nullptr;
    decltype(&::curl_easy_perform) easyPerform = nullptr;
    decltype(&::curl_multi_init) multiInit = nullptr;
    decltype(&::curl_multi_cleanup) multiCleanup = nullptr;
    decltype(&::curl_multi_add_handle) multiAddHandle = nullptr;
    decltype(&::curl_multi_remove_handle) multiRemoveHandle = nullptr;
    decltype(&::curl_multi_perform) multiPerform = nullptr;
    decltype(&::curl_multi_poll) multiPoll = nullptr;
    decltype(&::curl_multi_wakeup) multiWakeup = nullptr;
    decltype(&::curl_multi_info_read) multiInfoRead = nullptr;
    decltype(&::curl_slist_append) slistAppend = nullptr;
    decltype(&::curl_slist_free_all) slistFreeAll = nullptr;
    decltype(&::curl_mime_init) mimeInit = nullptr;
    decltype(&::curl_mime_free) mimeFree = nullptr;
    decltype(&::curl_mime_addpart) mimeAddpart = nullptr;
    decltype(&::curl_mime_data) mimeData = nullptr;
    decltype(&::curl_mime_filename) mimeFilename = nullptr;
    decltype(&::curl_mime_type) mimeType = nullptr;
    decltype(&::curl_mime_encoder) mimeEncoder = nullptr;
    decltype(&::curl_mime_headers) mimeHeaders = nullptr;
    decltype(&::curl_mime_subparts) mimeSubparts = nullptr;
};

/// Loads it the first time. Any thread. @return null if it is not on this machine
[[nodiscard]] const CurlLibrary* curlLibrary();

}  // namespace frontdesk

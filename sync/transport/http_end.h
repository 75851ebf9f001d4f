// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport/http_transport.h"

namespace frontdesk {

/// How a transfer of libcurl ended.
struct CurlEnd {
    int curlCode = 0;         ///< CURLcode
    bool wasWritten = false;  ///< CURLINFO_PRETRANSFER_TIME_T is not 0: some of the request may have left
    bool isTooLarge = false;  ///< we ended it, because the answer grew beyond our limits
};

/// Answered, NotSent or Unknown with its problem. The code decides before any HTTP status: a transfer that was cut
/// short has status 200 (tried with libcurl 7.88.1).
[[nodiscard]] HttpOutcome httpEnd(const CurlEnd& end);
/// What happens to a request that is ended by us.
[[nodiscard]] HttpOutcome abortedEnd(bool wasWritten);

/// Why a request is not sent at all: "refused_url", "refused_header"; empty if it may be. SR-67: https alone, or http
/// to this very machine, and no line break gets into a header.
[[nodiscard]] QByteArray refusal(const HttpRequest& request);

}  // namespace frontdesk

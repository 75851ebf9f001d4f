// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport/http_transport.h"

#include <deque>
#include <vector>

namespace frontdesk::test {

/// A transport that answers at once, with what it was told to, in order; and keeps what it was asked.
class ScriptedTransport final : public HttpTransport {
public:
    void send(const HttpRequest& request, Done done) override {
        seen.push_back(request);
        HttpOutcome next{HttpEnd::NotSent, 0, {}, {}, "refused"};
        if (!answers.empty()) {
            next = answers.front();
            answers.pop_front();
        }
        done(next);
    }
    void probe(const QString&, Done done) override { done({HttpEnd::Answered, 0, {}, {}, {}}); }
    void abort() override {}

    void answer(int status, const QByteArray& body, const QList<QByteArray>& headers = {}) {
        answers.push_back({HttpEnd::Answered, status, body, headers, {}});
    }
    void fail(HttpEnd end, const QByteArray& problem) { answers.push_back({end, 0, {}, {}, problem}); }

    std::deque<HttpOutcome> answers;  ///< "refused" once they are used up
    std::vector<HttpRequest> seen;
};

}  // namespace frontdesk::test

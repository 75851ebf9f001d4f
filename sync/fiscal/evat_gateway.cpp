// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fiscal/evat_gateway.h"

#include "sync/fiscal/evat_wire.h"

namespace frontdesk {

void EvatGateway::clear(const Invoice& document, std::function<void(const FiscalAnswer&)> answered) {
    m_transport.send(
        evat::documentRequest(m_config, document),
        [answered = std::move(answered)](const HttpOutcome& outcome) { answered(evat::clearAnswer(outcome)); });
}

void EvatGateway::ask(const Invoice& document, std::function<void(const FiscalAnswer&)> answered) {
    m_transport.send(
        evat::questionRequest(m_config, document),
        [answered = std::move(answered)](const HttpOutcome& outcome) { answered(evat::askAnswer(outcome)); });
}

void EvatGateway::check(std::function<void(const FiscalAnswer&)> answered) {
    m_transport.send(evat::deviceRequest(m_config), [answered = std::move(answered)](const HttpOutcome& outcome) {
        answered(evat::deviceAnswer(outcome));
    });
}

}  // namespace frontdesk

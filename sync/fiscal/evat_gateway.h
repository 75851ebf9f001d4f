// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/ports/fiscal_gateway.h"
#include "sync/transport/http_transport.h"

namespace frontdesk {

/// Ghana's E-VAT as far as a program can be ready for it: an adapter that talks to the program's simulator, in a format
/// of our own (evat_wire.h). It is not certified by the Ghana Revenue Authority and claims nothing of the kind.
class EvatGateway final : public FiscalGateway {
public:
    /// @param transport outlives the calls
    EvatGateway(FiscalConfig config, HttpTransport& transport) : m_config(std::move(config)), m_transport(transport) {}

    void clear(const Invoice& document, std::function<void(const FiscalAnswer&)> answered) override;
    void ask(const Invoice& document, std::function<void(const FiscalAnswer&)> answered) override;
    /// Asks something harmless: Cleared if it lets us in. On the transport's thread.
    void check(std::function<void(const FiscalAnswer&)> answered);

private:
    const FiscalConfig m_config;
    HttpTransport& m_transport;
};

}  // namespace frontdesk

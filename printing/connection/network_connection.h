// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/connection/conversation.h"

#include <QString>

namespace frontdesk {

/// A printer that takes raw bytes over TCP, port 9100 as a rule. Shuts down in order: closing with unread bytes could
/// lose the tail.
class NetworkConnection final : public Conversation {
public:
    NetworkConnection(QString host, quint16 port, Limits limits);

private:
    [[nodiscard]] int reach(const Interruption& interruption) override;
    [[nodiscard]] ssize_t put(int line, const char* bytes, size_t count) override;
    [[nodiscard]] ssize_t get(int line, char* bytes, size_t count) override;
    [[nodiscard]] bool endsWithNothing() const override { return true; }
    void finish(int line) override;

    const QString m_host;
    const quint16 m_port;
};

}  // namespace frontdesk

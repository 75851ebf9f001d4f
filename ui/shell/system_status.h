// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/provider_state.h"
#include "app/domain/time.h"
#include "app/services/events.h"

#include <QObject>
#include <QString>

#include <vector>

namespace frontdesk {

enum class ListenerState { Off, Running, Failed };

/// How the parts of the program are, as the composition tells it. Setters on the GUI thread; the strip and the banners
/// read.
class SystemStatus : public QObject {
    Q_OBJECT
public:
    explicit SystemStatus(QObject* parent = nullptr);

    /// @param where "127.0.0.1:8080" while it runs or where it could not listen
    void setListener(ListenerState state, const QString& where);
    /// All that are in use; empty: there is none.
    void setPrinters(std::vector<PrinterView> printers);
    void setStore(const StoreHealth& health);
    void setWaitingMessages(int count);
    void setOpenAlerts(int count);
    void setProviders(std::vector<ProviderState> providers);
    /// E-mails that a demo shows in place of sending them; never called, there is no such list.
    void setDemoMessages(int count);
    void setBackup(std::optional<Instant> at);

    [[nodiscard]] ListenerState listener() const { return m_listener; }
    [[nodiscard]] const QString& listenerAddress() const { return m_listenerAddress; }
    [[nodiscard]] const std::vector<PrinterView>& printers() const { return m_printers; }
    [[nodiscard]] const StoreHealth& store() const { return m_store; }
    [[nodiscard]] int waitingMessages() const { return m_waitingMessages; }
    [[nodiscard]] const std::vector<ProviderState>& providers() const { return m_providers; }
    /// Whether money or messages go through keys that are for tests.
    [[nodiscard]] bool isTestMode() const;
    [[nodiscard]] int openAlerts() const { return m_openAlerts; }
    [[nodiscard]] std::optional<int> demoMessages() const { return m_demoMessages; }
    [[nodiscard]] std::optional<Instant> backup() const { return m_backup; }

Q_SIGNALS:
    void changed();

private:
    ListenerState m_listener = ListenerState::Off;
    QString m_listenerAddress;
    std::vector<PrinterView> m_printers;
    std::vector<ProviderState> m_providers;
    StoreHealth m_store;
    int m_waitingMessages = 0;
    int m_openAlerts = 0;
    std::optional<int> m_demoMessages;
    std::optional<Instant> m_backup;
};

}  // namespace frontdesk

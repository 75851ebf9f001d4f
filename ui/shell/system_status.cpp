// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/system_status.h"

#include <algorithm>

namespace frontdesk {

SystemStatus::SystemStatus(QObject* parent) : QObject(parent) {}

void SystemStatus::setListener(ListenerState state, const QString& where) {
    m_listener = state;
    m_listenerAddress = where;
    Q_EMIT changed();
}

void SystemStatus::setPrinters(std::vector<PrinterView> printers) {
    if (printers == m_printers) return;
    m_printers = std::move(printers);
    Q_EMIT changed();
}

void SystemStatus::setProviders(std::vector<ProviderState> providers) {
    m_providers = std::move(providers);
    Q_EMIT changed();
}

bool SystemStatus::isTestMode() const {
    return std::any_of(m_providers.begin(), m_providers.end(), [](const ProviderState& each) {
        return each.testMode && each.health != ProviderHealth::Unused;
    });
}

void SystemStatus::setStore(const StoreHealth& health) {
    m_store = health;
    Q_EMIT changed();
}

void SystemStatus::setWaitingMessages(int count) {
    if (count == m_waitingMessages) return;
    m_waitingMessages = count;
    Q_EMIT changed();
}

void SystemStatus::setOpenAlerts(int count) {
    if (count == m_openAlerts) return;
    m_openAlerts = count;
    Q_EMIT changed();
}

void SystemStatus::setDemoMessages(int count) {
    if (count == m_demoMessages) return;
    m_demoMessages = count;
    Q_EMIT changed();
}

void SystemStatus::setBackup(std::optional<Instant> at) {
    m_backup = at;
    Q_EMIT changed();
}

}  // namespace frontdesk

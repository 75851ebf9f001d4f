// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/devices_page.h"
#include "ui/settings/key_place_box.h"
#include "ui/settings/provider_page.h"

#include <QPointer>

class QStackedWidget;
class QVBoxLayout;

namespace frontdesk {

class ProviderRow;

/// Payments and messages: who carries them, how each of them is, and the way to its keys.
class ProvidersPage : public QWidget {
    Q_OBJECT
public:
    using Parts = DevicesPage::Parts;
    /// The desk must have providers.
    explicit ProvidersPage(const Parts& parts, QWidget* parent = nullptr);

    /// Reads how providers are.
    void refresh();
    void openProvider(const QByteArray& provider);
    /// Back to the list, after asking if something typed would be lost.
    void leaveProvider();
    [[nodiscard]] bool showsProvider() const;
    [[nodiscard]] ProviderPage& page() { return *m_page; }
    [[nodiscard]] KeyPlaceBox& keys() { return *m_keys; }

private:
    QWidget* makeList();
    void addGroup(QVBoxLayout& column, const QString& heading, const std::vector<QByteArray>& providers);
    void showStates();
    void showList();
    [[nodiscard]] std::optional<ProviderState> stateOf(const QByteArray& provider) const;
    [[nodiscard]] std::optional<ProviderStateWords> wordsOf(const QByteArray& provider) const;

    ProviderDesk& m_providers;
    Desk& m_desk;
    Theme& m_theme;
    Session& m_session;
    Prompter& m_prompter;
    std::vector<ProviderState> m_states;
    std::vector<ProviderRow*> m_rows;
    bool m_knowsPlace = false;  ///< where keys are kept has been asked for
    KeyPlaceBox* m_keys;
    QStackedWidget* m_pages;
    ProviderPage* m_page;
};

}  // namespace frontdesk

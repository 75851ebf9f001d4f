// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/devices_page.h"
#include "ui/shell/screen.h"

#include <vector>

class QButtonGroup;
class QStackedWidget;
class QVBoxLayout;

namespace frontdesk {

/// Settings, by section: the devices of the house, and how this screen looks.
class SettingsScreen : public Screen {
    Q_OBJECT
public:
    explicit SettingsScreen(const DevicesPage::Parts& parts, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Settings"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("settings"); }
    void onShown() override;
    [[nodiscard]] std::vector<KeyHelp> keys() const override;

    enum Section { kDevices, kLook };
    void showSection(Section section);
    [[nodiscard]] DevicesPage& devices() { return *m_devices; }

private:
    QWidget* makeSections();
    QWidget* makeLook();
    void addSection(QVBoxLayout& column, const QString& name, const QString& text, const QString& icon, QWidget* page);

    Theme& m_theme;
    QButtonGroup* m_group;
    QStackedWidget* m_pages;
    DevicesPage* m_devices;
};

}  // namespace frontdesk

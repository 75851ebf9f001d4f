// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printers/printers_page.h"
#include "ui/settings/devices_page.h"
#include "ui/settings/paper_page.h"
#include "ui/settings/providers_page.h"
#include "ui/shell/screen.h"
#include "ui/tax/tax_lab_page.h"

#include <vector>

class QButtonGroup;
class QStackedWidget;
class QVBoxLayout;

namespace frontdesk {

class SectionButton;

/// Settings, by section: the devices of the house, who carries payments and messages, printers, what papers look like, what
/// taxes come to, and how this screen looks.
class SettingsScreen : public Screen {
    Q_OBJECT
public:
    explicit SettingsScreen(const DevicesPage::Parts& parts, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Settings"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("settings"); }
    void onShown() override;
    [[nodiscard]] std::vector<KeyHelp> keys() const override;

    enum Section { kDevices, kProviders, kPrinters, kPaper, kTaxLab, kLook };
    void showSection(Section section);
    [[nodiscard]] DevicesPage& devices() { return *m_devices; }
    /// Null where the desk has no providers.
    [[nodiscard]] ProvidersPage* providers() { return m_providers; }
    /// Null where the desk has no printers.
    [[nodiscard]] PrintersPage* printers() { return m_printers; }
    /// Null where the desk has no templates.
    [[nodiscard]] PaperPage* paper() { return m_paper; }
    [[nodiscard]] TaxLabPage& taxLab() { return *m_taxLab; }
    bool stepBack() override;

private:
    void refresh();
    QWidget* makeSections();
    QWidget* makeLook();
    void measurePages();
    SectionButton* addSection(QVBoxLayout& column, Section section, const QString& name, const QString& text,
                              const QString& icon, QWidget* page);

    Theme& m_theme;
    QButtonGroup* m_group;
    QStackedWidget* m_pages;
    DevicesPage* m_devices;
    TaxLabPage* m_taxLab;
    ProvidersPage* m_providers = nullptr;
    PrintersPage* m_printers = nullptr;
    PaperPage* m_paper = nullptr;
};

}  // namespace frontdesk

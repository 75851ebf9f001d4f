// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printers/printers_page.h"
#include "ui/settings/devices_page.h"
#include "ui/settings/paper_page.h"
#include "ui/settings/providers_page.h"
#include "ui/shell/screen.h"
#include "ui/tax/tax_lab_page.h"

#include <array>
#include <functional>
#include <vector>

class QButtonGroup;
class QStackedWidget;
class QVBoxLayout;

namespace frontdesk {

class SectionButton;

/// Settings, by section: the devices of the house, who carries payments and messages, printers, what papers look like,
/// what taxes come to, and how this screen looks.
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
    // A page is made when it is first asked for or shown; starting the program makes none.
    [[nodiscard]] DevicesPage& devices() { return static_cast<DevicesPage&>(*pageOf(kDevices)); }
    /// Null where the desk has no providers.
    [[nodiscard]] ProvidersPage* providers() { return static_cast<ProvidersPage*>(pageOf(kProviders)); }
    /// Null where the desk has no printers.
    [[nodiscard]] PrintersPage* printers() { return static_cast<PrintersPage*>(pageOf(kPrinters)); }
    /// Null where the desk has no templates.
    [[nodiscard]] PaperPage* paper() { return static_cast<PaperPage*>(pageOf(kPaper)); }
    [[nodiscard]] TaxLabPage& taxLab() { return static_cast<TaxLabPage&>(*pageOf(kTaxLab)); }
    bool stepBack() override;

private:
    /// What a section consists of; nothing where the desk has no such thing.
    struct Part {
        SectionButton* button = nullptr;
        std::function<QWidget*()> make;
        std::function<void(QWidget&)> refresh;
        QWidget* page = nullptr;  ///< null until it is wanted
    };

    void refresh();
    QWidget* makeSections();
    QWidget* makePaper();
    QWidget* makeLook();
    void measurePages();
    template <class Page>
    void addPage(Section section, const QString& name, const QString& text, const QString& icon);
    Part& addSection(Section section, const QString& name, const QString& text, const QString& icon);
    [[nodiscard]] Part& partOf(Section section) { return m_sectionParts[static_cast<size_t>(section)]; }
    QWidget* pageOf(Section section);

    const DevicesPage::Parts m_parts;
    Theme& m_theme;
    QButtonGroup* m_group;
    QStackedWidget* m_pages;
    QVBoxLayout* m_sections = nullptr;
    std::array<Part, kLook + 1> m_sectionParts;
    Section m_current = kDevices;
};

}  // namespace frontdesk

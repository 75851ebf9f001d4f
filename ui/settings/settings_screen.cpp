// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_screen.h"

#include "ui/common/flow_scroll.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"
#include "ui/settings/look_panel.h"
#include "ui/settings/section_button.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kSectionsWidth = 244;
constexpr int kPageWidth = 860;
}  // namespace

SettingsScreen::SettingsScreen(const DevicesPage::Parts& parts, QWidget* parent)
    : Screen(parent),
      m_theme(parts.theme),
      m_group(new QButtonGroup(this)),
      m_pages(new QStackedWidget(this)),
      m_devices(new DevicesPage(parts, m_pages)),
      m_taxLab(new TaxLabPage(parts, m_pages)) {
    if (parts.desk.providers != nullptr) m_providers = new ProvidersPage(parts, m_pages);
    if (parts.desk.printers != nullptr) m_printers = new PrintersPage(parts, m_pages);
    if (parts.desk.templates != nullptr) m_paper = new PaperPage(parts, m_pages);
    setObjectName(QStringLiteral("settings"));
    setAccessibleName(title());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::k3, space::k3, space::k4 - 3, space::k3);
    row->setSpacing(space::k3);
    row->addWidget(makeSections());
    connect(&m_theme, &Theme::changed, m_pages, [this] { measurePages(); });
    row->addWidget(m_pages, 1);
    row->addStretch(0);
    showSection(kDevices);
}

QWidget* SettingsScreen::makeSections() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 3, 0, 0);
    column->setSpacing(space::k1);
    m_group->setExclusive(true);
    addSection(*column, kDevices, QStringLiteral("section-devices"), tr("Devices"), QStringLiteral("device"),
               m_devices);
    if (m_providers != nullptr)
        addSection(*column, kProviders, QStringLiteral("section-providers"), tr("Payments and messages"),
                   QStringLiteral("card"), m_providers);
    if (m_printers != nullptr)
        addSection(*column, kPrinters, QStringLiteral("section-printers"), tr("Printers and drawer"),
                   QStringLiteral("printer"), m_printers);
    if (m_paper != nullptr) {
        auto* button = addSection(*column, kPaper, QStringLiteral("section-paper"), tr("Receipts and invoices"),
                                  QStringLiteral("receipt"), m_paper);
        connect(m_paper, &PaperPage::editedChanged, button,
                [button](bool edited) { button->setWaiting(edited ? tr("Something is not saved") : QString()); });
    }
    addSection(*column, kTaxLab, QStringLiteral("section-tax-lab"), tr("Tax lab"), QStringLiteral("discount"),
               m_taxLab);
    addSection(*column, kLook, QStringLiteral("section-look"), tr("This screen"), QStringLiteral("contrast"),
               makeLook());
    column->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { showSection(static_cast<Section>(id)); });
    auto* scroll = new FlowScroll(Qt::Vertical, this);
    scroll->setWidget(side);
    const auto measure = [this, scroll] { scroll->setFixedWidth(m_theme.scaled(kSectionsWidth)); };
    connect(&m_theme, &Theme::changed, scroll, measure);
    measure();
    return scroll;
}

SectionButton* SettingsScreen::addSection(QVBoxLayout& column, Section section, const QString& name,
                                          const QString& text, const QString& icon, QWidget* page) {
    auto* button = new SectionButton(m_theme, text, icon, this);
    button->setObjectName(name);
    m_group->addButton(button, section);
    m_pages->addWidget(page);
    column.addWidget(button);
    return button;
}

/// Lines are not longer than one reads; papers and comparisons take the room there is.
void SettingsScreen::measurePages() {
    const QWidget* page = m_pages->currentWidget();
    const bool wide = page == m_paper || page == m_taxLab;
    m_pages->setMaximumWidth(wide ? QWIDGETSIZE_MAX : m_theme.scaled(kPageWidth));
}

QWidget* SettingsScreen::makeLook() {
    auto* page = new QWidget(m_pages);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(3, 3, 3, 0);
    column->setSpacing(space::k3);
    column->addWidget(new TextLabel(m_theme, tr("This screen"), TypeSize::Huge, QFont::DemiBold, std::nullopt, page));
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, page);
    card->setBordered(true);
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(space::k4, space::k4, space::k4, space::k4);
    inner->addWidget(new LookPanel(m_theme, card));
    column->addWidget(card);
    column->addStretch(1);
    return page;
}

void SettingsScreen::showSection(Section section) {
    auto* button = m_group->button(section);
    if (button == nullptr) return;
    button->setChecked(true);
    m_pages->setCurrentIndex(static_cast<int>(m_group->buttons().indexOf(button)));
    measurePages();
    if (isVisible()) refresh();
}

void SettingsScreen::refresh() {
    if (m_pages->currentWidget() == m_devices) m_devices->refresh();
    if (m_providers != nullptr && m_pages->currentWidget() == m_providers) m_providers->refresh();
    if (m_printers != nullptr && m_pages->currentWidget() == m_printers) m_printers->refresh();
    if (m_paper != nullptr && m_pages->currentWidget() == m_paper) m_paper->refresh();
    if (m_pages->currentWidget() == m_taxLab) m_taxLab->refresh();
}

void SettingsScreen::onShown() {
    refresh();
    m_group->checkedButton()->setFocus(Qt::OtherFocusReason);
}

bool SettingsScreen::stepBack() {
    if (m_printers != nullptr && m_pages->currentWidget() == m_printers) return m_printers->stepBack();
    if (m_providers == nullptr || m_pages->currentWidget() != m_providers || !m_providers->showsProvider())
        return false;
    m_providers->leaveProvider();
    return true;
}

std::vector<KeyHelp> SettingsScreen::keys() const {
    return {{tr("Tab", "the key"), tr("To the next section or control")}, {tr("Enter", "the key"), tr("Open it")}};
}

}  // namespace frontdesk

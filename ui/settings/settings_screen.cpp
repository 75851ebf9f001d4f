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
      m_parts(parts),
      m_theme(parts.theme),
      m_group(new QButtonGroup(this)),
      m_pages(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("settings"));
    setAccessibleName(title());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::k3, space::k3, space::k4 - 3, space::k3);
    row->setSpacing(space::k3);
    row->addWidget(makeSections());
    connect(&m_theme, &Theme::changed, m_pages, [this] { measurePages(); });
    row->addWidget(m_pages, 1);
    row->addStretch(0);
    m_group->button(m_current)->setChecked(true);
}

template <class Page>
void SettingsScreen::addPage(Section section, const QString& name, const QString& text, const QString& icon) {
    Part& part = addSection(section, name, text, icon);
    part.make = [this] { return new Page(m_parts, m_pages); };
    part.refresh = [](QWidget& page) { static_cast<Page&>(page).refresh(); };
}

QWidget* SettingsScreen::makeSections() {
    auto* side = new QWidget(this);
    m_sections = new QVBoxLayout(side);
    m_sections->setContentsMargins(0, 3, 0, 0);
    m_sections->setSpacing(space::k1);
    m_group->setExclusive(true);
    addPage<DevicesPage>(kDevices, QStringLiteral("section-devices"), tr("Devices"), QStringLiteral("device"));
    if (m_parts.desk.providers != nullptr)
        addPage<ProvidersPage>(kProviders, QStringLiteral("section-providers"), tr("Payments and messages"),
                               QStringLiteral("card"));
    if (m_parts.desk.printers != nullptr)
        addPage<PrintersPage>(kPrinters, QStringLiteral("section-printers"), tr("Printers and drawer"),
                              QStringLiteral("printer"));
    if (m_parts.desk.templates != nullptr) {
        addPage<PaperPage>(kPaper, QStringLiteral("section-paper"), tr("Receipts and invoices"),
                           QStringLiteral("receipt"));
        partOf(kPaper).make = [this] { return makePaper(); };
    }
    addPage<TaxLabPage>(kTaxLab, QStringLiteral("section-tax-lab"), tr("Tax lab"), QStringLiteral("discount"));
    addSection(kLook, QStringLiteral("section-look"), tr("This screen"), QStringLiteral("contrast")).make = [this] {
        return makeLook();
    };
    m_sections->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { showSection(static_cast<Section>(id)); });
    auto* scroll = new FlowScroll(Qt::Vertical, this);
    scroll->setWidget(side);
    const auto measure = [this, scroll] { scroll->setFixedWidth(m_theme.scaled(kSectionsWidth)); };
    connect(&m_theme, &Theme::changed, scroll, measure);
    measure();
    return scroll;
}

SettingsScreen::Part& SettingsScreen::addSection(Section section, const QString& name, const QString& text,
                                                 const QString& icon) {
    auto* button = new SectionButton(m_theme, text, icon, this);
    button->setObjectName(name);
    m_group->addButton(button, section);
    m_sections->addWidget(button);
    partOf(section).button = button;
    return partOf(section);
}

QWidget* SettingsScreen::pageOf(Section section) {
    Part& part = partOf(section);
    if (part.page != nullptr || !part.make) return part.page;
    part.page = part.make();
    m_pages->addWidget(part.page);
    return part.page;
}

/// Lines are not longer than one reads; papers and comparisons take the room there is.
void SettingsScreen::measurePages() {
    const bool wide = m_current == kPaper || m_current == kTaxLab;
    m_pages->setMaximumWidth(wide ? QWIDGETSIZE_MAX : m_theme.scaled(kPageWidth));
}

QWidget* SettingsScreen::makePaper() {
    auto* page = new PaperPage(m_parts, m_pages);
    auto* button = partOf(kPaper).button;
    connect(page, &PaperPage::editedChanged, button,
            [button](bool edited) { button->setWaiting(edited ? tr("Something is not saved") : QString()); });
    return page;
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
    QWidget* page = pageOf(section);
    if (page == nullptr) return;
    m_current = section;
    partOf(section).button->setChecked(true);
    m_pages->setCurrentWidget(page);
    measurePages();
    if (isVisible()) refresh();
}

void SettingsScreen::refresh() {
    const Part& part = partOf(m_current);
    if (part.page != nullptr && part.refresh) part.refresh(*part.page);
}

void SettingsScreen::onShown() {
    pageOf(m_current);
    measurePages();
    refresh();
    partOf(m_current).button->setFocus(Qt::OtherFocusReason);
}

bool SettingsScreen::stepBack() {
    if (m_current == kPrinters) return printers()->stepBack();
    if (m_current != kProviders || !providers()->showsProvider()) return false;
    providers()->leaveProvider();
    return true;
}

std::vector<KeyHelp> SettingsScreen::keys() const {
    return {{tr("Tab", "the key"), tr("To the next section or control")}, {tr("Enter", "the key"), tr("Open it")}};
}

}  // namespace frontdesk

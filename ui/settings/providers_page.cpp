// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/providers_page.h"

#include "ui/common/flow_scroll.h"
#include "ui/common/prompter.h"
#include "ui/common/text_label.h"
#include "ui/settings/provider_row.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace frontdesk {

ProvidersPage::ProvidersPage(const Parts& parts, QWidget* parent)
    : QWidget(parent),
      m_providers(*parts.desk.providers),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session),
      m_prompter(parts.prompter),
      m_keys(new KeyPlaceBox({m_providers, parts.theme, parts.session, parts.prompter, parts.desk.restaurant->demo},
                             this)),
      m_pages(new QStackedWidget(this)),
      m_page(new ProviderPage({m_providers, parts.theme, parts.session, parts.notices}, m_pages)) {
    setObjectName(QStringLiteral("providers-page"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k2);
    m_pages->addWidget(makeList());
    m_pages->addWidget(m_page);
    column->addWidget(m_pages, 1);
    column->addWidget(m_keys);
    m_keys->hide();
    connect(m_page, &ProviderPage::backWanted, this, &ProvidersPage::leaveProvider);
    connect(m_page, &ProviderPage::saved, this, &ProvidersPage::refresh);
    connect(m_page, &ProviderPage::read, this, [this] {
        m_keys->refresh();
        m_keys->show();
    });
    connect(m_keys, &KeyPlaceBox::changed, this, [this] {
        if (showsProvider() && !m_page->isEdited()) m_page->open(m_page->provider());
    });
    connect(&parts.events, &DeskEvents::providerChanged, this, &ProvidersPage::refresh);
    connect(&m_session, &Session::changed, this, [this] {
        m_knowsPlace = false;
        showList();
        if (isVisible()) refresh();
    });
}

QWidget* ProvidersPage::makeList() {
    auto* list = new QWidget(m_pages);
    auto* outer = new QVBoxLayout(list);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::k2);
    auto* title =
        new TextLabel(m_theme, tr("Payments and messages"), TypeSize::Huge, QFont::DemiBold, std::nullopt, list);
    title->setContentsMargins(3, 3, 3, 0);
    outer->addWidget(title);
    auto* scroll = new FlowScroll(Qt::Vertical, list);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(3, 3, 3, 3);
    column->setSpacing(space::k1 + 2);
    addGroup(*column, tr("Payments"), payingProviders());
    column->addSpacing(space::k2);
    addGroup(*column, tr("Messages"), messageProviders());
    column->addSpacing(space::k2);
    addGroup(*column, tr("Tax authority"), taxAuthorities());
    column->addStretch(1);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);
    return list;
}

void ProvidersPage::addGroup(QVBoxLayout& column, const QString& heading, const std::vector<QByteArray>& providers) {
    column.addWidget(
        new TextLabel(m_theme, heading, TypeSize::Small, QFont::DemiBold, Tone::Neutral, column.parentWidget()));
    for (const QByteArray& provider : providers) {
        auto* row = new ProviderRow(m_theme, provider, column.parentWidget());
        connect(row, &QAbstractButton::clicked, this, [this, provider] { openProvider(provider); });
        column.addWidget(row);
        m_rows.push_back(row);
    }
}

bool ProvidersPage::showsProvider() const {
    return m_pages->currentWidget() == m_page;
}

void ProvidersPage::refresh() {
    m_states = m_providers.states();
    showStates();
    if (m_knowsPlace || !isAllowed(m_session.caller(), Permission::ChangeSettings)) return;
    m_knowsPlace = true;
    m_providers.fields(payingProviders().front(), m_session.caller())
        .then(this, [this](const Result<std::vector<ProviderField>>& fields) {
            if (!fields) return;
            m_keys->refresh();
            m_keys->show();
        });
}

std::optional<ProviderState> ProvidersPage::stateOf(const QByteArray& provider) const {
    for (const ProviderState& state : m_states)
        if (state.name == provider) return state;
    return std::nullopt;
}

std::optional<ProviderStateWords> ProvidersPage::wordsOf(const QByteArray& provider) const {
    if (provider == "sms") return std::nullopt;
    return stateWords(stateOf(provider), m_desk.restaurant->calendar, locale());
}

void ProvidersPage::showStates() {
    const auto isTest = [this](const QByteArray& provider) {
        const auto state = stateOf(provider);
        return state && state->testMode && state->health != ProviderHealth::Unused;
    };
    for (ProviderRow* row : m_rows) row->setState(wordsOf(row->provider()), isTest(row->provider()));
    if (showsProvider()) m_page->setState(wordsOf(m_page->provider()), isTest(m_page->provider()));
}

void ProvidersPage::openProvider(const QByteArray& provider) {
    m_page->open(provider);
    m_pages->setCurrentWidget(m_page);
    showStates();
}

void ProvidersPage::showList() {
    m_pages->setCurrentIndex(0);
    m_keys->setVisible(m_knowsPlace && m_keys->isVisible());
}

void ProvidersPage::leaveProvider() {
    const auto leave = [this] {
        showList();
        for (ProviderRow* row : m_rows)
            if (row->provider() == m_page->provider()) row->setFocus(Qt::OtherFocusReason);
    };
    if (!m_page->isEdited()) return leave();
    Question question;
    question.title = tr("Leave without saving?");
    question.text = tr("What you typed for %1 is not kept.", "a provider").arg(settingsName(m_page->provider()));
    question.yes = tr("Leave");
    question.no = tr("Stay");
    question.dangerous = true;
    m_prompter.ask(question, [leave](bool yes) {
        if (yes) leave();
    });
}

}  // namespace frontdesk

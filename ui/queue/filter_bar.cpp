// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/filter_bar.h"

#include "ui/common/chip.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/order_words.h"

#include <QHBoxLayout>

namespace frontdesk {

namespace {
constexpr std::array kSources{OrderSource::Web, OrderSource::Phone, OrderSource::Kiosk, OrderSource::Frontdesk,
                              OrderSource::Table};
}

FilterBar::FilterBar(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k2);
    auto* scroll = new FlowScroll(Qt::Horizontal, this);
    scroll->setWidget(makeSources());
    row->addWidget(scroll, 1);
    m_scheduled = addAction(QStringLiteral("scheduled"), tr("Scheduled"), QStringLiteral("calendar"),
                            &FilterBar::scheduledPressed);
    addAction(QStringLiteral("finished"), tr("Finished"), QStringLiteral("check"), &FilterBar::finishedPressed);
    m_sound = addAction(QStringLiteral("sound"), QString(), QString(), &FilterBar::soundPressed);
    setSoundOn(true);
}

QWidget* FilterBar::makeSources() {
    auto* sources = new QWidget;
    auto* chips = new QHBoxLayout(sources);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(space::k2);
    const auto add = [this, chips](Chip* chip, std::optional<OrderSource> source) {
        chips->addWidget(chip);
        connect(chip, &QAbstractButton::clicked, this, [this, source] {
            setSource(source);
            Q_EMIT sourceChosen(source);
        });
    };
    m_all = new Chip(m_theme, tr("All", "all orders"), sources);
    m_all->setChecked(true);
    add(m_all, std::nullopt);
    for (const OrderSource source : kSources) {
        auto* chip = new Chip(m_theme, sourceWord(source), sources);
        chip->setIconName(sourceIcon(source));
        chip->setObjectName(QStringLiteral("source-") + QString::fromLatin1(wireName(source)));
        m_sources.emplace_back(source, chip);
        add(chip, source);
    }
    chips->addStretch(1);
    return sources;
}

Chip* FilterBar::addAction(const QString& name, const QString& text, const QString& icon,
                           void (FilterBar::*pressed)()) {
    auto* chip = new Chip(m_theme, text, this);
    chip->setObjectName(name);
    chip->setIconName(icon);
    chip->setCheckable(false);
    layout()->addWidget(chip);
    connect(chip, &QAbstractButton::clicked, this, pressed);
    return chip;
}

void FilterBar::setCounts(const BoardView& view) {
    m_all->setCount(view.open);
    for (const auto& [source, chip] : m_sources) {
        const auto count = view.bySource.find(source);
        chip->setCount(count == view.bySource.end() ? 0 : count->second);
    }
    m_scheduled->setCount(static_cast<int>(view.scheduled.size()));
}

void FilterBar::setSource(std::optional<OrderSource> source) {
    m_all->setChecked(!source);
    for (const auto& [which, chip] : m_sources) chip->setChecked(source == which);
}

void FilterBar::setSoundOn(bool on) {
    m_sound->setText(on ? tr("Sound on") : tr("Sound off"));
    m_sound->setIconName(on ? QStringLiteral("bell") : QStringLiteral("bell-off"));
    m_sound->setAccessibleName(m_sound->text());
    m_sound->update();
}

}  // namespace frontdesk

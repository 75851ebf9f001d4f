// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/look_panel.h"

#include "ui/common/segmented.h"
#include "ui/common/text_label.h"

#include <QVBoxLayout>

#include <array>

namespace frontdesk {

namespace {
constexpr std::array kTextScales{1.0, 1.25, 1.5, 2.0};
}

LookPanel::LookPanel(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k3);
    addHeading(*column, tr("Look"));
    auto* look = new Segmented(theme, tr("Look"), Segmented::Look::Raised, this);
    look->setObjectName(QStringLiteral("look"));
    look->add(tr("As the system"), {}, QStringLiteral("contrast"));
    look->add(tr("Light"), {}, QStringLiteral("sun"));
    look->add(tr("Dark"), {}, QStringLiteral("moon"));
    look->setCurrent(static_cast<int>(theme.mode()));
    connect(look, &Segmented::chosen, this, [&theme](int index) { theme.setMode(static_cast<Theme::Mode>(index)); });
    column->addWidget(look);

    addHeading(*column, tr("Size of text"));
    auto* size = new Segmented(theme, tr("Size of text"), Segmented::Look::Raised, this);
    size->setObjectName(QStringLiteral("textSize"));
    for (const double scale : kTextScales) size->add(QStringLiteral("%1 %").arg(qRound(scale * 100)));
    connect(size, &Segmented::chosen, this,
            [&theme](int index) { theme.setTextScale(kTextScales[static_cast<size_t>(index)]); });
    column->addWidget(size);

    addHeading(*column, tr("Motion"));
    auto* motion = new Segmented(theme, tr("Motion"), Segmented::Look::Raised, this);
    motion->setObjectName(QStringLiteral("motion"));
    motion->add(tr("On", "motion"));
    motion->add(tr("Reduced", "motion"));
    connect(motion, &Segmented::chosen, this, [&theme](int index) { theme.setReducesMotion(index == 1); });
    column->addWidget(motion);

    // Another window of the same look may change it too.
    const auto show = [&theme, look, size, motion] {
        look->setCurrent(static_cast<int>(theme.mode()));
        for (size_t at = 0; at < kTextScales.size(); ++at) {
            if (qFuzzyCompare(theme.textScale(), kTextScales[at])) size->setCurrent(static_cast<int>(at));
        }
        motion->setCurrent(theme.reducesMotion() ? 1 : 0);
    };
    connect(&theme, &Theme::changed, this, show);
    show();
}

void LookPanel::addHeading(QVBoxLayout& column, const QString& text) {
    column.addWidget(new TextLabel(m_theme, text, TypeSize::Small, QFont::DemiBold, std::nullopt, this));
}

}  // namespace frontdesk

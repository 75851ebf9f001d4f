// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/person_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/segmented.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr std::array kTextScales{1.0, 1.25, 1.5, 2.0};
}

QString roleWord(StaffRole role) {
    switch (role) {
        case StaffRole::Kitchen:
            return PersonSheet::tr("Kitchen");
        case StaffRole::Cashier:
            return PersonSheet::tr("Cashier");
        case StaffRole::Manager:
            return PersonSheet::tr("Manager");
        case StaffRole::Owner:
            return PersonSheet::tr("Owner");
    }
    return {};
}

PersonSheet::PersonSheet(Theme& theme, const Session& session, QWidget* over)
    : Sheet(theme, QStringLiteral("%1 · %2").arg(session.caller().name, roleWord(session.caller().role)), over) {
    setObjectName(QStringLiteral("personSheet"));
    setPanelWidth(560);
    const auto heading = [&](const QString& text) {
        auto* label = new QLabel(text, this);
        label->setFont(theme.font(TypeSize::Small, QFont::DemiBold));
        body()->addWidget(label);
    };
    heading(tr("Look"));
    auto* look = new Segmented(theme, tr("Look"), Segmented::Look::Raised, this);
    look->setObjectName(QStringLiteral("look"));
    look->add(tr("As the system"), {}, QStringLiteral("contrast"));
    look->add(tr("Light"), {}, QStringLiteral("sun"));
    look->add(tr("Dark"), {}, QStringLiteral("moon"));
    look->setCurrent(static_cast<int>(theme.mode()));
    connect(look, &Segmented::chosen, this, [&theme](int index) { theme.setMode(static_cast<Theme::Mode>(index)); });
    body()->addWidget(look);

    heading(tr("Size of text"));
    auto* size = new Segmented(theme, tr("Size of text"), Segmented::Look::Raised, this);
    size->setObjectName(QStringLiteral("textSize"));
    for (size_t i = 0; i < kTextScales.size(); ++i) {
        size->add(QStringLiteral("%1 %").arg(qRound(kTextScales[i] * 100)));
        if (qFuzzyCompare(theme.textScale(), kTextScales[i])) size->setCurrent(static_cast<int>(i));
    }
    connect(size, &Segmented::chosen, this,
            [&theme](int index) { theme.setTextScale(kTextScales[static_cast<size_t>(index)]); });
    body()->addWidget(size);

    heading(tr("Motion"));
    auto* motion = new Segmented(theme, tr("Motion"), Segmented::Look::Raised, this);
    motion->add(tr("On", "motion"));
    motion->add(tr("Reduced", "motion"));
    motion->setCurrent(theme.reducesMotion() ? 1 : 0);
    connect(motion, &Segmented::chosen, this, [&theme](int index) { theme.setReducesMotion(index == 1); });
    body()->addWidget(motion);

    auto* lock =
        new ActionButton(theme, tr("Lock, change staff"), ActionButton::Kind::Primary, ActionButton::Size::Main, this);
    lock->setObjectName(QStringLiteral("lock"));
    lock->setIconName(QStringLiteral("lock"));
    lock->setKeyHint(QStringLiteral("F12"));
    footer()->addWidget(lock, 1);
    connect(lock, &QAbstractButton::clicked, this, [this] {
        close();
        Q_EMIT lockRequested();
    });
}

}  // namespace frontdesk

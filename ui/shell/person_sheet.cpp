// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/person_sheet.h"

#include "ui/common/action_button.h"
#include "ui/settings/look_panel.h"

#include <QVBoxLayout>

namespace frontdesk {

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
    body()->addWidget(new LookPanel(theme, this));
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

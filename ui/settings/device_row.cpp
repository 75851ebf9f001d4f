// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/device_row.h"

#include "ui/common/action_button.h"
#include "ui/common/chip.h"
#include "ui/common/icon_disc.h"
#include "ui/common/money_text.h"
#include "ui/common/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

/// The store notes the day alone, so that reading writes little.
QString seenText(const Device& device, const BusinessCalendar& calendar, Instant now, const QLocale& locale) {
    const QDate day = calendar.calendarDay(device.seenAt);
    const QDate today = calendar.calendarDay(now);
    if (day == today) return DeviceRow::tr("seen today");
    if (day.daysTo(today) == 1) return DeviceRow::tr("seen yesterday");
    return DeviceRow::tr("last seen %1", "a day").arg(locale.toString(day, QStringLiteral("d MMM yyyy")));
}

}  // namespace

QString deviceKindWord(DeviceKind kind) {
    return kind == DeviceKind::Kiosk ? DeviceRow::tr("Kiosk") : DeviceRow::tr("Staff device");
}

QString deviceIcon(DeviceKind kind) {
    return kind == DeviceKind::Kiosk ? QStringLiteral("kiosk") : QStringLiteral("mobile");
}

DeviceRow::DeviceRow(Theme& theme, const Device& device, const BusinessCalendar& calendar, Instant now, QWidget* parent)
    : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, space::k2, 0, space::k2);
    row->setSpacing(space::k3);
    const bool in = !device.revokedAt;
    row->addWidget(new IconDisc(theme, deviceIcon(device.kind), in ? Tone::Teal : Tone::Neutral, 44, this));
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    auto* name = new TextLabel(theme, device.name, TypeSize::Body, QFont::DemiBold,
                               in ? std::nullopt : std::optional(Tone::Neutral), this);
    name->setWordWrap(true);
    words->addWidget(name);
    QStringList details{deviceKindWord(device.kind)};
    if (in) details += seenText(device, calendar, now, locale());
    details += tr("let in by %1, %2", "a member of staff, a time")
                   .arg(device.pairedBy, dayAndTimeText(device.pairedAt, calendar, locale()));
    auto* detail =
        new TextLabel(theme, details.join(QStringLiteral(" · ")), TypeSize::Small, QFont::Normal, Tone::Neutral, this);
    detail->setWordWrap(true);
    words->addWidget(detail);
    row->addLayout(words, 1);
    if (!in) {
        auto* out = new StatusChip(theme, this);
        out->set(Tone::Neutral,
                 tr("✕ Revoked %1", "a time").arg(dayAndTimeText(*device.revokedAt, calendar, locale())));
        row->addWidget(out);
        return;
    }
    auto* revoke = new ActionButton(theme, tr("Revoke"), ActionButton::Kind::Danger, ActionButton::Size::Compact, this);
    revoke->setObjectName(QStringLiteral("revoke"));
    revoke->setAccessibleName(tr("Revoke %1").arg(device.name));
    connect(revoke, &QAbstractButton::clicked, this, &DeviceRow::revokeWanted);
    row->addWidget(revoke);
}

}  // namespace frontdesk

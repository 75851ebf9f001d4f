// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/device_store.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace frontdesk {

/// A paired device: what it is, who let it in, when it was last seen, and the way out.
class DeviceRow : public QWidget {
    Q_OBJECT
public:
    DeviceRow(Theme& theme, const Device& device, const BusinessCalendar& calendar, Instant now,
              QWidget* parent = nullptr);

Q_SIGNALS:
    void revokeWanted();
};

/// "Staff device", "Kiosk"
[[nodiscard]] QString deviceKindWord(DeviceKind kind);
[[nodiscard]] QString deviceIcon(DeviceKind kind);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ports/notification_store.h"

#include "app/domain/name_table.h"

namespace frontdesk {
namespace {

constexpr std::array kStates{
    Named<NotificationState>{NotificationState::Queued, "queued"},
    Named<NotificationState>{NotificationState::Sent, "sent"},
    Named<NotificationState>{NotificationState::Delivered, "delivered"},
    Named<NotificationState>{NotificationState::Failed, "failed"},
    Named<NotificationState>{NotificationState::Dropped, "dropped"},
};

}  // namespace

QByteArray wireName(NotificationState state) {
    return nameIn(kStates, state);
}
std::optional<NotificationState> notificationStateFromWire(QByteArrayView name) {
    return valueIn(kStates, name);
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ports/outbox_store.h"

#include "app/domain/name_table.h"

namespace frontdesk {
namespace {

constexpr std::array kStates{
    Named<OutboxState>{OutboxState::Pending, "pending"}, Named<OutboxState>{OutboxState::Sending, "sending"},
    Named<OutboxState>{OutboxState::Sent, "sent"},       Named<OutboxState>{OutboxState::Failed, "failed"},
    Named<OutboxState>{OutboxState::Dead, "dead"},
};

}  // namespace

QByteArray storedName(OutboxState state) {
    return nameIn(kStates, state);
}
std::optional<OutboxState> outboxStateFromStored(QByteArrayView name) {
    return valueIn(kStates, name);
}

}  // namespace frontdesk

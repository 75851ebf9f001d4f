// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/fiscal.h"

#include "app/domain/name_table.h"

namespace frontdesk {
namespace {

constexpr std::array<Named<FiscalState>, 5> kStates{{
    {FiscalState::NotRequired, "not_required"},
    {FiscalState::Queued, "queued"},
    {FiscalState::Provisional, "provisional"},
    {FiscalState::Cleared, "cleared"},
    {FiscalState::Rejected, "rejected"},
}};

}  // namespace

QByteArray storedName(FiscalState state) {
    return nameIn(kStates, state);
}

std::optional<FiscalState> fiscalStateFromStored(QByteArrayView name) {
    return valueIn(kStates, name);
}

bool canBecome(FiscalState from, FiscalState to) {
    switch (from) {
        case FiscalState::Queued:
            return to == FiscalState::Provisional || to == FiscalState::Cleared || to == FiscalState::Rejected;
        case FiscalState::Provisional:
            return to == FiscalState::Cleared || to == FiscalState::Rejected;
        case FiscalState::Rejected:
            return to == FiscalState::Queued;
        case FiscalState::NotRequired:
        case FiscalState::Cleared:
            break;
    }
    return false;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ports/records.h"

#include "app/domain/name_table.h"

namespace frontdesk {
namespace {

constexpr std::array<Named<PrintJobState>, 6> kJobStates{{
    {PrintJobState::Queued, "queued"},
    {PrintJobState::Sent, "sent"},
    {PrintJobState::Confirmed, "confirmed"},
    {PrintJobState::Failed, "failed"},
    {PrintJobState::Asking, "asking"},
    {PrintJobState::Cancelled, "cancelled"},
}};

constexpr std::array<Named<PrintWhat>, 4> kPrintKinds{{
    {PrintWhat::Receipt, "receipt"},
    {PrintWhat::Kitchen, "kitchen"},
    {PrintWhat::Invoice, "invoice"},
    {PrintWhat::Label, "label"},
}};

}  // namespace

QByteArray storedName(PrintJobState state) {
    return nameIn(kJobStates, state);
}
std::optional<PrintJobState> printJobStateFromStored(QByteArrayView name) {
    return valueIn(kJobStates, name);
}

QByteArray wireName(PrintWhat what) {
    return nameIn(kPrintKinds, what);
}
std::optional<PrintWhat> printWhatFromWire(QByteArrayView name) {
    const auto what = valueIn(kPrintKinds, name);
    return what == PrintWhat::Label ? std::nullopt : what;
}
std::optional<PrintWhat> printWhatFromStored(QByteArrayView name) {
    return valueIn(kPrintKinds, name);
}

}  // namespace frontdesk

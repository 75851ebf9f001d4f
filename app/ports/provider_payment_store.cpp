// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ports/provider_payment_store.h"

#include "app/domain/name_table.h"

namespace frontdesk {
namespace {

constexpr std::array<Named<ProviderStep>, 5> kSteps{{
    {ProviderStep::Charge, "charge"},
    {ProviderStep::AskCharge, "ask_charge"},
    {ProviderStep::SubmitCode, "submit_code"},
    {ProviderStep::Refund, "refund"},
    {ProviderStep::AskRefund, "ask_refund"},
}};

}  // namespace

QByteArray storedName(ProviderStep step) {
    return nameIn(kSteps, step);
}

std::optional<ProviderStep> providerStepFromStored(QByteArrayView name) {
    return valueIn(kSteps, name);
}

}  // namespace frontdesk

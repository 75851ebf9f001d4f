// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"

namespace frontdesk::simulators {

/// The invented accounts with the simulated providers. They open nothing anywhere else.
namespace account {
inline constexpr char kPaystackKey[] = "sk_test_simulated0000000000000000000000000";
inline constexpr char kPaystackPublicKey[] = "pk_test_simulated0000000000000000000000000";
inline constexpr char kMomoSubscription[] = "51a0000000000000000000000000c011";
inline constexpr char kMomoUser[] = "5a000000-0000-4000-8000-00000000c011";
inline constexpr char kMomoKey[] = "51a0000000000000000000000000c0de";
inline constexpr char kRefundSubscription[] = "51a0000000000000000000000000d15b";
inline constexpr char kRefundUser[] = "5a000000-0000-4000-8000-00000000d15b";
inline constexpr char kRefundKey[] = "51a0000000000000000000000000d0de";
inline constexpr char kHubtelId[] = "simulated";
inline constexpr char kHubtelSecret[] = "simulated-hubtel-secret";
inline constexpr char kHubtelPos[] = "2000001";
inline constexpr char kTwilioSid[] = "AC51a00000000000000000000000000000";
inline constexpr char kTwilioToken[] = "51a000000000000000000000000070ce";
inline constexpr char kTwilioFrom[] = "+15005550006";
inline constexpr char kAfricasTalkingUser[] = "sandbox";
inline constexpr char kAfricasTalkingKey[] = "simulated-africastalking-key";
inline constexpr char kArkeselKey[] = "simulated-arkesel-key";
inline constexpr char kSmsSender[] = "FRONTDESK";
inline constexpr char kEvatKey[] = "simulated-evat-key";
inline constexpr char kEvatDevice[] = "EVAT-SIM-01";
}  // namespace account

/// Whether @p config names a provider of payments by page and one of SMS, so that nothing is left to be played.
[[nodiscard]] bool isComplete(const Config& config);
/// Has every provider that @p config does not set up played by the simulators at @p address: Paystack for the hosted
/// page and all mobile money that is not routed elsewhere, Twilio for SMS.
/// @param address "http://127.0.0.1:4000"
void completeWithSimulators(Config& config, const QString& address);
/// The same with a tax authority, for a restaurant in a country whose authority clears documents.
/// @param country ISO 3166-1; nothing is played for any but GH
void completeWithAuthority(Config& config, const QString& address, const QString& country);

/// Lines of a config.env that has every simulator at @p address used.
[[nodiscard]] QString simulatorLines(const QString& address);

}  // namespace frontdesk::simulators

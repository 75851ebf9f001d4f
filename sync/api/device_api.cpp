// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/device_api.h"

#include "app/platform/work_pool.h"
#include "sync/api/json_writer.h"
#include "sync/api/problems.h"

namespace frontdesk::api {
namespace {

using http::Access;
using http::Method;

constexpr int kMaxCode = 64;  // spaces and dashes included
constexpr int kMaxName = 100;
constexpr int kMaxPin = 64;
constexpr Quota kPairingQuota{10, std::chrono::minutes(1)};
constexpr Quota kPairingHourlyQuota{30, std::chrono::hours(1)};

std::string pairedJson(const Device& device, const QByteArray& token) {
    JsonWriter json;
    json.beginObject().field("device_token", token).beginObject("device");
    json.field("id", device.id).field("name", device.name).field("kind", storedName(device.kind));
    return json.endObject().endObject().take();
}

std::string signedInJson(const StaffMember& member, const QByteArray& token) {
    JsonWriter json;
    json.beginObject().field("access_token", token).field("token_type", "bearer");
    json.field("expires_in", qint64{DeviceApi::kTokenMinutes} * 60).beginObject("staff");
    json.field("id", member.id).field("name", member.name).field("role", wireName(member.role));
    return json.endObject().endObject().take();
}

/// One PIN on its way: looked up on the service thread, verified in the pool, concluded on the service thread.
struct Attempt {
    DeviceApi::Parts parts;
    std::shared_ptr<const TokenSigner> tokens;
    QString pin;
    PinPad pad;
    DeviceId device;
    http::Reply reply;

    void refuse(const Error& error) const { reply(problemOf(error)); }
    [[nodiscard]] http::Response welcome(const StaffMember& member) const {
        const StaffClaims claims{member.id, member.role, member.name, parts.ids.next(), {}, device};
        return http::Response::json(200, signedInJson(member, tokens->sign(claims, DeviceApi::kTokenMinutes)));
    }
};
using AttemptPtr = std::shared_ptr<const Attempt>;

void conclude(const AttemptPtr& attempt, const StaffId& id, bool verified) {
    attempt->parts.service.post<StaffMember>(
        [attempt, id, verified]() -> Result<StaffMember> {
            // The device may have been revoked meanwhile.
            if (auto used = attempt->parts.devices.noteUse(attempt->device); !used)
                return tl::make_unexpected(used.error());
            return attempt->parts.staff.conclude(id, verified, attempt->pad);
        },
        [attempt](const Result<StaffMember>& member) {
            if (!member) return attempt->refuse(member.error());
            attempt->reply(attempt->welcome(*member));
        });
}

void verify(const AttemptPtr& attempt, const StaffMember& member) {
    const bool taken = attempt->parts.pool.submit(
        [attempt, member] { conclude(attempt, member.id, attempt->parts.staff.verify(attempt->pin, member)); });
    if (!taken) attempt->refuse(Error{ErrorCode::Busy, {}, {}, {}, {}, 1});
}

void begin(const AttemptPtr& attempt) {
    attempt->parts.service.post<StaffMember>(
        [attempt] { return attempt->parts.staff.lookUp(attempt->pin, attempt->pad); },
        [attempt](const Result<StaffMember>& member) {
            if (!member) return attempt->refuse(member.error());
            verify(attempt, *member);
        });
}

}  // namespace

DeviceApi::DeviceApi(const Parts& parts, const TokenSigner& tokens, const Writes& writes)
    : m_parts(parts), m_tokens(std::make_shared<const TokenSigner>(tokens)), m_writes(writes) {}

std::vector<Endpoint> DeviceApi::endpoints() {
    const auto pairIt = [this](const auto& request, const Caller& caller, const auto& reply) {
        pair(request, caller, reply);
    };
    const auto signInIt = [this](const auto& request, const Caller& caller, const auto& reply) {
        signIn(request, caller, reply);
    };
    // clang-format off
    return {
        {Method::Post, "/api/staff/pair", Access::Anyone, Limit::None, pairIt, "pair_device", "Pair a device with a code shown at the counter"},
        {Method::Post, "/api/staff/token", Access::Device, Limit::None, signInIt, "create_staff_token", "Sign in at a paired device with a PIN"},
    };
    // clang-format on
}

/// A code has forty bits and lives for five minutes: nobody guesses one at this pace.
Status DeviceApi::mayTry(const http::Request& request) const {
    const std::string network = networkOf(request.peer);
    const auto hour = m_parts.quotas.take("pairing hour|" + network, kPairingHourlyQuota);
    const auto minute = m_parts.quotas.take("pairing|" + network, kPairingQuota);
    const Allowance& allowance = tighter(hour, minute);
    if (allowance.granted) return {};
    Error error{ErrorCode::TooManyAttempts, {}, {}, {}, {}, 0};
    error.retryAfterSeconds = allowance.resetSeconds;
    return tl::make_unexpected(std::move(error));
}

void DeviceApi::pair(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    if (const auto may = mayTry(request); !may) return reply(problemOf(may.error()));
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    std::vector<FieldError> errors;
    ObjectReader reader(**body, {}, errors);
    Devices::Request wanted;
    wanted.code = reader.text("pairing_code", kMaxCode, Presence::Required);
    wanted.name = reader.text("device_name", kMaxName, Presence::Required);
    if (!errors.empty()) return reply(problemOf(invalidFields(errors).value()));
    const auto key = repeatKeyOf(request, caller, **body);
    if (!key) return reply(problemOf(key.error()));
    wanted.id = m_parts.ids.make<DeviceId>();
    wanted.token = newDeviceToken(m_parts.ids);
    m_writes.run(
        *key,
        [&devices = m_parts.devices, wanted]() -> Result<Answer> {
            const auto device = devices.pair(wanted);
            if (!device) return tl::make_unexpected(device.error());
            return Answer{200, pairedJson(*device, wanted.token)};
        },
        reply);
}

void DeviceApi::signIn(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    std::vector<FieldError> errors;
    ObjectReader reader(**body, {}, errors);
    const QString pin = reader.text("pin", kMaxPin, Presence::Required);
    if (!errors.empty()) return reply(problemOf(invalidFields(errors).value()));
    begin(std::make_shared<const Attempt>(
        Attempt{m_parts, m_tokens, pin, {caller.deviceId.text(), caller.device}, caller.deviceId, reply}));
}

}  // namespace frontdesk::api

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sample_provider_desk.h"

namespace frontdesk::test {

namespace {

template <class T>
QFuture<T> ready(T value) {
    return QtFuture::makeReadyFuture(std::move(value));
}

bool mayChange(const Caller& caller) {
    return isAllowed(caller, Permission::ChangeSettings);
}

Error forbidden() {
    return {ErrorCode::Forbidden, {}, {}, {}, {}, 0};
}

}  // namespace

SampleProviderDesk::SampleProviderDesk() {
    shown["paystack"] = {{"PAYSTACK_SECRET_KEY", {}, true, true, false, {}},
                         {"PAYSTACK_PUBLIC_KEY", QStringLiteral("pk_test_1"), false, true, false, {}},
                         {"PAYSTACK_BASE_URL", {}, false, false, false, QStringLiteral("https://api.paystack.co")}};
    shown["hubtel"] = {{"TELECEL_CASH_ROUTE", {}, false, false, false, QStringLiteral("paystack")},
                       {"HUBTEL_CLIENT_ID", QStringLiteral("adk-0041"), false, true, true, {}},
                       {"HUBTEL_CLIENT_SECRET", {}, true, true, true, {}}};
    shown["sms"] = {{"SMS_PROVIDERS", QStringLiteral("arkesel,twilio"), false, true, false, {}},
                    {"SMS_DAILY_CAP", {}, false, false, false, QStringLiteral("300")}};
    known = {{"paystack", ProviderHealth::Fine, Instant{}, {}, {}, true},
             {"hubtel", ProviderHealth::Misconfigured, Instant{}, "bad_key", {}, false}};
}

QFuture<Result<std::vector<ProviderField>>> SampleProviderDesk::fields(const QByteArray& provider,
                                                                       const Caller& caller) {
    using Fields = Result<std::vector<ProviderField>>;
    return ready<Fields>(mayChange(caller) ? Fields(shown[provider]) : Fields(tl::make_unexpected(forbidden())));
}

QFuture<Status> SampleProviderDesk::save(const QByteArray&, const QMap<QByteArray, QString>& values, const Caller&) {
    kept = values;
    ++saves;
    return ready<Status>(answer);
}

QFuture<ProviderCheck> SampleProviderDesk::check(const QByteArray&, const QMap<QByteArray, QString>& values,
                                                 const Caller&) {
    tested = values;
    if (!holdsChecks) return ready<ProviderCheck>(found);
    m_waiting.push_back(std::make_shared<QPromise<ProviderCheck>>());
    m_waiting.back()->start();
    return m_waiting.back()->future();
}

void SampleProviderDesk::answerChecks() {
    for (const auto& promise : m_waiting) {
        promise->addResult(found);
        promise->finish();
    }
    m_waiting.clear();
}

QFuture<Status> SampleProviderDesk::unlock(const QString& typed, const Caller&) {
    passphrase = typed;
    if (answer) place = KeyPlace::SealedFile;
    return ready<Status>(answer);
}

QFuture<Status> SampleProviderDesk::agreeToKeyBeside(const Caller&) {
    agreed = true;
    place = KeyPlace::SealedFileWithKeyBeside;
    return ready<Status>(answer);
}

}  // namespace frontdesk::test

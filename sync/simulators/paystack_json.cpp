// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/paystack_json.h"

#include <QJsonArray>

namespace frontdesk::simulators {
namespace {

QString time(Instant instant) {
    return QString::fromLatin1(toRfc3339(instant));
}

/// 1.95%, as a merchant in Ghana pays it.
qint64 feesOf(qint64 amount) {
    return amount * 195 / 10'000;
}

/// Verify's word for a charge whose guest still has something to do on the phone is "ongoing".
QString statusOf(const PaystackCharge& charge) {
    const bool onThePhone = charge.status == QLatin1String("send_otp") || charge.status == QLatin1String("pay_offline");
    return onThePhone ? QStringLiteral("ongoing") : charge.status;
}

QJsonObject authorizationJson(const PaystackCharge& charge) {
    const bool wallet = !charge.phone.isEmpty();
    return {{QStringLiteral("authorization_code"), QStringLiteral("AUTH_%1").arg(charge.id)},
            {QStringLiteral("bin"), wallet ? charge.phone.left(3) + QStringLiteral("XXX") : QStringLiteral("408408")},
            {QStringLiteral("last4"), wallet ? QStringLiteral("X") + charge.phone.right(3) : QStringLiteral("4081")},
            {QStringLiteral("channel"), wallet ? QStringLiteral("mobile_money") : QStringLiteral("card")},
            {QStringLiteral("exp_month"), QStringLiteral("12")},
            {QStringLiteral("exp_year"), QStringLiteral("2030")},
            {QStringLiteral("reusable"), false}};
}

QJsonObject customerJson(const PaystackCharge& charge) {
    return {{QStringLiteral("id"), charge.id},
            {QStringLiteral("email"), charge.email},
            {QStringLiteral("customer_code"), QStringLiteral("CUS_%1").arg(charge.id)},
            {QStringLiteral("first_name"), QJsonValue::Null},
            {QStringLiteral("last_name"), QJsonValue::Null},
            {QStringLiteral("phone"), QJsonValue::Null}};
}

}  // namespace

QJsonObject transactionJson(const PaystackCharge& charge, const Stage& stage) {
    const QJsonValue paidAt = charge.paidAt ? QJsonValue(time(*charge.paidAt)) : QJsonValue();
    return {
        {QStringLiteral("id"), charge.id},
        {QStringLiteral("domain"), QStringLiteral("test")},
        {QStringLiteral("status"), statusOf(charge)},
        {QStringLiteral("reference"), QString::fromLatin1(charge.reference)},
        {QStringLiteral("receipt_number"), QJsonValue::Null},
        {QStringLiteral("amount"), stage.told(charge.amount)},
        {QStringLiteral("requested_amount"), stage.told(charge.amount)},
        {QStringLiteral("message"), QJsonValue::Null},
        {QStringLiteral("gateway_response"), charge.words},
        {QStringLiteral("paid_at"), paidAt},
        {QStringLiteral("created_at"), time(charge.createdAt)},
        {QStringLiteral("channel"), charge.phone.isEmpty() ? QStringLiteral("card") : QStringLiteral("mobile_money")},
        {QStringLiteral("currency"), QString::fromLatin1(stage.told(charge.currency))},
        {QStringLiteral("metadata"), QString()},
        {QStringLiteral("log"), QJsonValue::Null},
        {QStringLiteral("fees"), charge.paidAt ? QJsonValue(feesOf(charge.amount)) : QJsonValue()},
        {QStringLiteral("authorization"), charge.paidAt ? authorizationJson(charge) : QJsonObject()},
        {QStringLiteral("customer"), customerJson(charge)}};
}

QJsonObject refundJson(const PaystackRefund& refund, const PaystackCharge& charge, bool whole) {
    const QJsonObject transaction{{QStringLiteral("id"), charge.id},
                                  {QStringLiteral("domain"), QStringLiteral("test")},
                                  {QStringLiteral("reference"), QString::fromLatin1(charge.reference)},
                                  {QStringLiteral("amount"), charge.amount},
                                  {QStringLiteral("currency"), QString::fromLatin1(charge.currency)}};
    return {
        {QStringLiteral("id"), refund.id},
        {QStringLiteral("domain"), QStringLiteral("test")},
        {QStringLiteral("transaction"), whole ? QJsonValue(transaction) : QJsonValue(charge.id)},
        {QStringLiteral("amount"), refund.amount},
        {QStringLiteral("deducted_amount"), refund.status == QLatin1String("processed") ? refund.amount : qint64(0)},
        {QStringLiteral("currency"), QString::fromLatin1(refund.currency)},
        {QStringLiteral("status"), refund.status},
        {QStringLiteral("createdAt"), time(refund.createdAt)},
        {QStringLiteral("created_at"), time(refund.createdAt)}};
}

QJsonObject refundEventJson(const PaystackRefund& refund, const PaystackCharge& charge) {
    const bool done = refund.status == QLatin1String("processed");
    return {
        {QStringLiteral("status"), refund.status},
        {QStringLiteral("transaction_reference"), QString::fromLatin1(charge.reference)},
        {QStringLiteral("refund_reference"), done ? QJsonValue(QStringLiteral("TRF_%1").arg(refund.id)) : QJsonValue()},
        {QStringLiteral("amount"), QString::number(refund.amount)},
        {QStringLiteral("currency"), QString::fromLatin1(refund.currency)},
        {QStringLiteral("customer"), customerJson(charge)},
        {QStringLiteral("domain"), QStringLiteral("test")},
        {QStringLiteral("id"), QString::number(refund.id)}};
}

QJsonObject networksJson() {
    QJsonArray networks;
    for (const auto& [name, slug, code] :
         {std::tuple{"MTN", "mtn-mobile-money", "MTN"}, std::tuple{"Telecel Cash", "vodafone-mobile-money", "VOD"},
          std::tuple{"AirtelTigo", "airteltigo-mobile-money", "ATL"}})
        networks.append(QJsonObject{{QStringLiteral("name"), QLatin1String(name)},
                                    {QStringLiteral("slug"), QLatin1String(slug)},
                                    {QStringLiteral("code"), QLatin1String(code)},
                                    {QStringLiteral("active"), true},
                                    {QStringLiteral("country"), QStringLiteral("Ghana")},
                                    {QStringLiteral("currency"), QStringLiteral("GHS")},
                                    {QStringLiteral("type"), QStringLiteral("mobile_money")}});
    return {{QStringLiteral("status"), true},
            {QStringLiteral("message"), QStringLiteral("Banks retrieved")},
            {QStringLiteral("data"), networks}};
}

}  // namespace frontdesk::simulators

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/tally.h"

#include <QJsonArray>

namespace frontdesk::simulators {

void Tally::carried(const QByteArray& provider, const QString& to, const QString& text) {
    const auto [place, isNew] = m_smsIndex.try_emplace({to, text}, m_sms.size());
    if (isNew) m_sms.push_back({provider, to, text, 0});
    ++m_sms[place->second].count;
}

QJsonObject Tally::toJson() const {
    QJsonArray payments;
    for (const auto& [key, payment] : m_payments)
        payments.append(QJsonObject{{QStringLiteral("provider"), QString::fromLatin1(key.first)},
                                    {QStringLiteral("reference"), QString::fromLatin1(key.second)},
                                    {QStringLiteral("asked"), payment.asked},
                                    {QStringLiteral("charged"), payment.charged},
                                    {QStringLiteral("amount"), payment.amount},
                                    {QStringLiteral("refunds"), payment.refunds},
                                    {QStringLiteral("refunded"), payment.refunded}});
    QJsonArray sms;
    for (const Sms& one : m_sms)
        sms.append(QJsonObject{{QStringLiteral("provider"), QString::fromLatin1(one.provider)},
                               {QStringLiteral("to"), one.to},
                               {QStringLiteral("text"), one.text},
                               {QStringLiteral("count"), one.count}});
    QJsonArray documents;
    for (const auto& [number, document] : m_documents)
        documents.append(QJsonObject{{QStringLiteral("number"), number},
                                     {QStringLiteral("asked"), document.asked},
                                     {QStringLiteral("cleared"), document.cleared}});
    return {
        {QStringLiteral("payments"), payments}, {QStringLiteral("sms"), sms}, {QStringLiteral("documents"), documents}};
}

}  // namespace frontdesk::simulators

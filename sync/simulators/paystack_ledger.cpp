// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/paystack_ledger.h"

#include <algorithm>

namespace frontdesk::simulators {

PaystackCharge* PaystackLedger::add(PaystackCharge charge) {
    const auto [place, isNew] = m_byReference.try_emplace(charge.reference, m_lastId + 1);
    if (!isNew) return nullptr;
    charge.id = ++m_lastId;
    return &m_charges.emplace(charge.id, std::move(charge)).first->second;
}

PaystackCharge* PaystackLedger::find(const QByteArray& referenceOrId) {
    const auto named = m_byReference.find(referenceOrId);
    const auto found = m_charges.find(named != m_byReference.end() ? named->second : referenceOrId.toLongLong());
    return found == m_charges.end() ? nullptr : &found->second;
}

PaystackCharge* PaystackLedger::findByAccessCode(const QByteArray& code) {
    const auto found = std::ranges::find_if(m_charges, [&code](const auto& entry) {
        return !entry.second.accessCode.isEmpty() && entry.second.accessCode == code;
    });
    return found == m_charges.end() ? nullptr : &found->second;
}

PaystackRefund& PaystackLedger::addRefund(PaystackRefund refund) {
    refund.id = ++m_lastId;
    return m_refunds.emplace(refund.id, std::move(refund)).first->second;
}

PaystackRefund* PaystackLedger::findRefund(qint64 id) {
    const auto found = m_refunds.find(id);
    return found == m_refunds.end() ? nullptr : &found->second;
}

}  // namespace frontdesk::simulators

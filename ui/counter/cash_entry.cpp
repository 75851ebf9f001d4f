// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/cash_entry.h"

#include "app/domain/pricing.h"

#include <algorithm>

namespace frontdesk {

CashEntry::CashEntry(Money due, qint64 step) : m_due(due), m_tip(0, due.currency()), m_step(step) {}

void CashEntry::setTip(Money tip) {
    m_tip = tip;
}

void CashEntry::setRounds(bool rounds) {
    m_rounds = rounds;
}

void CashEntry::setGiven(std::optional<Money> given) {
    m_given = given;
}

Money CashEntry::rounding() const {
    return m_rounds ? cashRounding(m_due + m_tip, m_step) : money(0);
}

Money CashEntry::asked() const {
    return m_due + m_tip + rounding();
}

Money CashEntry::given() const {
    return m_given.value_or(asked());
}

Money CashEntry::amount() const {
    return std::min(given(), asked());
}

Money CashEntry::change() const {
    return std::max(given() - asked(), money(0));
}

Money CashEntry::stillToPay() const {
    return std::max(asked() - given(), money(0));
}

Money CashEntry::tipTaken() const {
    return settles() ? m_tip : std::max(amount() - m_due, money(0));
}

}  // namespace frontdesk

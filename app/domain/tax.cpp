// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/tax.h"

#include <algorithm>

namespace frontdesk {

TaxSet::TaxSet(QString id, std::vector<Version> versions) : m_id(std::move(id)), m_versions(std::move(versions)) {
    // An invalid date is before every other.
    std::stable_sort(m_versions.begin(), m_versions.end(), [](const Version& a, const Version& b) {
        return a.from.isValid() != b.from.isValid() ? !a.from.isValid() : a.from < b.from;
    });
}

TaxRules TaxSet::on(QDate day) const {
    const auto inForce = std::find_if(m_versions.rbegin(), m_versions.rend(),
                                      [day](const Version& v) { return !v.from.isValid() || v.from <= day; });
    TaxRules rules;
    if (inForce == m_versions.rend()) return rules;
    for (const TaxClass& taxClass : inForce->classes) rules.emplace(taxClass.id, taxClass);
    return rules;
}

}  // namespace frontdesk

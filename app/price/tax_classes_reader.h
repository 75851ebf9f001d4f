// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/tax.h"
#include "app/price/value_reader.h"

#include <QHash>

namespace frontdesk {

/// The tax rules a basket names: a built-in set on a day ("tax_set", "date") or classes of its own ("classes").
class TaxClassesReader {
public:
    [[nodiscard]] TaxRules read(const rapidjson::Value& basket, ValueReader& reader);

private:
    [[nodiscard]] TaxRules builtIn(const rapidjson::Value& set, const rapidjson::Value& basket, ValueReader& reader);

    QHash<QString, std::optional<TaxSet>> m_sets;  // built once: a file holds many baskets of one set
};

}  // namespace frontdesk

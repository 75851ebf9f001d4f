// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rate.h"

#include <QDate>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace frontdesk {

/// One tax or levy of a class. @p on names the components of the same class whose (exact, unrounded) tax joins this
/// one's base: Ghana before 2026 charged VAT on the price and its levies.
struct TaxComponent {
    QString name;
    Rate rate;
    std::vector<QString> on;
    friend bool operator==(const TaxComponent&, const TaxComponent&) = default;
};

/// What an item is taxed as ("standard", "reduced", "drinks"). An empty component list is "not registered": no rows.
/// A zero rate is a component with rate 0.
struct TaxClass {
    QString id;
    QString name;
    std::vector<TaxComponent> components;
    friend bool operator==(const TaxClass&, const TaxClass&) = default;
};

/// The classes in force on one day, by id.
using TaxRules = std::map<QString, TaxClass>;

/// Classes with the day from which they hold. Days are calendar days in the restaurant's zone.
class TaxSet {
public:
    struct Version {
        QDate from;
        std::vector<TaxClass> classes;
    };

    TaxSet() = default;
    /// @param versions in any order; an invalid `from` means "since ever"
    TaxSet(QString id, std::vector<Version> versions);

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] const std::vector<Version>& versions() const { return m_versions; }
    /// The version of the latest `from` not after @p day; empty if there is none.
    [[nodiscard]] TaxRules on(QDate day) const;

    /// The built-in sets: "gh", "gh-tourism", "de", "none". Sources stand beside the figures in tax_sets.cpp.
    [[nodiscard]] static std::optional<TaxSet> builtIn(const QString& id);

private:
    QString m_id;
    std::vector<Version> m_versions;  // oldest first
};

}  // namespace frontdesk

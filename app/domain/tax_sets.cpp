// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/tax.h"

namespace frontdesk {
namespace {

// The built-in tax sets. Figures and the law they come from stand side by side; a new rate is a new version, an old one
// is never changed. The oldest version of a set holds since ever; what was law before the dates named here is not kept.

using Names = std::vector<QString>;

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

TaxComponent component(const char* name, const char* percent, Names on = {}) {
    return {text(name), Rate::fromPercent(text(percent)).value(), std::move(on)};
}

TaxClass taxClass(const char* id, const char* name, std::vector<TaxComponent> components) {
    return {text(id), text(name), std::move(components)};
}

// Ghana. Until 2025-12-31: Value Added Tax Act, 2013 (Act 870) as amended by Act 1087 (VAT 15% from 2023-01-01);
// National Health Insurance Levy 2.5% and Ghana Education Trust Fund Levy 2.5% straight on the price (Acts 971 and 972,
// 2018); COVID-19 Health Recovery Levy 1% on the price (Act 1068, 2021). VAT is charged on the price and these levies,
// so on 106%.
std::vector<TaxComponent> ghanaBefore2026() {
    return {component("NHIL", "2.5"), component("GETFund", "2.5"), component("COVID-19 levy", "1"),
            component("VAT", "15", {text("NHIL"), text("GETFund"), text("COVID-19 levy")})};
}

// From 2026-01-01: Value Added Tax Act, 2025 (Act 1151). The COVID-19 levy is repealed (Act 1152), and VAT, NHIL and
// GETFund are all charged on the same base, the price: 20% together.
std::vector<TaxComponent> ghanaFrom2026() {
    return {component("NHIL", "2.5"), component("GETFund", "2.5"), component("VAT", "15")};
}

// Tourism Development Levy: 1% of the price, collected by licensed restaurants and hotels (Tourism Act, 2011, Act 817,
// and L.I. 2185). It bears no VAT.
std::vector<TaxComponent> withTourismLevy(std::vector<TaxComponent> components) {
    components.push_back(component("Tourism levy", "1"));
    return components;
}

std::vector<TaxClass> ghanaClasses(std::vector<TaxComponent> standard) {
    return {taxClass("standard", "Standard rate", std::move(standard)),
            taxClass("zero", "Zero-rated", {component("VAT", "0")}), taxClass("exempt", "Exempt", {})};
}

TaxSet ghana() {
    return {text("gh"),
            {{QDate(), ghanaClasses(ghanaBefore2026())}, {QDate(2026, 1, 1), ghanaClasses(ghanaFrom2026())}}};
}

TaxSet ghanaTourism() {
    return {text("gh-tourism"),
            {{QDate(), ghanaClasses(withTourismLevy(ghanaBefore2026()))},
             {QDate(2026, 1, 1), ghanaClasses(withTourismLevy(ghanaFrom2026()))}}};
}

// Germany. Umsatzsteuergesetz: § 12 Abs. 1 (19%), § 12 Abs. 2 Nr. 1 with Anlage 2 (food taken away, 7%); food eaten on
// the premises 19% from 2024-01-01 and 7% from 2026-01-01 (§ 12 Abs. 2 Nr. 15 as of the Steueränderungsgesetz 2025),
// drinks 19% always.
std::vector<TaxClass> germanClasses(const char* foodEatenIn) {
    return {taxClass("standard", "Regelsatz", {component("MwSt", "19")}),
            taxClass("reduced", "Ermäßigter Satz", {component("MwSt", "7")}),
            taxClass("food", "Speisen, außer Haus", {component("MwSt", "7")}),
            taxClass("food-dine-in", "Speisen, im Haus", {component("MwSt", foodEatenIn)}),
            taxClass("drinks", "Getränke", {component("MwSt", "19")}),
            taxClass("zero", "Nullsatz", {component("MwSt", "0")})};
}

TaxSet germany() {
    return {text("de"), {{QDate(), germanClasses("19")}, {QDate(2026, 1, 1), germanClasses("7")}}};
}

// Not registered for any tax. It knows the classes of the other sets, so that a menu keeps working when its owner
// registers or gives it up.
TaxSet notRegistered() {
    std::vector<TaxClass> classes;
    for (const char* id : {"standard", "reduced", "food", "food-dine-in", "drinks", "zero", "exempt"})
        classes.push_back(taxClass(id, "Not registered", {}));
    return {text("none"), {{QDate(), std::move(classes)}}};
}

}  // namespace

std::optional<TaxSet> TaxSet::builtIn(const QString& id) {
    if (id == u"gh"_qs) return ghana();
    if (id == u"gh-tourism"_qs) return ghanaTourism();
    if (id == u"de"_qs) return germany();
    if (id == u"none"_qs) return notRegistered();
    return std::nullopt;
}

}  // namespace frontdesk

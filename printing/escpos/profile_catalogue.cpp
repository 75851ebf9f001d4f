// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/profile_catalogue.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <string_view>

namespace frontdesk {
namespace {

constexpr int kPlainCell = 12;  // font A is 12x24 dots, font B 9x17
constexpr int kPlainHeight = 24;
constexpr int kSmallCell = 9;
constexpr int kSmallHeight = 17;

/// Western Europe first, then what else a page can hold; the first that has all of a line is taken.
constexpr std::array kPreference{CodePage::Cp858, CodePage::Cp1252, CodePage::Latin9, CodePage::Cp850,
                                 CodePage::Cp437, CodePage::Cp852,  CodePage::Cp1250, CodePage::Cp860,
                                 CodePage::Cp863, CodePage::Cp865,  CodePage::Cp866,  CodePage::Cp1251};

struct Profiles {
    Q_DECLARE_TR_FUNCTIONS(PrinterProfile)
};

using Pages = std::vector<PrinterProfile::Page>;

PrinterProfile with(PrinterProfile profile, const QString& name, Pages pages) {
    profile.name = name;
    profile.pages = std::move(pages);
    return profile;
}

PrinterProfile picturesOnly(PrinterProfile profile, const QString& name) {
    profile.name = name;
    profile.textAsPictures = true;
    profile.qr = PrinterProfile::QrKind::Raster;
    profile.pages = {{CodePage::Cp437, 0}};
    return profile;
}

template <class Value>
struct Choice {
    std::string_view name;
    Value value;
};

/// Lays the members of an object over a profile and notes each that is not as it should be.
class Overrides {
public:
    Overrides(const QJsonObject& json, PrinterProfile& profile) : m_json(json), m_profile(profile) {}

    std::vector<FieldError> lay() {
        font();
        whole(u"columns", 24, 64, m_profile.columns);
        whole(u"dots", 192, 832, m_profile.widthDots);
        pages();
        choice(u"text", std::array{Choice{"codes", false}, Choice{"pictures", true}}, m_profile.textAsPictures);
        truth(u"plain_twi", m_profile.plainTwi);
        choice(u"currency_sign",
               std::array{Choice{"code", CurrencySign::Code}, Choice{"cent", CurrencySign::Cent},
                          Choice{"real", CurrencySign::Real}},
               m_profile.currencySign);
        truth(u"leave_double_byte", m_profile.leaveDoubleByte);
        using Qr = PrinterProfile::QrKind;
        choice(u"qr", std::array{Choice{"native", Qr::Native}, Choice{"raster", Qr::Raster}}, m_profile.qr);
        whole(u"qr_module", 2, 16, m_profile.qrModuleDots);
        truth(u"cutter", m_profile.hasCutter);
        whole(u"feed", 0, 255, m_profile.feedBeforeTear);
        whole(u"band_rows", 8, 1024, m_profile.bandRows);
        drawer();
        using Bell = PrinterProfile::Bell;
        choice(u"bell",
               std::array{Choice{"none", Bell::None}, Choice{"esc_b", Bell::EscB}, Choice{"drawer", Bell::Drawer}},
               m_profile.bell);
        fit();
        for (const QString& key : m_json.keys())
            if (!m_known.contains(key)) wrong(key, "unknown", QStringLiteral("There is no such setting of a profile."));
        return std::move(m_wrong);
    }

private:
    void wrong(const QString& key, const char* code, const QString& message) {
        m_wrong.push_back({QStringLiteral("profile.") + key, code, message});
    }

    /// The member, if there is one.
    std::optional<QJsonValue> member(QStringView key) {
        m_known << key.toString();
        if (!m_json.contains(key)) return std::nullopt;
        return m_json.value(key);
    }

    static std::optional<int> wholeIn(const QJsonValue& value, int least, int most) {
        const int number = value.toInt(least - 1);  // a fraction or no number gives the default
        return number >= least && number <= most ? std::optional(number) : std::nullopt;
    }

    void whole(QStringView key, int least, int most, int& out) {
        const auto value = member(key);
        if (!value) return;
        if (const auto number = wholeIn(*value, least, most))
            out = *number;
        else
            wrong(key.toString(), "out_of_range", QStringLiteral("A whole number from %1 to %2.").arg(least).arg(most));
    }

    void truth(QStringView key, bool& out) {
        const auto value = member(key);
        if (!value) return;
        if (value->isBool())
            out = value->toBool();
        else
            wrong(key.toString(), "invalid", QStringLiteral("true or false."));
    }

    template <class Value, size_t N>
    void choice(QStringView key, const std::array<Choice<Value>, N>& choices, Value& out) {
        const auto value = member(key);
        if (!value) return;
        const QByteArray name = value->toString().toLatin1();
        for (const auto& candidate : choices)
            if (candidate.name == std::string_view(name.constData(), static_cast<size_t>(name.size()))) {
                out = candidate.value;
                return;
            }
        wrong(key.toString(), "unknown", QStringLiteral("There is no such choice."));
    }

    void font() {
        choice(u"font", std::array{Choice{"a", false}, Choice{"b", true}}, m_profile.smallFont);
        m_profile.cellDots = m_profile.smallFont ? kSmallCell : kPlainCell;
        m_profile.cellHeightDots = m_profile.smallFont ? kSmallHeight : kPlainHeight;
    }

    void pages() {
        const auto value = member(u"code_pages");
        if (!value) return;
        const QJsonObject numbers = value->toObject();
        if (numbers.isEmpty())
            return wrong(QStringLiteral("code_pages"), "required", QStringLiteral("At least one page and its number."));
        Pages pages;
        for (const CodePage page : kPreference)
            if (const auto number = wholeIn(numbers.value(QString::fromLatin1(codePageName(page))), 0, 255))
                pages.push_back({page, static_cast<unsigned char>(*number)});
        for (auto entry = numbers.begin(); entry != numbers.end(); ++entry) pageFault(entry.key(), entry.value());
        if (!pages.empty()) m_profile.pages = std::move(pages);
    }

    void pageFault(const QString& name, const QJsonValue& number) {
        if (!codePageFromName(name.toLatin1()))
            wrong(QStringLiteral("code_pages.") + name, "unknown", QStringLiteral("There is no such code page."));
        else if (!wholeIn(number, 0, 255))
            wrong(QStringLiteral("code_pages.") + name, "out_of_range",
                  QStringLiteral("A whole number from 0 to 255."));
    }

    void drawer() {
        if (const auto value = member(u"drawer_pin")) {
            const int pin = value->toInt();
            if (pin == 2 || pin == 5)
                m_profile.drawer = pin == 2 ? PrinterProfile::DrawerPin::Two : PrinterProfile::DrawerPin::Five;
            else
                wrong(QStringLiteral("drawer_pin"), "unknown", QStringLiteral("2 or 5."));
        }
        whole(u"drawer_on_ms", 2, 510, m_profile.drawerOnMs);
        whole(u"drawer_off_ms", 2, 510, m_profile.drawerOffMs);
    }

    void fit() {
        if (m_profile.widthDots % 8 != 0)
            wrong(QStringLiteral("dots"), "invalid", QStringLiteral("A multiple of 8."));
        else if (m_profile.columns * m_profile.cellDots > m_profile.widthDots)
            wrong(QStringLiteral("columns"), "out_of_range",
                  QStringLiteral("More than fit: a cell is %1 dots wide.").arg(m_profile.cellDots));
    }

    const QJsonObject& m_json;
    PrinterProfile& m_profile;
    QStringList m_known;
    std::vector<FieldError> m_wrong;
};

}  // namespace

// Page numbers: the most common command set has CP437 0, CP850 2, CP860 3, CP863 4, CP865 5, CP1252 16, CP866 17, CP852
// 18, CP858 19, ISO 8859-15 40, CP1250 45 and CP1251 46, and about two thirds of known models have 16 and 19 so. CP857
// (13) has the euro only on patched firmware and is never chosen.
std::vector<NamedProfile> profileCatalogue() {
    const PrinterProfile wide = PrinterProfile::paper80();
    const PrinterProfile narrow = PrinterProfile::paper58();
    const Pages full{{CodePage::Cp858, 19}, {CodePage::Cp1252, 16}, {CodePage::Latin9, 40}, {CodePage::Cp437, 0},
                     {CodePage::Cp852, 18}, {CodePage::Cp1250, 45}, {CodePage::Cp860, 3},   {CodePage::Cp863, 4},
                     {CodePage::Cp865, 5},  {CodePage::Cp866, 17},  {CodePage::Cp1251, 46}};
    return {
        {QStringLiteral("80mm-48"), with(wide, Profiles::tr("80 mm, 48 columns"), wide.pages)},
        {QStringLiteral("80mm-42"),
         with(PrinterProfile::paper80Narrow(), Profiles::tr("80 mm, 42 columns"), wide.pages)},
        {QStringLiteral("58mm-32"), with(narrow, Profiles::tr("58 mm, 32 columns"), narrow.pages)},
        {QStringLiteral("80mm-48-full"), with(wide, Profiles::tr("80 mm, 48 columns, all pages"), full)},
        {QStringLiteral("80mm-48-1252-6"), with(wide, Profiles::tr("80 mm, 48 columns, Windows page at 6"),
                                                {{CodePage::Cp1252, 6}, {CodePage::Cp437, 0}})},
        {QStringLiteral("80mm-48-1252-9"), with(wide, Profiles::tr("80 mm, 48 columns, Windows page at 9"),
                                                {{CodePage::Cp1252, 9}, {CodePage::Cp437, 0}})},
        {QStringLiteral("80mm-48-1252-71"), with(wide, Profiles::tr("80 mm, 48 columns, Windows page at 71"),
                                                 {{CodePage::Cp1252, 71}, {CodePage::Cp437, 0}})},
        {QStringLiteral("80mm-48-858-53"),
         with(wide, Profiles::tr("80 mm, 48 columns, euro page at 53"), {{CodePage::Cp858, 53}, {CodePage::Cp437, 0}})},
        {QStringLiteral("80mm-48-star"), with(wide, Profiles::tr("80 mm, 48 columns, Star in ESC/POS mode"),
                                              {{CodePage::Cp858, 4}, {CodePage::Cp1252, 32}, {CodePage::Cp437, 1}})},
        {QStringLiteral("80mm-pictures"), picturesOnly(wide, Profiles::tr("80 mm, everything as pictures"))},
        {QStringLiteral("58mm-pictures"), picturesOnly(narrow, Profiles::tr("58 mm, everything as pictures"))},
    };
}

Result<PrinterProfile> profileOf(const QString& key, const QByteArray& overridesJson) {
    const std::vector<NamedProfile> catalogue = profileCatalogue();
    const auto named =
        std::find_if(catalogue.begin(), catalogue.end(), [&](const NamedProfile& entry) { return entry.key == key; });
    if (named == catalogue.end())
        return invalidField(QStringLiteral("model"), "unknown", QStringLiteral("There is no such profile."));
    PrinterProfile profile = named->profile;
    if (overridesJson.isEmpty()) return profile;
    const QJsonDocument document = QJsonDocument::fromJson(overridesJson);
    if (!document.isObject())
        return invalidField(QStringLiteral("profile"), "invalid", QStringLiteral("It must be a JSON object."));
    const QJsonObject json = document.object();
    Error error{ErrorCode::ValidationFailed, QStringLiteral("The profile has invalid fields.")};
    error.fields = Overrides(json, profile).lay();
    if (!error.fields.empty()) return tl::make_unexpected(std::move(error));
    return profile;
}

}  // namespace frontdesk

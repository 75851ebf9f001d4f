// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/phone_parser.h"

#include <phonenumbers/asyoutypeformatter.h>
#include <phonenumbers/phonenumberutil.h>

namespace frontdesk {
namespace {

using i18n::phonenumbers::AsYouTypeFormatter;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr int kRecentNumbers = 512;
constexpr qsizetype kLongestKept = 40;

const PhoneNumberUtil& numbers() {
    return *PhoneNumberUtil::GetInstance();
}

QString formatted(const PhoneNumber& number, PhoneNumberUtil::PhoneNumberFormat format) {
    std::string text;
    numbers().Format(number, format, &text);
    return QString::fromStdString(text);
}

/// What keeps a number from being dialled; empty for a valid one.
QByteArray faultOf(const PhoneNumber& number) {
    switch (numbers().IsPossibleNumberWithReason(number)) {
        case PhoneNumberUtil::TOO_SHORT:
            return "too_short";
        case PhoneNumberUtil::TOO_LONG:
            return "too_long";
        default:
            return numbers().IsValidNumber(number) ? QByteArray() : QByteArray("invalid_phone");
    }
}

QByteArray faultOf(PhoneNumberUtil::ErrorType error) {
    switch (error) {
        case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
        case PhoneNumberUtil::TOO_SHORT_NSN:
            return "too_short";
        case PhoneNumberUtil::TOO_LONG_NSN:
            return "too_long";
        default:
            return "invalid_phone";
    }
}

tl::unexpected<Error> refuse(const QString& field, const QByteArray& code) {
    if (code == "too_short") return invalidField(field, code, QStringLiteral("The telephone number is too short."));
    if (code == "too_long") return invalidField(field, code, QStringLiteral("The telephone number is too long."));
    return invalidField(field, code, QStringLiteral("This is not a telephone number that can be dialled."));
}

}  // namespace

LibPhoneParser::LibPhoneParser(const QString& regionCode)
    : m_region(regionCode.toUpper().toStdString()), m_recent(kRecentNumbers), m_mobiles(kRecentNumbers) {}

Result<QString> LibPhoneParser::toE164(const QString& text, const QString& field) const {
    {
        const std::scoped_lock lock(m_mutex);
        if (const QString* known = m_recent.object(text)) return *known;
    }
    auto number = parse(text, field);
    if (number && text.size() <= kLongestKept) {
        const std::scoped_lock lock(m_mutex);
        m_recent.insert(text, new QString(*number));
    }
    return number;
}

Result<QString> LibPhoneParser::parse(const QString& text, const QString& field) const {
    PhoneNumber number;
    const auto error = numbers().Parse(text.trimmed().toStdString(), m_region, &number);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR) return refuse(field, faultOf(error));
    if (const QByteArray fault = faultOf(number); !fault.isEmpty()) return refuse(field, fault);
    return formatted(number, PhoneNumberUtil::E164);
}

QString LibPhoneParser::national(const QString& e164) const {
    PhoneNumber number;
    if (numbers().Parse(e164.toStdString(), m_region, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return e164;
    const bool isDomestic = number.country_code() == numbers().GetCountryCodeForRegion(m_region);
    return formatted(number, isDomestic ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL);
}

bool LibPhoneParser::isMobile(const QString& e164) const {
    {
        const std::scoped_lock lock(m_mutex);
        if (const bool* known = m_mobiles.object(e164)) return *known;
    }
    const bool mobile = readMobile(e164);
    if (e164.size() <= kLongestKept) {
        const std::scoped_lock lock(m_mutex);
        m_mobiles.insert(e164, new bool(mobile));
    }
    return mobile;
}

bool LibPhoneParser::readMobile(const QString& e164) const {
    PhoneNumber number;
    if (numbers().Parse(e164.toStdString(), m_region, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return false;
    const auto type = numbers().GetNumberType(number);
    return type == PhoneNumberUtil::MOBILE || type == PhoneNumberUtil::FIXED_LINE_OR_MOBILE;
}

QString LibPhoneParser::countryPrefix() const {
    return QLatin1Char('+') + QString::number(numbers().GetCountryCodeForRegion(m_region));
}

QString LibPhoneParser::formatPartial(const QString& typed) const {
    const std::unique_ptr<AsYouTypeFormatter> formatter(numbers().GetAsYouTypeFormatter(m_region));
    std::string text;
    for (const QChar c : typed) {
        const bool isLeadingPlus = c == u'+' && text.empty();
        if (c.isDigit() || isLeadingPlus) formatter->InputDigit(static_cast<char32_t>(c.unicode()), &text);
    }
    return QString::fromStdString(text);
}

}  // namespace frontdesk

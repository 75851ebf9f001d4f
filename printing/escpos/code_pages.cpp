// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/code_pages.h"

#include <array>
#include <string_view>

namespace frontdesk {
namespace {

constexpr size_t kUpperHalf = 128;

// Bytes 0x80 to 0xFF, after the vendors' mapping files at unicode.org/Public/MAPPINGS/VENDORS (CP437, CP850, CP1252).
constexpr std::u16string_view kCp437 =
    u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
    u"áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
    u"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
constexpr std::u16string_view kCp850 =
    u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ"
    u"áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
    u"└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
    u"ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";
constexpr std::u16string_view kCp1252 =
    u"€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ"
    u"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿"
    u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
    u"àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
static_assert(kCp437.size() == kUpperHalf && kCp850.size() == kUpperHalf && kCp1252.size() == kUpperHalf);

constexpr size_t kEuroOfCp858 = 0xD5 - 0x80;  // CP858 is CP850 with the euro in the place of the dotless i
constexpr char16_t kNone = 0xFFFD;

std::u16string_view upperHalf(CodePage page) {
    switch (page) {
        case CodePage::Cp437:
            return kCp437;
        case CodePage::Cp850:
        case CodePage::Cp858:
            return kCp850;
        case CodePage::Cp1252:
            return kCp1252;
    }
    return kCp437;
}

/// Sign to byte, for one page; 0 where the page lacks it.
class ReverseTable {
public:
    explicit ReverseTable(CodePage page) {
        for (int byte = 0x80; byte <= 0xFF; ++byte) {
            const char16_t sign = decodeByte(static_cast<unsigned char>(byte), page).unicode();
            if (sign != kNone) m_bytes[sign] = static_cast<unsigned char>(byte);
        }
    }
    [[nodiscard]] unsigned char byteOf(char16_t sign) const { return sign < m_bytes.size() ? m_bytes[sign] : 0; }

private:
    std::array<unsigned char, 0x2600> m_bytes{};  // the pages' last sign is U+25A0
};

const ReverseTable& reverseOf(CodePage page) {
    static const std::array tables{ReverseTable(CodePage::Cp437), ReverseTable(CodePage::Cp850),
                                   ReverseTable(CodePage::Cp858), ReverseTable(CodePage::Cp1252)};
    return tables[static_cast<size_t>(page)];
}

char16_t plainSign(char16_t sign) {
    switch (sign) {
        case u'\u2018':
        case u'\u2019':
        case u'\u201B':
        case u'\u02BC':
        case u'\u2032':
            return u'\'';
        case u'\u201A':
            return u',';
        case u'\u201C':
        case u'\u201D':
        case u'\u201E':
        case u'\u201F':
        case u'\u2033':
            return u'"';
        case u'\u2010':
        case u'\u2011':
        case u'\u2012':
        case u'\u2013':
        case u'\u2014':
        case u'\u2015':
        case u'\u2212':
            return u'-';
        case u'\u2022':
            return u'*';
        case u'\u00D7':
            return u'x';
        case u'\u00A0':
        case u'\u2007':
        case u'\u2009':
        case u'\u202F':
            return u' ';
        default:
            return sign;
    }
}

}  // namespace

std::optional<QByteArray> encodeText(const QString& text, CodePage page) {
    const ReverseTable& table = reverseOf(page);
    QByteArray out;
    out.reserve(text.size());
    for (const QChar unit : text) {
        const char16_t sign = unit.unicode();
        if (sign < 0x20 || sign == 0x7F) continue;
        const unsigned char byte = sign < 0x80 ? static_cast<unsigned char>(sign) : table.byteOf(sign);
        if (byte == 0) return std::nullopt;
        out += static_cast<char>(byte);
    }
    return out;
}

QChar decodeByte(unsigned char byte, CodePage page) {
    if (byte < 0x80) return QLatin1Char(static_cast<char>(byte));
    const size_t place = byte - 0x80u;
    if (page == CodePage::Cp858 && place == kEuroOfCp858) return QChar(u'€');
    return QChar(upperHalf(page)[place]);
}

QString withPlainSigns(const QString& text) {
    QString out = text;
    for (QChar& unit : out) unit = QChar(plainSign(unit.unicode()));
    return out;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/code_pages.h"

#include <array>
#include <string_view>
#include <vector>

namespace frontdesk {
namespace {

constexpr size_t kUpperHalf = 128;
constexpr char16_t kNone = 0xFFFD;

// Bytes 0x80 to 0xFF, after the vendors' mapping files at unicode.org/Public/MAPPINGS/VENDORS.
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
constexpr std::u16string_view kCp852 =
    u"ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×č"
    u"áíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐"
    u"└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀"
    u"ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0";
constexpr std::u16string_view kCp860 =
    u"ÇüéâãàÁçêÊèÍÔìÃÂÉÀÈôõòÚùÌÕÜ¢£Ù₧Ó"
    u"áíóúñÑªº¿Ò¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
    u"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
constexpr std::u16string_view kCp863 =
    u"ÇüéâÂà¶çêëèïî‗À§ÉÈÊôËÏûù¤ÔÜ¢£ÙÛƒ"
    u"¦´óú¨¸³¯Î⌐¬½¼¾«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
    u"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
constexpr std::u16string_view kCp865 =
    u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒ"
    u"áíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
    u"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
constexpr std::u16string_view kCp866 =
    u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
    u"абвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
    u"рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00a0";
constexpr std::u16string_view kCp1250 =
    u"€\ufffd‚\ufffd„…†‡\ufffd‰Š‹ŚŤŽŹ\ufffd‘’“”•–—\ufffd™š›śťžź"
    u"\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
    u"ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
    u"ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙";
constexpr std::u16string_view kCp1251 =
    u"ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\ufffd™љ›њќћџ"
    u"\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї"
    u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
    u"абвгдежзийклмнопрстуфхцчшщъыьэюя";
constexpr std::u16string_view kCp1252 =
    u"€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ"
    u"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿"
    u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
    u"àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
// Half-width Japanese signs and the boxes that some programs draw with them.
constexpr std::u16string_view kKatakana =
    u"▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯"
    u"\u00a0｡｢｣､･ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿ"
    u"ﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ"
    u"═╞╪╡◢◣◥◤♠♥♦♣●○╱╲╳円年月日時分秒〒市区町村人▒\ufffd";
static_assert(kCp437.size() == kUpperHalf && kCp850.size() == kUpperHalf && kCp852.size() == kUpperHalf &&
              kCp860.size() == kUpperHalf && kCp863.size() == kUpperHalf && kCp865.size() == kUpperHalf &&
              kCp866.size() == kUpperHalf && kCp1250.size() == kUpperHalf && kCp1251.size() == kUpperHalf &&
              kCp1252.size() == kUpperHalf && kKatakana.size() == kUpperHalf);

/// A page that is another one but for a few bytes.
struct Patch {
    unsigned char byte;
    char16_t sign;
};
// CP858 is CP850 with the euro in the place of the dotless i.
constexpr std::array kCp858Patches{Patch{0xD5, u'€'}};
// ISO 8859-15 is Latin-1, here CP1252, with eight signs of its own; 0x80 to 0x9F are controls.
constexpr std::array kLatin9Patches{Patch{0xA4, u'€'}, Patch{0xA6, u'Š'}, Patch{0xA8, u'š'}, Patch{0xB4, u'Ž'},
                                    Patch{0xB8, u'ž'}, Patch{0xBC, u'Œ'}, Patch{0xBD, u'œ'}, Patch{0xBE, u'Ÿ'}};

struct Table {
    CodePage page;
    std::string_view name;  ///< as a profile spells it
    std::u16string_view upperHalf;
};
constexpr std::array<Table, 13> kTables{{
    {CodePage::Cp437, "cp437", kCp437},
    {CodePage::Cp850, "cp850", kCp850},
    {CodePage::Cp858, "cp858", kCp850},
    {CodePage::Cp1252, "cp1252", kCp1252},
    {CodePage::Latin9, "iso8859-15", kCp1252},
    {CodePage::Cp852, "cp852", kCp852},
    {CodePage::Cp860, "cp860", kCp860},
    {CodePage::Cp863, "cp863", kCp863},
    {CodePage::Cp865, "cp865", kCp865},
    {CodePage::Cp866, "cp866", kCp866},
    {CodePage::Cp1250, "cp1250", kCp1250},
    {CodePage::Cp1251, "cp1251", kCp1251},
    {CodePage::Katakana, "katakana", kKatakana},
}};

const Table& tableOf(CodePage page) {
    const Table& table = kTables[static_cast<size_t>(page)];
    Q_ASSERT(table.page == page);
    return table;
}

template <size_t N>
char16_t patched(const std::array<Patch, N>& patches, unsigned char byte, char16_t otherwise) {
    for (const Patch& patch : patches)
        if (patch.byte == byte) return patch.sign;
    return otherwise;
}

/// Sign to byte, for one page; 0 where the page lacks it.
class ReverseTable {
public:
    explicit ReverseTable(CodePage page) : m_bytes(kSigns, 0) {
        for (int byte = 0x80; byte <= 0xFF; ++byte) {
            const char16_t sign = decodeByte(static_cast<unsigned char>(byte), page).unicode();
            if (sign != kNone && sign < kSigns) m_bytes[sign] = static_cast<unsigned char>(byte);
        }
    }
    [[nodiscard]] unsigned char byteOf(char16_t sign) const { return sign < kSigns ? m_bytes[sign] : 0; }

private:
    static constexpr size_t kSigns = 0x2600;  // beyond lie half-width Japanese signs only: lines with them are drawn
    std::vector<unsigned char> m_bytes;
};

const ReverseTable& reverseOf(CodePage page) {
    static const std::vector<ReverseTable> tables = [] {
        std::vector<ReverseTable> out;
        for (const Table& table : kTables) out.emplace_back(table.page);
        return out;
    }();
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
    const char16_t sign = tableOf(page).upperHalf[byte - 0x80u];
    if (page == CodePage::Cp858) return QChar(patched(kCp858Patches, byte, sign));
    if (page == CodePage::Latin9) return QChar(byte < 0xA0 ? kNone : patched(kLatin9Patches, byte, sign));
    return QChar(sign);
}

QByteArray codePageName(CodePage page) {
    const std::string_view name = tableOf(page).name;
    return {name.data(), static_cast<qsizetype>(name.size())};
}

std::optional<CodePage> codePageFromName(QByteArrayView name) {
    const std::string_view wanted(name.data(), static_cast<size_t>(name.size()));
    for (const Table& table : kTables)
        if (table.name == wanted) return table.page;
    return std::nullopt;
}

QString withPlainSigns(const QString& text) {
    QString out = text;
    for (QChar& unit : out) unit = QChar(plainSign(unit.unicode()));
    return out;
}

QString withoutTwiLetters(const QString& text) {
    QString out = text;
    for (QChar& unit : out) {
        switch (unit.unicode()) {
            case u'ɛ':
                unit = u'e';
                break;
            case u'Ɛ':
                unit = u'E';
                break;
            case u'ɔ':
                unit = u'o';
                break;
            case u'Ɔ':
                unit = u'O';
                break;
            default:
                break;
        }
    }
    return out;
}

}  // namespace frontdesk

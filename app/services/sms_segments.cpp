// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sms_segments.h"

#include "app/domain/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace frontdesk {
namespace {

// The basic table of 3GPP TS 23.038 without its escape, and the extension table, whose signs take two septets each.
const QString kBasic = QStringLiteral(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà");
const QString kExtended = QStringLiteral("\f^{}\\[~]|€");

constexpr int kGsmAlone = 160;
constexpr int kGsmEach = 153;
constexpr int kWideAlone = 70;
constexpr int kWideEach = 67;

/// Replaced in this order.
const std::array<std::pair<QString, QString>, 16> kPlain{{
    {QStringLiteral("GH₵"), QStringLiteral("GHS ")},
    {QStringLiteral("₵"), QStringLiteral("GHS ")},
    {QStringLiteral("‘"), QStringLiteral("'")},
    {QStringLiteral("’"), QStringLiteral("'")},
    {QStringLiteral("‚"), QStringLiteral("'")},
    {QStringLiteral("“"), QStringLiteral("\"")},
    {QStringLiteral("”"), QStringLiteral("\"")},
    {QStringLiteral("„"), QStringLiteral("\"")},
    {QStringLiteral("«"), QStringLiteral("\"")},
    {QStringLiteral("»"), QStringLiteral("\"")},
    {QStringLiteral("–"), QStringLiteral("-")},
    {QStringLiteral("—"), QStringLiteral("-")},
    {QStringLiteral("‑"), QStringLiteral("-")},
    {QStringLiteral("…"), QStringLiteral("...")},
    {QStringLiteral("×"), QStringLiteral("x")},
    {QStringLiteral("•"), QStringLiteral("-")},
}};

int lookedUp(QChar c) {
    if (kBasic.contains(c)) return 1;
    return kExtended.contains(c) ? 2 : 0;
}

/// Septets of the characters of Latin-1. Each message is measured while its order is stored, some of them more than
/// once to be cut: a search for every character took 4 % of that thread's time.
std::array<quint8, 256> latinSeptets() {
    std::array<quint8, 256> table{};
    for (size_t code = 0; code < table.size(); ++code)
        table.at(code) = static_cast<quint8>(lookedUp(QChar(static_cast<char16_t>(code))));
    return table;
}

/// Septets of a character; 0: GSM-7 has no such one.
int septetsOf(QChar c) {
    static const auto kLatin = latinSeptets();
    return c.unicode() < kLatin.size() ? kLatin.at(c.unicode()) : lookedUp(c);
}

/// Characters are not split over segments: what does not fit whole into one goes on to the next.
class Packing {
public:
    Packing(int alone, int each) : m_alone(alone), m_each(each) {}
    void add(int units) {
        m_total += units;
        if (m_used + units > m_each) {
            ++m_full;
            m_used = 0;
        }
        m_used += units;
    }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int segments() const {
        if (m_total == 0) return 0;
        return m_total <= m_alone ? 1 : m_full + 1;
    }

private:
    const int m_alone;
    const int m_each;
    int m_total = 0;
    int m_full = 0;
    int m_used = 0;
};

bool isGsm7(const QString& text) {
    for (const QChar c : text)
        if (septetsOf(c) == 0) return false;
    return true;
}

}  // namespace

SmsSize smsSize(const QString& text) {
    const bool gsm7 = isGsm7(text);
    Packing packing(gsm7 ? kGsmAlone : kWideAlone, gsm7 ? kGsmEach : kWideEach);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair = text.at(at).isHighSurrogate() && at + 1 < text.size();
        packing.add(gsm7 ? septetsOf(text.at(at)) : isPair ? 2 : 1);
        if (isPair) ++at;
    }
    return {gsm7, packing.total(), packing.segments()};
}

QString plainForSms(const QString& text) {
    QString out = cleanLine(text);
    if (std::all_of(out.begin(), out.end(), [](QChar c) { return c < QChar(0x80); })) return out;
    for (const auto& [sign, plain] : kPlain) out.replace(sign, plain);
    return cleanLine(out);
}

QString clippedForSms(const QString& text, int segments) {
    QString out = text;
    while (smsSize(out).segments > segments) {
        const bool isPair = out.size() > 1 && out.back().isLowSurrogate();
        out.chop(isPair ? 2 : 1);
    }
    return out;
}

}  // namespace frontdesk

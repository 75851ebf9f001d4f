// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/past_guests.h"

#include <QStringList>

#include <algorithm>

namespace frontdesk::demo {
namespace {

QStringList words(const char16_t* text) {
    return QString::fromUtf16(text).split(u' ');
}

const char16_t* const kGhanaFirst =
    u"Ama Kofi Akosua Kwame Esi Kojo Abena Yaw Adjoa Kwabena Efua Kwaku Akua Kwadwo Yaa Kwasi Afia Nana Araba Ebo Dede "
    u"Nii Naa Tetteh Selorm Edem Mawuli Sena Elikem Fuseini Mariama Rashid Salma Ibrahim Zainab Esther Grace Emmanuel "
    u"Samuel Joyce";
const char16_t* const kGhanaLast =
    u"Mensah Owusu Boateng Asante Osei Appiah Agyeman Darko Sarpong Quaye Nkrumah Adjei Amoah Addo Ansah Antwi "
    u"Frimpong Gyasi "
    u"Opoku Ofori Tetteh Lartey Quartey Sowah Amarteifio Agbeko Dzokoto Kpodo Amegashie Alhassan Issah Mahama Yakubu "
    u"Bawah "
    u"Acheampong Danquah Essien Hayford Baidoo Mintah";
const char16_t* const kGermanFirst =
    u"Anna Ben Clara David Emma Felix Greta Hannes Ida Jonas Katharina Leon Marie Moritz Nele Oskar Paula Paul Sophie "
    u"Tim "
    u"Ayşe Mehmet Leyla Emre Zeynep Adwoa Kwame Linh Minh Olga Piotr Agnieszka Luca Giulia Jörg Sabine Käthe Björn "
    u"Renate Uwe";
const char16_t* const kGermanLast =
    u"Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Richter Klein Wolf Neumann "
    u"Schwarz "
    u"Zimmermann Krüger Hartmann Lange Yılmaz Kaya Demir Öztürk Nguyen Tran Kowalski Nowak Rossi Boateng Mensah "
    u"Großmann "
    u"Weiß Jäger Vogel Böhm Sauer Lindner Peters Thiel";
const char16_t* const kGhanaStreets =
    u"Oxford Ringway Cantonments Lagos Labone Dade Josiah Nyemitei Okodan Kuku Mission Salem";
const char16_t* const kGermanStreets =
    u"Weser Sonnen Fulda Hobrecht Pannier Reuter Weichsel Elbe Tell Nansen Manitius Lenau";

// 028 was Expresso's prefix; the network is closed, so its numbers are well formed and ring nowhere.
constexpr qint64 kGhanaNumbers = 10'000'000;
const QString kGhanaPrefix = QStringLiteral("+23328");
// Numbers the Bundesnetzagentur keeps for films and books ("Rufnummern für Medienproduktionen"): two mobile hundreds,
// then a thousand in each of five cities.
const QString kGermanMobiles[] = {QStringLiteral("+491713920"), QStringLiteral("+4917604069")};
const QString kGermanCities[] = {QStringLiteral("+493023125"), QStringLiteral("+494066969"),
                                 QStringLiteral("+496990009"), QStringLiteral("+492214710"),
                                 QStringLiteral("+498999998")};
constexpr qint64 kGermanMobileNumbers = 200;
constexpr qint64 kGermanNumbers = kGermanMobileNumbers + 5000;

// Spreads neighbours over the whole range: odd and not a multiple of five, so that no two guests meet on a number.
constexpr qint64 kStride = 7'368'787;

}  // namespace

PastGuests::PastGuests(const QString& country, qint64 regulars)
    : m_german(country == u"DE"),
      m_regulars(std::clamp<qint64>(regulars, 1, m_german ? kGermanNumbers : kGhanaNumbers)) {
    const QStringList lastNames = words(m_german ? kGermanLast : kGhanaLast);
    for (const QString& first : words(m_german ? kGermanFirst : kGhanaFirst))
        for (const QString& last : lastNames) m_names.push_back(first + u' ' + last);
    for (const QString& street : words(m_german ? kGermanStreets : kGhanaStreets))
        m_streets.push_back(m_german ? street + QStringLiteral("straße %1, %2")
                                     : QStringLiteral("%1 ") + street + QStringLiteral(" Street, %2"));
}

PastGuests::Guest PastGuests::anyone(Dice& dice) const {
    const auto limit = static_cast<int>(m_regulars);
    const qint64 guest = std::min(dice.below(limit), dice.below(limit));
    return {m_names[static_cast<size_t>(guest * 17 % static_cast<qint64>(m_names.size()))], phoneOf(guest)};
}

QString PastGuests::phoneOf(qint64 guest) const {
    const qint64 number = guest * kStride % (m_german ? kGermanNumbers : kGhanaNumbers);
    if (!m_german) return kGhanaPrefix + QString::number(kGhanaNumbers + number).mid(1);
    if (number < kGermanMobileNumbers) return kGermanMobiles[number / 100] + QString::number(100 + number % 100).mid(1);
    const qint64 inCities = number - kGermanMobileNumbers;
    return kGermanCities[inCities / 1000] + QString::number(1000 + inCities % 1000).mid(1);
}

QString PastGuests::address(Dice& dice, const QString& place) const {
    return dice.pick(m_streets).arg(1 + dice.below(80)).arg(place);
}

}  // namespace frontdesk::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace frontdesk {

/// The columns of the menu CSV, in the order they are written.
enum class MenuColumn {  // in the order of kMenuColumnNames
    Category,
    Item,
    Kind,
    Description,
    Price,
    TaxClass,
    ServiceTypes,
    Hours,
    Options,
    Allergens,
    Tags,
    Emoji,
    Available,
};
inline constexpr std::array<const char16_t*, 13> kMenuColumnNames{
    u"category", u"item",    u"kind",      u"description", u"price", u"tax_class", u"fulfilments",
    u"hours",    u"options", u"allergens", u"tags",        u"emoji", u"available"};

/// Settings in the tags column.
namespace menu_setting {
inline constexpr QStringView kStation = u"station";
inline constexpr QStringView kPrep = u"prep";
inline constexpr QStringView kKitchen = u"kitchen";
inline constexpr QStringView kFeatured = u"featured";
inline constexpr QStringView kImage = u"image";
inline constexpr QStringView kCategoryEmoji = u"category.emoji";
inline constexpr QStringView kCategoryColour = u"category.colour";
inline constexpr QStringView kCategoryDescription = u"category.description";
inline constexpr QStringView kCategoryImage = u"category.image";
}  // namespace menu_setting

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/money.h"
#include "app/domain/tax.h"
#include "app/domain/time.h"

#include <QFlags>
#include <QString>
#include <QStringList>

#include <memory>
#include <unordered_map>
#include <vector>

namespace frontdesk {

enum class Fulfilment { Pickup = 1, Delivery = 2, DineIn = 4 };
Q_DECLARE_FLAGS(Fulfilments, Fulfilment)
Q_DECLARE_OPERATORS_FOR_FLAGS(Fulfilments)
inline constexpr std::array kAllFulfilments{Fulfilment::Pickup, Fulfilment::Delivery, Fulfilment::DineIn};
[[nodiscard]] QByteArray wireName(Fulfilment fulfilment);  ///< "pickup", "delivery", "dine_in"
[[nodiscard]] std::optional<Fulfilment> fulfilmentFromWire(QByteArrayView name);

/// When something is served, in local time. @p untilMinute may pass 1440: 22:00 to 02:00 is 1320..1560.
struct ServingHours {
    int weekdays = 0x7f;  ///< bit 0 = Monday … bit 6 = Sunday
    int fromMinute = 0;
    int untilMinute = 1440;
    friend bool operator==(const ServingHours&, const ServingHours&) = default;
};

struct MenuOption {
    OptionId id;
    QString name;
    Money priceDelta;  ///< signed
    bool soldOut = false;
    MenuItemId itemId;  ///< set in a combo's part: what is served
};

/// A choice of @p min to @p max options. A size is a group of exactly one. A nested group counts only while its
/// parent option is chosen.
struct OptionGroup {
    OptionGroupId id;
    QString name;
    int min = 0;
    int max = 1;
    OptionId parentOption;  ///< null unless nested
    std::vector<MenuOption> options;
};

enum class ItemKind { Item, Combo };

struct MenuItem {
    MenuItemId id;
    CategoryId categoryId;
    QString name;
    QString kitchenName;  ///< short; empty: the name
    QString description;
    Money price;
    ItemKind kind = ItemKind::Item;
    QString emoji;
    QString imageUrl;
    QString station;  ///< where it is made ("grill"); empty: "kitchen"
    QString taxClass;
    QStringList tags;
    QStringList allergens;
    int prepMinutes = 10;
    int position = 0;
    bool featured = false;
    bool archived = false;
    Fulfilments fulfilments = Fulfilment::Pickup | Fulfilment::Delivery | Fulfilment::DineIn;
    std::vector<ServingHours> hours;  ///< empty: whenever the restaurant is open
    bool soldOut = false;
    std::optional<Instant> soldOutUntil;  ///< with soldOut: when it comes back by itself
    std::vector<OptionGroup> groups;
};

struct Category {
    CategoryId id;
    QString name;
    QString description;
    QString emoji;
    QString colour;  ///< "#C2571A", the stripe of its tiles
    QString imageUrl;
    int position = 0;
};

struct DeliveryPlace {
    PlaceId id;
    QString name;
    Money fee;
};

struct DiningTable {
    TableId id;
    QString name;
    QString area;
    int seats = 2;
    QByteArray token;  ///< of its QR; 22 base64url characters
};

enum class Unavailable { SoldOut, Hours, ServiceType };
[[nodiscard]] QByteArray wireName(Unavailable reason);

struct Availability {
    bool available = true;
    std::optional<Unavailable> reason;
    std::optional<Instant> from;   ///< next change to available that is known
    std::optional<Instant> until;  ///< next change to unavailable that is known
};

/// One version of the whole menu with everything needed to price it: immutable, shared between threads.
class Menu {
public:
    qint64 version = 0;
    Currency currency;
    bool pricesIncludeTax = true;
    TaxSet taxes;
    /// class a service type turns another into: {("food", dine_in) → "food-dine-in"}
    std::map<std::pair<QString, Fulfilment>, QString> classByFulfilment;
    std::vector<Category> categories;  ///< by position
    std::vector<MenuItem> items;       ///< by category, then position
    std::vector<DeliveryPlace> places;
    std::vector<DiningTable> tables;

    /// Builds the look-ups below; call once after filling, before sharing.
    void index();
    [[nodiscard]] const MenuItem* item(const MenuItemId& id) const;
    [[nodiscard]] const Category* category(const CategoryId& id) const;
    [[nodiscard]] const DeliveryPlace* place(const PlaceId& id) const;
    [[nodiscard]] const DiningTable* table(const TableId& id) const;
    [[nodiscard]] const DiningTable* tableByToken(QByteArrayView token) const;
    /// The tax class of @p item for @p fulfilment.
    [[nodiscard]] QString taxClassOf(const MenuItem& item, Fulfilment fulfilment) const;

private:
    std::unordered_map<MenuItemId, size_t> m_items;
    std::unordered_map<CategoryId, size_t> m_categories;
};
using MenuPtr = std::shared_ptr<const Menu>;

/// Whether @p item can be had at @p now, and the next change of that: `until` while it can, `from` while it cannot.
/// Pass no fulfilment to leave service type aside. An archived item is sold out for good.
[[nodiscard]] Availability availabilityAt(const MenuItem& item, Instant now, const BusinessCalendar& calendar,
                                          std::optional<Fulfilment> fulfilment);

/// Whether @p option, or the item that is served for it, is sold out at @p now; without @p now, sold out is sold out.
[[nodiscard]] bool isSoldOut(const Menu& menu, const MenuOption& option, std::optional<Instant> now);

/// Options as chosen for one line. Refusals are field errors under @p path ("items[2]"): unknown_option,
/// duplicate_option, too_few, too_many, item_unavailable. All at once; if nothing but sold-out options stands in the
/// way the error is ItemUnavailable, else ValidationFailed.
struct ChosenOptions {
    struct Choice {
        const OptionGroup* group;
        const MenuOption* option;
    };
    std::vector<Choice> choices;  ///< in the menu's order
};
/// @param now with it, a combo's part that was sold out until before is there again; without it, sold out is sold out
[[nodiscard]] Result<ChosenOptions> chooseOptions(const Menu& menu, const MenuItem& item,
                                                  const std::vector<OptionId>& ids, const QString& path,
                                                  std::optional<Instant> now = std::nullopt);

}  // namespace frontdesk

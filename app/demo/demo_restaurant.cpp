// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_restaurant.h"

#include "app/demo/stable_ids.h"
#include "app/menu_csv/menu_csv.h"

#include <QFile>
#include <QLoggingCategory>

// The files live in a static library: Qt asks for this call, outside of any namespace.
static void initialiseResources() {
    Q_INIT_RESOURCE(demo);
}

namespace frontdesk::demo {
namespace {

constexpr int kTokenBytes = 16;  // 22 characters
constexpr int kCutOverHour = 4;

struct TablePlan {
    const char16_t* area;
    const char16_t* prefix;
    std::vector<int> seats;
};
struct PlacePlan {
    const char16_t* name;
    qint64 feeMinor;
};
struct StaffPlan {
    const char16_t* name;
    StaffRole role;
    const char* pin;
};

// Builds one restaurant; ids come from its name.
class Builder {
public:
    Builder(const QString& name, const char* currency, const QString& taxSet, IdSource& tokens)
        : m_ids(name), m_tokens(tokens) {
        Restaurant& restaurant = m_demo.restaurant;
        restaurant.name = name;
        restaurant.currency = *Currency::fromCode(currency);
        restaurant.minimumOrder = Money(0, restaurant.currency);
        restaurant.demo = true;
        m_demo.menu.currency = restaurant.currency;
        m_demo.menu.taxes = *TaxSet::builtIn(taxSet);
    }

    Restaurant& restaurant() { return m_demo.restaurant; }
    void setZone(const char* zone) { m_demo.restaurant.calendar = BusinessCalendar(QTimeZone(zone), kCutOverHour); }

    void addPlaces(const std::vector<PlacePlan>& places) {
        for (const PlacePlan& place : places) {
            const QString name = QString::fromUtf16(place.name);
            m_demo.menu.places.push_back({m_ids.of<PlaceId>(QStringLiteral("place/") + name), name,
                                          Money(place.feeMinor, m_demo.menu.currency)});
        }
    }

    void addTables(const std::vector<TablePlan>& plans) {
        for (const TablePlan& plan : plans)
            for (size_t i = 0; i < plan.seats.size(); ++i) {
                const QString name = QString::fromUtf16(plan.prefix) + QString::number(i + 1);
                const QByteArray token = m_tokens.randomBytes(kTokenBytes)
                                             .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
                m_demo.menu.tables.push_back({m_ids.of<TableId>(QStringLiteral("table/") + name), name,
                                              QString::fromUtf16(plan.area), plan.seats[i], token});
            }
    }

    void addStaff(const std::vector<StaffPlan>& plans) {
        for (const StaffPlan& plan : plans) {
            const QString name = QString::fromUtf16(plan.name);
            m_demo.staff.push_back(
                {{m_ids.of<StaffId>(QStringLiteral("staff/") + name), name, plan.role, true, {}}, plan.pin});
        }
    }

    void setClassAt(Fulfilment fulfilment, const QString& from, const QString& to) {
        m_demo.menu.classByFulfilment[{from, fulfilment}] = to;
    }

    // The files are part of the program, so a fault in one is a mistake of ours.
    void readMenu(const QString& fileName) {
        initialiseResources();
        QFile file(QStringLiteral(":/demo/") + fileName);
        if (!file.open(QIODevice::ReadOnly)) qFatal("%s is not embedded", qUtf8Printable(fileName));
        PassingIds passing;
        auto menu = parseMenuCsv(file.readAll(), m_demo.menu, passing);
        if (!menu)
            qFatal("%s: %s", qUtf8Printable(fileName),
                   menu.error().fields.empty()
                       ? qUtf8Printable(menu.error().detail)
                       : qUtf8Printable(menu.error().fields.front().field + QStringLiteral(": ") +
                                        menu.error().fields.front().message));
        m_demo.menu = std::move(*menu);
        giveStableIds(m_demo.menu, m_ids);
    }

    DemoRestaurant take() { return std::move(m_demo); }

private:
    StableIds m_ids;
    IdSource& m_tokens;
    DemoRestaurant m_demo;
};

}  // namespace

DemoRestaurant ghana(IdSource& tokens) {
    Builder builder(QStringLiteral("Mama Esi Kitchen"), "GHS", QStringLiteral("gh"), tokens);
    builder.setZone("Africa/Accra");
    Restaurant& restaurant = builder.restaurant();
    restaurant.address = QStringLiteral("14 Oxford Street, Osu, Accra");
    restaurant.phone = QStringLiteral("030 277 1234");
    restaurant.taxId = QStringLiteral("C0012345678");
    restaurant.country = QStringLiteral("GH");
    restaurant.receiptFooter = QStringLiteral("Yɛda mo ase!");
    builder.addPlaces({{u"Osu", 1500},
                       {u"Labone", 1500},
                       {u"Ridge", 1800},
                       {u"Cantonments", 1800},
                       {u"Labadi", 2000},
                       {u"Adabraka", 2000},
                       {u"Airport Residential", 2200},
                       {u"Dzorwulu", 2500},
                       {u"East Legon", 3000},
                       {u"Madina", 3500},
                       {u"Teshie", 3500},
                       {u"Spintex", 3800}});
    builder.addTables({{u"Inside", u"Table ", {4, 4, 4, 4, 2, 2, 2, 4, 8, 2, 4}},
                       {u"Terrace", u"Terrace ", {2, 2, 2, 2, 6}},
                       {u"Upstairs", u"Upstairs ", {4, 4, 6}}});
    builder.addStaff({{u"Akosua Owusu", StaffRole::Owner, "111213"},
                      {u"Kofi A.", StaffRole::Cashier, "141516"},
                      {u"Yaw D.", StaffRole::Kitchen, "171819"},
                      {u"Esther Mintah", StaffRole::Manager, "202122"}});
    builder.readMenu(QStringLiteral("ghana.csv"));
    return builder.take();
}

DemoRestaurant europe(IdSource& tokens) {
    Builder builder(QStringLiteral("Mama Esi Berlin"), "EUR", QStringLiteral("de"), tokens);
    builder.setZone("Europe/Berlin");
    Restaurant& restaurant = builder.restaurant();
    restaurant.address = QStringLiteral("Weserstraße 42, 12047 Berlin");
    restaurant.phone = QStringLiteral("030 23125 042");
    restaurant.taxId = QStringLiteral("DE123456789");
    restaurant.country = QStringLiteral("DE");
    restaurant.languages = {QStringLiteral("en"), QStringLiteral("de")};
    restaurant.receiptFooter = QStringLiteral("Danke, bis bald!");
    builder.addPlaces({{u"Neukölln", 250},
                       {u"Kreuzberg", 350},
                       {u"Alt-Treptow", 350},
                       {u"Friedrichshain", 450},
                       {u"Tempelhof", 450},
                       {u"Schöneberg", 550},
                       {u"Mitte", 590},
                       {u"Prenzlauer Berg", 690}});
    builder.addTables({{u"Inside", u"Table ", {2, 2, 4, 4, 4, 6, 2, 8}},
                       {u"Window", u"Window ", {2, 2, 2}},
                       {u"Pavement", u"Pavement ", {2, 2, 4, 4}}});
    builder.addStaff({{u"Adwoa Boateng", StaffRole::Owner, "111213"},
                      {u"Jonas K.", StaffRole::Cashier, "141516"},
                      {u"Mehmet Y.", StaffRole::Kitchen, "171819"},
                      {u"Lena Hoffmann", StaffRole::Manager, "202122"}});
    builder.setClassAt(Fulfilment::DineIn, QStringLiteral("food"), QStringLiteral("food-dine-in"));
    builder.readMenu(QStringLiteral("europe.csv"));
    return builder.take();
}

}  // namespace frontdesk::demo

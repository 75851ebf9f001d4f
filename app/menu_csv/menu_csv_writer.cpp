// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/menu_csv/csv_text.h"
#include "app/menu_csv/escaped_text.h"
#include "app/menu_csv/hours_text.h"
#include "app/menu_csv/menu_columns.h"
#include "app/menu_csv/menu_csv.h"
#include "app/menu_csv/option_text.h"

#include <QHash>

namespace frontdesk {
namespace {

const QString kListStops = QStringLiteral("|:,;");

// Which of the names met so far an id stands for: ("Cola", 2).
template <class IdType>
class Ordinals {
public:
    void add(const IdType& id, const QString& name) { m_names.insert(id, {name, ++m_counts[name]}); }
    [[nodiscard]] NameText of(const IdType& id) const { return m_names.value(id); }

private:
    QHash<IdType, NameText> m_names;
    QHash<QString, int> m_counts;
};

class MenuWriter {
public:
    explicit MenuWriter(const Menu& menu) : m_menu(menu) {
        for (const Category& category : menu.categories)
            for (const MenuItem& item : menu.items)
                if (item.categoryId == category.id && !item.archived) m_rows.push_back({&category, &item});
        for (const Row& row : m_rows) m_items.add(row.item->id, row.item->name);
    }

    QByteArray write() {
        for (const char16_t* name : kMenuColumnNames) add(QString::fromUtf16(name));
        endRow();
        const Category* before = nullptr;
        for (const Row& row : m_rows) {
            writeRow(row, row.category != before);
            before = row.category;
        }
        return m_out.toUtf8();
    }

private:
    struct Row {
        const Category* category;
        const MenuItem* item;
    };

    void writeRow(const Row& row, bool withCategory) {
        const MenuItem& item = *row.item;
        add(row.category->name);
        add(item.name);
        add(item.kind == ItemKind::Combo ? QStringLiteral("combo") : QStringLiteral("item"));
        add(item.description);
        add(plainAmount(item.price));
        add(item.taxClass);
        add(fulfilmentsText(item.fulfilments));
        add(hoursText(item.hours));
        add(optionGroupsText(groupsOf(item)));
        add(listText(item.allergens).join(u'|'));
        add((listText(item.tags) + settingsOf(item) + (withCategory ? settingsOf(*row.category) : QStringList()))
                .join(u'|'));
        add(item.emoji);
        add(availableText(item));
        endRow();
    }

    void add(const QString& text) {
        if (!m_atRowStart) m_out += u',';
        m_atRowStart = false;
        appendCsvText(m_out, text);
    }
    void endRow() {
        m_out += QStringLiteral("\r\n");
        m_atRowStart = true;
    }

    static QString fulfilmentsText(Fulfilments fulfilments) {
        QStringList names;
        for (const Fulfilment fulfilment : kAllFulfilments)
            if (fulfilments.testFlag(fulfilment)) names.append(QString::fromLatin1(wireName(fulfilment)));
        return names.join(u'|');
    }

    static QString availableText(const MenuItem& item) {
        if (!item.soldOut) return QStringLiteral("yes");
        if (!item.soldOutUntil) return QStringLiteral("no");
        return QStringLiteral("no until ") + QString::fromLatin1(toRfc3339(*item.soldOutUntil));
    }

    static QStringList listText(const QStringList& names) {
        QStringList out;
        for (const QString& name : names) out.append(escapedText(name, kListStops));
        return out;
    }

    static void addSetting(QStringList& settings, QStringView key, const QString& value) {
        if (!value.isEmpty()) settings.append(key.toString() + u':' + escapedText(value, kListStops));
    }

    static QStringList settingsOf(const MenuItem& item) {
        QStringList settings;
        addSetting(settings, menu_setting::kStation, item.station);
        addSetting(settings, menu_setting::kPrep, QString::number(item.prepMinutes));
        addSetting(settings, menu_setting::kKitchen, item.kitchenName);
        addSetting(settings, menu_setting::kFeatured, item.featured ? QStringLiteral("yes") : QString());
        addSetting(settings, menu_setting::kImage, item.imageUrl);
        return settings;
    }

    static QStringList settingsOf(const Category& category) {
        QStringList settings;
        addSetting(settings, menu_setting::kCategoryEmoji, category.emoji);
        addSetting(settings, menu_setting::kCategoryColour, category.colour);
        addSetting(settings, menu_setting::kCategoryDescription, category.description);
        addSetting(settings, menu_setting::kCategoryImage, category.imageUrl);
        return settings;
    }

    [[nodiscard]] std::vector<OptionGroupText> groupsOf(const MenuItem& item) const {
        Ordinals<OptionId> options;
        for (const OptionGroup& group : item.groups)
            for (const MenuOption& option : group.options) options.add(option.id, option.name);
        std::vector<OptionGroupText> out;
        for (const OptionGroup& group : item.groups) {
            if (group.options.empty()) continue;  // nothing to choose: it would not read back
            OptionGroupText text{group.name, group.min, group.max, options.of(group.parentOption), {}};
            for (const MenuOption& option : group.options) text.options.push_back(optionOf(option));
            out.push_back(std::move(text));
        }
        return out;
    }

    [[nodiscard]] OptionText optionOf(const MenuOption& option) const {
        OptionText text{option.name, m_items.of(option.itemId), option.priceDelta, option.soldOut};
        if (text.item.name == text.name) text.name.clear();
        return text;
    }

    const Menu& m_menu;
    std::vector<Row> m_rows;
    Ordinals<MenuItemId> m_items;
    QString m_out;
    bool m_atRowStart = true;
};

}  // namespace

QByteArray writeMenuCsv(const Menu& menu) {
    return MenuWriter(menu).write();
}

}  // namespace frontdesk

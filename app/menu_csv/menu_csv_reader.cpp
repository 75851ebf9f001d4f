// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/text.h"
#include "app/menu_csv/csv_text.h"
#include "app/menu_csv/hours_text.h"
#include "app/menu_csv/item_fields.h"
#include "app/menu_csv/menu_columns.h"
#include "app/menu_csv/menu_csv.h"
#include "app/menu_csv/option_binder.h"

#include <algorithm>
#include <array>
#include <map>

namespace frontdesk {
namespace {

constexpr qsizetype kLargestFile = 32 * 1024 * 1024;
constexpr size_t kMostRows = 50'000;
constexpr qsizetype kLongestName = 100;
constexpr qsizetype kLongestDescription = 500;
constexpr qsizetype kLongestEmoji = 32;
constexpr int kLongestPrepMinutes = 600;

// The rows of a file by column name, and what is wrong with them.
class MenuTable {
public:
    struct Row {
        int number;  // as a spreadsheet counts
        const QStringList* fields;
    };

    explicit MenuTable(const std::vector<QStringList>& rows) {
        m_places.fill(-1);
        const QStringList header = rows.empty() ? QStringList() : rows.front();
        for (qsizetype i = 0; i < header.size(); ++i) {
            const QString name = header[i].trimmed().toLower();
            const auto column = std::find(kMenuColumnNames.begin(), kMenuColumnNames.end(), name);
            if (column != kMenuColumnNames.end()) m_places[static_cast<size_t>(column - kMenuColumnNames.begin())] = i;
        }
        for (size_t i = 1; i < rows.size(); ++i) {
            const bool blank =
                std::all_of(rows[i].begin(), rows[i].end(), [](const QString& f) { return f.trimmed().isEmpty(); });
            if (!blank) m_rows.push_back({static_cast<int>(i) + 1, &rows[i]});
        }
    }

    [[nodiscard]] Status checkHeader() const {
        for (const MenuColumn needed : {MenuColumn::Category, MenuColumn::Item, MenuColumn::Price})
            if (!has(needed))
                return failure(ErrorCode::MalformedInput,
                               QStringLiteral("row 1: the header line has no column \"%1\"").arg(nameOf(needed)));
        return {};
    }

    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] bool has(MenuColumn column) const { return m_places[static_cast<size_t>(column)] >= 0; }
    [[nodiscard]] QString field(const Row& row, MenuColumn column) const {
        return has(column) ? row.fields->value(m_places[static_cast<size_t>(column)]) : QString();
    }

    void addProblem(int row, MenuColumn column, const char* code, const QString& message) {
        m_problems.emplace(row, FieldError{QStringLiteral("row %1, %2").arg(row).arg(nameOf(column)), code, message});
    }
    // Every problem, by row.
    [[nodiscard]] Status verdict() const {
        if (m_problems.empty()) return {};
        Error error{ErrorCode::ValidationFailed};
        error.detail = m_problems.size() == 1 ? QStringLiteral("The menu file has a problem.")
                                              : QStringLiteral("The menu file has %1 problems.").arg(m_problems.size());
        for (const auto& [row, problem] : m_problems) error.fields.push_back(problem);
        return tl::make_unexpected(std::move(error));
    }

private:
    [[nodiscard]] static QString nameOf(MenuColumn column) {
        return QString::fromUtf16(kMenuColumnNames[static_cast<size_t>(column)]);
    }

    std::array<qsizetype, kMenuColumnNames.size()> m_places{};
    std::vector<Row> m_rows;
    std::multimap<int, FieldError> m_problems;
};

class MenuReader {
public:
    using Row = MenuTable::Row;

    MenuReader(const std::vector<QStringList>& rows, const Menu& present, IdSource& ids)
        : m_table(rows), m_present(present), m_ids(ids), m_known(present, keysOf()), m_menu(present) {
        m_menu.categories.clear();
        m_menu.items.clear();
        for (const TaxSet::Version& version : present.taxes.versions())
            for (const TaxClass& taxClass : version.classes) m_taxClasses.append(taxClass.id);
        m_taxClasses.removeDuplicates();
    }

    Result<Menu> read() {
        if (const auto header = m_table.checkHeader(); !header) return tl::make_unexpected(header.error());
        findDuplicates();
        const auto& rows = m_table.rows();
        for (size_t i = 0; i < rows.size(); ++i) readRow(rows[i], m_known.itemOfRow(i));
        const OptionBinder binder(m_menu.items, m_present.currency, m_ids);
        for (size_t i = 0; i < rows.size(); ++i) readOptions(rows[i], binder, m_known.itemOfRow(i), m_menu.items[i]);
        if (rows.empty())
            m_table.addProblem(1, MenuColumn::Item, "required", QStringLiteral("the file holds no items"));
        if (const auto verdict = m_table.verdict(); !verdict) return tl::make_unexpected(verdict.error());
        keepEmptyCategories();
        sortItems();
        m_menu.index();
        return std::move(m_menu);
    }

private:
    [[nodiscard]] QString text(const Row& row, MenuColumn column) const {
        return cleanLine(m_table.field(row, column));
    }

    [[nodiscard]] std::vector<PresentMenu::Key> keysOf() const {
        std::vector<PresentMenu::Key> keys;
        for (const Row& row : m_table.rows())
            keys.push_back({text(row, MenuColumn::Category), text(row, MenuColumn::Item)});
        return keys;
    }

    void findDuplicates() {
        QHash<std::pair<QString, QString>, int> seen;
        for (const Row& row : m_table.rows()) {
            int& before = seen[{text(row, MenuColumn::Category), text(row, MenuColumn::Item)}];
            if (before > 0)
                m_table.addProblem(
                    row.number, MenuColumn::Item, "duplicate",
                    QStringLiteral("\"%1\" stands in row %2 already").arg(text(row, MenuColumn::Item)).arg(before));
            before = row.number;
        }
    }

    void readRow(const Row& row, const MenuItem* before) {
        MenuItem item = before ? *before : MenuItem{};
        if (!before) item.id = m_ids.make<MenuItemId>();
        item.archived = false;
        item.name = requiredName(row, MenuColumn::Item);
        Category& category = categoryOf(row);
        item.categoryId = category.id;
        readPrice(row, item);
        readTaxClass(row, item);
        if (m_table.has(MenuColumn::Kind)) readKind(row, item);
        if (m_table.has(MenuColumn::ServiceTypes)) readServiceTypes(row, item);
        if (m_table.has(MenuColumn::Hours)) readHours(row, item);
        if (m_table.has(MenuColumn::Available)) readAvailable(row, item);
        if (m_table.has(MenuColumn::Description)) {
            item.description = text(row, MenuColumn::Description);
            checkLength(row, MenuColumn::Description, item.description, kLongestDescription);
        }
        if (m_table.has(MenuColumn::Emoji)) {
            item.emoji = cleanEmoji(m_table.field(row, MenuColumn::Emoji));
            checkLength(row, MenuColumn::Emoji, item.emoji, kLongestEmoji);
        }
        if (m_table.has(MenuColumn::Allergens)) item.allergens = parseNames(m_table.field(row, MenuColumn::Allergens));
        if (m_table.has(MenuColumn::Tags)) readTags(row, item, category);
        m_menu.items.push_back(std::move(item));
    }

    void checkLength(const Row& row, MenuColumn column, const QString& value, qsizetype longest) {
        if (value.size() > longest)
            m_table.addProblem(row.number, column, "too_long", QStringLiteral("longer than %1 signs").arg(longest));
    }

    QString requiredName(const Row& row, MenuColumn column) {
        const QString name = text(row, column);
        checkLength(row, column, name, kLongestName);
        if (name.isEmpty()) m_table.addProblem(row.number, column, "required", QStringLiteral("is empty"));
        return name;
    }

    Category& categoryOf(const Row& row) {
        const QString name = requiredName(row, MenuColumn::Category);
        const auto place = m_categoryPlace.constFind(name);
        if (place != m_categoryPlace.cend()) return m_menu.categories[*place];
        const Category* before = m_known.category(name);
        Category category = before ? *before : Category{};
        if (!before) category.id = m_ids.make<CategoryId>();
        category.name = name;
        category.position = static_cast<int>(m_menu.categories.size());
        m_categoryPlace.insert(name, m_menu.categories.size());
        m_menu.categories.push_back(std::move(category));
        return m_menu.categories.back();
    }

    void readPrice(const Row& row, MenuItem& item) {
        const QString value = m_table.field(row, MenuColumn::Price).trimmed();
        const auto price = parseAmount(value, m_present.currency);
        if (price && !price->isNegative()) {
            item.price = *price;
            return;
        }
        m_table.addProblem(row.number, MenuColumn::Price, "invalid",
                           value.isEmpty() ? QStringLiteral("is empty")
                                           : QStringLiteral("\"%1\" is not a price such as 12.50").arg(value));
    }

    void readTaxClass(const Row& row, MenuItem& item) {
        const QString value = text(row, MenuColumn::TaxClass);
        if (!value.isEmpty()) item.taxClass = value;
        if (m_taxClasses.isEmpty()) return;
        if (item.taxClass.isEmpty()) item.taxClass = m_taxClasses.first();
        if (!m_taxClasses.contains(item.taxClass))
            m_table.addProblem(row.number, MenuColumn::TaxClass, "unknown",
                               QStringLiteral("\"%1\" is none of %2").arg(item.taxClass, m_taxClasses.join(u", ")));
    }

    void readKind(const Row& row, MenuItem& item) {
        const QString value = text(row, MenuColumn::Kind).toLower();
        if (!value.isEmpty() && value != u"item" && value != u"combo")
            m_table.addProblem(row.number, MenuColumn::Kind, "unknown",
                               QStringLiteral("\"%1\" is neither item nor combo").arg(value));
        item.kind = value == u"combo" ? ItemKind::Combo : ItemKind::Item;
    }

    void readServiceTypes(const Row& row, MenuItem& item) {
        const auto fulfilments = parseFulfilments(m_table.field(row, MenuColumn::ServiceTypes));
        if (fulfilments)
            item.fulfilments = *fulfilments;
        else
            m_table.addProblem(row.number, MenuColumn::ServiceTypes, "unknown", fulfilments.error().detail);
    }

    void readHours(const Row& row, MenuItem& item) {
        if (auto hours = parseHours(m_table.field(row, MenuColumn::Hours)))
            item.hours = std::move(*hours);
        else
            m_table.addProblem(row.number, MenuColumn::Hours, "invalid", hours.error().detail);
    }

    void readAvailable(const Row& row, MenuItem& item) {
        const auto available = parseAvailable(m_table.field(row, MenuColumn::Available));
        if (!available) {
            m_table.addProblem(row.number, MenuColumn::Available, "invalid", available.error().detail);
            return;
        }
        item.soldOut = available->soldOut;
        item.soldOutUntil = available->until;
    }

    void readTags(const Row& row, MenuItem& item, Category& category) {
        item.tags.clear();
        for (const TagText& tag : parseTags(m_table.field(row, MenuColumn::Tags))) {
            if (tag.key.isEmpty())
                item.tags.append(tag.value);
            else if (tag.key == menu_setting::kPrep)
                readPrep(row, item, tag.value);
            else if (!applySetting(tag, item, category))
                m_table.addProblem(row.number, MenuColumn::Tags, "unknown",
                                   QStringLiteral("\"%1:%2\" is no setting; a tag with a colon is written %1\\:%2")
                                       .arg(tag.key, tag.value));
        }
    }

    void readPrep(const Row& row, MenuItem& item, const QString& value) {
        bool isNumber = false;
        const int minutes = value.toInt(&isNumber);
        if (isNumber && minutes >= 0 && minutes <= kLongestPrepMinutes)
            item.prepMinutes = minutes;
        else
            m_table.addProblem(row.number, MenuColumn::Tags, "out_of_range",
                               QStringLiteral("prep is 0 to %1 whole minutes").arg(kLongestPrepMinutes));
    }

    static bool applySetting(const TagText& tag, MenuItem& item, Category& category) {
        using namespace menu_setting;
        const std::array<std::pair<QStringView, QString*>, 7> texts{{{kStation, &item.station},
                                                                     {kKitchen, &item.kitchenName},
                                                                     {kImage, &item.imageUrl},
                                                                     {kCategoryEmoji, &category.emoji},
                                                                     {kCategoryColour, &category.colour},
                                                                     {kCategoryDescription, &category.description},
                                                                     {kCategoryImage, &category.imageUrl}}};
        for (const auto& [key, field] : texts) {
            if (tag.key != key) continue;
            *field = tag.value;
            return true;
        }
        if (tag.key != kFeatured) return false;
        item.featured = tag.value.compare(u"yes", Qt::CaseInsensitive) == 0;
        return true;
    }

    void readOptions(const Row& row, const OptionBinder& binder, const MenuItem* before, MenuItem& item) {
        if (m_table.has(MenuColumn::Options)) {
            QStringList problems;
            item.groups = binder.bind(m_table.field(row, MenuColumn::Options), before, problems);
            for (const QString& problem : problems)
                m_table.addProblem(row.number, MenuColumn::Options, "invalid", problem);
            if (!problems.isEmpty()) return;
        }
        const bool hasParts = std::any_of(item.groups.begin(), item.groups.end(), [](const OptionGroup& group) {
            return std::any_of(group.options.begin(), group.options.end(),
                               [](const MenuOption& o) { return !o.itemId.isNull(); });
        });
        if (item.kind == ItemKind::Combo && !hasParts)
            m_table.addProblem(row.number, MenuColumn::Options, "required",
                               QStringLiteral("a combo needs a part such as Drink(1-1)={Cola}|{Water}"));
    }

    // A category that had no items cannot be in the file, and was not deleted by it.
    void keepEmptyCategories() {
        for (const Category& category : m_present.categories) {
            const bool wasEmpty = std::none_of(m_present.items.begin(), m_present.items.end(),
                                               [&](const MenuItem& item) { return item.categoryId == category.id; });
            if (!wasEmpty || m_categoryPlace.contains(category.name)) continue;
            m_menu.categories.push_back(category);
            m_menu.categories.back().position = static_cast<int>(m_menu.categories.size()) - 1;
        }
    }

    void sortItems() {
        QHash<CategoryId, int> place;
        for (const Category& category : m_menu.categories) place.insert(category.id, category.position);
        std::stable_sort(m_menu.items.begin(), m_menu.items.end(), [&](const MenuItem& a, const MenuItem& b) {
            return place.value(a.categoryId) < place.value(b.categoryId);
        });
        QHash<CategoryId, int> count;
        for (MenuItem& item : m_menu.items) item.position = count[item.categoryId]++;
    }

    MenuTable m_table;
    const Menu& m_present;
    IdSource& m_ids;
    PresentMenu m_known;
    Menu m_menu;
    QHash<QString, size_t> m_categoryPlace;
    QStringList m_taxClasses;
};

}  // namespace

Result<Menu> parseMenuCsv(const QByteArray& file, const Menu& present, IdSource& ids) {
    if (file.size() > kLargestFile) return failure(ErrorCode::MalformedInput, QStringLiteral("the file is too large"));
    const auto rows = parseCsv(decodeSpreadsheetText(file));
    if (!rows) return tl::make_unexpected(rows.error());
    if (rows->size() > kMostRows)
        return failure(ErrorCode::MalformedInput, QStringLiteral("the file has too many rows"));
    return MenuReader(*rows, present, ids).read();
}

}  // namespace frontdesk

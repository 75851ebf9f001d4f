// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/menu.h"
#include "app/ports/id_source.h"

namespace frontdesk {

/// A menu as a spreadsheet: one row per item, in UTF-8.
///
///     category,item,kind,description,price,tax_class,fulfilments,hours,options,allergens,tags,emoji,available
///
/// kind          `item` or `combo`
/// price         45.00 (or 45,00)
/// fulfilments   `pickup|delivery|dine_in`; empty: all
/// hours         `07:00-11:00`, `Mon-Fri 11:30-15:00|Sat,Sun 10:00-16:00`; empty: whenever open
/// options       groups divided by `;`, options by `|`:
///               `Size(1-1): Small=-10.00|Regular=0|Large=15.00; Extras(0-3): Shito=0|Egg=4.00!`
///               (min-max) is how many must and may be chosen, `!` behind an option says sold out,
///               `Sauce(0-1)<Large: …` counts only while the option Large is chosen,
///               `Drink(1-1)={Cola}|{Water}=-2.00|House{Sobolo}` is a combo's part: what is served in braces, called
///               like its item unless a name stands before it.
///               `Large~2` means the second option of that name in the item, `{Cola~2}` the second item in the file.
/// allergens     `fish|prawn`
/// tags          `hot|vegetarian`, and settings of the item, which carry a colon: `station:grill`, `prep:25` (minutes),
///               `kitchen:½ chicken` (the short name on tickets), `featured:yes`, `image:…`; with the first item of a
///               category also `category.emoji:…`, `category.colour:#C2571A`, `category.description:…`,
///               `category.image:…`
/// available     `yes`, `no`, or `no until 2026-11-21T18:00:00.000Z`
///
/// In options, allergens and tags a backslash takes the next sign as itself: `Salt\; pepper`, `{Menu \~ 2}`.
/// Text that a spreadsheet would take for a formula carries an apostrophe before it in the file (see csv_text.h).
/// Pure functions, any thread.

/// Reads a file written by writeMenuCsv(), a spreadsheet or a person: with or without byte order mark, any line ends,
/// comma, semicolon or tab. Columns may stand in any order; only category, item and price must be there.
/// @param present  gives currency, taxes, places and tables; items, groups and options of the same names keep their
/// ids,
///                 and items keep what the file has no column or setting for
/// @return the menu, indexed; MalformedInput if it is no such table at all; else ValidationFailed with every problem of
///         every row, its field reading "row 12, price" (row 1 is the header, as spreadsheets count)
[[nodiscard]] Result<Menu> parseMenuCsv(const QByteArray& file, const Menu& present, IdSource& ids);

/// Items that are not archived, in the menu's order; lines end with CR LF as RFC 4180 has it. Reading it over @p menu,
/// or over an empty menu with the same taxes, gives the same menu; names are unique within their category for that.
[[nodiscard]] QByteArray writeMenuCsv(const Menu& menu);

}  // namespace frontdesk

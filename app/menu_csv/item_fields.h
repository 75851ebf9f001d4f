// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/menu.h"

namespace frontdesk {

/// The smaller fields of the menu CSV, each from text. Failures carry one sentence as Error::detail.

/// `pickup|dine_in`; nothing means all.
[[nodiscard]] Result<Fulfilments> parseFulfilments(const QString& text);

struct SoldOutText {
    bool soldOut = false;
    std::optional<Instant> until;
};
/// `yes`, `no`, `no until 2026-11-21T18:00:00Z`, and what spreadsheets make of true and false.
[[nodiscard]] Result<SoldOutText> parseAvailable(const QString& text);

/// `fish|prawn`
[[nodiscard]] QStringList parseNames(const QString& text);

/// One tag, or with a key one setting.
struct TagText {
    QString key;
    QString value;
};
[[nodiscard]] std::vector<TagText> parseTags(const QString& text);

/// Cleans like cleanLine() but keeps the joiners that make one picture out of several.
[[nodiscard]] QString cleanEmoji(const QString& text);

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/models/menu_model.h"

#include <QLocale>
#include <QPixmap>

class QPainter;

namespace frontdesk {

/// Draws the tiles of the menu. Emoji are bitmaps that scale slowly, so each is drawn once and kept.
class TilePainter {
public:
    static constexpr int kHeight = 118;  ///< at 100 % text
    static constexpr int kGap = 10;

    struct State {
        bool pressed = false;
        bool current = false;  ///< where the keys are
        bool focused = false;  ///< and the keys go there
    };

    explicit TilePainter(Theme& theme);
    void draw(QPainter& painter, const QRect& box, const MenuTile& tile, const State& state,
              Qt::LayoutDirection direction);
    /// Forgets drawn emoji, after a change of text size.
    void forget() { m_emoji.clear(); }

private:
    void drawEmoji(QPainter& painter, const QRect& inner, const QString& emoji, Qt::LayoutDirection direction);
    void drawName(QPainter& painter, const QRect& box, const MenuTile& tile);
    void drawFoot(QPainter& painter, const QRect& box, const MenuTile& tile, Qt::LayoutDirection direction);
    void drawCount(QPainter& painter, const QRect& box, int count, Qt::LayoutDirection direction);
    [[nodiscard]] QPixmap emojiPixmap(const QString& emoji, int size, double devicePixelRatio);

    Theme& m_theme;
    QLocale m_locale;
    QHash<QString, QPixmap> m_emoji;
};

}  // namespace frontdesk

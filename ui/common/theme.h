// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QObject>
#include <QPixmap>

class QApplication;
class QPainter;

namespace frontdesk {

/// What a colour says. Never alone: a chip has a sign and a word too.
enum class Tone { Neutral, New, Ok, Warn, Danger, Out, Teal, Accent };

/// The colours of one look. Names and values are those of the design tokens.
struct Palette {
    QColor bg, surface, surface2, line;
    QColor text, text2, text3;
    QColor accent, accentPress, onAccent, accentSoft;
    QColor fresh, freshSoft;  ///< a new order
    QColor ok, okSoft, warn, warnSoft, danger, dangerSoft, out, outSoft, teal, tealSoft;
    QColor shadow;  ///< of the deeper of the two shadow layers
    QColor focus;   ///< the ring, translucent
    QColor scrim;   ///< flat dimming under a sheet

    [[nodiscard]] const QColor& of(Tone tone) const;      ///< text and lines
    [[nodiscard]] const QColor& softOf(Tone tone) const;  ///< the field behind them
    [[nodiscard]] static Palette light();
    [[nodiscard]] static Palette dark();
};

/// Lengths of the design tokens, in device-independent pixels.
namespace space {
inline constexpr int k1 = 4, k2 = 8, k3 = 12, k4 = 16, k5 = 24, k6 = 32;
}
namespace radius {
inline constexpr int kSmall = 8, kMedium = 12, kLarge = 16;
}
/// Type sizes in pixels at 100 % text.
enum class TypeSize { Tiny = 11, Small = 13, Body = 15, Large = 18, Title = 20, Money = 22, Huge = 24, Giant = 34 };

/// The look in force: colours, type, icons. One object for the program's life, passed by reference; GUI thread only.
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };

    /// Sets style, palette, font and style sheet of @p app.
    explicit Theme(QApplication& app);
    ~Theme() override;

    [[nodiscard]] const Palette& colors() const { return m_palette; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);

    /// Size of text, 1.0 to 2.0. Widgets size themselves through font() and scaled().
    [[nodiscard]] double textScale() const { return m_scale; }
    void setTextScale(double scale);

    [[nodiscard]] QFont font(TypeSize size, QFont::Weight weight = QFont::Normal) const;
    /// A length that must grow with the text it holds.
    [[nodiscard]] int scaled(int length) const;

    /// A stroke icon of resources/icons by its file name without ".svg", @p size pixels square, tinted. Cached; an
    /// unknown name gives an empty pixmap and a warning.
    [[nodiscard]] QPixmap icon(const QString& name, const QColor& color, int size, double devicePixelRatio) const;
    /// Draws an icon centred in @p box at the painter's own resolution.
    void drawIcon(QPainter& painter, const QString& name, const QColor& color, const QRect& box) const;

    /// Whether buttons show their key, because Alt is held.
    [[nodiscard]] bool showsKeys() const { return m_showsKeys; }
    void setShowsKeys(bool shows);

    /// Cut animations (blinking ring, sliding).
    [[nodiscard]] bool reducesMotion() const { return m_reducesMotion; }
    void setReducesMotion(bool reduces);

Q_SIGNALS:
    void changed();  ///< colours or sizes are different now: repaint, measure again
    void showsKeysChanged(bool shows);

private:
    void apply();
    [[nodiscard]] QString styleSheet() const;

    QApplication& m_app;
    Palette m_palette;
    Mode m_mode = Mode::System;
    double m_scale = 1.0;
    bool m_systemDark = false;
    bool m_dark = false;
    bool m_showsKeys = false;
    bool m_reducesMotion = false;
    mutable QHash<QString, QPixmap> m_icons;
};

}  // namespace frontdesk

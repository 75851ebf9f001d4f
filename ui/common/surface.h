// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

#include <optional>

namespace frontdesk {

/// A plain field that other things lie on.
class Surface : public QWidget {
    Q_OBJECT
public:
    enum class Fill { Page, Card, Sunken, Tinted };

    Surface(Theme& theme, Fill fill, int radius, QWidget* parent = nullptr);
    void setFill(Fill fill);
    /// The pale colour of @p tone in place of the fill; nullopt goes back.
    void setTone(std::optional<Tone> tone);
    void setBordered(bool bordered);
    /// A strong accent edge: this is where what is typed goes.
    void setMarked(bool marked);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QColor fillColor() const;

    Theme& m_theme;
    Fill m_fill;
    int m_radius;
    std::optional<Tone> m_tone;
    bool m_bordered = false;
    bool m_marked = false;
};

}  // namespace frontdesk

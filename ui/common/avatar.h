// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace frontdesk {

/// The initials of a person on a disc, or a picture of one where no name is known.
class Avatar : public QWidget {
    Q_OBJECT
public:
    /// @param side at 100 % text
    Avatar(Theme& theme, int side, QWidget* parent = nullptr);
    void setName(const QString& name);
    [[nodiscard]] QSize sizeHint() const override { return {m_theme.scaled(m_side), m_theme.scaled(m_side)}; }

    /// Draws the same disc into @p box.
    static void draw(QPainter& painter, const Theme& theme, const QRect& box, const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    int m_side;
    QString m_name;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace frontdesk {

/// One option as a card, 56 high: a round or square mark, its name and what it costs. Space chooses, Enter chooses and
/// goes on, arrow keys move to the neighbours.
class OptionCard : public QAbstractButton {
    Q_OBJECT
public:
    enum class Mark { Round, Square };

    OptionCard(Theme& theme, Mark mark, const QString& name, const QString& price, QWidget* parent = nullptr);
    /// @param full its group takes no more
    void present(bool chosen, bool soldOut, bool full);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void moved(int key);  ///< an arrow key
    void entered();       ///< Enter or Return

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void drawMark(QPainter& painter, const QRect& box, const QColor& edge);
    [[nodiscard]] int chipWidth() const;

    Theme& m_theme;
    Mark m_mark;
    QString m_price;
    bool m_chosen = false;
    bool m_soldOut = false;
    bool m_full = false;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace frontdesk {

class FlowScroll;
class OrderCard;
class StatusChip;

/// A column of the board: heading with state and count, and cards that scroll.
class QueueColumn : public QWidget {
    Q_OBJECT
public:
    QueueColumn(Theme& theme, Tone tone, const QString& heading, QWidget* parent = nullptr);

    /// Puts @p cards in this order; the column becomes their parent.
    void setCards(const std::vector<OrderCard*>& cards);
    [[nodiscard]] const std::vector<OrderCard*>& cards() const { return m_cards; }
    void setLate(int late);
    /// Quiet words at the end of the heading.
    void setNote(const QString& note);
    /// A box that stays under the cards.
    void setFoot(QWidget* foot);
    void reveal(OrderCard* card);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    Theme& m_theme;
    QString m_heading;
    StatusChip* m_chip;
    StatusChip* m_late;
    QLabel* m_count;
    QLabel* m_note;
    FlowScroll* m_scroll;
    QVBoxLayout* m_list;
    std::vector<OrderCard*> m_cards;
};

}  // namespace frontdesk

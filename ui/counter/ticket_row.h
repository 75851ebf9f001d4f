// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/models/ticket_model.h"

#include <QAbstractButton>

namespace frontdesk {

/// A line of the ticket: how many, what, its options, note and price. A press chooses it; the chosen one keeps room at
/// its foot for its buttons.
class TicketRow : public QAbstractButton {
    Q_OBJECT
public:
    TicketRow(Theme& theme, QWidget* parent);
    void present(const TicketLine& line);
    void setCurrent(bool current);
    /// Height for @p width, without the room for buttons.
    [[nodiscard]] int textHeight(int width) const;
    [[nodiscard]] QSize sizeHint() const override { return {200, textHeight(200)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Detail {
        QString text;
        Tone tone;
        QFont::Weight weight;
    };
    [[nodiscard]] std::vector<Detail> details() const;
    [[nodiscard]] QFont detailFont(const Detail& detail) const { return m_theme.font(TypeSize::Small, detail.weight); }
    [[nodiscard]] int wordsStart() const;
    [[nodiscard]] int nameHeight() const;
    [[nodiscard]] QString priceText() const;

    Theme& m_theme;
    TicketLine m_line;
    bool m_current = false;
};

}  // namespace frontdesk

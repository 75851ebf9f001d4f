// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/models/tables_model.h"

#include <QAbstractButton>

namespace frontdesk {

/// A table on the plan: name, seats, what it is about and what it owes. A press chooses it; arrow keys go on to the
/// next one.
class TableCard : public QAbstractButton {
    Q_OBJECT
public:
    TableCard(Theme& theme, const TableId& id, QWidget* parent = nullptr);
    [[nodiscard]] const TableId& id() const { return m_id; }
    void present(const TableState& state, Instant now);
    [[nodiscard]] QSize sizeHint() const override;

    static constexpr int kLeastWidth = 132;  ///< at 100 % text

Q_SIGNALS:
    void arrowPressed(int key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Theme& m_theme;
    TableId m_id;
    QString m_name;
    QString m_seats;
    QString m_words;
    QString m_amount;
    Tone m_tone = Tone::Neutral;
    bool m_taken = false;
};

}  // namespace frontdesk

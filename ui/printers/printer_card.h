// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printers/printer_words.h"

#include <QAbstractButton>

namespace frontdesk {

class StatusChip;
class TextLabel;

/// A printer in the list: its name, what goes to it, its paper and place, how it is, and what waits there. A press
/// opens its page.
class PrinterCard : public QAbstractButton {
    Q_OBJECT
public:
    PrinterCard(Theme& theme, const PrinterId& id, QWidget* parent = nullptr);
    [[nodiscard]] const PrinterId& printer() const { return m_id; }
    /// @param paper the name of its profile
    void show(const Printer& printer, const PrinterPlan& plan, const QString& paper);
    /// @param view null: it is switched off, or nothing is known of it yet
    void showState(const PrinterView* view, bool enabled);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Theme& m_theme;
    PrinterId m_id;
    Tone m_tone = Tone::Neutral;
    TextLabel* m_name;
    TextLabel* m_prints;
    TextLabel* m_place;
    TextLabel* m_waiting;
    StatusChip* m_state;
};

}  // namespace frontdesk

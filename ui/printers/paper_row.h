// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printers/printer_words.h"

#include <QWidget>

class QHBoxLayout;

namespace frontdesk {

class BusinessCalendar;

/// What can be done with a paper.
enum class PaperAction { Print, Confirm, Move, Cancel, Copy, Show };

/// A paper in the list: what, for which station, where, since when and why not yet; and what can be done with it. A
/// press or the focus chooses it.
class PaperRow : public QWidget {
    Q_OBJECT
public:
    struct Shown {
        PaperView paper;
        const PrinterView* printer = nullptr;  ///< where it is to print; null: there is none
        QString printerName;
        std::vector<PaperAction> actions;
        bool chosen = false;
    };
    PaperRow(Theme& theme, const Shown& shown, Instant now, const BusinessCalendar& calendar, QWidget* parent);
    [[nodiscard]] const PrintJobId& paper() const { return m_id; }
    void setChosen(bool chosen);

Q_SIGNALS:
    void chosen(const frontdesk::PrintJobId& id);
    void pressed(const frontdesk::PrintJobId& id, frontdesk::PaperAction action);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeWords(const Shown& shown, const PaperWords& words);
    void addButton(QHBoxLayout& row, const PaperView& paper, const PaperWords& words, PaperAction action);

    Theme& m_theme;
    const PrintJobId m_id;
    Tone m_tone;
    bool m_chosen = false;
};

}  // namespace frontdesk

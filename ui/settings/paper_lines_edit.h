// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QPlainTextEdit;

namespace frontdesk {

class TextLabel;

/// Some lines of plain text for a paper: counts them, says how long the longest is, and what is wrong with them.
class PaperLinesEdit : public QWidget {
    Q_OBJECT
public:
    PaperLinesEdit(Theme& theme, const QString& label, const QString& hint, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString& text);  ///< without a signal
    /// Characters in a line of the paper; a longer line is told to be broken. 0: nobody counts.
    void setColumns(int columns);
    /// @param words empty: nothing is wrong with it
    void showFault(const QString& words);
    [[nodiscard]] bool isFaulty() const { return !m_fault.isEmpty(); }
    [[nodiscard]] QString told() const;  ///< what stands below
    void takeFocus();

Q_SIGNALS:
    void edited();

private:
    void measure();
    void showBelow();

    Theme& m_theme;
    const QString m_hint;
    QPlainTextEdit* m_edit;
    TextLabel* m_below;
    QString m_fault;
    int m_columns = 0;
};

}  // namespace frontdesk

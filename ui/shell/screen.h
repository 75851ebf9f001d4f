// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>
#include <QWidget>

#include <vector>

namespace frontdesk {

/// One key of a screen, for the help sheet.
struct KeyHelp {
    QString key;   ///< as shown: "F9", "Ctrl D"
    QString does;  ///< "Send to kitchen"
};

/// A page of the main window that the rail leads to. Its own shortcuts use Qt::WidgetWithChildrenShortcut, so that they
/// rest while a sheet is open.
class Screen : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// For the rail, the help sheet and screen readers.
    [[nodiscard]] virtual QString title() const = 0;
    /// Of resources/icons.
    [[nodiscard]] virtual QString iconName() const = 0;
    /// The screen has just come to the front: put the focus where work starts.
    virtual void onShown() = 0;
    /// Its own keys, for F1; the shell adds those that work everywhere.
    [[nodiscard]] virtual std::vector<KeyHelp> keys() const = 0;
    /// Esc that no control wanted. @return whether the screen took one step back
    virtual bool stepBack() { return false; }
    /// Ctrl+Z that no undo bar wanted. @return whether something was undone
    virtual bool undo() { return false; }
    /// Ctrl+Shift+Z
    virtual bool redo() { return false; }

Q_SIGNALS:
    /// What the rail's badge counts has changed; 0 hides it.
    void badgeChanged(int count);
};

}  // namespace frontdesk

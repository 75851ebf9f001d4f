// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QPointer>
#include <QWidget>

#include <functional>

namespace frontdesk {

class UndoBar;
class Toast;

/// Short words to the clerk at the lower edge of a screen: a toast for four seconds, or a bar with Undo for ten.
/// Owned by the shell, passed to screens. GUI thread.
class Notices : public QObject {
    Q_OBJECT
public:
    /// @param host the widget at whose lower edge they appear
    Notices(Theme& theme, QWidget* host);

    void tell(const QString& text, Tone tone = Tone::Ok);
    /// Offers to take back what was just done. @p what is bold ("Kelewele removed"), @p rest follows it. A new offer
    /// replaces the older one. @p undo is called at most once, on a press or Ctrl+Z.
    void offerUndo(const QString& what, const QString& rest, std::function<void()> undo);
    void withdrawUndo();
    [[nodiscard]] bool offersUndo() const;
    /// Takes away whatever is being said.
    void clear();
    /// Presses Undo. @return false if there is nothing to undo
    bool undo();

private:
    UndoBar* m_undo;
    Toast* m_toast;
};

}  // namespace frontdesk

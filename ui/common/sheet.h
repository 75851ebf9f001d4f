// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace frontdesk {

class ActionButton;

/// A modal panel inside the window: dims the rest flat, keeps Tab inside, closes with Esc, the cross or a press
/// outside, and gives the focus back to where it was. Deletes itself after closing. Nothing behind it takes keys or
/// presses.
class Sheet : public QWidget {
    Q_OBJECT
public:
    /// @param over any widget of the window that the sheet covers
    Sheet(Theme& theme, const QString& title, QWidget* over);
    ~Sheet() override;

    /// Where the content goes; scrolls by itself only if the content does.
    [[nodiscard]] QVBoxLayout* body() { return m_body; }
    /// The row of buttons at the foot, filled from its start.
    [[nodiscard]] QHBoxLayout* footer() { return m_footer; }
    /// The row of the title; widgets added stand between title and cross.
    [[nodiscard]] QHBoxLayout* header() { return m_header; }
    void setTitle(const QString& title);
    /// Width at 100 % text; never wider than the window. Default 520.
    void setPanelWidth(int width);
    /// Height at 100 % text; 0 (default): as the content asks.
    void setPanelHeight(int height);
    /// Whether Esc, the cross and a press outside close it. Default true.
    void setDismissible(bool dismissible);

    /// Shows it and moves the focus to @p first, or to the first control of the body.
    void open(QWidget* first = nullptr);
    /// Closes without a decision.
    void dismiss();

    /// The topmost open sheet of @p window, or nullptr.
    [[nodiscard]] static Sheet* topOf(const QWidget* window);

Q_SIGNALS:
    void dismissed();  ///< by Esc, cross, outside or dismiss()
    void closed();     ///< whatever the way

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void restyle();
    [[nodiscard]] QList<QWidget*> stops() const;

    Theme& m_theme;
    QWidget* m_panel;
    QLabel* m_title;
    ActionButton* m_cross;
    QVBoxLayout* m_body;
    QHBoxLayout* m_header;
    QHBoxLayout* m_footer;
    QPointer<QWidget> m_before;
    int m_panelWidth = 520;
    int m_panelHeight = 0;
    bool m_dismissible = true;
};

}  // namespace frontdesk

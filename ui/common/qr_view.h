// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QImage>
#include <QWidget>

namespace frontdesk {

/// A QR code to be read from the screen: black on white in every look, with the white around it that cameras need.
class QrView : public QWidget {
    Q_OBJECT
public:
    /// @param side at 100 % text
    QrView(Theme& theme, int side, QWidget* parent = nullptr);
    /// @param content what the code says; too long or empty shows nothing
    void setContent(const QString& content);
    [[nodiscard]] bool isShown() const { return !m_modules.isNull(); }
    [[nodiscard]] QSize sizeHint() const override { return {m_theme.scaled(m_side), m_theme.scaled(m_side)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    int m_side;
    QImage m_modules;  ///< one pixel a module, quiet zone included
};

}  // namespace frontdesk

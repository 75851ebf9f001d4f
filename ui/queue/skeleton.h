// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QTimer>
#include <QWidget>

namespace frontdesk {

/// The shapes of what is being read, shown only when reading takes longer than 300 ms.
class Skeleton : public QWidget {
    Q_OBJECT
public:
    explicit Skeleton(Theme& theme, QWidget* parent = nullptr);
    /// Shows the shapes at once.
    void appear();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QTimer m_wait;
    bool m_visible = false;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace frontdesk {

/// How this screen looks: light or dark, size of text, motion. Takes effect at once.
class LookPanel : public QWidget {
    Q_OBJECT
public:
    explicit LookPanel(Theme& theme, QWidget* parent = nullptr);

private:
    void addHeading(QVBoxLayout& column, const QString& text);

    Theme& m_theme;
};

}  // namespace frontdesk

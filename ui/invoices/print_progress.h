// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace frontdesk {

/// How far pages are drawn: words over a line that fills.
class PrintProgress : public QWidget {
    Q_OBJECT
public:
    explicit PrintProgress(Theme& theme, QWidget* parent = nullptr);
    /// @param done of @p of; @p of 0: nobody knows how long it takes
    void set(const QString& words, int done, int of);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QString m_words;
    int m_done = 0;
    int m_of = 0;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace frontdesk {

class TextLabel;

/// A paper as it will come out, drawn again a moment after something changed, elsewhere than on the thread of the
/// windows; of several wishes only the last is drawn. The old picture stays until the new one is there. A printer's
/// dots are shown at half their number, a page at three quarters, both smaller where there is no room.
class PaperPreview : public QWidget {
    Q_OBJECT
public:
    using Drawing = std::function<QImage()>;
    PaperPreview(Theme& theme, const QString& accessibleName, QWidget* parent = nullptr);

    /// Asks for another picture. @p drawing runs on a worker and must not touch a widget.
    void draw(Drawing drawing);
    [[nodiscard]] const QImage& picture() const { return m_picture; }
    [[nodiscard]] bool isDrawing() const { return m_busy || m_timer.isActive(); }

Q_SIGNALS:
    void drawn();

private:
    class Paper;
    void start();
    void take(int asked, const QImage& picture);

    QTimer m_timer;
    Drawing m_wanted;
    QImage m_picture;
    bool m_busy = false;
    int m_asked = 0;
    Paper* m_paper;
    TextLabel* m_trouble;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "ui/common/theme.h"
#include "ui/shell/system_status.h"

#include <QTimer>
#include <QWidget>

#include <vector>

namespace frontdesk {

class StripButton;

/// The line at the foot of the window: how listener, printers, messages and backup are, in colour and words, and the
/// time. What is amber or red says what to do; open alerts, messages and papers can be opened from here.
class StatusStrip : public QWidget {
    Q_OBJECT
public:
    StatusStrip(Theme& theme, const SystemStatus& status, const Clock& clock, const BusinessCalendar& calendar,
                QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

    struct Part {
        std::optional<Tone> dot;
        QString text;
        bool isPrinter = false;  ///< a press on it opens the papers
    };
    /// What the strip says at its start, most important last to be cut.
    [[nodiscard]] static std::vector<Part> parts(const SystemStatus& status);

Q_SIGNALS:
    void alertsPressed();
    void messagesPressed();
    void papersPressed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void refresh();
    void placeButtons();

    Theme& m_theme;
    const SystemStatus& m_status;
    const Clock& m_clock;
    BusinessCalendar m_calendar;
    QTimer m_timer;
    StripButton* m_alerts;
    StripButton* m_messages;
    StripButton* m_waiting;
    StripButton* m_papers;
    std::vector<QRect> m_printerBoxes;  ///< where the words about printers stand
    int m_buttonsEnd = 0;  ///< where the words begin
};

}  // namespace frontdesk

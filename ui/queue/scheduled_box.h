// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queue_model.h"

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace frontdesk {

/// The next two orders that wait for their time, at the foot of the board. A press lists them all.
class ScheduledBox : public QAbstractButton {
    Q_OBJECT
public:
    ScheduledBox(Theme& theme, const BusinessCalendar& calendar, QWidget* parent = nullptr);
    void setOrders(const std::vector<OrderPtr>& soonestFirst);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    BusinessCalendar m_calendar;
    std::vector<OrderPtr> m_next;
};

}  // namespace frontdesk

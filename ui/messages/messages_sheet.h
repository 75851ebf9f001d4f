// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sheet.h"
#include "ui/models/messages_model.h"

namespace frontdesk {

class EmptyState;
class FlowScroll;
class TextLabel;

/// The e-mails that a demo has written in place of sending them: to whom, what, and the link in them. Follows its model
/// while it is open.
class MessagesSheet : public Sheet {
    Q_OBJECT
public:
    MessagesSheet(Theme& theme, const MessagesModel& model, const BusinessCalendar& calendar, QWidget* over);

private:
    void fill();
    QWidget* makeMail(const Mail& mail, QWidget* parent);
    void copy(const QString& link);

    Theme& m_theme;
    const MessagesModel& m_model;
    BusinessCalendar m_calendar;
    EmptyState* m_empty;
    FlowScroll* m_list;
    TextLabel* m_said;
};

}  // namespace frontdesk

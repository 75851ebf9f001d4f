// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/desk_events.h"
#include "ui/common/prompter.h"
#include "ui/common/session.h"
#include "ui/common/sheet.h"
#include "ui/models/alerts_model.h"

namespace frontdesk {

class EmptyState;
class FlowScroll;
class Segmented;
class TextLabel;

/// What a manager has to look at, and what was looked at before. Follows while it is open.
class AlertsSheet : public Sheet {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        DeskEvents& events;
        Theme& theme;
        const Session& session;
        Prompter& prompter;
    };
    AlertsSheet(const Parts& parts, QWidget* over);
    [[nodiscard]] const AlertsModel& model() const { return m_model; }

private:
    void read();
    void fill();
    QWidget* makeRow(const Alert& alert, QWidget* parent);
    QWidget* makeActions(const Alert& alert, const QString& about, QWidget* parent);
    void press(const Alert& alert, AlertAction action);
    void resolve(const AlertId& id, AlertAction action);

    Desk& m_desk;
    Theme& m_theme;
    const Session& m_session;
    Prompter& m_prompter;
    AlertsModel m_model;
    Segmented* m_which = nullptr;
    FlowScroll* m_list = nullptr;
    EmptyState* m_empty = nullptr;
    TextLabel* m_problem = nullptr;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/desk_events.h"
#include "ui/common/session.h"
#include "ui/models/devices_model.h"
#include "ui/settings/pair_sheet.h"

#include <QPointer>
#include <QWidget>

namespace frontdesk {

class EmptyState;
class FlowScroll;
class Notices;
class Prompter;

/// The phones, tablets, kitchen screens and kiosks of the house: who is let in, and how to put one out.
class DevicesPage : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        DeskEvents& events;
        Theme& theme;
        Session& session;
        Prompter& prompter;
        Notices& notices;
    };
    explicit DevicesPage(const Parts& parts, QWidget* parent = nullptr);

    /// Reads the devices; a role that may not see them is told so.
    void refresh();
    PairSheet* pair();
    [[nodiscard]] const DevicesModel& model() const { return m_model; }
    [[nodiscard]] QWidget* firstStop() const;

private:
    void fill();
    void showProblem(const Error& error);
    void askRevoke(const Device& device);
    void revoke(const Device& device);
    void takeChange(const Device& device);

    Desk& m_desk;
    Theme& m_theme;
    Session& m_session;
    Prompter& m_prompter;
    Notices& m_notices;
    DevicesModel m_model;
    ActionButton* m_pair = nullptr;
    FlowScroll* m_list = nullptr;
    EmptyState* m_empty = nullptr;
    QPointer<PairSheet> m_sheet;
};

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/time.h"
#include "ui/common/theme.h"
#include "ui/models/guests_model.h"

#include <QListView>

namespace frontdesk {

/// The guests as rows with name, number and last order. Arrow keys move the choice, a press makes it.
class GuestList : public QListView {
    Q_OBJECT
public:
    GuestList(Theme& theme, GuestsModel& model, const BusinessCalendar& calendar, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QString& phone);  ///< E.164

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    const GuestsModel& m_guests;
};

}  // namespace frontdesk

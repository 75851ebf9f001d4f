// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/models/invoices_model.h"

#include <QListView>

namespace frontdesk {

/// Drafts and documents as rows. Arrow keys move the choice, a press makes it; scrolling to the end reads on.
class InvoiceList : public QListView {
    Q_OBJECT
public:
    InvoiceList(Theme& theme, InvoicesModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(int row);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
};

}  // namespace frontdesk

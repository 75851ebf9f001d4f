// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/paper_template.h"
#include "app/services/print_requests.h"
#include "ui/common/sheet.h"

class QLabel;

namespace frontdesk {

/// The receipt as the printer burns it, on the screen: for when there is no paper, or to look before printing again.
class ReceiptSheet : public Sheet {
    Q_OBJECT
public:
    ReceiptSheet(Theme& theme, const ReceiptContent& content, const ReceiptTemplate& look, QWidget* over);

Q_SIGNALS:
    void printWanted();

private:
    void showPaper(const QImage& paper);
    QLabel* m_paper;
};

}  // namespace frontdesk

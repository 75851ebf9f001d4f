// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/checkout.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace frontdesk {

class ActionButton;
class ChangeBox;
class TextLabel;

/// After the money: the change stays the biggest text until the next action.
class PaymentDone : public QWidget {
    Q_OBJECT
public:
    explicit PaymentDone(Theme& theme, QWidget* parent = nullptr);
    void present(const Tendered& tendered);
    void tell(const QString& text, Tone tone);
    [[nodiscard]] QWidget* firstStop() const;

Q_SIGNALS:
    void printAgainWanted();
    void showReceiptWanted();
    void invoiceWanted();
    void nextWanted();

private:
    Theme& m_theme;
    ChangeBox* m_change;
    TextLabel* m_headline;
    TextLabel* m_detail;
    TextLabel* m_told;
    ActionButton* m_next;
};

}  // namespace frontdesk

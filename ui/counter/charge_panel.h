// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/charge_view.h"

#include <QWidget>

#include <array>

class QKeyEvent;
class QLineEdit;

namespace frontdesk {

class ActionButton;
class Banner;
class ChargeStepRow;
class TextLabel;

/// A payment under way through a provider: its steps as they happen, the code that a guest reads out, and the ways out.
/// It shows what it is given and says what was pressed.
class ChargePanel : public QWidget {
    Q_OBJECT
public:
    struct Shown {
        ChargeFacts facts;
        Instant now;
        BusinessCalendar calendar;
        bool busy = false;  ///< an answer of the store is on its way
    };
    explicit ChargePanel(Theme& theme, QWidget* parent = nullptr);

    void present(const Shown& shown);
    [[nodiscard]] ChargePhase phase() const { return m_phase; }
    /// A refusal of ours, until something changes.
    void showProblem(const QString& headline, const QString& text);
    /// R, W, C, K and Enter. @return whether the key was meant for it
    bool takeKey(const QKeyEvent& event);
    [[nodiscard]] QWidget* firstStop() const;

Q_SIGNALS:
    void codeEntered(const QByteArray& code);
    void againWanted();        ///< another prompt in place of this one
    void otherWalletWanted();  ///< back to number and network
    void cashWanted();
    void checkWanted();

private:
    QWidget* makeSteps();
    QWidget* makeCode();
    QWidget* makeWays();
    ActionButton* makeWay(const QString& name, const QString& text, const QString& icon, const QString& key);
    void sendCode();
    void refresh();
    void showAdvice();
    void showWays();
    void showMain();
    void pressMain();

    Theme& m_theme;
    Shown m_shown;
    ChargePhase m_phase = ChargePhase::Sending;
    PaymentId m_of;  ///< whose code is in the field
    QString m_problemHeadline;
    QString m_problemText;

    TextLabel* m_wallet = nullptr;
    std::array<ChargeStepRow*, 3> m_steps{};
    QWidget* m_codeBox = nullptr;
    QLineEdit* m_code = nullptr;
    Banner* m_advice = nullptr;
    ActionButton* m_check = nullptr;
    ActionButton* m_again = nullptr;
    ActionButton* m_other = nullptr;
    ActionButton* m_cash = nullptr;
    ActionButton* m_main = nullptr;
};

}  // namespace frontdesk

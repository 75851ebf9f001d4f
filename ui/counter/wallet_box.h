// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/phone_parser.h"
#include "app/services/payments.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <array>

class QBoxLayout;

namespace frontdesk {

class NetworkButton;
class PhoneEdit;
class TextLabel;

/// Whose mobile money is asked: the number, and the network that is guessed from it until somebody chooses another.
/// Networks that are not offered rest and say why.
class WalletBox : public QWidget {
    Q_OBJECT
public:
    WalletBox(Theme& theme, const PhoneParser& phones, QWidget* parent = nullptr);

    /// Starts anew with the order's number and the guest's name.
    void setGuest(const QString& phone, const QString& name);
    void setRoutes(const PaymentRoutes& routes);
    void setPhone(const QString& phone);
    [[nodiscard]] QString phone() const;  ///< as typed
    /// Presses a key of a pad, and puts the cursor there: a digit, "00", "back" or "clear". Others are none of a number.
    void press(const QString& key);
    /// Of the chosen network; nullopt: none is chosen or it is not offered.
    [[nodiscard]] std::optional<PaymentMethod> method() const;
    /// What keeps one from asking this wallet, in words; empty: nothing.
    [[nodiscard]] QString problem() const;
    /// Says it under the number until something changes, and puts the focus there.
    void complain();

Q_SIGNALS:
    void changed();
    void entered();  ///< Enter in the number
    void touched();  ///< somebody is at the number

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(NetworkButton& button);
    void refresh();
    [[nodiscard]] NetworkButton* checkedButton() const;
    [[nodiscard]] std::optional<MobileNetwork> guess() const;
    [[nodiscard]] QString remarkOf(const NetworkButton& button) const;

    Theme& m_theme;
    const PhoneParser& m_phones;
    PaymentRoutes m_routes;
    bool m_chosen = false;  ///< by a person: the guess keeps out of it
    PhoneEdit* m_number;
    TextLabel* m_name;
    TextLabel* m_problem;
    std::array<NetworkButton*, 3> m_networks{};
};

}  // namespace frontdesk

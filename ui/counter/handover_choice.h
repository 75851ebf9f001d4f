// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/customer.h"
#include "app/domain/menu.h"
#include "app/domain/order.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <vector>

namespace frontdesk {

class ActionButton;
class TileLayout;

/// How a caller gets the order: fetched here, or brought to an address that is known.
class HandoverChoice : public QWidget {
    Q_OBJECT
public:
    explicit HandoverChoice(Theme& theme, QWidget* parent = nullptr);
    /// @param menu names the places and their fees
    void setAddresses(const std::vector<SavedAddress>& addresses, const Menu& menu);
    [[nodiscard]] const std::vector<SavedAddress>& addresses() const { return m_addresses; }
    /// Marks what the draft says.
    void showChosen(const OrderDraft& draft);

Q_SIGNALS:
    void pickupChosen();
    void addressChosen(const frontdesk::DeliveryAddress& address);

private:
    ActionButton* add(const QString& name, const QString& text, const QString& second, const QString& icon);

    Theme& m_theme;
    TileLayout* m_tiles;
    std::vector<SavedAddress> m_addresses;
    std::vector<ActionButton*> m_buttons;  ///< pick-up, then the addresses
};

[[nodiscard]] inline DeliveryAddress deliveryTo(const SavedAddress& address) {
    return {address.text, address.placeId, address.directions};
}

}  // namespace frontdesk

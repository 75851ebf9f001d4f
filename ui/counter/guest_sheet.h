// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/sheet.h"

class QLineEdit;

namespace frontdesk {

class PhoneEdit;
class TextLabel;
class ActionButton;

/// Name, number and, for a delivery, where to.
class GuestSheet : public Sheet {
    Q_OBJECT
public:
    struct Guest {
        QString name;
        QString phone;
        std::optional<DeliveryAddress> address;
    };
    /// @param needsContact name and number must be there (an order by phone)
    GuestSheet(Theme& theme, Desk& desk, const OrderDraft& draft, bool needsContact, QWidget* over);
    /// Shows @p fields of a refusal under their fields.
    void showProblems(const std::vector<FieldError>& fields);
    void openAtFirst();

Q_SIGNALS:
    void done(const frontdesk::GuestSheet::Guest& guest);

private:
    void addAddress(const OrderDraft& draft);
    QLineEdit* addField(const QString& name, const QString& label, QLineEdit* field);
    void choosePlace(const PlaceId& id);
    void setProblem(const QString& name, const QString& text);
    [[nodiscard]] bool check();
    void finish();

    struct Field {
        QString name;
        QLineEdit* edit;
        TextLabel* problem;
    };

    Theme& m_theme;
    Desk& m_desk;
    bool m_needsContact;
    bool m_delivers;
    std::vector<Field> m_fields;
    QLineEdit* m_name = nullptr;
    PhoneEdit* m_phone = nullptr;
    QLineEdit* m_address = nullptr;
    QLineEdit* m_directions = nullptr;
    PlaceId m_place;
    std::vector<std::pair<PlaceId, ActionButton*>> m_places;
};

}  // namespace frontdesk

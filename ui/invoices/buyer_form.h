// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/invoicing.h"
#include "ui/common/theme.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace frontdesk {

class FormField;
class Segmented;
class SwitchBox;
class TextLabel;

/// Asks what an invoice shall say: who buys, and what else is wanted on it. Two columns, or one where there is no room.
class BuyerForm : public QWidget {
    Q_OBJECT
public:
    /// @param onCredit the order is not paid: it has a day by which it must be
    BuyerForm(Theme& theme, const Restaurant& restaurant, bool onCredit, QWidget* parent = nullptr);

    void setRequest(const InvoiceRequest& request);
    /// What is typed; only with isSound() fit to be sent.
    [[nodiscard]] InvoiceRequest request() const;
    /// Checks what a form can: days and countries. What is wrong is said at its field, which gets the focus.
    [[nodiscard]] bool isSound();
    /// Shows what a service found wrong. @return false if none of it belongs to a field here
    bool showFaults(const std::vector<FieldError>& faults);
    void takeFocus();

Q_SIGNALS:
    void edited();
    void entered();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeBuyer(QVBoxLayout& column);
    void makeRest(QVBoxLayout& column, bool onCredit);
    FormField* addField(QVBoxLayout& column, const char* name, const QString& label, int longest, int rows = 1);
    [[nodiscard]] FormField* fieldOf(const QString& name) const;
    void showBuyer();
    void showCountry();

    Theme& m_theme;
    const Restaurant& m_restaurant;
    InvoiceParty m_known;  ///< what the form does not ask for: contact and telephone
    QBoxLayout* m_columns;
    SwitchBox* m_simplified = nullptr;
    TextLabel* m_simplifiedHint = nullptr;
    QWidget* m_buyer = nullptr;
    FormField* m_name = nullptr;
    FormField* m_taxId = nullptr;
    FormField* m_address = nullptr;
    FormField* m_country = nullptr;
    FormField* m_email = nullptr;
    FormField* m_reference = nullptr;
    FormField* m_notes = nullptr;
    FormField* m_due = nullptr;
    Segmented* m_language = nullptr;
    TextLabel* m_languageFault = nullptr;
};

}  // namespace frontdesk

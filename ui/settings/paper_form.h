// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/paper_template.h"
#include "app/domain/result.h"
#include "ui/common/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace frontdesk {

class PaperAccentPicker;
class PaperLinesEdit;
class PaperLogoEdit;
class Segmented;
class SwitchBox;

/// What the forms of receipts and of documents share: cards of fields with logo, header and footer.
class PaperForm : public QWidget {
    Q_OBJECT
public:
    /// Says what is wrong at its field. @param faults with fields as PaperTemplates names them
    /// @return the first field that is faulty; null: none of this form's
    virtual QWidget* showFaults(const std::vector<FieldError>& faults);

Q_SIGNALS:
    void edited();

protected:
    struct Words {
        QString withoutLogo;
        QString headerHint;
        QString footerHint;
    };
    PaperForm(Theme& theme, const Words& words, QWidget* parent);

    [[nodiscard]] QVBoxLayout* addCard(const QString& heading);
    SwitchBox* addSwitch(QVBoxLayout& card, const QString& name, const QString& text);

    Theme& m_theme;
    PaperLogoEdit* m_logo;
    PaperLinesEdit* m_header;
    PaperLinesEdit* m_footer;
};

class PaperReceiptForm : public PaperForm {
    Q_OBJECT
public:
    explicit PaperReceiptForm(Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] ReceiptTemplate look() const;
    void setLook(const ReceiptTemplate& look);  ///< without a signal

private:
    void showColumns();

    Segmented* m_columns;
    SwitchBox* m_staff;
    SwitchBox* m_guest;
    SwitchBox* m_options;
    SwitchBox* m_qr;
};

class PaperInvoiceForm : public PaperForm {
    Q_OBJECT
public:
    explicit PaperInvoiceForm(Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] InvoiceTemplate look() const;
    void setLook(const InvoiceTemplate& look);  ///< without a signal
    QWidget* showFaults(const std::vector<FieldError>& faults) override;

private:
    PaperAccentPicker* m_accent;
    SwitchBox* m_qr;
    SwitchBox* m_payments;
};

}  // namespace frontdesk

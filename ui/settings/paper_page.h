// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/paper_templates.h"
#include "ui/settings/devices_page.h"

#include <QWidget>

class QStackedWidget;

namespace frontdesk {

class ActionButton;
class PaperForm;
class PaperInvoiceForm;
class PaperPreview;
class PaperReceiptForm;
class Segmented;
class StatusChip;
class Surface;
class TextLabel;

/// What receipts and documents look like, beside the paper itself. What is changed and not saved stays while other
/// sections are open.
class PaperPage : public QWidget {
    Q_OBJECT
public:
    using Parts = DevicesPage::Parts;
    enum Paper { kReceipt, kInvoice };
    /// The desk must have templates.
    explicit PaperPage(const Parts& parts, QWidget* parent = nullptr);

    /// Takes what is in force, unless something is changed here.
    void refresh();
    void showPaper(Paper paper);
    [[nodiscard]] bool isEdited() const;
    void save();
    void undoChanges();
    void takeDefaults();  ///< of the paper that is shown; saved by save()
    [[nodiscard]] PaperReceiptForm& receipt() { return *m_receipt; }
    [[nodiscard]] PaperInvoiceForm& invoice() { return *m_invoice; }
    [[nodiscard]] PaperPreview& preview() { return *m_preview; }

Q_SIGNALS:
    void editedChanged(bool edited);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeBody();
    QWidget* makeFoot();
    void take(const PaperLook& look);
    void onEdited();
    void showActions();
    void showRole();
    void arrange();
    void draw();
    void takeSaved(const Status& done, const PaperLook& wanted);
    void showFaults(const std::vector<FieldError>& faults);
    void say(const QString& headline, const QString& text);
    [[nodiscard]] Paper paper() const;

    PaperTemplates& m_templates;
    Desk& m_desk;
    Theme& m_theme;
    Session& m_session;
    Notices& m_notices;
    PaperLook m_saved;
    bool m_saving = false;
    bool m_wasEdited = false;
    bool m_mayChange = true;

    Segmented* m_tabs = nullptr;
    Segmented* m_view = nullptr;  ///< form or paper, where there is no room for both
    StatusChip* m_state = nullptr;
    QStackedWidget* m_forms = nullptr;
    PaperReceiptForm* m_receipt = nullptr;
    PaperInvoiceForm* m_invoice = nullptr;
    EmptyState* m_locked = nullptr;
    PaperPreview* m_preview = nullptr;
    QWidget* m_foot = nullptr;
    Surface* m_result = nullptr;
    TextLabel* m_headline = nullptr;
    TextLabel* m_text = nullptr;
    ActionButton* m_defaults = nullptr;
    ActionButton* m_undo = nullptr;
    ActionButton* m_save = nullptr;
};

}  // namespace frontdesk

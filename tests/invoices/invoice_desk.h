// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/ui_desk.h"
#include "ui/common/notices.h"
#include "ui/invoices/document_actions.h"
#include "ui/invoices/invoices_screen.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>

namespace frontdesk::test {

/// A PDF of so many pages of A4, each with its number on it.
[[nodiscard]] QByteArray pdfOf(int pages);

/// The windows' side of invoices: paid orders, their documents, and a window to show them in.
class InvoiceDesk {
public:
    InvoiceDesk();

    UiDesk ui;
    QWidget window;
    Notices notices{ui.theme, &window};
    DocumentActions actions{DocumentActions::Parts{ui.desk, ui.theme, ui.session}};

    /// A web order of 69.00, paid in cash.
    Order paidOrder(const QString& name);
    /// The same with its invoice.
    Invoice invoiceOf(const QString& buyer);
    Invoice issue(const Order& order, const InvoiceRequest& request);
    /// Gives the document its file and tells so.
    void draw(const Invoice& document, const QByteArray& pdf);
    /// What the next "where shall it be kept?" is answered with; asked() counts.
    void answerPath(const QString& path);
    [[nodiscard]] QStringList asked() const { return m_asked; }

    /// Made at the first call, as large as the window.
    InvoicesScreen& screen();
    [[nodiscard]] static QAbstractButton* button(const QWidget* in, const char* name);
    [[nodiscard]] static QString label(const QWidget* in, const char* name);
    template <class T>
    [[nodiscard]] T* sheet() const {
        const auto found = window.findChildren<T*>();
        for (T* each : found)
            if (each->isVisible()) return each;
        return nullptr;
    }

private:
    std::unique_ptr<InvoicesScreen> m_screen;
    QStringList m_asked;
};

}  // namespace frontdesk::test

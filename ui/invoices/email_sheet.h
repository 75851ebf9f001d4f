// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/session.h"
#include "ui/common/sheet.h"

namespace frontdesk {

class ActionButton;
class FormField;

/// Asks where a document goes by e-mail, and sends it there. It stays open until the store has taken it.
class EmailSheet : public Sheet {
    Q_OBJECT
public:
    struct Parts {
        Desk& desk;
        Theme& theme;
        const Session& session;
    };
    EmailSheet(const Parts& parts, const Invoice& document, QWidget* over);

Q_SIGNALS:
    void sent(const QString& address);

private:
    void send();
    void takeAnswer(const Status& sent, const QString& address);

    Desk& m_desk;
    const Session& m_session;
    InvoiceId m_document;
    FormField* m_address;
    ActionButton* m_send;
};

}  // namespace frontdesk

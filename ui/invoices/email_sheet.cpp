// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/email_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/error_text.h"
#include "ui/common/form_field.h"
#include "ui/common/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kLongestAddress = 254;  // RFC 5321, 4.5.3.1.3, less the angle brackets
}

EmailSheet::EmailSheet(const Parts& parts, const Invoice& document, QWidget* over)
    : Sheet(parts.theme, tr("Send %1").arg(document.invoiceNumber), over),
      m_desk(parts.desk),
      m_session(parts.session),
      m_document(document.id) {
    setObjectName(QStringLiteral("email-sheet"));
    auto* what =
        new TextLabel(parts.theme, tr("The PDF leaves as an attachment, at once or as soon as there is a way out."),
                      TypeSize::Body, QFont::Normal, Tone::Neutral, this);
    what->setWordWrap(true);
    body()->addWidget(what);
    m_address =
        new FormField(parts.theme, QStringLiteral("email-address"), tr("E-mail address"), kLongestAddress, 1, this);
    m_address->setText(document.buyer.email);
    m_address->setPlaceholder(QStringLiteral("name@example.com"));
    m_address->setHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    connect(m_address, &FormField::entered, this, &EmailSheet::send);
    body()->addWidget(m_address);
    m_send = new ActionButton(parts.theme, tr("Send"), ActionButton::Kind::Primary, ActionButton::Size::Main, this);
    m_send->setObjectName(QStringLiteral("send"));
    m_send->setIconName(QStringLiteral("mail"));
    m_send->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_send, &QAbstractButton::clicked, this, &EmailSheet::send);
    footer()->addWidget(m_send);
}

void EmailSheet::send() {
    if (!m_send->isEnabled()) return;
    const QString address = m_address->text();
    if (address.isEmpty()) {
        m_address->showFault(tr("Where shall it go?"));
        m_address->takeFocus();
        return;
    }
    m_send->setBusy(true, tr("Sending …"));
    m_desk.thread
        .run<void>([&invoicing = m_desk.invoicing, id = m_document, address, caller = m_session.caller()] {
            return invoicing.send(id, address, caller);
        })
        .then(this, [this, address](const Status& sent) { takeAnswer(sent, address); });
}

void EmailSheet::takeAnswer(const Status& sent, const QString& address) {
    m_send->setBusy(false);
    if (sent) {
        Q_EMIT this->sent(address);
        close();
        return;
    }
    m_address->showFault(sent.error().code == ErrorCode::ValidationFailed ? tr("This is no e-mail address.")
                                                                          : errorText(sent.error()).whole());
    m_address->takeFocus();
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/invoice_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/chip.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/figure_label.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/money_text.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"
#include "ui/invoices/buyer_form.h"
#include "ui/invoices/document_actions.h"
#include "ui/invoices/document_words.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kWidth = 820;
constexpr int kFormHeight = 640;
constexpr int kIssuedHeight = 320;
constexpr int kMoreDocument = 92;  ///< each credit note
}  // namespace

InvoiceSheet::InvoiceSheet(const Parts& parts, const OrderPtr& order, QWidget* over)
    : Sheet(parts.theme, tr("Invoice of order %1").arg(QString::number(order->number)), over),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session),
      m_actions(parts.actions),
      m_order(order) {
    setObjectName(QStringLiteral("invoice-sheet"));
    setPanelWidth(kWidth);
    setPanelHeight(kFormHeight);
    m_pages = new QStackedWidget(this);
    m_reading = new EmptyState(m_theme, m_pages);
    m_reading->say(QStringLiteral("clock"), tr("Looking for its invoice …"), {});
    m_formPage = makeForm();
    m_shown = makeShown();
    for (QWidget* page : {static_cast<QWidget*>(m_reading), m_formPage, m_shown}) m_pages->addWidget(page);
    body()->addWidget(m_pages, 1);
    m_said = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Ok, this);
    m_said->setObjectName(QStringLiteral("said"));
    m_said->setWordWrap(true);
    m_said->hide();
    body()->addWidget(m_said);
    makeFooter();
    connect(&parts.events, &DeskEvents::invoiceDrawn, this, [this](const InvoiceId& id) {
        if (m_invoice && m_invoice->id == id) read();
    });
    read();
}

QWidget* InvoiceSheet::makeForm() {
    auto* scroll = new FlowScroll(Qt::Vertical, this);
    m_form = new BuyerForm(m_theme, *m_desk.restaurant, m_order->money().due.isPositive(), scroll);
    connect(m_form, &BuyerForm::entered, this, &InvoiceSheet::issue);
    connect(m_form, &BuyerForm::edited, this, [this] { m_said->hide(); });
    scroll->setWidget(m_form);
    return scroll;
}

QWidget* InvoiceSheet::makeShown() {
    auto* scroll = new FlowScroll(Qt::Vertical, this);
    auto* shown = new QWidget(scroll);
    m_documents = new QVBoxLayout(shown);
    m_documents->setContentsMargins(0, 0, 0, 0);
    m_documents->setSpacing(space::k2);
    scroll->setWidget(shown);
    return scroll;
}

ActionButton* InvoiceSheet::addButton(const QString& name, const QString& text, const QString& icon, int kind) {
    auto* button =
        new ActionButton(m_theme, text, static_cast<ActionButton::Kind>(kind), ActionButton::Size::Main, this);
    button->setObjectName(name);
    if (!icon.isEmpty()) button->setIconName(icon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->hide();
    footer()->addWidget(button, 1);
    return button;
}

void InvoiceSheet::makeFooter() {
    using Kind = ActionButton::Kind;
    const auto add = [this](const char* name, const QString& text, const char* icon, Kind kind) {
        return addButton(QString::fromLatin1(name), text, QString::fromLatin1(icon), static_cast<int>(kind));
    };
    m_drop = add("drop-draft", tr("Throw draft away"), "trash", Kind::Danger);
    m_keep = add("save-draft", tr("Save draft"), "", Kind::Normal);
    m_issue = add("issue", tr("Issue invoice"), "", Kind::Primary);
    m_print = add("print-invoice", tr("Receipt paper"), "receipt", Kind::Normal);
    m_print->setAccessibleName(tr("Print on receipt paper"));
    m_office = add("print-office", tr("Print"), "printer", Kind::Primary);
    m_office->setAccessibleName(tr("Print on an office printer"));
    m_save = add("save-pdf", tr("Save PDF"), "download", Kind::Normal);
    m_email = add("email", tr("E-mail"), "mail", Kind::Normal);
    connect(m_drop, &QAbstractButton::clicked, this, &InvoiceSheet::dropDraft);
    connect(m_keep, &QAbstractButton::clicked, this, &InvoiceSheet::saveDraft);
    connect(m_issue, &QAbstractButton::clicked, this, &InvoiceSheet::issue);
    connect(m_print, &QAbstractButton::clicked, this, &InvoiceSheet::printWanted);
    if (m_actions == nullptr) return;
    const auto act = [this](void (DocumentActions::*action)(const Invoice&, QWidget*, DocumentActions::Tell)) {
        if (m_invoice)
            (m_actions->*action)(*m_invoice, this, [this](Tone tone, const QString& text) { say(tone, text); });
    };
    connect(m_office, &QAbstractButton::clicked, this, [act] { act(&DocumentActions::print); });
    connect(m_save, &QAbstractButton::clicked, this, [act] { act(&DocumentActions::savePdf); });
    connect(m_email, &QAbstractButton::clicked, this, [act] { act(&DocumentActions::email); });
}

void InvoiceSheet::read() {
    m_desk.thread
        .run<InvoiceStart>([&desk = m_desk, order = m_order, caller = m_session.caller()] {
            return readInvoiceStart(desk, *order, caller);
        })
        .then(this, [this](const Result<InvoiceStart>& start) {
            if (start) return take(*start);
            const ErrorText text = errorText(start.error());
            m_reading->say(QStringLiteral("warning"), text.headline, text.text, Tone::Danger);
            m_pages->setCurrentWidget(m_reading);
        });
}

void InvoiceSheet::take(const InvoiceStart& start) {
    const bool known = m_invoice.has_value();
    m_invoice.reset();
    for (const Invoice& document : start.documents)
        if (document.kind == InvoiceKind::Invoice) m_invoice = document;
    m_draftVersion = start.draft ? start.draft->version : 0;
    showButtons();
    if (!m_invoice) return showForm(start);
    showDocuments(start.documents);
    setPanelHeight(kIssuedHeight + kMoreDocument * (static_cast<int>(start.documents.size()) - 1));
    m_pages->setCurrentWidget(m_shown);
    if (!known) (m_office->isVisible() && m_office->isEnabled() ? m_office : m_print)->setFocus(Qt::OtherFocusReason);
}

void InvoiceSheet::showForm(const InvoiceStart& start) {
    m_pages->setCurrentWidget(m_formPage);
    if (m_filled) return;
    m_filled = true;
    InvoiceRequest request;
    request.buyer = start.buyer;
    m_form->setRequest(start.draft ? start.draft->request : request);
    m_form->takeFocus();
}

/// Its file is drawn elsewhere right after it was issued: what needs the file rests until then.
void InvoiceSheet::showButtons() {
    const bool issued = m_invoice.has_value();
    m_drop->setVisible(!issued && m_draftVersion > 0);
    m_keep->setVisible(!issued);
    m_issue->setVisible(!issued);
    m_print->setVisible(issued);
    const bool drawn = issued && !m_invoice->sha256.isEmpty();
    for (ActionButton* button : {m_office, m_save}) {
        button->setVisible(issued && m_actions != nullptr);
        button->setBusy(!drawn, tr("Drawing …", "the PDF of an invoice"));
    }
    m_email->setVisible(issued && m_actions != nullptr);
}

void InvoiceSheet::showDocuments(const std::vector<Invoice>& documents) {
    while (QLayoutItem* old = m_documents->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const Invoice& document : documents) addDocument(document);
    m_documents->addStretch(1);
}

void InvoiceSheet::addDocument(const Invoice& document) {
    const bool isInvoice = document.kind == InvoiceKind::Invoice;
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, this);
    card->setBordered(true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::k4, space::k3, space::k4, space::k3);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::k2);
    auto* number = new TextLabel(m_theme, document.invoiceNumber, isInvoice ? TypeSize::Giant : TypeSize::Title,
                                 QFont::Bold, std::nullopt, card);
    number->setObjectName(QStringLiteral("invoice-number"));
    number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    number->setFocusPolicy(Qt::NoFocus);
    head->addWidget(number);
    auto* state = new StatusChip(m_theme, card);
    const StateWords words = documentWords(document);
    state->set(words.tone, words.chip());
    head->addWidget(state);
    head->addStretch(1);
    head->addWidget(
        new FigureLabel(m_theme, moneyText(document.total, locale()), TypeSize::Huge, QFont::DemiBold, card));
    column->addLayout(head);
    QStringList details{documentDay(document.issueDate, locale()), buyerWord(document.buyer)};
    if (!document.buyer.taxId.isEmpty()) details += document.buyer.taxId;
    if (!document.buyer.address.isEmpty()) details += document.buyer.address.simplified();
    auto* detail = new TextLabel(m_theme, details.join(QStringLiteral(" · ")), TypeSize::Small, QFont::Normal,
                                 Tone::Neutral, card);
    detail->setWordWrap(true);
    column->addWidget(detail);
    m_documents->addWidget(card);
}

void InvoiceSheet::setBusy(ActionButton* button, const QString& words) {
    m_busy = button != nullptr;
    for (ActionButton* each : {m_drop, m_keep, m_issue}) {
        each->setBusy(each == button, words);
        if (each != button) each->setEnabled(!m_busy);
    }
}

void InvoiceSheet::issue() {
    if (m_invoice || isBusy() || !m_form->isSound()) return;
    setBusy(m_issue, tr("Issuing …"));
    m_desk.thread
        .run<IssuedInvoice>([&invoicing = m_desk.invoicing, id = m_order->id, request = m_form->request(),
                             caller = m_session.caller()] { return invoicing.forStaff(id, request, caller); })
        .then(this, [this](const Result<IssuedInvoice>& issued) {
            setBusy(nullptr, {});
            if (!issued) return tellFailed(issued.error());
            say(Tone::Ok, issued->isNew ? tr("Issued as %1.").arg(issued->invoice.invoiceNumber)
                                        : tr("It was issued before, as %1.").arg(issued->invoice.invoiceNumber));
            read();
        });
}

void InvoiceSheet::saveDraft() {
    if (m_invoice || isBusy()) return;
    setBusy(m_keep, tr("Saving …"));
    m_desk.thread
        .run<InvoiceDraft>([&invoicing = m_desk.invoicing, id = m_order->id, request = m_form->request(),
                            version = m_draftVersion,
                            caller = m_session.caller()] { return invoicing.saveDraft(id, request, version, caller); })
        .then(this, [this](const Result<InvoiceDraft>& draft) {
            setBusy(nullptr, {});
            if (!draft) return tellFailed(draft.error());
            m_draftVersion = draft->version;
            showButtons();
            say(Tone::Ok, tr("Kept as a draft. It has no number yet and waits on top of the invoices."));
        });
}

void InvoiceSheet::dropDraft() {
    if (m_invoice || isBusy()) return;
    setBusy(m_drop, tr("Throwing away …"));
    m_desk.thread
        .run<void>([&invoicing = m_desk.invoicing, id = m_order->id, caller = m_session.caller()] {
            return invoicing.dropDraft(id, caller);
        })
        .then(this, [this](const Status& dropped) {
            setBusy(nullptr, {});
            if (!dropped) return tellFailed(dropped.error());
            m_draftVersion = 0;
            m_filled = false;
            say(Tone::Ok, tr("The draft is gone; the form says what the order says."));
            read();
        });
}

void InvoiceSheet::tellFailed(const Error& error) {
    if (m_form->showFaults(error.fields)) {
        m_said->hide();
        return;
    }
    if (error.code == ErrorCode::Conflict)
        say(Tone::Danger, tr("Somebody else changed this draft first. Open it again to see it."));
    else
        say(Tone::Danger, errorText(error).whole());
}

void InvoiceSheet::say(Tone tone, const QString& text) {
    m_said->setTone(tone);
    m_said->setText((tone == Tone::Danger ? QStringLiteral("! ") : QStringLiteral("✓ ")) + text);
    m_said->show();
}

}  // namespace frontdesk

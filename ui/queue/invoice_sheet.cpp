// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/invoice_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/background.h"
#include "ui/common/chip.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/figure_label.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/money_text.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSaveFile>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr int kWidth = 600;
constexpr int kHeight = 540;
constexpr int kLongestName = 100;
constexpr int kLongestTaxId = 30;
constexpr int kLongestAddress = 300;

std::pair<Tone, QString> stateOf(const Invoice& document) {
    if (document.kind == InvoiceKind::CreditNote) return {Tone::Out, InvoiceSheet::tr("↺ Credit note")};
    switch (document.status) {
        case DocumentState::Cancelled:
            return {Tone::Neutral, InvoiceSheet::tr("✕ Credited in full")};
        case DocumentState::Paid:
            return {Tone::Ok, InvoiceSheet::tr("✓ Paid")};
        default:
            return {Tone::Teal, InvoiceSheet::tr("✓ Issued")};
    }
}

/// Writes next to the place and renames, so that a full disk leaves no half of a file.
QString writePdf(const QString& name, const QByteArray& pdf, const QString& folder) {
    const QDir documents(folder);
    if (!documents.mkpath(QStringLiteral("."))) return {};
    QSaveFile file(documents.filePath(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() && file.commit();
    return written ? documents.filePath(name) : QString();
}

}  // namespace

InvoiceSheet::InvoiceSheet(const Parts& parts, const OrderPtr& order, QWidget* over)
    : Sheet(parts.theme, tr("Invoice of order %1").arg(QString::number(order->number)), over),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session),
      m_order(order) {
    setObjectName(QStringLiteral("invoice-sheet"));
    setPanelWidth(kWidth);
    setPanelHeight(kHeight);
    m_pages = new QStackedWidget(this);
    m_reading = new EmptyState(m_theme, m_pages);
    m_reading->say(QStringLiteral("clock"), tr("Looking for its invoice …"), {});
    m_form = makeForm();
    m_shown = makeShown();
    for (QWidget* page : {static_cast<QWidget*>(m_reading), m_form, m_shown}) m_pages->addWidget(page);
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
    auto* form = new QWidget(scroll);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(3, 3, 8, 3);
    column->setSpacing(6);
    auto* what = new TextLabel(m_theme,
                               tr("The number is given when it is issued, and stays. What is left empty is "
                                  "not on the paper."),
                               TypeSize::Body, QFont::Normal, Tone::Neutral, form);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addSpacing(space::k1);
    m_name = addField(*column, QStringLiteral("buyer-name"), tr("Buyer"), m_order->customerName, kLongestName);
    m_taxId = addField(*column, QStringLiteral("buyer-tax-id"), tr("Tax number"), {}, kLongestTaxId);
    m_address = addField(*column, QStringLiteral("buyer-address"), tr("Address"),
                         m_order->address ? m_order->address->text : QString(), kLongestAddress);
    column->addStretch(1);
    scroll->setWidget(form);
    return scroll;
}

QLineEdit* InvoiceSheet::addField(QVBoxLayout& column, const QString& name, const QString& label, const QString& text,
                                  int longest) {
    auto* words = new TextLabel(m_theme, label, TypeSize::Small, QFont::DemiBold, Tone::Neutral, this);
    auto* field = new QLineEdit(text, this);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setMaxLength(longest);
    field->setProperty("focusRadius", radius::kMedium);
    words->setBuddy(field);
    connect(field, &QLineEdit::returnPressed, this, &InvoiceSheet::issue);
    column.addWidget(words);
    column.addWidget(field);
    column.addSpacing(space::k1);
    return field;
}

QWidget* InvoiceSheet::makeShown() {
    auto* shown = new QWidget(this);
    m_documents = new QVBoxLayout(shown);
    m_documents->setContentsMargins(0, 0, 0, 0);
    m_documents->setSpacing(space::k2);
    return shown;
}

void InvoiceSheet::makeFooter() {
    const auto add = [this](const QString& name, const QString& text, ActionButton::Kind kind) {
        auto* button = new ActionButton(m_theme, text, kind, ActionButton::Size::Main, this);
        button->setObjectName(name);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->hide();
        footer()->addWidget(button, 1);
        return button;
    };
    m_issue = add(QStringLiteral("issue"), tr("Issue invoice"), ActionButton::Kind::Primary);
    m_print = add(QStringLiteral("print-invoice"), tr("Print"), ActionButton::Kind::Normal);
    m_print->setIconName(QStringLiteral("printer"));
    m_save = add(QStringLiteral("save-pdf"), tr("Save PDF"), ActionButton::Kind::Normal);
    m_save->setIconName(QStringLiteral("download"));
    connect(m_issue, &QAbstractButton::clicked, this, &InvoiceSheet::issue);
    connect(m_print, &QAbstractButton::clicked, this, &InvoiceSheet::printWanted);
    connect(m_save, &QAbstractButton::clicked, this, &InvoiceSheet::savePdf);
}

void InvoiceSheet::read() {
    m_desk.thread
        .run<std::vector<Invoice>>([&invoices = m_desk.invoices, id = m_order->id] { return invoices.ofOrder(id); })
        .then(this, [this](const Result<std::vector<Invoice>>& documents) {
            if (documents) {
                take(*documents);
                return;
            }
            const ErrorText text = errorText(documents.error());
            m_reading->say(QStringLiteral("warning"), text.headline, text.text, Tone::Danger);
        });
}

void InvoiceSheet::take(const std::vector<Invoice>& documents) {
    m_invoice.reset();
    for (const Invoice& document : documents) {
        if (document.kind == InvoiceKind::Invoice) m_invoice = document;
    }
    m_issue->setVisible(!m_invoice);
    m_print->setVisible(m_invoice.has_value());
    m_save->setVisible(m_invoice.has_value());
    if (!m_invoice) {
        m_pages->setCurrentWidget(m_form);
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    // Its file is drawn elsewhere right after it was issued.
    const bool drawn = !m_invoice->sha256.isEmpty();
    m_save->setBusy(!drawn, tr("Drawing the PDF …"));
    showDocuments(documents);
    m_pages->setCurrentWidget(m_shown);
    m_print->setFocus(Qt::OtherFocusReason);
}

void InvoiceSheet::showDocuments(const std::vector<Invoice>& documents) {
    while (QLayoutItem* old = m_documents->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const Invoice& document : documents) m_documents->addWidget(makeDocument(document, m_shown));
    m_documents->addStretch(1);
}

QWidget* InvoiceSheet::makeDocument(const Invoice& document, QWidget* parent) {
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, parent);
    card->setBordered(true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::k4, space::k3, space::k4, space::k3);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::k2);
    auto* number = new TextLabel(m_theme, document.invoiceNumber, TypeSize::Title, QFont::DemiBold, std::nullopt, card);
    number->setObjectName(QStringLiteral("invoice-number"));
    number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    number->setFocusPolicy(Qt::NoFocus);
    head->addWidget(number);
    auto* state = new StatusChip(m_theme, card);
    const auto [tone, words] = stateOf(document);
    state->set(tone, words);
    head->addWidget(state);
    head->addStretch(1);
    head->addWidget(
        new FigureLabel(m_theme, moneyText(document.total, locale()), TypeSize::Large, QFont::DemiBold, card));
    column->addLayout(head);
    QStringList details{locale().toString(document.issueDate, QLocale::ShortFormat)};
    if (!document.buyer.name.isEmpty()) details += document.buyer.name;
    if (!document.buyer.taxId.isEmpty()) details += document.buyer.taxId;
    if (!document.buyer.address.isEmpty()) details += document.buyer.address;
    auto* detail = new TextLabel(m_theme, details.join(QStringLiteral(" · ")), TypeSize::Small, QFont::Normal,
                                 Tone::Neutral, card);
    detail->setWordWrap(true);
    column->addWidget(detail);
    return card;
}

void InvoiceSheet::issue() {
    if (m_invoice || !m_issue->isEnabled()) return;
    InvoiceParty buyer;
    buyer.name = m_name->text().trimmed();
    buyer.taxId = m_taxId->text().trimmed();
    buyer.address = m_address->text().trimmed();
    buyer.email = m_order->customerEmail;
    buyer.phone = m_order->customerPhone;
    m_issue->setBusy(true, tr("Issuing …"));
    m_desk.thread
        .run<IssuedInvoice>([&invoicing = m_desk.invoicing, id = m_order->id, buyer, caller = m_session.caller()] {
            InvoiceRequest request;
            request.buyer = buyer;
            return invoicing.forStaff(id, request, caller);
        })
        .then(this, [this](const Result<IssuedInvoice>& issued) {
            m_issue->setBusy(false);
            if (!issued) {
                say(Tone::Danger, errorText(issued.error()).whole());
                return;
            }
            say(Tone::Ok, issued->isNew ? tr("Issued as %1.").arg(issued->invoice.invoiceNumber)
                                        : tr("It was issued before, as %1.").arg(issued->invoice.invoiceNumber));
            read();
        });
}

void InvoiceSheet::savePdf() {
    if (!m_invoice) return;
    m_save->setBusy(true, tr("Saving …"));
    m_desk.thread
        .run<std::optional<QByteArray>>([&invoices = m_desk.invoices, id = m_invoice->id] { return invoices.file(id); })
        .then(this, [this, name = m_invoice->pdfFilename](const Result<std::optional<QByteArray>>& file) {
            if (file && *file) {
                keepPdf(name, **file);
                return;
            }
            m_save->setBusy(false);
            say(Tone::Danger,
                file ? tr("The PDF is not drawn yet. Try again in a moment.") : errorText(file.error()).whole());
        });
}

void InvoiceSheet::keepPdf(const QString& name, const QByteArray& pdf) {
    const QString folder =
        QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(QStringLiteral("Frontdesk"));
    runInBackground<QString>([name, pdf, folder] {
        return writePdf(name, pdf, folder);
    }).then(this, [this](const QString& path) {
        m_save->setBusy(false);
        if (path.isEmpty())
            say(Tone::Danger, tr("The PDF cannot be saved."));
        else
            say(Tone::Ok, tr("Saved as %1", "a file's path").arg(QDir::toNativeSeparators(path)));
    });
}

void InvoiceSheet::say(Tone tone, const QString& text) {
    m_said->setTone(tone);
    m_said->setText((tone == Tone::Danger ? QStringLiteral("! ") : QStringLiteral("✓ ")) + text);
    m_said->show();
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/paper_page.h"

#include "app/services/sample_papers.h"
#include "ui/common/action_button.h"
#include "ui/common/chip.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/notices.h"
#include "ui/common/segmented.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"
#include "ui/settings/paper_form.h"
#include "ui/settings/paper_pictures.h"
#include "ui/settings/paper_preview.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr int kBothWidth = 760;     // below it there is room for the form or for the paper
constexpr int kReceiptShare = 338;  // the paper's part beside the form
const QString kReceiptField = QStringLiteral("receipt.");
const QString kInvoiceField = QStringLiteral("invoice.");

/// So that both papers' faults can be told apart.
Status prefixed(Status done, const QString& prefix) {
    if (done) return done;
    for (FieldError& fault : done.error().fields) fault.field.prepend(prefix);
    return done;
}

std::vector<FieldError> faultsOf(const std::vector<FieldError>& faults, const QString& prefix) {
    std::vector<FieldError> own;
    for (const FieldError& fault : faults)
        if (fault.field.startsWith(prefix)) own.push_back({fault.field.mid(prefix.size()), fault.code, fault.message});
    return own;
}

}  // namespace

PaperPage::PaperPage(const Parts& parts, QWidget* parent)
    : QWidget(parent),
      m_templates(*parts.desk.templates),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session),
      m_notices(parts.notices) {
    setObjectName(QStringLiteral("paper-page"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k2);
    column->addWidget(makeHead());
    column->addWidget(makeBody(), 1);
    m_foot = makeFoot();
    column->addWidget(m_foot);
    connect(&m_session, &Session::changed, this, &PaperPage::showRole);
    connect(&m_theme, &Theme::changed, this, &PaperPage::arrange);
    take(*m_templates.look());
    showRole();
}

QWidget* PaperPage::makeHead() {
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(3, 3, space::k3, 0);
    column->setSpacing(space::k2);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    auto* title =
        new TextLabel(m_theme, tr("Receipts and invoices"), TypeSize::Huge, QFont::DemiBold, std::nullopt, head);
    title->setMinimumWidth(0);
    row->addWidget(title, 1);
    m_state = new StatusChip(m_theme, head);
    m_state->setObjectName(QStringLiteral("unsaved"));
    m_state->set(Tone::Warn, tr("! Not saved"));
    row->addWidget(m_state);
    column->addLayout(row);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(space::k2);
    m_tabs = new Segmented(m_theme, tr("Paper"), Segmented::Look::Raised, head);
    m_tabs->setObjectName(QStringLiteral("papers"));
    m_tabs->add(tr("Receipt"), {}, QStringLiteral("receipt"));
    m_tabs->add(tr("Invoice"), {}, QStringLiteral("note"));
    m_tabs->setCurrent(kReceipt);
    choices->addWidget(m_tabs, 1);
    m_view = new Segmented(m_theme, tr("Form or paper"), Segmented::Look::Raised, head);
    m_view->setObjectName(QStringLiteral("view"));
    m_view->add(tr("Edit"));
    m_view->add(tr("Preview"));
    m_view->setCurrent(0);
    choices->addWidget(m_view, 1);
    column->addLayout(choices);
    connect(m_tabs, &Segmented::chosen, this, [this](int paper) { showPaper(static_cast<Paper>(paper)); });
    connect(m_view, &Segmented::chosen, this, &PaperPage::arrange);
    return head;
}

QWidget* PaperPage::makeBody() {
    auto* body = new QWidget(this);
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k1);
    m_forms = new QStackedWidget(body);
    const auto add = [this](PaperForm* form) {
        auto* scroll = new FlowScroll(Qt::Vertical, m_forms);
        scroll->setWidget(form);
        m_forms->addWidget(scroll);
        connect(form, &PaperForm::edited, this, &PaperPage::onEdited);
    };
    m_receipt = new PaperReceiptForm(m_theme);
    m_invoice = new PaperInvoiceForm(m_theme);
    add(m_receipt);
    add(m_invoice);
    m_locked = new EmptyState(m_theme, m_forms);
    m_locked->say(QStringLiteral("lock"), tr("Papers are the owner's business"),
                  tr("Ask the owner to sign in and change them."));
    m_forms->addWidget(m_locked);
    row->addWidget(m_forms, 1);
    m_preview = new PaperPreview(m_theme, tr("The paper as it comes out"), body);
    m_preview->setObjectName(QStringLiteral("preview"));
    row->addWidget(m_preview);
    return body;
}

QWidget* PaperPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(3, 0, 3, 3);
    column->setSpacing(space::k2);
    m_result = new Surface(m_theme, Surface::Fill::Sunken, radius::kMedium, foot);
    m_result->setTone(Tone::Danger);
    auto* words = new QVBoxLayout(m_result);
    words->setContentsMargins(space::k4, space::k2 + 2, space::k4, space::k2 + 2);
    words->setSpacing(2);
    m_headline = new TextLabel(m_theme, {}, TypeSize::Body, QFont::DemiBold, Tone::Danger, m_result);
    m_headline->setObjectName(QStringLiteral("paper-result-headline"));
    m_text = new TextLabel(m_theme, {}, TypeSize::Small, QFont::Normal, std::nullopt, m_result);
    for (TextLabel* label : {m_headline, m_text}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    m_result->hide();
    column->addWidget(m_result);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    const auto add = [&](const QString& name, const QString& text, ActionButton::Kind kind) {
        auto* button = new ActionButton(m_theme, text, kind, ActionButton::Size::Normal, foot);
        button->setObjectName(name);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        row->addWidget(button);
        return button;
    };
    m_defaults = add(QStringLiteral("defaults"), tr("Back to defaults"), ActionButton::Kind::Normal);
    m_undo = add(QStringLiteral("undo-changes"), tr("Undo changes"), ActionButton::Kind::Normal);
    m_save = add(QStringLiteral("paper-save"), tr("Save"), ActionButton::Kind::Primary);
    column->addLayout(row);
    connect(m_defaults, &QAbstractButton::clicked, this, &PaperPage::takeDefaults);
    connect(m_undo, &QAbstractButton::clicked, this, &PaperPage::undoChanges);
    connect(m_save, &QAbstractButton::clicked, this, &PaperPage::save);
    return foot;
}

PaperPage::Paper PaperPage::paper() const {
    return static_cast<Paper>(m_tabs->current());
}

bool PaperPage::isEdited() const {
    return m_receipt->look() != m_saved.receipt || m_invoice->look() != m_saved.invoice;
}

void PaperPage::refresh() {
    if (!m_saving && !isEdited()) take(*m_templates.look());
}

void PaperPage::take(const PaperLook& look) {
    m_saved = look;
    m_receipt->setLook(look.receipt);
    m_invoice->setLook(look.invoice);
    onEdited();
}

void PaperPage::showPaper(Paper paper) {
    m_tabs->setCurrent(paper);
    showRole();
    showActions();
    draw();
}

void PaperPage::showRole() {
    m_mayChange = isAllowed(m_session.caller(), Permission::ChangeSettings);
    m_forms->setCurrentIndex(m_mayChange ? static_cast<int>(paper()) : m_forms->indexOf(m_locked));
    m_foot->setVisible(m_mayChange);
    arrange();
}

void PaperPage::arrange() {
    const bool both = width() >= m_theme.scaled(kBothWidth);
    m_view->setVisible(!both);
    m_forms->setVisible(both || m_view->current() == 0);
    m_preview->setVisible(both || m_view->current() == 1);
    const int share = std::max(m_theme.scaled(kReceiptShare), width() * 2 / 5);
    m_preview->setMinimumWidth(both ? std::min(share, width() / 2) : 0);
    m_preview->setMaximumWidth(both ? std::max(share, width() / 2) : QWIDGETSIZE_MAX);
}

void PaperPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void PaperPage::onEdited() {
    m_result->hide();
    showActions();
    draw();
}

void PaperPage::showActions() {
    const bool edited = isEdited();
    m_state->setVisible(edited);
    m_save->setEnabled(edited && !m_saving);
    m_undo->setEnabled(edited && !m_saving);
    const PaperLook& defaults = m_templates.defaults();
    const bool isDefault =
        paper() == kReceipt ? m_receipt->look() == defaults.receipt : m_invoice->look() == defaults.invoice;
    m_defaults->setEnabled(!isDefault && !m_saving);
    if (edited == m_wasEdited) return;
    m_wasEdited = edited;
    Q_EMIT editedChanged(edited);
}

void PaperPage::draw() {
    const MenuPtr menu = m_desk.menu.current();
    const auto restaurant = m_desk.restaurant;
    const Instant now = m_desk.clock.now();
    const QLocale shown = locale();
    if (paper() == kReceipt)
        m_preview->draw([menu, restaurant, now, shown, look = m_receipt->look()] {
            return receiptPicture(sampleReceipt(*menu, *restaurant, now), look, shown);
        });
    else
        m_preview->draw([menu, restaurant, now, shown, look = m_invoice->look()] {
            return invoicePicture(sampleInvoice(*menu, *restaurant, now), look, shown);
        });
}

void PaperPage::undoChanges() {
    take(m_saved);
    m_tabs->setFocus(Qt::OtherFocusReason);
}

void PaperPage::takeDefaults() {
    const PaperLook& defaults = m_templates.defaults();
    if (paper() == kReceipt)
        m_receipt->setLook(defaults.receipt);
    else
        m_invoice->setLook(defaults.invoice);
    onEdited();
}

void PaperPage::save() {
    if (m_saving || !isEdited()) return;
    m_saving = true;
    m_save->setBusy(true, tr("Saving …"));
    showActions();
    const PaperLook wanted{m_receipt->look(), m_invoice->look()};
    m_desk.thread
        .run<void>([&templates = m_templates, caller = m_session.caller(), wanted, saved = m_saved]() -> Status {
            if (wanted.receipt != saved.receipt)
                if (auto done = prefixed(templates.setReceipt(wanted.receipt, caller), kReceiptField); !done)
                    return done;
            if (wanted.invoice == saved.invoice) return {};
            return prefixed(templates.setInvoice(wanted.invoice, caller), kInvoiceField);
        })
        .then(this, [this, wanted](const Status& done) { takeSaved(done, wanted); });
}

void PaperPage::takeSaved(const Status& done, const PaperLook& wanted) {
    m_saving = false;
    m_save->setBusy(false);
    if (done) {
        const bool goneOn = m_receipt->look() != wanted.receipt || m_invoice->look() != wanted.invoice;
        if (goneOn)
            m_saved = *m_templates.look();
        else
            take(*m_templates.look());
        showActions();
        m_notices.tell(tr("Papers look like this from now on"));
        return;
    }
    showActions();
    const Error& error = done.error();
    if (error.code == ErrorCode::ValidationFailed) {
        say(tr("Not saved yet."), tr("Look at the marked fields. What you changed is still here."));
        showFaults(error.fields);
        return;
    }
    const ErrorText text = errorText(error);
    say(text.headline, text.text + u' ' + tr("What you changed is still here."));
}

void PaperPage::showFaults(const std::vector<FieldError>& faults) {
    const auto ofReceipt = faultsOf(faults, kReceiptField);
    showPaper(ofReceipt.empty() ? kInvoice : kReceipt);
    QWidget* first =
        ofReceipt.empty() ? m_invoice->showFaults(faultsOf(faults, kInvoiceField)) : m_receipt->showFaults(ofReceipt);
    if (first == nullptr) return;
    m_view->setCurrent(0);
    arrange();
    static_cast<FlowScroll*>(m_forms->currentWidget())->ensureWidgetVisible(first);
    if (auto* stop = first->findChild<QWidget*>(QStringLiteral("lines"))) stop->setFocus(Qt::OtherFocusReason);
}

void PaperPage::say(const QString& headline, const QString& text) {
    m_headline->setText(headline);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_result->show();
}

}  // namespace frontdesk

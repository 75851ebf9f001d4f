// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/invoice_page.h"

#include "ui/common/action_button.h"
#include "ui/common/chip.h"
#include "ui/common/empty_state.h"
#include "ui/common/figure_label.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/margins.h"
#include "ui/common/money_text.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"
#include "ui/common/tile_layout.h"
#include "ui/invoices/document_actions.h"
#include "ui/invoices/document_words.h"
#include "ui/invoices/pages_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr int kActionWidth = 132;
constexpr int kStateHeight = 220;

QWidget* tileBox(QWidget* parent) {
    auto* box = new QWidget(parent);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    box->setSizePolicy(policy);
    return box;
}

}  // namespace

InvoicePage::InvoicePage(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
}

void InvoicePage::present(const Invoice& document, const std::vector<Invoice>& related,
                          const std::optional<FiscalRecord>& fiscal) {
    m_document = document;
    m_related = related;
    m_fiscal = fiscal;
    if (m_content != nullptr) {
        // A press on one of its buttons may be what brought the other document.
        m_content->hide();
        m_content->deleteLater();
    }
    auto* scroll = new FlowScroll(Qt::Vertical, this);
    m_content = scroll;
    auto* sheet = new QWidget(scroll);
    auto* column = new QVBoxLayout(sheet);
    // Room at the end for the mark of where one is.
    setMargins(*column, 3, 3, space::k3, 3);
    column->setSpacing(space::k3);
    column->addWidget(makeHead(sheet));
    m_pages = new PagesView(m_theme, sheet);
    m_pages->hide();
    column->addWidget(m_pages);
    m_state = new EmptyState(m_theme, sheet);
    m_state->setObjectName(QStringLiteral("page-state"));
    m_state->setMinimumHeight(m_theme.scaled(kStateHeight));
    column->addWidget(m_state);
    column->addStretch(1);
    m_state->say(QStringLiteral("clock"), tr("Reading the pages …"), {});
    scroll->setWidget(sheet);
    m_column->addWidget(m_content);
}

QWidget* InvoicePage::makeHead(QWidget* parent) {
    auto* head = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, parent);
    head->setBordered(true);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(space::k4, space::k3, space::k4, space::k4);
    column->setSpacing(space::k2);
    addTitle(*column, head);
    column->addWidget(makeActions(head));
    if (!m_related.empty()) column->addWidget(makeRelated(head));
    return head;
}

void InvoicePage::addTitle(QVBoxLayout& column, QWidget* parent) {
    const Invoice& document = *m_document;
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    auto* number = new TextLabel(m_theme, document.invoiceNumber, TypeSize::Huge, QFont::Bold, std::nullopt, parent);
    number->setObjectName(QStringLiteral("document-number"));
    number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    number->setFocusPolicy(Qt::NoFocus);
    row->addWidget(number);
    const auto addChip = [this, row, parent](const QString& name, const StateWords& words) {
        auto* chip = new StatusChip(m_theme, parent);
        chip->setObjectName(name);
        chip->set(words.tone, words.chip());
        row->addWidget(chip);
    };
    addChip(QStringLiteral("document-state"), documentWords(document));
    if (m_fiscal && m_fiscal->state != FiscalState::NotRequired)
        addChip(QStringLiteral("fiscal-state"), fiscalWords(m_fiscal->state));
    row->addStretch(1);
    row->addWidget(new FigureLabel(m_theme, moneyText(document.total, locale()), TypeSize::Huge, QFont::Bold, parent));
    column.addLayout(row);
    auto* words = new TextLabel(m_theme, details().join(QStringLiteral(" · ")), TypeSize::Small, QFont::Normal,
                                Tone::Neutral, parent);
    words->setObjectName(QStringLiteral("document-details"));
    words->setWordWrap(true);
    column.addWidget(words);
    if (m_fiscal && m_fiscal->state == FiscalState::Rejected && !m_fiscal->problem.isEmpty()) {
        auto* why = new TextLabel(m_theme, tr("The tax authority says: %1").arg(m_fiscal->problem), TypeSize::Small,
                                  QFont::DemiBold, Tone::Danger, parent);
        why->setWordWrap(true);
        column.addWidget(why);
    }
}

QStringList InvoicePage::details() const {
    const Invoice& document = *m_document;
    QStringList details{buyerWord(document.buyer)};
    if (!document.buyer.taxId.isEmpty()) details << document.buyer.taxId;
    details << documentDay(document.issueDate, locale()) << tr("order %1").arg(QString::number(document.orderNumber));
    if (document.kind == InvoiceKind::Invoice && document.dueDate > document.issueDate &&
        document.status == DocumentState::Sent)
        details << tr("due %1", "a day").arg(documentDay(document.dueDate, locale()));
    return details;
}

QWidget* InvoicePage::makeActions(QWidget* parent) {
    auto* box = tileBox(parent);
    auto* tiles = new TileLayout(m_theme.scaled(kActionWidth), space::k2, box);
    const auto add = [&](Action action, const QString& name, const QString& text, const QString& icon,
                         ActionButton::Kind kind) {
        auto* button = new ActionButton(m_theme, text, kind, ActionButton::Size::Normal, box);
        button->setObjectName(name);
        button->setIconName(icon);
        connect(button, &QAbstractButton::clicked, this, [this, action] { Q_EMIT wanted(action); });
        tiles->addWidget(button);
    };
    using Kind = ActionButton::Kind;
    add(Action::Print, QStringLiteral("print"), tr("Print"), QStringLiteral("printer"), Kind::Primary);
    add(Action::SavePdf, QStringLiteral("save-pdf"), tr("Save PDF"), QStringLiteral("download"), Kind::Normal);
    add(Action::Email, QStringLiteral("email"), tr("E-mail"), QStringLiteral("mail"), Kind::Normal);
    if (DocumentActions::hasXml(*m_document))
        add(Action::SaveXml, QStringLiteral("save-xml"), tr("E-invoice"), QStringLiteral("database"), Kind::Normal);
    add(Action::OpenOrder, QStringLiteral("open-order"), tr("Order %1").arg(QString::number(m_document->orderNumber)),
        QStringLiteral("queue"), Kind::Normal);
    if (m_fiscal && m_fiscal->state == FiscalState::Rejected)
        add(Action::ReportAgain, QStringLiteral("report-again"), tr("Report again", "to the tax authority"),
            QStringLiteral("redo"), Kind::Normal);
    return box;
}

QWidget* InvoicePage::makeRelated(QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, space::k1, 0, 0);
    column->setSpacing(space::k1);
    for (const Invoice& other : m_related) {
        auto* button =
            new ActionButton(m_theme,
                             other.kind == InvoiceKind::CreditNote ? tr("Credit note %1").arg(other.invoiceNumber)
                                                                   : tr("Invoice %1").arg(other.invoiceNumber),
                             ActionButton::Kind::Normal, ActionButton::Size::Compact, box);
        button->setObjectName(QStringLiteral("related-") + other.invoiceNumber);
        button->setIconName(QStringLiteral("receipt"));
        button->setRightText(amountText(other.total, locale()));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QAbstractButton::clicked, this, [this, id = other.id] { Q_EMIT relatedWanted(id); });
        column->addWidget(button);
    }
    return box;
}

void InvoicePage::showPages(const OpenedPages& pages) {
    if (m_pages == nullptr) return;
    m_state->hide();
    m_pages->show(pages, tr("%1, as it is stored").arg(m_document->invoiceNumber));
    m_pages->setVisible(true);
}

void InvoicePage::showWaiting() {
    if (m_state == nullptr) return;
    m_state->say(QStringLiteral("clock"), tr("The PDF is being drawn"), tr("It appears here by itself in a moment."));
    m_state->show();
}

void InvoicePage::showProblem(const QString& headline, const QString& text) {
    if (m_state == nullptr) return;
    m_state->say(QStringLiteral("warning"), headline, text, Tone::Danger);
    m_state->show();
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/paper_form.h"

#include "app/services/paper_templates.h"
#include "ui/common/segmented.h"
#include "ui/common/surface.h"
#include "ui/common/switch_box.h"
#include "ui/common/text_label.h"
#include "ui/settings/paper_accent_picker.h"
#include "ui/settings/paper_lines_edit.h"
#include "ui/settings/paper_logo_edit.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace frontdesk {

namespace {

constexpr std::array kColumns{48, 42, 32};

QString faultWords(const FieldError& fault) {
    if (fault.code == "too_many_lines") return PaperForm::tr("At most %1 lines fit.").arg(kMostTemplateLines);
    if (fault.code == "too_long") return PaperForm::tr("A line has at most %1 characters.").arg(kLongestTemplateLine);
    if (fault.field == u"accent") return PaperForm::tr("A colour is # and six digits 0 to 9 or letters a to f.");
    if (fault.code == "too_large") return PaperForm::tr("This picture is too large.");
    return PaperForm::tr("This is no picture that can be read.");
}

}  // namespace

PaperForm::PaperForm(Theme& theme, const Words& words, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3, 0, space::k3, 3);
    column->setSpacing(space::k3);
    QVBoxLayout* logo = addCard(tr("Logo"));
    m_logo = new PaperLogoEdit(theme, words.withoutLogo, this);
    logo->addWidget(m_logo);
    QVBoxLayout* texts = addCard(tr("Texts"));
    m_header = new PaperLinesEdit(theme, tr("Below the name"), words.headerHint, this);
    m_header->setObjectName(QStringLiteral("header"));
    m_footer = new PaperLinesEdit(theme, tr("At the end"), words.footerHint, this);
    m_footer->setObjectName(QStringLiteral("footer"));
    texts->addWidget(m_header);
    texts->addWidget(m_footer);
    connect(m_logo, &PaperLogoEdit::edited, this, &PaperForm::edited);
    connect(m_header, &PaperLinesEdit::edited, this, &PaperForm::edited);
    connect(m_footer, &PaperLinesEdit::edited, this, &PaperForm::edited);
}

QVBoxLayout* PaperForm::addCard(const QString& heading) {
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, this);
    card->setBordered(true);
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(space::k4, space::k3, space::k4, space::k3);
    inner->setSpacing(space::k2);
    inner->addWidget(new TextLabel(m_theme, heading, TypeSize::Body, QFont::DemiBold, std::nullopt, card));
    static_cast<QVBoxLayout*>(layout())->addWidget(card);
    return inner;
}

SwitchBox* PaperForm::addSwitch(QVBoxLayout& card, const QString& name, const QString& text) {
    auto* box = new SwitchBox(m_theme, text, card.parentWidget());
    box->setObjectName(name);
    connect(box, &QAbstractButton::clicked, this, &PaperForm::edited);
    card.addWidget(box);
    return box;
}

QWidget* PaperForm::showFaults(const std::vector<FieldError>& faults) {
    QWidget* first = nullptr;
    for (const FieldError& fault : faults) {
        QWidget* at = nullptr;
        if (fault.field == u"logo") {
            m_logo->showFault(faultWords(fault));
            at = m_logo;
        } else if (fault.field == u"header" || fault.field == u"footer") {
            PaperLinesEdit* lines = fault.field == u"header" ? m_header : m_footer;
            lines->showFault(faultWords(fault));
            at = lines;
        }
        if (first == nullptr) first = at;
    }
    return first;
}

PaperReceiptForm::PaperReceiptForm(Theme& theme, QWidget* parent)
    : PaperForm(theme,
                {tr("None. A picture of at most 256 KB: drop it here."), tr("A slogan, opening hours: a line each."),
                 tr("Thanks, an address of a web page: a line each.")},
                parent) {
    QVBoxLayout* shown = addCard(tr("What is shown"));
    m_staff = addSwitch(*shown, QStringLiteral("show-staff"), tr("Who served"));
    m_guest = addSwitch(*shown, QStringLiteral("show-guest"), tr("The guest's name"));
    m_options = addSwitch(*shown, QStringLiteral("show-options"), tr("Choices below each dish"));
    m_qr = addSwitch(*shown, QStringLiteral("show-qr"), tr("Code to follow the order"));
    QVBoxLayout* paper = addCard(tr("Paper"));
    m_columns = new Segmented(theme, tr("Width of the paper"), Segmented::Look::Raised, this);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->add(tr("80 mm"), QStringLiteral("48"));
    m_columns->add(tr("80 mm"), QStringLiteral("42"));
    m_columns->add(tr("58 mm"), QStringLiteral("32"));
    paper->addWidget(m_columns);
    auto* hint = new TextLabel(theme,
                               tr("The small figure is how many characters fit on a line. A printer that knows "
                                  "its own width prints in that."),
                               TypeSize::Small, QFont::Normal, Tone::Neutral, this);
    hint->setWordWrap(true);
    paper->addWidget(hint);
    static_cast<QVBoxLayout*>(layout())->addStretch(1);
    connect(m_columns, &Segmented::chosen, this, [this] {
        showColumns();
        Q_EMIT edited();
    });
}

ReceiptTemplate PaperReceiptForm::look() const {
    ReceiptTemplate look;
    look.logo = m_logo->logo();
    look.header = m_header->text();
    look.footer = m_footer->text();
    look.showStaff = m_staff->isChecked();
    look.showGuest = m_guest->isChecked();
    look.showOptions = m_options->isChecked();
    look.showTrackingQr = m_qr->isChecked();
    look.columns = kColumns[static_cast<size_t>(std::max(0, m_columns->current()))];
    return look;
}

void PaperReceiptForm::setLook(const ReceiptTemplate& look) {
    m_logo->setLogo(look.logo);
    m_header->setText(look.header);
    m_footer->setText(look.footer);
    m_staff->setChecked(look.showStaff);
    m_guest->setChecked(look.showGuest);
    m_options->setChecked(look.showOptions);
    m_qr->setChecked(look.showTrackingQr);
    const auto* width = std::find(kColumns.begin(), kColumns.end(), look.columns);
    m_columns->setCurrent(width == kColumns.end() ? 0 : static_cast<int>(width - kColumns.begin()));
    showColumns();
}

void PaperReceiptForm::showColumns() {
    const int columns = kColumns[static_cast<size_t>(std::max(0, m_columns->current()))];
    m_header->setColumns(columns);
    m_footer->setColumns(columns);
}

PaperInvoiceForm::PaperInvoiceForm(Theme& theme, QWidget* parent)
    : PaperForm(
          theme,
          {tr("None: the initials of the name. A picture of at most 256 KB: drop it here."),
           tr("A slogan, opening hours: a line each."), tr("Bank account, company number, who manages: a line each.")},
          parent) {
    QVBoxLayout* colour = addCard(tr("Colour"));
    m_accent = new PaperAccentPicker(theme, this);
    colour->addWidget(m_accent);
    QVBoxLayout* shown = addCard(tr("What is shown"));
    m_qr = addSwitch(*shown, QStringLiteral("show-invoice-qr"), tr("Code that leads to the document"));
    m_payments = addSwitch(*shown, QStringLiteral("show-payments"), tr("How it was paid"));
    static_cast<QVBoxLayout*>(layout())->addStretch(1);
    connect(m_accent, &PaperAccentPicker::edited, this, &PaperForm::edited);
}

InvoiceTemplate PaperInvoiceForm::look() const {
    InvoiceTemplate look;
    look.logo = m_logo->logo();
    look.header = m_header->text();
    look.footer = m_footer->text();
    look.accent = m_accent->accent();
    look.showQr = m_qr->isChecked();
    look.showPayments = m_payments->isChecked();
    return look;
}

void PaperInvoiceForm::setLook(const InvoiceTemplate& look) {
    m_logo->setLogo(look.logo);
    m_header->setText(look.header);
    m_footer->setText(look.footer);
    m_accent->setAccent(look.accent);
    m_qr->setChecked(look.showQr);
    m_payments->setChecked(look.showPayments);
}

QWidget* PaperInvoiceForm::showFaults(const std::vector<FieldError>& faults) {
    QWidget* first = PaperForm::showFaults(faults);
    for (const FieldError& fault : faults) {
        if (fault.field != u"accent") continue;
        m_accent->showFault(faultWords(fault));
        if (first == nullptr) first = m_accent;
    }
    return first;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/buyer_form.h"

#include "ui/common/form_field.h"
#include "ui/common/segmented.h"
#include "ui/common/switch_box.h"
#include "ui/common/text_label.h"
#include "ui/invoices/country_words.h"
#include "ui/invoices/typed_day.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr int kTwoColumnsFrom = 600;
constexpr int kLongestName = 100;
constexpr int kLongestTaxId = 30;
constexpr int kLongestAddress = 300;
constexpr int kLongestCountry = 60;
constexpr int kLongestEmail = 254;
constexpr int kLongestReference = 60;
constexpr int kLongestNotes = 500;
constexpr int kLongestDay = 20;

QString languageName(const QString& tag) {
    const QString name = QLocale(tag).nativeLanguageName();
    return name.isEmpty() ? tag : name.left(1).toUpper() + name.mid(1);
}

QString faultText(const FieldError& fault) {
    if (fault.code == "required") return BuyerForm::tr("Something is missing here.");
    if (fault.code == "too_long") return BuyerForm::tr("That is too long.");
    if (fault.field == QLatin1String("buyer.tax_id")) return BuyerForm::tr("This is not a tax number.");
    if (fault.field == QLatin1String("buyer.country")) return BuyerForm::tr("This is not a country.");
    if (fault.field == QLatin1String("buyer.email")) return BuyerForm::tr("This is not an e-mail address.");
    if (fault.field == QLatin1String("due_date")) return BuyerForm::tr("Not before today.");
    if (fault.field == QLatin1String("language")) return BuyerForm::tr("Documents cannot be written in it.");
    return BuyerForm::tr("Something in this is not right yet.");
}

}  // namespace

BuyerForm::BuyerForm(Theme& theme, const Restaurant& restaurant, bool onCredit, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_restaurant(restaurant), m_columns(new QHBoxLayout(this)) {
    m_columns->setContentsMargins(3, 3, 8, 3);
    m_columns->setSpacing(space::k5);
    auto* first = new QVBoxLayout;
    auto* second = new QVBoxLayout;
    for (QVBoxLayout* column : {first, second}) {
        column->setSpacing(space::k2);
        m_columns->addLayout(column, 1);
    }
    makeBuyer(*first);
    makeRest(*second, onCredit);
    first->addStretch(1);
    second->addStretch(1);
    showBuyer();
}

FormField* BuyerForm::addField(QVBoxLayout& column, const char* name, const QString& label, int longest, int rows) {
    auto* field = new FormField(m_theme, QString::fromLatin1(name), label, longest, rows, this);
    connect(field, &FormField::edited, this, &BuyerForm::edited);
    connect(field, &FormField::entered, this, &BuyerForm::entered);
    column.addWidget(field);
    return field;
}

void BuyerForm::makeBuyer(QVBoxLayout& column) {
    m_simplified = new SwitchBox(m_theme, tr("Without a buyer (simplified)"), this);
    m_simplified->setObjectName(QStringLiteral("simplified"));
    m_simplified->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column.addWidget(m_simplified);
    m_simplifiedHint =
        new TextLabel(m_theme, tr("It names nobody. Only for small amounts, and no buyer can take tax off with it."),
                      TypeSize::Small, QFont::Normal, Tone::Neutral, this);
    m_simplifiedHint->setWordWrap(true);
    column.addWidget(m_simplifiedHint);
    m_buyer = new QWidget(this);
    auto* fields = new QVBoxLayout(m_buyer);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(space::k2);
    m_name = addField(*fields, "buyer-name", tr("Buyer, as the invoice names them"), kLongestName);
    m_taxId =
        addField(*fields, "buyer-tax-id",
                 m_restaurant.country == QLatin1String("GH") ? tr("TIN") : tr("Tax number, VAT ID"), kLongestTaxId);
    m_address = addField(*fields, "buyer-address", tr("Address"), kLongestAddress, 2);
    m_country = addField(*fields, "buyer-country", tr("Country"), kLongestCountry);
    m_country->setPlaceholder(countryName(m_restaurant.country));
    column.addWidget(m_buyer);
    connect(m_country, &FormField::edited, this, &BuyerForm::showCountry);
    connect(m_simplified, &QAbstractButton::toggled, this, [this] {
        showBuyer();
        Q_EMIT edited();
    });
}

void BuyerForm::makeRest(QVBoxLayout& column, bool onCredit) {
    m_email = addField(column, "buyer-email", tr("E-mail"), kLongestEmail);
    m_email->setHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_reference = addField(column, "buyer-reference", tr("Buyer's reference"), kLongestReference);
    m_reference->setPlaceholder(tr("order number, cost centre"));
    if (onCredit) {
        m_due = addField(column, "due-date", tr("To be paid by"), kLongestDay);
        m_due->setPlaceholder(dayToType(QDate(2026, 12, 31), locale()));
    }
    m_notes = addField(column, "notes", tr("Notes on the document"), kLongestNotes, 2);
    if (m_restaurant.languages.size() < 2) return;
    auto* label =
        new TextLabel(m_theme, tr("Language of the document"), TypeSize::Small, QFont::DemiBold, Tone::Neutral, this);
    column.addWidget(label);
    m_language = new Segmented(m_theme, tr("Language of the document"), Segmented::Look::Raised, this);
    m_language->setObjectName(QStringLiteral("language"));
    for (const QString& tag : m_restaurant.languages) m_language->add(languageName(tag));
    m_language->setCurrent(0);
    connect(m_language, &Segmented::chosen, this, [this] {
        m_languageFault->hide();
        Q_EMIT edited();
    });
    column.addWidget(m_language);
    m_languageFault = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Danger, this);
    m_languageFault->setObjectName(QStringLiteral("language-below"));
    m_languageFault->hide();
    column.addWidget(m_languageFault);
}

void BuyerForm::setRequest(const InvoiceRequest& request) {
    m_known = request.buyer;
    m_name->setText(request.buyer.name);
    m_taxId->setText(request.buyer.taxId);
    m_address->setText(request.buyer.address);
    m_country->setText(request.buyer.country);
    m_email->setText(request.buyer.email);
    m_reference->setText(request.buyerReference);
    m_notes->setText(request.notes);
    if (m_due != nullptr && request.dueDate) m_due->setText(dayToType(*request.dueDate, locale()));
    if (m_language != nullptr && !request.language.isEmpty())
        m_language->setCurrent(std::max(0, static_cast<int>(m_restaurant.languages.indexOf(request.language))));
    showCountry();
}

InvoiceRequest BuyerForm::request() const {
    InvoiceRequest request;
    request.buyer = m_known;
    request.buyer.name = m_name->text();
    request.buyer.taxId = m_taxId->text();
    request.buyer.address = m_address->text();
    request.buyer.country = countryCode(m_country->text());
    if (m_simplified->isChecked()) request.buyer = {};
    request.buyer.email = m_email->text();
    request.buyerReference = m_reference->text();
    request.notes = m_notes->text();
    if (m_language != nullptr) request.language = m_restaurant.languages.value(m_language->current());
    if (m_due != nullptr && !m_due->text().isEmpty()) request.dueDate = typedDay(m_due->text(), locale());
    return request;
}

bool BuyerForm::isSound() {
    std::vector<FieldError> faults;
    if (!m_simplified->isChecked()) {
        if (m_name->text().isEmpty()) faults.push_back({QStringLiteral("buyer.name"), "required", {}});
        if (!m_country->text().isEmpty() && countryCode(m_country->text()).isEmpty())
            faults.push_back({QStringLiteral("buyer.country"), "unknown", {}});
    }
    if (m_due != nullptr && !m_due->text().isEmpty() && !typedDay(m_due->text(), locale()).isValid()) {
        m_due->showFault(tr("Write it as %1.", "a day").arg(dayToType(QDate(2026, 12, 31), locale())));
        m_due->takeFocus();
        return false;
    }
    showFaults(faults);
    return faults.empty();
}

FormField* BuyerForm::fieldOf(const QString& name) const {
    if (name == QLatin1String("buyer.name")) return m_name;
    if (name == QLatin1String("buyer.tax_id")) return m_taxId;
    if (name == QLatin1String("buyer.address")) return m_address;
    if (name == QLatin1String("buyer.country")) return m_country;
    if (name == QLatin1String("buyer.email")) return m_email;
    if (name == QLatin1String("buyer_reference")) return m_reference;
    if (name == QLatin1String("notes")) return m_notes;
    if (name == QLatin1String("due_date")) return m_due;
    return nullptr;
}

bool BuyerForm::showFaults(const std::vector<FieldError>& faults) {
    FormField* first = nullptr;
    bool shown = false;
    for (const FieldError& fault : faults) {
        if (fault.field == QLatin1String("language") && m_languageFault != nullptr) {
            m_languageFault->setText(QStringLiteral("! ") + faultText(fault));
            m_languageFault->show();
            shown = true;
        }
        FormField* field = fieldOf(fault.field);
        if (field == nullptr) continue;
        // A document that needs a buyer has none: the fields come back.
        if (m_buyer->isAncestorOf(field)) m_simplified->setChecked(false);
        field->showFault(faultText(fault));
        if (first == nullptr) first = field;
    }
    if (first != nullptr) first->takeFocus();
    return shown || first != nullptr;
}

void BuyerForm::showBuyer() {
    m_buyer->setVisible(!m_simplified->isChecked());
    m_simplifiedHint->setVisible(m_simplified->isChecked());
}

void BuyerForm::showCountry() {
    const QString name = countryName(countryCode(m_country->text()));
    m_country->setHint(name == m_country->text() ? QString() : name);
}

void BuyerForm::takeFocus() {
    m_name->takeFocus();
}

void BuyerForm::resizeEvent(QResizeEvent*) {
    const bool wide = width() >= m_theme.scaled(kTwoColumnsFrom);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(wide ? int(space::k5) : int(space::k2));
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/invoice_request.h"

#include "app/domain/customer.h"
#include "app/domain/text.h"

#include <QRegularExpression>

namespace frontdesk {
namespace {

constexpr int kMostName = 100;
constexpr int kMostAddress = 500;
constexpr int kMostTaxId = 50;
constexpr int kMostPhone = 32;
constexpr int kMostReference = 60;
constexpr int kMostNotes = 500;
constexpr int kLatestDueYears = 2;

/// Cleans one field after the other and keeps what is wrong with each.
class RequestCheck {
public:
    QString line(const char* field, const QString& text, int most) { return notLonger(field, cleanLine(text), most); }
    QString lines(const char* field, const QString& text, int most) { return notLonger(field, cleanNote(text), most); }

    QString email(const char* field, const QString& text) {
        if (text.trimmed().isEmpty()) return {};
        const auto address = canonicalEmail(text);
        if (!address) refuse(field, "invalid", QStringLiteral("Must be an e-mail address."));
        return address.value_or(QString());
    }

    QString country(const char* field, const QString& text) {
        static const QRegularExpression shape(QStringLiteral("^[A-Z]{2}$"));
        const QString code = text.trimmed().toUpper();
        if (!code.isEmpty() && !shape.match(code).hasMatch())
            refuse(field, "invalid", QStringLiteral("Must be a country's two letters (ISO 3166-1)."));
        return code;
    }

    QString language(const char* field, const QString& text) {
        static const QRegularExpression shape(QStringLiteral("^[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*$"));
        const QString tag = text.trimmed();
        if (!tag.isEmpty() && (tag.size() > kMostTaxId || !shape.match(tag).hasMatch()))
            refuse(field, "invalid", QStringLiteral("Must be a language, such as \"de\" or \"en-GH\" (BCP 47)."));
        return QString(tag).replace(QLatin1Char('_'), QLatin1Char('-'));
    }

    void due(const char* field, const std::optional<QDate>& date, QDate issueDate) {
        if (!date) return;
        if (!date->isValid() || *date < issueDate || *date > issueDate.addYears(kLatestDueYears))
            refuse(field, "out_of_range", QStringLiteral("Must not lie before the day of issue, or years after it."));
    }

    std::vector<FieldError> take() { return std::move(m_errors); }

private:
    QString notLonger(const char* field, const QString& text, int most) {
        if (text.size() > most) refuse(field, "too_long", QStringLiteral("Has at most %1 characters.").arg(most));
        return text;
    }
    void refuse(const char* field, const QByteArray& code, const QString& message) {
        m_errors.push_back({QString::fromLatin1(field), code, message});
    }

    std::vector<FieldError> m_errors;
};

}  // namespace

Result<InvoiceRequest> checkedRequest(const InvoiceRequest& request, QDate issueDate) {
    RequestCheck check;
    InvoiceRequest out;
    out.buyer.name = check.line("buyer.name", request.buyer.name, kMostName);
    out.buyer.contactName = check.line("buyer.contact_name", request.buyer.contactName, kMostName);
    out.buyer.address = check.lines("buyer.address", request.buyer.address, kMostAddress);
    out.buyer.taxId = check.line("buyer.tax_id", request.buyer.taxId, kMostTaxId);
    out.buyer.email = check.email("buyer.email", request.buyer.email);
    out.buyer.phone = check.line("buyer.phone", request.buyer.phone, kMostPhone);
    out.buyer.country = check.country("buyer.country", request.buyer.country);
    out.buyerReference = check.line("buyer_reference", request.buyerReference, kMostReference);
    out.notes = check.lines("notes", request.notes, kMostNotes);
    out.language = check.language("language", request.language);
    check.due("due_date", request.dueDate, issueDate);
    out.dueDate = request.dueDate;
    Error error{ErrorCode::ValidationFailed, QStringLiteral("The request has faulty fields.")};
    error.fields = check.take();
    if (!error.fields.empty()) return tl::make_unexpected(std::move(error));
    return out;
}

}  // namespace frontdesk

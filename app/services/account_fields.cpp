// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/account_fields.h"

#include "app/domain/text.h"
#include "app/services/customer_book.h"

namespace frontdesk {
namespace {

constexpr int kLongestName = 100;
constexpr int kLongestBusinessName = 200;
constexpr int kLongestTaxId = 50;
constexpr int kLongestAddress = 300;
constexpr int kLongestDirections = 500;
constexpr int kLongestLabel = 50;

}  // namespace

void AccountFields::refuse(const QString& field, const QByteArray& code, const QString& message) {
    m_errors.push_back({field, code, message});
}

QString AccountFields::notLonger(const QString& field, const QString& text, int most) {
    if (text.size() > most) refuse(field, "too_long", QStringLiteral("At most %1 characters.").arg(most));
    return text;
}

QString AccountFields::email(const QString& typed) {
    const auto canonical = canonicalEmail(typed);
    if (!canonical) refuse(QStringLiteral("email"), "invalid_email", QStringLiteral("This is not an e-mail address."));
    return canonical.value_or(QString());
}

QString AccountFields::fullName(const QString& typed) {
    const QString name = cleanLine(typed);
    if (name.isEmpty()) refuse(QStringLiteral("full_name"), "required", QStringLiteral("A name is needed."));
    return notLonger(QStringLiteral("full_name"), name, kLongestName);
}

QString AccountFields::businessName(const QString& typed) {
    return notLonger(QStringLiteral("business_name"), cleanLine(typed), kLongestBusinessName);
}

QString AccountFields::phone(const QString& typed) {
    if (typed.trimmed().isEmpty()) return {};
    const auto number = m_phones.toE164(typed, QStringLiteral("phone"));
    if (number) return *number;
    m_errors.insert(m_errors.end(), number.error().fields.begin(), number.error().fields.end());
    return {};
}

QString AccountFields::taxId(const QString& typed) {
    return notLonger(QStringLiteral("tax_id"), cleanLine(typed), kLongestTaxId);
}

QString AccountFields::address(const QString& typed) {
    return notLonger(QStringLiteral("address"), cleanNote(typed), kLongestAddress);
}

std::vector<SavedAddress> AccountFields::addressBook(std::vector<SavedAddress> typed) {
    if (typed.size() > kMostAddresses)
        refuse(QStringLiteral("address_book"), "too_long",
               QStringLiteral("An address book has at most %1 entries.").arg(kMostAddresses));
    int index = 0;
    for (SavedAddress& entry : typed) {
        const QString path = QStringLiteral("address_book[%1].").arg(index++);
        entry.label = notLonger(path + QStringLiteral("label"), cleanLine(entry.label), kLongestLabel);
        entry.text = notLonger(path + QStringLiteral("text"), cleanNote(entry.text), kLongestAddress);
        entry.directions =
            notLonger(path + QStringLiteral("directions"), cleanNote(entry.directions), kLongestDirections);
        if (entry.text.isEmpty())
            refuse(path + QStringLiteral("text"), "required", QStringLiteral("An address is needed."));
    }
    return typed;
}

void AccountFields::also(const Status& status) {
    if (!status) m_errors.insert(m_errors.end(), status.error().fields.begin(), status.error().fields.end());
}

Status AccountFields::status() const {
    if (m_errors.empty()) return {};
    return tl::make_unexpected(
        Error{ErrorCode::ValidationFailed, QStringLiteral("The request has invalid fields."), m_errors, {}, {}, 0});
}

}  // namespace frontdesk

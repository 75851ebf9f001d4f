// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/error_text.h"

#include "app/domain/order.h"
#include "ui/common/order_words.h"

#include <QCoreApplication>

namespace frontdesk {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("ErrorText", text); }

ErrorText conflictText(const Error& error) {
    ErrorText said{tr("Somebody else changed this order first."), tr("What you see now is its present state; try again.")};
    if (!error.conflict) return said;
    const auto status = orderStatusFromWire(error.conflict->status);
    if (!error.conflict->changedBy.isEmpty() && status) {
        said.headline = tr("%1 changed this order first: it is %2 now.").arg(error.conflict->changedBy, statusWord(*status));
    }
    return said;
}

ErrorText illegalText(const Error& error) {
    ErrorText said{tr("The order cannot take this step."), QString()};
    if (!error.conflict) return said;
    if (const auto status = orderStatusFromWire(error.conflict->status)) {
        said.headline = tr("The order cannot take this step: it is %1 now.").arg(statusWord(*status));
    }
    return said;
}

ErrorText validationText(const Error& error) {
    if (error.fields.empty()) return {tr("Something in this is not right yet."), QString()};
    return {fieldText(error.fields.front()), QString()};
}

ErrorText attemptsText(const Error& error) {
    ErrorText said{tr("Too many tries."), tr("Wait a moment and try again.")};
    if (error.retryAfterSeconds > 0) said.text = tr("Try again in %1 s.").arg(error.retryAfterSeconds);
    return said;
}

}  // namespace

ErrorText errorText(const Error& error) {
    switch (error.code) {
        case ErrorCode::ValidationFailed: return validationText(error);
        case ErrorCode::MalformedInput: return {tr("This could not be read."), tr("Check it and try again.")};
        case ErrorCode::NotFound: return {tr("It is not there any more."), QString()};
        case ErrorCode::Unauthorized: return {tr("Nobody is signed in."), tr("Enter your PIN first.")};
        case ErrorCode::InvalidCode: return {tr("That PIN is not right."), QString()};
        case ErrorCode::Forbidden: return {tr("Your role may not do this."), tr("Ask a manager to sign in.")};
        case ErrorCode::Conflict: return conflictText(error);
        case ErrorCode::PriceChanged: return {tr("A price has changed."), tr("Look at the new total and confirm it.")};
        case ErrorCode::ItemUnavailable:
            return {tr("Something in this order has just sold out."), tr("Take it off or choose another.")};
        case ErrorCode::NotAccepting: return {tr("No orders are taken at that time."), tr("Choose another time.")};
        case ErrorCode::IllegalTransition: return illegalText(error);
        case ErrorCode::CancelWindowClosed: return {tr("It is too late to cancel this order."), QString()};
        case ErrorCode::OrderNotPaid: return {tr("The order is not paid yet."), tr("Take the payment first.")};
        case ErrorCode::Overpaid: return {tr("That is more than is due."), tr("Nothing was taken.")};
        case ErrorCode::IdempotencyKeyReused: return {tr("This was sent before with other content."), tr("Nothing was changed.")};
        case ErrorCode::TooManyAttempts:
        case ErrorCode::RateLimited: return attemptsText(error);
        case ErrorCode::StoreFull:
            return {tr("The disk is full."), tr("Nothing was saved. Free some space; sales go on by themselves.")};
        case ErrorCode::StoreReadOnly:
            return {tr("The store can only be read."), tr("Nothing was saved. Call whoever looks after this computer.")};
        case ErrorCode::StoreFailed:
            return {tr("The disk did not take it."), tr("Nothing was saved. Try again.")};
        case ErrorCode::OutcomeUnknown:
            return {tr("It is not known yet whether this was saved."), tr("Look at the queue before you repeat it.")};
        case ErrorCode::Busy: return {tr("The program is very busy."), tr("Nothing was saved. Try again.")};
        case ErrorCode::NewerSchema:
            return {tr("These data were written by a newer version."), tr("Install the newer version to open them.")};
        case ErrorCode::Corrupt:
            return {tr("The data file is damaged."), tr("Restore the last backup.")};
        case ErrorCode::Locked: return {tr("Another Frontdesk has these data open."), tr("Close it first.")};
        case ErrorCode::Unsupported: return {tr("This is not possible here."), QString()};
        case ErrorCode::Internal: break;
    }
    return {tr("Something went wrong inside the program."), tr("Nothing was saved. Copy the details for support.")};
}

QString fieldText(const FieldError& field) {
    const QByteArray& code = field.code;
    if (code == "required") return tr("Something is missing here.");
    if (code == "too_long") return tr("That is too long.");
    if (code == "too_short") return tr("That is too short.");
    if (code == "out_of_range") return tr("That number is out of range.");
    if (code == "invalid_phone") return tr("This is not a telephone number.");
    if (code == "unknown" || code == "unknown_option") return tr("This is not on the menu any more.");
    if (code == "too_few") return tr("A choice is still missing.");
    if (code == "too_many" || code == "duplicate_option") return tr("That is one choice too many.");
    if (code == "item_unavailable") return tr("This has just sold out.");
    if (code == "below_minimum") return tr("The order is below the minimum.");
    return tr("Something in this is not right yet.");
}

QString errorDetails(const Error& error) {
    QString text = QStringLiteral("Frontdesk error %1: %2").arg(static_cast<int>(error.code)).arg(error.detail);
    for (const FieldError& field : error.fields) {
        text += QStringLiteral("\n%1: %2 (%3)").arg(field.field, QString::fromLatin1(field.code), field.message);
    }
    return text;
}

}  // namespace frontdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/error_text.h"

#include "app/domain/order.h"
#include "ui/common/order_words.h"

#include <QCoreApplication>

namespace frontdesk {

namespace {

struct ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

ErrorText conflictText(const Error& error) {
    ErrorText said{ErrorWords::tr("Somebody else changed this order first."),
                   ErrorWords::tr("What you see now is its present state; try again.")};
    if (!error.conflict) return said;
    const auto status = orderStatusFromWire(error.conflict->status);
    if (!error.conflict->changedBy.isEmpty() && status) {
        said.headline = ErrorWords::tr("%1 changed this order first: it is %2 now.")
                            .arg(error.conflict->changedBy, statusWord(*status));
    }
    return said;
}

ErrorText illegalText(const Error& error) {
    ErrorText said{ErrorWords::tr("The order cannot take this step."), QString()};
    if (!error.conflict) return said;
    if (const auto status = orderStatusFromWire(error.conflict->status)) {
        said.headline = ErrorWords::tr("The order cannot take this step: it is %1 now.").arg(statusWord(*status));
    }
    return said;
}

ErrorText validationText(const Error& error) {
    if (error.fields.empty()) return {ErrorWords::tr("Something in this is not right yet."), QString()};
    return {fieldText(error.fields.front()), QString()};
}

ErrorText attemptsText(const Error& error) {
    ErrorText said{ErrorWords::tr("Too many tries."), ErrorWords::tr("Wait a moment and try again.")};
    if (error.retryAfterSeconds > 0) said.text = ErrorWords::tr("Try again in %1 s.").arg(error.retryAfterSeconds);
    return said;
}

}  // namespace

ErrorText errorText(const Error& error) {
    switch (error.code) {
        case ErrorCode::ValidationFailed:
            return validationText(error);
        case ErrorCode::MalformedInput:
            return {ErrorWords::tr("This could not be read."), ErrorWords::tr("Check it and try again.")};
        case ErrorCode::NotFound:
            return {ErrorWords::tr("It is not there any more."), QString()};
        case ErrorCode::Unauthorized:
            return {ErrorWords::tr("Nobody is signed in."), ErrorWords::tr("Enter your PIN first.")};
        case ErrorCode::InvalidCode:
            return {ErrorWords::tr("That PIN is not right."), QString()};
        case ErrorCode::InvalidToken:
        case ErrorCode::InvalidLoginStep:
            return {ErrorWords::tr("That code is wrong, used or too old."), ErrorWords::tr("Ask for a new one.")};
        case ErrorCode::InvalidCredentials:
            return {ErrorWords::tr("The e-mail address or the password is wrong."), QString()};
        case ErrorCode::EmailNotVerified:
            return {ErrorWords::tr("The customer's e-mail address is not verified yet."), QString()};
        case ErrorCode::MfaAlreadyEnabled:
            return {ErrorWords::tr("Two-factor login is on already."), QString()};
        case ErrorCode::MfaNotEnabled:
            return {ErrorWords::tr("Two-factor login is not on."), QString()};
        case ErrorCode::Forbidden:
            return {ErrorWords::tr("Your role may not do this."), ErrorWords::tr("Ask a manager to sign in.")};
        case ErrorCode::Conflict:
            return conflictText(error);
        case ErrorCode::PriceChanged:
            return {ErrorWords::tr("A price has changed."), ErrorWords::tr("Look at the new total and confirm it.")};
        case ErrorCode::ItemUnavailable:
            return {ErrorWords::tr("Something in this order has just sold out."),
                    ErrorWords::tr("Take it off or choose another.")};
        case ErrorCode::NotAccepting:
            return {ErrorWords::tr("No orders are taken at that time."), ErrorWords::tr("Choose another time.")};
        case ErrorCode::IllegalTransition:
            return illegalText(error);
        case ErrorCode::CancelWindowClosed:
            return {ErrorWords::tr("It is too late to cancel this order."), QString()};
        case ErrorCode::OrderNotPaid:
            return {ErrorWords::tr("The order is not paid yet."), ErrorWords::tr("Take the payment first.")};
        case ErrorCode::PaymentInProgress:
            return {ErrorWords::tr("A payment is under way."),
                    ErrorWords::tr("Wait for it, or stop waiting and pay in another way.")};
        case ErrorCode::Overpaid:
            return {ErrorWords::tr("That is more than is due."), ErrorWords::tr("Nothing was taken.")};
        case ErrorCode::IdempotencyKeyReused:
            return {ErrorWords::tr("This was sent before with other content."), ErrorWords::tr("Nothing was changed.")};
        case ErrorCode::TooManyAttempts:
        case ErrorCode::RateLimited:
            return attemptsText(error);
        case ErrorCode::StoreFull:
            return {ErrorWords::tr("The disk is full."),
                    ErrorWords::tr("Nothing was saved. Free some space; sales go on by themselves.")};
        case ErrorCode::StoreReadOnly:
            return {ErrorWords::tr("The store can only be read."),
                    ErrorWords::tr("Nothing was saved. Call whoever looks after this computer.")};
        case ErrorCode::StoreFailed:
            return {ErrorWords::tr("The disk did not take it."), ErrorWords::tr("Nothing was saved. Try again.")};
        case ErrorCode::OutcomeUnknown:
            return {ErrorWords::tr("It is not known yet whether this was saved."),
                    ErrorWords::tr("Look at the queue before you repeat it.")};
        case ErrorCode::Busy:
            return {ErrorWords::tr("The program is very busy."), ErrorWords::tr("Nothing was saved. Try again.")};
        case ErrorCode::NewerSchema:
            return {ErrorWords::tr("These data were written by a newer version."),
                    ErrorWords::tr("Install the newer version to open them.")};
        case ErrorCode::Corrupt:
            return {ErrorWords::tr("The data file is damaged."), ErrorWords::tr("Restore the last backup.")};
        case ErrorCode::Locked:
            return {ErrorWords::tr("Another Frontdesk has these data open."), ErrorWords::tr("Close it first.")};
        case ErrorCode::Unsupported:
            return {ErrorWords::tr("This is not possible here."), QString()};
        case ErrorCode::Internal:
            break;
    }
    return {ErrorWords::tr("Something went wrong inside the program."),
            ErrorWords::tr("Nothing was saved. Copy the details for support.")};
}

QString fieldText(const FieldError& field) {
    const QByteArray& code = field.code;
    if (code == "required") return ErrorWords::tr("Something is missing here.");
    if (code == "too_long") return ErrorWords::tr("That is too long.");
    if (code == "too_short") return ErrorWords::tr("That is too short.");
    if (code == "out_of_range") return ErrorWords::tr("That number is out of range.");
    if (code == "invalid_phone") return ErrorWords::tr("This is not a telephone number.");
    if (code == "unknown" || code == "unknown_option") return ErrorWords::tr("This is not on the menu any more.");
    if (code == "too_few") return ErrorWords::tr("A choice is still missing.");
    if (code == "too_many" || code == "duplicate_option") return ErrorWords::tr("That is one choice too many.");
    if (code == "item_unavailable") return ErrorWords::tr("This has just sold out.");
    if (code == "below_minimum") return ErrorWords::tr("The order is below the minimum.");
    return ErrorWords::tr("Something in this is not right yet.");
}

QString errorDetails(const Error& error) {
    QString text = QStringLiteral("Frontdesk error %1: %2").arg(static_cast<int>(error.code)).arg(error.detail);
    for (const FieldError& field : error.fields) {
        text += QStringLiteral("\n%1: %2 (%3)").arg(field.field, QString::fromLatin1(field.code), field.message);
    }
    return text;
}

}  // namespace frontdesk

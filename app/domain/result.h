// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <tl/expected.hpp>
#include <vector>

namespace frontdesk {

/// What went wrong, in terms a caller can act on. The wire names are in sync/api, the sentences in
/// ui/common/error_text.
enum class ErrorCode {
    ValidationFailed,    ///< Error::fields names every faulty field
    MalformedInput,      ///< not parseable at all
    NotFound,            ///< not there, or not the caller's
    Unauthorized,        ///< no or bad credentials
    InvalidCode,         ///< wrong PIN or one-time code
    InvalidCredentials,  ///< wrong e-mail or password
    InvalidToken,        ///< a link's or pairing token that is wrong, used or old
    InvalidLoginStep,    ///< an mfa_token that is wrong, used or old
    EmailNotVerified,
    MfaAlreadyEnabled,
    MfaNotEnabled,
    Forbidden,           ///< the caller's role does not allow it
    Conflict,            ///< somebody else changed it first: Error::conflict
    PriceChanged,        ///< Error::newTotalMinor
    ItemUnavailable,     ///< Error::fields names the lines
    NotAccepting,        ///< closed, paused, or outside the hours
    IllegalTransition,   ///< Error::conflict says where the order stands
    CancelWindowClosed,  ///< Error::conflict says where the order stands
    OrderNotPaid,
    Overpaid,
    PaymentInProgress,     ///< another payment of the order waits for its provider
    IdempotencyKeyReused,  ///< same key, other body
    TooManyAttempts,
    RateLimited,     ///< a quota of an address, token or phone number is used up
    StoreFull,       ///< disk full: nothing was stored, try again when there is space
    StoreReadOnly,   ///< the store is in safe mode
    StoreFailed,     ///< an I/O error: the outcome was looked up and nothing was stored
    OutcomeUnknown,  ///< an I/O error and the outcome could not be looked up yet
    Busy,            ///< a queue is full: try again
    NewerSchema,     ///< the file was written by a newer version of the program
    Corrupt,         ///< the file is damaged
    Locked,          ///< another process holds the file
    Unsupported,
    Internal,  ///< our own mistake
};

/// One faulty field of an input. @p field is its path in the wire's spelling ("items[2].option_ids").
struct FieldError {
    QString field;
    QByteArray code;  ///< stable snake_case: required, too_long, out_of_range, unknown, duplicate_option, …
    QString message;  ///< English, for developers and API clients
};

/// Told with every refusal that rests on the order's present state.
struct ConflictInfo {
    QByteArray status;  ///< wire name of the order's status now
    int version = 0;
    QString changedBy;       ///< display name of who changed it last, empty if unknown
    qint64 changedAtMs = 0;  ///< UTC milliseconds
    QByteArray from;         ///< wire name of the status before the last change
    QByteArray to;
};

/// A failure that crosses a module boundary. @p detail is English and for logs and API clients: it never holds SQL,
/// paths, tokens or personal data.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    std::vector<FieldError> fields;
    std::optional<ConflictInfo> conflict;
    std::optional<qint64> newTotalMinor;
    int retryAfterSeconds = 0;  ///< 0: not said
    bool stands = false;  ///< what was written with this refusal is kept: a failure that was counted, an alarm raised
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {}) {
    return tl::make_unexpected(Error{code, std::move(detail), {}, {}, {}, 0});
}
inline tl::unexpected<Error> invalidField(QString field, QByteArray code, QString message) {
    Error error{ErrorCode::ValidationFailed, QStringLiteral("The request has invalid fields."), {}, {}, {}, 0};
    error.fields.push_back({std::move(field), std::move(code), std::move(message)});
    return tl::make_unexpected(std::move(error));
}

}  // namespace frontdesk

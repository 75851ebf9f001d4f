// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QString>

namespace frontdesk {

/// What a person reads about a failure: what happened, what was saved, what to do. Made from the code, never from the
/// English detail.
struct ErrorText {
    QString headline;  ///< a short sentence
    QString text;      ///< what was kept and what to do; may be empty
    [[nodiscard]] QString whole() const { return text.isEmpty() ? headline : headline + u' ' + text; }
};
[[nodiscard]] ErrorText errorText(const Error& error);

/// What a faulty field's code means: "Needs a value.", "Too long.", …
[[nodiscard]] QString fieldText(const FieldError& field);

/// What is copied for support: code, detail and fields, in English; holds no personal data.
[[nodiscard]] QString errorDetails(const Error& error);

}  // namespace frontdesk

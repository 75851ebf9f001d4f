// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <utility>
#include <vector>

namespace frontdesk {

/// Names and values of a form, decoded, in the order they came in; a name may come twice.
using FormFields = std::vector<std::pair<QByteArray, QByteArray>>;

/// Reads application/x-www-form-urlencoded: `+` is a space, %XX a byte of UTF-8. Anything is read somehow.
[[nodiscard]] FormFields formFields(QByteArrayView body);
/// The first value of @p name; empty if there is none.
[[nodiscard]] QByteArray valueOf(const FormFields& fields, QByteArrayView name);

}  // namespace frontdesk

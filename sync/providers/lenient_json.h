// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QJsonObject>

namespace frontdesk {

/// @p text as a JSON object; empty if it is none.
[[nodiscard]] QJsonObject jsonObjectIn(QByteArrayView text);
/// A text, or a whole number as text: providers write codes and ids as either. Empty for anything else.
[[nodiscard]] QByteArray codeText(const QJsonValue& value);

}  // namespace frontdesk

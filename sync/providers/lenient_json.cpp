// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/lenient_json.h"

#include <QJsonDocument>

#include <limits>

namespace frontdesk {

QJsonObject jsonObjectIn(QByteArrayView text) {
    return QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), text.size())).object();
}

QByteArray codeText(const QJsonValue& value) {
    if (value.isString()) return value.toString().trimmed().toUtf8();
    if (!value.isDouble()) return {};
    constexpr qint64 kNone = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(kNone);
    return number == kNone ? QByteArray() : QByteArray::number(number);
}

}  // namespace frontdesk
